/* SPDX-License-Identifier: MIT */
/** Tables of signed cells: who, about whom or what. */
#ifndef ENT_GRID_H
#define ENT_GRID_H

#include "figure/frame.h"

/** What one row's actor says of one column's. */
struct ent_grid_cell {
    bool is_known;             /* there is a relation */
    bool is_barred;            /* there can be none: an actor and itself */
    double net;                /* positive less negative weight */
    enum ent_sign_look look;   /* MIXED when both signs occur */
    const char *label, *title; /* sentences */
};

struct ent_grid {
    size_t *rows, *columns; /* actors */
    size_t row_count, column_count;
    bool is_turned;              /* rows are whom it is about */
    size_t *groups;              /* per actor: a line is drawn between groups; NULL: none */
    struct ent_grid_cell *cells; /* row by row */
};

/** Collects the cells of the scene's lines. Rows and columns are chosen already. All in the scene's arena.
 *  False when memory is out. */
ENT_NODISCARD bool ent_grid_fill(struct ent_scene *scene, struct ent_grid *grid);

/** Frames the page and draws the grid on it; the page grows where the preset allows, then as a whole, which
 *  is said. `subtitle` NULL: memory is out. */
enum entente_status ent_grid_draw(struct ent_scene *scene, const struct ent_grid *grid, const char *subtitle,
                                  const struct entente_sink *sink);

#endif
