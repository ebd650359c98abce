/* SPDX-License-Identifier: MIT */
#include "layout/spread.h"
#include "support/loaded.h"
#include <math.h>

TEST(test_points_are_turned_flat) {
    /* a steep line through (5, 5): it comes to lie on the x axis, around its mean */
    struct ent_point points[] = {{5, 1}, {5, 4}, {5, 10}};
    ent_turn_flat(points, 3);
    for (size_t i = 0; i < 3; i++) assert_near(1 + points[i].y, 1);
    double sum = points[0].x + points[1].x + points[2].x;
    assert_near(1 + sum, 1);
    assert_near(fabs(points[2].x - points[0].x), 9);
    assert_near(fabs(points[1].x - points[0].x), 3);
}

TEST(test_what_lies_flat_stays) {
    struct ent_point points[] = {{-6, 1}, {0, -2}, {6, 1}};
    ent_turn_flat(points, 3);
    assert_near(points[0].x, -6);
    assert_near(points[1].y, -2);
}

TEST(test_boxes_that_are_apart_stay) {
    static const struct ent_size boxes[] = {{10, 10}, {10, 10}};
    struct ent_point middles[] = {{0, 0}, {15, 3}};
    ent_spread(boxes, 2, 5, middles);
    assert_near(middles[0].x, 0);
    assert_near(middles[1].x, 15);
    assert_near(middles[1].y, 3);
}

TEST(test_two_boxes_part_the_short_way) {
    static const struct ent_size boxes[] = {{10, 10}, {10, 10}};
    struct ent_point middles[] = {{0, 0}, {2, 6}};
    ent_spread(boxes, 2, 2, middles); /* 12 in x would be 10 more, in y 6 more: half each */
    assert_near(middles[0].x, 0);
    assert_near(middles[0].y, -3);
    assert_near(middles[1].y, 9);
}

TEST(test_a_heap_comes_apart) {
    enum { COUNT = 40 };
    struct ent_size boxes[COUNT];
    struct ent_point middles[COUNT];
    for (size_t i = 0; i < COUNT; i++) {
        boxes[i] = (struct ent_size){40 + (double)(i % 5) * 20, 20 + (double)(i % 3) * 10};
        middles[i] = (struct ent_point){0, 0};
    }
    ent_spread(boxes, COUNT, 4, middles);
    for (size_t i = 0; i < COUNT; i++) {
        struct ent_box a = {middles[i], boxes[i]};
        for (size_t j = 0; j < i; j++) {
            struct ent_box b = {middles[j], boxes[j]};
            assert_false(ent_boxes_near(&a, &b, 3.9));
        }
    }
}
