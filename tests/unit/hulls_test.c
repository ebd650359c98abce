/* SPDX-License-Identifier: MIT */
#include "figure/compose.h"
#include "support/drawn.h"

static const char blocs[] =
    "{\"actors\":[{\"id\":\"a\",\"bloc\":\"East\"},{\"id\":\"b\",\"bloc\":\"East\"},{\"id\":\"c\",\"bloc\":\"West\"},"
    "{\"id\":\"d\",\"bloc\":\"West\"},{\"id\":\"e\"}],\"relations\":[[\"a\",\"supports\",\"b\"],"
    "[\"c\",\"supports\",\"d\"],[\"a\",\"opposes\",\"c\"],[\"e\",\"meets\",\"a\"]]}";

/* Two blocs in rows, the fifth wherever it is put. */
static size_t hulls_with(struct drawn *drawn, struct ent_point fifth) {
    assert_int_equal(draw_as(drawn, blocs, NULL, (struct entente_figure){0}), ENTENTE_OK);
    static const struct ent_point places[] = {{300, 200}, {500, 200}, {300, 500}, {500, 500}};
    for (size_t i = 0; i < 4; i++) drawn->scene.nodes[i].box.centre = places[i];
    drawn->scene.nodes[4].box.centre = fifth;
    drawn->scene.under.count = 0;
    for (size_t i = 0; i < 4; i++) drawn->scene.nodes[i].fill = (enum ent_colour)(ENT_BLOC_1_FILL + i / 2);
    assert_true(ent_compose_hulls(&drawn->scene));
    return drawn->scene.under.count;
}

static void test_each_bloc_has_a_hull_of_its_colour(void **state) {
    (void)state;
    struct drawn drawn;
    assert_int_equal(hulls_with(&drawn, (struct ent_point){900, 350}), 2);
    const struct ent_mark *east = &drawn.scene.under.items[0];
    assert_int_equal(east->kind, ENT_MARK_AREA);
    assert_int_equal(east->paint.fill, ENT_BLOC_1_FILL);
    assert_int_equal(east[1].paint.fill, ENT_BLOC_2_FILL);
    assert_int_equal(east->point_count, 4);
    const struct ent_box *box = &drawn.scene.nodes[0].box;
    for (size_t i = 0; i < 4; i++)
        assert_true(east->points[i].x < 301 - box->size.width / 2 || east->points[i].x > 499);
    assert_int_equal(drawn.scene.nodes[2].fill, ENT_NODE_FILL);
    assert_int_equal(drawn.scene.nodes[4].fill, ENT_NODE_FILL);
    undraw(&drawn);
}

static void test_no_hull_round_a_stranger(void **state) {
    (void)state;
    struct drawn drawn;
    assert_int_equal(hulls_with(&drawn, (struct ent_point){400, 200}), 1);
    assert_int_equal(drawn.scene.under.items[0].paint.fill, ENT_BLOC_2_FILL);
    assert_int_equal(drawn.scene.nodes[0].fill, ENT_BLOC_1_FILL); /* its members have the colour */
    undraw(&drawn);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_bloc_has_a_hull_of_its_colour),
        cmocka_unit_test(test_no_hull_round_a_stranger),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
