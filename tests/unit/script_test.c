/* SPDX-License-Identifier: MIT */
#include "style/script.h"
#include "support/loaded.h"
#include <stdlib.h>

/* The only script of a text. */
static const char *script_of(const char *text) {
    ent_scripts scripts = ent_scripts_of_text(text);
    for (int i = 0; ent_script_name(i) != NULL; i++) {
        if (scripts == (ent_scripts)1 << i) return ent_script_name(i);
    }
    return scripts == 0 ? "none" : "several";
}

TEST(test_scripts) {
    assert_string_equal(
        script_of("T\u00FCrkiye, \u0393\u03B1\u03BB\u03BB\u03AF\u03B1, \u0420\u043E\u0441\u0441\u0438\u044F"),
        "none");
    assert_string_equal(script_of("Seoul \uC11C\uC6B8"), "Korean");
    assert_string_equal(script_of("\u5317\u4EAC"), "Chinese");
    assert_string_equal(script_of("\u3042"), "Japanese");
    assert_string_equal(script_of("\u0645\u0635\u0631"), "Arabic");
    assert_string_equal(script_of("\u05D9\u05E9\u05E8\u05D0\u05DC"), "Hebrew");
    assert_string_equal(script_of("\u092D\u093E\u0930\u0924"), "Devanagari");
    assert_string_equal(script_of("\uC11C \u5317"), "several");
    assert_string_equal(script_of("\U00020000"), "Chinese");
}

TEST(test_families) {
    int last = 0;
    for (int i = 0; ent_script_name(i) != NULL; i++, last = i) assert_non_null(ent_script_families(i));
    assert_true(last > 20);
    assert_null(ent_script_families(last));
    for (int i = 0; i < last; i++) {
        if (strcmp(ent_script_name(i), "Korean") == 0)
            assert_non_null(strstr(ent_script_families(i), "'Malgun Gothic'"));
    }
}

TEST(test_direction) {
    assert_true(ent_script_is_from_right("\u05E6\u05D4\u05F4\u05DC (IDF)"));
    assert_true(ent_script_is_from_right("(2024) \u062D\u0632\u0628"));
    assert_false(ent_script_is_from_right("IDF (\u05E6\u05D4\u05F4\u05DC)"));
    assert_false(ent_script_is_from_right("\u0420\u043E\u0441\u0441\u0438\u044F \u0645"));
    assert_false(ent_script_is_from_right("2024"));
    assert_false(ent_script_is_from_right(""));
}
