/* SPDX-License-Identifier: MIT */
#include "draw/theme.h"
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

static void test_contrast_itself(void **state) {
    (void)state;
    assert_near(contrast("#FFFFFF", "#000000"), 21);
    assert_true(fabs(contrast("#0072B2", "#FFFFFF") - 5.19) < 0.01); /* the figures of the visual spec */
    assert_true(fabs(contrast("#C44E00", "#FFFFFF") - 4.73) < 0.01);
}

static void test_every_theme_has_a_name_and_a_summary(void **state) {
    (void)state;
    assert_int_equal(entente_theme_count(), 3);
    assert_null(entente_theme_at(3));
    for (size_t i = 0; i < entente_theme_count(); i++) {
        assert_true(entente_theme_at(i)->summary[0] != '\0');
        assert_ptr_equal(&theme_at(i)->choice, entente_theme_at(i));
    }
    assert_string_equal(ent_theme_named(NULL)->choice.name, "light");
    assert_null(ent_theme_named("neon"));
}

static void test_texts_and_lines_are_readable(void **state) {
    (void)state;
    for (size_t i = 0; i < entente_theme_count(); i++) {
        const struct ent_theme *theme = theme_at(i);
        assert_true(contrast(theme->ink, theme->background) >= 7);
        assert_true(contrast(theme->ink, theme->node_fill) >= 7);
        assert_true(contrast(theme->ink, theme->issue_fill) >= 7);
        assert_true(contrast(theme->muted, theme->background) >= 4.5);
        assert_true(contrast(theme->muted, theme->unscored_fill) >= 4.5);
        assert_true(contrast(theme->node_border, theme->background) >= 3);
        assert_true(contrast(theme->issue_border, theme->background) >= 3);
        assert_true(contrast(theme->unscored_border, theme->background) >= 3);
        for (size_t s = 0; s < ENT_LOOK_COUNT; s++) {
            assert_true(contrast(theme->signs[s].colour, theme->background) >= 4.5);
        }
    }
}

/* Signs are told apart without any colour: solid, long dashes, dots. */
static void test_signs_differ_in_dash(void **state) {
    (void)state;
    for (size_t i = 0; i < entente_theme_count(); i++) {
        const struct ent_line_look *signs = theme_at(i)->signs;
        assert_true(signs[ENT_LOOK_POSITIVE].dash[0] <= 0);
        assert_true(signs[ENT_LOOK_NEGATIVE].dash[0] >= 3 && signs[ENT_LOOK_NEGATIVE].dash[1] > 0);
        assert_true(signs[ENT_LOOK_NEUTRAL].dash[0] > 0 && signs[ENT_LOOK_NEUTRAL].dash[0] <= 1);
    }
}

static void test_signs_differ_in_colour_where_there_is_colour(void **state) {
    (void)state;
    for (size_t i = 0; i < entente_theme_count(); i++) {
        const struct ent_theme *theme = theme_at(i);
        bool is_mono = strcmp(theme->choice.name, "mono") == 0;
        bool same =
            strcmp(theme->signs[ENT_LOOK_POSITIVE].colour, theme->signs[ENT_LOOK_NEGATIVE].colour) == 0;
        assert_int_equal(same, is_mono);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_contrast_itself),
        cmocka_unit_test(test_every_theme_has_a_name_and_a_summary),
        cmocka_unit_test(test_texts_and_lines_are_readable),
        cmocka_unit_test(test_signs_differ_in_dash),
        cmocka_unit_test(test_signs_differ_in_colour_where_there_is_colour),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
