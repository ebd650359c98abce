/* SPDX-License-Identifier: MIT */
#include "style/contrast.h"
#include "style/theme.h"
#include "support/loaded.h"
#include <stdio.h>

static enum entente_status read_text(const char *text, entente_theme **theme, struct heard *heard) {
    static const char path[] = ".build/theme_file_test.json";
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
    struct entente_sink sink = hearing(heard);
    enum entente_status status = entente_theme_read(path, theme, &sink);
    remove(path);
    return status;
}

TEST(test_what_is_given_replaces_the_base) {
    entente_theme *own;
    struct heard heard;
    assert_int_equal(read_text("{\"name\":\"ours\",\"base\":\"dark\",\"colours\":{\"positive\":\"#88ccff\"},"
                               "\"dashes\":{\"negative\":[],\"neutral\":[2,1]}}",
                               &own, &heard),
                     ENTENTE_OK);
    const struct ent_theme *theme = &own->theme, *dark = ent_theme_named("dark");
    assert_string_equal(heard.text, "");
    assert_string_equal(ent_theme_colour(theme, ENT_POSITIVE), "#88CCFF");
    assert_string_equal(ent_theme_colour(theme, ENT_INK), ent_theme_colour(dark, ENT_INK));
    assert_near(theme->signs[ENT_LOOK_NEGATIVE].dash[0], 0);
    assert_near(theme->signs[ENT_LOOK_NEUTRAL].dash[0], 2);
    assert_near(theme->signs[ENT_LOOK_MIXED].dash[0], dark->signs[ENT_LOOK_MIXED].dash[0]);
    entente_theme_free(own);
}

TEST(test_nothing_given_is_light) {
    entente_theme *own;
    struct heard heard;
    assert_int_equal(read_text("{}", &own, &heard), ENTENTE_OK);
    for (size_t i = 0; entente_colour_at(i) != NULL; i++)
        assert_string_equal(own->theme.colours[i + 1], entente_colour_in("light", i));
    entente_theme_free(own);
    assert_null(entente_colour_in("light", ENT_COLOUR_COUNT));
    assert_null(entente_colour_in("neon", 0));
}

TEST(test_what_cannot_be_read_is_told) {
    entente_theme *own;
    struct heard heard;
    assert_int_equal(read_text("{\"colours\":{\"muted\":\"#CCCCCC\"}}", &own, &heard), ENTENTE_OK);
    assert_heard(&heard, "warning low-contrast");
    assert_heard(&heard, "\"muted\" on \"background\" has a contrast of 1.6:1, and 4.5:1 is needed");
    entente_theme_free(own);
}

static void expect_refused(const char *text, const char *place, const char *reason) {
    entente_theme *own;
    struct heard heard;
    assert_int_equal(read_text(text, &own, &heard), ENTENTE_BAD_INPUT);
    assert_null(own);
    assert_heard(&heard, place);
    assert_heard(&heard, reason);
    assert_int_equal(heard.count, 1);
}

TEST(test_mistakes_have_a_place) {
    expect_refused("{\"colours\":\n{\"inc\":\"#000000\"}}", " 2:8 /colours/inc", "did you mean \"ink\"");
    expect_refused("{\"colours\":{\"ink\":\"black\"}}", " 1:19 ", "\"black\" is not a colour");
    expect_refused("{\"colours\":{\"ink\":7}}", " 1:19 ", "\"ink\" must be a colour");
    expect_refused("{\"colors\":{}}", " 1:11 /colors", "did you mean \"colours\"");
    expect_refused("{\"base\":\"auto\"}", " 1:9 ", "no theme to start from");
    expect_refused("{\"dashes\":{\"negative\":[1]}}", "negative", "at most four lengths");
    expect_refused("{\"dashes\":{\"bad\":[1,2]}}", "bad", "no line is called \"bad\"");
    expect_refused("[]", " 1:1 ", "a theme must be an object");
    expect_refused("{", "1:", "");
}

TEST(test_a_missing_file) {
    entente_theme *own;
    struct heard heard;
    struct entente_sink sink = hearing(&heard);
    assert_int_equal(entente_theme_read("no/such/file.json", &own, &sink), ENTENTE_UNREADABLE);
    assert_null(own);
}

TEST(test_contrast) {
    assert_near(ent_contrast("#FFFFFF", "#000000"), 21);
    assert_near(ent_contrast("#0072b2", "#0072B2"), 1);
    double blue = ent_contrast("#0072B2", "#FFFFFF");
    assert_true(blue > 5.18 && blue < 5.2); /* the figure of WCAG calculators */
}
