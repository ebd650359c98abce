/* SPDX-License-Identifier: MIT */
#include "support/loaded.h"

static void expect_told(const char *text, const char *told) {
    struct heard heard;
    entente_document *document = load_as("a.csv", text, &heard);
    if (*told == '\0')
        assert_null(strstr(heard.text, "-name "));
    else
        assert_heard(&heard, told);
    entente_document_free(document);
}

TEST(names_that_may_be_none_are_told) {
    expect_told("source,relation,target\nNA,supports,B\n", "the actor \"NA\" may stand for nobody");
    expect_told("source,relation,target\nA,supports,#REF!\n", "\"#REF!\" is an error of a spreadsheet");
    expect_told("source,relation,target\nNamibia,supports,B\n", "");
}

TEST(who_is_declared_is_somebody) {
    struct heard heard;
    entente_document *document =
        load("{\"actors\":[{\"id\":\"NA\",\"kind\":\"state\"}],\"relations\":[[\"NA\",\"supports\",\"B\"]]}",
             &heard);
    assert_string_equal(heard.text, "");
    entente_document_free(document);
}
