/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

TEST(averages_inverse_distances_over_all_others) {
    struct made made;
    make_crisis(&made, true);
    expect(&made, "harmonic", plain, (2.5 + 4 + 1 / (0.4 + 1. / 3)) / 4, (1 + 3 + 0.8) / 4, 1. / 4, 0, 0);
    expect(&made, "harmonic", hops, 2.5 / 4, 2.5 / 4, 1. / 4, 0, 0);
    expect(&made, "harmonic", negative, (0.5 + 4) / 4, (1 + 0.8) / 4, 0, 0, 0);
    unmake(&made);
}

TEST(is_the_same_both_ways_when_undirected) {
    struct made made;
    make(&made, 3, "b>a+2 c>b+2", false);
    expect(&made, "harmonic", plain, (2 + 1.) / 2, (2 + 2.) / 2, (2 + 1.) / 2);
    unmake(&made);
}

TEST(needs_another_actor) {
    struct made single, pair;
    make(&single, 1, "", true);
    expect(&single, "harmonic", plain, U);
    make(&pair, 2, "", true);
    expect(&pair, "harmonic", plain, 0, 0);
    unmake(&single);
    unmake(&pair);
}
