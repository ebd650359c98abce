/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

TEST(adds_weights_by_direction) {
    struct made made;
    make_crisis(&made, true);
    expect(&made, "strength", plain, 7.5, 6.5, 5, 4, 0);
    expect(&made, "in_strength", plain, 1, 2.5, 4, 4, 0);
    expect(&made, "out_strength", plain, 6.5, 4, 1, 0, 0);
    unmake(&made);
}

TEST(adds_weights_of_the_layer) {
    struct made made;
    make_crisis(&made, true);
    expect(&made, "strength", positive, 2, 2, 1, 1, 0);
    expect(&made, "strength", negative, 5.5, 1.5, 4, 0, 0);
    unmake(&made);
}

TEST(is_the_degree_when_unweighted) {
    struct made made;
    make_crisis(&made, true);
    expect(&made, "strength", unweighted, 3, 3, 2, 2, 0);
    expect(&made, "in_strength", unweighted, 1, 1, 1, 2, 0);
    unmake(&made);
}

TEST(ignores_direction_when_undirected) {
    struct made made;
    make_crisis(&made, false);
    expect(&made, "strength", plain, 7.5, 6.5, 5, 4, 0);
    expect(&made, "in_strength", plain, 7.5, 6.5, 5, 4, 0);
    expect(&made, "out_strength", plain, 7.5, 6.5, 5, 4, 0);
    unmake(&made);
}
