/* SPDX-License-Identifier: MIT */
#include "layout/layout.h"
#include "support/loaded.h"
#include <math.h>

static const struct ent_size boxes[] = {{60, 30}, {80, 30}, {60, 40}, {100, 30}, {60, 30}};
static const struct ent_link links[] = {{.a = 0, .b = 1, .lines = 1, .sign = 1, .label = {50, 16}},
                                        {.a = 0, .b = 2, .lines = 1, .sign = -1},
                                        {.a = 1, .b = 2, .lines = 2, .sign = 1, .label = {40, 16}},
                                        {.a = 2, .b = 3, .lines = 1},
                                        {.a = 3, .b = 4, .lines = 1, .sign = -1, .label = {30, 16}}};
static const int camps[] = {-1, -1, 1, 1, 0};
static const struct ent_plan plan = {.boxes = boxes,
                                     .box_count = 5,
                                     .links = links,
                                     .link_count = 5,
                                     .camps = camps,
                                     .room = {800, 450},
                                     .gap = 10,
                                     .clear = 6,
                                     .lane = 12,
                                     .least_line = 30};

TEST(test_every_layout_has_a_name_and_a_summary) {
    assert_null(entente_layout_at(entente_layout_count()));
    for (size_t i = 0; i < entente_layout_count(); i++) {
        const struct entente_choice *choice = entente_layout_at(i);
        assert_true(choice->summary[0] != '\0');
        assert_ptr_equal(&ent_layout_named(choice->name)->choice, choice);
    }
    assert_string_equal(ent_layout_named(NULL)->choice.name, "auto");
    assert_null(ent_layout_named("nowhere"));
}

TEST(test_every_layout_places_every_box_apart) {
    for (size_t i = 0; i < entente_layout_count(); i++) {
        const struct ent_layout *layout = ent_layout_named(entente_layout_at(i)->name), *used = NULL;
        struct ent_point middles[5];
        for (size_t b = 0; b < 5; b++) middles[b] = (struct ent_point){(double)NAN, (double)NAN};
        assert_int_equal(ent_layout_run(layout, &plan, middles, &used, NULL), ENTENTE_OK);
        assert_ptr_equal(used, layout);
        for (size_t b = 0; b < 5; b++) {
            assert_true(isfinite(middles[b].x) && isfinite(middles[b].y));
            for (size_t c = 0; c < b; c++) assert_true(ent_point_distance(middles[b], middles[c]) > 1);
        }
    }
}

static enum entente_status find_nothing(const struct ent_plan *task, struct ent_point *middles) {
    for (size_t i = 0; i < task->box_count; i++) middles[i] = (struct ent_point){0, 0};
    return ENTENTE_LIBRARY;
}

static enum entente_status answer_nonsense(const struct ent_plan *task, struct ent_point *middles) {
    for (size_t i = 0; i < task->box_count; i++) middles[i] = (struct ent_point){0, HUGE_VAL};
    return ENTENTE_OK;
}

TEST(test_a_layout_that_fails_is_replaced) {
    static const struct ent_layout failing = {.choice = {"f", "f"}, .place = find_nothing, .next = "circle"};
    static const struct ent_layout wrong = {.choice = {"w", "w"}, .place = answer_nonsense, .next = "circle"};
    static const struct ent_layout last = {.choice = {"l", "l"}, .place = answer_nonsense};
    struct ent_point middles[5];
    const struct ent_layout *used;
    struct heard heard;
    struct entente_sink sink = hearing(&heard);
    assert_int_equal(ent_layout_run(&failing, &plan, middles, &used, &sink), ENTENTE_OK);
    assert_string_equal(used->choice.name, "circle");
    assert_int_equal(ent_layout_run(&wrong, &plan, middles, &used, &sink), ENTENTE_OK);
    assert_string_equal(used->choice.name, "circle");
    assert_string_equal(heard.text, "");
    assert_int_equal(ent_layout_run(&last, &plan, middles, &used, &sink), ENTENTE_LIBRARY);
    assert_heard(&heard, "layout");
}

TEST(test_the_oval_fills_its_room) {
    static const struct ent_size sizes[] = {{40, 20}, {40, 20}, {40, 20}, {40, 20}};
    const struct ent_plan four = {.boxes = sizes, .box_count = 4, .room = {400, 200}, .gap = 10};
    struct ent_point middles[4];
    assert_int_equal(ent_layout_named("circle")->place(&four, middles), ENTENTE_OK);
    for (size_t i = 0; i < 4; i++) {
        struct ent_box box = {middles[i], sizes[i]};
        assert_true(middles[i].x >= 20 && middles[i].x <= 380 && middles[i].y >= 10 && middles[i].y <= 190);
        for (size_t j = 0; j < i; j++) {
            struct ent_box other = {middles[j], sizes[j]};
            assert_false(ent_boxes_near(&box, &other, 10));
        }
    }
}

/* Remembers the best of what it is shown: the answer that is furthest to the left. */
static double leftmost(void *drawing, const struct ent_point *middles) {
    struct ent_point *best = drawing;
    if (middles[0].x < best->x) *best = middles[0];
    return middles[0].x;
}

TEST(test_the_answer_that_is_judged_best_is_given) {
    struct ent_point middles[5], best = {HUGE_VAL, 0};
    struct ent_plan judged = plan;
    judged.camps = NULL;
    judged.judge = leftmost;
    judged.drawing = &best;
    assert_int_equal(ent_layout_named("auto")->place(&judged, middles), ENTENTE_OK);
    assert_near(middles[0].x, best.x);
    assert_near(middles[0].y, best.y);
}
