/* SPDX-License-Identifier: MIT */
#include "cli/reporter.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

TEST(test_exit_codes) {
    assert_int_equal(ent_exit_of(ENTENTE_OK), 0);
    assert_int_equal(ent_exit_of(ENTENTE_BAD_OPTION), 2);
    assert_int_equal(ent_exit_of(ENTENTE_UNREADABLE), 3);
    assert_int_equal(ent_exit_of(ENTENTE_BAD_INPUT), 3);
    assert_int_equal(ent_exit_of(ENTENTE_TOO_LARGE), 3);
    assert_int_equal(ent_exit_of(ENTENTE_UNWRITABLE), 4);
    assert_int_equal(ent_exit_of(ENTENTE_NO_MEMORY), 70);
    assert_int_equal(ent_exit_of(ENTENTE_LIBRARY), 70);
    assert_int_equal(ent_exit_of(ENTENTE_STATUS_COUNT), 70);
}

static const struct entente_diagnostic whole = {
    .severity = ENTENTE_ERROR,
    .status = ENTENTE_BAD_INPUT,
    .code = "bad-sign",
    .file = "a.json",
    .line = 12,
    .column = 7,
    .pointer = "/relations/3/sign",
    .message = "sign is \"x\"",
    .hint = "give -1, 0 or 1",
};
static const struct entente_diagnostic bare = {
    .severity = ENTENTE_WARNING, .code = "c", .file = "", .pointer = "", .message = "m", .hint = ""};

static void assert_line(const struct entente_diagnostic *diagnostic, const char *expected) {
    char line[256];
    ent_diagnostic_line(diagnostic, line, sizeof line);
    assert_string_equal(line, expected);
}

TEST(test_lines) {
    struct entente_diagnostic diagnostic = whole;
    assert_line(&diagnostic, "a.json:12:7: error: sign is \"x\" (/relations/3/sign); give -1, 0 or 1");
    diagnostic.column = 0;
    diagnostic.hint = "";
    assert_line(&diagnostic, "a.json:12: error: sign is \"x\" (/relations/3/sign)");
    diagnostic.line = 0;
    diagnostic.column = 3;
    diagnostic.pointer = "";
    assert_line(&diagnostic, "a.json: error: sign is \"x\"");
    assert_line(&bare, "entente: warning: m");
}

TEST(test_long_lines_are_cut) {
    char line[12];
    ent_diagnostic_line(&whole, line, sizeof line);
    assert_string_equal(line, "a.json:12:7");
}

static void assert_json(const struct entente_diagnostic *diagnostic, const char *expected) {
    struct ent_json json = {0};
    struct ent_buffer out = {0};
    ent_json_dump_line(&json, ent_diagnostic_json(&json, diagnostic), &out);
    assert_false(out.failed);
    assert_string_equal(out.data, expected);
    ent_buffer_clear(&out);
}

TEST(test_json) {
    assert_json(&whole,
                "{\"severity\":\"error\",\"code\":\"bad-sign\",\"status\":\"bad-input\",\"file\":\"a.json\","
                "\"line\":12,\"column\":7,\"pointer\":\"/relations/3/sign\","
                "\"message\":\"sign is \\\"x\\\"\",\"hint\":\"give -1, 0 or 1\"}\n");
    assert_json(&bare, "{\"severity\":\"warning\",\"code\":\"c\",\"status\":null,\"file\":null,\"line\":null,"
                       "\"column\":null,\"pointer\":null,\"message\":\"m\",\"hint\":null}\n");
}

TEST(test_holding_and_strictness) {
    struct ent_reporter reporter;
    ent_reporter_init(&reporter, true, false, true);
    ent_reporter_hold(&reporter);
    assert_int_equal(ent_reporter_verdict(&reporter), ENTENTE_OK);
    reporter.sink.report(reporter.sink.payload, &bare);
    assert_int_equal(reporter.warnings, 1);
    assert_int_equal(ent_reporter_verdict(&reporter), ENTENTE_BAD_INPUT);
    json_t *held = ent_reporter_take(&reporter);
    assert_int_equal(json_array_size(held), 2);
    const json_t *verdict = json_array_get(held, 1);
    assert_string_equal(json_string_value(json_object_get(verdict, "message")),
                        "1 warning, and --strict is on");
    json_decref(held);
    ent_reporter_clear(&reporter);
}

TEST(test_quiet_warnings_still_count) {
    struct ent_reporter reporter;
    ent_reporter_init(&reporter, false, true, true);
    ent_reporter_hold(&reporter);
    reporter.sink.report(reporter.sink.payload, &bare);
    reporter.sink.report(reporter.sink.payload, &whole);
    assert_int_equal(reporter.warnings, 1);
    assert_int_equal(json_array_size(reporter.held), 1);
    assert_int_equal(ent_reporter_verdict(&reporter), ENTENTE_BAD_INPUT);
    ent_reporter_clear(&reporter);
}

/* Of two networks a note names the one that it is about; what is said of a file is said once. */
TEST(test_what_is_about_one_of_several) {
    struct ent_reporter reporter;
    ent_reporter_init(&reporter, true, false, false);
    ent_reporter_hold(&reporter);
    reporter.once = true;
    struct entente_diagnostic of_file = whole;
    of_file.severity = ENTENTE_WARNING;
    for (int i = 0; i < 2; i++) {
        reporter.about = (struct ent_about){.period = i == 0 ? "2014" : "2017"};
        reporter.sink.report(reporter.sink.payload, &of_file);
        reporter.sink.report(reporter.sink.payload, &bare);
    }
    reporter.about = (struct ent_about){.file = "b.json"};
    reporter.sink.report(reporter.sink.payload, &bare);
    assert_int_equal(reporter.warnings, 4);
    json_t *held = ent_reporter_take(&reporter);
    assert_int_equal(json_array_size(held), 4);
    static const char *const messages[] = {"sign is \"x\"", "2014: m", "2017: m", "m"};
    for (size_t i = 0; i < 4; i++)
        assert_string_equal(json_string_value(json_object_get(json_array_get(held, i), "message")),
                            messages[i]);
    assert_string_equal(json_string_value(json_object_get(json_array_get(held, 3), "file")), "b.json");
    json_decref(held);
    ent_reporter_clear(&reporter);
}

TEST(test_lenient_is_content) {
    struct ent_reporter reporter;
    ent_reporter_init(&reporter, false, true, false);
    reporter.sink.report(reporter.sink.payload, &bare);
    assert_int_equal(ent_reporter_verdict(&reporter), ENTENTE_OK);
    ent_reporter_clear(&reporter);
}
