/* SPDX-License-Identifier: MIT */
#include "support/loaded.h"

#define INPUT(file, text)                                                                                    \
    { .name = (file), .bytes = (text), .length = sizeof(text) - 1 }
#define COUNT(list) (sizeof(list) / sizeof *(list))

static entente_document *merge(const struct entente_input *inputs, size_t count, struct heard *heard) {
    struct entente_sink sink = hearing(heard);
    entente_document *document;
    enum entente_status status = entente_document_merge(inputs, count, NULL, &document, &sink);
    if (status != ENTENTE_OK) fail_msg("%s: %s", entente_status_name(status), heard->text);
    return document;
}

static void refuse(const struct entente_input *inputs, size_t count, const char *said) {
    struct heard heard;
    struct entente_sink sink = hearing(&heard);
    entente_document *document;
    assert_int_equal(entente_document_merge(inputs, count, NULL, &document, &sink), ENTENTE_BAD_INPUT);
    assert_null(document);
    assert_heard(&heard, said);
}

/* "A supports B +1; …", in canonical order. */
static void expect_relations(const entente_document *document, const char *expected) {
    char text[1024] = "";
    for (size_t i = 0; i < entente_document_relation_count(document); i++) {
        const struct entente_relation *r = entente_document_relation(document, i);
        size_t length = strlen(text);
        snprintf(text + length, sizeof text - length, "%s%s: %s %s %s", i > 0 ? "; " : "", r->id,
                 entente_document_actor(document, r->source)->name, r->word,
                 entente_document_actor(document, r->target)->name);
    }
    assert_string_equal(text, expected);
}

TEST(test_files_of_several_formats_are_one) {
    struct heard heard;
    const struct entente_input inputs[] = {INPUT("a.json", "[[\"A\",\"supports\",\"B\"]]"),
                                           INPUT("b.txt", "C -> opposes -> B\n"),
                                           INPUT("c.csv", "source,relation,target\nA,fears,C\n")};
    const struct entente_input turned[] = {inputs[2], inputs[0], inputs[1]};
    for (int way = 0; way < 2; way++) {
        entente_document *document = merge(way == 0 ? inputs : turned, 3, &heard);
        assert_string_equal(heard.text, "");
        expect_relations(document, "a.json:r1: A supports B; c.csv:r1: A fears C; b.txt:r1: C opposes B");
        entente_document_free(document);
    }
}

TEST(test_actors_are_one_by_id_name_or_alias) {
    struct heard heard;
    const struct entente_input inputs[] = {
        INPUT("a.json", "{\"actors\":[{\"id\":\"US\",\"name\":\"United States\",\"kind\":\"state\"}],"
                        "\"relations\":[[\"US\",\"opposes\",\"B\"]]}"),
        INPUT("b.json", "{\"actors\":[{\"id\":\"USA\",\"aliases\":[\"United States\"],\"bloc\":\"west\"}],"
                        "\"relations\":[[\"USA\",\"opposes\",\"C\"]]}"),
        INPUT("c.json", "[[\"United States\",\"opposes\",\"D\"]]")};
    entente_document *document = merge(inputs, COUNT(inputs), &heard);
    size_t actor = entente_document_find_actor(document, "USA");
    assert_int_equal(entente_document_actor_count(document), 4);
    assert_int_equal(actor, entente_document_find_actor(document, "United States"));
    const struct entente_actor *us = entente_document_actor(document, actor);
    assert_string_equal(us->id, "US");
    assert_string_equal(us->name, "United States");
    assert_string_equal(us->bloc, "west");
    assert_int_equal(us->kind, ENTENTE_STATE);
    assert_int_equal(us->alias_count, 1);
    assert_string_equal(us->aliases[0], "USA");
    entente_document_free(document);
}

TEST(test_a_kind_that_is_said_counts_more_than_that_of_a_column) {
    struct heard heard;
    const struct entente_input inputs[] = {
        INPUT("a.csv", "actor,stance,issue\nA,supports,talks\n"),
        INPUT("b.json", "{\"actors\":[{\"id\":\"talks\",\"kind\":\"event\"}],\"relations\":[]}")};
    const struct entente_input turned[] = {inputs[1], inputs[0]};
    for (size_t i = 0; i < 2; i++) {
        entente_document *document = merge(i == 0 ? inputs : turned, 2, &heard);
        size_t talks = entente_document_find_actor(document, "talks");
        assert_int_equal(entente_document_actor(document, talks)->kind, ENTENTE_EVENT);
        entente_document_free(document);
    }
}

TEST(test_contradictions_name_both_places) {
    const struct entente_input kinds[] = {
        INPUT("a.json", "{\"actors\":[{\"id\":\"US\",\"kind\":\"state\"}],\"relations\":[]}"),
        INPUT("b.json", "{\"actors\":[{\"id\":\"US\",\"kind\":\"person\"}],\"relations\":[]}")};
    refuse(kinds, 2, "actor-differs 1:30 /actors/0/kind \"US\" has another kind in a.json:1:30: \"state\"");
    const struct entente_input two[] = {
        INPUT("a.json", "{\"actors\":[{\"id\":\"X\"},{\"id\":\"Y\"}],\"relations\":[]}"),
        INPUT("b.json", "{\"actors\":[{\"id\":\"X\",\"aliases\":[\"Y\"]}],\"relations\":[]}")};
    refuse(two, 2, "\"X\" and \"Y\" are two actors here, but another file calls both \"Y\"");
    const struct entente_input signs[] = {
        INPUT("a.json", "{\"vocabulary\":[{\"word\":\"woos\",\"sign\":1}],\"relations\":[]}"),
        INPUT("b.json", "{\"vocabulary\":[{\"word\":\"woos\",\"sign\":-1}],\"relations\":[]}")};
    refuse(signs, 2, "\"woos\" has another sign, weight or category in a.json:1:16");
    const struct entente_input sources[] = {
        INPUT("a.json", "{\"sources\":[{\"id\":\"s\",\"title\":\"One\"}],\"relations\":[]}"),
        INPUT("b.json", "{\"sources\":[{\"id\":\"s\",\"title\":\"Two\"}],\"relations\":[]}")};
    refuse(sources, 2, "the source \"s\" is another one in a.json:1:13: its title is \"One\" there");
    const struct entente_input ways[] = {INPUT("a.json", "{\"directed\":false,\"relations\":[]}"),
                                         INPUT("b.json", "[[\"A\",\"supports\",\"B\"]]")};
    refuse(ways, 2, "here relations have no direction, in b.json they have");
}

TEST(test_what_is_the_same_stands_once) {
    struct heard heard;
    static const char text[] =
        "{\"sources\":[{\"id\":\"s\",\"title\":\"One\"}],\"vocabulary\":[{\"word\":\"woos\",\"sign\":1}],"
        "\"relations\":[{\"id\":\"x\",\"source\":\"A\",\"relation\":\"woos\",\"target\":\"B\"}]}";
    const struct entente_input inputs[] = {INPUT("a.json", text), INPUT("b.json", text)};
    entente_document *document = merge(inputs, 2, &heard);
    expect_relations(document, "x: A woos B");
    assert_int_equal(entente_document_source_count(document), 1);
    assert_int_equal(entente_document_word_count(document), 1);
    assert_heard(&heard, "1 relation stands in more than one file");
    entente_document_free(document);
}

TEST(test_ids_that_two_files_use_are_told_apart) {
    struct heard heard;
    const struct entente_input inputs[] = {
        INPUT("d/a.json", "[{\"id\":\"x\",\"source\":\"A\",\"relation\":\"supports\",\"target\":\"B\"}]"),
        INPUT("d/b.json", "[{\"id\":\"x\",\"source\":\"A\",\"relation\":\"opposes\",\"target\":\"B\"}]")};
    entente_document *document = merge(inputs, 2, &heard);
    expect_relations(document, "b.json:x: A opposes B; a.json:x: A supports B");
    entente_document_free(document);
}

TEST(test_a_title_stays_when_it_is_the_only_one) {
    struct heard heard;
    const struct entente_input inputs[] = {
        INPUT("a.json", "{\"title\":\"One\",\"as_of\":\"2018-03\",\"relations\":[]}"),
        INPUT("b.json", "{\"as_of\":\"2018-04\",\"relations\":[]}"),
        INPUT("c.json", "{\"title\":\"Two\",\"relations\":[]}")};
    entente_document *document = merge(inputs, 2, &heard);
    assert_string_equal(entente_document_title(document), "One");
    assert_string_equal(entente_document_as_of(document), "2018-04");
    entente_document_free(document);
    document = merge(inputs, 3, &heard);
    assert_string_equal(entente_document_title(document), "");
    entente_document_free(document);
}

TEST(test_faults_name_their_file) {
    struct heard heard;
    struct entente_sink sink = hearing(&heard);
    entente_document *document;
    const struct entente_input inputs[] = {INPUT("a.json", "[[\"A\",\"supports\",\"B\"]]"),
                                           INPUT("b.json", "[[\"A\",\"zzzqq\",\"B\"],[\"A\"]]")};
    assert_int_equal(entente_document_merge(inputs, 2, NULL, &document, &sink), ENTENTE_BAD_INPUT);
    assert_int_equal(entente_document_merge(inputs, 0, NULL, &document, &sink), ENTENTE_TOO_LARGE);
}
