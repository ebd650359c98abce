/* SPDX-License-Identifier: MIT */
#include "base/buffer.h"
#include "cli/reporter.h"
#include "support/loaded.h"

struct seen {
    size_t calls, rows;
    double share;
};

static void see(void *payload, const char *file, size_t rows, double share) {
    struct seen *seen = payload;
    assert_string_equal(file, "a.csv");
    assert_true(rows >= seen->rows && share >= seen->share && share <= 1);
    *seen = (struct seen){seen->calls + 1, rows, share};
}

static void read_rows(const char *head, const char *row, size_t count, struct seen *seen) {
    struct ent_buffer text = {0};
    struct heard heard;
    const struct entente_read_options options = {.progress = see, .progress_payload = seen};
    struct entente_sink sink = hearing(&heard);
    entente_document *document;
    *seen = (struct seen){0};
    ent_buffer_add(&text, head);
    for (size_t i = 0; i < count; i++) ent_buffer_add(&text, row);
    assert_int_equal(entente_document_parse("a.csv", text.data, text.length, &options, &document, &sink),
                     ENTENTE_OK);
    entente_document_free(document);
    ent_buffer_clear(&text);
}

TEST(test_readers_tell_how_far_they_are) {
    struct seen seen;
    read_rows("source,relation,target\n", "A,supports,B\n", 40000, &seen);
    assert_true(seen.calls == 2 && seen.rows == 32768 && seen.share > 0.8);
    read_rows("", "Kenya\tConsult\tTanzania\t2014-05-05\n", 40000, &seen);
    assert_true(seen.calls >= 3 && seen.rows == 32768 && seen.share > 0.7);
    read_rows("source,relation,target\n", "A,supports,B\n", 100, &seen);
    assert_int_equal(seen.calls, 0);
}

TEST(test_the_line_of_reading) {
    char text[100];
    ent_progress_rows("big.csv", 1200000, 0.634, 3, text, sizeof text);
    assert_string_equal(text, "big.csv: 1200000 rows, 63 %, 400000 rows/s");
}

static void expect_text(const struct entente_progress *progress, double seconds, const char *expected) {
    char text[100];
    ent_progress_text(progress, 0, seconds, text, sizeof text);
    assert_string_equal(text, expected);
}

TEST(test_the_line_of_work) {
    expect_text(
        &(struct entente_progress){.step = "measuring variants", .done = 25, .total = 100, .share = 0.25}, 10,
        "measuring variants: 25 of 100, 25 %, about 30 s left");
    expect_text(&(struct entente_progress){.step = "measuring variants", .total = 100}, 2,
                "measuring variants: 0 of 100, 0 %");
    expect_text(&(struct entente_progress){.step = "placing", .share = 0.5}, 120,
                "placing: 50 %, about 2 min left");
    expect_text(&(struct entente_progress){.step = "placing", .share = 0.001}, 20,
                "placing: 0 %, about 6 h left");
    expect_text(
        &(struct entente_progress){
            .step = "proving the best split", .share = 0.5, .lower = 41.5, .upper = 45},
        20, "proving the best split: from 41.5 to 45, for about 20 s more at most");
}

/* Quiet is quiet on a terminal too. */
TEST(test_nobody_looks) {
    struct ent_reporter reporter;
    ent_reporter_init(&reporter, false, true, false);
    assert_false(ent_progress_watch(&reporter));
    assert_null(reporter.sink.progress);
    ent_reporter_clear(&reporter);
}

/* -- what long work tells -------------------------------------------------------------------------------- */

enum { STEPS_MOST = 8 };

struct told {
    const char *steps[STEPS_MOST];
    size_t count, calls;
    double share;
    bool is_back; /* a step went back */
    bool is_beyond;
};

static void hear_step(void *payload, const struct entente_progress *progress) {
    struct told *told = payload;
    bool is_new = told->count == 0 || strcmp(told->steps[told->count - 1], progress->step) != 0;
    if (is_new && told->count < STEPS_MOST) told->steps[told->count++] = progress->step;
    told->is_back = told->is_back || (!is_new && progress->share < told->share);
    told->is_beyond = told->is_beyond || progress->share < 0 || progress->share > 1 ||
                      progress->done > progress->total || progress->lower > progress->upper;
    told->share = progress->share;
    told->calls++;
}

static void expect_steps(const struct told *told, const char *const *steps, size_t count) {
    assert_int_equal(told->count, count);
    for (size_t i = 0; i < count; i++) assert_string_equal(told->steps[i], steps[i]);
    assert_false(told->is_back || told->is_beyond);
}

/* Signs by chance: `actors` of them, each tied to the next few. */
static entente_network *chance(size_t actors, size_t reach, entente_document **document) {
    struct ent_buffer text = {0};
    unsigned state = 1;
    ent_buffer_add(&text, "source,relation,target\n");
    for (size_t i = 0; i < actors; i++) {
        for (size_t j = 1; j <= reach; j++) {
            state = state * 1103515245u + 12345u;
            ent_buffer_format(&text, "A%zu,%s,A%zu\n", i, state >> 16 & 1 ? "supports" : "opposes",
                              (i + j * j) % actors);
        }
    }
    entente_network *network;
    assert_int_equal(entente_document_parse("a.csv", text.data, text.length, NULL, document, NULL),
                     ENTENTE_OK);
    assert_int_equal(entente_network_new(*document, NULL, &network, NULL), ENTENTE_OK);
    ent_buffer_clear(&text);
    return network;
}

TEST(test_replicates_tell_how_many_are_done) {
    static const char *const steps[] = {"measuring variants"};
    entente_document *document;
    entente_network *network = chance(40, 3, &document);
    const struct entente_measure *betweenness = entente_measure_find("betweenness");
    const struct entente_robustness_options options = {
        .measures = &betweenness, .measure_count = 1, .replicates = 3000, .seed = 1, .jobs = 2};
    struct entente_robustness found;
    struct told told = {0};
    const struct entente_sink sink = {.payload = &told, .progress = hear_step};
    assert_int_equal(entente_robustness_find(network, &options, &found, &sink), ENTENTE_OK);
    expect_steps(&told, steps, 1);
    assert_true(told.share > 0);
    entente_robustness_clear(&found);
    entente_network_free(network);
    entente_document_free(document);
}

TEST(test_a_proof_tells_its_bounds) {
    entente_document *document;
    entente_network *network = chance(60, 5, &document);
    const struct entente_balance_options options = {.seconds = 1};
    struct entente_balance balance;
    struct told told = {0};
    const struct entente_sink sink = {.payload = &told, .progress = hear_step};
    assert_int_equal(entente_balance_find(network, &options, &balance, &sink), ENTENTE_OK);
    assert_true(told.count >= 1 && !told.is_beyond);
    assert_string_equal(told.steps[0], "proving the best split");
    entente_balance_clear(&balance);
    entente_network_free(network);
    entente_document_free(document);
}

TEST(test_flips_tell_of_themselves_alone) {
    static const char *const steps[] = {"trying flips"};
    entente_document *document;
    entente_network *network = chance(12, 2, &document);
    struct entente_whatif whatif;
    struct told told = {0};
    const struct entente_sink sink = {.payload = &told, .progress = hear_step};
    assert_int_equal(entente_whatif_find(network, NULL, &whatif, &sink), ENTENTE_OK);
    expect_steps(&told, steps, 1);
    assert_int_equal(told.calls, whatif.flip_count);
    entente_whatif_clear(&whatif);
    entente_network_free(network);
    entente_document_free(document);
}
