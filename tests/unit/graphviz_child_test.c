/* SPDX-License-Identifier: MIT */
#include "layout/graphviz_child.h"
#include "support/loaded.h"
#include <math.h>
#include <stdlib.h>

enum { MOST = 60 };

/* A ring with boxes of different sizes. */
struct ring {
    struct ent_size boxes[MOST];
    struct ent_link links[MOST];
    struct ent_plan plan;
};

static void make_ring(struct ring *ring, size_t count) {
    for (size_t i = 0; i < count; i++) {
        ring->boxes[i] = (struct ent_size){60 + 10 * (double)(i % 4), 30};
        size_t next = (i + 1) % count;
        ring->links[i] =
            (struct ent_link){.a = i < next ? i : next, .b = i < next ? next : i, .label = {40, 16}};
    }
    ring->plan = (struct ent_plan){.boxes = ring->boxes,
                                   .box_count = count,
                                   .links = ring->links,
                                   .link_count = count,
                                   .room = {1000, 600}};
}

static void expect_finite_and_apart(const struct ent_point *middles, size_t count) {
    for (size_t i = 0; i < count; i++) {
        assert_true(isfinite(middles[i].x) && isfinite(middles[i].y));
        for (size_t j = 0; j < i; j++) assert_true(ent_point_distance(middles[i], middles[j]) > 1);
    }
}

TEST(test_every_engine_places_every_box) {
    static const enum ent_engine engines[] = {ENT_ENGINE_DOT, ENT_ENGINE_NEATO, ENT_ENGINE_SFDP};
    struct ring ring;
    struct ent_point middles[MOST], again[MOST];
    make_ring(&ring, MOST);
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(ent_graphviz_place(&ring.plan, engines[i], middles), ENTENTE_OK);
        expect_finite_and_apart(middles, MOST);
        assert_int_equal(ent_graphviz_place(&ring.plan, engines[i], again), ENTENTE_OK);
        assert_memory_equal(middles, again, sizeof middles);
    }
}

TEST(test_ranks_leave_room_for_labels) {
    static const struct ent_size boxes[] = {{60, 30}, {60, 30}};
    static const struct ent_link link = {.a = 0, .b = 1, .label = {100, 16}};
    const struct ent_plan plan = {.boxes = boxes, .box_count = 2, .links = &link, .link_count = 1};
    struct ent_point middles[2];
    assert_int_equal(ent_graphviz_place(&plan, ENT_ENGINE_DOT, middles), ENTENTE_OK);
    /* from left to right: two halves of boxes, the label, a gap on each side of it */
    assert_true(fabs(middles[1].x - middles[0].x - (60 + 100 + 2 * ENT_GAP)) < 1.5);
    assert_near(middles[0].y, middles[1].y);
}

TEST(test_many_small_parts) {
    enum { PAIRS = MOST / 2 };
    struct ring ring;
    struct ent_point middles[MOST];
    make_ring(&ring, MOST);
    for (size_t i = 0; i < PAIRS; i++) ring.links[i] = (struct ent_link){.a = 2 * i, .b = 2 * i + 1};
    ring.plan.link_count = PAIRS;
    assert_int_equal(ent_graphviz_place(&ring.plan, ENT_ENGINE_SFDP, middles), ENTENTE_OK);
    expect_finite_and_apart(middles, MOST);
    assert_int_equal(ent_graphviz_place(&ring.plan, ENT_ENGINE_NEATO, middles), ENTENTE_OK);
    expect_finite_and_apart(middles, MOST);
}

/* What the child does, done here. */
TEST(test_the_same_in_this_process) {
    struct ring ring;
    struct ent_point here[MOST], there[MOST];
    make_ring(&ring, MOST);
    assert_true(ent_graphviz_place_here(&ring.plan, ENT_ENGINE_NEATO, here));
    assert_int_equal(ent_graphviz_place(&ring.plan, ENT_ENGINE_NEATO, there), ENTENTE_OK);
    assert_memory_equal(here, there, sizeof here);
    expect_finite_and_apart(here, MOST);
}

/* dot takes minutes for a clique of 100: the child is killed, and another layout answers. */
TEST(test_a_child_that_takes_too_long_is_replaced) {
    enum { COUNT = 100, LINKS = COUNT * (COUNT - 1) / 2 };
    struct ent_size *boxes = calloc(COUNT, sizeof *boxes);
    struct ent_link *links = calloc(LINKS, sizeof *links);
    struct ent_point *middles = calloc(COUNT, sizeof *middles);
    assert_true(boxes != NULL && links != NULL && middles != NULL);
    size_t count = 0;
    for (size_t i = 0; i < COUNT; i++) {
        boxes[i] = (struct ent_size){60, 30};
        for (size_t j = i + 1; j < COUNT; j++) links[count++] = (struct ent_link){.a = i, .b = j};
    }
    const struct ent_plan plan = {
        .boxes = boxes, .box_count = COUNT, .links = links, .link_count = LINKS, .room = {4000, 3000}};
    assert_int_equal(ent_graphviz_place(&plan, ENT_ENGINE_DOT, middles), ENTENTE_LIBRARY);
    const struct ent_layout *layered = ent_layout_named("layered"), *used = NULL;
    assert_int_equal(ent_layout_run(layered, &plan, middles, &used, NULL), ENTENTE_OK);
    assert_string_equal(used->choice.name, "force");
    expect_finite_and_apart(middles, COUNT);
    free(boxes);
    free(links);
    free(middles);
}
