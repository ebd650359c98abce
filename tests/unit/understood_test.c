/* SPDX-License-Identifier: MIT */
#include "support/loaded.h"

static void expect_column(const struct entente_understood *input, size_t index, const char *name,
                          const char *field) {
    assert_true(index < input->column_count);
    assert_string_equal(input->columns[index].name, name);
    assert_string_equal(input->columns[index].field, field);
}

TEST(test_a_table) {
    struct heard heard;
    entente_document *document =
        load_as("a.csv", "Source,foo,Type,Target,Weight\nA,1,supports,B,2\n", &heard);
    const struct entente_understood *input = entente_document_input(document, 0);
    assert_int_equal(entente_document_input_count(document), 1);
    assert_null(entente_document_input(document, 1));
    assert_string_equal(input->name, "a.csv");
    assert_string_equal(input->format, "csv");
    assert_string_equal(input->encoding, "UTF-8");
    assert_int_equal(input->column_count, 5);
    expect_column(input, 0, "Source", "source");
    expect_column(input, 1, "foo", "");
    expect_column(input, 2, "Type", "relation");
    expect_column(input, 4, "Weight", "weight");
    const struct entente_remark *remark = entente_document_remark(document, 0);
    assert_string_equal(remark->code, "unknown-column");
    assert_int_equal(remark->count, 1);
    assert_true(entente_remark_is_loss(remark->code));
    assert_false(entente_remark_is_loss("encoding"));
    entente_document_free(document);
}

TEST(test_columns_without_names) {
    struct heard heard;
    entente_document *document = load_as("a.csv", "A,supports,B\n", &heard);
    expect_column(entente_document_input(document, 0), 1, "2", "relation");
    entente_document_free(document);
}

TEST(test_a_table_in_a_text) {
    struct heard heard;
    entente_document *document = load_as(
        "a.md", "| Subject | Verb | Object | mood |\n|---|---|---|---|\n| A | supports | B | x |\n", &heard);
    const struct entente_understood *input = entente_document_input(document, 0);
    assert_string_equal(input->format, "text");
    assert_int_equal(input->column_count, 4);
    expect_column(input, 0, "Subject", "source");
    expect_column(input, 2, "Object", "target");
    expect_column(input, 3, "mood", "");
    assert_heard(&heard, "warning unknown-column 1:29  column \"mood\" is not read; ");
    entente_document_free(document);
}

TEST(test_an_encoding) {
    struct heard heard;
    entente_document *document = load_as("a.txt", "Z\xFCrich -> supports -> B\n", &heard);
    assert_string_equal(entente_document_input(document, 0)->encoding, "Windows-1252");
    assert_string_equal(entente_document_input(document, 0)->format, "text");
    assert_int_equal(entente_document_input(document, 0)->column_count, 0);
    entente_document_free(document);
}

static void expect_word(const entente_document *document, size_t index, const char *word, size_t count,
                        const char *nearest) {
    char found[64];
    const struct entente_unknown_word *unknown = entente_document_unknown_word(document, index);
    assert_string_equal(unknown->word, word);
    assert_int_equal(unknown->count, count);
    int sign;
    assert_string_equal(entente_document_nearest_word(document, word, found, sizeof found, &sign), nearest);
}

TEST(test_unknown_words_are_grouped) {
    struct heard heard;
    entente_document *document = load(
        "[[\"A\",\"suports\",\"B\"],[\"A\",\"FROBS_WITH\",\"B\"],[\"B\",\"frobs with\",\"A\"],"
        "[\"A\",\"opposes\",\"B\"],{\"source\":\"A\",\"relation\":\"zips\",\"target\":\"B\",\"sign\":1}]",
        &heard);
    assert_int_equal(entente_document_unknown_word_count(document), 2);
    expect_word(document, 0, "frobs with", 2, "");
    expect_word(document, 1, "suports", 1, "supports");
    assert_null(entente_document_unknown_word(document, 2));
    entente_document_free(document);
}

TEST(test_denied_relations_are_counted) {
    struct heard heard;
    entente_document *document =
        load("[[\"A\",\"has no relation with\",\"B\"],[\"A\",\"supports\",\"B\"]]", &heard);
    assert_int_equal(entente_document_denied_count(document), 1);
    entente_document_free(document);
}

static size_t count_warnings(bool tells_all) {
    struct heard heard;
    struct entente_sink sink = hearing(&heard);
    const struct entente_read_options options = {.tells_all = tells_all};
    char text[4096] = "";
    for (int i = 0; i < 63; i++) sprintf(text + strlen(text), "A -> %cw%dfro -> B\n", 'a' + i % 26, i);
    entente_document *document;
    assert_int_equal(entente_document_parse("a.txt", text, strlen(text), &options, &document, &sink),
                     ENTENTE_OK);
    entente_document_free(document);
    return heard.count;
}

TEST(test_all_is_told_where_it_is_asked_for) {
    assert_int_equal(count_warnings(false), 21);
    assert_int_equal(count_warnings(true), 63);
}

TEST(test_each_of_several_inputs) {
    struct heard heard;
    struct entente_sink sink = hearing(&heard);
    const char table[] = "from,to,type,x\nA,B,supports,1\n", text[] = "A -> opposes -> C\n";
    const struct entente_input inputs[] = {{.name = "a.txt", .bytes = text, .length = sizeof text - 1},
                                           {.name = "b.csv", .bytes = table, .length = sizeof table - 1}};
    entente_document *document;
    assert_int_equal(entente_document_merge(inputs, 2, NULL, &document, &sink), ENTENTE_OK);
    assert_int_equal(entente_document_input_count(document), 2);
    assert_string_equal(entente_document_input(document, 0)->format, "text");
    assert_int_equal(entente_document_input(document, 0)->column_count, 0);
    expect_column(entente_document_input(document, 1), 3, "x", "");
    entente_document_free(document);
}
