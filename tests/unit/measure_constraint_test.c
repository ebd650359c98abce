/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

TEST(is_low_for_brokers_and_high_in_triangles) {
    static const struct ties path = {4, "a>b+1 b>c+1", false};
    expect_of(&path, "constraint", plain, 1, 0.5, 1, U);
    static const struct ties triangle = {3, "a>b+1 b>c+1 c>a+1", false};
    expect_of(&triangle, "constraint", plain, 1.125, 1.125, 1.125);
}

/* Pairs weigh ab 1, ac 1, bc 2. From a: (1/2 + 1/2 · 2/3)² twice; from b: to a (1/3 + 2/3 · 1/3)², to c (2/3
 * + 1/3 · 1/2)². */
TEST(adds_the_weights_of_both_directions) {
    const double ba = 5. / 9, bc = 5. / 6;
    static const struct ties ties = {3, "a>b+1 c>a-1 b>c+1.5 c>b+0.5", true};
    expect_of(&ties, "constraint", plain, 2 * 25. / 36, ba * ba + bc * bc, ba * ba + bc * bc);
    expect_of(&ties, "constraint", unweighted, 1.125, 1.125, 1.125);
    expect_of(&ties, "constraint", positive, 1, 1. / 9 + 4. / 9, 1);
}

TEST(is_undefined_without_ties) {
    static const struct ties ties = {2, "", true};
    expect_of(&ties, "constraint", plain, U, U);
}
