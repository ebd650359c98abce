/* SPDX-License-Identifier: MIT */
#include "view/grid.h"

#include "base/buffer.h"
#include "base/report.h"
#include "figure/block.h"
#include "figure/view.h"
#include "style/text_width.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* -- cells ----------------------------------------------------------------------------------------------- */

static size_t place_of(const size_t *actors, size_t count, size_t actor) {
    for (size_t i = 0; i < count; i++) {
        if (actors[i] == actor) return i;
    }
    return SIZE_MAX;
}

static const char *join(struct ent_scene *scene, const char *first, const char *between, const char *second) {
    struct ent_buffer out = {0};
    ent_buffer_add(&out, first);
    ent_buffer_add(&out, between);
    ent_buffer_add(&out, second);
    return ent_scene_keep(scene, &out);
}

static bool add_line(struct ent_scene *scene, struct ent_grid *grid, const struct ent_line *line, size_t from,
                     size_t to) {
    size_t row = place_of(grid->rows, grid->row_count, grid->is_turned ? to : from);
    size_t column = place_of(grid->columns, grid->column_count, grid->is_turned ? from : to);
    if (row == SIZE_MAX || column == SIZE_MAX) return true;
    struct ent_grid_cell *cell = &grid->cells[row * grid->column_count + column];
    enum ent_sign_look look = (enum ent_sign_look)(line->sign + 1);
    bool was_signed = cell->is_known && cell->look != ENT_LOOK_NEUTRAL;
    cell->net += line->sign * line->weight;
    if (!was_signed)
        cell->look = look;
    else if (line->sign != 0 && cell->look != look)
        cell->look = ENT_LOOK_MIXED;
    cell->label = cell->is_known ? join(scene, cell->label, "; ", line->name) : line->name;
    cell->title = cell->is_known ? join(scene, cell->title, "\n", line->title) : line->title;
    cell->is_known = true;
    return cell->label != NULL && cell->title != NULL;
}

bool ent_grid_fill(struct ent_scene *scene, struct ent_grid *grid) {
    grid->cells =
        ent_arena_take(&scene->arena, (grid->row_count * grid->column_count + 1) * sizeof *grid->cells);
    if (grid->cells == NULL) return false;
    for (size_t i = 0; i < grid->row_count; i++) {
        size_t self = place_of(grid->columns, grid->column_count, grid->rows[i]);
        if (self != SIZE_MAX) grid->cells[i * grid->column_count + self].is_barred = true;
    }
    for (size_t i = scene->line_count; i > 0; i--) {
        const struct ent_line *line = &scene->lines[i - 1];
        if (!add_line(scene, grid, line, line->source, line->target)) return false;
        if (!scene->is_directed && !add_line(scene, grid, line, line->target, line->source)) return false;
    }
    return true;
}

/* By the scale of weights, so that tables of two weeks compare: below 1 is mild, 1 plain, 2 and more strong.
 * From -3 to 3; only a net of nothing is 0. */
static int level_of(const struct ent_grid_cell *cell) {
    static const double plain = 1, strong = 2, slack = 1e-9;
    double net = fabs(cell->net);
    if (!(net > 0)) return 0;
    int level = net >= strong - slack ? 3 : net >= plain - slack ? 2 : 1;
    return cell->net > 0 ? level : -level;
}

static enum ent_colour fill_of(int level) {
    return (enum ent_colour)(ENT_RAMP_ZERO + level);
}

static enum ent_colour ink_on(int level) {
    return level == 3 || level == -3 ? ENT_ON_RAMP_END : ENT_ON_RAMP;
}

/* -- legend: what occurs --------------------------------------------------------------------------------- */

static bool occurs(const struct ent_grid *grid, int level, enum ent_sign_look look) {
    for (size_t i = 0; i < grid->row_count * grid->column_count; i++) {
        const struct ent_grid_cell *cell = &grid->cells[i];
        if (!cell->is_known) continue;
        if (level != 0 ? level_of(cell) == level : cell->look == look) return true;
    }
    return false;
}

/* Cells with both signs have the colour of what outweighs: their key has none. */
static struct ent_paint paint_of(int level, enum ent_sign_look look) {
    if (look == ENT_LOOK_MIXED) return (struct ent_paint){.stroke = ENT_GRID, .width = 1};
    return (struct ent_paint){.fill = fill_of(level)};
}

static void add_keys(const struct ent_grid *grid, struct ent_legend *legend) {
    static const struct {
        int level;
        enum ent_sign_look look;
        const char *text;
    } keys[] = {
        {3, ENT_LOOK_POSITIVE, "strongly for"}, {2, ENT_LOOK_POSITIVE, "for"},
        {1, ENT_LOOK_POSITIVE, "mildly for"},   {0, ENT_LOOK_MIXED, "both; colour: which outweighs"},
        {0, ENT_LOOK_NEUTRAL, "neutral"},       {-1, ENT_LOOK_NEGATIVE, "mildly against"},
        {-2, ENT_LOOK_NEGATIVE, "against"},     {-3, ENT_LOOK_NEGATIVE, "strongly against"},
    };
    *legend = (struct ent_legend){0};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (!occurs(grid, keys[i].level, keys[i].look)) continue;
        ent_legend_add(legend, (struct ent_key){
                                   .kind = ENT_KEY_CELL,
                                   .text = keys[i].text,
                                   .look = keys[i].look,
                                   .has_glyph = true,
                                   .colour = keys[i].look == ENT_LOOK_MIXED ? ENT_INK : ink_on(keys[i].level),
                                   .paint = paint_of(keys[i].level, keys[i].look)});
    }
}

/* -- sizes ----------------------------------------------------------------------------------------------- */

/* Names as they may be shown, and how wide the widest is at a size of 1. */
struct heads {
    struct ent_lines *lines[ENT_LINES_MOST]; /* per column, in so many lines; in the arena */
    double width[ENT_LINES_MOST];
    double rows;
};

/* Names of rows stand on the left, those of columns upright above, broken into lines where columns are wide.
 */
struct measures {
    const struct heads *heads;
    double type, row_names, column_names, width, height; /* of a cell */
    double head_step;                                    /* from one line of a head to the next */
    size_t head_lines;
    bool is_cut; /* a name is too long for its place */
};

/* An upright name needs its whole line, a lying one little more than its letters. */
static const double pitch = 1.15, head_pitch = 1.17, head_gap = 0.15, gap_after_name = 0.5, name_share = 0.4,
                    tight_pitch = 1.17, least_share = 0.2;

static double width_of(const struct ent_lines *lines, double size) {
    double width = 0;
    for (size_t i = 0; i < lines->count; i++)
        width = fmax(width, ent_text_width(lines->line[i], size, ENT_REGULAR));
    return width;
}

/* The width of the widest name, at a size of 1. */
static double widest_name(const struct ent_scene *scene, const size_t *actors, size_t count) {
    double width = 0;
    for (size_t i = 0; i < count; i++)
        width = fmax(width, ent_text_width(scene->nodes[actors[i]].name, 1, ENT_REGULAR));
    return width;
}

static bool break_heads(struct ent_scene *scene, const struct ent_grid *grid, struct heads *heads) {
    heads->rows = widest_name(scene, grid->rows, grid->row_count);
    for (size_t most = 1; most <= ENT_LINES_MOST; most++) {
        struct ent_lines *lines =
            ent_arena_take(&scene->arena, (grid->column_count + 1) * sizeof *heads->lines[0]);
        if (lines == NULL) return false;
        heads->lines[most - 1] = lines;
        heads->width[most - 1] = 0;
        for (size_t i = 0; i < grid->column_count; i++) {
            const char *name = scene->nodes[grid->columns[i]].name;
            if (most == 1)
                lines[i] = (struct ent_lines){.line = {name}, .count = 1};
            else if (!ent_text_wrap_narrow(&scene->arena, name, most, &lines[i]))
                return false;
            heads->width[most - 1] = fmax(heads->width[most - 1], width_of(&lines[i], 1));
        }
    }
    return true;
}

/* As much as the names need, or as the cells leave of the room; longer ones are cut. */
static double names_width(double needed, double room, double cells, bool *is_cut) {
    double most = fmax(least_share * room, fmin(name_share * room, room - cells));
    if (needed > most) *is_cut = true;
    return fmin(needed, most);
}

/* The cells beside such names. False when they are too small for the type. */
static bool fits_with(const struct ent_scene *scene, const struct ent_grid *grid, struct measures *m) {
    static const double widest = 64, tallest = 44, longest = 2.2;
    struct ent_size room = scene->room.size;
    double gap = gap_after_name * m->type, columns = fmax((double)grid->column_count, 1);
    double rows = fmax((double)grid->row_count, 1);
    double wide = head_pitch * (double)m->head_lines + head_gap * (double)(m->head_lines - 1);
    double tight = tight_pitch * (double)m->head_lines;
    m->is_cut = false;
    m->row_names =
        names_width(m->heads->rows * m->type + gap, room.width, tight * m->type * columns, &m->is_cut);
    double head = fmin(wide, fmax(tight, (room.width - m->row_names) / columns / m->type)) * m->type;
    m->head_step = fmin(head_pitch * m->type, head / (double)m->head_lines);
    m->column_names = names_width(m->heads->width[m->head_lines - 1] * m->type + gap, room.height,
                                  pitch * m->type * rows, &m->is_cut);
    m->width = fmin(widest, (room.width - m->row_names) / columns);
    m->height = fmin(tallest, (room.height - m->column_names) / rows);
    m->width = floor(10 * fmin(m->width, fmax(longest * m->height, head))) / 10;
    m->height = floor(10 * fmin(m->height, longest * m->width)) / 10;
    return m->width >= floor(10 * head) / 10 && m->height >= floor(10 * pitch * m->type) / 10;
}

/* Heads in as few lines as leave all names whole; cut ones only where `may_cut`. */
static bool fits(const struct ent_scene *scene, const struct ent_grid *grid, double size, bool may_cut,
                 struct measures *m) {
    m->type = size;
    for (m->head_lines = 1; m->head_lines <= ENT_LINES_MOST; m->head_lines++) {
        if (fits_with(scene, grid, m) && !m->is_cut) return true;
    }
    m->head_lines = 1;
    return may_cut && fits_with(scene, grid, m);
}

/* The largest type at which the table fits into the room. */
static bool size_for(const struct ent_scene *scene, const struct ent_grid *grid, bool may_cut,
                     struct measures *m) {
    double least = scene->preset->least, size = 0.85 * scene->preset->names;
    while (size > least) {
        if (fits(scene, grid, size, may_cut, m)) return true;
        size *= 0.94;
    }
    return fits(scene, grid, least, may_cut, m);
}

static void tell_if_dense(const struct ent_scene *scene, const struct ent_grid *grid,
                          const struct entente_sink *sink) {
    char what[64];
    snprintf(what, sizeof what, "%zu rows and %zu columns", grid->row_count, grid->column_count);
    ent_page_tell(scene, what, "draw less of it (--min-weight, --ego, --roll-up) or use a larger preset",
                  sink);
}

/* All names whole on a page that the preset allows; else some cut, and the page as large as it takes. */
static bool choose_page(struct ent_scene *scene, const struct ent_grid *grid, const struct ent_legend *legend,
                        struct measures *m, const struct entente_sink *sink) {
    const struct ent_preset *preset = scene->preset;
    struct ent_size page = {preset->width, preset->height};
    bool may_cut = false;
    while (true) {
        if (!ent_frame_put(scene, legend, page)) return false;
        if (size_for(scene, grid, may_cut, m)) break;
        if (page.height < preset->tallest * scene->scale) {
            page.height = fmin(1.06 * page.height, preset->tallest * scene->scale);
        } else if (!may_cut) {
            may_cut = true;
            page.height = preset->height;
        } else {
            page = ent_page_enlarged(scene);
        }
    }
    tell_if_dense(scene, grid, sink);
    return true;
}

/* -- marks ----------------------------------------------------------------------------------------------- */

struct painter {
    struct ent_scene *scene;
    const struct ent_grid *grid;
    struct measures m;
    double left, top; /* of the cells */
};

static bool put_row_name(struct painter *p, size_t row) {
    double size = p->m.type, gap = gap_after_name * size;
    const struct ent_node *node = &p->scene->nodes[p->grid->rows[row]];
    const char *name = ent_block_fit(p->scene, node->name, p->m.row_names - gap, &size);
    if (name == NULL) return false;
    double y = p->top + ((double)row + 0.5) * p->m.height + ENT_MIDDLE_OF_LETTERS * size;
    ent_mark_group(&p->scene->marks, "row", node->title, node->title);
    ent_mark_text(&p->scene->marks, (struct ent_point){p->left - gap, y}, name, size, ENT_REGULAR,
                  ENT_ANCHOR_END, ENT_INK);
    ent_mark_end(&p->scene->marks);
    return true;
}

static bool put_column_name(struct painter *p, size_t column) {
    double gap = gap_after_name * p->m.type, width = p->m.column_names - gap;
    const struct ent_node *node = &p->scene->nodes[p->grid->columns[column]];
    const struct ent_lines *lines = &p->m.heads->lines[p->m.head_lines - 1][column];
    double middle = p->left + ((double)column + 0.5) * p->m.width + ENT_MIDDLE_OF_LETTERS * p->m.type;
    ent_mark_group(&p->scene->marks, "column", node->title, node->title);
    for (size_t i = 0; i < lines->count; i++) {
        double size = p->m.type;
        const char *text = ent_block_fit(p->scene, lines->line[i], width, &size);
        if (text == NULL) return false;
        double aside = ((double)i - ((double)lines->count - 1) / 2) * p->m.head_step;
        ent_mark_text_upright(&p->scene->marks, (struct ent_point){middle + aside, p->top - gap}, text, size,
                              ENT_REGULAR, ENT_ANCHOR_START, ENT_INK);
    }
    ent_mark_end(&p->scene->marks);
    return true;
}

static bool put_names(struct painter *p) {
    for (size_t i = 0; i < p->grid->row_count; i++) {
        if (!put_row_name(p, i)) return false;
    }
    for (size_t i = 0; i < p->grid->column_count; i++) {
        if (!put_column_name(p, i)) return false;
    }
    return true;
}

static void put_glyph(struct painter *p, const struct ent_grid_cell *cell, struct ent_point centre) {
    double side = fmin(p->m.width, p->m.height), arm = 0.26 * side, width = fmax(1, 0.11 * side);
    ent_mark_sign(&p->scene->marks, &p->scene->arena, cell->look, centre, arm, width, ink_on(level_of(cell)));
}

static void put_cell(struct painter *p, size_t row, size_t column) {
    const struct ent_grid_cell *cell = &p->grid->cells[row * p->grid->column_count + column];
    struct ent_box box = {
        {p->left + ((double)column + 0.5) * p->m.width, p->top + ((double)row + 0.5) * p->m.height},
        {p->m.width - 1, p->m.height - 1}};
    struct ent_marks *marks = &p->scene->marks;
    if (cell->is_barred) ent_mark_box(marks, box, 0, (struct ent_paint){.fill = ENT_GRID});
    if (!cell->is_known) return;
    ent_mark_group(marks, "cell", cell->label, cell->title);
    ent_mark_box(marks, box, 0, (struct ent_paint){.fill = fill_of(level_of(cell))});
    put_glyph(p, cell, box.centre);
    ent_mark_end(marks);
}

static void put_rule(struct painter *p, struct ent_point from, struct ent_point to, bool is_heavy) {
    ent_mark_line(&p->scene->under, &p->scene->arena, from, to,
                  (struct ent_paint){.stroke = is_heavy ? ENT_INK : ENT_GRID, .width = is_heavy ? 1.5 : 0.7});
}

/* Is there another group on the other side of line i? */
static bool is_border(const struct ent_grid *grid, const size_t *actors, size_t count, size_t i) {
    if (grid->groups == NULL || i == 0 || i == count) return false;
    return grid->groups[actors[i]] != grid->groups[actors[i - 1]];
}

static void put_rules(struct painter *p) {
    const struct ent_grid *grid = p->grid;
    double right = p->left + p->m.width * (double)grid->column_count;
    double bottom = p->top + p->m.height * (double)grid->row_count;
    for (int heavy = 0; heavy < 2; heavy++) {
        for (size_t i = 0; i <= grid->row_count; i++) {
            double y = p->top + p->m.height * (double)i;
            if (is_border(grid, grid->rows, grid->row_count, i) != (heavy == 1)) continue;
            put_rule(p, (struct ent_point){p->left, y}, (struct ent_point){right, y}, heavy == 1);
        }
        for (size_t i = 0; i <= grid->column_count; i++) {
            double x = p->left + p->m.width * (double)i;
            if (is_border(grid, grid->columns, grid->column_count, i) != (heavy == 1)) continue;
            put_rule(p, (struct ent_point){x, p->top}, (struct ent_point){x, bottom}, heavy == 1);
        }
    }
}

static bool paint(struct ent_scene *scene, const struct ent_grid *grid, const struct measures *m) {
    double width = m->row_names + m->width * (double)grid->column_count;
    double height = m->column_names + m->height * (double)grid->row_count;
    const struct ent_box *room = &scene->room;
    struct painter p = {.scene = scene, .grid = grid, .m = *m};
    p.left = round(room->centre.x - width / 2 + m->row_names);
    p.top = round(room->centre.y - height / 2 + m->column_names);
    put_rules(&p);
    if (!put_names(&p)) return false;
    for (size_t row = 0; row < grid->row_count; row++) {
        for (size_t column = 0; column < grid->column_count; column++) {
            put_cell(&p, row, column);
        }
    }
    return true;
}

enum entente_status ent_grid_draw(struct ent_scene *scene, const struct ent_grid *grid, const char *subtitle,
                                  const struct entente_sink *sink) {
    struct ent_legend legend;
    struct heads heads;
    struct measures m = {.heads = &heads};
    add_keys(grid, &legend);
    bool fine = subtitle != NULL && break_heads(scene, grid, &heads) && ent_frame_words(scene, subtitle) &&
                choose_page(scene, grid, &legend, &m, sink) && paint(scene, grid, &m);
    scene->node_count = scene->line_count = 0; /* they are in the cells */
    return fine ? ENTENTE_OK : ent_no_memory(sink);
}
