/* SPDX-License-Identifier: MIT */
#include "layout/geometry.h"
#include "support/loaded.h"

static const struct ent_box box = {{10, 10}, {8, 4}}; /* 6 to 14, 8 to 12 */

TEST(test_points) {
    struct ent_point p = ent_point_between((struct ent_point){0, 2}, (struct ent_point){4, 6}, 0.25);
    assert_near(p.x, 1);
    assert_near(p.y, 3);
    assert_near(ent_point_distance((struct ent_point){1, 1}, (struct ent_point){4, 5}), 5);
    p = ent_direction((struct ent_point){1, 1}, (struct ent_point){4, 5});
    assert_near(p.x, 0.6);
    assert_near(p.y, 0.8);
    p = ent_direction((struct ent_point){1, 1}, (struct ent_point){1, 1});
    assert_near(p.x, 1);
    assert_near(p.y, 0);
}

TEST(test_a_bent_curve_passes_beside_the_middle) {
    /* going right, y downwards: the right hand side is below */
    struct ent_curve curve = ent_curve_bent((struct ent_point){0, 0}, (struct ent_point){10, 0}, 3);
    struct ent_point middle = ent_curve_at(&curve, 0.5);
    assert_near(middle.x, 5);
    assert_near(middle.y, 3);
    assert_near(ent_curve_at(&curve, 1).x, 10);
}

TEST(test_a_part_lies_on_its_curve) {
    struct ent_curve curve = {{0, 0}, {5, 8}, {10, 2}};
    struct ent_curve part = ent_curve_part(&curve, 0.2, 0.6);
    for (int i = 0; i <= 4; i++) {
        double t = i / 4.0;
        struct ent_point on_part = ent_curve_at(&part, t), on_whole = ent_curve_at(&curve, 0.2 + 0.4 * t);
        assert_near(on_part.x, on_whole.x);
        assert_near(on_part.y, on_whole.y);
    }
}

TEST(test_boxes_near_each_other) {
    struct ent_box right = {{20, 10}, {8, 4}}; /* 16 to 24: 2 away */
    assert_false(ent_boxes_near(&box, &right, 0));
    assert_false(ent_boxes_near(&box, &right, 2));
    assert_true(ent_boxes_near(&box, &right, 2.1));
    right.centre.y = 30;
    assert_false(ent_boxes_near(&box, &right, 5));
}

TEST(test_segments_and_boxes) {
    assert_true(ent_segment_hits_box((struct ent_point){0, 0}, (struct ent_point){20, 20}, &box, 0));
    assert_true(
        ent_segment_hits_box((struct ent_point){10, 10}, (struct ent_point){11, 10}, &box, 0)); /* inside */
    assert_false(
        ent_segment_hits_box((struct ent_point){0, 0}, (struct ent_point){5, 5}, &box, 0)); /* before */
    assert_false(
        ent_segment_hits_box((struct ent_point){0, 13}, (struct ent_point){20, 13}, &box, 0)); /* below */
    assert_true(ent_segment_hits_box((struct ent_point){0, 13}, (struct ent_point){20, 13}, &box, 1.5));
    /* past a corner: its surrounding rectangle meets the box, it does not */
    assert_false(ent_segment_hits_box((struct ent_point){0, 14}, (struct ent_point){9, 1}, &box, 0));
}

TEST(test_segments_that_cross) {
    struct ent_point a = {0, 0}, b = {10, 10}, c = {0, 10}, d = {10, 0}, e = {20, 30};
    assert_true(ent_segments_cross(a, b, c, d));
    assert_false(ent_segments_cross(a, c, b, d)); /* parallel */
    assert_false(ent_segments_cross(a, b, b, d)); /* an end in common */
    assert_false(ent_segments_cross(a, d, b, e)); /* apart */
}

TEST(test_a_box_grows_to_hold_another) {
    struct ent_box all = {{0, 0}, {0, 0}}, more = {{20, 0}, {4, 2}};
    ent_box_hold(&all, &box);
    assert_near(all.centre.x, 10);
    ent_box_hold(&all, &more); /* 6 to 22, -1 to 12 */
    assert_near(all.centre.x, 14);
    assert_near(all.centre.y, 5.5);
    assert_near(all.size.width, 16);
    assert_near(all.size.height, 13);
}
