/* SPDX-License-Identifier: MIT */
#include "support/loaded.h"
#include <math.h>

#define U ((double)NAN) /* no score */

static entente_document *read_powers(void) {
    entente_document *document;
    assert_int_equal(entente_document_read("input/powers.json", NULL, &document, NULL), ENTENTE_OK);
    return document;
}

static const struct entente_measure *chosen[3];

static void choose(void) {
    static const char *const names[] = {"degree", "line_balance", "pn_index"};
    for (size_t i = 0; i < 3; i++) chosen[i] = entente_measure_find(names[i]);
}

static bool same(double a, double b) {
    return (isnan(a) && isnan(b)) || fabs(a - b) < 1e-12;
}

/* The scores of one slice are those of the document filtered by its days, without who has nothing then. */
static void check_slice(const entente_network *whole, const struct entente_slices *slices, size_t index) {
    const struct entente_slice *slice = &slices->items[index];
    entente_document *document = read_powers();
    entente_network *network;
    const struct entente_filter filter = {
        .from = slice->from, .to = slice->to, .isolates = ENTENTE_ISOLATES_DROP};
    assert_int_equal(entente_document_filter(document, &filter, NULL), ENTENTE_OK);
    assert_int_equal(entente_network_new(document, NULL, &network, NULL), ENTENTE_OK);
    assert_int_equal(slice->actor_count, entente_network_actor_count(network));
    assert_int_equal(slice->tie_count, entente_network_tie_count(network));
    for (size_t k = 0; k < 3; k++) {
        struct entente_scores scores;
        size_t offset = entente_slices_offset(whole, slices, k);
        assert_int_equal(entente_measure_run(network, chosen[k], NULL, &scores, NULL), ENTENTE_OK);
        for (size_t i = 0; i < scores.count; i++) {
            size_t at = 0;
            if (chosen[k]->scope == ENTENTE_PER_ACTOR)
                at = entente_document_find_actor(entente_network_document(whole),
                                                 entente_document_actor(document, i)->id);
            assert_true(same(slice->values[offset + at], scores.values[i]));
        }
        entente_scores_clear(&scores);
    }
    entente_network_free(network);
    entente_document_free(document);
}

TEST(a_slice_is_what_a_filter_by_its_days_leaves) {
    entente_document *document = read_powers();
    entente_network *network;
    struct entente_slices slices;
    choose();
    const struct entente_slice_options options = {.way = "6y/5y", .measures = chosen, .measure_count = 3};
    assert_int_equal(entente_network_new(document, NULL, &network, NULL), ENTENTE_OK);
    assert_int_equal(entente_slices_find(network, &options, &slices, NULL), ENTENTE_OK);
    assert_true(slices.count >= 8);
    for (size_t i = 0; i < slices.count; i++) check_slice(network, &slices, i);
    entente_slices_clear(&slices);
    entente_network_free(network);
    entente_document_free(document);
}

static void find(const char *text, const char *way, struct entente_slices *slices) {
    struct heard heard;
    entente_document *document = load(text, &heard);
    entente_network *network;
    static const struct entente_measure *degree;
    degree = entente_measure_find("degree");
    const struct entente_slice_options options = {.way = way, .measures = &degree, .measure_count = 1};
    assert_int_equal(entente_network_new(document, NULL, &network, NULL), ENTENTE_OK);
    struct entente_sink sink = hearing(&heard);
    assert_int_equal(entente_slices_find(network, &options, slices, &sink), ENTENTE_OK);
    if (slices->undated > 0) assert_heard(&heard, "undated");
    entente_network_free(network);
    entente_document_free(document);
}

TEST(actors_without_a_relation_have_no_score) {
    struct entente_slices slices;
    find("{\"relations\":[{\"source\":\"A\",\"relation\":\"supports\",\"target\":\"B\",\"date\":\"2017-02\"},"
         "{\"source\":\"B\",\"relation\":\"opposes\",\"target\":\"C\",\"date\":\"2019\"},"
         "{\"source\":\"A\",\"relation\":\"opposes\",\"target\":\"C\"}]}",
         "year", &slices);
    assert_int_equal(slices.count, 3);
    assert_int_equal(slices.undated, 1);
    assert_string_equal(slices.items[0].name, "2017");
    assert_string_equal(slices.items[0].from, "2017-01-01");
    assert_string_equal(slices.items[2].to, "2019-12-31");
    static const double expected[3][3] = {{1, 1, U}, {U, U, U}, {U, 1, 1}};
    for (size_t i = 0; i < 3; i++) {
        for (size_t a = 0; a < 3; a++) assert_true(same(slices.items[i].values[a], expected[i][a]));
    }
    assert_int_equal(slices.items[1].relation_count, 0);
    entente_slices_clear(&slices);
}

TEST(without_a_way_the_calendar_decides) {
    struct entente_slices slices;
    find("[{\"source\":\"A\",\"relation\":\"supports\",\"target\":\"B\",\"date\":\"2017-02-03\"},"
         "{\"source\":\"B\",\"relation\":\"opposes\",\"target\":\"C\",\"date\":\"2018-08-03\"}]",
         NULL, &slices);
    assert_int_equal(slices.count, 19);
    assert_string_equal(slices.items[0].name, "Feb 2017");
    entente_slices_clear(&slices);
}

TEST(says_what_is_wrong) {
    struct heard heard, said;
    struct entente_sink sink = hearing(&said);
    entente_document *document = load("[[\"A\",\"supports\",\"B\"]]", &heard);
    entente_network *network;
    struct entente_slices slices;
    struct entente_slice_options options = {.way = "fortnight"};
    assert_int_equal(entente_network_new(document, NULL, &network, NULL), ENTENTE_OK);
    assert_int_equal(entente_slices_find(network, &options, &slices, &sink), ENTENTE_BAD_OPTION);
    assert_heard(&said, "bad-slice");
    options.way = "year";
    assert_int_equal(entente_slices_find(network, &options, &slices, &sink), ENTENTE_BAD_OPTION);
    assert_heard(&said, "no-dates");
    entente_network_free(network);
    entente_document_free(document);
}
