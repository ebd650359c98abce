/* SPDX-License-Identifier: MIT */
#include "layout/turned_box.h"
#include "support/loaded.h"
#include <math.h>

static const double half_root = 0.70710678118654752;

/* 20 by 4 round (100, 50): flat, upright, and falling to the right at 45 degrees. */
static const struct ent_turned_box flat = {{100, 50}, {20, 4}, {1, 0}};
static const struct ent_turned_box upright = {{100, 50}, {20, 4}, {0, -1}};
static const struct ent_turned_box diagonal = {
    {100, 50}, {20, 4}, {0.70710678118654752, 0.70710678118654752}};

TEST(test_bounds) {
    struct ent_box box = ent_turned_bounds(&flat);
    assert_near(box.size.width, 20);
    assert_near(box.size.height, 4);
    box = ent_turned_bounds(&upright);
    assert_near(box.size.width, 4);
    assert_near(box.size.height, 20);
    box = ent_turned_bounds(&diagonal); /* (20 + 4) / root 2 */
    assert_near(box.size.width, 24 * half_root);
    assert_near(box.size.height, 24 * half_root);
    assert_near(box.centre.x, 100);
    assert_near(box.centre.y, 50);
}

TEST(test_reach_and_way_out) {
    const struct ent_point right = {1, 0}, down = {0, 1}, along = {half_root, half_root},
                           across = {-half_root, half_root};
    assert_near(ent_turned_reach(&flat, right), 10);
    assert_near(ent_turned_reach(&flat, down), 2);
    assert_near(ent_turned_reach(&diagonal, along), 10);
    assert_near(ent_turned_reach(&diagonal, across), 2);
    /* to the right one leaves the diagonal box by its long side */
    assert_near(ent_turned_reach(&diagonal, right), 12 * half_root);
    assert_near(ent_turned_way_out(&diagonal, right), 2 / half_root);
    assert_near(ent_turned_way_out(&flat, right), 10);
    assert_near(ent_turned_way_out(&flat, down), 2);
    assert_near(ent_turned_way_out(&diagonal, along), 10);
}

TEST(test_points_in_it) {
    assert_true(ent_turned_holds(&diagonal, (struct ent_point){106, 56}, 0));  /* along */
    assert_false(ent_turned_holds(&diagonal, (struct ent_point){106, 44}, 0)); /* across */
    assert_true(ent_turned_holds(&diagonal, (struct ent_point){106, 44}, 7));
    assert_false(ent_turned_holds(&diagonal, (struct ent_point){108, 58}, 0)); /* beyond its end */
    assert_true(ent_turned_holds(&upright, (struct ent_point){101, 59}, 0));
    assert_false(ent_turned_holds(&upright, (struct ent_point){109, 50}, 0));
}

TEST(test_two_of_them) {
    /* parallel, 10 to the right: 10 / root 2 apart from middle to middle, less 4 for their heights */
    struct ent_turned_box other = diagonal;
    other.centre.x += 10;
    struct ent_box bounds = ent_turned_bounds(&diagonal), others = ent_turned_bounds(&other);
    assert_true(ent_boxes_near(&bounds, &others, 0)); /* upright they would overlap */
    double apart = 10 * half_root - 4;
    assert_false(ent_turned_near(&diagonal, &other, apart - 0.01));
    assert_true(ent_turned_near(&diagonal, &other, apart + 0.01));
    assert_true(ent_turned_near(&other, &diagonal, apart + 0.01));
    /* a cross of two */
    other = (struct ent_turned_box){{100, 50}, {20, 4}, {-half_root, half_root}};
    assert_true(ent_turned_near(&diagonal, &other, 0));
    /* one within the other */
    other = (struct ent_turned_box){{101, 51}, {2, 1}, {0, 1}};
    assert_true(ent_turned_near(&diagonal, &other, 0) && ent_turned_near(&other, &diagonal, 0));
}

TEST(test_an_upright_box) {
    /* in the corner of the diagonal box's bounds, its corner 12 / root 2 from the middle's diagonal */
    struct ent_box corner = {{112, 38}, {12, 12}}, end = {{110, 60}, {12, 12}};
    assert_false(ent_turned_near_box(&diagonal, &corner, 0));
    assert_true(ent_turned_near_box(&diagonal, &corner, 12 * half_root - 2 + 0.01));
    assert_true(ent_turned_near_box(&diagonal, &end, 0));
    assert_true(ent_turned_near_box(&flat, &(struct ent_box){{112, 50}, {6, 2}}, 0));
    assert_false(ent_turned_near_box(&flat, &(struct ent_box){{114, 50}, {6, 2}}, 0.9));
}

static struct ent_course course(double x1, double y1, double x2, double y2) {
    const struct ent_curve curve = {{x1, y1}, {(x1 + x2) / 2, (y1 + y2) / 2}, {x2, y2}};
    return ent_course_of(&curve, 1);
}

TEST(test_courses_and_boxes) {
    struct ent_course through = course(90, 60, 110, 40), beside = course(100, 40, 114, 54);
    assert_true(ent_course_hits_turned(&through, &diagonal, 0));
    /* parallel to it, 10 / root 2 from its middle line: through its bounds, past the box */
    struct ent_box bounds = ent_turned_bounds(&diagonal);
    assert_true(ent_course_hits(&beside, &bounds, 0));
    assert_false(ent_course_hits_turned(&beside, &diagonal, 10 * half_root - 2 - 0.01));
    assert_true(ent_course_hits_turned(&beside, &diagonal, 10 * half_root - 2 + 0.01));
    struct ent_course within = course(99, 49, 101, 51), far = course(0, 0, 20, 0);
    assert_true(ent_course_hits_turned(&within, &diagonal, 0));
    assert_false(ent_course_hits_turned(&far, &diagonal, 5));
    /* a bent one, which comes near in its middle only */
    const struct ent_curve bent = {{0, 50}, {100, 10}, {200, 50}};
    struct ent_course arch = ent_course_of(&bent, 12); /* its top is at (100, 30) */
    assert_false(ent_course_hits_turned(&arch, &upright, 9.5));
    assert_true(ent_course_hits_turned(&arch, &upright, 10.5));
}
