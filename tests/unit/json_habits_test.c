/* SPDX-License-Identifier: MIT */
/* JSON as people, Python and language models write it. */
#include "support/loaded.h"
#include "json/json_fence.h"

#define AB     "[\"A\",\"supports\",\"B\"]"
#define OBJECT "{\"source\":\"A\",\"relation\":\"supports\",\"target\":\"B\"}"

static void expect_relation(const char *name, const char *text, double weight, const char *said) {
    struct heard heard;
    entente_document *document = load_as(name, text, &heard);
    assert_int_equal(entente_document_relation_count(document), 1);
    const struct entente_relation *relation = entente_document_relation(document, 0);
    assert_string_equal(relation->word, "supports");
    assert_near(relation->weight, weight);
    assert_heard(&heard, said);
    entente_document_free(document);
}

static void expect_refusal(const char *text, const char *said) {
    struct heard heard;
    refuse_as("x.json", text, strlen(text), &heard);
    assert_heard(&heard, said);
}

TEST(test_what_stands_round_json_is_stepped_over) {
    static const char *const said = "note prose 0:0  what stands round the JSON is stepped over";
    expect_relation("x.json", "Here it is:\n```json\n[" AB "]\n```\nAsk [me] again.\n", 1, said);
    expect_relation("x.md", "```\n{\"triples\": [" AB "]}\n", 1, said);
    expect_relation("x.json", "Here it is:\n[" AB "]\nThat is all.\n", 1, said);
    expect_refusal("Königin:\n```json\n[" AB ",\n [7]]\n```\n", "error bad-triple 4:2 /1");
    expect_refusal("No idea.\n", "error unrecognised 1:");
}

TEST(test_only_json_is_looked_for) {
    struct ent_buffer out = {0};
    assert_false(ent_json_unfence("[1]", 3, true, &out));
    assert_false(ent_json_unfence("A\n[1]", 5, false, &out));
    assert_false(ent_json_unfence("```\nA -> B\n```\n", 15, true, &out));
    assert_true(ent_json_unfence("A\n[1] b", 7, true, &out));
    assert_string_equal(out.data, " \n[1]  ");
    ent_buffer_clear(&out);
}

TEST(test_numbers_that_are_none) {
    expect_relation(
        "x.json",
        "[{\"source\":\"A\",\"relation\":\"supports\",\"target\":\"B\",\"weight\":NaN,\"note\":\"NaN \\\" NaN\"}]",
        1, "note nan 1:60  NaN is read as no number; \n");
    expect_relation("x.ndjson", "{\"source\":1,\"relation\":\"supports\",\"target\":2,\"weight\":NaN}\n", 1,
                    "note nan");
    expect_relation("x.json",
                    "{\"edges\":[{\"from\":\"A\",\"to\":\"B\",\"label\":\"supports\",\"weight\":NaN}]}", 1,
                    "note nan");
    expect_refusal("[{\"source\":\"A\",\"relation\":\"supports\",\"target\":\"B\",\"weight\":-Infinity}]",
                   "error infinity 1:61  Infinity is not a number that can be read");
    expect_refusal("[{\"weight\":NaN},]", "drop the comma before it");
}

TEST(test_numbers_in_quotes_are_told) {
    expect_relation("x.json",
                    "[{\"source\":\"A\",\"relation\":\"supports\",\"target\":\"B\",\"weight\":\"2\"}]", 2,
                    "note quoted-number 1:60 /0/weight");
}

TEST(test_numbers_are_names) {
    struct heard heard;
    entente_document *document =
        load("{\"actors\":[{\"id\":17,\"name\":\"A\"}],\"relations\":[[17,\"supports\",\"B\"]]}", &heard);
    assert_string_equal(heard.text, "");
    assert_int_not_equal(entente_document_find_actor(document, "17"), ENTENTE_NONE);
    assert_int_equal(entente_document_actor_count(document), 2);
    entente_document_free(document);
}

TEST(test_a_fourth_part_is_a_date_or_a_weight) {
    expect_relation("x.json", "[[\"A\",\"supports\",\"B\",2.5]]", 2.5, "");
    expect_relation("x.json", "[[\"A\",\"supports\",\"B\",\"2018-03\"]]", 1, "");
    expect_refusal("[[\"A\",\"supports\",\"B\",\"later\"]]",
                   "behind the three parts of a relation may stand a date such as 2018-03-08 and a weight");
    expect_relation("x.json", "[[\"A\",\"supports\",\"B\",\"2018-03\",2.5]]", 2.5, "");
    expect_relation("x.json", "[[\"A\",\"supports\",\"B\",2.5,\"2018\"]]", 2.5, "");
    expect_refusal("[[\"A\",\"supports\",[\"B\",\"C\"]]]", "write one relation for each of the list");
}

TEST(test_nothing_in_words_is_nothing) {
    expect_relation(
        "x.json",
        "[{\"source\":\"A\",\"relation\":\"supports\",\"target\":\"B\",\"weight\":\"NA\",\"date\":"
        "\"n/a\",\"sign\":\"None\",\"confidence\":\"-\"}]",
        1, "\"weight\" says \"NA\", which is read as empty");
}

static void expect_two(const char *name, const char *text) {
    struct heard heard;
    entente_document *document = load_as(name, text, &heard);
    assert_int_equal(entente_document_relation_count(document), 2);
    entente_document_free(document);
}

TEST(test_no_relation_is_lost_among_others) {
    expect_two("x.json",
               "[{\"head\":\"A\",\"relation\":\"supports\",\"tail\":\"B\"},[\"C\",\"supports\",\"D\"]]");
    expect_two("x.txt", "One:\n```json\n" OBJECT "\n```\nand:\n```json\n" OBJECT "\n```\n");
    expect_refusal("One:\n```\n[" AB "]\n```\ntwo:\n```\n[" AB "]\n```\n", "must hold exactly three texts");
}

TEST(test_a_relation_alone_is_read) {
    expect_relation("<stdin>", OBJECT, 1, "");
}

TEST(test_an_array_a_line_is_recognised) {
    struct heard heard;
    entente_document *document = load_as("<stdin>", AB "\n" AB "\n", &heard);
    assert_int_equal(entente_document_relation_count(document), 2);
    entente_document_free(document);
}

TEST(test_mistakes_say_what_to_write) {
    expect_refusal("[['A','supports','B']]", "texts stand in double quotes");
    expect_refusal("[" AB ",]", "drop the comma before it");
    expect_refusal("[" AB " // no\n]", "JSON has no comments: delete it");
    expect_refusal("[(\"A\",\"supports\",\"B\")]", "lists stand in brackets");
    expect_refusal("{\"relations\":[],\"directed\":True}", "write true");
    expect_refusal("{relations:[]}", "keys stand in double quotes");
    expect_refusal("[" AB " " AB "]", "a comma stands between two entries");
    expect_refusal("[[\xE2\x80\x9C"
                   "A\xE2\x80\x9D]]",
                   "texts stand in straight double quotes");
    expect_refusal("[" AB ",...]", "delete the dots");
    expect_refusal("{\"relations\":[],\"x\":.5}", "write 0.5 for .5");
    expect_refusal("[[\"A\",\"\\u0000\",\"B\"]]", "not JSON: \\u0000 is no character of a text");
}
