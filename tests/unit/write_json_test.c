/* SPDX-License-Identifier: MIT */
#include "support/written.h"

extern const struct ent_writer ent_writer_json;

static void test_the_smallest_document(void **state) {
    (void)state;
    expect_written(&ent_writer_json, "[]", "{\n \"relations\": []\n}\n");
}

static void test_actors_that_relations_name_need_no_listing(void **state) {
    (void)state;
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

static void test_what_was_written_reads_back_the_same(void **state) {
    (void)state;
    expect_written(&ent_writer_json, whole, whole);
}

static void test_the_order_of_the_input_has_no_effect(void **state) {
    (void)state;
    static const char one[] =
        "[[\"A\",\"supports\",\"B\"],[\"A\",\"opposes\",\"B\"],[\"B\",\"opposes\",\"A\"]]";
    static const char other[] =
        "[[\"B\",\"opposes\",\"A\"],[\"A\",\"opposes\",\"B\"],[\"A\",\"supports\",\"B\"]]";
    struct written written;
    const char *expected = write_document(&written, &ent_writer_json, one);
    expect_written(&ent_writer_json, other, expected);
    unwrite(&written);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_smallest_document),
        cmocka_unit_test(test_actors_that_relations_name_need_no_listing),
        cmocka_unit_test(test_what_was_written_reads_back_the_same),
        cmocka_unit_test(test_the_order_of_the_input_has_no_effect),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
