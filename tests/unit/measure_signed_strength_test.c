/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

TEST(adds_each_sign_by_direction) {
    struct made made;
    make_crisis(&made, true);
    expect(&made, "positive_strength", plain, 2, 2, 1, 1, 0);
    expect(&made, "positive_in_strength", plain, 0, 2, 0, 1, 0);
    expect(&made, "positive_out_strength", plain, 2, 0, 1, 0, 0);
    expect(&made, "negative_strength", plain, 5.5, 1.5, 4, 0, 0);
    expect(&made, "negative_in_strength", plain, 1, 0.5, 4, 0, 0);
    expect(&made, "negative_out_strength", plain, 4.5, 1, 0, 0, 0);
    unmake(&made);
}

TEST(nets_and_compares_them) {
    struct made made;
    make_crisis(&made, true);
    expect(&made, "net_strength", plain, -3.5, 0.5, -3, 1, 0);
    expect(&made, "net_in_strength", plain, -1, 1.5, -4, 1, 0);
    expect(&made, "net_out_strength", plain, -2.5, -1, 1, 0, 0);
    expect(&made, "ratio_strength", plain, 2 / 7.5, 2 / 3.5, 1. / 5, 1, U);
    expect(&made, "ratio_in_strength", plain, 0, 0.8, 0, 1, U);
    expect(&made, "ratio_out_strength", plain, 2 / 6.5, 0, 1, U, U);
    unmake(&made);
}

TEST(counts_one_per_sign_when_unweighted) {
    struct made made;
    make_crisis(&made, true);
    expect(&made, "net_strength", unweighted, -2, -1, 0, 1, 0);
    expect(&made, "positive_strength", unweighted, 1, 1, 1, 1, 0);
    expect(&made, "ratio_strength", unweighted, 1. / 4, 1. / 3, 1. / 2, 1, U);
    unmake(&made);
}

TEST(counts_both_ends_when_undirected) {
    struct made made;
    make_crisis(&made, false);
    expect(&made, "net_strength", plain, -3.5, 0.5, -3, 1, 0);
    expect(&made, "net_in_strength", plain, -3.5, 0.5, -3, 1, 0);
    unmake(&made);
}
