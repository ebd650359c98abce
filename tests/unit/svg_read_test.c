/* SPDX-License-Identifier: MIT */
#include "paint/svg_read.h"
#include "support/loaded.h"
#include <stdlib.h>

static const char svg[] =
    "<svg><title id=\"t\">A &amp; B &lt;1&gt; &quot;x&quot;&#10;&amp;lt;</title><textual>no</textual>"
    "<text x=\"1\">one</text><g><text>two &amp;</text></g><title>second</title></svg>";

TEST(test_all_of_a_name) {
    struct ent_buffer texts = {0};
    ent_svg_read(svg, "text", &texts);
    assert_string_equal(texts.data, "one\ntwo &\n");
    ent_buffer_clear(&texts);
    ent_svg_read(svg, "desc", &texts);
    assert_string_equal(texts.data, "");
    ent_buffer_clear(&texts);
}

TEST(test_the_first_of_a_name) {
    struct ent_buffer text = {0};
    ent_svg_read_first(svg, "title", &text);
    assert_string_equal(text.data, "A & B <1> \"x\"\n&lt;");
    ent_buffer_clear(&text);
    ent_svg_read_first(svg, "desc", &text);
    assert_string_equal(text.data, "");
    ent_buffer_clear(&text);
}
