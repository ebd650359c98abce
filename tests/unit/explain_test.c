/* SPDX-License-Identifier: MIT */
#include "support/loaded.h"
#include "support/measured.h"
#include <entente/explain.h>

/* Which ties make an actor's score, or the network's. */
static void explain(const struct made *made, size_t actor, const char *measure,
                    struct entente_explanation *found) {
    const struct entente_question question = {
        .actor = actor, .other = ENTENTE_NONE, .measure = entente_measure_find(measure)};
    assert_int_equal(entente_explain(made->network, &question, found, NULL), ENTENTE_OK);
}

TEST(test_ties_by_weight) {
    struct made made;
    struct entente_explanation found;
    make(&made, 4, "a>b+1 c>a-3 b>c+9 a>d~2", true);
    const struct entente_question all = {.actor = 0, .other = ENTENTE_NONE};
    assert_int_equal(entente_explain(made.network, &all, &found, NULL), ENTENTE_OK);
    assert_int_equal(found.count, 3);
    assert_int_equal(entente_network_tie(made.network, found.reasons[0].tie)->source, 2);
    assert_int_equal(entente_network_tie(made.network, found.reasons[2].tie)->target, 1);
    assert_true(isnan(found.score) && isnan(found.reasons[0].without));
    entente_explanation_clear(&found);
    const struct entente_question two = {.actor = 0, .other = 2};
    assert_int_equal(entente_explain(made.network, &two, &found, NULL), ENTENTE_OK);
    assert_int_equal(found.count, 1);
    entente_explanation_clear(&found);
    unmake(&made);
}

/* Each left out on its own: what a score would be is what it is in the network that never had the tie. */
TEST(test_scores_without_each_tie) {
    struct made made, rest;
    struct entente_explanation found;
    struct entente_scores scores;
    make(&made, 4, "a>b+1 b>c+1 c>d+1 a>d+1", false);
    make(&rest, 4, "b>c+1 c>d+1 a>d+1", false);
    explain(&made, 2, "betweenness", &found);
    run(&made, "betweenness", plain, &scores);
    assert_near(found.score, scores.values[2]);
    entente_scores_clear(&scores);
    run(&rest, "betweenness", plain, &scores);
    bool is_there = false;
    for (size_t i = 0; i < found.count; i++) {
        if (found.reasons[i].tie != 0) continue; /* a and b */
        assert_near(found.reasons[i].without, scores.values[2]);
        is_there = true;
    }
    assert_true(is_there);
    for (size_t i = 1; i < found.count; i++)
        assert_true(fabs(found.reasons[i - 1].without - found.score) + 1e-12 >=
                    fabs(found.reasons[i].without - found.score));
    entente_scores_clear(&scores);
    entente_explanation_clear(&found);
    unmake(&made);
    unmake(&rest);
}

TEST(test_a_degree_is_its_ties) {
    struct made made;
    struct entente_explanation found;
    make(&made, 4, "a>b+1 c>d+1 a>c-1", true);
    explain(&made, 0, "degree", &found);
    assert_int_equal(found.count, 2);
    assert_near(found.reasons[0].without, 1);
    entente_explanation_clear(&found);
    unmake(&made);
}

TEST(test_what_becomes_undefined_matters_most) {
    struct made made;
    struct entente_explanation found;
    make(&made, 3, "a>b+1 b>c-1", true);
    explain(&made, 0, "ratio_degree", &found);
    assert_int_equal(found.count, 1);
    assert_true(isnan(found.reasons[0].without));
    entente_explanation_clear(&found);
    unmake(&made);
}

TEST(test_a_score_of_the_network) {
    struct made made;
    struct entente_explanation found;
    make(&made, 4, "a>b-1 b>c+1 a>c+1 c>d+1", false);
    explain(&made, ENTENTE_NONE, "frustration", &found);
    assert_near(found.score, 1);
    assert_int_equal(found.count, 3); /* the triangle's */
    for (size_t i = 0; i < 3; i++) assert_near(found.reasons[i].without, 0);
    entente_explanation_clear(&found);
    unmake(&made);
}

/* Sides: a, b and c against d and e. */
TEST(test_a_camp_by_its_ties) {
    static const char ties[] =
        "a>b+3 b>a+1 a>c+2 b>c-1 b>c+2 a>d-1 b>d-2 c>d-1 d>e+4 a>e-1 c>e+1 e>b-2 a>b~9";
    static const struct {
        size_t source, target;
        enum entente_bearing bearing;
    } expected[] = {{0, 1, ENTENTE_HOLDS_TOGETHER}, {0, 2, ENTENTE_HOLDS_TOGETHER},
                    {1, 0, ENTENTE_HOLDS_TOGETHER}, {1, 3, ENTENTE_SETS_APART},
                    {4, 1, ENTENTE_SETS_APART},     {0, 3, ENTENTE_SETS_APART},
                    {0, 4, ENTENTE_SETS_APART},     {2, 3, ENTENTE_SETS_APART},
                    {1, 2, ENTENTE_DIVIDES_WITHIN}, {2, 4, ENTENTE_CONNECTS_ACROSS}};
    struct made made;
    struct entente_explanation found;
    make(&made, 5, ties, true);
    struct entente_question question = {.actor = ENTENTE_NONE, .other = ENTENTE_NONE, .camp = 1};
    assert_int_equal(entente_explain(made.network, &question, &found, NULL), ENTENTE_OK);
    assert_int_equal(found.count, sizeof expected / sizeof *expected);
    for (size_t i = 0; i < found.count; i++) {
        const struct entente_tie *tie = entente_network_tie(made.network, found.reasons[i].tie);
        assert_int_equal(tie->source, expected[i].source);
        assert_int_equal(tie->target, expected[i].target);
        assert_int_equal(found.reasons[i].bearing, expected[i].bearing);
    }
    assert_near(found.balance.upper, 2);
    entente_explanation_clear(&found);
    question.camp = 2;
    assert_int_equal(entente_explain(made.network, &question, &found, NULL), ENTENTE_OK);
    assert_int_equal(found.count, 7);
    assert_int_equal(found.reasons[0].bearing, ENTENTE_HOLDS_TOGETHER);
    entente_explanation_clear(&found);
    assert_string_equal(entente_bearing_name(ENTENTE_SETS_APART), "sets apart");
    assert_null(entente_bearing_name(ENTENTE_BEARING_COUNT));
    unmake(&made);
}

TEST(test_what_cannot_be_explained) {
    struct made made;
    struct entente_explanation found;
    make(&made, 2, "a>b+1", true);
    const struct entente_question nobody = {.actor = 7, .other = ENTENTE_NONE};
    assert_int_equal(entente_explain(made.network, &nobody, &found, NULL), ENTENTE_BAD_OPTION);
    const struct entente_question whole = {
        .actor = 0, .other = ENTENTE_NONE, .measure = entente_measure_find("density")};
    assert_int_equal(entente_explain(made.network, &whole, &found, NULL), ENTENTE_BAD_OPTION);
    assert_null(found.reasons);
    const struct entente_question whose = {
        .actor = ENTENTE_NONE, .other = ENTENTE_NONE, .measure = entente_measure_find("degree")};
    assert_int_equal(entente_explain(made.network, &whose, &found, NULL), ENTENTE_BAD_OPTION);
    const struct entente_question what = {.actor = ENTENTE_NONE, .other = ENTENTE_NONE};
    assert_int_equal(entente_explain(made.network, &what, &found, NULL), ENTENTE_BAD_OPTION);
    unmake(&made);
}
