/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

/* A Aᵀ over a and b is (1 1; 1 2), AᵀA over c and d is (2 1; 1 1): the golden ratio in both. */
TEST(tells_hubs_from_authorities) {
    struct made made;
    const double golden = 2 / (1 + sqrt(5));
    make(&made, 5, "a>c+1 b>c-1 b>d+1", true);
    expect(&made, "hub", plain, golden, 1, 0, 0, 0);
    expect(&made, "authority", plain, 0, 0, 1, golden, 0);
    unmake(&made);
}

TEST(weighs_ties) {
    struct made made;
    make(&made, 4, "a>c+3 b>c+4 c>d+1", true);
    expect(&made, "hub", plain, 0.75, 1, 0, 0);
    expect(&made, "authority", plain, 0, 0, 1, 0);
    expect(&made, "hub", unweighted, 1, 1, 0, 0);
    unmake(&made);
}

TEST(is_undefined_when_not_unique) {
    struct made apart, none;
    make(&apart, 4, "a>b+1 c>d+1", true);
    expect(&apart, "hub", plain, U, U, U, U);
    expect(&apart, "authority", plain, U, U, U, U);
    make(&none, 2, "", true);
    expect(&none, "hub", plain, U, U);
    unmake(&apart);
    unmake(&none);
}

TEST(needs_an_odd_cycle_when_undirected) {
    struct made triangle, tailed, path;
    make(&triangle, 3, "a>b+1 b>c+1 c>a+1", false);
    expect(&triangle, "hub", plain, 1, 1, 1);
    /* With λ³ - λ² - 3λ + 1 = 0 and a at 1, λb = b + 1 and λd = 1. */
    make(&tailed, 4, "a>b+1 b>c+1 c>a+1 d>a+1", false);
    const double top = 2.170086486626034;
    expect(&tailed, "hub", plain, 1, 1 / (top - 1), 1 / (top - 1), 1 / top);
    expect(&tailed, "authority", plain, 1, 1 / (top - 1), 1 / (top - 1), 1 / top);
    make(&path, 3, "a>b+1 b>c+1", false);
    expect(&path, "hub", plain, U, U, U);
    unmake(&triangle);
    unmake(&tailed);
    unmake(&path);
}
