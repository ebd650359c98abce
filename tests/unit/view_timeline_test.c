/* SPDX-License-Identifier: MIT */
#include "model/date.h"
#include "support/drawn.h"
#include "view/timeline.h"

static const char dated[] =
    "{\"relations\":[{\"source\":\"a\",\"relation\":\"supports\",\"target\":\"b\",\"date\":\"2018-03-08\"},"
    "{\"source\":\"a\",\"relation\":\"praises\",\"target\":\"b\",\"date\":\"2018-03-08\",\"weight\":3},"
    "{\"source\":\"a\",\"relation\":\"opposes\",\"target\":\"b\",\"date\":\"2018-03-20\"},"
    "{\"source\":\"b\",\"relation\":\"meets\",\"target\":\"c\",\"date\":\"2018-03\"},"
    "{\"source\":\"c\",\"relation\":\"opposes\",\"target\":\"a\",\"date\":\"2018-03-10/..\"},"
    "[\"c\",\"opposes\",\"b\"]]}";

static const struct ent_mark *group_called(const struct ent_scene *scene, const char *class_name,
                                           const char *label) {
    for (size_t i = 0; i < scene->marks.count; i++) {
        const struct ent_mark *mark = &scene->marks.items[i];
        if (mark->kind != ENT_MARK_GROUP || strcmp(mark->text, class_name) != 0) continue;
        if (mark->label != NULL && strcmp(mark->label, label) == 0) return mark;
    }
    fail_msg("no %s \"%s\"", class_name, label);
    return NULL;
}

/* What a timeline is made of: a line for each sign of a tie. */
static void draw_dated(struct drawn *drawn) {
    const struct entente_figure figure = {.view = "timeline"};
    *drawn = (struct drawn){.document = load(dated, &drawn->heard)};
    assert_int_equal(entente_network_new(drawn->document, NULL, &drawn->network, NULL), ENTENTE_OK);
    assert_int_equal(ent_figure_compose_unplaced(&drawn->scene, drawn->network, &figure, NULL), ENTENTE_OK);
    drawn->scene.figure = NULL;
}

TEST(test_dated_relations_become_events) {
    struct drawn drawn;
    struct ent_timeline timeline;
    draw_dated(&drawn);
    assert_true(ent_timeline_fill(&drawn.scene, false, &timeline));
    assert_int_equal(timeline.dated, 5);
    assert_int_equal(timeline.undated, 1);
    assert_int_equal(timeline.row_count, 3);
    assert_int_equal(timeline.event_count, 5);
    assert_int_equal(timeline.first, ent_count_days(2018, 3, 1));
    assert_int_equal(timeline.last, ent_count_days(2018, 3, 31)); /* the open end reaches so far */
    assert_string_equal(timeline.rows[0].name, "b → c");          /* begins first */
    assert_string_equal(timeline.rows[1].name, "a → b");
    assert_true(ent_timeline_merge(&drawn.scene, (struct ent_step){ENT_DAY, 1}, &timeline));
    assert_int_equal(timeline.event_count, 4); /* two of one day and sign are one */
    const struct ent_event *both = &timeline.events[1];
    assert_int_equal(both->count, 2);
    assert_near(both->weight, 4);
    assert_string_equal(both->words, "praises, supports");
    assert_false(both->lasts);
    assert_true(timeline.events[0].lasts);
    assert_near(timeline.most, 4);
    undraw(&drawn);
}

TEST(test_coarse_steps_merge_more) {
    struct drawn drawn;
    struct ent_timeline timeline;
    draw_dated(&drawn);
    assert_true(ent_timeline_fill(&drawn.scene, true, &timeline));
    assert_int_equal(timeline.row_count, 3); /* a, b and c */
    assert_true(ent_timeline_merge(&drawn.scene, (struct ent_step){ENT_YEAR, 1}, &timeline));
    assert_int_equal(timeline.event_count, 4); /* a for, a against, b, c */
    assert_false(timeline.events[0].lasts);
    undraw(&drawn);
}

TEST(test_bars_say_when_and_how) {
    struct drawn drawn;
    assert_int_equal(draw_as(&drawn, dated, NULL, (struct entente_figure){.view = "timeline"}), ENTENTE_OK);
    const struct ent_scene *scene = &drawn.scene;
    const struct ent_mark *row = group_called(scene, "row", "a → b");
    const struct ent_mark *above = group_called(scene, "event", "a praises, supports b, 8 Mar 2018");
    const struct ent_mark *below = group_called(scene, "event", "a opposes b, 20 Mar 2018");
    const struct ent_mark *lasting = group_called(scene, "event", "c opposes a, 10 Mar 2018 to 31 Mar 2018");
    double line = row[1].box.centre.y;
    assert_true(above[2].box.centre.y < line && below[2].box.centre.y > above[2].box.centre.y);
    assert_true(above[2].box.centre.x < below[2].box.centre.x);
    assert_int_equal(above[2].paint.fill, ENT_POSITIVE);
    assert_int_equal(below[2].paint.fill, ENT_NEGATIVE);
    assert_true(lasting[1].box.size.width > 10 * above[2].box.size.width);
    assert_non_null(strstr(above->title, "\na supports b"));
    assert_string_equal(
        scene->words.subtitle,
        "5 of 6 relations have a date. Higher bars weigh more. Hollow bars: on a day of these that is "
        "not known. Arrows: no start or end is given");
    undraw(&drawn);
}

TEST(test_rows_of_actors) {
    struct drawn drawn;
    const struct entente_figure figure = {.view = "timeline", .rows = ENTENTE_ROWS_ACTORS};
    assert_int_equal(draw_as(&drawn, dated, NULL, figure), ENTENTE_OK);
    group_called(&drawn.scene, "row", "a");
    group_called(&drawn.scene, "event", "a: 2 for, 8 Mar 2018");
    undraw(&drawn);
}

TEST(test_no_dates) {
    expect_refused(MISSION, (struct entente_figure){.view = "timeline"}, "no relation has a date");
}
