/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

TEST(weighs_positive_against_negative) {
    struct made made;
    make_crisis(&made, true);
    expect(&made, "positive_share", plain, 3 / 8.5);
    expect(&made, "positive_share", negative, 3 / 8.5);
    expect(&made, "positive_share", unweighted, 2. / 5);
    expect(&made, "ambivalent_share", plain, 1. / 4);
    unmake(&made);
}

TEST(merges_the_two_ties_of_a_pair_when_undirected) {
    struct made made;
    make(&made, 3, "a>b+2 b>a-1 b>c~1", false);
    expect(&made, "positive_share", unweighted, 1. / 2);
    expect(&made, "ambivalent_share", plain, 1);
    unmake(&made);
}

TEST(tells_one_sign_from_the_other) {
    struct made friendly, torn;
    make(&friendly, 2, "a>b+3", true);
    expect(&friendly, "positive_share", plain, 1);
    expect(&friendly, "ambivalent_share", plain, 0);
    make(&torn, 3, "a>b+3 a>b-1 b>c+1 b>c-1 c>a-2", true);
    expect(&torn, "positive_share", plain, 4. / 8);
    expect(&torn, "ambivalent_share", plain, 2. / 3);
    unmake(&friendly);
    unmake(&torn);
}

TEST(is_undefined_without_signed_ties) {
    struct made made;
    make(&made, 2, "a>b~1", true);
    expect(&made, "positive_share", plain, U);
    expect(&made, "ambivalent_share", plain, U);
    unmake(&made);
}
