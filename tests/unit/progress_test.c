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

TEST(test_the_line) {
    char text[100];
    ent_progress_text("big.csv", 1200000, 0.634, 3, text, sizeof text);
    assert_string_equal(text, "big.csv: 1200000 rows, 63 %, 400000 rows/s");
}

/* Quiet is quiet on a terminal too. */
TEST(test_nobody_looks) {
    struct ent_reporter reporter;
    ent_reporter_init(&reporter, false, true, false);
    assert_null(ent_progress_begin(&reporter).reporter);
    ent_reporter_clear(&reporter);
}
