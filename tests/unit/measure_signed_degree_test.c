/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

TEST(counts_each_sign_by_direction) {
    expect_of(&crisis, "positive_degree", plain, 1, 1, 1, 1, 0);
    expect_of(&crisis, "positive_in_degree", plain, 0, 1, 0, 1, 0);
    expect_of(&crisis, "positive_out_degree", plain, 1, 0, 1, 0, 0);
    expect_of(&crisis, "negative_degree", plain, 3, 2, 1, 0, 0);
    expect_of(&crisis, "negative_in_degree", plain, 1, 1, 1, 0, 0);
    expect_of(&crisis, "negative_out_degree", plain, 2, 1, 0, 0, 0);
}

TEST(nets_and_compares_them) {
    expect_of(&crisis, "net_degree", plain, -2, -1, 0, 1, 0);
    expect_of(&crisis, "net_in_degree", plain, -1, 0, -1, 1, 0);
    expect_of(&crisis, "net_out_degree", plain, -1, -1, 1, 0, 0);
    expect_of(&crisis, "ratio_degree", plain, 1. / 4, 1. / 3, 1. / 2, 1, U);
    expect_of(&crisis, "ratio_in_degree", plain, 0, 1. / 2, 0, 1, U);
    expect_of(&crisis, "ratio_out_degree", plain, 1. / 3, 0, 1, U, U);
}

TEST(counts_both_ends_when_undirected) {
    expect_of(&undirected_crisis, "negative_degree", plain, 2, 1, 1, 0, 0);
    expect_of(&undirected_crisis, "negative_in_degree", plain, 2, 1, 1, 0, 0);
    expect_of(&undirected_crisis, "negative_out_degree", plain, 2, 1, 1, 0, 0);
    expect_of(&undirected_crisis, "net_degree", plain, -1, 0, 0, 1, 0);
}

TEST(reads_both_signs_whatever_the_layer) {
    expect_of(&crisis, "net_degree", positive, -2, -1, 0, 1, 0);
    expect_of(&crisis, "net_degree", negative, -2, -1, 0, 1, 0);
}
