/* SPDX-License-Identifier: MIT */
/* What may be left out, and what may not. */
#include "support/loaded.h"
#include "support/measured.h"
#include <entente.h>

TEST(test_analyses_take_no_options) {
    struct made made;
    struct entente_brief brief;
    struct entente_positions positions;
    struct entente_brokerage brokerage;
    struct entente_coalitions coalitions;
    struct entente_whatif whatif;
    make_crisis(&made, true);
    const entente_network *network = made.network;
    assert_int_equal(entente_brief_find(network, NULL, &brief, NULL), ENTENTE_OK);
    assert_int_equal(entente_positions_find(network, NULL, &positions, NULL), ENTENTE_OK);
    assert_int_equal(entente_brokerage_find(network, NULL, &brokerage, NULL), ENTENTE_OK);
    assert_int_equal(entente_coalitions_find(network, NULL, &coalitions, NULL), ENTENTE_OK);
    assert_int_equal(entente_whatif_find(network, NULL, &whatif, NULL), ENTENTE_OK);
    assert_true(brief.robustness.options.replicates > 0);
    assert_near(coalitions.options.alpha, 0.5);
    assert_true(whatif.flip_count > 0);
    entente_brief_clear(&brief);
    entente_positions_clear(&positions);
    entente_brokerage_clear(&brokerage);
    entente_coalitions_clear(&coalitions);
    entente_whatif_clear(&whatif);
    unmake(&made);
}

TEST(test_samples_and_slices_take_no_options) {
    struct heard heard;
    struct entente_robustness robustness;
    struct entente_slices slices;
    entente_network *network;
    entente_document *document =
        load("[{\"source\":\"a\",\"relation\":\"supports\",\"target\":\"b\",\"date\":\"2016-07-01\"},"
             "{\"source\":\"b\",\"relation\":\"opposes\",\"target\":\"c\",\"date\":\"2016-07-01\"}]",
             &heard);
    assert_int_equal(entente_network_new(document, NULL, &network, NULL), ENTENTE_OK);
    assert_int_equal(entente_robustness_find(network, NULL, &robustness, NULL), ENTENTE_OK);
    assert_int_equal(entente_slices_find(network, NULL, &slices, NULL), ENTENTE_OK);
    assert_int_equal(slices.count, 1);
    assert_int_equal(slices.items[0].relation_count, 2);
    entente_robustness_clear(&robustness);
    entente_slices_clear(&slices);
    entente_network_free(network);
    entente_document_free(document);
}

TEST(test_no_filter_keeps_all) {
    struct made made;
    make_crisis(&made, true);
    size_t before = entente_document_relation_count(&made.document);
    assert_int_equal(entente_document_filter(&made.document, NULL, NULL), ENTENTE_OK);
    assert_int_equal(entente_document_relation_count(&made.document), before);
    unmake(&made);
}

/* A format whose subject is not there is refused. */
TEST(test_formats_need_their_subject) {
    struct made made;
    struct entente_bytes bytes;
    make_crisis(&made, true);
    const struct entente_output nothing = {0}, bare = {.network = made.network};
    for (size_t i = 0; i < entente_output_format_count(); i++) {
        const struct entente_output_format *format = entente_output_format_at(i);
        assert_int_equal(entente_write(&nothing, format, &bytes, NULL), ENTENTE_BAD_OPTION);
        if (format->subject == ENTENTE_WRITES_DOCUMENT || format->subject == ENTENTE_WRITES_FIGURE) continue;
        assert_int_equal(entente_write(&bare, format, &bytes, NULL), ENTENTE_BAD_OPTION);
        assert_null(bytes.data);
    }
    unmake(&made);
}
