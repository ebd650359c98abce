/* SPDX-License-Identifier: MIT */
#include "arrange/untangle.h"

#include "arrange/score.h"
#include "arrange/sketch.h"
#include "base/random.h"
#include "support/staged.h"

enum { ROWS = 6 };

/* Two columns; each box of the one is joined to the box of the other that is as far from the other end. */
static void stage_crossed(struct staged *s) {
    stage(s);
    for (size_t i = 0; i < ROWS; i++) put_box(s, 150, 60 + 110 * (double)i, 120, 36);
    for (size_t i = 0; i < ROWS; i++) put_box(s, 1130, 60 + 110 * (double)i, 120, 36);
    for (size_t i = 0; i < ROWS; i++) put_line(s, i, 2 * ROWS - 1 - i, 1, "");
    arrange(s);
}

static double total_of(const struct ent_scene *scene) {
    struct ent_score score = ent_score_of_lines(scene);
    return ent_score_lines(&score);
}

static void expect_apart(const struct staged *s) {
    for (size_t i = 0; i < s->scene.node_count; i++)
        assert_true(ent_place_is_free(&s->scene, i, s->nodes[i].box.centre, ent_gap(&s->scene)));
}

TEST(test_lines_that_all_cross_are_untangled) {
    struct staged s;
    stage_crossed(&s);
    assert_int_equal(ent_score_of(&s.scene).crossings, ROWS * (ROWS - 1) / 2);
    assert_true(ent_untangle(&s.scene, 100));
    assert_true(ent_score_of(&s.scene).crossings <= 2);
    expect_apart(&s);
    unstage(&s);
}

TEST(test_the_same_scene_is_untangled_the_same) {
    struct staged one, other;
    stage_crossed(&one);
    stage_crossed(&other);
    assert_true(ent_untangle(&one.scene, 30) && ent_untangle(&other.scene, 30));
    for (size_t i = 0; i < one.scene.node_count; i++)
        assert_memory_equal(&one.nodes[i].box, &other.nodes[i].box, sizeof one.nodes[i].box);
    unstage(&one);
    unstage(&other);
}

TEST(test_few_crossings_stay_where_they_are) {
    struct staged s;
    stage(&s);
    put_box(&s, 200, 200, 120, 36);
    put_box(&s, 1000, 200, 120, 36);
    put_box(&s, 200, 500, 120, 36);
    put_box(&s, 1000, 500, 120, 36);
    put_line(&s, 0, 3, 1, "");
    put_line(&s, 1, 2, 1, "");
    arrange(&s);
    assert_true(ent_untangle(&s.scene, 100));
    assert_near(s.nodes[0].box.centre.x, 200);
    assert_near(s.nodes[3].box.centre.y, 500);
    unstage(&s);
}

/* What is kept up to date is what looking at all of it finds. */
TEST(test_a_sketch_knows_its_total_after_every_move) {
    enum { MOVES = 300 };
    struct staged s;
    struct ent_sketch sketch;
    struct ent_random random = ent_random_from(7);
    stage_crossed(&s);
    put_line(&s, 0, 7, -1, "");
    put_line(&s, 7, 0, 1, "");
    assert_true(ent_sketch_init(&sketch, &s.scene));
    assert_near(sketch.total, total_of(&s.scene));
    for (int i = 0; i < MOVES; i++) {
        double x = ent_random_share(&random), y = ent_random_share(&random), before = sketch.total;
        double tried = ent_sketch_try(&sketch, ent_random_below(&random, 2 * ROWS),
                                      (struct ent_point){100 + 1080 * x, 60 + 600 * y});
        assert_near(tried, total_of(&s.scene));
        if (i % 3 != 0)
            ent_sketch_keep(&sketch);
        else
            ent_sketch_drop(&sketch);
        assert_near(sketch.total, i % 3 != 0 ? tried : before);
        assert_near(sketch.total, total_of(&s.scene));
    }
    ent_sketch_clear(&sketch);
    unstage(&s);
}
