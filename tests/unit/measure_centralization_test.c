/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

TEST(is_full_for_the_star) {
    struct made out, undirected;
    make(&out, 4, "a>b+1 a>c+1 a>d+1", true);
    expect(&out, "centralization_degree", plain, 6. / 12);
    expect(&out, "centralization_in_degree", plain, 1. / 9);
    expect(&out, "centralization_out_degree", plain, 1);
    expect(&out, "centralization_closeness", plain, U);
    make(&undirected, 4, "a>b+1 a>c+1 a>d+1", false);
    expect(&undirected, "centralization_degree", plain, 1);
    expect(&undirected, "centralization_in_degree", plain, 1);
    expect(&undirected, "centralization_betweenness", plain, 1);
    expect(&undirected, "centralization_closeness", plain, 1);
    unmake(&out);
    unmake(&undirected);
}

TEST(adds_up_the_differences) {
    struct made made;
    make_crisis(&made, true);
    expect(&made, "centralization_degree", plain, 5. / 24);
    expect(&made, "centralization_degree", negative, (0 + 1 + 2 + 3 + 3) / 24.);
    expect(&made, "centralization_betweenness", plain, (0 + 0.5 + 0.5 + 1 + 1) / (4 * 4 * 3));
    expect(&made, "centralization_closeness", plain, U);
    unmake(&made);
}

/* Hops from a: 1 1 1, b: 1 2 2, c: 1 2 3, d: 1 2 3. */
TEST(compares_closeness_along_directed_ties) {
    struct made made, unreached;
    make(&made, 4, "a>b+1 a>c+1 a>d+1 b>a+9 c>b+1 d>c+1", true);
    expect(&made, "centralization_closeness", plain, (0.4 + 0.5 + 0.5) / (3 * (1 - 1. / 4)));
    make(&unreached, 3, "a>b+1 b>c+1 c>b+1", true);
    expect(&unreached, "centralization_closeness", plain, U);
    unmake(&made);
    unmake(&unreached);
}

TEST(takes_every_tie_as_one_step) {
    struct made triangle;
    make(&triangle, 3, "a>b+10 b>c+10 a>c+1", false);
    expect(&triangle, "centralization_betweenness", plain, 0);
    expect(&triangle, "centralization_closeness", plain, 0);
    unmake(&triangle);
}

TEST(is_undefined_for_few_actors) {
    struct made pair, single;
    make(&pair, 2, "a>b+1", false);
    expect(&pair, "centralization_degree", plain, U);
    expect(&pair, "centralization_betweenness", plain, U);
    expect(&pair, "centralization_closeness", plain, U);
    make(&single, 1, "", true);
    expect(&single, "centralization_out_degree", plain, U);
    expect(&single, "centralization_closeness", plain, U);
    unmake(&pair);
    unmake(&single);
}
