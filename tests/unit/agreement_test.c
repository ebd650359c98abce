/* SPDX-License-Identifier: MIT */
#include "support/loaded.h"

/* a and b agree on two issues, c differs from both on one: congruence less conflict is 2, -1 and -1. */
static const char parley[] =
    "{\"title\":\"Parley\",\"actors\":[{\"id\":\"i\",\"kind\":\"issue\"},{\"id\":\"j\",\"kind\":\"issue\"},"
    "{\"id\":\"a\",\"name\":\"Aland\",\"aliases\":[\"A-land\"]}],"
    "\"relations\":[[\"a\",\"supports\",\"i\"],[\"b\",\"supports\",\"i\"],[\"c\",\"opposes\",\"i\"],"
    "[\"a\",\"supports\",\"j\"],[\"b\",\"praises\",\"j\"],[\"d\",\"opposes\",\"a\"]]}";

struct agreed {
    entente_document *from, *to;
    entente_network *network;
    enum entente_status status;
    struct heard heard;
};

static struct agreed agree(const char *text, struct entente_agreement_options options) {
    struct agreed agreed = {0};
    agreed.from = load(text, &agreed.heard);
    assert_int_equal(entente_network_new(agreed.from, NULL, &agreed.network, NULL), ENTENTE_OK);
    struct entente_sink sink = hearing(&agreed.heard);
    agreed.status = entente_agreement_document(agreed.network, &options, &agreed.to, &sink);
    return agreed;
}

static void forget(struct agreed *agreed) {
    entente_document_free(agreed->to);
    entente_network_free(agreed->network);
    entente_document_free(agreed->from);
}

static void assert_relation(const entente_document *document, size_t index, const char *said, double weight) {
    const struct entente_relation *relation = entente_document_relation(document, index);
    char text[128];
    snprintf(text, sizeof text, "%s %s %s", entente_document_actor(document, relation->source)->id,
             relation->word, entente_document_actor(document, relation->target)->id);
    assert_string_equal(text, said);
    assert_true(relation->weight >= weight && relation->weight <= weight);
}

TEST(test_ties_are_relations) {
    struct agreed agreed = agree(parley, (struct entente_agreement_options){0});
    assert_int_equal(agreed.status, ENTENTE_OK);
    assert_int_equal(entente_document_relation_count(agreed.to), 3);
    assert_relation(agreed.to, 0, "a agrees with b", 2);
    assert_relation(agreed.to, 1, "a disagrees with c", 1);
    assert_relation(agreed.to, 2, "b disagrees with c", 1);
    assert_string_equal(entente_document_relation(agreed.to, 0)->note, "both for i, j");
    assert_string_equal(entente_document_relation(agreed.to, 1)->note, "differ on i");
    assert_false(entente_document_directed(agreed.to));
    assert_string_equal(entente_document_title(agreed.to), "Parley: who agrees with whom on the issues");
    forget(&agreed);
}

/* It holds its own texts: what it was made from may go. */
TEST(test_actors_keep_their_names) {
    struct agreed agreed = agree(parley, (struct entente_agreement_options){0});
    entente_network_free(agreed.network);
    entente_document_free(agreed.from);
    agreed.network = NULL;
    agreed.from = NULL;
    assert_int_equal(entente_document_actor_count(agreed.to), 3); /* d takes no position */
    assert_int_equal(entente_document_find_actor(agreed.to, "A-land"), 0);
    assert_string_equal(entente_document_actor(agreed.to, 0)->name, "Aland");
    assert_int_equal(entente_document_find_actor(agreed.to, "d"), ENTENTE_NONE);
    forget(&agreed);
}

TEST(test_a_threshold_leaves_light_ties_out) {
    struct agreed agreed = agree(parley, (struct entente_agreement_options){.threshold = 2});
    assert_int_equal(entente_document_relation_count(agreed.to), 1);
    forget(&agreed);
    agreed = agree(parley, (struct entente_agreement_options){.threshold = 2.5});
    assert_int_equal(agreed.status, ENTENTE_BAD_OPTION);
    assert_heard(&agreed.heard, "no agreement is as heavy as the threshold; the heaviest tie weighs 2");
    forget(&agreed);
}

TEST(test_projections_choose_the_sign) {
    struct entente_agreement_options options = {.positions = {.projection = ENTENTE_PROJECTION_CONFLICT}};
    struct agreed agreed = agree(parley, options);
    assert_int_equal(entente_document_relation_count(agreed.to), 2);
    assert_relation(agreed.to, 0, "a disagrees with c", 1);
    forget(&agreed);
    options.positions.projection = ENTENTE_PROJECTION_IGNORE;
    agreed = agree(parley, options);
    assert_relation(agreed.to, 0, "a speaks of the same as b", 2);
    assert_int_equal(entente_document_relation(agreed.to, 0)->sign, 0);
    forget(&agreed);
}

TEST(test_no_issues_no_agreement) {
    struct agreed agreed = agree("[[\"a\",\"supports\",\"b\"]]", (struct entente_agreement_options){0});
    assert_int_equal(agreed.status, ENTENTE_BAD_OPTION);
    assert_null(agreed.to);
    assert_heard(&agreed.heard, "no two actors take positions on one issue");
    forget(&agreed);
}
