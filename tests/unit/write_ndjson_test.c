/* SPDX-License-Identifier: MIT */
#include "support/written.h"

static const char parley[] =
    "{\"actors\":[{\"id\":\"a\",\"name\":\"Aland\"}],\"relations\":[{\"source\":\"b\",\"relation\":\"supports\","
    "\"target\":\"a\"},{\"source\":\"a\",\"relation\":\"opposes\",\"target\":\"b\",\"confidence\":0.5,\"weight\":2}]}";

static const char lines[] =
    "{\"source\":\"Aland\",\"relation\":\"opposes\",\"target\":\"b\",\"sign\":-1,\"weight\":2.0,"
    "\"confidence\":0.5}\n"
    "{\"source\":\"b\",\"relation\":\"supports\",\"target\":\"Aland\",\"sign\":1,\"weight\":1.0}\n";

TEST(test_a_relation_a_line_with_names) {
    expect_written(&ent_writer_ndjson, parley, lines);
    expect_written(&ent_writer_ndjson, "[]", "");
}

TEST(test_lines_read_back_the_same) {
    struct heard heard;
    struct written written = {.document = load_as("a.ndjson", lines, &heard)};
    assert_string_equal(heard.text, "");
    assert_int_equal(entente_network_new(written.document, NULL, &written.network, NULL), ENTENTE_OK);
    const struct entente_output output = {.network = written.network};
    assert_int_equal(ent_writer_ndjson.write(&output, &written.bytes, NULL), ENTENTE_OK);
    assert_string_equal(written.bytes.data, lines);
    unwrite(&written);
}

TEST(test_losses_are_told) {
    struct written written;
    write_document(&written, &ent_writer_ndjson,
                   "{\"actors\":[{\"id\":\"a\",\"bloc\":\"x\"}],\"relations\":[]}");
    assert_heard(&written.heard, "note relations-only");
    unwrite(&written);
}
