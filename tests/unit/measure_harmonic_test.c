/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

TEST(averages_inverse_distances_over_all_others) {
    expect_of(&crisis, "harmonic", plain, (2.5 + 4 + 1 / (0.4 + 1. / 3)) / 4, (1 + 3 + 0.8) / 4, 1. / 4, 0,
              0);
    expect_of(&crisis, "harmonic", hops, 2.5 / 4, 2.5 / 4, 1. / 4, 0, 0);
    expect_of(&crisis, "harmonic", negative, (0.5 + 4) / 4, (1 + 0.8) / 4, 0, 0, 0);
}

TEST(is_the_same_both_ways_when_undirected) {
    static const struct ties ties = {3, "b>a+2 c>b+2", false};
    expect_of(&ties, "harmonic", plain, (2 + 1.) / 2, (2 + 2.) / 2, (2 + 1.) / 2);
}

TEST(needs_another_actor) {
    static const struct ties single = {1, "", true};
    expect_of(&single, "harmonic", plain, U);
    static const struct ties pair = {2, "", true};
    expect_of(&pair, "harmonic", plain, 0, 0);
}
