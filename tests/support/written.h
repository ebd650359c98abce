/* SPDX-License-Identifier: MIT */
/** For tests of writers: from a document's text to what a writer makes of it. */
#ifndef TEST_WRITTEN_H
#define TEST_WRITTEN_H

#include "support/loaded.h"
#include "write/writer.h"

enum { WRITTEN_MOST = 8 };

/** Everything that an output borrows. Clear with unwrite. */
struct written {
    entente_document *document;
    entente_network *network;
    struct entente_scores scores[WRITTEN_MOST];
    size_t score_count;
    struct ent_buffer bytes;
    struct heard heard; /* what the writer said */
};

/** Runs the measures (separated by blanks) on the document, then the writer. */
static inline const char *write_with(struct written *written, const struct ent_writer *writer,
                                     const char *document, const char *measures,
                                     const struct entente_measure_options *options) {
    struct heard heard;
    *written = (struct written){.document = load(document, &heard)};
    assert_int_equal(entente_network_new(written->document, NULL, &written->network, NULL), ENTENTE_OK);
    for (const char *at = measures; *at != '\0'; at += strcspn(at, " "), at += strspn(at, " ")) {
        char name[64];
        snprintf(name, sizeof name, "%.*s", (int)strcspn(at, " "), at);
        const struct entente_measure *measure = entente_measure_find(name);
        if (measure == NULL) fail_msg("no measure %s", name);
        assert_true(written->score_count < WRITTEN_MOST);
        struct entente_scores *scores = &written->scores[written->score_count++];
        assert_int_equal(entente_measure_run(written->network, measure, options, scores, NULL), ENTENTE_OK);
    }
    const struct entente_output output = {
        .network = written->network, .scores = written->scores, .score_count = written->score_count};
    struct entente_sink sink = hearing(&written->heard);
    assert_int_equal(ent_writer_write(writer, &output, &written->bytes, &sink), ENTENTE_OK);
    assert_false(written->bytes.failed);
    return written->bytes.data;
}

static inline const char *write_document(struct written *written, const struct ent_writer *writer,
                                         const char *document) {
    return write_with(written, writer, document, "", NULL);
}

static inline void unwrite(struct written *written) {
    ent_buffer_clear(&written->bytes);
    while (written->score_count > 0) entente_scores_clear(&written->scores[--written->score_count]);
    entente_network_free(written->network);
    entente_document_free(written->document);
}

/** The writer must make exactly this of the document. */
static inline void expect_written(const struct ent_writer *writer, const char *document,
                                  const char *expected) {
    struct written written;
    assert_string_equal(write_document(&written, writer, document), expected);
    unwrite(&written);
}

#endif
