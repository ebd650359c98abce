/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

TEST(peels_the_tail_off_the_triangle) {
    static const struct ties ties = {5, "a>b+1 b>c-9 c>a+1 d>a+1", true};
    expect_of(&ties, "coreness", plain, 2, 2, 2, 1, 0);
    expect_of(&ties, "coreness", positive, 1, 1, 1, 1, 0);
}

TEST(counts_ties_in_and_out) {
    static const struct ties directed = {3, "a>b+1 b>a+1 b>c+1", true};
    expect_of(&directed, "coreness", plain, 2, 2, 1);
    static const struct ties undirected = {3, "a>b+1 b>a+1 b>c+1", false};
    expect_of(&undirected, "coreness", plain, 1, 1, 1);
}
