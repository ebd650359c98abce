/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

TEST(is_full_for_the_star) {
    static const struct ties out = {4, "a>b+1 a>c+1 a>d+1", true};
    expect_of(&out, "centralization_degree", plain, 6. / 12);
    expect_of(&out, "centralization_in_degree", plain, 1. / 9);
    expect_of(&out, "centralization_out_degree", plain, 1);
    expect_of(&out, "centralization_closeness", plain, U);
    static const struct ties undirected = {4, "a>b+1 a>c+1 a>d+1", false};
    expect_of(&undirected, "centralization_degree", plain, 1);
    expect_of(&undirected, "centralization_in_degree", plain, 1);
    expect_of(&undirected, "centralization_betweenness", plain, 1);
    expect_of(&undirected, "centralization_closeness", plain, 1);
}

TEST(adds_up_the_differences) {
    expect_of(&crisis, "centralization_degree", plain, 5. / 24);
    expect_of(&crisis, "centralization_degree", negative, (0 + 1 + 2 + 3 + 3) / 24.);
    expect_of(&crisis, "centralization_betweenness", plain, (0 + 0.5 + 0.5 + 1 + 1) / (4 * 4 * 3));
    expect_of(&crisis, "centralization_closeness", plain, U);
}

/* Hops from a: 1 1 1, b: 1 2 2, c: 1 2 3, d: 1 2 3. */
TEST(compares_closeness_along_directed_ties) {
    static const struct ties ties = {4, "a>b+1 a>c+1 a>d+1 b>a+9 c>b+1 d>c+1", true};
    expect_of(&ties, "centralization_closeness", plain, (0.4 + 0.5 + 0.5) / (3 * (1 - 1. / 4)));
    static const struct ties unreached = {3, "a>b+1 b>c+1 c>b+1", true};
    expect_of(&unreached, "centralization_closeness", plain, U);
}

TEST(takes_every_tie_as_one_step) {
    static const struct ties triangle = {3, "a>b+10 b>c+10 a>c+1", false};
    expect_of(&triangle, "centralization_betweenness", plain, 0);
    expect_of(&triangle, "centralization_closeness", plain, 0);
}

TEST(is_undefined_for_few_actors) {
    static const struct ties pair = {2, "a>b+1", false};
    expect_of(&pair, "centralization_degree", plain, U);
    expect_of(&pair, "centralization_betweenness", plain, U);
    expect_of(&pair, "centralization_closeness", plain, U);
    static const struct ties single = {1, "", true};
    expect_of(&single, "centralization_out_degree", plain, U);
    expect_of(&single, "centralization_closeness", plain, U);
}
