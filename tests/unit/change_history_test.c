/* SPDX-License-Identifier: MIT */
#include "figure/change_history.h"
#include "support/compared.h"

/* A–B turns, A–C goes, B–D comes, A–E gets stronger, A–F stays. */
static const char before_text[] =
    "{\"directed\":false,\"relations\":["
    "{\"id\":\"old1\",\"source\":\"A\",\"relation\":\"supports\",\"target\":\"B\",\"weight\":1},"
    "{\"id\":\"old2\",\"source\":\"A\",\"relation\":\"opposes\",\"target\":\"C\",\"weight\":1},"
    "{\"id\":\"old3\",\"source\":\"A\",\"relation\":\"supports\",\"target\":\"E\",\"weight\":1},"
    "{\"id\":\"same\",\"source\":\"A\",\"relation\":\"supports\",\"target\":\"F\",\"weight\":1}]}";
static const char after_text[] =
    "{\"directed\":false,\"relations\":["
    "{\"id\":\"new1\",\"source\":\"A\",\"relation\":\"opposes\",\"target\":\"B\",\"weight\":2},"
    "{\"id\":\"new2\",\"source\":\"B\",\"relation\":\"supports\",\"target\":\"D\",\"weight\":1},"
    "{\"id\":\"new3\",\"source\":\"A\",\"relation\":\"supports\",\"target\":\"E\",\"weight\":3},"
    "{\"id\":\"same\",\"source\":\"A\",\"relation\":\"supports\",\"target\":\"F\",\"weight\":1}]}";

static void expect_weights(struct entente_tie_weights weights, const char *expected) {
    struct ent_buffer out = {0};
    ent_buffer_add(&out, "x "); /* what stands before is no weight */
    ent_add_tie_weights(&out, &weights);
    assert_string_equal(out.data + 2, expected);
    ent_buffer_clear(&out);
}

TEST(weights_are_told_by_sign) {
    expect_weights((struct entente_tie_weights){0}, "none");
    expect_weights((struct entente_tie_weights){.positive = 2}, "+2");
    expect_weights((struct entente_tie_weights){.positive = 2, .negative = 0.5, .neutral = 1},
                   "+2 \xE2\x88\x92"
                   "0.5 neutral 1");
}

TEST(titles_tell_both_sides) {
    struct compared c;
    compare_and_draw(&c, before_text, after_text);
    assert_string_equal(line_between(&c, "A", "B")->title,
                        "turned from friendly to hostile: +1 → −2; relations old1 → new1\n"
                        "A opposes B (weight 2)\n"
                        "before: A supports B (weight 1)");
    assert_string_equal(line_between(&c, "A", "C")->title,
                        "not stated again: −1 → none; relations old2 → none\n"
                        "A opposes C (weight 1)");
    assert_string_equal(line_between(&c, "B", "D")->title,
                        "not stated before: none → +1; relations none → new2\n"
                        "B supports D (weight 1)");
    assert_string_equal(line_between(&c, "A", "E")->title, "stronger: +1 → +3; relations old3 → new3\n"
                                                           "A supports E (weight 3)\n"
                                                           "before: A supports E (weight 1)");
    assert_string_equal(line_between(&c, "A", "F")->title, "A supports F (weight 1)");
    let_go(&c);
}

TEST(many_relations_are_counted) {
    struct ent_buffer before = {0};
    ent_buffer_add(&before, "[");
    for (int i = 0; i < 15; i++) ent_buffer_format(&before, "%s[\"A\",\"supports\",\"B\"]", i > 0 ? "," : "");
    ent_buffer_add(&before, "]");
    struct compared c;
    compare_and_draw(&c, before.data, "[[\"A\",\"opposes\",\"B\"]]");
    const char *title = line_between(&c, "A", "B")->title;
    assert_non_null(strstr(title, "r12 and 3 more → r1\n"));
    assert_non_null(strstr(title, "\nbefore: … and 3 more"));
    size_t told = 0;
    for (const char *at = strstr(title, "before: A"); at != NULL; at = strstr(at + 1, "before: A")) told++;
    assert_int_equal(told, 12);
    let_go(&c);
    ent_buffer_clear(&before);
}
