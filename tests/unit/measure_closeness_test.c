/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

TEST(inverts_the_mean_distance_to_the_reachable) {
    expect_of(&crisis, "closeness", plain, 3 / (0.4 + 0.25 + 0.4 + 1. / 3), 3 / (1 + 1. / 3 + 1.25), 1, U, U);
    expect_of(&crisis, "closeness", hops, 3. / 4, 3. / 4, 1, U, U);
    expect_of(&crisis, "closeness", unweighted, 3. / 4, 3. / 4, 1, U, U);
    expect_of(&crisis, "closeness", positive, 2, U, 1, U, U);
}

TEST(inverts_the_mean_distance_from_those_who_reach) {
    expect_of(&crisis, "in_closeness", plain, 1, 2.5, 2 / (0.25 + 1.25), 3 / (0.4 + 1. / 3 + 1. / 3 + 1), U);
    expect_of(&crisis, "in_closeness", hops, 1, 1, 2. / 3, 3. / 4, U);
}

TEST(takes_the_star_and_the_single_actor) {
    static const struct ties star = {4, "a>b+1 a>c+1 a>d+1", false};
    expect_of(&star, "closeness", plain, 1, 0.6, 0.6, 0.6);
    expect_of(&star, "in_closeness", plain, 1, 0.6, 0.6, 0.6);
    static const struct ties single = {1, "", true};
    expect_of(&single, "closeness", plain, U);
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
