/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

TEST(peels_the_tail_off_the_triangle) {
    struct made made;
    make(&made, 5, "a>b+1 b>c-9 c>a+1 d>a+1", true);
    expect(&made, "coreness", plain, 2, 2, 2, 1, 0);
    expect(&made, "coreness", positive, 1, 1, 1, 1, 0);
    unmake(&made);
}

TEST(counts_ties_in_and_out) {
    struct made directed, undirected;
    make(&directed, 3, "a>b+1 b>a+1 b>c+1", true);
    expect(&directed, "coreness", plain, 2, 2, 1);
    make(&undirected, 3, "a>b+1 b>a+1 b>c+1", false);
    expect(&undirected, "coreness", plain, 1, 1, 1);
    unmake(&directed);
    unmake(&undirected);
}
