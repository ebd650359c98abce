/* SPDX-License-Identifier: MIT */
/* UTF-8, nearest names, diagnostics: what messages are made of. */
#include "base/find.h"
#include "base/report.h"
#include "base/text.h"
#include "support/loaded.h"

TEST(bad_bytes_are_found) {
    assert_int_equal(ent_text_valid("a\xC3\xA9z", 4), 4);
    assert_int_equal(ent_text_valid("ab\xC3z", 4), 2);
    assert_int_equal(ent_text_valid("\xED\xA0\x80", 3), 0);
    assert_int_equal(ent_text_valid("a\xC0\xAF", 3), 1);
}

TEST(texts_are_cut_between_characters) {
    assert_int_equal(ent_text_cut("\xE6\x9C\x9D\xE9\xAE\xAE", 5), 3);
    assert_int_equal(ent_text_cut("abc", 5), 3);
    assert_int_equal(ent_text_columns("\xE6\x9C\x9D\xE9\xAE\xAE a"), 6);
    assert_int_equal(ent_text_columns("e\xCC\x81"), 1);
}

TEST(terminals_get_no_commands) {
    char clean[64];
    ent_text_clean("a\x1B[31m\x7F\xC2\x9B\xE2\x80\xAEz\xFF", clean, sizeof clean);
    assert_string_equal(clean, "a\\x1b[31m\\x7fU+009BU+202Ez\xEF\xBF\xBD");
    ent_text_clean("abcdef", clean, 4);
    assert_string_equal(clean, "abc");
}

TEST(long_values_are_shown_in_brief) {
    char value[300];
    memset(value, 'x', sizeof value - 1);
    value[sizeof value - 1] = '\0';
    struct ent_brief brief = ent_brief(value);
    assert_int_equal(strlen(brief.text), 83);
    assert_string_equal(brief.text + 80, "\xE2\x80\xA6");
    assert_string_equal(ent_brief("short").text, "short");
}

TEST(distance_counts_letters_swaps_and_no_case) {
    assert_int_equal(ent_edit_distance("Russia", "rusia", 3), 1);
    assert_int_equal(ent_edit_distance("abcd", "abdc", 3), 1);
    assert_int_equal(ent_edit_distance("kitten", "sitting", 5), 3);
    assert_int_equal(ent_edit_distance("kitten", "sitting", 2), 3);
    assert_int_equal(ent_edit_distance("", "ab", 2), 2);
    assert_int_equal(ent_edit_distance("\xC3\xA9", "\xC3\xA8", 2), 1);
}

TEST(the_nearest_is_the_first_of_the_closest) {
    struct ent_nearest nearest;
    char hint[64];
    ent_nearest_init(&nearest, "metrcs");
    ent_nearest_offer(&nearest, "render");
    ent_nearest_offer(&nearest, "metric");
    ent_nearest_offer(&nearest, "metrics");
    ent_nearest_offer(&nearest, "metrucs");
    assert_string_equal(ent_nearest_hint(&nearest, hint, sizeof hint), "did you mean \"metrics\"?");
    ent_nearest_init(&nearest, "x");
    ent_nearest_offer(&nearest, "y");
    assert_string_equal(ent_nearest_hint(&nearest, hint, sizeof hint), "");
}

TEST(a_tally_passes_its_share_and_counts_the_rest) {
    struct heard heard;
    struct entente_sink sink = hearing(&heard);
    struct ent_tally tally;
    ent_tally_init(&tally, &sink);
    for (int i = 0; i < 12; i++) ent_tell(&tally.sink, ENTENTE_NOTE, "n", NULL, "", "note %d", i);
    assert_true(ent_sink_is_full(&tally.sink, ENTENTE_NOTE));
    assert_false(ent_sink_is_full(&tally.sink, ENTENTE_ERROR));
    assert_false(ent_sink_is_full(&sink, ENTENTE_NOTE));
    assert_int_equal(heard.count, 10);
    ent_tally_close(&tally, "f");
    assert_heard(&heard, "2 more notes are not shown");
    assert_int_equal(tally.count[ENTENTE_NOTE], 12);
}

TEST(lists_of_words_are_looked_up) {
    static const char *const words[] = {"bloc", "camp", NULL};
    static const char *const names[] = {NULL, "bloc", "camp"};
    size_t place = 9;
    assert_true(ent_text_is_one_of("camp", words));
    assert_false(ent_text_is_one_of("Camp", words));
    assert_true(ent_text_is_one_of_ascii("Camp", words));
    assert_false(ent_text_is_one_of_ascii("side", words));
    assert_true(ent_text_find_ascii(names, 3, "CAMP", &place));
    assert_int_equal(place, 2);
    assert_false(ent_text_find_ascii(names, 2, "camp", &place));
}

TEST(names_of_statuses_are_stable) {
    assert_string_equal(entente_status_name(ENTENTE_BAD_INPUT), "bad-input");
    assert_string_equal(entente_status_name(ENTENTE_LIBRARY), "library");
    assert_string_equal(entente_status_name(ENTENTE_STATUS_COUNT), "unknown");
    assert_string_equal(entente_severity_name(ENTENTE_WARNING), "warning");
}
