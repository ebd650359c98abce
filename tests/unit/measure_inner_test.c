/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

TEST(counts_what_an_actor_is_to_itself) {
    static const struct ties ties = {3, "a>a-2 a>a+0.5 a>a~1 a>b-4 b>a+1 b>b+3 b>b+0", true};
    expect_of(&ties, "inner", plain, -1.5, 3, 0);
    expect_of(&ties, "inner_strength", plain, 3.5, 3, 0);
    expect_of(&ties, "inner", unweighted, 0, 1, 0);
    expect_of(&ties, "inner_strength", unweighted, 3, 1, 0);
}

TEST(ties_do_not_count_it) {
    static const struct ties ties = {2, "a>a-2 a>b+1", false};
    expect_of(&ties, "inner", plain, -2, 0);
    expect_of(&ties, "strength", plain, 1, 1);
    expect_of(&ties, "degree", plain, 1, 1);
}
