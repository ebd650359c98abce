/* SPDX-License-Identifier: MIT */
#include "unpack/grid.h"

#include <stdlib.h>
#include <string.h>

/* -- gathering ------------------------------------------------------------------------------------------- */

const char *ent_grid_text(struct ent_grid *grid, const char *text) {
    const char *copy = grid->failed ? NULL : ent_arena_text(&grid->arena, text, strlen(text));
    if (copy == NULL) grid->failed = true;
    return copy != NULL ? copy : "";
}

static bool is_blank(const char *text) {
    return text[strspn(text, " \t\r\n")] == '\0';
}

static bool is_within(struct ent_grid *grid, size_t row, size_t column) {
    bool is_many = grid->cell_count >= ENT_GRID_CELLS;
    if (row < ENT_GRID_ROWS && column < ENT_GRID_COLUMNS && !is_many) return true;
    grid->beyond = true;
    return false;
}

void ent_grid_add(struct ent_grid *grid, size_t row, size_t column, const char *text) {
    if (is_blank(text) || !is_within(grid, row, column)) return;
    if (grid->failed ||
        !ent_grow(&grid->cells, &grid->cell_room, grid->cell_count + 1, sizeof *grid->cells)) {
        grid->failed = true;
        return;
    }
    grid->cells[grid->cell_count++] =
        (struct ent_grid_cell){.row = (uint32_t)row, .column = (uint32_t)column, .text = text};
}

void ent_grid_merge(struct ent_grid *grid, size_t row, size_t column, size_t last_row) {
    if (last_row <= row || !is_within(grid, last_row, column)) return;
    if (grid->failed ||
        !ent_grow(&grid->merges, &grid->merge_room, grid->merge_count + 1, sizeof *grid->merges)) {
        grid->failed = true;
        return;
    }
    grid->merges[grid->merge_count++] = (struct ent_grid_merge){
        .row = (uint32_t)row, .column = (uint32_t)column, .last_row = (uint32_t)last_row};
}

/* -- order ----------------------------------------------------------------------------------------------- */

static int compare_places(uint32_t row, uint32_t column, uint32_t other_row, uint32_t other_column) {
    if (row != other_row) return row < other_row ? -1 : 1;
    return column < other_column ? -1 : column > other_column;
}

static int compare_cells(const void *a, const void *b) {
    const struct ent_grid_cell *x = a, *y = b;
    return compare_places(x->row, x->column, y->row, y->column);
}

static int compare_merges(const void *a, const void *b) {
    const struct ent_grid_merge *x = a, *y = b;
    return compare_places(x->row, x->column, y->row, y->column);
}

static bool is_sorted(const struct ent_grid *grid) {
    for (size_t i = 1; i < grid->cell_count; i++) {
        if (compare_cells(&grid->cells[i - 1], &grid->cells[i]) > 0) return false;
    }
    return true;
}

static void sort(struct ent_grid *grid) {
    if (!is_sorted(grid)) qsort(grid->cells, grid->cell_count, sizeof *grid->cells, compare_cells);
    if (grid->merge_count > 1) qsort(grid->merges, grid->merge_count, sizeof *grid->merges, compare_merges);
}

/* -- writing --------------------------------------------------------------------------------------------- */

/* A column's text that holds down to a row. */
struct held {
    const char *text;
    uint32_t last_row;
};

struct writing {
    const struct ent_grid *grid;
    struct ent_buffer *csv;
    size_t most;
    uint32_t first_column, end_column;
    struct held *held; /* a column each */
    size_t next_merge;
};

static void find_columns(struct writing *w) {
    w->first_column = UINT32_MAX;
    for (size_t i = 0; i < w->grid->cell_count; i++) {
        uint32_t column = w->grid->cells[i].column;
        if (column < w->first_column) w->first_column = column;
        if (column >= w->end_column) w->end_column = column + 1;
    }
}

/* How many cells from `at` on stand in the same row. */
static size_t count_row(const struct ent_grid *grid, size_t at) {
    size_t end = at;
    while (end < grid->cell_count && grid->cells[end].row == grid->cells[at].row) end++;
    return end - at;
}

static void write_quoted(struct ent_buffer *csv, const char *text) {
    ent_buffer_add_bytes(csv, "\"", 1);
    for (const char *quote; (quote = strchr(text, '"')) != NULL; text = quote + 1) {
        ent_buffer_add_bytes(csv, text, (size_t)(quote - text) + 1);
        ent_buffer_add_bytes(csv, "\"", 1);
    }
    ent_buffer_add(csv, text);
    ent_buffer_add_bytes(csv, "\"", 1);
}

/* What begins in this row, or above it, holds from here on. */
static void hold_merges(struct writing *w, const struct ent_grid_cell *cell) {
    const struct ent_grid *grid = w->grid;
    while (w->next_merge < grid->merge_count) {
        const struct ent_grid_merge *merge = &grid->merges[w->next_merge];
        int order = compare_places(merge->row, merge->column, cell->row, cell->column);
        if (order > 0) return;
        if (order == 0) w->held[merge->column] = (struct held){cell->text, merge->last_row};
        w->next_merge++;
    }
}

static void write_row(struct writing *w, const struct ent_grid_cell *cells, size_t count) {
    size_t next = 0;
    for (uint32_t column = w->first_column; column < w->end_column; column++) {
        const char *text = NULL;
        while (next < count && cells[next].column < column) next++;
        if (next < count && cells[next].column == column) {
            text = cells[next].text;
            hold_merges(w, &cells[next]);
        } else if (w->held[column].last_row >= cells->row) {
            text = w->held[column].text;
        }
        if (column > w->first_column) ent_buffer_add_bytes(w->csv, ",", 1);
        if (text != NULL) write_quoted(w->csv, text);
    }
}

static bool write_rows(struct writing *w, size_t *title_rows) {
    const struct ent_grid *grid = w->grid;
    bool has_head = false;
    uint32_t line = 0;
    for (size_t at = 0, count; at < grid->cell_count; at += count) {
        count = count_row(grid, at);
        for (; line < grid->cells[at].row; line++) ent_buffer_add_bytes(w->csv, "\n", 1);
        has_head = has_head || count > 1;
        *title_rows += !has_head;
        if (has_head) write_row(w, &grid->cells[at], count);
        if (w->csv->length > w->most) return false;
    }
    ent_buffer_add_bytes(w->csv, "\n", 1);
    return true;
}

bool ent_grid_csv(struct ent_grid *grid, size_t most, struct ent_buffer *csv, size_t *first_column,
                  size_t *title_rows) {
    struct writing w = {.grid = grid, .csv = csv, .most = most};
    *first_column = *title_rows = 0;
    if (grid->failed || grid->cell_count == 0) return true;
    sort(grid);
    find_columns(&w);
    w.held = ent_alloc(w.end_column, sizeof *w.held);
    if (w.held == NULL) {
        grid->failed = true;
        return true;
    }
    bool fits = write_rows(&w, title_rows);
    free(w.held);
    *first_column = w.first_column;
    grid->failed = csv->failed;
    return fits;
}

void ent_grid_clear(struct ent_grid *grid) {
    ent_arena_clear(&grid->arena);
    free(grid->cells);
    free(grid->merges);
    *grid = (struct ent_grid){0};
}
