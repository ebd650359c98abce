/* SPDX-License-Identifier: MIT */
#include "cli/command.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define PARSE(call, ...)                                                                                     \
    ent_call_parse(call, (int)(sizeof((const char *const[]){"entente", __VA_ARGS__}) / sizeof(char *)),      \
                   (const char *const[]){"entente", __VA_ARGS__})

static void test_a_command_with_its_operand(void **state) {
    (void)state;
    struct ent_call call;
    assert_int_equal(PARSE(&call, "--quiet", "render", "-o", "x.svg", "in.json", "--size", "Net-Degree"),
                     ENTENTE_OK);
    assert_string_equal(call.command->name, "render");
    assert_int_equal(call.settings.operands.count, 1);
    assert_string_equal(call.settings.operands.items[0], "in.json");
    assert_string_equal(call.settings.output, "x.svg");
    assert_string_equal(call.settings.size, "net_degree");
    assert_true(call.settings.quiet);
    assert_true(call.reporter.quiet);
    ent_call_clear(&call);
}

static void test_help_wins_over_mistakes(void **state) {
    (void)state;
    struct ent_call call;
    assert_int_equal(PARSE(&call, "render", "--nonsense", "a", "b", "-h"), ENTENTE_OK);
    assert_string_equal(call.command->name, "help");
    assert_int_equal(call.settings.operands.count, 1);
    assert_string_equal(call.settings.operands.items[0], "render");
    ent_call_clear(&call);
    assert_int_equal(PARSE(&call, "--help"), ENTENTE_OK);
    assert_string_equal(call.command->name, "help");
    assert_int_equal(call.settings.operands.count, 0);
    ent_call_clear(&call);
}

static void test_usage(void **state) {
    (void)state;
    struct ent_call call;
    assert_int_equal(PARSE(&call, "rendr", "x.json"), ENTENTE_BAD_OPTION);
    ent_call_clear(&call);
    assert_int_equal(PARSE(&call, "render"), ENTENTE_BAD_OPTION);
    ent_call_clear(&call);
    assert_int_equal(PARSE(&call, "diff", "a", "b", "c"), ENTENTE_BAD_OPTION);
    ent_call_clear(&call);
    assert_int_equal(PARSE(&call, "list", "relation"), ENTENTE_BAD_OPTION);
    ent_call_clear(&call);
    assert_int_equal(PARSE(&call, "validate", "a", "--layout", "x"), ENTENTE_BAD_OPTION);
    ent_call_clear(&call);
}

static void test_the_operand_may_be_a_stream_or_look_like_an_option(void **state) {
    (void)state;
    struct ent_call call;
    assert_int_equal(PARSE(&call, "validate", "-"), ENTENTE_OK);
    assert_string_equal(call.settings.operands.items[0], "-");
    ent_call_clear(&call);
    assert_int_equal(PARSE(&call, "validate", "--", "-x.json"), ENTENTE_OK);
    assert_string_equal(call.settings.operands.items[0], "-x.json");
    ent_call_clear(&call);
}

static void test_topics_are_found_by_their_table(void **state) {
    (void)state;
    struct ent_call call;
    assert_int_equal(PARSE(&call, "list", "Measures", "--json"), ENTENTE_OK);
    assert_string_equal(call.settings.operands.items[0], "measures");
    assert_true(call.reporter.json);
    ent_call_clear(&call);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_command_with_its_operand),
        cmocka_unit_test(test_help_wins_over_mistakes),
        cmocka_unit_test(test_usage),
        cmocka_unit_test(test_the_operand_may_be_a_stream_or_look_like_an_option),
        cmocka_unit_test(test_topics_are_found_by_their_table),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
