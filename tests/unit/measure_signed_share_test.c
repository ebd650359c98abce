/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

TEST(weighs_positive_against_negative) {
    expect_of(&crisis, "positive_share", plain, 3 / 8.5);
    expect_of(&crisis, "positive_share", negative, 3 / 8.5);
    expect_of(&crisis, "positive_share", unweighted, 2. / 5);
    expect_of(&crisis, "ambivalent_share", plain, 1. / 4);
}

TEST(merges_the_two_ties_of_a_pair_when_undirected) {
    static const struct ties ties = {3, "a>b+2 b>a-1 b>c~1", false};
    expect_of(&ties, "positive_share", unweighted, 1. / 2);
    expect_of(&ties, "ambivalent_share", plain, 1);
}

TEST(tells_one_sign_from_the_other) {
    static const struct ties friendly = {2, "a>b+3", true};
    expect_of(&friendly, "positive_share", plain, 1);
    expect_of(&friendly, "ambivalent_share", plain, 0);
    static const struct ties divided = {3, "a>b+3 a>b-1 b>c+1 b>c-1 c>a-2", true};
    expect_of(&divided, "positive_share", plain, 4. / 8);
    expect_of(&divided, "ambivalent_share", plain, 2. / 3);
}

TEST(is_undefined_without_signed_ties) {
    static const struct ties ties = {2, "a>b~1", true};
    expect_of(&ties, "positive_share", plain, U);
    expect_of(&ties, "ambivalent_share", plain, U);
}
