/* SPDX-License-Identifier: MIT */
#include "layout/course.h"
#include "support/loaded.h"
#include <math.h>

static struct ent_course straight(double x1, double y1, double x2, double y2) {
    const struct ent_curve curve = {{x1, y1}, {(x1 + x2) / 2, (y1 + y2) / 2}, {x2, y2}};
    return ent_course_of(&curve, 1);
}

TEST(test_pieces_follow_the_curve) {
    const struct ent_curve curve = {{0, 0}, {50, 80}, {100, 0}};
    struct ent_course course = ent_course_of(&curve, 8);
    assert_int_equal(course.pieces, 8);
    for (size_t i = 0; i <= 8; i++) {
        struct ent_point on_curve = ent_curve_at(&curve, (double)i / 8);
        assert_near(course.at[i].x, on_curve.x);
        assert_near(course.at[i].y, on_curve.y);
        assert_true(fabs(course.at[i].x - course.bounds.centre.x) <= course.bounds.size.width / 2);
        assert_true(fabs(course.at[i].y - course.bounds.centre.y) <= course.bounds.size.height / 2);
    }
}

TEST(test_distance) {
    struct ent_course course = straight(10, 10, 50, 40); /* 3, 4, 5: length 50 */
    const double most = 100;
    /* 10 aside from its middle, in the direction (-0.6, 0.8) */
    assert_near(ent_course_distance(&course, (struct ent_point){24, 33}, most), 10);
    assert_near(ent_course_distance(&course, (struct ent_point){36, 17}, most), 10);
    assert_near(1 + ent_course_distance(&course, (struct ent_point){30, 25}, most), 1); /* on it */
    /* beyond its ends: to the end */
    assert_near(ent_course_distance(&course, (struct ent_point){2, 4}, most), 10);
    assert_near(ent_course_distance(&course, (struct ent_point){53, 44}, most), 5);
}

TEST(test_distance_is_at_most_what_was_asked) {
    struct ent_course course = straight(0, 0, 100, 0);
    const struct ent_point point = {50, 30};
    assert_near(ent_course_distance(&course, point, 40), 30);
    assert_near(ent_course_distance(&course, point, 30.1), 30);
    assert_near(ent_course_distance(&course, point, 29), 29);
    assert_near(ent_course_distance(&course, (struct ent_point){500, 500}, 29), 29);
}

TEST(test_distance_of_bent_and_empty_courses) {
    const struct ent_curve arch = {{0, 0}, {50, 80}, {100, 0}}; /* its top: (50, 40) */
    struct ent_course course = ent_course_of(&arch, 12);
    assert_near(ent_course_distance(&course, (struct ent_point){50, 55}, 100), 15);
    assert_true(ent_course_distance(&course, (struct ent_point){50, 0}, 100) > 30);
    const struct ent_curve point = {{5, 5}, {5, 5}, {5, 5}};
    course = ent_course_of(&point, 1);
    assert_near(ent_course_distance(&course, (struct ent_point){8, 9}, 100), 5);
}

TEST(test_at_which_angle_they_cross) {
    struct ent_course flat = straight(0, 0, 100, 0), down = straight(50, -20, 50, 20);
    struct ent_course slanted = straight(20, -20, 60, 20), back = straight(60, 20, 20, -20);
    struct ent_course apart = straight(0, 5, 100, 5), end = straight(50, 0, 50, 30);
    assert_near(ent_courses_cross_at(&flat, &down), 1);
    assert_near(ent_courses_cross_at(&flat, &slanted), sqrt(0.5));
    assert_near(ent_courses_cross_at(&back, &flat), sqrt(0.5)); /* whichever way they run */
    assert_true(ent_courses_cross_at(&flat, &apart) < 0);
    assert_true(ent_courses_cross_at(&flat, &end) < 0); /* it ends there */
    assert_true(ent_courses_cross(&flat, &down) && !ent_courses_cross(&flat, &apart));
}

TEST(test_boxes_on_the_way) {
    const struct ent_curve arch = {{0, 0}, {50, 80}, {100, 0}};
    struct ent_course bent = ent_course_of(&arch, 12), chord = straight(0, 0, 100, 0);
    const struct ent_box box = {{50, 0}, {20, 20}}; /* on the chord, below the arch's top by 30 */
    assert_true(ent_course_hits(&chord, &box, 0));
    assert_false(ent_course_hits(&bent, &box, 0));
    assert_true(ent_course_hits(&bent, &box, 30.1));
    assert_false(ent_course_hits(&chord, &(struct ent_box){{130, 0}, {20, 20}}, 19.9));
    assert_true(ent_course_hits(&chord, &(struct ent_box){{130, 0}, {20, 20}}, 20.1));
}
