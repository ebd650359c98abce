/* SPDX-License-Identifier: MIT */
#include "base/random.h"
#include "layout/candidates.h"
#include "support/loaded.h"

enum { LINES = 37, BOXES = 23, ROUNDS = 40 };

struct field {
    struct ent_point a[LINES], b[LINES];
    struct ent_box boxes[BOXES];
    struct ent_candidates candidates;
};

static struct ent_point anywhere(struct ent_random *random) {
    return (struct ent_point){(double)ent_random_below(random, 300), (double)ent_random_below(random, 200)};
}

static void fill(struct field *field, uint64_t seed) {
    struct ent_random random = ent_random_from(seed);
    assert_true(ent_candidates_init(&field->candidates, LINES, BOXES));
    for (size_t i = 0; i < LINES; i++) {
        field->a[i] = anywhere(&random);
        field->b[i] = anywhere(&random);
        ent_candidates_put_line(&field->candidates, i, field->a[i], field->b[i]);
    }
    for (size_t i = 0; i < BOXES; i++) {
        struct ent_size size = {8 + (double)ent_random_below(&random, 60), 20};
        field->boxes[i] = (struct ent_box){anywhere(&random), size};
        ent_candidates_put_box(&field->candidates, i, field->boxes[i].centre, size);
    }
}

static bool is_found(const struct field *field, size_t count, size_t thing) {
    for (size_t i = 0; i < count; i++) {
        if (field->candidates.found[i] == thing) return true;
    }
    return false;
}

static void check_line(struct field *field, size_t line) {
    size_t crossing = ent_candidates_crossing(&field->candidates, line);
    for (size_t i = 0; i < LINES; i++) {
        bool crosses = ent_segments_cross(field->a[line], field->b[line], field->a[i], field->b[i]);
        assert_int_equal(is_found(field, crossing, i), crosses);
    }
    size_t boxes = ent_candidates_boxes_on(&field->candidates, line, 5);
    for (size_t i = 0; i < BOXES; i++) {
        bool hits = ent_segment_hits_box(field->a[line], field->b[line], &field->boxes[i], 5);
        bool nearly = ent_segment_hits_box(field->a[line], field->b[line], &field->boxes[i], 5.1);
        if (hits) assert_true(is_found(field, boxes, i));
        if (!nearly) assert_false(is_found(field, boxes, i));
    }
}

static void check_box(struct field *field, size_t box) {
    const struct ent_box *mine = &field->boxes[box];
    size_t lines = ent_candidates_lines_on(&field->candidates, box, 5);
    for (size_t i = 0; i < LINES; i++) {
        if (ent_segment_hits_box(field->a[i], field->b[i], mine, 5)) assert_true(is_found(field, lines, i));
        if (!ent_segment_hits_box(field->a[i], field->b[i], mine, 5.1))
            assert_false(is_found(field, lines, i));
    }
    size_t near = ent_candidates_boxes_near(&field->candidates, box, 5);
    for (size_t i = 0; i < BOXES; i++) {
        if (ent_boxes_near(mine, &field->boxes[i], 5)) assert_true(is_found(field, near, i));
        if (!ent_boxes_near(mine, &field->boxes[i], 5.1)) assert_false(is_found(field, near, i));
    }
}

TEST(test_what_is_found_is_what_geometry_says) {
    for (uint64_t seed = 1; seed <= ROUNDS; seed++) {
        struct field field;
        fill(&field, seed);
        for (size_t i = 0; i < LINES; i++) check_line(&field, i);
        for (size_t i = 0; i < BOXES; i++) check_box(&field, i);
        ent_candidates_clear(&field.candidates);
    }
}

TEST(test_nothing_is_in_an_empty_one) {
    struct ent_candidates candidates;
    assert_true(ent_candidates_init(&candidates, 0, 1));
    ent_candidates_put_box(&candidates, 0, (struct ent_point){10, 10}, (struct ent_size){4, 4});
    assert_int_equal(ent_candidates_lines_on(&candidates, 0, 100), 0);
    assert_int_equal(ent_candidates_boxes_near(&candidates, 0, 100), 1);
    ent_candidates_clear(&candidates);
}
