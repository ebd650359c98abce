/* SPDX-License-Identifier: MIT */
/** The cells of a sheet, gathered in any order, and written as CSV with a line for each row. */
#ifndef ENT_GRID_H
#define ENT_GRID_H

#include "base/buffer.h"
#include "base/memory.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { ENT_GRID_ROWS = 1 << 20, ENT_GRID_COLUMNS = 1 << 14, ENT_GRID_CELLS = 1 << 24 };

/** Rows and columns count from 0. */
struct ent_grid_cell {
    uint32_t row, column;
    const char *text;
};

/** What stands in its first cell holds down to its last row. */
struct ent_grid_merge {
    uint32_t row, column, last_row;
};

/** {0} is empty. */
struct ent_grid {
    struct ent_arena arena;
    struct ent_grid_cell *cells;
    struct ent_grid_merge *merges;
    size_t cell_count, cell_room, merge_count, merge_room;
    bool failed; /* memory is out */
    bool beyond; /* a cell lies beyond the last that a sheet has, or there are too many */
};

/** A text that lives as long as the grid; "" when memory is out. */
const char *ent_grid_text(struct ent_grid *grid, const char *text);
/** Empty texts are no cells. The text is borrowed until the grid is cleared. */
void ent_grid_add(struct ent_grid *grid, size_t row, size_t column, const char *text);
void ent_grid_merge(struct ent_grid *grid, size_t row, size_t column, size_t last_row);

/**
 * Appends the rows, all equally long, to `csv`: row 0 is line 1. `first_column`: the first that is used; it
 * is the first cell of every line. Rows above the first one with two cells are left out: `title_rows` counts
 * them. False where more than `most` bytes came out.
 */
bool ent_grid_csv(struct ent_grid *grid, size_t most, struct ent_buffer *csv, size_t *first_column,
                  size_t *title_rows);

void ent_grid_clear(struct ent_grid *grid);

#endif
