/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

TEST(adds_each_sign_by_direction) {
    expect_of(&crisis, "positive_strength", plain, 2, 2, 1, 1, 0);
    expect_of(&crisis, "positive_in_strength", plain, 0, 2, 0, 1, 0);
    expect_of(&crisis, "positive_out_strength", plain, 2, 0, 1, 0, 0);
    expect_of(&crisis, "negative_strength", plain, 5.5, 1.5, 4, 0, 0);
    expect_of(&crisis, "negative_in_strength", plain, 1, 0.5, 4, 0, 0);
    expect_of(&crisis, "negative_out_strength", plain, 4.5, 1, 0, 0, 0);
}

TEST(nets_and_compares_them) {
    expect_of(&crisis, "net_strength", plain, -3.5, 0.5, -3, 1, 0);
    expect_of(&crisis, "net_in_strength", plain, -1, 1.5, -4, 1, 0);
    expect_of(&crisis, "net_out_strength", plain, -2.5, -1, 1, 0, 0);
    expect_of(&crisis, "ratio_strength", plain, 2 / 7.5, 2 / 3.5, 1. / 5, 1, U);
    expect_of(&crisis, "ratio_in_strength", plain, 0, 0.8, 0, 1, U);
    expect_of(&crisis, "ratio_out_strength", plain, 2 / 6.5, 0, 1, U, U);
}

TEST(counts_one_per_sign_when_unweighted) {
    expect_of(&crisis, "net_strength", unweighted, -2, -1, 0, 1, 0);
    expect_of(&crisis, "positive_strength", unweighted, 1, 1, 1, 1, 0);
    expect_of(&crisis, "ratio_strength", unweighted, 1. / 4, 1. / 3, 1. / 2, 1, U);
}

TEST(counts_both_ends_when_undirected) {
    expect_of(&undirected_crisis, "net_strength", plain, -3.5, 0.5, -3, 1, 0);
    expect_of(&undirected_crisis, "net_in_strength", plain, -3.5, 0.5, -3, 1, 0);
}
