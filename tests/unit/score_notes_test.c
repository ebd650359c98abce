/* SPDX-License-Identifier: MIT */
#include "support/test.h"
#include "write/score_notes.h"

#include <stdio.h>

static const struct entente_measure plain = {.title = "Degree", .weights = "ignored", .layered = true};
static const struct entente_measure heavy = {.title = "Strength", .weights = "weight", .layered = true};
static const struct entente_measure paths = {.title = "Closeness", .weights = "distance", .layered = true};
static const struct entente_measure net = {.title = "Net degree", .weights = "ignored"};
static const struct entente_measure share = {.title = "Positive share", .weights = "weight"};

static struct entente_scores scores_of(const struct entente_measure *measure) {
    return (struct entente_scores){.measure = measure, .reason = "", .parameter_name = ""};
}

static void expect_notes(const struct entente_scores *scores, size_t count, const char *expected) {
    struct ent_buffer out = {0};
    ent_buffer_add(&out, "");
    ent_score_notes(&out, scores, count);
    assert_string_equal(out.data, expected);
    ent_buffer_clear(&out);
}

TEST(test_the_layer_is_stated) {
    struct entente_scores scores = scores_of(&plain);
    expect_notes(&scores, 0, "");
    expect_notes(&scores, 1, "layer all: every tie, weight = positive + negative + neutral\n");
    scores.options.layer = ENTENTE_LAYER_POSITIVE;
    expect_notes(&scores, 1, "layer positive: ties with positive weight, and that weight\n");
    scores.options.layer = ENTENTE_LAYER_NEGATIVE;
    expect_notes(&scores, 1, "layer negative: ties with negative weight, and that weight\n");
}

TEST(test_measures_of_both_signs_are_named) {
    struct entente_scores scores[] = {scores_of(&net), scores_of(&plain), scores_of(&share)};
    scores[1].options.layer = ENTENTE_LAYER_NEGATIVE;
    expect_notes(scores, 3,
                 "layer negative: ties with negative weight, and that weight\n"
                 "both signs are read by Net degree · Positive share\n");
    expect_notes(scores, 1, "both signs are read by Net degree\n");
    assert_int_equal(ent_score_options(scores, 3).layer, ENTENTE_LAYER_NEGATIVE);
    assert_int_equal(ent_score_options(scores, 1).layer, ENTENTE_LAYER_ALL);
}

TEST(test_weights_and_distance_are_stated_where_they_matter) {
    static const char layer[] = "layer all: every tie, weight = positive + negative + neutral\n";
    struct entente_scores scores[] = {scores_of(&paths), scores_of(&heavy)};
    char expected[256];
    snprintf(expected, sizeof expected, "%sdistance: 1/weight, so that strong ties are short\n", layer);
    expect_notes(scores, 1, expected);
    scores[0].options.distance = ENTENTE_DISTANCE_HOPS;
    snprintf(expected, sizeof expected, "%sdistance: 1 for every tie\n", layer);
    expect_notes(scores, 1, expected);
    scores[0].options.unweighted = true;
    snprintf(expected, sizeof expected, "%sweights ignored: every tie counts 1\ndistance: 1 for every tie\n",
             layer);
    expect_notes(scores, 1, expected);
    expect_notes(&scores[1], 1, layer);
}

TEST(test_parameters_and_reasons_are_given) {
    struct entente_scores scores = scores_of(&net);
    scores.parameter_name = "alpha";
    scores.parameter = 0.2125;
    scores.reason = "there are no ties";
    expect_notes(&scores, 1,
                 "both signs are read by Net degree\nNet degree with alpha = 0.2125\n"
                 "– Net degree is undefined: there are no ties\n");
    scores.parameter_name = "";
    scores.reason = "null for an actor without ties";
    expect_notes(&scores, 1,
                 "both signs are read by Net degree\n– Net degree is undefined for an actor without ties\n");
}

TEST(test_long_notes_are_broken_between_words) {
    struct entente_scores scores = scores_of(&net);
    scores.reason =
        "null when aaaaaaaaa bbbbbbbbb ccccccccc ddddddddd eeeeeeeee fffffffff ggggggggg hhhhhhhhh iiii";
    expect_notes(
        &scores, 1,
        "both signs are read by Net degree\n"
        "– Net degree is undefined when aaaaaaaaa bbbbbbbbb ccccccccc ddddddddd eeeeeeeee fffffffff\n"
        "  ggggggggg hhhhhhhhh iiii\n");
}
