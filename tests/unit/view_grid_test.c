/* SPDX-License-Identifier: MIT */
#include "support/drawn.h"

static const struct ent_mark *cell_called(const struct ent_scene *scene, const char *label) {
    for (size_t i = 0; i < scene->marks.count; i++) {
        const struct ent_mark *mark = &scene->marks.items[i];
        if (mark->kind != ENT_MARK_GROUP || mark->label == NULL) continue;
        if (strcmp(mark->label, label) == 0) return mark;
    }
    fail_msg("no cell \"%s\"", label);
    return NULL;
}

/* The place of a text among the marks. */
static size_t place_of(const struct ent_scene *scene, const char *text) {
    for (size_t i = 0; i < scene->marks.count; i++) {
        const struct ent_mark *mark = &scene->marks.items[i];
        if (mark->kind == ENT_MARK_TEXT && strcmp(mark->text, text) == 0) return i;
    }
    fail_msg("no text \"%s\"", text);
    return 0;
}

static const char quarrel[] =
    "{\"actors\":[{\"id\":\"talks\",\"kind\":\"issue\"},{\"id\":\"drills\",\"kind\":\"issue\"}],"
    "\"relations\":[[\"a\",\"supports\",\"talks\"],[\"a\",\"opposes\",\"talks\"],[\"a\",\"opposes\",\"drills\"],"
    "[\"b\",\"supports\",\"talks\"],[\"b\",\"opposes\",\"drills\"],[\"c\",\"opposes\",\"talks\"],"
    "[\"c\",\"supports\",\"drills\"],[\"a\",\"opposes\",\"c\"]]}";

TEST(test_a_matrix_has_a_cell_for_each_pair) {
    struct drawn drawn;
    assert_int_equal(draw_as(&drawn, quarrel, NULL, (struct entente_figure){.view = "matrix"}), ENTENTE_OK);
    const struct ent_scene *scene = &drawn.scene;
    assert_int_equal(count_groups(scene, "row"), 3);    /* a, b, c are sources */
    assert_int_equal(count_groups(scene, "column"), 3); /* talks, drills and c are targets */
    assert_int_equal(count_groups(scene, "cell"), 7);
    const struct ent_mark *cell = cell_called(scene, "a opposes talks; a supports talks");
    assert_int_equal(cell[1].paint.fill, ENT_RAMP_ZERO); /* the two make up for each other */
    assert_int_equal(cell_called(scene, "b supports talks")[1].paint.fill, ENT_RAMP_PLUS_2);
    assert_int_equal(cell_called(scene, "a opposes c")[1].paint.fill, ENT_RAMP_MINUS_2);
    assert_int_equal(scene->node_count + scene->line_count, 0);
    undraw(&drawn);
}

TEST(test_stances_are_of_actors_on_issues) {
    struct drawn drawn;
    assert_int_equal(draw_as(&drawn, quarrel, NULL, (struct entente_figure){.view = "stance"}), ENTENTE_OK);
    const struct ent_scene *scene = &drawn.scene;
    assert_int_equal(count_groups(scene, "row"), 3);
    assert_int_equal(count_groups(scene, "column"), 2);
    assert_int_equal(count_groups(scene, "cell"), 6);
    /* those who agree stand together: c, who differs from both, at an end */
    size_t a = place_of(scene, "a"), b = place_of(scene, "b"), c = place_of(scene, "c");
    assert_true((c < a && c < b) || (c > a && c > b));
    undraw(&drawn);
}

/* Levels are those of the scale of weights: what else is in the table changes none. */
TEST(test_levels_are_absolute) {
    struct drawn drawn;
    static const char text[] = "[{\"source\":\"a\",\"relation\":\"supports\",\"target\":\"b\",\"weight\":30},"
                               "{\"source\":\"b\",\"relation\":\"opposes\",\"target\":\"c\",\"weight\":0.5},"
                               "{\"source\":\"c\",\"relation\":\"supports\",\"target\":\"a\",\"weight\":1},"
                               "{\"source\":\"c\",\"relation\":\"opposes\",\"target\":\"b\",\"weight\":2}]";
    assert_int_equal(draw_as(&drawn, text, NULL, (struct entente_figure){.view = "matrix"}), ENTENTE_OK);
    assert_int_equal(cell_called(&drawn.scene, "a supports b")[1].paint.fill, ENT_RAMP_PLUS_3);
    assert_int_equal(cell_called(&drawn.scene, "b opposes c")[1].paint.fill, ENT_RAMP_MINUS_1);
    assert_int_equal(cell_called(&drawn.scene, "c supports a")[1].paint.fill, ENT_RAMP_PLUS_2);
    assert_int_equal(cell_called(&drawn.scene, "c opposes b")[1].paint.fill, ENT_RAMP_MINUS_3);
    undraw(&drawn);
}

TEST(test_no_stances) {
    struct drawn drawn;
    assert_int_equal(draw_as(&drawn, MISSION, NULL, (struct entente_figure){.view = "stance"}),
                     ENTENTE_BAD_OPTION);
    assert_heard(&drawn.heard, "no actor takes a stance on an issue");
    assert_heard(&drawn.heard, "--view matrix");
    undraw(&drawn);
}

TEST(test_an_empty_matrix) {
    struct drawn drawn;
    assert_int_equal(draw_as(&drawn, "[]", NULL, (struct entente_figure){.view = "matrix"}), ENTENTE_OK);
    assert_int_equal(count_groups(&drawn.scene, "cell"), 0);
    undraw(&drawn);
}

TEST(test_undirected_matrices_are_symmetric) {
    struct drawn drawn;
    static const char text[] = "{\"directed\":false,\"relations\":[[\"a\",\"supports\",\"b\"]]}";
    assert_int_equal(draw_as(&drawn, text, NULL, (struct entente_figure){.view = "matrix"}), ENTENTE_OK);
    assert_int_equal(count_groups(&drawn.scene, "cell"), 2);
    undraw(&drawn);
}
