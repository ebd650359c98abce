/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700
#include "support/loaded.h"

#include <stdlib.h>
#include <unistd.h>

/* Reads `text` as lines with the words that a file of these bytes teaches; NULL when it is refused. */
static entente_document *taught(const char *words, const char *name, const char *text, struct heard *heard) {
    char path[] = "/tmp/words_test_XXXXXX";
    int file = mkstemp(path);
    assert_true(file >= 0);
    assert_int_equal(write(file, words, strlen(words)), strlen(words));
    close(file);
    struct entente_sink sink = hearing(heard);
    const struct entente_read_options options = {.words = path};
    entente_document *document;
    enum entente_status status = entente_document_parse(name, text, strlen(text), &options, &document, &sink);
    unlink(path);
    assert_int_equal(status == ENTENTE_OK, document != NULL);
    return document;
}

static void expect(const char *words, const char *said, int first, double weight, int second) {
    struct heard heard;
    entente_document *document = taught(words, "a.txt", "A -> frobs -> B\nB -> zips -> C\n", &heard);
    if (document == NULL) fail_msg("%s", heard.text);
    assert_string_equal(heard.text, said);
    assert_int_equal(entente_document_relation(document, 0)->sign, first);
    assert_near(entente_document_relation(document, 0)->weight, weight);
    assert_int_equal(entente_document_relation(document, 1)->sign, second);
    entente_document_free(document);
}

TEST(test_tables_teach) {
    expect("word,sign,weight,category\nfrobs,-,2,criticism\nzips,+,,\n", "", -1, 2, 1);
    expect("\xEF\xBB\xBF"
           "Polarity;Verb\nagainst;frobs\n1;zips\n",
           "", -1, 1, 1);
    expect("# mine\n\nfrobs\t-1\t0.5\nzips\t0\n", "", -1, 0.5, 0);
    expect("word,sign,forms\nflops,-,frobs|frobbed\nzips,positive,\n", "", -1, 1, 1);
}

TEST(test_json_teaches) {
    expect("[{\"word\": \"frobs\", \"sign\": -1, \"weight\": 3}, {\"word\": \"zips\", \"sign\": \"+\"}]", "",
           -1, 3, 1);
    expect("{\"vocabulary\": [{\"word\": \"flops\", \"sign\": -1, \"forms\": [\"frobs\", \"zips\"]}]}", "",
           -1, 1, -1);
}

static void expect_error(const char *words, const char *said) {
    struct heard heard;
    assert_null(taught(words, "a.txt", "A -> supports -> B\n", &heard));
    assert_heard(&heard, said);
}

TEST(test_mistakes_have_places) {
    expect_error("frobs and more\n", "error missing-column 1:1  the first row names no columns \"word\"");
    expect_error("word,sign\nfrobs,maybe\n", "error bad-sign 2:7  \"maybe\" is not a sign");
    expect_error("word,sign\nfrobs,\n", "error empty-cell 2:1  the word has no sign");
    expect_error("word,sign,weight\nfrobs,-,much\n", "error bad-number 2:9  \"much\" is not a number");
    expect_error("word,sign,weight\nfrobs,-,-1\n", "error bad-weight 2:9 ");
    expect_error("word,sign\n,-\n", "error empty-word 2:1 ");
    expect_error("word,sign\n\"frobs,-\n", "error bad-row ");
    expect_error("[{\"word\": \"frobs\", \"sign\": 7}]", "/0/sign");
    expect_error("[{\"word\": \"frobs\"", "error ");
    expect_error("{\"words\": []}", "error wrong-type 1:1 ");
    expect_error("%PDF-1.4", "it is a PDF document");
    expect_error("frobs,-\nfrobs,+\n", "error word-twice 2:1 ");
}

TEST(test_strange_columns_are_told) {
    expect("word,mood,sign\nfrobs,x,-\nzips,x,+\n",
           "warning unknown-column 1:6  unknown column \"mood\" is ignored; columns are word, sign, weight, "
           "category and forms\n",
           -1, 1, 1);
}

TEST(test_a_file_without_words_is_told) {
    struct heard heard;
    entente_document_free(taught("# none yet\n", "a.txt", "A -> supports -> B\n", &heard));
    assert_heard(&heard, "warning no-words 0:0  it teaches no word; write word,sign");
}

TEST(test_what_is_taught_counts) {
    struct heard heard;
    entente_document *document =
        taught("word,sign\nsupports,-\nfrobs,-\n", "a.json",
               "{\"vocabulary\": [{\"word\": \"frobs\", \"sign\": 1, \"forms\": [\"frobbed\"]}],"
               "\"relations\": [[\"A\",\"frobbed\",\"B\"],[\"A\",\"supports\",\"C\"]]}",
               &heard);
    assert_non_null(document);
    assert_int_equal(entente_document_relation(document, 0)->sign, -1);
    assert_int_equal(entente_document_relation(document, 1)->sign, -1);
    assert_int_equal(entente_document_word_count(document), 2);
    assert_heard(&heard, "warning word-differs 1:26 /vocabulary/0/word \"frobs\" has another sign or weight");
    entente_document_free(document);
}

TEST(test_a_file_that_is_not_there) {
    struct heard heard;
    struct entente_sink sink = hearing(&heard);
    const struct entente_read_options options = {.words = "/tmp/no such file"};
    entente_document *document;
    assert_int_equal(entente_document_parse("a.txt", "A -> b -> C\n", 12, &options, &document, &sink),
                     ENTENTE_UNREADABLE);
    assert_null(document);
}
