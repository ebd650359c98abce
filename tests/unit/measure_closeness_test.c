/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

TEST(inverts_the_mean_distance_to_the_reachable) {
    struct made made;
    make_crisis(&made, true);
    expect(&made, "closeness", plain, 3 / (0.4 + 0.25 + 0.4 + 1. / 3), 3 / (1 + 1. / 3 + 1.25), 1, U, U);
    expect(&made, "closeness", hops, 3. / 4, 3. / 4, 1, U, U);
    expect(&made, "closeness", unweighted, 3. / 4, 3. / 4, 1, U, U);
    expect(&made, "closeness", positive, 2, U, 1, U, U);
    unmake(&made);
}

TEST(inverts_the_mean_distance_from_those_who_reach) {
    struct made made;
    make_crisis(&made, true);
    expect(&made, "in_closeness", plain, 1, 2.5, 2 / (0.25 + 1.25), 3 / (0.4 + 1. / 3 + 1. / 3 + 1), U);
    expect(&made, "in_closeness", hops, 1, 1, 2. / 3, 3. / 4, U);
    unmake(&made);
}

TEST(takes_the_star_and_the_single_actor) {
    struct made star, single;
    make(&star, 4, "a>b+1 a>c+1 a>d+1", false);
    expect(&star, "closeness", plain, 1, 0.6, 0.6, 0.6);
    expect(&star, "in_closeness", plain, 1, 0.6, 0.6, 0.6);
    make(&single, 1, "", true);
    expect(&single, "closeness", plain, U);
    unmake(&star);
    unmake(&single);
}

TEST(says_which_way_nobody_is_reached) {
    struct made made;
    struct entente_scores scores;
    make(&made, 2, "a>b+1", true);
    run(&made, "closeness", plain, &scores);
    assert_string_equal(scores.reason, "no other actor can be reached from it");
    entente_scores_clear(&scores);
    run(&made, "in_closeness", plain, &scores);
    assert_string_equal(scores.reason, "it cannot be reached from any other actor");
    entente_scores_clear(&scores);
    unmake(&made);
}
