/* SPDX-License-Identifier: MIT */
/* What leads the eye in a network: pinned places, a highlighted actor, call-outs and a caption. */
#define _XOPEN_SOURCE 700
#include "layout/pinned.h"
#include "support/drawn.h"

#include <math.h>
#include <stdlib.h>
#include <unistd.h>

static const char parley[] =
    "{\"actors\":[{\"id\":\"a\",\"kind\":\"state\"},{\"id\":\"b\",\"kind\":\"group\"},{\"id\":\"i\",\"kind\":\"issue\"}],"
    "\"relations\":[[\"a\",\"supports\",\"b\"],[\"b\",\"opposes\",\"c\"],[\"c\",\"supports\",\"i\"]]}";

static const char grown[] =
    "{\"actors\":[{\"id\":\"a\",\"kind\":\"state\"},{\"id\":\"b\",\"kind\":\"group\"},{\"id\":\"i\",\"kind\":\"issue\"}],"
    "\"relations\":[[\"a\",\"supports\",\"b\"],[\"b\",\"opposes\",\"c\"],[\"c\",\"supports\",\"i\"],"
    "[\"d\",\"opposes\",\"a\"]]}";

/* The figure as SVG in a file of this name. */
static void save_figure(const char *document, const char *path) {
    struct heard heard;
    entente_document *from = load(document, &heard);
    entente_network *network;
    struct entente_bytes bytes = {0};
    assert_int_equal(entente_network_new(from, NULL, &network, NULL), ENTENTE_OK);
    const struct entente_output output = {.network = network, .figure = {.effort = ENTENTE_EFFORT_FAST}};
    const struct entente_output_format *svg = entente_output_format_find(ENTENTE_WRITES_FIGURE, "svg");
    assert_int_equal(entente_write(&output, svg, &bytes, NULL), ENTENTE_OK);
    assert_int_equal(entente_save(path, &bytes, NULL), ENTENTE_OK);
    entente_bytes_clear(&bytes);
    entente_network_free(network);
    entente_document_free(from);
}

static const struct ent_node *node_of(const struct ent_scene *scene, const char *id) {
    const entente_document *document = entente_network_document(scene->network);
    return &scene->nodes[entente_document_find_actor(document, id)];
}

TEST(test_who_stood_somewhere_stays_there) {
    char path[] = "/tmp/entente-pin-XXXXXX";
    int file = mkstemp(path);
    assert_true(file >= 0);
    close(file);
    struct drawn before, after;
    entente_places *places;
    save_figure(parley, path);
    draw(&before, parley);
    assert_int_equal(entente_places_read(path, &places, NULL), ENTENTE_OK);
    assert_true(fabs(entente_places_scale(places) - 1) < 1e-9); /* each of the three lines weighs 1 */
    assert_int_equal(draw_as(&after, grown, NULL, (struct entente_figure){.pinned = places}), ENTENTE_OK);
    for (const char *id = "abci"; *id != '\0'; id++) {
        const char name[] = {*id, '\0'};
        struct ent_point was = node_of(&before.scene, name)->box.centre,
                         is = node_of(&after.scene, name)->box.centre;
        if (ent_point_distance(was, is) > 2) fail_msg("%s moved by %f", name, ent_point_distance(was, is));
    }
    const struct ent_node *fresh = node_of(&after.scene, "d"); /* new, and on nobody */
    for (size_t i = 0; i < after.scene.node_count; i++) {
        const struct ent_node *other = &after.scene.nodes[i];
        if (other != fresh) assert_false(ent_boxes_near(&other->box, &fresh->box, 0));
    }
    undraw(&before);
    undraw(&after);
    entente_places_free(places);
    unlink(path);
}

TEST(test_places_scale_with_the_page) {
    struct ent_pin pin = {.actor = "a", .at = {100, 50}};
    const struct entente_places places = {.pins = &pin, .count = 1, .page = {200, 100}};
    struct ent_point at;
    assert_true(ent_pinned_at(&places, "a", (struct ent_size){400, 300}, &at));
    assert_true(fabs(at.x - 200) < 1e-9 && fabs(at.y - 150) < 1e-9);
    assert_false(ent_pinned_at(&places, "b", (struct ent_size){400, 300}, &at));
}

TEST(test_a_set_keeps_the_scale_that_was_given) {
    const struct entente_places own = {.heaviest = 3}, given = {.heaviest = 3, .scale_to = 10};
    assert_true(fabs(entente_places_scale(&own) - 3) < 1e-9);
    assert_true(fabs(entente_places_scale(&given) - 10) < 1e-9);
}

TEST(test_no_figure_has_no_places) {
    struct heard heard;
    struct entente_sink sink = hearing(&heard);
    entente_places *places;
    assert_int_equal(entente_places_read("README.md", &places, &sink), ENTENTE_BAD_INPUT);
    assert_null(places);
    assert_heard(&heard, "not a figure of a network");
    assert_int_equal(entente_places_read("/nowhere.svg", &places, &sink), ENTENTE_UNREADABLE);
}

TEST(test_the_rest_is_grey) {
    struct drawn drawn;
    assert_int_equal(draw_as(&drawn, parley, NULL, (struct entente_figure){.highlight = "a"}), ENTENTE_OK);
    const struct ent_scene *scene = &drawn.scene;
    assert_int_equal(node_of(scene, "a")->ink, ENT_INK);
    assert_int_equal(node_of(scene, "b")->ink, ENT_INK); /* a speaks of it */
    assert_int_equal(node_of(scene, "i")->ink, ENT_MUTED);
    for (size_t i = 0; i < scene->line_count; i++) {
        const struct ent_line *line = &scene->lines[i];
        bool is_its = &scene->nodes[line->source] == node_of(scene, "a");
        assert_int_equal(line->look->colour == ENT_UNSCORED_BORDER, !is_its);
        assert_int_equal(line->is_quiet, !is_its);
        if (!is_its) assert_null(line->label.words);
    }
    assert_non_null(strstr(scene->words.subtitle, "In colour: a"));
    undraw(&drawn);
    expect_refused(parley, (struct entente_figure){.highlight = "x"}, "nobody in the figure is called \"x\"");
}

TEST(test_callouts_number_ties) {
    struct drawn drawn;
    const struct entente_callout callouts[] = {{"b", "a", "since May"}, {"c", "i", "again"}};
    struct entente_figure figure = {.callouts = callouts, .callout_count = 2, .caption = "Figure 1."};
    assert_int_equal(draw_as(&drawn, parley, NULL, figure), ENTENTE_OK);
    assert_string_equal(drawn.scene.words.caption, "Figure 1. (1) since May (2) again");
    size_t numbers = 0;
    for (size_t i = 0; i < drawn.scene.marks.count; i++) {
        const struct ent_mark *mark = &drawn.scene.marks.items[i];
        numbers += mark->kind == ENT_MARK_GROUP && strcmp(mark->text, "callout") == 0;
    }
    assert_int_equal(numbers, 2);
    undraw(&drawn);
    const struct entente_callout none = {"a", "i", "nothing"};
    figure = (struct entente_figure){.callouts = &none, .callout_count = 1};
    expect_refused(parley, figure, "there is no line between \"a\" and \"i\"");
}

/* A little smaller than the words on lines, in a disc with room for the digit, on the middle of its line. */
TEST(test_callouts_are_discs_on_lines) {
    struct drawn drawn;
    const struct entente_callout callout = {"b", "a", "since May"};
    struct entente_figure figure = {.callouts = &callout, .callout_count = 1};
    assert_int_equal(draw_as(&drawn, parley, NULL, figure), ENTENTE_OK);
    const struct ent_marks *marks = &drawn.scene.marks;
    size_t at = 0;
    while (at < marks->count &&
           !(marks->items[at].kind == ENT_MARK_GROUP && strcmp(marks->items[at].text, "callout") == 0))
        at++;
    assert_true(at + 2 < marks->count);
    const struct ent_mark *disc = &marks->items[at + 1], *digit = &marks->items[at + 2];
    assert_int_equal(disc->kind, ENT_MARK_DISC);
    assert_string_equal(digit->text, "1");
    assert_true(0.9 * drawn.scene.words_size > drawn.scene.preset->least);
    assert_true(fabs(digit->size - 0.9 * drawn.scene.words_size) < 1e-9);
    assert_true(fabs(disc->box.size.width - 1.4 * digit->size) < 1e-9);
    assert_true(fabs(digit->box.centre.y - disc->box.centre.y - 0.35 * digit->size) < 1e-9);
    undraw(&drawn);
}

TEST(test_parts_have_none_of_it) {
    struct entente_figure figure = {.highlight = "a", .split = ENTENTE_SPLIT_SIGN};
    expect_refused(parley, figure, "leave --split out");
}
