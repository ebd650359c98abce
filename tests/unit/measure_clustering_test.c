/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

TEST(finds_tied_contacts) {
    static const struct ties ties = {5, "a>b+1 b>c-9 c>a+1 d>a+1 b>a~2", true};
    expect_of(&ties, "local_clustering", plain, 1. / 3, 1, 1, U, U);
    expect_of(&ties, "transitivity", plain, 3. / 5);
    expect_of(&ties, "local_clustering", positive, 0, U, U, U, U);
    expect_of(&ties, "transitivity", positive, 0);
    expect_of(&ties, "transitivity", negative, U);
}
