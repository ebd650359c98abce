/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

TEST(test_two_camps_of_equals_are_as_polarized_as_can_be) {
    struct made made;
    make(&made, 4, "a>b+2 c>d+2 a>c-1 a>d-1 b>c-1 b>d-1", false);
    expect(&made, "polarization", plain, 1);
    unmake(&made);
    make(&made, 2, "a>b-3 b>a+1", true); /* apart: nothing inside to be friendly with */
    expect(&made, "polarization", plain, 1 - 1.0 / 8);
    unmake(&made);
}

TEST(test_without_both_signs_it_is_undefined) {
    struct made made;
    make(&made, 3, "a>b+2 b>c+2", true);
    expect(&made, "polarization", plain, U);
    unmake(&made);
    make(&made, 3, "a>b-2 b>c-2 a>c~1", true);
    expect(&made, "polarization", plain, U);
    unmake(&made);
}

TEST(test_weights_count_unless_told_otherwise) {
    static const struct ties ties = {4, "a>b+2 c>d+2 a>c-1 a>d-1 b>c-1 b>d-5", false};
    expect_of(&ties, "polarization", unweighted, 1);
    /* positive 4 spread evenly; negative 8 over 4 pairs of 2 each: |1-2| * 3 + |5-2| = 6 */
    expect_of(&ties, "polarization", plain, 1 - 6.0 / 24);
}

/* The least over every split of the six actors, by the matrices. */
static double least_of_all(const struct made *made) {
    enum { ACTORS = 6 };
    double friendly[ACTORS][ACTORS] = {{0}}, hostile[ACTORS][ACTORS] = {{0}}, all = 0, least = HUGE_VAL;
    for (size_t i = 0; i < entente_network_tie_count(made->network); i++) {
        const struct entente_tie *tie = entente_network_tie(made->network, i);
        friendly[tie->source][tie->target] += tie->positive,
            friendly[tie->target][tie->source] += tie->positive;
        hostile[tie->source][tie->target] += tie->negative,
            hostile[tie->target][tie->source] += tie->negative;
        all += 2 * (tie->positive + tie->negative);
    }
    for (unsigned way = 1; way < (1U << ACTORS) - 1; way++) {
        double inside = 0, between = 0, good = 0, bad = 0, sum = 0;
        for (unsigned i = 0; i < ACTORS; i++) {
            for (unsigned j = 0; j < ACTORS; j++) {
                if (i == j) continue;
                good += friendly[i][j], bad += hostile[i][j];
                *((way >> i & 1) == (way >> j & 1) ? &inside : &between) += 1;
            }
        }
        for (unsigned i = 0; i < ACTORS; i++) {
            for (unsigned j = 0; j < ACTORS; j++) {
                if (i == j) continue;
                bool same = (way >> i & 1) == (way >> j & 1);
                sum += fabs(friendly[i][j] - (same ? good / inside : 0));
                sum += fabs(hostile[i][j] - (same ? 0 : bad / between));
            }
        }
        if (sum < least) least = sum;
    }
    return 1 - least / (2 * all);
}

TEST(test_the_search_finds_the_least_of_all_splits) {
    static const char *const networks[] = {"a>b+1 b>c-2 c>d+3 d>e-1 e>f+2 f>a-1",
                                           "a>b+1 a>c+2 b>c+1 d>e+1 e>f+3 a>d-1 b>e-2 c>f-1 c>d+1",
                                           "a>b-1 a>c-1 b>c-1 d>e+1 e>f+1 d>f+1 a>d+1 b>e+1 c>f-4",
                                           "a>b+5 b>c+1 c>d-1 d>e+1 e>f+5 a>f-2 b>d-2 c>e+1",
                                           "a>b+1 c>d+1 e>f+1 a>c-1 a>e-1 c>e-1 b>d-1 b>f-1 d>f-1"};
    for (size_t i = 0; i < sizeof networks / sizeof *networks; i++) {
        struct made made;
        make(&made, 6, networks[i], true);
        expect(&made, "polarization", plain, least_of_all(&made));
        unmake(&made);
    }
}

/* More actors than all splits of are tried: two camps of ten, one tie of each kind missing. */
TEST(test_the_search_finds_planted_camps) {
    enum { HALF = 10 };
    struct made made;
    struct tie_list ties = {0};
    for (size_t a = 0; a < 2 * HALF; a++) {
        for (size_t b = 0; b < a; b++) {
            if (a < 3) continue; /* a, b and c have none with each other: 0 1, 0 2 and 1 2 are left out */
            add_tie(&ties, a, b, a % 2 == b % 2 ? 1 : -1, 1);
        }
    }
    make_listed(&made, 2 * HALF, &ties, false);
    /* inside: 89 of 90 pairs, each 1/90 over the mean, one 89/90 below it; between: 98 of 100 */
    double distance = 89 * (1 - 89 / 90.0) + 89 / 90.0 + 98 * (1 - 98 / 100.0) + 2 * 98 / 100.0;
    expect(&made, "polarization", plain, 1 - distance / (2 * (89 + 98)));
    unmake(&made);
}

/* Actors without a tie stand on no side, but count. */
TEST(test_more_than_a_thousand_actors_are_too_many) {
    for (size_t actors = 1000; actors <= 1001; actors++) {
        struct made few, made;
        struct entente_scores scores;
        make(&few, 4, "a>b+2 c>d+2 a>c-1 a>d-1 b>c-1 b>d-1", false);
        make_of(&made, actors, few.document.relations, few.document.relation_count, false);
        const double score = actors == 1000 ? 1 : U;
        expect(&made, "polarization", plain, score);
        run(&made, "signed_modularity", plain, &scores);
        assert_true(isnan(scores.values[0]) == (actors == 1001));
        if (actors == 1001) assert_string_equal(scores.reason, "more than 1,000 actors");
        entente_scores_clear(&scores);
        few.document.relations = NULL;
        unmake(&few);
        unmake(&made);
    }
}
