/* SPDX-License-Identifier: MIT */
#include "arrange/empty.h"
#include "arrange/refine.h"
#include "arrange/score.h"
#include "support/staged.h"

static bool is_aligned(const struct staged *s, size_t node) {
    struct ent_point at = s->nodes[node].box.centre;
    for (size_t i = 0; i < s->scene.node_count; i++) {
        struct ent_point other = s->nodes[i].box.centre;
        if (i != node && (fabs(other.x - at.x) < 0.5 || fabs(other.y - at.y) < 0.5)) return true;
    }
    return false;
}

static size_t count_aligned(const struct staged *s) {
    size_t count = 0;
    for (size_t i = 0; i < s->scene.node_count; i++) count += is_aligned(s, i);
    return count;
}

static void expect_apart(const struct staged *s) {
    for (size_t i = 0; i < s->scene.node_count; i++) {
        assert_false(ent_box_sticks_out(&s->nodes[i].box, &s->scene.room, 0));
        for (size_t k = 0; k < i; k++)
            assert_false(ent_boxes_near(&s->nodes[i].box, &s->nodes[k].box, ent_gap(&s->scene)));
    }
}

TEST(test_boxes_nearly_in_a_row_come_into_it) {
    struct staged s;
    stage(&s);
    put_box(&s, 150, 200, 120, 36);
    put_box(&s, 640, 209, 120, 36);
    put_box(&s, 1130, 193, 120, 36);
    put_box(&s, 155, 520, 120, 36);
    put_box(&s, 648, 511, 120, 36);
    put_box(&s, 1123, 525, 120, 36);
    for (size_t i = 0; i < 3; i++) put_line(&s, i, i + 3, 1, "supports");
    put_line(&s, 0, 1, -1, "opposes");
    put_line(&s, 4, 5, -1, "opposes");
    arrange(&s);
    assert_int_equal(count_aligned(&s), 0);
    assert_true(ent_refine(&s.scene));
    assert_int_equal(count_aligned(&s), 6);
    expect_apart(&s);
    unstage(&s);
}

TEST(test_a_line_leaves_the_box_that_it_ran_through) {
    struct staged s;
    stage(&s);
    put_box(&s, 200, 360, 120, 36);
    put_box(&s, 640, 362, 500, 36);
    put_box(&s, 1080, 360, 120, 36);
    put_line(&s, 0, 2, 1, "supports");
    arrange(&s);
    assert_true(ent_refine(&s.scene));
    struct ent_score score = ent_score_of(&s.scene);
    assert_int_equal(score.through_nodes + score.grazed + score.bare + score.wordless, 0);
    expect_apart(&s);
    unstage(&s);
}

TEST(test_a_crossing_is_undone) {
    struct staged s;
    stage(&s);
    put_box(&s, 300, 300, 100, 36);
    put_box(&s, 980, 300, 100, 36);
    put_box(&s, 700, 240, 100, 36);
    put_box(&s, 720, 330, 100, 36); /* hangs below the line from the first to the second */
    put_line(&s, 0, 1, 1, "supports");
    put_line(&s, 2, 3, -1, "opposes");
    arrange(&s);
    assert_int_equal(ent_score_of(&s.scene).crossings, 1);
    assert_true(ent_refine(&s.scene));
    assert_int_equal(ent_score_of(&s.scene).crossings, 0);
    unstage(&s);
}

/* All on the left: the page is to be used evenly. */
TEST(test_an_empty_side_is_used) {
    struct staged s;
    stage(&s);
    for (size_t i = 0; i < 6; i++)
        put_box(&s, 150 + 250 * (double)(i % 2), 160 + 200 * (double)(i / 2), 120, 36);
    for (size_t i = 0; i + 1 < 6; i++) put_line(&s, i, i + 1, 1, "supports");
    arrange(&s);
    double before = ent_empty_share(&s.scene);
    assert_true(before > 0.5);
    assert_true(ent_refine(&s.scene));
    assert_true(ent_empty_share(&s.scene) < before - 0.1);
    expect_apart(&s);
    unstage(&s);
}

static unsigned seed;

static double chance(double most) {
    seed = seed * 1103515245 + 12345;
    return most * (double)(seed >> 16 & 1023) / 1024;
}

static void stage_by_chance(struct staged *s, size_t nodes, size_t lines) {
    stage(s);
    for (size_t i = 0; i < nodes; i++) {
        size_t column = i % 4, row = i / 4;
        put_box(s, round(160 + 300 * (double)column + chance(80)),
                round(100 + 160 * (double)row + chance(60)), 120, 36);
    }
    for (size_t i = 0; i < lines; i++) {
        size_t source = (size_t)chance((double)nodes), target = (size_t)chance((double)nodes);
        if (source != target)
            put_line(s, source, target, i % 2 == 0 ? 1 : -1, i % 3 == 0 ? "supports" : "opposes");
    }
    arrange(s);
}

/* What refining weighs: what is wrong in the picture, words out of place, an empty side, boxes in line. */
static double cost_of(const struct staged *s) {
    struct ent_score score = ent_score_of(&s->scene);
    double cost = ent_score_total(&score) - 0.12 * (double)count_aligned(s);
    for (size_t i = 0; i < s->scene.line_count; i++) cost += 0.35 * s->lines[i].label.cost;
    return cost + 40 * fmax(0, ent_empty_share(&s->scene) - 0.085);
}

TEST(test_nothing_gets_worse) {
    seed = 1;
    double better = 0;
    for (int round = 0; round < 12; round++) {
        struct staged s;
        stage_by_chance(&s, 6 + (size_t)round % 6, 8 + (size_t)round % 5);
        assert_true(ent_draft_labels(&s.scene));
        struct ent_score before = ent_score_of(&s.scene);
        double cost = cost_of(&s);
        assert_true(ent_refine(&s.scene));
        struct ent_score after = ent_score_of(&s.scene);
        assert_true(after.overlaps + after.through_nodes <= before.overlaps + before.through_nodes);
        assert_true(cost_of(&s) <= cost + 1e-6);
        better += cost - cost_of(&s);
        expect_apart(&s);
        unstage(&s);
    }
    assert_true(better > 12);
}

TEST(test_the_same_comes_out_each_time) {
    struct staged one, other;
    seed = 5;
    stage_by_chance(&one, 9, 11);
    seed = 5;
    stage_by_chance(&other, 9, 11);
    assert_true(ent_refine(&one.scene) && ent_refine(&other.scene));
    for (size_t i = 0; i < 9; i++) {
        assert_near(one.nodes[i].box.centre.x, other.nodes[i].box.centre.x);
        assert_near(one.nodes[i].box.centre.y, other.nodes[i].box.centre.y);
        assert_near(one.nodes[i].box.centre.x, round(one.nodes[i].box.centre.x)); /* whole pixels */
    }
    unstage(&one);
    unstage(&other);
}

TEST(test_many_lines_are_left_alone) {
    struct staged s;
    struct ent_point before[14];
    stage(&s);
    for (size_t i = 0; i < 14; i++)
        put_box(&s, 160 + 300 * (double)(i % 4) + 7 * (double)(i / 4),
                60 + 180 * (double)(i / 4) + 5 * (double)(i % 4), 90, 30);
    for (size_t i = 0; i < 14; i++) {
        before[i] = s.nodes[i].box.centre;
        for (size_t k = 1; k <= 11; k++) put_line(&s, i, (i + k) % 14, 1, "");
    }
    arrange(&s);
    assert_true(ent_refine(&s.scene));
    for (size_t i = 0; i < 14; i++) assert_true(ent_point_distance(before[i], s.nodes[i].box.centre) < 1e-9);
    unstage(&s);
}
