/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

/* Ties as (out-degree of the source, in-degree of the target): (2,1) (2,1) (2,1) (2,2) (1,2). */
TEST(correlates_degrees_along_ties) {
    expect_of(&crisis, "assortativity_degree", plain, -0.6 / sqrt(0.8 * 1.2));
    static const struct ties star = {4, "a>b+1 a>c+1 a>d+1", false};
    expect_of(&star, "assortativity_degree", plain, -1);
}

TEST(is_undefined_when_degrees_are_equal) {
    static const struct ties cycle = {3, "a>b+1 b>c+1 c>a+1", true};
    expect_of(&cycle, "assortativity_degree", plain, U);
    expect_of(&cycle, "assortativity_degree", negative, U);
}
