/* SPDX-License-Identifier: MIT */
#include "draw/layout.h"
#include "support/loaded.h"
#include <math.h>

static const struct ent_size boxes[] = {{60, 30}, {80, 30}, {60, 40}, {100, 30}, {60, 30}};
static const struct ent_link links[] = {
    {0, 1, {50, 16}}, {0, 2, {0, 0}}, {1, 2, {40, 16}}, {2, 3, {0, 0}}, {3, 4, {30, 16}}};
static const struct ent_plan plan = {boxes, 5, links, 5};

static void test_every_layout_has_a_name_and_a_summary(void **state) {
    (void)state;
    assert_int_equal(entente_layout_count(), 4);
    assert_null(entente_layout_at(4));
    for (size_t i = 0; i < entente_layout_count(); i++) {
        const struct entente_choice *choice = entente_layout_at(i);
        assert_true(choice->summary[0] != '\0');
        assert_ptr_equal(&ent_layout_named(choice->name)->choice, choice);
    }
    assert_string_equal(ent_layout_named(NULL)->choice.name, "auto");
    assert_null(ent_layout_named("nowhere"));
}

static void test_every_layout_places_every_box_apart(void **state) {
    (void)state;
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

static void test_a_layout_that_fails_is_replaced(void **state) {
    (void)state;
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

static void test_cliques_are_drawn_as_circles(void **state) {
    (void)state;
    enum { COUNT = 6 };
    struct ent_size sizes[COUNT];
    struct ent_link pairs[COUNT * (COUNT - 1) / 2];
    struct ent_point round[COUNT], usual[COUNT];
    size_t count = 0;
    for (size_t i = 0; i < COUNT; i++) {
        sizes[i] = (struct ent_size){60, 30};
        for (size_t j = i + 1; j < COUNT; j++) pairs[count++] = (struct ent_link){i, j, {0, 0}};
    }
    const struct ent_plan clique = {sizes, COUNT, pairs, count};
    assert_int_equal(ent_layout_named("circle")->place(&clique, round), ENTENTE_OK);
    assert_int_equal(ent_layout_named("auto")->place(&clique, usual), ENTENTE_OK);
    assert_memory_equal(round, usual, sizeof round);
}

static void test_the_circle_is_exact(void **state) {
    (void)state;
    /* boxes of 3 by 4 have a diagonal of 5; chord 5 + 22 = 27; radius of four on a circle: 27 / (2 sin 45°)
     */
    static const struct ent_size sizes[] = {{3, 4}, {3, 4}, {3, 4}, {3, 4}};
    const struct ent_plan four = {sizes, 4, NULL, 0}, one = {sizes, 1, NULL, 0};
    const double radius = 27 / sqrt(2);
    static const double x[] = {0, 1, 0, -1}, y[] = {-1, 0, 1, 0};
    struct ent_point middles[4];
    assert_int_equal(ent_layout_named("circle")->place(&four, middles), ENTENTE_OK);
    for (size_t i = 0; i < 4; i++) {
        assert_near(middles[i].x, radius * x[i]);
        assert_near(middles[i].y, radius * y[i]);
    }
    assert_int_equal(ent_layout_named("circle")->place(&one, middles), ENTENTE_OK);
    assert_near(middles[0].x, 0);
    assert_near(middles[0].y, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_layout_has_a_name_and_a_summary),
        cmocka_unit_test(test_every_layout_places_every_box_apart),
        cmocka_unit_test(test_a_layout_that_fails_is_replaced),
        cmocka_unit_test(test_cliques_are_drawn_as_circles),
        cmocka_unit_test(test_the_circle_is_exact),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
