/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

/* A Aᵀ over a and b is (1 1; 1 2), AᵀA over c and d is (2 1; 1 1): the golden ratio in both. */
TEST(tells_hubs_from_authorities) {
    const double golden = 2 / (1 + sqrt(5));
    static const struct ties ties = {5, "a>c+1 b>c-1 b>d+1", true};
    expect_of(&ties, "hub", plain, golden, 1, 0, 0, 0);
    expect_of(&ties, "authority", plain, 0, 0, 1, golden, 0);
}

TEST(weighs_ties) {
    static const struct ties ties = {4, "a>c+3 b>c+4 c>d+1", true};
    expect_of(&ties, "hub", plain, 0.75, 1, 0, 0);
    expect_of(&ties, "authority", plain, 0, 0, 1, 0);
    expect_of(&ties, "hub", unweighted, 1, 1, 0, 0);
}

TEST(is_undefined_when_not_unique) {
    static const struct ties apart = {4, "a>b+1 c>d+1", true};
    expect_of(&apart, "hub", plain, U, U, U, U);
    expect_of(&apart, "authority", plain, U, U, U, U);
    static const struct ties none = {2, "", true};
    expect_of(&none, "hub", plain, U, U);
}

TEST(needs_an_odd_cycle_when_undirected) {
    static const struct ties triangle = {3, "a>b+1 b>c+1 c>a+1", false};
    expect_of(&triangle, "hub", plain, 1, 1, 1);
    /* With λ³ - λ² - 3λ + 1 = 0 and a at 1, λb = b + 1 and λd = 1. */
    static const struct ties tailed = {4, "a>b+1 b>c+1 c>a+1 d>a+1", false};
    const double top = 2.170086486626034;
    expect_of(&tailed, "hub", plain, 1, 1 / (top - 1), 1 / (top - 1), 1 / top);
    expect_of(&tailed, "authority", plain, 1, 1 / (top - 1), 1 / (top - 1), 1 / top);
    static const struct ties path = {3, "a>b+1 b>c+1", false};
    expect_of(&path, "hub", plain, U, U, U);
}
