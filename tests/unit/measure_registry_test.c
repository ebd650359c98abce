/* SPDX-License-Identifier: MIT */
/* The contract that every measure keeps, whichever it is. */
#include "support/measured.h"
#include <stdio.h>

enum { MOST_ACTORS = 9, NETWORKS = 40 };

static uint32_t next_random(uint32_t *state) {
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

/* Ties with a probability that differs from network to network; weights from 0.25 to 4, any sign. */
static void make_random(struct made *made, uint32_t seed, bool directed) {
    struct tie_list ties = {0};
    uint32_t state = seed;
    size_t actors = 1 + next_random(&state) % MOST_ACTORS;
    uint32_t density = next_random(&state) % 100;
    for (size_t i = 0; i < actors * actors * 2; i++) {
        size_t source = i / 2 / actors, target = i / 2 % actors;
        if (source == target || next_random(&state) % 100 >= density) continue;
        int sign = (int)(next_random(&state) % 3) - 1;
        add_tie(&ties, source, target, sign, 0.25 * (1 + next_random(&state) % 16));
    }
    make_listed(made, actors, &ties, directed);
}

TEST(the_cost_of_every_measure_is_known) {
    struct made made;
    make_random(&made, 7, true);
    for (size_t i = 0; i < entente_measure_count(); i++)
        assert_true(entente_measure_work(entente_measure_at(i), made.network) > 0);
    double degree = entente_measure_work(entente_measure_find("degree"), made.network),
           betweenness = entente_measure_work(entente_measure_find("betweenness"), made.network),
           frustration = entente_measure_work(entente_measure_find("frustration"), made.network);
    assert_true(degree < betweenness && betweenness < frustration);
    unmake(&made);
}

TEST(describes_every_measure) {
    assert_true(entente_measure_count() > 60);
    for (size_t i = 0; i < entente_measure_count(); i++) {
        const struct entente_measure *measure = entente_measure_at(i);
        const char *const texts[] = {measure->title, measure->definition, measure->undefined,
                                     measure->cost,  measure->source,     measure->equivalent,
                                     measure->signs, measure->weights,    measure->directions,
                                     measure->unit};
        for (size_t t = 0; t < sizeof texts / sizeof *texts; t++) {
            if (texts[t] == NULL || texts[t][0] == '\0') fail_msg("%s lacks text %zu", measure->name, t);
        }
        assert_true(measure->low < measure->high);
        if (strncmp(measure->unit, "share", 5) == 0) {
            assert_true(is_near(measure->low, 0, 0) && is_near(measure->high, 1, 0));
        }
        assert_string_equal(measure->signs, measure->layered ? "one layer" : "both signs");
        assert_true(strspn(measure->name, "abcdefghijklmnopqrstuvwxyz_") == strlen(measure->name));
        for (size_t j = 0; j < i; j++) assert_string_not_equal(measure->name, entente_measure_at(j)->name);
    }
}

static bool is_one_of(const char *text, const char *const *choices, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (strcmp(text, choices[i]) == 0) return true;
    }
    return false;
}

TEST(keeps_to_the_words_of_the_contract) {
    const char *const weights[] = {"ignored", "weight", "distance"};
    const char *const directions[] = {"in", "out", "both", "ignored"};
    for (size_t i = 0; i < entente_measure_count(); i++) {
        const struct entente_measure *measure = entente_measure_at(i);
        if (!is_one_of(measure->weights, weights, 3)) fail_msg("%s: weights", measure->name);
        if (!is_one_of(measure->directions, directions, 4)) fail_msg("%s: directions", measure->name);
    }
}

TEST(finds_by_name) {
    const struct entente_measure *measure = entente_measure_find("in_degree");
    assert_non_null(measure);
    assert_string_equal(measure->name, "in_degree");
    assert_ptr_equal(entente_measure_find("in-degree"), measure);
    assert_ptr_equal(entente_measure_find("In-Degree"), measure);
    assert_null(entente_measure_find("in_degre"));
    assert_null(entente_measure_find("in_degrees"));
    assert_null(entente_measure_find(""));
    assert_string_equal(entente_measure_at(0)->name, "degree");
    assert_null(entente_measure_at(entente_measure_count()));
    for (size_t i = 0; i < entente_measure_count(); i++) {
        assert_ptr_equal(entente_measure_find(entente_measure_at(i)->name), entente_measure_at(i));
    }
}

TEST(names_layers_and_distances) {
    enum entente_layer layer = ENTENTE_LAYER_ALL;
    enum entente_distance distance = ENTENTE_DISTANCE_INVERSE;
    assert_string_equal(entente_layer_name(ENTENTE_LAYER_ALL), "all");
    assert_string_equal(entente_layer_name(ENTENTE_LAYER_POSITIVE), "positive");
    assert_string_equal(entente_layer_name(ENTENTE_LAYER_NEGATIVE), "negative");
    assert_null(entente_layer_name(ENTENTE_LAYER_COUNT));
    assert_true(entente_layer_find("negative", &layer));
    assert_int_equal(layer, ENTENTE_LAYER_NEGATIVE);
    assert_true(entente_layer_find("All", &layer));
    assert_int_equal(layer, ENTENTE_LAYER_ALL);
    assert_true(entente_layer_find("negative", &layer));
    assert_false(entente_layer_find("neutral", &layer));
    assert_int_equal(layer, ENTENTE_LAYER_NEGATIVE);
    assert_string_equal(entente_distance_name(ENTENTE_DISTANCE_INVERSE), "inverse");
    assert_string_equal(entente_distance_name(ENTENTE_DISTANCE_HOPS), "hops");
    assert_null(entente_distance_name(ENTENTE_DISTANCE_COUNT));
    assert_true(entente_distance_find("hops", &distance));
    assert_int_equal(distance, ENTENTE_DISTANCE_HOPS);
    assert_true(entente_distance_find("inverse", &distance));
    assert_int_equal(distance, ENTENTE_DISTANCE_INVERSE);
    assert_false(entente_distance_find("miles", &distance));
}

/* Finite and in range, or NaN with a reason. */
static void check_scores(const struct entente_scores *scores, const char *where) {
    const struct entente_measure *measure = scores->measure;
    bool undefined = false;
    for (size_t i = 0; i < scores->count; i++) {
        double value = scores->values[i];
        if (isnan(value)) undefined = true;
        if (isinf(value)) fail_msg("%s is infinite, %s", measure->name, where);
        if (value == 0 && signbit(value)) fail_msg("%s is -0, %s", measure->name, where);
        if (value < measure->low || value > measure->high) {
            fail_msg("%s is %.17g, out of range, %s", measure->name, value, where);
        }
    }
    if (undefined != (scores->reason[0] != '\0')) {
        fail_msg("%s: reason \"%s\", %s", measure->name, scores->reason, where);
    }
}

static void run_all(const struct made *made, const char *where) {
    for (size_t i = 0; i < entente_measure_count() * ENTENTE_LAYER_COUNT * 4; i++) {
        const struct entente_measure *measure = entente_measure_at(i / ENTENTE_LAYER_COUNT / 4);
        const struct entente_measure_options options = {
            .layer = (enum entente_layer)(i % ENTENTE_LAYER_COUNT),
            .distance = (enum entente_distance)(i / ENTENTE_LAYER_COUNT % 4 % ENTENTE_DISTANCE_COUNT),
            .unweighted = i / ENTENTE_LAYER_COUNT % 4 == 3,
        };
        struct entente_scores scores;
        assert_int_equal(entente_measure_run(made->network, measure, &options, &scores, NULL), ENTENTE_OK);
        assert_ptr_equal(scores.measure, measure);
        assert_int_equal(scores.count,
                         measure->scope == ENTENTE_PER_NETWORK ? 1 : made->document.actor_count);
        check_scores(&scores, where);
        entente_scores_clear(&scores);
    }
}

TEST(answers_for_every_network) {
    for (uint32_t seed = 0; seed < NETWORKS; seed++) {
        struct made made;
        char where[40];
        snprintf(where, sizeof where, "network %u", seed);
        make_random(&made, seed * 7919 + 1, seed % 2 == 0);
        run_all(&made, where);
        unmake(&made);
    }
}

TEST(answers_for_one_actor_and_for_two_apart) {
    for (size_t actors = 1; actors <= 2; actors++) {
        for (int directed = 0; directed <= 1; directed++) {
            struct made made;
            make(&made, actors, "", directed == 1);
            run_all(&made, "no ties");
            unmake(&made);
        }
    }
}

TEST(answers_for_no_actor) {
    struct made made;
    make(&made, 0, "", true);
    for (size_t i = 0; i < entente_measure_count(); i++) {
        const struct entente_measure *measure = entente_measure_at(i);
        struct entente_scores scores;
        run(&made, measure->name, plain, &scores);
        if (measure->scope == ENTENTE_PER_NETWORK) {
            assert_int_equal(scores.count, 1);
            assert_true(isnan(scores.values[0]));
            assert_string_equal(scores.reason, "the network has no actors");
        } else {
            assert_int_equal(scores.count, 0);
            assert_string_equal(scores.reason, "");
        }
        entente_scores_clear(&scores);
    }
    unmake(&made);
}

TEST(answers_for_weights_at_the_limits) {
    struct made made;
    make(&made, 5, "a>b+1e12 b>c-1e-12 c>a+1e12 c>d~1e-12 d>e+1 e>c-1e12 b>a+1e-12", true);
    run_all(&made, "extreme weights");
    unmake(&made);
}
