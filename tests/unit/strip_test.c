/* SPDX-License-Identifier: MIT */
#include "figure/strip.h"
#include "support/drawn.h"

#include <math.h>

#define assert_close(found, wanted) assert_true(fabs((found) - (wanted)) < 1e-9)

static const char dated[] =
    "{\"relations\":[{\"source\":\"a\",\"relation\":\"supports\",\"target\":\"b\",\"date\":\"2016\"},"
    "{\"source\":\"a\",\"relation\":\"opposes\",\"target\":\"b\",\"date\":\"2018\"},"
    "{\"source\":\"b\",\"relation\":\"supports\",\"target\":\"c\",\"date\":\"2019\"}]}";

/* The document with a strip of these measures by year; drawn without one to know the network first. */
struct stripped {
    struct drawn bare, drawn;
    struct entente_slices slices;
};

static void strip_of(struct stripped *stripped, const char *document, const char *const *names,
                     size_t count) {
    const struct entente_measure *measures[4];
    for (size_t i = 0; i < count; i++) measures[i] = entente_measure_find(names[i]);
    draw(&stripped->bare, document);
    const struct entente_slice_options options = {
        .way = "year", .measures = measures, .measure_count = count};
    assert_int_equal(entente_slices_find(stripped->bare.network, &options, &stripped->slices, NULL),
                     ENTENTE_OK);
    assert_int_equal(
        draw_as(&stripped->drawn, document, NULL, (struct entente_figure){.strip = &stripped->slices}),
        ENTENTE_OK);
}

static void unstrip(struct stripped *stripped) {
    undraw(&stripped->drawn);
    undraw(&stripped->bare);
    entente_slices_clear(&stripped->slices);
}

/* How many groups of the class, and the label of the last. */
static size_t find_groups(const struct ent_scene *scene, const char *class_name, const char **label,
                          const char **title) {
    size_t count = 0;
    for (size_t i = 0; i < scene->frame.count; i++) {
        const struct ent_mark *mark = &scene->frame.items[i];
        if (mark->kind != ENT_MARK_GROUP || strcmp(mark->text, class_name) != 0) continue;
        *label = mark->label;
        *title = mark->title;
        count++;
    }
    return count;
}

TEST(rows_tell_where_they_change) {
    struct stripped stripped;
    const char *label = NULL, *title = NULL;
    static const char *const names[] = {"positive_share"};
    strip_of(&stripped, dated, names, 1);
    assert_int_equal(find_groups(&stripped.drawn.scene, "row", &label, &title), 1);
    assert_string_equal(label, "Positive share through time: 1 in 2016, 0 in 2018, 1 in 2019");
    assert_int_equal(find_groups(&stripped.drawn.scene, "dot", &label, &title), 3); /* 2017 has none */
    assert_null(label);
    assert_string_equal(title, "Positive share, 2019: 1");
    unstrip(&stripped);
}

TEST(the_drawing_makes_room) {
    struct stripped one, two;
    static const char *const names[] = {"density", "frustration"};
    strip_of(&one, dated, names, 1);
    strip_of(&two, dated, names, 2);
    double bare = one.bare.scene.room.size.height, with_one = one.drawn.scene.room.size.height;
    assert_true(with_one < bare - 40);
    assert_true(two.drawn.scene.room.size.height < with_one - 20);
    unstrip(&one);
    unstrip(&two);
}

/* Higher values stand higher, within the rules of their row. */
TEST(dots_stand_where_their_values_are) {
    struct stripped stripped;
    double y[3] = {0};
    size_t dots = 0;
    static const char *const names[] = {"positive_share"};
    strip_of(&stripped, dated, names, 1);
    const struct ent_scene *scene = &stripped.drawn.scene;
    for (size_t i = 0; i < scene->frame.count && dots < 3; i++) {
        const struct ent_mark *mark = &scene->frame.items[i];
        if (mark->kind == ENT_MARK_DISC && mark->paint.fill == ENT_INK) y[dots++] = mark->box.centre.y;
    }
    assert_int_equal(dots, 3);
    assert_true(fabs(y[0] - y[2]) < 1e-9 && y[1] > y[0] + 10);
    unstrip(&stripped);
}

/* A row's name left of its two rules, within the page, and its last value right of them. */
TEST(names_and_last_values_frame_their_rows) {
    struct stripped stripped;
    static const char *const names[] = {"positive_share"};
    strip_of(&stripped, dated, names, 1);
    const struct ent_marks *frame = &stripped.drawn.scene.frame;
    size_t at = 2;
    while (at < frame->count &&
           !(frame->items[at].kind == ENT_MARK_GROUP && strcmp(frame->items[at].text, "row") == 0))
        at++;
    assert_true(at + 1 < frame->count);
    const struct ent_point *top = frame->items[at - 2].points, *bottom = frame->items[at - 1].points;
    const struct ent_mark *name = &frame->items[at + 1];
    assert_string_equal(name->text, "Positive share, 0 to 1");
    assert_int_equal(name->anchor, ENT_ANCHOR_END);
    assert_close(name->box.centre.x, top[0].x - 0.7 * name->size);
    assert_close(name->box.centre.y, (top[0].y + bottom[0].y) / 2 + 0.35 * name->size);
    assert_true(name->box.centre.x - ent_text_width(name->text, name->size, ENT_REGULAR) >=
                stripped.drawn.scene.preset->margin);
    while (at < frame->count &&
           !(frame->items[at].kind == ENT_MARK_TEXT && frame->items[at].type == ENT_BOLD))
        at++;
    assert_true(at < frame->count);
    const struct ent_mark *value = &frame->items[at];
    assert_string_equal(value->text, "1");
    assert_close(value->box.centre.x, top[1].x + 0.5 * value->size);
    assert_true(value->box.centre.y <= bottom[0].y &&
                value->box.centre.y - 0.7 * value->size >= top[0].y - 1e-9);
    unstrip(&stripped);
}
