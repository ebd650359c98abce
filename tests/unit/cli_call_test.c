/* SPDX-License-Identifier: MIT */
#include "cli/command.h"
#include "support/test.h"

#include <stdio.h>
#include <string.h>

#define PARSE(call, ...)                                                                                     \
    ent_call_parse(call, (int)(sizeof((const char *const[]){"entente", __VA_ARGS__}) / sizeof(char *)),      \
                   (const char *const[]){"entente", __VA_ARGS__})

TEST(test_a_command_with_its_operand) {
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

TEST(test_help_wins_over_mistakes) {
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

TEST(test_usage) {
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

TEST(test_the_operand_may_be_a_stream_or_look_like_an_option) {
    struct ent_call call;
    assert_int_equal(PARSE(&call, "validate", "-"), ENTENTE_OK);
    assert_string_equal(call.settings.operands.items[0], "-");
    ent_call_clear(&call);
    assert_int_equal(PARSE(&call, "validate", "--", "-x.json"), ENTENTE_OK);
    assert_string_equal(call.settings.operands.items[0], "-x.json");
    ent_call_clear(&call);
}

TEST(test_topics_are_found_by_their_table) {
    struct ent_call call;
    assert_int_equal(PARSE(&call, "list", "Measures", "--json"), ENTENTE_OK);
    assert_string_equal(call.settings.operands.items[0], "measures");
    assert_true(call.reporter.json);
    ent_call_clear(&call);
}
