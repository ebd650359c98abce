/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

TEST(counts_ties_by_direction) {
    struct made made;
    make_crisis(&made, true);
    expect(&made, "degree", plain, 3, 3, 2, 2, 0);
    expect(&made, "in_degree", plain, 1, 1, 1, 2, 0);
    expect(&made, "out_degree", plain, 2, 2, 1, 0, 0);
    unmake(&made);
}

TEST(counts_ties_of_the_layer) {
    struct made made;
    make_crisis(&made, true);
    expect(&made, "degree", positive, 1, 1, 1, 1, 0);
    expect(&made, "degree", negative, 3, 2, 1, 0, 0);
    expect(&made, "in_degree", negative, 1, 1, 1, 0, 0);
    expect(&made, "out_degree", negative, 2, 1, 0, 0, 0);
    unmake(&made);
}

TEST(ignores_direction_when_undirected) {
    struct made made;
    make(&made, 4, "a>b+2 b>a+1 c>a-1", false);
    expect(&made, "degree", plain, 2, 1, 1, 0);
    expect(&made, "in_degree", plain, 2, 1, 1, 0);
    expect(&made, "out_degree", plain, 2, 1, 1, 0);
    unmake(&made);
}

TEST(leaves_ties_without_weight_out) {
    struct made made;
    make(&made, 3, "a>b+0 b>c+1", true);
    expect(&made, "degree", plain, 0, 1, 1);
    unmake(&made);
}
