/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

TEST(adds_weights_by_direction) {
    expect_of(&crisis, "strength", plain, 7.5, 6.5, 5, 4, 0);
    expect_of(&crisis, "in_strength", plain, 1, 2.5, 4, 4, 0);
    expect_of(&crisis, "out_strength", plain, 6.5, 4, 1, 0, 0);
}

TEST(adds_weights_of_the_layer) {
    expect_of(&crisis, "strength", positive, 2, 2, 1, 1, 0);
    expect_of(&crisis, "strength", negative, 5.5, 1.5, 4, 0, 0);
}

TEST(is_the_degree_when_unweighted) {
    expect_of(&crisis, "strength", unweighted, 3, 3, 2, 2, 0);
    expect_of(&crisis, "in_strength", unweighted, 1, 1, 1, 2, 0);
}

TEST(ignores_direction_when_undirected) {
    expect_of(&undirected_crisis, "strength", plain, 7.5, 6.5, 5, 4, 0);
    expect_of(&undirected_crisis, "in_strength", plain, 7.5, 6.5, 5, 4, 0);
    expect_of(&undirected_crisis, "out_strength", plain, 7.5, 6.5, 5, 4, 0);
}
