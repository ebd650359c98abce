/* SPDX-License-Identifier: MIT */
#include "name/name.h"
#include "support/test.h"

#include <string.h>

static void expect_fault(const char *name, enum ent_name_fault fault, int32_t code) {
    int32_t found_code = -1;
    enum ent_name_fault found = ent_name_check(name, &found_code);
    if (found != fault || found_code != code) {
        fail_msg("\"%s\": fault %d at U+%04X", name, (int)found, (unsigned)found_code);
    }
}

TEST(test_fine_names) {
    static const char *const names[] = {
        "USA",
        " South\tAfrica ",
        "\xD7\x99\xD7\xA9\xD7\xA8\xD7\x90\xD7\x9C (Israel)",
        /* a family of four joined by U+200D */
        "\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7\xE2\x80\x8D\xF0\x9F\x91\xA6 Party",
        /* heart, U+FE0F, joiner, fire; woman, skin tone, joiner, laptop; 1, U+FE0F, keycap */
        "\xE2\x9D\xA4\xEF\xB8\x8F\xE2\x80\x8D\xF0\x9F\x94\xA5",
        "\xF0\x9F\x91\xA9\xF0\x9F\x8F\xBD\xE2\x80\x8D\xF0\x9F\x92\xBB",
        "1\xEF\xB8\x8F\xE2\x83\xA3",
        /* the flag of Scotland: tag characters */
        "\xF0\x9F\x8F\xB4\xF3\xA0\x81\xA7\xF3\xA0\x81\xA2\xF3\xA0\x81\xB3\xF3\xA0\x81\xA3\xF3\xA0\x81\xB4\xF3\xA0\x81\xBF",
        /* Persian with U+200C, Hindi with U+200D, Mongolian with U+180B, Han with U+E0100 */
        "\xD9\x85\xDB\x8C\xE2\x80\x8C\xD8\xAE\xD9\x88\xD8\xA7\xD9\x87\xD9\x85",
        "\xE0\xA4\x95\xE0\xA5\x8D\xE2\x80\x8D\xE0\xA4\xB7",
        "\xE1\xA0\xA0\xE1\xA0\x8B\xE1\xA0\xA0",
        "\xE8\xBE\xBB\xF3\xA0\x84\x80",
        "\xEF\xB7\xBD\xEF\xB7\xBD\xEF\xB7\xBD",
        "Ag\xC3\x83\xC2\xAAncia",
        "\xEF\xBD\xB1\xEF\xBC\x88\xE6\x97\xA5\xEF\xBC\x89", /* half-width kana, full-width brackets */
        "e\xCC\x81",
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) expect_fault(names[i], ENT_NAME_FINE, 0);
}

TEST(test_refused_names) {
    expect_fault("", ENT_NAME_EMPTY, 0);
    expect_fault(" \t\xC2\xA0", ENT_NAME_EMPTY, 0);
    expect_fault("\xCC\x81", ENT_NAME_INVISIBLE, 0);
    expect_fault("\xE2\x80\x8B\xE2\x80\x8C\xE2\x80\x8D", ENT_NAME_INVISIBLE, 0);
    expect_fault(" \xE2\x80\xAE ", ENT_NAME_INVISIBLE, 0);
    expect_fault("\xE3\x85\xA4", ENT_NAME_INVISIBLE, 0);
    expect_fault("\xE2\xA0\x80", ENT_NAME_INVISIBLE, 0);
    expect_fault("A\x07", ENT_NAME_CONTROL, 7);
    expect_fault("A\nB", ENT_NAME_CONTROL, '\n');
    expect_fault("A\rB", ENT_NAME_CONTROL, '\r');
    expect_fault("A\x1b[31m", ENT_NAME_CONTROL, 0x1B);
    expect_fault("A\x7F"
                 "B",
                 ENT_NAME_CONTROL, 0x7F);
    expect_fault("A\xC2\x9B"
                 "31m",
                 ENT_NAME_CONTROL, 0x9B);
    expect_fault("A\xC2\x85", ENT_NAME_CONTROL, 0x85);
    expect_fault("A\xE2\x80\xA8", ENT_NAME_CONTROL, 0x2028);
    expect_fault("A\xE2\x80\xA9", ENT_NAME_CONTROL, 0x2029);
    expect_fault("A\xEF\xB7\x90", ENT_NAME_CONTROL, 0xFDD0);
    expect_fault("A\xEF\xBF\xBF", ENT_NAME_CONTROL, 0xFFFF);
    expect_fault("A\xF0\x9F\xBF\xBE", ENT_NAME_CONTROL, 0x1FFFE);
    expect_fault("\xE2\x80\xAE\x07", ENT_NAME_CONTROL, 7);
    expect_fault("\x07", ENT_NAME_CONTROL, 7);
}

TEST(test_odd_names) {
    expect_fault("\xE2\x80\xAE"
                 "evil\xE2\x80\xAC Corp",
                 ENT_NAME_BIDI, 0x202E);
    expect_fault("A \xE2\x81\xA7\xE2\x80\xAB\xE2\x80\xAE", ENT_NAME_BIDI, 0x2067);
    expect_fault("Rus\xE2\x80\x8Bsia", ENT_NAME_HIDDEN, 0x200B);
    expect_fault("Rus\xE2\x80\x8Dsia", ENT_NAME_HIDDEN, 0x200D);
    expect_fault("Rus\xE2\x80\x8Csia", ENT_NAME_HIDDEN, 0x200C);
    expect_fault("Rus\xC2\xADsia", ENT_NAME_HIDDEN, 0xAD);
    expect_fault("\xEF\xBB\xBFRussia", ENT_NAME_HIDDEN, 0xFEFF);
    expect_fault("Russia\xEF\xB8\x8F", ENT_NAME_HIDDEN, 0xFE0F);
    expect_fault("Iran\xF3\xA0\x81\x81", ENT_NAME_HIDDEN, 0xE0041);
    expect_fault("\xF0\x9F\x91\xA8\xE2\x80\x8D", ENT_NAME_HIDDEN, 0x200D);
    expect_fault("A\xEE\x80\x80", ENT_NAME_PRIVATE, 0xE000);
    expect_fault("Caf\xEF\xBF\xBD", ENT_NAME_DAMAGED, 0xFFFD);
    expect_fault("\xF0\x9D\x95\x8C\xF0\x9D\x95\x8A\xF0\x9D\x94\xB8", ENT_NAME_STYLED, 0x1D54C);
    expect_fault("\xEF\xBC\xB5SA", ENT_NAME_STYLED, 0xFF35);
    expect_fault("\xEF\xBC\xB5SA\xEF\xBF\xBD", ENT_NAME_DAMAGED, 0xFFFD);
}

TEST(test_stacked_marks) {
    char name[3 + 2 * (ENT_NAME_MARKS + 1)] = "Z";
    char *end = name + 1;
    for (int i = 0; i < ENT_NAME_MARKS; i++, end += 2) memcpy(end, "\xCC\x81", 3);
    expect_fault(name, ENT_NAME_FINE, 0);
    memcpy(end, "\xCC\x82", 3);
    expect_fault(name, ENT_NAME_STACKED, 0x302);
}

TEST(test_long_names) {
    char name[ENT_NAME_SHOWN + 2];
    memset(name, 'x', sizeof name);
    name[ENT_NAME_SHOWN] = '\0';
    expect_fault(name, ENT_NAME_FINE, 0);
    name[ENT_NAME_SHOWN] = 'x';
    name[ENT_NAME_SHOWN + 1] = '\0';
    expect_fault(name, ENT_NAME_LONG, 0);
    memcpy(name, "\xEF\xBC\xB5", 3);
    expect_fault(name, ENT_NAME_LONG, 0);
    memcpy(name, "\xE2\x80\xAE", 3);
    expect_fault(name, ENT_NAME_BIDI, 0x202E);
}

TEST(test_fault_texts) {
    char text[80];
    ent_name_fault_text(ENT_NAME_CONTROL, 7, text, sizeof text);
    assert_string_equal(text, "holds the control character U+0007");
    ent_name_fault_text(ENT_NAME_EMPTY, 0, text, sizeof text);
    assert_string_equal(text, "is blank");
    ent_name_fault_text(ENT_NAME_STYLED, 0x1D54C, text, sizeof text);
    assert_string_equal(text, "holds the styled letter U+1D54C");
    assert_true(ent_name_is_refused(ENT_NAME_CONTROL));
    assert_true(ent_name_is_refused(ENT_NAME_EMPTY));
    assert_true(ent_name_is_refused(ENT_NAME_INVISIBLE));
    assert_false(ent_name_is_refused(ENT_NAME_FINE));
    assert_false(ent_name_is_refused(ENT_NAME_BIDI));
    assert_false(ent_name_is_refused(ENT_NAME_STYLED));
}
