/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

/* Two actors: A = ((0, x), (x, 0)), so x_a = 1 / (1 - x/2). */
TEST(solves_the_smallest_systems) {
    static const struct ties friends = {2, "a>b+3", false};
    expect_of(&friends, "pn_index", plain, 2, 2);
    static const struct ties foes = {2, "a>b-3", false};
    expect_of(&foes, "pn_index", plain, U, U); /* x_a = 1 - x_b and x_b = 1 - x_a */
    static const struct ties both = {2, "a>b+1 a>b-1", false};
    expect_of(&both, "pn_index", plain, 1 / 1.5, 1 / 1.5);
}

/* A'A/4 and AA'/4 have one entry, 1/4: of b for ties that come in, of a for those that go out. */
TEST(tells_ties_in_from_ties_out) {
    static const struct ties ties = {2, "a>b+1", true};
    expect_of(&ties, "pn_in_index", plain, 1, 1.5 / 0.75);
    expect_of(&ties, "pn_out_index", plain, 1.5 / 0.75, 1);
    expect_of(&ties, "pn_index", plain, 2, 2);
}

TEST(who_has_no_tie_stands_at_one) {
    static const struct ties ties = {3, "a>b~1", true};
    expect_of(&ties, "pn_index", plain, 1, 1, 1);
    expect_of(&ties, "pn_in_index", plain, 1, 1, 1);
    static const struct ties alone = {1, "", true};
    expect_of(&alone, "pn_index", plain, U);
}

/* Large systems go another way: a ring of friends has the same standing everywhere, 1 / (1 - 2/(2n - 2)). */
TEST(large_networks_as_small_ones) {
    enum { COUNT = 500 };
    struct made made;
    struct tie_list ties = {0};
    struct entente_scores scores;
    for (size_t i = 0; i < COUNT; i++) add_tie(&ties, i, (i + 1) % COUNT, 1, 1);
    make_listed(&made, COUNT, &ties, false);
    run(&made, "pn_index", plain, &scores);
    for (size_t i = 0; i < COUNT; i++)
        assert_true(is_near(scores.values[i], 1 / (1 - 1. / (COUNT - 1)), 1e-12));
    entente_scores_clear(&scores);
    unmake(&made);
}

TEST(signs_sort_actors_into_sides) {
    static const struct ties ties = {3, "a>b+1 a>c-1 b>c-1", false};
    expect_of(&ties, "signed_eigenvector", plain, 1, 1, -1);
    static const struct ties pair = {2, "a>b+1", false};
    expect_of(&pair, "signed_eigenvector", plain, U, U); /* 1 and -1 are of one size */
    static const struct ties none = {2, "a>b~1", false};
    expect_of(&none, "signed_eigenvector", plain, U, U);
}
