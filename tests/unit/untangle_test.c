/* SPDX-License-Identifier: MIT */
#include "draw/untangle.h"
#include "support/loaded.h"
#include <math.h>
#include <string.h>

static size_t count_crossings(const struct ent_plan *plan, const struct ent_point *at) {
    size_t count = 0;
    for (size_t i = 0; i < plan->link_count; i++) {
        for (size_t j = 0; j < i; j++) {
            const struct ent_link *e = &plan->links[i], *f = &plan->links[j];
            count += ent_segments_cross(at[e->a], at[e->b], at[f->a], at[f->b]);
        }
    }
    return count;
}

static size_t count_hits(const struct ent_plan *plan, const struct ent_point *at) {
    size_t count = 0;
    for (size_t i = 0; i < plan->link_count; i++) {
        const struct ent_link *link = &plan->links[i];
        for (size_t b = 0; b < plan->box_count; b++) {
            struct ent_box box = {at[b], plan->boxes[b]};
            if (b == link->a || b == link->b) continue;
            count += ent_segment_hits_box(at[link->a], at[link->b], &box, 0);
        }
    }
    return count;
}

static const struct ent_size boxes[] = {{60, 30}, {60, 30}, {60, 30}, {60, 30}, {60, 30}, {60, 30}};

static void test_a_crossed_ring_is_untangled(void **state) {
    (void)state;
    static const struct ent_link links[] = {
        {0, 1, {40, 16}}, {1, 2, {40, 16}}, {2, 3, {40, 16}}, {0, 3, {40, 16}}};
    const struct ent_plan plan = {boxes, 4, links, 4};
    struct ent_point at[] = {{-150, -100}, {150, 100}, {150, -100}, {-150, 100}};
    assert_int_equal(count_crossings(&plan, at), 1);
    assert_int_equal(ent_untangle(&plan, at), ENTENTE_OK);
    assert_int_equal(count_crossings(&plan, at), 0);
    assert_int_equal(count_hits(&plan, at), 0);
}

static void test_a_line_leaves_the_box_it_ran_through(void **state) {
    (void)state;
    static const struct ent_link links[] = {{0, 1, {0, 0}}, {1, 2, {0, 0}}, {0, 2, {0, 0}}};
    const struct ent_plan plan = {boxes, 3, links, 3};
    struct ent_point at[] = {{-200, 0}, {0, 0}, {200, 0}};
    assert_int_equal(count_hits(&plan, at), 1);
    assert_int_equal(ent_untangle(&plan, at), ENTENTE_OK);
    assert_int_equal(count_hits(&plan, at), 0);
}

static void test_lines_get_room_for_their_labels(void **state) {
    (void)state;
    static const struct ent_link links[] = {{0, 1, {120, 16}}, {1, 2, {120, 16}}};
    const struct ent_plan plan = {boxes, 3, links, 2};
    struct ent_point at[] = {{-90, 0}, {0, 0}, {90, 0}};
    assert_int_equal(ent_untangle(&plan, at), ENTENTE_OK);
    for (size_t i = 0; i < 2; i++) {
        struct ent_point a = at[links[i].a], b = at[links[i].b];
        struct ent_box label = {ent_point_between(a, b, 0.5), links[i].label};
        for (size_t n = 0; n < 3; n++) {
            struct ent_box box = {at[n], boxes[n]};
            assert_false(ent_boxes_near(&label, &box, 0));
        }
    }
}

static void test_the_same_again(void **state) {
    (void)state;
    static const struct ent_link links[] = {{0, 1, {30, 16}}, {1, 2, {30, 16}}, {2, 3, {30, 16}},
                                            {3, 4, {30, 16}}, {4, 5, {30, 16}}, {0, 3, {30, 16}}};
    const struct ent_plan plan = {boxes, 6, links, 6};
    struct ent_point once[6], again[6];
    for (size_t i = 0; i < 6; i++)
        once[i] = (struct ent_point){(double)(i * 37 % 100), (double)(i * 53 % 70)};
    memcpy(again, once, sizeof once);
    assert_int_equal(ent_untangle(&plan, once), ENTENTE_OK);
    assert_int_equal(ent_untangle(&plan, again), ENTENTE_OK);
    assert_memory_equal(once, again, sizeof once);
}

static void test_two_boxes_are_left_alone(void **state) {
    (void)state;
    static const struct ent_link link = {0, 1, {0, 0}};
    const struct ent_plan plan = {boxes, 2, &link, 1};
    struct ent_point at[] = {{0, 0}, {7, 7}};
    assert_int_equal(ent_untangle(&plan, at), ENTENTE_OK);
    assert_near(at[1].x, 7);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_crossed_ring_is_untangled),
        cmocka_unit_test(test_a_line_leaves_the_box_it_ran_through),
        cmocka_unit_test(test_lines_get_room_for_their_labels),
        cmocka_unit_test(test_the_same_again),
        cmocka_unit_test(test_two_boxes_are_left_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
