/* SPDX-License-Identifier: MIT */
#include "name/name.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

enum form { TIDY, KEY, FOLDED, SKELETON };

static const char *rewrite(enum form form, const char *name, struct ent_buffer *out) {
    bool done = form == SKELETON ? ent_name_skeleton(name, out) : false;
    if (form == TIDY) done = ent_name_tidy(name, out);
    if (form == KEY || form == FOLDED) done = ent_name_key(name, form == FOLDED, out);
    return done && out->data != NULL ? out->data : "no memory";
}

static void expect(enum form form, const char *name, const char *expected) {
    struct ent_buffer found = {0};
    ent_buffer_add(&found, "what was there before");
    assert_string_equal(rewrite(form, name, &found), expected);
    assert_int_equal(found.length, strlen(expected));
    ent_buffer_clear(&found);
}

static void expect_shared(enum form form, const char *a, const char *b, bool shared) {
    struct ent_buffer x = {0}, y = {0};
    const char *one = rewrite(form, a, &x), *other = rewrite(form, b, &y);
    if ((strcmp(one, other) == 0) != shared) fail_msg("%s is %s, %s is %s", a, one, b, other);
    ent_buffer_clear(&x);
    ent_buffer_clear(&y);
}

static void expect_likeness(const char *a, const char *b, bool alike, bool same_folded) {
    expect_shared(SKELETON, a, b, alike);
    expect_shared(FOLDED, a, b, same_folded);
    expect_shared(KEY, a, b, false);
}

TEST(test_blanks_are_folded) {
    expect(TIDY, "South  Africa", "South Africa");
    expect(TIDY, " \tSouth \t Africa\t ", "South Africa");
    expect(TIDY,
           "South\xC2\xA0\xE2\x80\x83\xE3\x80\x80"
           "Africa\xE2\x80\xAF",
           "South Africa");
    expect(TIDY, "", "");
    expect(TIDY, "  \t", "");
    expect(TIDY, "\xE2\x80\x83", "");
    expect(TIDY, "USA", "USA");
}

TEST(test_composed_and_decomposed_are_one) {
    expect(TIDY, "e\xCC\x81", "\xC3\xA9");
    expect(TIDY, "\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB", "\xED\x95\x9C"); /* Hangul jamo: U+D55C */
    expect(TIDY, "\xE2\x84\xAB", "\xC3\x85");                             /* ångström sign */
    expect(TIDY, "q\xCC\x87\xCC\xA3", "q\xCC\xA3\xCC\x87");               /* the mark below comes first */
    expect(TIDY,
           "O\xEF\xAC\x83"
           "ce",
           "O\xEF\xAC\x83"
           "ce");
}

/* A run that a sort by swaps would take minutes for. */
TEST(test_many_marks_are_ordered_in_linear_time) {
    enum { PAIRS = 300000 };
    char *name = malloc(1 + 4 * PAIRS + 1);
    assert_non_null(name);
    name[0] = 'q';
    for (size_t i = 0; i < PAIRS; i++) memcpy(name + 1 + 4 * i, "\xCC\x87\xCC\xA3", 4);
    name[1 + 4 * PAIRS] = '\0';
    struct ent_buffer tidy = {0};
    assert_true(ent_name_tidy(name, &tidy));
    assert_int_equal(tidy.length, 1 + 4 * PAIRS);
    for (size_t i = 0; i < PAIRS; i++) {
        assert_memory_equal(tidy.data + 1 + 2 * i, "\xCC\xA3", 2);
        assert_memory_equal(tidy.data + 1 + 2 * (PAIRS + i), "\xCC\x87", 2);
    }
    ent_buffer_clear(&tidy);
    free(name);
}

TEST(test_folding) {
    expect(FOLDED, "  UNITED  States ", "united states");
    expect(FOLDED, "T\xC3\x9CRK\xC4\xB0YE", "turkiye");
    expect(FOLDED, "T\xC3\xBCrkiye", "turkiye");
    expect(FOLDED,
           "Stra\xC3\x9F"
           "e",
           "strasse");
    expect(FOLDED, "\xCE\xA3\xCE\x91\xCE\xA3", "\xCF\x83\xCE\xB1\xCF\x83");
    expect(FOLDED, "\xCF\x83\xCE\xB1\xCF\x82", "\xCF\x83\xCE\xB1\xCF\x83");
    expect(FOLDED,
           "O\xEF\xAC\x83"
           "ce",
           "office");
    expect(FOLDED, "Pius \xE2\x85\xAB", "pius xii");
    expect(FOLDED, "\xEF\xBC\xB5\xEF\xBC\xB3\xEF\xBC\xA1", "usa");
    expect(FOLDED, "Cote d\xE2\x80\x99Ivoire", "cote d\xE2\x80\x99ivoire"); /* punctuation stays */
    expect(FOLDED, "\xD7\xA9\xD6\xB8\xD7\x9C", "\xD7\xA9\xD7\x9C");         /* Hebrew points */
}

/* U+304C is not U+304B, and Indic vowel signs are letters in all but name. */
TEST(test_folding_leaves_letters_marks) {
    expect(FOLDED, "\xE3\x81\x8C", "\xE3\x81\x8C");
    expect(FOLDED, "\xE0\xA4\x95\xE0\xA4\xBF", "\xE0\xA4\x95\xE0\xA4\xBF");
    expect(FOLDED, "\xE0\xB8\x99\xE0\xB9\x89\xE0\xB8\xB3",
           "\xE0\xB8\x99\xE0\xB9\x89\xE0\xB9\x8D\xE0\xB8\xB2");
}

TEST(test_look_alikes) {
    expect_likeness("France", "FRANCE", true, true);
    expect_likeness("Russia", "Rus\xE2\x80\x8Bsia", true, false);
    expect_likeness("Russia", "Rus\xE2\x81\xA0sia", true, false);
    expect_likeness("Iran", "Ir\xD0\xB0n", true, false);
    expect_likeness("Diyarbakir", "D\xC4\xB1yarbak\xC4\xB1r", true, false);
    expect_likeness("Stra\xC3\x9F"
                    "e",
                    "STRASSE", true, true);
    expect_likeness("\xCE\xA3\xCE\x91\xCE\xA3", "\xCF\x83\xCE\xB1\xCF\x82", true, true);
    expect_likeness("Office",
                    "O\xEF\xAC\x83"
                    "ce",
                    true, true);
    expect_likeness("Pius XII", "Pius \xE2\x85\xAB", true, true);
    expect_likeness("Jean-Luc", "Jean\xE2\x80\x90Luc", true, false);
    expect_likeness("Jean-Luc", "Jean\xE2\x80\x94Luc", true, false);
    expect_likeness("Cote d'Ivoire", "Cote d\xE2\x80\x99Ivoire", true, false);
    expect_likeness("Cote d'Ivoire", "Cote d\xC2\xB4Ivoire", true, false);
    expect_likeness("Cote d'Ivoire", "C\xC3\xB4te d`Ivoire", true, false);
    expect_likeness("Iran", "Iran\xF3\xA0\x81\x81\xF3\xA0\x81\x82", true, false);
    expect_likeness("\xD8\xA7\xDB\x8C\xD8\xB1\xD8\xA7\xD9\x86", "\xD8\xA7\xD9\x8A\xD8\xB1\xD8\xA7\xD9\x86",
                    true, false);
    expect_likeness("NATO", "\xCE\x9D\xCE\x91\xCE\xA4\xCE\x9F", true, false);
    expect_likeness("NATO", "N\xD0\x90\xD0\xA2\xD0\x9E", true, false);
    expect_likeness("USA", "\xF0\x9D\x95\x8C\xF0\x9D\x95\x8A\xF0\x9D\x94\xB8", true, true);
    expect_likeness("Lodz", "\xC5\x81\xC3\xB3\x64\xC5\xBA", true, false);
    expect_likeness("Erdogan",
                    "Erdo\xC4\x9F"
                    "an",
                    true, true);
}

TEST(test_unlike_names) {
    expect_likeness("Iran", "Iraq", false, false);
    expect_likeness("P5+1", "P5-1", false, false);
    expect_likeness("\xD0\xA0\xD0\xB8\xD0\xBC", "Pum", false, false);
    expect_likeness("\xE3\x81\x8B", "\xE3\x81\x8C", false, false);
    expect_likeness("\xE4\xB8\xAD\xE5\x9B\xBD", "\xE4\xB8\xAD\xE5\x9C\x8B", false, false);
}
