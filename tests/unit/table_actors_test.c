/* SPDX-License-Identifier: MIT */
#include "support/loaded.h"

#define HEAD "source,relation,target,source_kind,target_kind,source_bloc,target_bloc\n"

static const struct entente_actor *actor(const entente_document *document, const char *name) {
    size_t index = entente_document_find_actor(document, name);
    assert_true(index != ENTENTE_NONE);
    return entente_document_actor(document, index);
}

TEST(rows_tell_kinds_and_blocs) {
    struct heard heard;
    entente_document *document = load_as("t.csv",
                                         HEAD "A,supports,talks,state,Issue,East,\n"
                                              "A,opposes,B,,PERSON,,West\nB,opposes,C,person,,West,\n",
                                         &heard);
    assert_string_equal(heard.text, "");
    assert_int_equal(entente_document_actor_count(document), 4);
    assert_int_equal(actor(document, "A")->kind, ENTENTE_STATE);
    assert_string_equal(actor(document, "A")->bloc, "East");
    assert_int_equal(actor(document, "talks")->kind, ENTENTE_ISSUE);
    assert_int_equal(actor(document, "B")->kind, ENTENTE_PERSON);
    assert_string_equal(actor(document, "B")->bloc, "West");
    assert_string_equal(actor(document, "C")->bloc, "");
    entente_document_free(document);
}

TEST(two_kinds_are_an_error_two_blocs_a_warning) {
    struct heard heard;
    static const char kinds[] = HEAD "A,supports,B,state,,,\nA,supports,B,person,,,\n";
    refuse_as("t.csv", kinds, sizeof kinds - 1, &heard);
    assert_string_equal(heard.text,
                        "error two-kinds 3:14  \"A\" is of kind person here, of kind state above; two "
                        "things? name them differently\n");
    entente_document *document =
        load_as("t.csv", HEAD "A,supports,B,,,East,\nA,supports,B,,,West,\n", &heard);
    assert_string_equal(heard.text,
                        "warning two-blocs 3:16  \"A\" is of bloc \"East\" above, which counts, not of "
                        "\"West\"; \n");
    entente_document_free(document);
}

TEST(columns_called_issue_hold_issues) {
    struct heard heard;
    entente_document *document =
        load_as("t.csv", "actor,stance,issue\nA,supports,talks\nB,opposes,A\nB,opposes,talks\n", &heard);
    assert_int_equal(actor(document, "talks")->kind, ENTENTE_ISSUE);
    assert_int_equal(actor(document, "A")->kind, ENTENTE_OTHER); /* it acts */
    entente_document_free(document);
}

TEST(words_that_name_no_kind_are_counted) {
    struct heard heard;
    entente_document *document =
        load_as("t.csv", "source,relation,target,source_type\nA,supports,B,blue\nA,opposes,C,red\n", &heard);
    assert_string_equal(heard.text,
                        "warning unknown-kind 2:14  2 cells hold no known kind, such as \"blue\"; see: "
                        "entente list kinds\n");
    entente_document_free(document);
}
