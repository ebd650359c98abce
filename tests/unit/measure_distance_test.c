/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

TEST(finds_the_farthest_and_the_mean) {
    expect_of(&crisis, "eccentricity", plain, 0.4 + 1. / 3, 1.25, 1, U, U);
    expect_of(&crisis, "eccentricity", hops, 2, 2, 1, U, U);
    expect_of(&crisis, "diameter", plain, 1.25);
    expect_of(&crisis, "diameter", hops, 2);
    expect_of(&crisis, "diameter", positive, 1);
    expect_of(&crisis, "mean_distance", plain, (0.4 + 0.25 + 0.4 + 1. / 3 + 1 + 1. / 3 + 1.25 + 1) / 7);
    expect_of(&crisis, "mean_distance", hops, 9. / 7);
}

TEST(ignores_direction_when_undirected) {
    static const struct ties ties = {3, "b>a+1 c>b+0.5", false};
    expect_of(&ties, "eccentricity", plain, 3, 2, 3);
    expect_of(&ties, "diameter", plain, 3);
    expect_of(&ties, "mean_distance", plain, 2);
}

/* Where weights are distances, the heavy tie is the long one. */
TEST(takes_weights_as_distances) {
    const struct entente_measure_options far = {.distance = ENTENTE_DISTANCE_WEIGHT};
    struct made made;
    make(&made, 3, "a>b+2 b>c+3 a>c+9", true);
    expect(&made, "diameter", far, 5);
    unmake(&made);
    make(&made, 2, "a>b+2 b>a+1", true);
    expect(&made, "diameter", far, 2);
    unmake(&made);
}

TEST(is_undefined_without_ties) {
    static const struct ties ties = {2, "", true};
    expect_of(&ties, "eccentricity", plain, U, U);
    expect_of(&ties, "diameter", plain, U);
    expect_of(&ties, "mean_distance", plain, U);
}
