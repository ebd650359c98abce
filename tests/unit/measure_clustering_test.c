/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

TEST(finds_tied_contacts) {
    struct made made;
    make(&made, 5, "a>b+1 b>c-9 c>a+1 d>a+1 b>a~2", true);
    expect(&made, "local_clustering", plain, 1. / 3, 1, 1, U, U);
    expect(&made, "transitivity", plain, 3. / 5);
    expect(&made, "local_clustering", positive, 0, U, U, U, U);
    expect(&made, "transitivity", positive, 0);
    expect(&made, "transitivity", negative, U);
    unmake(&made);
}
