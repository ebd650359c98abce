/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

TEST(counts_ties_by_direction) {
    expect_of(&crisis, "degree", plain, 3, 3, 2, 2, 0);
    expect_of(&crisis, "in_degree", plain, 1, 1, 1, 2, 0);
    expect_of(&crisis, "out_degree", plain, 2, 2, 1, 0, 0);
}

TEST(counts_ties_of_the_layer) {
    expect_of(&crisis, "degree", positive, 1, 1, 1, 1, 0);
    expect_of(&crisis, "degree", negative, 3, 2, 1, 0, 0);
    expect_of(&crisis, "in_degree", negative, 1, 1, 1, 0, 0);
    expect_of(&crisis, "out_degree", negative, 2, 1, 0, 0, 0);
}

TEST(ignores_direction_when_undirected) {
    static const struct ties ties = {4, "a>b+2 b>a+1 c>a-1", false};
    expect_of(&ties, "degree", plain, 2, 1, 1, 0);
    expect_of(&ties, "in_degree", plain, 2, 1, 1, 0);
    expect_of(&ties, "out_degree", plain, 2, 1, 1, 0);
}

TEST(leaves_ties_without_weight_out) {
    static const struct ties ties = {3, "a>b+0 b>c+1", true};
    expect_of(&ties, "degree", plain, 0, 1, 1);
}
