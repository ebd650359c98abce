/* SPDX-License-Identifier: MIT */
#include "support/loaded.h"
#include "json/json_cut.h"

static entente_document *read_part(const char *name, const char *text, struct heard *heard) {
    const struct entente_read_options options = {.partial = true};
    struct entente_sink sink = hearing(heard);
    entente_document *document;
    enum entente_status status = entente_document_parse(name, text, strlen(text), &options, &document, &sink);
    if (status != ENTENTE_OK) fail_msg("%s: %s", entente_status_name(status), heard->text);
    return document;
}

TEST(faulty_rows_are_left_out) {
    struct heard heard;
    entente_document *document =
        read_part("a.csv",
                  "source,relation,target,date,weight\nA,supports,B,2018-13-45,1\nB,opposes,C,2018,x\n"
                  "C,supports,A,2018,2\n,supports,A,,\n",
                  &heard);
    assert_int_equal(entente_document_relation_count(document), 1);
    assert_int_equal(entente_document_actor_count(document), 3); /* a faulty row may have named who is real */
    assert_heard(&heard, "warning bad-number 3:18");
    assert_heard(&heard, "warning bad-date 2:14");
    assert_heard(&heard, "warning partial 0:0  read in part: 3 mistakes with what they stand in left out, "
                         "1 relation is read");
    assert_null(strstr(heard.text, "error"));
    entente_document_free(document);
}

TEST(every_fault_of_a_relation_leaves_it_out) {
    static const char *const faults[] = {
        "{\"source\":\"A\",\"relation\":\"helps\",\"target\":\"B\",\"sign\":\"maybe\"}",
        "{\"source\":\"A\",\"relation\":\"helps\",\"target\":\"B\",\"confidence\":7}",
        "{\"source\":\"A\",\"relation\":\"helps\",\"target\":\"B\",\"date\":\"soon\"}",
        "{\"source\":\"A\",\"relation\":\"helps\"}",
        "{\"source\":\"A\",\"relation\":\"\",\"target\":\"B\"}",
        "{\"id\":\"x\",\"source\":\"A\",\"relation\":\"helps\",\"target\":\"B\"}",
        "[\"A\",\"helps\"]"};
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        struct heard heard;
        char text[512];
        snprintf(
            text, sizeof text,
            "{\"relations\":[{\"id\":\"x\",\"source\":\"A\",\"relation\":\"helps\",\"target\":\"C\"},%s]}",
            faults[i]);
        entente_document *document = read_part("a.json", text, &heard);
        assert_int_equal(entente_document_relation_count(document), 1);
        assert_heard(&heard, "warning partial");
        entente_document_free(document);
    }
}

TEST(what_precedes_a_cut_is_read) {
    struct heard heard;
    const char *cut = "{\"actors\":[{\"id\":\"A\"}],\"relations\":[[\"A\",\"helps\",\"B\"],{\"source\":\"B\","
                      "\"relation\":\"helps\",\"target\":\"C\",\"evidence\":[{\"note\":\"]\"},{\"no";
    entente_document *document = read_part("a.json", cut, &heard);
    assert_int_equal(entente_document_relation_count(document), 1);
    assert_heard(&heard, "warning cut 0:0  the JSON is cut off: the 1 whole entry before the cut is read");
    entente_document_free(document);
    document = read_part("b.json", "{\"edges\":[{\"from\":\"A\",\"to\":\"B\"},{\"from\":\"A\",", &heard);
    assert_int_equal(entente_document_relation_count(document), 1);
    entente_document_free(document);
    refuse_as("a.json", cut, strlen(cut), &heard);
    assert_heard(&heard, "--partial reads the 1 whole entry before the cut");
}

TEST(cuts_are_found) {
    const struct {
        const char *text, *repaired; /* NULL: there is none */
    } cases[] = {{"[1,2,3", "[1,2]"},
                 {"[\"a,b\",\"c", "[\"a,b\"]"},
                 {"[\"a\\\"\",\"c\\", "[\"a\\\"\"]"},
                 {"[[1],[2]", "[[1],[2]]"},
                 {"[[1],[2", "[[1]]"},
                 {"[{\"a\":[1,2", "[{\"a\":[1]}]"},
                 {"{\"a\":[{}", "{\"a\":[{}]}"},
                 {"[1,2]", NULL},
                 {"[1", NULL},
                 {"{\"a\":1", NULL},
                 {"[1,2}", NULL},
                 {"", NULL},
                 {"{\"a\":1}\n[1,2", NULL}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct ent_buffer out = {0};
        struct ent_json_cut cut;
        bool found = ent_json_cut_repair(cases[i].text, strlen(cases[i].text), &cut, &out);
        assert_int_equal(found, cases[i].repaired != NULL);
        if (found) assert_string_equal(out.data, cases[i].repaired);
        ent_buffer_clear(&out);
    }
}

TEST(a_file_that_is_refused_leaves_the_others) {
    struct heard heard;
    struct entente_sink sink = hearing(&heard);
    entente_document *document;
    static const char good[] = "A -> helps -> B\n", page[] = "<!DOCTYPE html><html><body>no</body></html>";
    static const char broken[] = "{\"relations\": oops}";
    const struct entente_input inputs[] = {{.name = "a.html", .bytes = page, .length = sizeof page - 1},
                                           {.name = "b.json", .bytes = broken, .length = sizeof broken - 1},
                                           {.name = "c.txt", .bytes = good, .length = sizeof good - 1}};
    const struct entente_read_options options = {.partial = true};
    assert_int_equal(entente_document_merge(inputs, 3, &options, &document, &sink), ENTENTE_OK);
    assert_int_equal(entente_document_relation_count(document), 1);
    assert_heard(&heard,
                 "read in part: 1 file and 1 mistake with what it stands in left out, 1 relation is read");
    entente_document_free(document);
    sink = hearing(&heard);
    assert_int_equal(entente_document_merge(inputs, 2, &options, &document, &sink), ENTENTE_BAD_INPUT);
    sink = hearing(&heard);
    assert_int_equal(entente_document_merge(inputs, 1, &options, &document, &sink), ENTENTE_BAD_INPUT);
    sink = hearing(&heard);
    const struct entente_input both[] = {inputs[1], inputs[1]};
    assert_int_equal(entente_document_merge(both, 2, &options, &document, &sink), ENTENTE_BAD_INPUT);
    sink = hearing(&heard);
    assert_int_equal(entente_document_merge(inputs + 1, 1, &options, &document, &sink), ENTENTE_BAD_INPUT);
    assert_heard(&heard, "error no-part 0:0  no part of it can be read");
}
