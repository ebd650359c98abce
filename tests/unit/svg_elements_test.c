/* SPDX-License-Identifier: MIT */
#include "support/loaded.h"
#include "svg/svg_elements.h"
#include <math.h>

static struct ent_svg begin(void) {
    struct ent_svg svg;
    assert_true(ent_svg_init(&svg));
    ent_svg_begin(&svg, "g");
    return svg;
}

static void expect_written(struct ent_svg *svg, const char *expected) {
    struct ent_buffer out = {0};
    ent_svg_end(svg);
    assert_true(ent_svg_finish(svg, &out));
    assert_string_equal(out.data, expected);
    ent_buffer_clear(&out);
}

TEST(test_texts_are_escaped) {
    struct ent_svg svg = begin();
    ent_svg_attribute(&svg, "class", "a&\"b\"<c>");
    ent_svg_leaf(&svg, "title", "a&\"b\"<c> ]]>\nnext");
    expect_written(&svg, "<g class=\"a&amp;&quot;b&quot;&lt;c&gt;\">\n"
                         " <title>a&amp;&quot;b&quot;&lt;c&gt; ]]&gt;&#10;next</title>\n</g>\n");
}

TEST(test_what_xml_refuses_is_substituted) {
    struct ent_svg svg = begin();
    /* bell, DEL, C1, right-to-left override, isolate, a non-character; tab and line separator become blanks
     */
    ent_svg_attribute(&svg, "class", "\a \x7F \xC2\x85 \u202E \u2066 \uFFFF\uFDD0\U0001FFFE\t\u2028");
    ent_svg_leaf(&svg, "title", "\u200E\u05D0 e\u0301"); /* these are harmless */
    expect_written(&svg, "<g class=\"\uFFFD \uFFFD \uFFFD \uFFFD \uFFFD \uFFFD\uFFFD\uFFFD  \">\n"
                         " <title>\u200E\u05D0 e\u0301</title>\n</g>\n");
}

TEST(test_names_are_no_references) {
    struct ent_svg svg = begin();
    ent_svg_attribute(&svg, "aria-label", "curl URL (x) url(y)");
    expect_written(&svg, "<g aria-label=\"curl URL\u2060 (x) url\u2060(y)\"/>\n");
}

TEST(test_numbers_have_tenths) {
    static const struct {
        double value;
        const char *text;
    } cases[] = {{0, "0"},      {-0.04, "0"},   {1, "1"},        {12.34, "12.3"}, {12.35001, "12.4"},
                 {-7.96, "-8"}, {-0.5, "-0.5"}, {1e5, "100000"}, {HUGE_VAL, "0"}, {(double)NAN, "0"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct ent_svg svg = begin();
        char expected[64];
        ent_svg_number(&svg, "x", cases[i].value);
        snprintf(expected, sizeof expected, "<g x=\"%s\"/>\n", cases[i].text);
        expect_written(&svg, expected);
    }
}

TEST(test_points_and_ids) {
    static const struct ent_point points[] = {{0, 0}, {1.5, -2}};
    struct ent_svg svg = begin();
    memcpy(svg.prefix, "fig", sizeof "fig");
    ent_svg_id(&svg, "id", "n", 7);
    ent_svg_points(&svg, points, 2, (struct ent_point){10, 20});
    ent_svg_add(&svg, "M");
    ent_svg_add_real(&svg, 3);
    ent_svg_put(&svg, "d");
    expect_written(&svg, "<g id=\"fig-n7\" points=\"10,20 11.5,18\" d=\"M3\"/>\n");
}
