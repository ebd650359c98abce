/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

/* Ties as (out-degree of the source, in-degree of the target): (2,1) (2,1) (2,1) (2,2) (1,2). */
TEST(correlates_degrees_along_ties) {
    struct made directed, star;
    make_crisis(&directed, true);
    expect(&directed, "assortativity_degree", plain, -0.6 / sqrt(0.8 * 1.2));
    make(&star, 4, "a>b+1 a>c+1 a>d+1", false);
    expect(&star, "assortativity_degree", plain, -1);
    unmake(&directed);
    unmake(&star);
}

TEST(is_undefined_when_degrees_are_equal) {
    struct made cycle;
    make(&cycle, 3, "a>b+1 b>c+1 c>a+1", true);
    expect(&cycle, "assortativity_degree", plain, U);
    expect(&cycle, "assortativity_degree", negative, U);
    unmake(&cycle);
}
