/* SPDX-License-Identifier: MIT */
#include "support/written.h"

TEST(test_the_smallest_document) {
    expect_written(&ent_writer_json, "[]", "{\n \"relations\": []\n}\n");
}

TEST(test_actors_that_relations_name_need_no_listing) {
    expect_written(&ent_writer_json, "[[\"Russia\",\"supports\",\"talks\"]]",
                   "{\n \"relations\": [\n  {\"source\":\"Russia\",\"relation\":\"supports\",\"target\":"
                   "\"talks\",\"sign\":1,\"weight\":1.0}\n ]\n}\n");
}

static const char whole[] =
    "{\n"
    " \"title\": \"T\",\n"
    " \"as_of\": \"2018-03\",\n"
    " \"note\": \"N\",\n"
    " \"directed\": false,\n"
    " \"sources\": [\n"
    "  {\"id\":\"s\",\"title\":\"S\"}\n"
    " ],\n"
    " \"actors\": [\n"
    "  {\"id\":\"a\"},\n"
    "  {\"id\":\"b\",\"name\":\"Bland\",\"kind\":\"state\"}\n"
    " ],\n"
    " \"vocabulary\": [\n"
    "  {\"word\":\"woos\",\"sign\":1,\"weight\":0.5}\n"
    " ],\n"
    " \"relations\": [\n"
    "  {\"id\":\"q\",\"source\":\"b\",\"relation\":\"woos\",\"target\":\"c\",\"sign\":1,\"weight\":0.1,"
    "\"evidence\":[{\"source\":\"s\"}]}\n"
    " ]\n"
    "}\n";

TEST(test_what_was_written_reads_back_the_same) {
    expect_written(&ent_writer_json, whole, whole);
}

TEST(test_the_order_of_the_input_has_no_effect) {
    static const char one[] =
        "[[\"A\",\"supports\",\"B\"],[\"A\",\"opposes\",\"B\"],[\"B\",\"opposes\",\"A\"]]";
    static const char other[] =
        "[[\"B\",\"opposes\",\"A\"],[\"A\",\"opposes\",\"B\"],[\"A\",\"supports\",\"B\"]]";
    struct written written;
    const char *expected = write_document(&written, &ent_writer_json, one);
    expect_written(&ent_writer_json, other, expected);
    unwrite(&written);
}
