/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

/* Two actors: A = ((0, x), (x, 0)), so x_a = 1 / (1 - x/2). */
TEST(solves_the_smallest_systems) {
    struct made friends, foes, both;
    make(&friends, 2, "a>b+3", false);
    expect(&friends, "pn_index", plain, 2, 2);
    make(&foes, 2, "a>b-3", false);
    expect(&foes, "pn_index", plain, U, U); /* x_a = 1 - x_b and x_b = 1 - x_a */
    make(&both, 2, "a>b+1 a>b-1", false);
    expect(&both, "pn_index", plain, 1 / 1.5, 1 / 1.5);
    unmake(&friends);
    unmake(&foes);
    unmake(&both);
}

/* A'A/4 and AA'/4 have one entry, 1/4: of b for ties that come in, of a for those that go out. */
TEST(tells_ties_in_from_ties_out) {
    struct made made;
    make(&made, 2, "a>b+1", true);
    expect(&made, "pn_in_index", plain, 1, 1.5 / 0.75);
    expect(&made, "pn_out_index", plain, 1.5 / 0.75, 1);
    expect(&made, "pn_index", plain, 2, 2);
    unmake(&made);
}

TEST(who_has_no_tie_stands_at_one) {
    struct made made, alone;
    make(&made, 3, "a>b~1", true);
    expect(&made, "pn_index", plain, 1, 1, 1);
    expect(&made, "pn_in_index", plain, 1, 1, 1);
    make(&alone, 1, "", true);
    expect(&alone, "pn_index", plain, U);
    unmake(&made);
    unmake(&alone);
}

/* Large systems go another way: a ring of friends has the same standing everywhere, 1 / (1 - 2/(2n - 2)). */
TEST(large_networks_as_small_ones) {
    enum { COUNT = 500 };
    struct made made;
    struct entente_relation *relations = calloc(COUNT, sizeof *relations);
    struct entente_scores scores;
    assert_non_null(relations);
    for (size_t i = 0; i < COUNT; i++)
        relations[i] = (struct entente_relation){
            .source = i, .target = (i + 1) % COUNT, .sign = 1, .weight = 1, .confidence = 1};
    make_of(&made, COUNT, relations, COUNT, false);
    run(&made, "pn_index", plain, &scores);
    for (size_t i = 0; i < COUNT; i++)
        assert_true(is_near(scores.values[i], 1 / (1 - 1. / (COUNT - 1)), 1e-12));
    entente_scores_clear(&scores);
    unmake(&made);
}

TEST(signs_sort_actors_into_sides) {
    struct made made, pair, none;
    make(&made, 3, "a>b+1 a>c-1 b>c-1", false);
    expect(&made, "signed_eigenvector", plain, 1, 1, -1);
    make(&pair, 2, "a>b+1", false);
    expect(&pair, "signed_eigenvector", plain, U, U); /* 1 and -1 are of one size */
    make(&none, 2, "a>b~1", false);
    expect(&none, "signed_eigenvector", plain, U, U);
    unmake(&made);
    unmake(&pair);
    unmake(&none);
}
