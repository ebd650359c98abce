/* SPDX-License-Identifier: MIT */
#include "figure/compose.h"
#include "support/drawn.h"
#include <math.h>
#include <stdlib.h>

static const struct ent_line *line_called(const struct ent_scene *scene, const char *name) {
    for (size_t i = 0; i < scene->line_count; i++) {
        if (strcmp(scene->lines[i].name, name) == 0) return &scene->lines[i];
    }
    fail_msg("no line \"%s\"", name);
    return NULL;
}

static bool holds_box(struct ent_size page, const struct ent_box *box) {
    return box->centre.x - box->size.width / 2 >= 0 && box->centre.x + box->size.width / 2 <= page.width &&
           box->centre.y - box->size.height / 2 >= 0 && box->centre.y + box->size.height / 2 <= page.height;
}

/* Whatever is drawn: on the page, boxes and words on top of nothing, ends of lines at their nodes. */
static void expect_sound(const struct ent_scene *scene) {
    for (size_t i = 0; i < scene->node_count; i++) {
        const struct ent_box *box = &scene->nodes[i].box;
        assert_true(holds_box(scene->size, box));
        for (size_t j = 0; j < i; j++) assert_false(ent_boxes_near(box, &scene->nodes[j].box, 0));
        for (size_t j = 0; j < scene->line_count; j++) {
            const struct ent_turned_box *label = &scene->lines[j].label.box;
            if (label->size.width > 0) assert_false(ent_turned_near_box(label, box, 0));
        }
    }
    for (size_t i = 0; i < scene->line_count; i++) {
        const struct ent_turned_box *label = &scene->lines[i].label.box;
        struct ent_box bounds = ent_turned_bounds(label);
        if (label->size.width <= 0) continue;
        assert_true(holds_box(scene->size, &bounds));
        for (size_t j = 0; j < i; j++) {
            const struct ent_turned_box *other = &scene->lines[j].label.box;
            if (other->size.width > 0) assert_false(ent_turned_near(label, other, 0));
        }
    }
    for (size_t i = 0; i < scene->line_count; i++) {
        const struct ent_line *line = &scene->lines[i];
        const struct ent_node *target = &scene->nodes[line->target];
        struct ent_point end = line->has_head ? line->head[0] : line->curve.end;
        struct ent_point out = {end.x - target->box.centre.x, end.y - target->box.centre.y};
        struct ent_point in = {out.x * 0.85, out.y * 0.85};
        assert_false(ent_shape_holds(&target->shape, out));
        assert_true(ent_shape_holds(&target->shape, in));
    }
    for (size_t i = 0; i < scene->frame.count; i++) {
        const struct ent_mark *mark = &scene->frame.items[i];
        if (mark->kind != ENT_MARK_TEXT || mark->anchor != ENT_ANCHOR_START) continue;
        struct ent_point at = mark->box.centre;
        assert_true(at.x >= 0 && at.y >= 0 && at.y <= scene->size.height);
        assert_true(at.x + ent_text_width(mark->text, mark->size, mark->type) <= scene->size.width);
    }
}

static void expect_line(const struct ent_scene *scene, const char *name, int sign, const char *words) {
    const struct ent_line *line = line_called(scene, name);
    assert_int_equal(line->sign, sign);
    assert_true(line->has_head && line->back == NULL && line->label.badges == 1);
    assert_non_null(line->label.words);
    assert_int_equal(line->label.words->rows.count, 1);
    assert_string_equal(line->label.words->rows.line[0], words);
    assert_ptr_equal(line->look, &scene->theme->signs[sign + 1]);
    char title[256];
    snprintf(title, sizeof title, "%s (weight 1)", name);
    assert_string_equal(line->title, title);
}

TEST(test_the_three_triples) {
    struct drawn drawn;
    const struct ent_scene *scene = draw(&drawn, MISSION);
    assert_int_equal(scene->node_count, 5);
    assert_int_equal(scene->line_count, 3);
    expect_line(scene, "Russia supports Trump\u2013Kim talks", 1, "supports");
    expect_line(scene, "Russia opposes US\u2013South Korean drills", -1, "opposes");
    expect_line(scene, "North Korea fears regime change", -1, "fears");
    expect_sound(scene);
    undraw(&drawn);
}

TEST(test_signs_are_apart_in_colour_dash_and_badge) {
    struct drawn drawn;
    const struct ent_scene *scene =
        draw(&drawn, "[[\"a\",\"supports\",\"b\"],[\"b\",\"opposes\",\"c\"],[\"c\",\"meets\",\"a\"]]");
    assert_int_equal(scene->line_count, 3);
    const struct ent_line *plus = line_called(scene, "a supports b"),
                          *minus = line_called(scene, "b opposes c");
    const struct ent_line *none = line_called(scene, "c meets a");
    assert_true(plus->look->colour != minus->look->colour && plus->look->colour != none->look->colour);
    assert_true(plus->look->dash[0] <= 0 && minus->look->dash[0] > none->look->dash[0] &&
                none->look->dash[0] > 0);
    assert_true(plus->label.badges == 1 && minus->label.badges == 1 && none->label.badges == 0);
    expect_sound(scene);
    undraw(&drawn);
}

TEST(test_both_signs_share_a_line) {
    struct drawn drawn;
    const struct ent_scene *scene =
        draw(&drawn, "[[\"a\",\"supports\",\"b\"],[\"a\",\"opposes\",\"b\"],[\"a\",\"meets\",\"b\"]]");
    assert_int_equal(scene->line_count, 1);
    const struct ent_line *line = line_called(scene, "a supports b; a meets b; a opposes b");
    assert_true(line->is_ambivalent);
    for (size_t i = 0; i < 3; i++) assert_near(line->shares[i], 1);
    assert_near(line->weight, 3);
    /* a badge for each, and beside it the words of that sign */
    assert_int_equal(line->label.badges, 2);
    assert_int_equal(line->label.words->rows.count, 2);
    assert_string_equal(line->label.words->rows.line[0], "supports");
    assert_string_equal(line->label.words->rows.line[1], "opposes");
    expect_sound(scene);
    undraw(&drawn);
}

static struct ent_point middle(const struct ent_line *line) {
    return ent_curve_at(&line->curve, 0.5);
}

TEST(test_lines_of_a_pair_keep_apart) {
    struct drawn drawn;
    const struct ent_scene *scene =
        draw(&drawn, "[[\"a\",\"supports\",\"b\"],[\"a\",\"opposes\",\"b\"],[\"b\",\"supports\",\"a\"]]");
    assert_int_equal(scene->line_count, 2);
    const struct ent_line *a = &scene->lines[0], *b = &scene->lines[1];
    assert_true(a->source == b->target && a->target == b->source && a->back == NULL && b->back == NULL);
    assert_true(ent_point_distance(middle(a), middle(b)) >= scene->words_size);
    expect_sound(scene);
    undraw(&drawn);
}

TEST(test_what_both_say_is_one_line_with_two_heads) {
    struct drawn drawn;
    const struct ent_scene *scene =
        draw(&drawn, "[[\"a\",\"supports\",\"b\"],[\"b\",\"supports\",\"a\"],[\"b\",\"opposes\",\"c\"]]");
    assert_int_equal(scene->line_count, 2);
    const struct ent_line *line = line_called(scene, "a supports b; b supports a");
    assert_true(line->back != NULL && line->back->source == line->target && line->has_head);
    assert_near(line->weight, 1); /* of either */
    const struct ent_shape *from = &scene->nodes[line->source].shape, *to = &scene->nodes[line->target].shape;
    const struct ent_point *start = &scene->nodes[line->source].box.centre,
                           *end = &scene->nodes[line->target].box.centre;
    /* tips at the borders, feet towards the middle of the line */
    struct ent_point tips[] = {{line->tail[0].x - start->x, line->tail[0].y - start->y},
                               {line->head[0].x - end->x, line->head[0].y - end->y}};
    assert_false(ent_shape_holds(from, tips[0]) || ent_shape_holds(to, tips[1]));
    assert_true(ent_shape_holds(from, (struct ent_point){tips[0].x * 0.85, tips[0].y * 0.85}));
    for (size_t i = 1; i < 3; i++) {
        assert_true(ent_point_distance(line->tail[i], middle(line)) <
                    ent_point_distance(line->tail[0], middle(line)));
        assert_true(ent_point_distance(line->head[i], middle(line)) <
                    ent_point_distance(line->head[0], middle(line)));
    }
    assert_null(line_called(scene, "b opposes c")->back);
    expect_sound(scene);
    undraw(&drawn);
}

TEST(test_words_of_a_line_are_gathered) {
    struct drawn drawn;
    const struct ent_scene *scene =
        draw(&drawn, "[[\"a\",\"opposes\",\"b\"],[\"a\",\"praises\",\"b\"],[\"a\",\"supports\",\"b\"],"
                     "{\"source\":\"a\",\"relation\":\"supports\",\"target\":\"b\",\"date\":\"2018\"}]");
    const struct ent_line *line = line_called(scene, "a praises, supports b; a opposes b");
    assert_int_equal(line->word_count, 3);
    assert_string_equal(line->words[0].text, "supports"); /* the heaviest first */
    assert_string_equal(line->wordings[0].rows.line[0], "supports, praises");
    assert_string_equal(line->wordings[0].rows.line[1], "opposes");
    assert_near(line->weight, line->tie->positive + line->tie->negative);
    assert_int_equal(line->sign, 1); /* the stronger one */
    size_t sentences = 1;
    for (const char *at = line->title; *at != '\0'; at++) sentences += *at == '\n';
    assert_int_equal(sentences, 4);
    undraw(&drawn);
}

TEST(test_undirected_lines_have_no_heads) {
    struct drawn drawn;
    const struct ent_scene *scene =
        draw(&drawn, "{\"directed\":false,\"relations\":[[\"a\",\"supports\",\"b\"]]}");
    assert_int_equal(scene->line_count, 1);
    assert_false(scene->lines[0].has_head);
    expect_sound(scene);
    undraw(&drawn);
}

/* Of a line from thin to thick, as names are large here. */
static double width_at(const struct ent_scene *scene, double share) {
    double thin = scene->preset->thin, thick = scene->preset->thick;
    return ent_line_scale(scene) * (thin + share * (thick - thin));
}

TEST(test_width_follows_weight) {
    struct drawn drawn;
    const struct ent_scene *scene =
        draw(&drawn, "[{\"source\":\"a\",\"relation\":\"supports\",\"target\":\"b\",\"weight\":4},"
                     "{\"source\":\"b\",\"relation\":\"supports\",\"target\":\"c\",\"weight\":1},"
                     "{\"source\":\"c\",\"relation\":\"supports\",\"target\":\"d\",\"weight\":2.25}]");
    /* by the root of the weight: 2 thick, 1.5 half way, 1 thin */
    assert_true(fabs(line_called(scene, "a supports b")->width - width_at(scene, 1)) <= 0.05);
    assert_true(fabs(line_called(scene, "c supports d")->width - width_at(scene, 0.5)) <= 0.05);
    assert_true(fabs(line_called(scene, "b supports c")->width - width_at(scene, 0)) <= 0.05);
    assert_string_equal(scene->lines[0].name, "b supports c"); /* weak to strong */
    undraw(&drawn);
}

TEST(test_weights_that_hardly_differ_look_alike) {
    struct drawn drawn;
    const struct ent_scene *scene =
        draw(&drawn, "[{\"source\":\"a\",\"relation\":\"supports\",\"target\":\"b\",\"weight\":1.1},"
                     "{\"source\":\"b\",\"relation\":\"supports\",\"target\":\"c\",\"weight\":1}]");
    double more = scene->lines[1].width - scene->lines[0].width;
    assert_true(more > 0 && more <= width_at(scene, 0.1) - width_at(scene, 0) + 0.1);
    undraw(&drawn);
}

TEST(test_sizes_follow_scores) {
    struct drawn drawn;
    static const char document[] =
        "[[\"a\",\"supports\",\"b\"],[\"a\",\"supports\",\"c\"],[\"a\",\"supports\",\"d\"],[\"b\",\"supports\",\"c\"]]";
    assert_int_equal(draw_as(&drawn, document, "degree", (struct entente_figure){0}), ENTENTE_OK);
    const struct ent_node *nodes = drawn.scene.nodes;
    /* degrees 3, 2, 2, 1: area follows the score */
    double small = nodes[3].font_size, large = nodes[0].font_size;
    double half = sqrt((small * small + large * large) / 2);
    assert_true(small >= drawn.scene.preset->least && large > 1.1 * small);
    assert_true(fabs(nodes[1].font_size - half) < 0.2);
    assert_near(nodes[1].font_size, nodes[2].font_size);
    assert_string_equal(nodes[0].title, "a (other); Degree: 3");
    expect_sound(&drawn.scene);
    undraw(&drawn);
}

TEST(test_undefined_scores_are_grey_and_small) {
    struct drawn drawn;
    static const char document[] = "{\"actors\":[{\"id\":\"z\"}],\"relations\":[[\"a\",\"supports\",\"b\"],"
                                   "[\"b\",\"supports\",\"c\"]]}";
    assert_int_equal(draw_as(&drawn, document, "constraint", (struct entente_figure){0}), ENTENTE_OK);
    const struct ent_node *alone = &drawn.scene.nodes[3];
    assert_true(isnan(drawn.sizes.values[3]));
    assert_string_equal(alone->title, "z (other); Constraint: undefined");
    assert_int_equal(alone->fill, ENT_UNSCORED_FILL);
    assert_int_equal(alone->ink, ENT_MUTED);
    for (size_t i = 0; i < 3; i++) assert_true(alone->font_size <= drawn.scene.nodes[i].font_size);
    undraw(&drawn);
}

TEST(test_actors_without_lines_are_drawn) {
    struct drawn drawn;
    const struct ent_scene *scene = draw(&drawn, "{\"actors\":[{\"id\":\"x\"},{\"id\":\"y\"}],\"relations\":["
                                                 "[\"a\",\"supports\",\"b\"],[\"b\",\"opposes\",\"c\"]]}");
    assert_int_equal(scene->node_count, 5);
    expect_sound(scene);
    undraw(&drawn);
}

TEST(test_nothing_and_one) {
    struct drawn drawn;
    const struct ent_scene *scene = draw(&drawn, "[]");
    assert_int_equal(scene->node_count, 0);
    assert_true(scene->size.width > 100 && scene->size.height > 50);
    expect_sound(scene);
    undraw(&drawn);
    scene = draw(&drawn, "{\"actors\":[{\"id\":\"a\"}],\"relations\":[]}");
    assert_int_equal(scene->node_count, 1);
    expect_sound(scene);
    undraw(&drawn);
}

static bool has_caption(const struct ent_scene *scene, const char *text) {
    for (size_t i = 0; i < scene->frame.count; i++) {
        const struct ent_mark *mark = &scene->frame.items[i];
        if (mark->kind == ENT_MARK_TEXT && strstr(mark->text, text) != NULL) return true;
    }
    return false;
}

TEST(test_the_legend_holds_what_occurs) {
    struct drawn drawn;
    const struct ent_scene *scene =
        draw(&drawn, "{\"title\":\"T\",\"as_of\":\"2018-03\",\"sources\":[{\"id\":\"s\",\"author\":\"A\"}],"
                     "\"actors\":[{\"id\":\"a\",\"kind\":\"state\"},{\"id\":\"b\",\"kind\":\"issue\"}],"
                     "\"relations\":[[\"a\",\"opposes\",\"b\"]]}");
    assert_true(has_caption(scene, "against"));
    assert_false(has_caption(scene, "for, friendly"));
    assert_false(has_caption(scene, "neutral"));
    assert_true(has_caption(scene, "state"));
    assert_true(has_caption(scene, "issue"));
    assert_false(has_caption(scene, "person"));
    assert_false(has_caption(scene, "weight")); /* all weigh the same */
    assert_string_equal(scene->frame.items[0].text, "T");
    assert_true(has_caption(scene, "1 actor, 1 issue, 1 relation"));
    assert_true(has_caption(scene, "Source: A. As of 2018-03. 1 relation. No line means no evidence"));
    expect_sound(scene);
    undraw(&drawn);
}

TEST(test_the_appendix_stands_below_the_page) {
    struct drawn drawn;
    static const char text[] =
        "{\"sources\":[{\"id\":\"s\",\"author\":\"A\"}],\"relations\":[[\"a\",\"opposes\",\"b\"],"
        "{\"source\":\"a\",\"relation\":\"supports\",\"target\":\"c\",\"evidence\":{\"source\":"
        "\"s\",\"locator\":\"p. 3\"}}]}";
    assert_int_equal(draw_as(&drawn, text, NULL, (struct entente_figure){.appendix = true}), ENTENTE_OK);
    const struct ent_scene *scene = &drawn.scene;
    assert_true(has_caption(scene, "a opposes b (weight 1)"));
    assert_true(has_caption(scene, "a supports c (weight 1) [A, p. 3]"));
    assert_true(has_caption(scene, "r2"));
    assert_true(scene->size.height > 720 && scene->size.height < 820);
    for (size_t i = 0; i < scene->frame.count; i++)
        assert_true(scene->frame.items[i].box.centre.y < scene->size.height);
    undraw(&drawn);
}

TEST(test_unknown_choices) {
    expect_refused(MISSION, (struct entente_figure){.layout = "circel"},
                   "no layout is called \"circel\"; did you mean \"circle\"?");
    expect_refused(MISSION, (struct entente_figure){.theme = "drak"}, "did you mean \"dark\"?");
    const struct entente_scores whole = {.count = 1};
    expect_refused(MISSION, (struct entente_figure){.sizes = &whole}, "1 scores cannot size 5 actors");
}

TEST(test_too_many_actors_are_refused) {
    enum { COUNT = ENT_NODES_MOST + 1 };
    struct ent_buffer text = {0};
    ent_buffer_add(&text, "{\"relations\":[],\"actors\":[");
    for (int i = 0; i < COUNT; i++)
        ent_buffer_format(&text, "%s{\"id\":\"actor number %d\"}", i > 0 ? "," : "", i);
    ent_buffer_add(&text, "]}");
    struct drawn drawn;
    assert_int_equal(draw_as(&drawn, text.data, NULL, (struct entente_figure){0}), ENTENTE_TOO_LARGE);
    assert_heard(&drawn.heard, "2001 actors are too many for a figure, which holds 2000");
    assert_heard(&drawn.heard, "--min-weight");
    undraw(&drawn);
    ent_buffer_clear(&text);
}

TEST(test_a_crowd_is_drawn_smaller_and_said) {
    enum { COUNT = 150 };
    struct ent_buffer text = {0};
    for (int i = 1; i < COUNT; i++) {
        ent_buffer_format(&text, "%s[\"member number %d\",\"supports\",\"member number %d\"]",
                          i > 1 ? "," : "[", i, i / 2);
    }
    ent_buffer_add(&text, "]");
    struct drawn drawn;
    struct entente_figure figure = {.effort = ENTENTE_EFFORT_FAST};
    assert_int_equal(draw_as(&drawn, text.data, NULL, figure), ENTENTE_OK);
    assert_heard(&drawn.heard, "150 actors are too many for the preset \"slide\"");
    assert_heard(&drawn.heard, "--view matrix");
    const struct ent_scene *scene = &drawn.scene;
    assert_true(scene->scale > 1 && fabs(scene->size.width - scene->scale * 1280) < 1);
    for (size_t i = 0; i < scene->node_count; i++) assert_true(scene->nodes[i].font_size >= 12);
    undraw(&drawn);
    ent_buffer_clear(&text);
}

TEST(test_texts_of_the_frame) {
    struct drawn drawn;
    struct entente_figure figure = {.title = "Mine",
                                    .subtitle = "",
                                    .note = "N.B.",
                                    .source_line = "Me",
                                    .handling = "OFFICIAL",
                                    .logo_width = 100,
                                    .logo_height = 50};
    assert_int_equal(draw_as(&drawn, MISSION, NULL, figure), ENTENTE_OK);
    const struct ent_scene *scene = &drawn.scene;
    assert_true(has_caption(scene, "Mine") && has_caption(scene, "N.B.") && has_caption(scene, "Me") &&
                has_caption(scene, "OFFICIAL"));
    assert_false(has_caption(scene, "relations"));
    expect_sound(scene);
    undraw(&drawn);
}

TEST(test_every_preset_keeps_its_page_and_least_type) {
    for (size_t i = 0; i < entente_preset_count(); i++) {
        struct drawn drawn;
        const char *name = entente_preset_at(i)->name;
        struct entente_figure figure = {.preset = name};
        assert_int_equal(draw_as(&drawn, MISSION, NULL, figure), ENTENTE_OK);
        const struct ent_scene *scene = &drawn.scene;
        assert_near(scene->size.width, scene->preset->width);
        assert_near(scene->size.height, scene->preset->height);
        for (size_t n = 0; n < scene->node_count; n++)
            assert_true(scene->nodes[n].font_size >= scene->preset->least);
        for (size_t m = 0; m < scene->frame.count; m++) {
            const struct ent_mark *mark = &scene->frame.items[m];
            if (mark->kind == ENT_MARK_TEXT) assert_true(mark->size >= scene->preset->least);
        }
        expect_sound(scene);
        undraw(&drawn);
    }
}
