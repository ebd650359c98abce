/* SPDX-License-Identifier: MIT */
#include "model/input.h"
#include "support/loaded.h"

static const char *reader_of(const char *name, const char *text, const struct entente_read_options *options,
                             struct heard *heard) {
    struct entente_sink sink = hearing(heard);
    struct ent_input input;
    assert_int_equal(ent_input_open(name, text, strlen(text), options, &input, &sink), ENTENTE_OK);
    const char *reader = input.reader->format.name;
    ent_input_clear(&input);
    return reader;
}

TEST(options_choose_where_nothing_else_does) {
    struct heard heard;
    const struct entente_read_options word = {.relation = "knows"},
                                      columns = {.columns = "source=1,target=2"};
    assert_string_equal(reader_of("-", "A,B\n", &word, &heard), "text");
    assert_string_equal(reader_of("-", "A,B\n", &columns, &heard), "csv");
    assert_string_equal(reader_of("-", "A;x;B\n", &columns, &heard), "csv");
    assert_string_equal(reader_of("-", "[]", &word, &heard), "json");
}

TEST(options_without_effect_are_told) {
    struct heard heard;
    const struct entente_read_options idle = {.columns = "source=1", .sheet = "2"};
    assert_string_equal(reader_of("a.json", "[]", &idle, &heard), "json");
    assert_string_equal(heard.text,
                        "note idle-option 0:0  --columns has no effect: the file is no table; \n"
                        "note idle-option 0:0  --sheet has no effect: the file is no workbook; \n");
}

TEST(lines_of_pairs_take_the_word_for_all) {
    struct heard heard;
    struct entente_sink sink = hearing(&heard);
    static const char text[] = "# who knows whom\nA -> B -\nB -> C @2018-03-08\nC\n";
    const struct entente_read_options word = {.relation = "knows"};
    entente_document *document;
    assert_int_equal(entente_document_parse("-", text, sizeof text - 1, &word, &document, &sink),
                     ENTENTE_BAD_INPUT);
    assert_heard(&heard, "error no-triple 4:1  a line needs two parts with \"->\" between them");
    assert_int_equal(entente_document_parse("-", text, sizeof text - 3, &word, &document, &sink), ENTENTE_OK);
    assert_int_equal(entente_document_relation_count(document), 2);
    assert_string_equal(entente_document_relation(document, 0)->word, "knows");
    assert_int_equal(entente_document_relation(document, 0)->sign, -1);
    assert_string_equal(entente_document_relation(document, 1)->when.text, "2018-03-08");
    entente_document_free(document);
}
