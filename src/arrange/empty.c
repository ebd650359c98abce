/* SPDX-License-Identifier: MIT */
#include "arrange/empty.h"

#include "style/text_width.h"

#include <math.h>
#include <string.h>

/* The page in cells: a cell is full when something is drawn in it. */
enum { COLUMNS = 96, ROWS = 54 };

struct page {
    struct ent_size cell;
    bool is_full[ROWS][COLUMNS];
};

static int within(double value, int most) {
    return (int)fmax(0, fmin(most - 1, floor(value)));
}

static void fill(struct page *page, const struct ent_box *box) {
    int left = within((box->centre.x - box->size.width / 2) / page->cell.width, COLUMNS);
    int right = within((box->centre.x + box->size.width / 2) / page->cell.width, COLUMNS);
    int top = within((box->centre.y - box->size.height / 2) / page->cell.height, ROWS);
    int bottom = within((box->centre.y + box->size.height / 2) / page->cell.height, ROWS);
    for (int y = top; y <= bottom; y++) {
        for (int x = left; x <= right; x++) page->is_full[y][x] = true;
    }
}

static void fill_line(struct page *page, const struct ent_course *course) {
    for (size_t i = 0; i < course->pieces; i++) {
        struct ent_point a = course->at[i], b = course->at[i + 1];
        int steps = 1 + (int)(ent_point_distance(a, b) / fmin(page->cell.width, page->cell.height));
        for (int s = 0; s <= steps; s++) {
            struct ent_box point = {ent_point_between(a, b, (double)s / steps), {0, 0}};
            fill(page, &point);
        }
    }
}

static void fill_text(struct page *page, const struct ent_mark *mark) {
    double width = ent_text_width(mark->text, mark->size, mark->type);
    double shift = mark->anchor == ENT_ANCHOR_START ? width / 2
                   : mark->anchor == ENT_ANCHOR_END ? -width / 2
                                                    : 0;
    struct ent_point middle = {mark->box.centre.x + shift,
                               mark->box.centre.y - ENT_MIDDLE_OF_LETTERS * mark->size};
    fill(page, &(struct ent_box){middle, {width, mark->size}});
}

static void fill_all(struct page *page, const struct ent_scene *scene) {
    for (size_t i = 0; i < scene->frame.count; i++) {
        if (scene->frame.items[i].kind == ENT_MARK_TEXT) fill_text(page, &scene->frame.items[i]);
    }
    for (size_t i = 0; i < scene->node_count; i++) fill(page, &scene->nodes[i].box);
    for (size_t i = 0; i < scene->line_count; i++) {
        const struct ent_turned_box *label = &scene->lines[i].label.box;
        struct ent_box bounds = ent_turned_bounds(label);
        fill_line(page, &scene->lines[i].course);
        if (label->size.width > 0) fill(page, &bounds);
    }
}

/* The largest rectangle that ends with this row: below columns of so many empty cells. */
static int largest_under(const int tall[COLUMNS + 1]) {
    int starts[COLUMNS + 1], heights[COLUMNS + 1], depth = 0, most = 0;
    for (int x = 0; x <= COLUMNS; x++) {
        int start = x;
        while (depth > 0 && heights[depth - 1] >= tall[x]) {
            depth--;
            int area = heights[depth] * (x - starts[depth]);
            most = area > most ? area : most;
            start = starts[depth];
        }
        starts[depth] = start;
        heights[depth++] = tall[x];
    }
    return most;
}

double ent_empty_share(const struct ent_scene *scene) {
    struct page page = {.cell = {scene->size.width / COLUMNS, scene->size.height / ROWS}};
    int tall[COLUMNS + 1] = {0}, most = 0;
    fill_all(&page, scene);
    for (int y = 0; y < ROWS; y++) {
        for (int x = 0; x < COLUMNS; x++) tall[x] = page.is_full[y][x] ? 0 : tall[x] + 1;
        int area = largest_under(tall);
        most = area > most ? area : most;
    }
    return (double)most / (ROWS * COLUMNS);
}
