/* SPDX-License-Identifier: MIT */
#include "name/confusable.h"
#include "support/test.h"

TEST(test_confusables_are_in_order) {
    static const int32_t codes[] = {
#define ALIKE(code, like) code,
#include "name/confusables.def"
#undef ALIKE
    };
    for (size_t i = 1; i < sizeof codes / sizeof *codes; i++) assert_true(codes[i - 1] < codes[i]);
}

TEST(test_what_stands_for_what) {
    assert_int_equal(ent_confusable(0x00AB), '"'); /* the first and the last of the table */
    assert_int_equal(ent_confusable(0xA78C), '\'');
    assert_int_equal(ent_confusable(0x0430), 'a');
    assert_int_equal(ent_confusable(0x043D), 'h');
    assert_int_equal(ent_confusable(0x06A9), 0x0643);
    assert_int_equal(ent_confusable(0x0640), 0);
    assert_int_equal(ent_confusable('`'), '\'');
}

TEST(test_dashes_are_hyphens) {
    for (int32_t code = 0x2010; code <= 0x2015; code++) assert_int_equal(ent_confusable(code), '-');
    assert_int_equal(ent_confusable(0x2212), '-');
    assert_int_equal(ent_confusable('-'), '-');
}

TEST(test_others_stand_for_themselves) {
    for (int32_t code = 0; code < 0x80; code++) {
        if (code != '`') assert_int_equal(ent_confusable(code), code);
    }
    assert_int_equal(ent_confusable(0x0438), 0x0438);
    assert_int_equal(ent_confusable(0x4E2D), 0x4E2D);
}
