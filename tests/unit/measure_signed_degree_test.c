/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

TEST(counts_each_sign_by_direction) {
    struct made made;
    make_crisis(&made, true);
    expect(&made, "positive_degree", plain, 1, 1, 1, 1, 0);
    expect(&made, "positive_in_degree", plain, 0, 1, 0, 1, 0);
    expect(&made, "positive_out_degree", plain, 1, 0, 1, 0, 0);
    expect(&made, "negative_degree", plain, 3, 2, 1, 0, 0);
    expect(&made, "negative_in_degree", plain, 1, 1, 1, 0, 0);
    expect(&made, "negative_out_degree", plain, 2, 1, 0, 0, 0);
    unmake(&made);
}

TEST(nets_and_compares_them) {
    struct made made;
    make_crisis(&made, true);
    expect(&made, "net_degree", plain, -2, -1, 0, 1, 0);
    expect(&made, "net_in_degree", plain, -1, 0, -1, 1, 0);
    expect(&made, "net_out_degree", plain, -1, -1, 1, 0, 0);
    expect(&made, "ratio_degree", plain, 1. / 4, 1. / 3, 1. / 2, 1, U);
    expect(&made, "ratio_in_degree", plain, 0, 1. / 2, 0, 1, U);
    expect(&made, "ratio_out_degree", plain, 1. / 3, 0, 1, U, U);
    unmake(&made);
}

TEST(counts_both_ends_when_undirected) {
    struct made made;
    make_crisis(&made, false);
    expect(&made, "negative_degree", plain, 2, 1, 1, 0, 0);
    expect(&made, "negative_in_degree", plain, 2, 1, 1, 0, 0);
    expect(&made, "negative_out_degree", plain, 2, 1, 1, 0, 0);
    expect(&made, "net_degree", plain, -1, 0, 0, 1, 0);
    unmake(&made);
}

TEST(reads_both_signs_whatever_the_layer) {
    struct made made;
    make_crisis(&made, true);
    expect(&made, "net_degree", positive, -2, -1, 0, 1, 0);
    expect(&made, "net_degree", negative, -2, -1, 0, 1, 0);
    unmake(&made);
}
