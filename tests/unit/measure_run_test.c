/* SPDX-License-Identifier: MIT */
/* The runner: options, reasons, ownership. */
#include "support/measured.h"

#include <igraph.h>

TEST(refuses_what_is_not_registered) {
    struct made made;
    struct entente_scores scores;
    const struct entente_measure stranger = {.name = "degree"};
    make_crisis(&made, true);
    assert_int_equal(entente_measure_run(made.network, &stranger, &plain, &scores, NULL), ENTENTE_BAD_OPTION);
    assert_null(scores.values);
    assert_int_equal(scores.count, 0);
    unmake(&made);
}

TEST(takes_no_options_for_the_defaults) {
    struct made made;
    struct entente_scores scores;
    make_crisis(&made, true);
    assert_int_equal(entente_measure_run(made.network, entente_measure_find("strength"), NULL, &scores, NULL),
                     ENTENTE_OK);
    assert_true(is_near(scores.values[0], 7.5, 1e-12));
    assert_int_equal(scores.options.layer, ENTENTE_LAYER_ALL);
    assert_string_equal(scores.parameter_name, "");
    entente_scores_clear(&scores);
    assert_null(scores.values);
    unmake(&made);
}

TEST(reports_the_options_that_took_effect) {
    struct made made;
    struct entente_scores scores;
    const struct entente_measure_options options = {.layer = ENTENTE_LAYER_NEGATIVE, .unweighted = true};
    make_crisis(&made, true);
    run(&made, "closeness", options, &scores);
    assert_int_equal(scores.options.layer, ENTENTE_LAYER_NEGATIVE);
    assert_int_equal(scores.options.distance, ENTENTE_DISTANCE_HOPS);
    assert_true(scores.options.unweighted);
    entente_scores_clear(&scores);
    run(&made, "net_strength", options, &scores);
    assert_int_equal(scores.options.layer, ENTENTE_LAYER_ALL);
    entente_scores_clear(&scores);
    run(&made, "closeness", plain, &scores);
    assert_int_equal(scores.options.distance, ENTENTE_DISTANCE_INVERSE);
    entente_scores_clear(&scores);
    unmake(&made);
}

TEST(gives_the_general_reason_where_none_is_closer) {
    struct made made;
    struct entente_scores scores;
    make_crisis(&made, true);
    run(&made, "constraint", plain, &scores);
    assert_string_equal(scores.reason, "null for an actor without ties");
    entente_scores_clear(&scores);
    unmake(&made);
}

/* "No reachable actor" is prepared before the measure knows whether it is needed. */
TEST(gives_no_reason_when_all_is_defined) {
    struct made made;
    struct entente_scores scores;
    make(&made, 2, "a>b+1 b>a+1", true);
    run(&made, "closeness", plain, &scores);
    assert_string_equal(scores.reason, "");
    entente_scores_clear(&scores);
    unmake(&made);
}

static void leave_alone(const char *reason, const char *file, int line, igraph_error_t code) {
    (void)reason, (void)file, (void)line, (void)code;
}

TEST(puts_the_callers_handlers_back) {
    struct made made;
    struct entente_scores scores;
    igraph_error_handler_t *before = igraph_set_error_handler(leave_alone);
    make_crisis(&made, true);
    run(&made, "eigenvector", plain, &scores);
    entente_scores_clear(&scores);
    assert_true(igraph_set_error_handler(before) == leave_alone);
    unmake(&made);
}
