/* SPDX-License-Identifier: MIT */
#include "style/page.h"
#include "support/loaded.h"
#include <math.h>
#include <stdlib.h>

static void expect(const char *text, double width, double height, bool is_paper) {
    struct ent_page page;
    assert_true(ent_page_parse(text, &page));
    assert_near(page.width, width);
    assert_near(page.height, height);
    assert_int_equal(page.is_paper, is_paper);
}

TEST(test_sizes) {
    expect("1920x1080", 1920, 1080, false);
    expect("1920x1080px", 1920, 1080, false);
    expect("254x127mm", 960, 480, true); /* 10 x 5 in */
    expect("25.4x12.7cm", 960, 480, true);
    expect("11x8.5in", 1056, 816, true);
    expect("a4", 297 * 96 / 25.4, 210 * 96 / 25.4, true);
    expect("A3-Landscape", 420 * 96 / 25.4, 297 * 96 / 25.4, true);
    expect("letter-portrait", 816, 1056, true);
    expect("100X20000", 100, 20000, false);
}

TEST(test_what_is_no_size) {
    static const char *const texts[] = {
        "",         "x",      "1920",       "1920x",      "x1080",        "1920x1080x3", "12x9pt",
        "-12x90mm", "99x500", "500x20001",  "1e9x1e9",    "nanxnan",      "10x10mm",     "a9",
        "a4-",      "a44",    "a4-upright", "297 by 210", "297mmx210mm0", "500x500mmmm"};
    struct ent_page page;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) assert_false(ent_page_parse(texts[i], &page));
}

TEST(test_type_grows_with_a_screen) {
    struct ent_preset preset = *ent_preset_named("slide");
    const double names = preset.names, least = preset.least;
    ent_page_apply(&(struct ent_page){2560, 1440, false}, &preset);
    assert_near(preset.names, 2 * names);
    assert_near(preset.least, 2 * least);
    assert_near(preset.tallest, 1440);
    assert_false(preset.in_millimetres);
}

TEST(test_type_shrinks_only_so_far) {
    struct ent_preset preset = *ent_preset_named("slide");
    const double words = preset.words;
    ent_page_apply(&(struct ent_page){128, 128, false}, &preset);
    assert_near(preset.words, 0.75 * words);
    assert_true(preset.least <= preset.words);
}

/* Four times the area, and so twice the length of its sides: type grows by the root of two. */
TEST(test_type_grows_less_on_paper) {
    struct ent_preset preset = *ent_preset_named("a4");
    const double names = preset.names, least = preset.least;
    ent_page_apply(&(struct ent_page){2 * preset.width, 2 * preset.height, true}, &preset);
    assert_near(preset.names, sqrt(2) * names);
    assert_near(preset.least, least);
    assert_true(preset.in_millimetres);
}

TEST(test_paper_is_exact) {
    assert_near(ent_preset_named("a4")->width, 160 * 96 / 25.4);
    assert_near(ent_preset_named("a3")->width, 420 * 96 / 25.4);
    assert_near(ent_preset_named("a4-landscape")->tallest, 210 * 96 / 25.4);
}
