/* SPDX-License-Identifier: MIT */
#include "layout/candidates.h"

#include "base/memory.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { LANES = 4, LINE_COLUMNS = 4, BOX_COLUMNS = 4 };

/* Compilers turn these into the machine's own; where it has none, into plain arithmetic. */
typedef float lanes __attribute__((vector_size(4 * LANES)));
typedef int32_t marks __attribute__((vector_size(4 * LANES)));

/* Pixels by which a test may be wrong: floats hold places on a page more exactly than that. */
static const float slack = 0.01F;

/* Nothing is ever as far out as what fills up the columns. */
static const float nowhere = -1e8F;

static size_t filled_up(size_t count) {
    return (count + LANES - 1) / LANES * LANES;
}

bool ent_candidates_init(struct ent_candidates *c, size_t lines, size_t boxes) {
    size_t line_room = filled_up(lines), box_room = filled_up(boxes);
    size_t all = LINE_COLUMNS * line_room + BOX_COLUMNS * box_room;
    float *columns = ent_alloc(all, sizeof *columns);
    *c = (struct ent_candidates){.columns = columns,
                                 .line_count = lines,
                                 .box_count = boxes,
                                 .found = ent_alloc(line_room + box_room, sizeof *c->found)};
    if (columns == NULL || c->found == NULL) return false;
    for (size_t i = 0; i < all; i++) columns[i] = nowhere;
    float **const of_lines[] = {&c->ax, &c->ay, &c->bx, &c->by};
    float **const of_boxes[] = {&c->x, &c->y, &c->width, &c->height};
    for (size_t i = 0; i < LINE_COLUMNS; i++) *of_lines[i] = columns + i * line_room;
    for (size_t i = 0; i < BOX_COLUMNS; i++) *of_boxes[i] = columns + LINE_COLUMNS * line_room + i * box_room;
    for (size_t i = boxes; i < box_room; i++) c->width[i] = c->height[i] = 0;
    return true;
}

void ent_candidates_clear(struct ent_candidates *c) {
    free(c->columns);
    free(c->found);
    *c = (struct ent_candidates){0};
}

void ent_candidates_put_line(struct ent_candidates *c, size_t line, struct ent_point a, struct ent_point b) {
    c->ax[line] = (float)a.x;
    c->ay[line] = (float)a.y;
    c->bx[line] = (float)b.x;
    c->by[line] = (float)b.y;
}

void ent_candidates_put_box(struct ent_candidates *c, size_t box, struct ent_point middle,
                            struct ent_size size) {
    c->x[box] = (float)middle.x;
    c->y[box] = (float)middle.y;
    c->width[box] = (float)(size.width / 2);
    c->height[box] = (float)(size.height / 2);
}

/* -- four at a time -------------------------------------------------------------------------------------- */

static inline lanes load(const float *column, size_t from) {
    lanes values;
    memcpy(&values, column + from, sizeof values);
    return values;
}

static inline lanes magnitude(lanes values) {
    return (lanes)((marks)values & INT32_MAX);
}

/* Adds the marked ones; the columns' ends, which fill up, are marked by nobody. */
static inline size_t note(uint32_t *found, size_t count, size_t from, marks hits) {
    uint64_t any[2];
    memcpy(any, &hits, sizeof any);
    if ((any[0] | any[1]) == 0) return count;
    for (size_t i = 0; i < LANES; i++) {
        found[count] = (uint32_t)(from + i);
        count += hits[i] != 0;
    }
    return count;
}

size_t ent_candidates_crossing(struct ent_candidates *c, size_t line) {
    float ax = c->ax[line], ay = c->ay[line], dx = c->bx[line] - ax, dy = c->by[line] - ay;
    size_t count = 0;
    for (size_t i = 0; i < c->line_count; i += LANES) {
        lanes px = load(c->ax, i) - ax, py = load(c->ay, i) - ay;
        lanes qx = load(c->bx, i) - ax, qy = load(c->by, i) - ay;
        lanes ex = qx - px, ey = qy - py;
        /* which sides of the one line the other's ends are on, and the other way round */
        lanes p = dx * py - dy * px, q = dx * qy - dy * qx;
        lanes a = px * ey - py * ex, b = (px - dx) * ey - (py - dy) * ex;
        count = note(c->found, count, i, (p * q < 0) & (a * b < 0));
    }
    return count;
}

size_t ent_candidates_boxes_on(struct ent_candidates *c, size_t line, double gap) {
    float dx = c->bx[line] - c->ax[line], dy = c->by[line] - c->ay[line];
    float x = c->ax[line] + dx / 2, y = c->ay[line] + dy / 2;
    float length = sqrtf(dx * dx + dy * dy), about = (float)gap + slack;
    float cosine = length > 0 ? dx / length : 1, sine = length > 0 ? dy / length : 0;
    float half_x = fabsf(dx) / 2 + about, half_y = fabsf(dy) / 2 + about;
    size_t count = 0;
    for (size_t i = 0; i < c->box_count; i += LANES) {
        lanes width = load(c->width, i), height = load(c->height, i);
        lanes rx = load(c->x, i) - x, ry = load(c->y, i) - y;
        lanes off = magnitude(cosine * ry - sine * rx);
        lanes reach = (width + about) * fabsf(sine) + (height + about) * fabsf(cosine);
        count = note(c->found, count, i,
                     (magnitude(rx) < width + half_x) & (magnitude(ry) < height + half_y) & (off < reach));
    }
    return count;
}

/* Along the line, not along its unit vector, which would have to be worked out for each. */
size_t ent_candidates_lines_on(struct ent_candidates *c, size_t box, double gap) {
    float x = c->x[box], y = c->y[box];
    float width = c->width[box] + (float)gap + slack, height = c->height[box] + (float)gap + slack;
    size_t count = 0;
    for (size_t i = 0; i < c->line_count; i += LANES) {
        lanes ax = load(c->ax, i) - x, ay = load(c->ay, i) - y;
        lanes bx = load(c->bx, i) - x, by = load(c->by, i) - y;
        lanes dx = magnitude(bx - ax), dy = magnitude(by - ay);
        lanes off = magnitude(ax * by - ay * bx);
        count = note(c->found, count, i,
                     (magnitude(ax + bx) < 2 * width + dx) & (magnitude(ay + by) < 2 * height + dy) &
                         (off <= width * dy + height * dx));
    }
    return count;
}

size_t ent_candidates_boxes_near(struct ent_candidates *c, size_t box, double gap) {
    float x = c->x[box], y = c->y[box];
    float width = c->width[box] + (float)gap + slack, height = c->height[box] + (float)gap + slack;
    size_t count = 0;
    for (size_t i = 0; i < c->box_count; i += LANES) {
        count = note(c->found, count, i,
                     (magnitude(load(c->x, i) - x) < load(c->width, i) + width) &
                         (magnitude(load(c->y, i) - y) < load(c->height, i) + height));
    }
    return count;
}
