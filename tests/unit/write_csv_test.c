/* SPDX-License-Identifier: MIT */
#include "support/written.h"

#define HEADER                                                                                                   \
    "source,relation,target,id,sign,weight,confidence,date,note,evidence_source,evidence_locator,evidence_note," \
    "evidence_speaker,evidence_url,evidence_title\n"

static const char rows[] =
    HEADER "\"Aland, North\",opposes,b,x1,-1,2.5,0.5,2018-03,\"a \"\"b\"\"\",s,p. 2,n,C,"
           "https://e.example/,T\n"
           "b,supports,\"Aland, North\",,1,1,1,,,,,,,,\n";

TEST(test_all_of_a_relation_and_its_first_evidence) {
    struct written written;
    write_document(
        &written, &ent_writer_csv,
        "{\"actors\":[{\"id\":\"a\",\"name\":\"Aland, North\"}],\"relations\":[[\"b\",\"supports\",\"a\"],"
        "{\"id\":\"x1\",\"source\":\"a\",\"relation\":\"opposes\",\"target\":\"b\",\"weight\":2.5,"
        "\"confidence\":0.5,\"date\":\"2018-03\",\"note\":\"a \\\"b\\\"\",\"evidence\":[{\"source\":\"s\","
        "\"locator\":\"p. 2\",\"note\":\"n\",\"speaker\":\"C\",\"url\":\"https://e.example/\",\"title\":"
        "\"T\"},{\"note\":\"second\"}]}]}");
    assert_string_equal(written.bytes.data, rows);
    assert_heard(&written.heard, "csv holds relations only: 1 further piece of evidence left out");
    unwrite(&written);
    expect_written(&ent_writer_csv, "[]", HEADER);
}

TEST(test_rows_read_back_the_same) {
    struct heard heard;
    struct written written = {.document = load_as("a.csv", rows, &heard)};
    assert_string_equal(heard.text, "");
    assert_int_equal(entente_network_new(written.document, NULL, &written.network, NULL), ENTENTE_OK);
    const struct entente_output output = {.network = written.network};
    assert_int_equal(ent_writer_csv.write(&output, &written.bytes, NULL), ENTENTE_OK);
    assert_string_equal(written.bytes.data, rows);
    unwrite(&written);
}

TEST(test_names_are_no_formulas) {
    expect_written(&ent_writer_csv, "[[\"=cmd()\",\"supports\",\"@x\"]]",
                   HEADER "'=cmd(),supports,'@x,,1,1,1,,,,,,,,\n");
}

/* Whatever stands for an actor comes back as it was, apostrophes of its own included. */
TEST(test_guarded_texts_read_back_the_same) {
    static const char *const names[] = {"@POTUS", "'@POTUS", "''=1", "-x", "+1-2", "'Abd", "＠x", "-1"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char document[128];
        struct written written, back;
        snprintf(document, sizeof document, "[[\"%s\",\"supports\",\"zz\"]]", names[i]);
        write_document(&written, &ent_writer_csv, document);
        back.document = load_as("a.csv", written.bytes.data, &back.heard);
        size_t first = entente_document_relation(back.document, 0)->source;
        assert_string_equal(entente_document_actor(back.document, first)->name, names[i]);
        entente_document_free(back.document);
        unwrite(&written);
    }
}

TEST(test_guards_are_told) {
    struct written written;
    write_document(&written, &ent_writer_csv, "[[\"@a\",\"supports\",\"@b\"]]");
    assert_heard(&written.heard,
                 "2 cells that a spreadsheet would take for a formula begin with an apostrophe");
    unwrite(&written);
}

TEST(test_what_a_document_says_of_itself_is_told_as_lost) {
    struct written written;
    write_document(&written, &ent_writer_csv,
                   "{\"title\":\"T\",\"as_of\":\"2018\",\"note\":\"N\",\"directed\":false,"
                   "\"actors\":[{\"id\":\"alone\"}],\"relations\":[[\"a\",\"supports\",\"b\"]]}");
    assert_heard(&written.heard,
                 "csv holds relations only: 1 actor without relations, the title, the as-of date, "
                 "the note, that relations have no direction (--undirected) left out");
    unwrite(&written);
}
