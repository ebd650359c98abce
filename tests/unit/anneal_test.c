/* SPDX-License-Identifier: MIT */
#include "layout/anneal.h"
#include "support/loaded.h"

enum { COUNT = 8 };
static const struct ent_size box = {60, 24};

/* A ring, all boxes at one point. */
struct ring {
    struct ent_size boxes[COUNT];
    struct ent_link links[COUNT];
    struct ent_point middles[COUNT];
    struct ent_plan plan;
};

static void make(struct ring *ring) {
    for (size_t i = 0; i < COUNT; i++) {
        size_t next = (i + 1) % COUNT;
        ring->boxes[i] = box;
        ring->links[i] = (struct ent_link){
            .a = i < next ? i : next, .b = i < next ? next : i, .lines = 1, .sign = i % 2 == 0 ? 1 : -1};
        ring->middles[i] = (struct ent_point){0, 0};
    }
    ring->plan = (struct ent_plan){.boxes = ring->boxes,
                                   .box_count = COUNT,
                                   .links = ring->links,
                                   .link_count = COUNT,
                                   .room = {600, 300},
                                   .gap = 10,
                                   .clear = 6,
                                   .lane = 10,
                                   .least_line = 30};
}

static enum entente_status search(const struct ent_plan *plan, uint64_t seed, double work, double heat,
                                  struct ent_point *middles, double *cost) {
    return ent_anneal(plan, &(struct ent_search){seed, work, heat, 0, 1}, middles, cost);
}

TEST(test_a_heap_becomes_a_ring_without_crossings) {
    struct ring ring;
    make(&ring);
    assert_int_equal(search(&ring.plan, 1, 2e6, 1, ring.middles, NULL), ENTENTE_OK);
    for (size_t i = 0; i < COUNT; i++) {
        struct ent_box mine = {ring.middles[i], box};
        assert_true(mine.centre.x >= 30 && mine.centre.x <= 570 && mine.centre.y >= 12 &&
                    mine.centre.y <= 288);
        for (size_t j = 0; j < i; j++) {
            struct ent_box other = {ring.middles[j], box};
            assert_false(ent_boxes_near(&mine, &other, 9));
            const struct ent_link *e = &ring.links[i], *f = &ring.links[j];
            assert_false(ent_segments_cross(ring.middles[e->a], ring.middles[e->b], ring.middles[f->a],
                                            ring.middles[f->b]));
        }
    }
}

TEST(test_the_same_seed_gives_the_same_places) {
    struct ring one, two;
    make(&one);
    make(&two);
    assert_int_equal(search(&one.plan, 7, 1e5, 1, one.middles, NULL), ENTENTE_OK);
    assert_int_equal(search(&two.plan, 7, 1e5, 1, two.middles, NULL), ENTENTE_OK);
    assert_memory_equal(one.middles, two.middles, sizeof one.middles);
}

TEST(test_without_heat_nothing_gets_worse) {
    struct ring ring;
    double before, after;
    make(&ring);
    assert_int_equal(search(&ring.plan, 3, 3e4, 1, ring.middles, &before), ENTENTE_OK);
    assert_int_equal(search(&ring.plan, 4, 3e5, 0, ring.middles, &after), ENTENTE_OK);
    assert_true(after <= before + 1e-6);
}

TEST(test_two_parts_go_where_the_whole_goes) {
    const struct ent_search parts[] = {{1, 8e5, 1, 0, 0.5}, {2, 8e5, 1, 0.5, 1}};
    struct ring ring;
    double half, whole;
    make(&ring);
    assert_int_equal(ent_anneal(&ring.plan, &parts[0], ring.middles, &half), ENTENTE_OK);
    assert_int_equal(ent_anneal(&ring.plan, &parts[1], ring.middles, &whole), ENTENTE_OK);
    for (size_t i = 0; i < COUNT; i++) {
        for (size_t j = 0; j < i; j++) {
            struct ent_box mine = {ring.middles[i], box}, other = {ring.middles[j], box};
            assert_false(ent_boxes_near(&mine, &other, 9));
        }
    }
    assert_true(half < 4 && whole < 4);
}

TEST(test_camps_keep_to_their_sides) {
    static const int camps[COUNT] = {-1, 1, -1, 1, -1, 1, 0, 1};
    struct ring ring;
    make(&ring);
    ring.plan.camps = camps;
    assert_int_equal(search(&ring.plan, 1, 2e5, 1, ring.middles, NULL), ENTENTE_OK);
    for (size_t i = 0; i < COUNT; i++) {
        if (camps[i] < 0) assert_true(ring.middles[i].x < 300);
        if (camps[i] > 0) assert_true(ring.middles[i].x > 300);
    }
}

TEST(test_nothing_to_place) {
    const struct ent_plan nothing = {.room = {100, 100}};
    struct ent_point none = {0, 0};
    double cost = 1;
    assert_int_equal(search(&nothing, 1, 1e4, 1, &none, &cost), ENTENTE_OK);
    assert_near(cost, 0);
}
