/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700 /* strdup */
#include "paint/outline.h"
#include "support/drawn.h"
#include "write/writer.h"
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <stdlib.h>

/** A figure as bytes and as a tree, which must be well-formed. Clear with close_figure. */
struct figure {
    entente_document *document;
    entente_network *network;
    struct ent_buffer bytes;
    xmlDocPtr tree;
};

static xmlNodePtr open_figure(struct figure *figure, const char *document, struct entente_figure options) {
    struct heard heard;
    options.effort = ENTENTE_EFFORT_FAST;
    *figure = (struct figure){.document = load(document, &heard)};
    assert_int_equal(entente_network_new(figure->document, NULL, &figure->network, NULL), ENTENTE_OK);
    const struct entente_output output = {.network = figure->network, .figure = options};
    assert_int_equal(ent_writer_svg.write(&output, &figure->bytes, NULL), ENTENTE_OK);
    figure->tree =
        xmlReadMemory(figure->bytes.data, (int)figure->bytes.length, "x.svg", NULL, XML_PARSE_NONET);
    assert_non_null(figure->tree);
    return xmlDocGetRootElement(figure->tree);
}

static void close_figure(struct figure *figure) {
    xmlFreeDoc(figure->tree);
    ent_buffer_clear(&figure->bytes);
    entente_network_free(figure->network);
    entente_document_free(figure->document);
}

static bool is_called(xmlNodePtr node, const char *name) {
    return node != NULL && node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

/* Attributes and contents are copied into one of a few buffers in turn. */
static const char *kept(xmlChar *text) {
    static char texts[4][4096];
    static size_t next;
    char *copy = texts[next++ % 4];
    snprintf(copy, sizeof texts[0], "%s", text != NULL ? (const char *)text : "");
    xmlFree(text);
    return copy;
}

static const char *attribute(xmlNodePtr node, const char *name) {
    return kept(xmlGetNoNsProp(node, (const xmlChar *)name));
}

static xmlNodePtr child(xmlNodePtr parent, const char *name) {
    for (xmlNodePtr node = parent->children; node != NULL; node = node->next) {
        if (is_called(node, name)) return node;
    }
    return NULL;
}

static const char *content(xmlNodePtr node) {
    assert_non_null(node);
    return kept(xmlNodeGetContent(node));
}

/* The nth <g> of a class below the root. */
static xmlNodePtr group(xmlNodePtr root, const char *class_name, size_t index) {
    for (xmlNodePtr node = root->children; node != NULL; node = node->next) {
        if (is_called(node, "g") && strcmp(attribute(node, "class"), class_name) == 0 && index-- == 0)
            return node;
    }
    return NULL;
}

TEST(test_the_root_says_what_it_is) {
    struct figure figure;
    xmlNodePtr root =
        open_figure(&figure, MISSION, (struct entente_figure){.title = "T & <t>", .id_prefix = "fig1"});
    assert_memory_equal(figure.bytes.data, "<svg xmlns=", 11); /* no declaration, no DOCTYPE, no comment */
    assert_true(is_called(root, "svg"));
    assert_string_equal(attribute(root, "role"), "graphics-document document");
    assert_string_equal(attribute(root, "aria-labelledby"), "fig1-title0");
    assert_string_equal(attribute(root, "aria-describedby"), "fig1-desc0");
    assert_string_equal(attribute(root, "lang"), "en");
    char box[64];
    snprintf(box, sizeof box, "0 0 %s %s", attribute(root, "width"), attribute(root, "height"));
    assert_string_equal(attribute(root, "viewBox"), box);
    xmlNodePtr title = xmlFirstElementChild(root), desc = xmlNextElementSibling(title);
    assert_true(is_called(title, "title") && is_called(desc, "desc"));
    assert_string_equal(content(title), "T & <t>");
    assert_string_equal(content(desc),
                        "Signed network: 5 actors, 3 relations. Lines: 1 positive (solid, plus), 2 "
                        "negative (dashed, minus), 0 neutral (dotted).");
    close_figure(&figure);
}

/* The nth element of a name below a group. */
static xmlNodePtr nth(xmlNodePtr parent, const char *name, size_t index) {
    for (xmlNodePtr node = parent->children; node != NULL; node = node->next) {
        if (is_called(node, name) && index-- == 0) return node;
    }
    return NULL;
}

/* Unseen, whole, and wide enough to be found by a pointer. */
static void expect_target(xmlNodePtr path) {
    assert_string_equal(attribute(path, "stroke-opacity"), "0");
    assert_string_equal(attribute(path, "fill"), "none");
    assert_true(strlen(attribute(path, "stroke")) == 7 && strtod(attribute(path, "stroke-width"), NULL) >= 8);
    assert_string_equal(attribute(path, "stroke-dasharray"), "");
    assert_null(strchr(attribute(path, "d") + 1, 'M'));
}

TEST(test_edges_and_their_labels) {
    struct figure figure;
    xmlNodePtr root = open_figure(&figure, MISSION, (struct entente_figure){.id_prefix = "x"});
    xmlNodePtr edge = group(root, "edge", 1), label = group(root, "edge-label", 1);
    assert_null(group(root, "edge", 3));
    assert_string_equal(attribute(edge, "id"), "x-e1");
    assert_string_equal(attribute(edge, "role"), "graphics-symbol img");
    assert_string_equal(attribute(edge, "aria-label"), "Russia supports Trump\u2013Kim talks");
    assert_string_equal(attribute(edge, "data-source"), "Russia");
    assert_string_equal(attribute(edge, "data-target"), "Trump\u2013Kim talks");
    assert_string_equal(attribute(edge, "data-sign"), "positive");
    assert_string_equal(attribute(edge, "data-mutual"), "");
    assert_string_equal(attribute(edge, "data-weight"), "1");
    assert_string_equal(content(child(edge, "title")), "Russia supports Trump\u2013Kim talks (weight 1)");
    expect_target(nth(edge, "path", 0));
    assert_string_equal(attribute(nth(edge, "path", 1), "stroke"), "#0072B2");
    assert_string_equal(attribute(nth(edge, "path", 1), "stroke-dasharray"), "");
    assert_null(nth(edge, "path", 2));
    assert_string_equal(attribute(child(edge, "polygon"), "fill"), "#0072B2");
    assert_null(nth(edge, "polygon", 1));
    assert_string_equal(attribute(label, "data-edge"), "x-e1");
    assert_string_equal(content(child(label, "title")), content(child(edge, "title")));
    assert_string_equal(content(child(child(label, "g"), "text")), "supports");
    edge = group(root, "edge", 2);
    assert_string_equal(attribute(edge, "data-sign"), "negative");
    assert_string_equal(attribute(nth(edge, "path", 1), "stroke"), "#C44E00");
    assert_true(strlen(attribute(nth(edge, "path", 1), "stroke-dasharray")) > 2);
    close_figure(&figure);
}

TEST(test_a_line_gives_way_to_its_words) {
    struct figure figure;
    xmlNodePtr root = open_figure(&figure, "[[\"a\",\"supports\",\"b\"]]", (struct entente_figure){0});
    xmlNodePtr edge = group(root, "edge", 0), words = child(group(root, "edge-label", 0), "g");
    /* alone on a page, the line lies flat: nothing is turned, and the line is in two parts */
    assert_string_equal(attribute(words, "transform"), "");
    double x[4], y[4];
    const char *d = attribute(nth(edge, "path", 1), "d");
    int read = sscanf(d, "M%lf %lf L%lf %lf M%lf %lf L%lf %lf", &x[0], &y[0], &x[1], &y[1], &x[2], &y[2],
                      &x[3], &y[3]);
    assert_int_equal(read, 8);
    xmlNodePtr text = child(words, "text");
    double at = strtod(attribute(text, "x"), NULL);
    assert_true((x[1] < at && at < x[2]) || (x[2] < at && at < x[1]));
    close_figure(&figure);
}

TEST(test_both_signs_and_both_ways) {
    struct figure figure;
    xmlNodePtr root =
        open_figure(&figure,
                    "[[\"a\",\"supports\",\"b\"],[\"a\",\"opposes\",\"b\"],[\"b\",\"supports\",\"a\"],"
                    "[\"b\",\"opposes\",\"a\"]]",
                    (struct entente_figure){0});
    xmlNodePtr edge = group(root, "edge", 0);
    assert_null(group(root, "edge", 1));
    assert_string_equal(attribute(edge, "data-sign"), "mixed");
    assert_string_equal(attribute(edge, "data-mutual"), "true");
    expect_target(nth(edge, "path", 0));
    /* one half for each sign, a head at either end */
    assert_string_equal(attribute(nth(edge, "path", 1), "stroke"), "#0072B2");
    assert_string_equal(attribute(nth(edge, "path", 2), "stroke"), "#C44E00");
    assert_null(nth(edge, "path", 3));
    assert_non_null(nth(edge, "polygon", 1));
    assert_string_equal(attribute(nth(edge, "polygon", 0), "fill"),
                        attribute(nth(edge, "polygon", 1), "fill"));
    assert_true(strstr(content(child(edge, "title")), "a opposes b") != NULL &&
                strstr(content(child(edge, "title")), "b opposes a") != NULL);
    close_figure(&figure);
}

TEST(test_nodes) {
    struct figure figure;
    xmlNodePtr root =
        open_figure(&figure,
                    "{\"actors\":[{\"id\":\"l\",\"name\":\"Sergei Lavrov\",\"kind\":\"person\",\"role\":"
                    "\"foreign minister\"}],\"relations\":[[\"l\",\"supports\",\"talks\"]]}",
                    (struct entente_figure){.id_prefix = "x"});
    xmlNodePtr node = group(root, "node", 0);
    assert_string_equal(attribute(node, "id"), "x-n0");
    assert_string_equal(attribute(node, "aria-label"), "Sergei Lavrov (person), foreign minister");
    assert_string_equal(attribute(node, "data-actor"), "l");
    assert_string_equal(attribute(node, "data-kind"), "person");
    assert_string_equal(content(child(node, "title")), "Sergei Lavrov (person), foreign minister");
    assert_string_equal(content(child(child(node, "g"), "text")), "Sergei Lavrov");
    close_figure(&figure);
}

/* One condition, and in it no selector that could match outside the figure. */
static void check_style(const char *style, const char *prefix) {
    static const char condition[] = "@media (prefers-color-scheme:dark){";
    assert_memory_equal(style, condition, strlen(condition));
    const char *rule = style + strlen(condition);
    for (; *rule == '#'; rule = strchr(rule, '}') + 1) {
        assert_memory_equal(rule + 1, prefix, strlen(prefix));
        assert_memory_equal(rule + 1 + strlen(prefix), "root [class~=", strlen("root [class~="));
    }
    assert_string_equal(rule, "}");
}

/* Every id starts with the prefix, none stands twice, and only what is safe is written. */
static void check_element(xmlNodePtr node, const char *prefix, char **ids, size_t *id_count) {
    static const char elements[] = " svg title desc style rect g path polygon circle text ";
    char name[32];
    snprintf(name, sizeof name, " %.28s ", (const char *)node->name);
    if (strstr(elements, name) == NULL) fail_msg("element %s", name);
    for (xmlAttrPtr a = node->properties; a != NULL; a = a->next) {
        const char *value = attribute(node, (const char *)a->name);
        assert_true(strncmp((const char *)a->name, "on", 2) != 0 &&
                    strcmp((const char *)a->name, "href") != 0);
        assert_null(strstr(value, "url("));
        if (strcmp((const char *)a->name, "id") != 0) continue;
        assert_memory_equal(value, prefix, strlen(prefix));
        for (size_t i = 0; i < *id_count; i++) assert_string_not_equal(ids[i], value);
        assert_true(*id_count < 512);
        ids[(*id_count)++] = strdup(value);
    }
    if (strcmp((const char *)node->name, "style") == 0) {
        xmlChar *style = xmlNodeGetContent(node);
        check_style((const char *)style, prefix);
        xmlFree(style);
    }
    for (xmlNodePtr below = node->children; below != NULL; below = below->next) {
        assert_true(below->type == XML_ELEMENT_NODE || below->type == XML_TEXT_NODE);
        if (below->type == XML_ELEMENT_NODE) check_element(below, prefix, ids, id_count);
    }
}

static void expect_safe(const char *document, struct entente_figure options, const char *prefix) {
    struct figure figure;
    char *ids[512];
    size_t count = 0;
    xmlNodePtr root = open_figure(&figure, document, options);
    check_element(root, prefix, ids, &count);
    assert_true(count >= 2);
    while (count > 0) free(ids[--count]);
    close_figure(&figure);
}

TEST(test_nasty_names_do_no_harm) {
    static const char document[] =
        "{\"title\":\"</title><script>alert(1)</script>\",\"actors\":[{\"id\":\"url(http://e.example)\",\"kind\":"
        "\"media\"},{\"id\":\"x\\\" onload=\\\"alert(1)\",\"kind\":\"group\"}],\"relations\":["
        "[\"<svg onload=alert(1)>\",\"supports\",\"]]>\"],[\"&bogus;&#0;\",\"<b>fears</b>\",\"-->\"],"
        "[\"\\\\\",\"supports\",\"a\u202Eb\"],[\"e\u0301\u0301\",\"opposes\",\"url(http://e.example)\"]]}";
    for (size_t i = 0; i < entente_theme_count(); i++) {
        expect_safe(document, (struct entente_figure){.theme = entente_theme_at(i)->name, .id_prefix = "p"},
                    "p-");
    }
    struct figure figure;
    xmlNodePtr root = open_figure(&figure, document, (struct entente_figure){0});
    assert_string_equal(content(child(root, "title")), "</title><script>alert(1)</script>");
    close_figure(&figure);
}

TEST(test_prefixes_become_names) {
    expect_safe(MISSION, (struct entente_figure){.id_prefix = "1 a\"<\u00E9.b"}, "_1_a____.b-");
    expect_safe(MISSION, (struct entente_figure){.id_prefix = ""}, "e");
    char expected[70] = {0}, prefix[101] = {0};
    memset(prefix, 'p', 100);
    memset(expected, 'p', 64);
    expected[64] = '-';
    expect_safe(MISSION, (struct entente_figure){.id_prefix = prefix}, expected);
}

TEST(test_other_figures_have_other_ids) {
    struct figure one, same, other, dark;
    xmlNodePtr root = open_figure(&one, MISSION, (struct entente_figure){0});
    char first[64];
    snprintf(first, sizeof first, "%s", attribute(root, "aria-labelledby"));
    root = open_figure(&same, MISSION, (struct entente_figure){0});
    assert_string_equal(attribute(root, "aria-labelledby"), first);
    assert_string_equal(one.bytes.data, same.bytes.data);
    root = open_figure(&other, "[[\"Russia\",\"supports\",\"b\"]]", (struct entente_figure){0});
    assert_string_not_equal(attribute(root, "aria-labelledby"), first);
    root = open_figure(&dark, MISSION, (struct entente_figure){.theme = "dark"});
    assert_string_not_equal(attribute(root, "aria-labelledby"), first);
    close_figure(&one);
    close_figure(&same);
    close_figure(&other);
    close_figure(&dark);
}

TEST(test_mistakes_write_nothing) {
    struct heard heard;
    entente_document *document = load(MISSION, &heard);
    entente_network *network;
    struct ent_buffer bytes = {0};
    assert_int_equal(entente_network_new(document, NULL, &network, NULL), ENTENTE_OK);
    const struct entente_output output = {.network = network, .figure = {.layout = "nowhere"}};
    assert_int_equal(ent_writer_svg.write(&output, &bytes, NULL), ENTENTE_BAD_OPTION);
    assert_int_equal(bytes.length, 0);
    entente_network_free(network);
    entente_document_free(document);
}

TEST(test_fonts_for_scripts) {
    struct figure figure;
    xmlNodePtr root = open_figure(&figure, MISSION, (struct entente_figure){0});
    assert_string_equal(attribute(root, "font-family"),
                        "Arial, Helvetica, 'Liberation Sans', 'Noto Sans', 'DejaVu Sans', sans-serif");
    close_figure(&figure);
    root = open_figure(&figure, "[[\"\uC11C\uC6B8\",\"opposes\",\"\u05E6\u05D4\u05F4\u05DC (IDF)\"]]",
                       (struct entente_figure){.id_prefix = "x"});
    const char *families = attribute(root, "font-family");
    assert_non_null(strstr(families, "'Noto Sans Hebrew'"));
    assert_non_null(strstr(families, "'Malgun Gothic'"));
    assert_null(strstr(families, "'Noto Sans Arabic'"));
    close_figure(&figure);
}

/* What is read from right to left is so as a whole, by attributes: no control stands in a text. */
TEST(test_lines_from_right_to_left) {
    struct figure figure;
    open_figure(&figure, "[[\"\u05E6\u05D4\u05F4\u05DC (IDF)\",\"opposes\",\"IDF (\u05E6)\"]]",
                (struct entente_figure){0});
    assert_non_null(strstr(figure.bytes.data,
                           " text-anchor=\"middle\" direction=\"rtl\" unicode-bidi=\"embed\">"
                           "\u05E6\u05D4\u05F4\u05DC (IDF)</text>"));
    assert_non_null(strstr(figure.bytes.data, " text-anchor=\"middle\">IDF (\u05E6)</text>"));
    close_figure(&figure);
}

#ifdef ENT_HAVE_LIBRSVG

/* The texts below a node, each of which must be unseen, behind a path. */
static size_t count_outlined(xmlNodePtr node) {
    size_t count = 0;
    for (; node != NULL; node = node->next) {
        if (is_called(node, "text")) {
            xmlNodePtr path = xmlPreviousElementSibling(node);
            assert_string_equal(attribute(node, "fill"), "none");
            assert_string_equal(attribute(node, "class"), "");
            assert_true(is_called(path, "path"));
            assert_true(*attribute(path, "d") == 'm');
            count++;
        }
        count += count_outlined(node->children);
    }
    return count;
}

static size_t count_texts(xmlNodePtr node) {
    size_t count = 0;
    for (; node != NULL; node = node->next)
        count += (size_t)is_called(node, "text") + count_texts(node->children);
    return count;
}

TEST(test_outlines) {
    struct figure plain, outlined;
    const struct entente_figure text = {.theme = "auto", .xml_declaration = true};
    struct entente_figure outlines = text;
    outlines.letters = ENTENTE_LETTERS_OUTLINES;
    size_t count = count_texts(open_figure(&plain, MISSION, text));
    assert_true(count > 10);
    assert_int_equal(count_outlined(open_figure(&outlined, MISSION, outlines)), count);
    assert_memory_equal(outlined.bytes.data, plain.bytes.data, 100); /* the declaration and the root */
    close_figure(&plain);
    close_figure(&outlined);
}

/* "l" in Liberation Sans is a bar from 0 to 1.484 em/2.048 above the baseline, 0.138 to 0.318 em/2.048. */
TEST(test_an_outline_is_where_the_text_is) {
    static const struct ent_outline_text letter = {"l", {100, 50}, 0, 2048, ENT_REGULAR};
    struct ent_buffer paths = {0};
    assert_int_equal(ent_outline(&letter, 1, &paths, NULL), ENTENTE_OK);
    assert_string_equal(paths.data, "m238 50l0-1484l180 0l0 1484z\n");
    ent_buffer_clear(&paths);
}

#endif
