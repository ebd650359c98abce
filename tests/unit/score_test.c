/* SPDX-License-Identifier: MIT */
#include "arrange/score.h"
#include "support/staged.h"

static const double full_turn = 6.283185307179586;

/* Four boxes in the corners, so that lines between them meet nobody. */
static void stage_corners(struct staged *s) {
    stage(s);
    put_box(s, 100, 100, 40, 20);
    put_box(s, 1100, 100, 40, 20);
    put_box(s, 100, 600, 40, 20);
    put_box(s, 1100, 600, 40, 20);
}

/* Two lines of four different nodes that cross in the middle of the page at an angle. */
static struct ent_score crossing_at(double degrees) {
    struct staged s;
    double half = degrees / 2 / 360 * full_turn, x = 400 * cos(half), y = 400 * sin(half);
    stage_corners(&s);
    lead(put_line(&s, 0, 3, 0, "w"), 640 - x, 360 - y, 640 + x, 360 + y);
    lead(put_line(&s, 2, 1, 0, "w"), 640 - x, 360 + y, 640 + x, 360 - y);
    struct ent_score score = ent_score_of_lines(&s.scene);
    unstage(&s);
    return score;
}

TEST(test_crossings_and_flat_ones) {
    static const double angles[] = {15, 19.5, 20.5, 60, 90, 130, 159, 161};
    static const size_t flat[] = {1, 1, 0, 0, 0, 0, 0, 1};
    for (size_t i = 0; i < sizeof angles / sizeof *angles; i++) {
        struct ent_score score = crossing_at(angles[i]);
        assert_int_equal(score.crossings, 1);
        assert_int_equal(score.flat, flat[i]);
        assert_int_equal(score.overlaps + score.through_nodes + score.grazed + score.narrow, 0);
    }
}

/* Two lines of 400 pixels out of one node. */
static struct ent_score leaving_at(double degrees, bool from_target) {
    struct staged s;
    double angle = degrees / 360 * full_turn, x = 100 + 400 * cos(angle), y = 100 + 400 * sin(angle);
    stage_corners(&s);
    lead(put_line(&s, 0, 1, 0, "w"), 100, 100, 500, 100);
    if (from_target)
        lead(put_line(&s, 2, 0, 0, "w"), x, y, 100, 100);
    else
        lead(put_line(&s, 0, 2, 0, "w"), 100, 100, x, y);
    struct ent_score score = ent_score_of_lines(&s.scene);
    unstage(&s);
    return score;
}

TEST(test_narrow_ones) {
    for (int end = 0; end < 2; end++) {
        assert_int_equal(leaving_at(5, end == 1).narrow, 1);
        assert_int_equal(leaving_at(7.8, end == 1).narrow, 1);
        assert_int_equal(leaving_at(8.2, end == 1).narrow, 0);
        assert_int_equal(leaving_at(180, end == 1).narrow, 0);
        assert_int_equal(leaving_at(5, end == 1).crossings, 0);
        assert_int_equal(leaving_at(8.2, end == 1).merged, 0);
    }
}

/* Two flat lines of different nodes, `apart` pixels from each other, side by side for `length`. */
static struct ent_score beside(double apart, double length) {
    struct staged s;
    stage_corners(&s);
    lead(put_line(&s, 0, 1, 0, "w"), 200, 300, 600, 300);
    lead(put_line(&s, 2, 3, 0, "w"), 600 - length, 300 + apart, 1000, 300 + apart);
    struct ent_score score = ent_score_of_lines(&s.scene);
    unstage(&s);
    return score;
}

/* Nearer than 0.45 of the least type (12) for 3.3 of it: 5.4 and 39.6 pixels. */
TEST(test_merged_ones) {
    assert_int_equal(beside(4, 200).merged, 1);
    assert_int_equal(beside(5, 60).merged, 1);
    assert_int_equal(beside(6, 200).merged, 0);
    assert_int_equal(beside(4, 25).merged, 0);
    assert_int_equal(beside(4, 200).crossings, 0);
    assert_int_equal(beside(4, 200).narrow, 0);
}

TEST(test_bent_lines_merge_as_well) {
    struct staged s;
    stage_corners(&s);
    for (size_t i = 0; i < 2; i++) {
        struct ent_line *line = put_line(&s, 2 * i, 2 * i + 1, 0, "w");
        double down = 4 * (double)i;
        line->curve = (struct ent_curve){{300, 300 + down}, {500, 100 + down}, {700, 300 + down}};
        line->course = ent_course_of(&line->curve, 12);
    }
    assert_int_equal(ent_score_of_lines(&s.scene).merged, 1);
    s.lines[1].curve.control.y += 60; /* one bends less */
    s.lines[1].course = ent_course_of(&s.lines[1].curve, 12);
    assert_int_equal(ent_score_of_lines(&s.scene).merged, 0);
    unstage(&s);
}

/* Side by side between the same two nodes is no fault. */
TEST(test_lines_of_one_pair) {
    struct staged s;
    stage_corners(&s);
    lead(put_line(&s, 0, 1, 0, "w"), 120, 98, 1080, 98);
    lead(put_line(&s, 1, 0, 0, "w"), 1080, 102, 120, 102);
    struct ent_score score = ent_score_of_lines(&s.scene);
    assert_int_equal(score.narrow + score.merged + score.crossings + score.flat, 0);
    lead(&s.lines[1], 1080, 95, 120, 105); /* unless they cross */
    assert_int_equal(ent_score_of_lines(&s.scene).crossings, 1);
    unstage(&s);
}

/* A flat line `off` pixels above the upper side of a box that it does not end at. */
static struct ent_score passing(double off) {
    struct staged s;
    stage_corners(&s);
    put_box(&s, 640, 300, 80, 40);
    lead(put_line(&s, 0, 1, 0, "w"), 200, 280 - off, 1000, 280 - off);
    struct ent_score score = ent_score_of_lines(&s.scene);
    assert_int_equal(ent_faults_of(&s.scene), score.through_nodes);
    assert_true(ent_first_hit(&s.scene, 0) == (score.through_nodes > 0 ? 4 : SIZE_MAX));
    unstage(&s);
    return score;
}

TEST(test_grazed_and_run_through) {
    assert_int_equal(passing(6).grazed + passing(6).through_nodes, 0);
    assert_int_equal(passing(5).grazed, 1);
    assert_int_equal(passing(5).through_nodes, 0);
    assert_int_equal(passing(0).grazed, 1); /* along its border */
    assert_int_equal(passing(-2).through_nodes, 1);
    assert_int_equal(passing(-20).through_nodes, 1);
    assert_int_equal(passing(-20).grazed, 0); /* not both */
}

TEST(test_own_ends_are_met) {
    struct staged s;
    stage_corners(&s);
    lead(put_line(&s, 0, 1, 0, "w"), 100, 100, 1100, 100);
    struct ent_score score = ent_score_of_lines(&s.scene);
    assert_int_equal(score.grazed + score.through_nodes, 0);
    assert_near(score.length, 1000.0 / 1280);
    unstage(&s);
}

TEST(test_boxes_on_boxes) {
    struct staged s;
    stage_corners(&s);
    put_box(&s, 110, 110, 40, 20);
    put_box(&s, 145, 100, 40, 20); /* on the second one only */
    assert_int_equal(ent_score_of_lines(&s.scene).overlaps, 2);
    assert_int_equal(ent_faults_of(&s.scene), 2);
    unstage(&s);
}

TEST(test_what_lines_do_not_show) {
    struct staged s;
    const struct ent_wording words = {.rows = {.line = {"w"}, .count = 1}, .width = 1};
    stage_corners(&s);
    struct ent_line *shown = put_line(&s, 0, 1, 1, "w"), *badge = put_line(&s, 1, 2, -1, "w");
    put_line(&s, 2, 3, 1, "w");
    put_line(&s, 3, 0, 0, "w");
    for (size_t i = 0; i < 4; i++) lead(&s.lines[i], 0, 10 * (double)i, 9, 10 * (double)i);
    shown->label = (struct ent_label){.words = &words, .badges = 1, .box = {{0, 0}, {40, 20}, {1, 0}}};
    badge->label = (struct ent_label){.badges = 1, .box = {{0, 0}, {15, 15}, {1, 0}}};
    struct ent_score score = ent_score_of(&s.scene);
    assert_int_equal(score.bare, 1);     /* the third: the fourth has no sign */
    assert_int_equal(score.wordless, 3); /* all but the first */
    assert_int_equal(ent_score_of_lines(&s.scene).bare + ent_score_of_lines(&s.scene).wordless, 0);
    unstage(&s);
}

/* What is worse weighs more; words hang on the whole score only. */
TEST(test_what_is_worse) {
    const struct ent_score overlap = {.overlaps = 1}, through = {.through_nodes = 1},
                           cross = {.crossings = 1}, flat = {.crossings = 1, .flat = 1},
                           words = {.bare = 1, .wordless = 1}, none = {0};
    assert_true(ent_score_total(&overlap) > ent_score_total(&through));
    assert_true(ent_score_total(&through) > 20 * ent_score_total(&cross));
    assert_true(ent_score_total(&flat) > ent_score_total(&cross));
    assert_true(ent_score_total(&cross) > ent_score_total(&none));
    assert_true(ent_score_total(&words) > ent_score_total(&none));
    assert_near(1 + ent_score_lines(&words), 1);
    assert_near(ent_score_lines(&flat), ent_score_total(&flat));
    /* a line through a box may be repaired yet, an overlap may not */
    assert_true(ent_score_unmended(&through) < ent_score_total(&through));
    assert_true(ent_score_unmended(&through) > ent_score_unmended(&flat));
    assert_near(ent_score_unmended(&overlap), ent_score_total(&overlap));
}
