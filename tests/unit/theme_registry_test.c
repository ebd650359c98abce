/* SPDX-License-Identifier: MIT */
#include "style/theme.h"
#include "support/loaded.h"
#include <math.h>

static unsigned digit(char c) {
    return c <= '9' ? (unsigned)(c - '0') : (unsigned)(c - 'A' + 10);
}

static double channel(const char *pair) {
    double share = (16 * digit(pair[0]) + digit(pair[1])) / 255.0;
    return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4);
}

/* Relative luminance and contrast by WCAG 2.1. */
static double luminance(const char *colour) {
    assert_int_equal(strlen(colour), 7);
    assert_int_equal(colour[0], '#');
    assert_int_equal(strspn(colour + 1, "0123456789ABCDEF"), 6);
    return 0.2126 * channel(colour + 1) + 0.7152 * channel(colour + 3) + 0.0722 * channel(colour + 5);
}

static double contrast(const char *a, const char *b) {
    double x = luminance(a), y = luminance(b);
    return (fmax(x, y) + 0.05) / (fmin(x, y) + 0.05);
}

static const struct ent_theme *theme_at(size_t index) {
    return ent_theme_named(entente_theme_at(index)->name);
}

TEST(test_contrast_itself) {
    assert_near(contrast("#FFFFFF", "#000000"), 21);
    assert_true(fabs(contrast("#0072B2", "#FFFFFF") - 5.19) < 0.01); /* the figures of the visual spec */
    assert_true(fabs(contrast("#C44E00", "#FFFFFF") - 4.73) < 0.01);
}

TEST(test_every_theme_has_a_name_and_a_summary) {
    assert_null(entente_theme_at(entente_theme_count()));
    for (size_t i = 0; i < entente_theme_count(); i++) {
        assert_true(entente_theme_at(i)->summary[0] != '\0');
        assert_ptr_equal(&theme_at(i)->choice, entente_theme_at(i));
    }
    assert_string_equal(ent_theme_named(NULL)->choice.name, "light");
    assert_null(ent_theme_named("neon"));
}

static double between(const struct ent_theme *theme, enum ent_colour a, enum ent_colour b) {
    return contrast(ent_theme_colour(theme, a), ent_theme_colour(theme, b));
}

static void expect_readable(const struct ent_theme *theme) {
    static const enum ent_colour borders[] = {ENT_NODE_BORDER, ENT_ISSUE_BORDER, ENT_UNSCORED_BORDER};
    static const enum ent_colour behind[] = {ENT_BACKGROUND,  ENT_BLOC_1_FILL, ENT_BLOC_2_FILL,
                                             ENT_BLOC_3_FILL, ENT_BLOC_4_FILL, ENT_BLOC_5_FILL,
                                             ENT_BLOC_6_FILL};
    assert_true(between(theme, ENT_INK, ENT_NODE_FILL) >= 7);
    assert_true(between(theme, ENT_INK, ENT_ISSUE_FILL) >= 7);
    assert_true(between(theme, ENT_MUTED, ENT_BACKGROUND) >= 4.5);
    assert_true(between(theme, ENT_MUTED, ENT_UNSCORED_FILL) >= 4.5);
    for (size_t i = 0; i < sizeof behind / sizeof *behind; i++) {
        assert_true(between(theme, ENT_INK, behind[i]) >= 7);
        for (size_t b = 0; b < 3; b++) assert_true(between(theme, borders[b], behind[i]) >= 3);
        for (size_t s = 0; s < ENT_LOOK_COUNT; s++) {
            assert_true(between(theme, theme->signs[s].colour, behind[i]) >= 3);
        }
    }
    for (enum ent_colour c = ENT_RAMP_MINUS_3; c <= ENT_RAMP_PLUS_3; c++) {
        bool is_end = c == ENT_RAMP_MINUS_3 || c == ENT_RAMP_PLUS_3;
        assert_true(between(theme, is_end ? ENT_ON_RAMP_END : ENT_ON_RAMP, c) >= 4.5);
    }
}

TEST(test_texts_and_lines_are_readable) {
    for (size_t i = 0; i < entente_theme_count(); i++) {
        expect_readable(theme_at(i));
        if (theme_at(i)->night != NULL) expect_readable(theme_at(i)->night);
    }
}

TEST(test_every_theme_has_every_colour) {
    for (enum ent_colour c = ENT_NO_COLOUR + 1; c < ENT_COLOUR_COUNT; c++) {
        assert_non_null(ent_colour_name(c));
        for (size_t i = 0; i < entente_theme_count(); i++)
            assert_true(luminance(ent_theme_colour(theme_at(i), c)) >= 0);
    }
}

/* Signs are told apart without any colour: solid, long dashes, dots. */
TEST(test_signs_differ_in_dash) {
    for (size_t i = 0; i < entente_theme_count(); i++) {
        const struct ent_line_look *signs = theme_at(i)->signs;
        assert_true(signs[ENT_LOOK_POSITIVE].dash[0] <= 0);
        assert_true(signs[ENT_LOOK_NEGATIVE].dash[0] >= 3 && signs[ENT_LOOK_NEGATIVE].dash[1] > 0);
        assert_true(signs[ENT_LOOK_NEUTRAL].dash[0] > 0 && signs[ENT_LOOK_NEUTRAL].dash[0] <= 1);
    }
}

TEST(test_signs_differ_in_colour_where_there_is_colour) {
    for (size_t i = 0; i < entente_theme_count(); i++) {
        const struct ent_theme *theme = theme_at(i);
        bool is_mono = strcmp(theme->choice.name, "mono") == 0;
        bool same = strcmp(ent_theme_colour(theme, ENT_POSITIVE), ent_theme_colour(theme, ENT_NEGATIVE)) == 0;
        assert_int_equal(same, is_mono);
    }
}
