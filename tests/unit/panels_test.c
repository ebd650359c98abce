/* SPDX-License-Identifier: MIT */
#include "support/drawn.h"
#include <math.h>

static const char story[] =
    "{\"actors\":[{\"id\":\"a\",\"bloc\":\"East\"},{\"id\":\"b\",\"bloc\":\"East\"},{\"id\":\"c\",\"bloc\":"
    "\"West\"}],\"relations\":["
    "{\"source\":\"a\",\"relation\":\"supports\",\"target\":\"b\",\"date\":\"2017\",\"weight\":4},"
    "{\"source\":\"a\",\"relation\":\"praises\",\"target\":\"b\",\"date\":\"2018\",\"weight\":1},"
    "{\"source\":\"a\",\"relation\":\"opposes\",\"target\":\"c\",\"date\":\"2018\"},"
    "{\"source\":\"c\",\"relation\":\"meets\",\"target\":\"b\",\"date\":\"2018/2019\"}]}";

static const struct ent_scene *split(struct drawn *drawn, enum entente_split by) {
    assert_int_equal(draw_as(drawn, story, NULL, (struct entente_figure){.split = by}), ENTENTE_OK);
    assert_int_equal(drawn->scene.node_count + drawn->scene.line_count, 0); /* they are in the panels */
    return &drawn->scene;
}

static void expect_panel(const struct ent_scene *scene, size_t index, const char *name, size_t lines) {
    const struct ent_scene *panel = &scene->panels[index];
    assert_string_equal(panel->share->name, name);
    assert_int_equal(panel->line_count, lines);
    assert_int_equal(panel->node_count, 3);
}

TEST(test_a_panel_per_sign) {
    struct drawn drawn;
    const struct ent_scene *scene = split(&drawn, ENTENTE_SPLIT_SIGN);
    assert_int_equal(scene->panel_count, 3);
    expect_panel(scene, 0, "For, friendly", 1);
    expect_panel(scene, 1, "Against, hostile", 1);
    expect_panel(scene, 2, "Neutral or unclear", 1);
    assert_near(scene->panels[0].lines[0].weight, 5);
    undraw(&drawn);
}

TEST(test_a_panel_per_bloc) {
    struct drawn drawn;
    const struct ent_scene *scene = split(&drawn, ENTENTE_SPLIT_BLOC);
    assert_int_equal(scene->panel_count, 2);
    expect_panel(scene, 0, "East", 3);
    expect_panel(scene, 1, "West", 2);
    undraw(&drawn);
}

TEST(test_a_panel_per_year) {
    struct drawn drawn;
    const struct ent_scene *scene = split(&drawn, ENTENTE_SPLIT_YEAR);
    assert_int_equal(scene->panel_count, 3);
    expect_panel(scene, 0, "2017", 1);
    expect_panel(scene, 1, "2018", 3);
    expect_panel(scene, 2, "2019", 1);
    assert_near(scene->panels[0].lines[0].weight, 4); /* of the pair's five, those of the year */
    assert_string_equal(scene->panels[0].lines[0].name, "a supports b");
    assert_true(scene->panels[0].lines[0].width > scene->panels[2].lines[0].width); /* on one scale */
    undraw(&drawn);
}

TEST(test_everyone_stays_in_place) {
    struct drawn drawn;
    const struct ent_scene *scene = split(&drawn, ENTENTE_SPLIT_YEAR);
    const struct ent_scene *first = &scene->panels[0];
    for (size_t k = 1; k < scene->panel_count; k++) {
        const struct ent_scene *panel = &scene->panels[k];
        double right = panel->room.centre.x - first->room.centre.x,
               down = panel->room.centre.y - first->room.centre.y;
        assert_true(fabs(right) + fabs(down) > 50);
        assert_int_equal(panel->first_node, 3 * k); /* ids go on */
        for (size_t i = 0; i < 3; i++) {
            assert_near(panel->nodes[i].box.centre.x, first->nodes[i].box.centre.x + right);
            assert_near(panel->nodes[i].box.centre.y, first->nodes[i].box.centre.y + down);
            assert_false(ent_box_sticks_out(&panel->nodes[i].box, &panel->room, 1));
        }
    }
    assert_int_equal(first->nodes[2].ink, ENT_MUTED); /* c does nothing in 2017 */
    assert_int_equal(first->nodes[0].ink, ENT_INK);
    undraw(&drawn);
}

TEST(test_what_cannot_be_split) {
    struct drawn drawn;
    expect_refused(MISSION, (struct entente_figure){.split = ENTENTE_SPLIT_BLOC}, "no actor has a bloc");
    expect_refused(MISSION, (struct entente_figure){.split = ENTENTE_SPLIT_PERIOD}, "no relation has a date");
    assert_int_equal(draw_as(&drawn, story, NULL, (struct entente_figure){.split = ENTENTE_SPLIT_DAY}),
                     ENTENTE_TOO_LARGE);
    assert_heard(&drawn.heard, "more than 24 small networks");
    undraw(&drawn);
    expect_refused(story, (struct entente_figure){.split = ENTENTE_SPLIT_SIGN, .view = "matrix"},
                   "only a network can be split, not a matrix");
}
