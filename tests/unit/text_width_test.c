/* SPDX-License-Identifier: MIT */
#include "style/text_width.h"
#include "support/loaded.h"
#include <stdlib.h>

/* Hundredths of an em. */
static double em(double hundredths, double size) {
    return hundredths / 100 * size;
}

TEST(test_widths_are_those_of_the_widest_font) {
    assert_near(ent_text_width("", 12, ENT_REGULAR), 0);
    /* R: 0.722 em in Arial with 4 % of slack; u 0.634, s 0.521 and i 0.278 with 1 %, a 0.613 in DejaVu Sans
     */
    assert_near(ent_text_width("Russia", 10, ENT_REGULAR), em(75 + 64 + 53 + 53 + 28 + 62, 10));
    /* Bold: all of DejaVu Sans Bold with 1 %: 0.770, 0.712, 0.595, 0.595, 0.343, 0.675 em */
    assert_near(ent_text_width("Russia", 10, ENT_BOLD), em(78 + 72 + 60 + 60 + 35 + 68, 10));
    /* blank, tilde, @: the ends of the table */
    assert_near(ent_text_width(" ~@", 1, ENT_REGULAR), em(32 + 85 + 106, 1));
}

/* The widest of Liberation Sans 2.1.5, DejaVu Sans 2.37 and Noto Sans 2.004, thousandths of an em, regular
 * and bold: sums of the advance widths in the fonts' files. */
TEST(test_every_likely_font_fits_and_little_room_is_lost) {
    static const struct {
        const char *text;
        double widest[2];
    } cases[] = {
        {"United Nations", {7401, 8414}},
        {"Six-party talks: who is for?", {13267, 15141}},
        {"\u00C5land, \u0141\u00F3d\u017A, \u041A\u0438\u0457\u0432", {8675, 9796}},
        {"Ministry WWW @ 2018", {11433, 12748}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        for (enum ent_weight_of_type weight = ENT_REGULAR; weight <= ENT_BOLD; weight++) {
            double width = ent_text_width(cases[i].text, 1000, weight);
            assert_true(width >= cases[i].widest[weight]);
            assert_true(width <= 1.03 * cases[i].widest[weight]);
        }
    }
}

TEST(test_marks_do_not_widen_letters) {
    assert_near(ent_text_width("\u00C9\u00FC", 20, ENT_REGULAR), ent_text_width("Eu", 20, ENT_REGULAR));
    assert_near(ent_text_width("e\u0301", 20, ENT_BOLD), ent_text_width("e", 20, ENT_BOLD));
}

TEST(test_other_scripts) {
    assert_near(ent_text_width("\u671D\u9BAE", 10, ENT_REGULAR), em(200, 10)); /* wide */
    assert_near(ent_text_width("\U0001F600", 10, ENT_REGULAR), em(130, 10));   /* a picture */
    assert_near(ent_text_width("\u0416", 10, ENT_REGULAR), em(109, 10));       /* 1.077 em in DejaVu Sans */
    assert_near(ent_text_width("\u2C00", 10, ENT_REGULAR), em(75, 10));        /* not in the table */
    assert_near(ent_text_width("\a", 10, ENT_REGULAR), em(100, 10));           /* shown as U+FFFD */
}

/* A vowel sign with a width of its own and one that stands above its letter. */
TEST(test_vowel_signs) {
    double letter = ent_text_width("\u092D", 10, ENT_REGULAR);
    assert_true(ent_text_width("\u092D\u093E", 10, ENT_REGULAR) > letter + 1);
    assert_near(ent_text_width("\u092D\u0947", 10, ENT_REGULAR), letter);
}

TEST(test_arabic_letters_are_narrower_where_they_are_joined) {
    double alone = ent_text_width("\u0628", 10, ENT_REGULAR),
           alif = ent_text_width("\u0627", 10, ENT_REGULAR);
    assert_near(ent_text_width("\u0628 ", 10, ENT_REGULAR), alone + ent_text_width(" ", 10, ENT_REGULAR));
    assert_true(ent_text_width("\u0628\u0627", 10, ENT_REGULAR) < alone / 2 + alif);
    /* over a mark too; a letter that never joins the next keeps its width */
    assert_near(ent_text_width("\u0628\u064E\u0627", 10, ENT_REGULAR),
                ent_text_width("\u0628\u0627", 10, ENT_REGULAR));
    assert_near(ent_text_width("\u0627\u0628", 10, ENT_REGULAR), alif + alone);
}

TEST(test_columns_of_one_character) {
    assert_int_equal(ent_character_columns("ab", 1), 1);
    assert_int_equal(ent_character_columns("\u671D", 3), 2);
    assert_int_equal(ent_character_columns("\u0301", 2), 0);
}

TEST(test_fit_stops_at_a_character) {
    /* three digits of 0.64 em at size 10 are 19.2 wide */
    assert_int_equal(ent_text_fit("11111", 19.3, 10, ENT_REGULAR), 3);
    assert_int_equal(ent_text_fit("11111", 19.1, 10, ENT_REGULAR), 2);
    assert_int_equal(ent_text_fit("\u671D\u9BAE", 11, 10, ENT_REGULAR), 3);
    assert_int_equal(ent_text_fit("abc", 1000, 10, ENT_REGULAR), 3);
    assert_int_equal(ent_text_fit("abc", 0, 10, ENT_REGULAR), 0);
}
