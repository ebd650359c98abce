/* SPDX-License-Identifier: MIT */
#include "support/loaded.h"

static const struct entente_actor *actor(const entente_document *document, const char *name) {
    size_t index = entente_document_find_actor(document, name);
    assert_true(index != ENTENTE_NONE);
    return entente_document_actor(document, index);
}

TEST(times_of_actors_are_no_ends) {
    struct heard heard;
    entente_document *document =
        load_as("t.csv", "name,kind,bloc,from,to\nMali,state,East,2001,2005\n", &heard);
    assert_string_equal(actor(document, "Mali")->bloc, "East");
    assert_int_equal(entente_document_relation_count(document), 0);
    entente_document_free(document);
}

TEST(columns_say_what_they_hold) {
    struct heard heard;
    entente_document *document = load_as("t.csv",
                                         "Code;Label;Entity-Type;Group;AKA;Part of;Office;Comment\n"
                                         "ru;Russia;state;East;RU|Russian Federation;;;large\n"
                                         "lav;Lavrov;person;;;ru;minister;\n",
                                         &heard);
    assert_string_equal(heard.text, "");
    assert_int_equal(entente_document_actor_count(document), 2);
    const struct entente_actor *state_of = actor(document, "Russian Federation");
    assert_string_equal(state_of->id, "ru");
    assert_string_equal(state_of->name, "Russia");
    assert_int_equal(state_of->kind, ENTENTE_STATE);
    assert_string_equal(state_of->bloc, "East");
    assert_string_equal(state_of->note, "large");
    assert_ptr_equal(actor(document, "RU"), state_of);
    const struct entente_actor *person = actor(document, "Lavrov");
    assert_int_equal(person->kind, ENTENTE_PERSON);
    assert_string_equal(person->role, "minister");
    assert_ptr_equal(entente_document_actor(document, person->parent), state_of);
    entente_document_free(document);
}

static void expect_actors(const char *table, size_t count) {
    struct heard heard;
    entente_document *document = load_as("t.csv", table, &heard);
    assert_int_equal(entente_document_actor_count(document), count);
    entente_document_free(document);
}

/* At least two columns are known, and more than half; one of them names the actor. */
TEST(a_table_of_actors_is_known_by_its_columns) {
    static const char *const others[] = {"name,kind,x,y\nRussia,state,1,2\n", "kind,bloc\nstate,East\n",
                                         "name\nRussia\n"};
    struct heard heard;
    expect_actors("name,kind\nRussia,state\nChina,state\n", 2);
    expect_actors("id,bloc\nRussia,East\n", 1);
    expect_actors("name,kind,x\nRussia,state,1\n", 1);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        refuse_as("t.csv", others[i], strlen(others[i]), &heard);
        assert_heard(&heard, "the first row names no column that is known");
    }
}

TEST(what_is_no_kind_is_a_role) {
    struct heard heard;
    entente_document *document = load_as(
        "t.csv", "name,kind,role,shoe\nIAEA,watchdog,,1\nRosatom,watchdog,operator,2\n,state,,3\n", &heard);
    assert_string_equal(heard.text, "warning unknown-column 1:1  the column \"shoe\" is left out; \n");
    assert_int_equal(entente_document_actor_count(document), 2);
    assert_string_equal(actor(document, "IAEA")->role, "watchdog");
    assert_string_equal(actor(document, "Rosatom")->role, "operator");
    entente_document_free(document);
}
