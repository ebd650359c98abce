/* SPDX-License-Identifier: MIT */
#include "write/record_json.h"

#include "support/loaded.h"
#include <entente/filter.h>

static void expect_json(struct ent_json *json, json_t *value, const char *expected) {
    struct ent_buffer out = {0};
    ent_json_dump_line(json, value, &out);
    assert_false(out.failed);
    assert_string_equal(out.data, expected);
    ent_buffer_clear(&out);
}

static const char document_text[] =
    "{\"sources\":[{\"id\":\"s1\",\"author\":\"A\",\"title\":\"T\",\"publisher\":\"P\",\"date\":\"2018\","
    "\"url\":\"https://e.example/\"},{\"id\":\"s2\"}],"
    "\"actors\":[{\"id\":\"ru\",\"name\":\"Russia\",\"kind\":\"state\",\"aliases\":[\"RF\",\"Moscow\"],\"bloc\":\"East\","
    "\"note\":\"n\"},{\"id\":\"fm\",\"parent\":\"ru\",\"role\":\"minister\"}],"
    "\"vocabulary\":[{\"word\":\"woos\",\"sign\":1,\"weight\":0.5,\"category\":\"courtship\",\"forms\":[\"wooed\",\"is "
    "wooing\"]},{\"word\":\"snubs\",\"sign\":-1}],"
    "\"relations\":[{\"id\":\"q\",\"source\":\"fm\",\"relation\":\"woos\",\"target\":\"ru\",\"weight\":2,"
    "\"confidence\":0.25,\"date\":\"2018-03\",\"note\":\"why\",\"evidence\":[{\"source\":\"s1\",\"locator\":\"p. 2\","
    "\"note\":\"m\",\"speaker\":\"C\",\"url\":\"https://e.example/x\",\"title\":\"X\"},{\"note\":\"k\"}]},"
    "[\"talks\",\"snubs\",\"ru\"]]}";

TEST(test_every_field_of_a_record_is_written) {
    struct heard heard;
    struct ent_json json = {0};
    entente_document *document = load(document_text, &heard);
    expect_json(&json, ent_source_json(&json, entente_document_source(document, 0)),
                "{\"id\":\"s1\",\"author\":\"A\",\"title\":\"T\",\"publisher\":\"P\",\"date\":\"2018\","
                "\"url\":\"https://e.example/\"}\n");
    expect_json(&json, ent_source_json(&json, entente_document_source(document, 1)), "{\"id\":\"s2\"}\n");
    expect_json(
        &json, ent_actor_json(&json, document, entente_document_actor(document, 1), false),
        "{\"id\":\"ru\",\"name\":\"Russia\",\"kind\":\"state\",\"aliases\":[\"RF\",\"Moscow\"],\"bloc\":\"East\","
        "\"note\":\"n\"}\n");
    expect_json(&json, ent_actor_json(&json, document, entente_document_actor(document, 0), false),
                "{\"id\":\"fm\",\"parent\":\"ru\",\"role\":\"minister\"}\n");
    expect_json(
        &json, ent_actor_json(&json, document, entente_document_actor(document, 0), true),
        "{\"id\":\"fm\",\"name\":\"fm\",\"kind\":\"other\",\"parent\":\"ru\",\"role\":\"minister\"}\n");
    entente_document_free(document);
}

static const struct entente_word *word_called(const entente_document *document, const char *name) {
    for (size_t i = 0; i < entente_document_word_count(document); i++) {
        const struct entente_word *word = entente_document_word(document, i);
        if (strcmp(word->word, name) == 0) return word;
    }
    fail_msg("no word %s", name);
    return NULL;
}

TEST(test_words_have_their_forms_as_a_list) {
    struct heard heard;
    struct ent_json json = {0};
    entente_document *document = load(document_text, &heard);
    expect_json(
        &json, ent_word_json(&json, word_called(document, "woos")),
        "{\"word\":\"woos\",\"sign\":1,\"weight\":0.5,\"category\":\"courtship\",\"forms\":[\"wooed\",\"is "
        "wooing\"]}\n");
    expect_json(&json, ent_word_json(&json, word_called(document, "snubs")),
                "{\"word\":\"snubs\",\"sign\":-1,\"weight\":1.0}\n");
    entente_document_free(document);
}

TEST(test_relations_name_actors_by_id_or_by_name) {
    struct heard heard;
    struct ent_json json = {0};
    entente_document *document = load(document_text, &heard);
    const struct entente_relation *woos = entente_document_relation(document, 0);
    expect_json(
        &json, ent_relation_json(&json, document, woos, ENT_ACTORS_BY_ID, ENT_OPEN_LEFT_OUT, woos->id),
        "{\"id\":\"q\",\"source\":\"fm\",\"relation\":\"woos\",\"target\":\"ru\",\"sign\":1,\"weight\":2.0,"
        "\"confidence\":0.25,\"date\":\"2018-03\",\"evidence\":[{\"source\":\"s1\",\"locator\":\"p. 2\","
        "\"note\":\"m\",\"speaker\":\"C\",\"url\":\"https://e.example/x\",\"title\":\"X\"},{\"note\":\"k\"}],"
        "\"note\":\"why\"}\n");
    const struct entente_relation *snubs = entente_document_relation(document, 1);
    expect_json(
        &json,
        ent_relation_json(&json, document, snubs, ENT_ACTORS_BY_NAME, ENT_OPEN_LEFT_OUT, ent_given_id(snubs)),
        "{\"source\":\"talks\",\"relation\":\"snubs\",\"target\":\"Russia\",\"sign\":-1,"
        "\"weight\":1.0}\n");
    entente_document_free(document);
}

/* The head of an answer about the document, as it is written with the text that stands in between. */
static void expect_head(entente_document *document, const char *shows) {
    struct ent_json_lines lines;
    struct ent_buffer out = {0};
    struct entente_output output = {0};
    entente_network *network = NULL;
    char expected[512];
    assert_int_equal(entente_network_new(document, NULL, &network, NULL), ENTENTE_OK);
    output.network = network;
    ent_lines_begin(&lines, &out);
    ent_lines_head(&lines, "entente/test/1", &output);
    ent_lines_end(&lines);
    snprintf(expected, sizeof expected,
             "{\n \"schema\": \"entente/test/1\",\n"
             " \"generator\": {\"name\":\"entente\",\"version\":\"" ENTENTE_VERSION "\"}%s\n}\n",
             shows);
    assert_string_equal(out.data, expected);
    ent_buffer_clear(&out);
    entente_network_free(network);
}

TEST(test_the_head_names_schema_program_and_what_is_shown) {
    struct heard heard;
    entente_document *document = load("[[\"A\",\"praises\",\"B\"],[\"A\",\"blames\",\"C\"]]", &heard);
    expect_head(document, "");
    const char *const hostile[] = {"-"};
    const struct entente_filter filter = {.signs = {hostile, 1}};
    assert_int_equal(entente_document_filter(document, &filter, NULL), ENTENTE_OK);
    expect_head(document, ",\n \"shows\": \"Only hostile relations: 1 of 2.\"");
    entente_document_free(document);
}
