/* SPDX-License-Identifier: MIT */
#include "base/buffer.h"
#include "base/intern.h"
#include "base/text.h"
#include "name/name.h"
#include "read/import.h"
#include "table/matrix.h"
#include "table/number_commas.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct name {
    const char *text;
    size_t line, cell; /* where it stands */
};

/* The names of rows, or of columns. */
struct side {
    struct name *names;
    size_t count, room;
    struct ent_index index;
};

struct tie {
    size_t row, column;
    double value;
    size_t line, cell; /* where it stands */
};

struct reading {
    const char *file;
    const struct entente_sink *sink;
    const struct entente_read_options *options;
    struct ent_rows rows;
    struct ent_matrix_head head;
    struct ent_import import;
    struct ent_buffer key;
    struct side sources, targets; /* rows, columns */
    size_t *own;                  /* of a row: the column of the same name, or SIZE_MAX */
    size_t own_room, shared;
    struct tie *ties;
    size_t tie_count, tie_room;
    struct ent_place last; /* of the last tie of the row, and its byte */
    size_t last_offset;
    size_t above, below, selves; /* cells without a value on either side of the diagonal; values on it */
    enum ent_comma comma;
    bool has_plus, has_errors;
};

static void fail_cell(struct reading *r, size_t cell, const char *code, const char *hint, const char *wrong) {
    struct ent_place place = {.file = r->file};
    const struct ent_cell *at = &r->rows.row.cells[cell];
    ent_rows_place(&r->rows, at->offset, &place);
    r->has_errors = true;
    ent_fail(r->sink, ENTENTE_BAD_INPUT, code, &place, hint, "\"%s\" %s", ent_brief(at->text).text, wrong);
}

/* -- names ----------------------------------------------------------------------------------------------- */

static bool find_key(struct reading *r, const char *name) {
    bool folds = r->options != NULL && r->options->fold_names;
    if (!ent_name_key(name, folds, &r->key)) r->import.failed = true;
    return !r->import.failed && r->key.length > 0;
}

static void keep_name(struct reading *r, struct side *side, size_t cell) {
    struct ent_place place = {.file = r->file};
    const struct ent_cell *at = &r->rows.row.cells[cell];
    ent_rows_place(&r->rows, at->offset, &place);
    if (!ent_index_add(&side->index, r->key.data, side->count) ||
        !ent_grow(&side->names, &side->room, side->count + 1, sizeof *side->names))
        r->import.failed = true;
    else
        side->names[side->count++] =
            (struct name){ent_import_text(&r->import, at->text), place.line, place.column};
}

/* False after an error was reported, or when memory is out. */
static bool take_name(struct reading *r, struct side *side, size_t cell) {
    const char *name = r->rows.row.cells[cell].text;
    bool is_row = side == &r->sources;
    if (!find_key(r, name)) {
        if (!r->import.failed)
            fail_cell(r, cell, "no-name", "the first row and the first column hold names",
                      is_row ? "is no name of a row" : "is no name of a column");
        return false;
    }
    if (ent_index_find(&side->index, r->key.data) != SIZE_MAX) {
        fail_cell(r, cell, "name-twice", "give each its own name, or sum them up",
                  is_row ? "is the name of two rows" : "is the name of two columns");
        return false;
    }
    keep_name(r, side, cell);
    return !r->import.failed;
}

static enum entente_status read_names_of_columns(struct reading *r) {
    bool fine = true;
    for (size_t i = 0; i < r->head.count; i++) fine &= take_name(r, &r->targets, r->head.first + i);
    return r->import.failed ? ent_no_memory(r->sink) : fine ? ENTENTE_OK : ENTENTE_BAD_INPUT;
}

/* -- cells ----------------------------------------------------------------------------------------------- */

static bool parse(const struct reading *r, const char *text, double *value) {
    bool is_sign = r->has_plus && ent_matrix_is_sign(text);
    if (is_sign) *value = *text == '+' ? 1 : -1;
    return is_sign || ent_comma_number(r->comma, text, value);
}

static void keep_tie(struct reading *r, size_t cell, double value) {
    if (!ent_grow(&r->ties, &r->tie_room, r->tie_count + 1, sizeof *r->ties)) {
        r->import.failed = true;
        return;
    }
    size_t offset = r->rows.row.cells[cell].offset;
    ent_rows_place_on(&r->rows, r->last_offset, offset, &r->last);
    r->last_offset = offset;
    r->ties[r->tie_count++] =
        (struct tie){r->sources.count - 1, cell - 1, value, r->last.line, r->last.column};
}

static void take_cell(struct reading *r, size_t cell) {
    const char *text = r->rows.row.cells[cell].text;
    size_t own = r->own[r->sources.count - 1], column = cell - 1;
    double value;
    if (ent_matrix_is_absent(text)) {
        r->above += column > own;
        r->below += column < own;
    } else if (!parse(r, text, &value)) {
        fail_cell(r, cell, "bad-number", "write a number such as -1 or 1.5, or nothing where there is no tie",
                  "is no number");
    } else if (own == column) {
        r->selves += value != 0;
    } else if (value != 0) {
        keep_tie(r, cell, value);
    }
}

static void fail_ragged(struct reading *r) {
    struct ent_place place = {.file = r->file};
    ent_rows_place(&r->rows, r->rows.row.offset, &place);
    r->has_errors = true;
    ent_fail(r->sink, ENTENTE_BAD_INPUT, "ragged-row", &place,
             "a row has its name and a cell for each column", "expected %zu cells, got %zu",
             r->head.count + 1, r->rows.row.count);
}

/* A row with an error is told and left out. */
static void read_row(struct reading *r) {
    if (!ent_matrix_fits(&r->rows.row, r->head)) {
        fail_ragged(r);
        return;
    }
    if (!take_name(r, &r->sources, 0)) return;
    if (!ent_grow(&r->own, &r->own_room, r->sources.count, sizeof *r->own)) {
        r->import.failed = true;
        return;
    }
    size_t own = ent_index_find(&r->targets.index, r->key.data);
    r->own[r->sources.count - 1] = own;
    r->shared += own != SIZE_MAX;
    r->last_offset = r->rows.row.offset;
    ent_rows_place(&r->rows, r->last_offset, &r->last);
    for (size_t i = 1; i <= r->head.count; i++) take_cell(r, i);
}

/* How numbers and signs are written is known before the first is read. */
static bool survey(struct reading *r) {
    struct ent_commas commas = {.all_grouped = false};
    struct ent_rows rows = ent_rows_from(&r->rows, r->rows.at, r->rows.line);
    while (ent_rows_next(&rows)) {
        for (size_t i = 1; rows.row.fault == ENT_ROW_FINE && i < rows.row.count; i++) {
            const char *text = rows.row.cells[i].text;
            r->has_plus |= strcmp(text, "+") == 0;
            if (text[strspn(text, "+-0123456789.,")] == '\0' && strpbrk(text, "0123456789") != NULL)
                ent_commas_look(&commas, &rows, i, r->file);
        }
    }
    ent_rows_clear(&rows);
    return ent_commas_judge(&commas, r->rows.delimiter, "cell", &r->comma, r->sink);
}

static enum entente_status read_rows(struct reading *r) {
    enum entente_status status = ENTENTE_OK;
    while (status == ENTENTE_OK && !r->import.failed && ent_rows_next(&r->rows)) {
        if (ent_row_is_empty(&r->rows.row)) continue;
        if (r->rows.row.fault == ENT_ROW_FINE)
            read_row(r);
        else
            status = ent_rows_fail(&r->rows, r->file, r->sink);
        r->has_errors |= status != ENTENTE_OK;
        if (status == ENTENTE_BAD_INPUT) status = ENTENTE_OK;
    }
    return r->import.failed ? ent_no_memory(r->sink) : status;
}

static enum entente_status fail_empty(const struct reading *r) {
    const struct ent_place place = {.file = r->file, .line = 1, .column = 1};
    if (r->rows.row.fault != ENT_ROW_FINE) return ent_rows_fail(&r->rows, r->file, r->sink);
    return ent_fail(r->sink, ENTENTE_BAD_INPUT, "no-matrix", &place,
                    "the first row and the first column hold names, all other cells numbers",
                    "there is no matrix");
}

static enum entente_status read_all(struct reading *r) {
    if (!ent_matrix_read_head(&r->rows, &r->head) || r->head.count == 0) return fail_empty(r);
    enum entente_status status = read_names_of_columns(r);
    if (status == ENTENTE_OK && !survey(r)) status = ENTENTE_BAD_INPUT;
    return status == ENTENTE_OK ? read_rows(r) : status;
}

/* -- what it is as a whole ------------------------------------------------------------------------------- */

static bool has_one_mode(const struct reading *r) {
    return r->sources.count == r->targets.count && r->shared == r->sources.count;
}

/* Each cell is as the one on the other side of the diagonal. */
static bool is_symmetric(struct reading *r) {
    size_t count = r->targets.count;
    double *values = ent_alloc(count * count, sizeof *values);
    bool is_same = values != NULL;
    if (values == NULL) r->import.failed = true;
    for (size_t i = 0; is_same && i < r->tie_count; i++)
        values[r->own[r->ties[i].row] * count + r->ties[i].column] = r->ties[i].value;
    for (size_t i = 0; is_same && i < r->tie_count; i++)
        is_same = values[r->ties[i].column * count + r->own[r->ties[i].row]] == r->ties[i].value;
    free(values);
    return is_same;
}

/* One side of the diagonal has nothing in any cell, the other something in all. */
static bool is_half(const struct reading *r) {
    size_t cells = r->targets.count * (r->targets.count - 1) / 2;
    return cells > 1 && ((r->above == cells && r->below == 0) || (r->below == cells && r->above == 0));
}

static void tell(const struct reading *r, const char *meaning) {
    const struct ent_place place = {.file = r->file};
    ent_tell(r->sink, ENTENTE_NOTE, "matrix", &place, "", "matrix, %zu by %zu: %s", r->sources.count,
             r->targets.count, meaning);
    if (r->selves > 0)
        ent_tell(r->sink, ENTENTE_NOTE, "diagonal", &place, "", "values on the diagonal are not kept: %zu",
                 r->selves);
}

static void add_actors(struct reading *r, const struct side *side, const struct side *others) {
    for (size_t i = 0; i < side->count && !r->import.failed; i++) {
        const struct name *name = &side->names[i];
        const struct ent_actor_record actor = {.id = name->text};
        if (others != NULL && find_key(r, name->text) &&
            ent_index_find(&others->index, r->key.data) != SIZE_MAX)
            continue;
        ent_import_actor(&r->import, &actor, &(struct ent_place){.line = name->line, .column = name->cell});
    }
}

static void add_ties(struct reading *r, bool upper_only) {
    for (size_t i = 0; i < r->tie_count && !r->import.failed; i++) {
        const struct tie *tie = &r->ties[i];
        size_t own = r->own[tie->row];
        if (upper_only && own > tie->column) continue;
        const struct name *source = own != SIZE_MAX ? &r->targets.names[own] : &r->sources.names[tie->row];
        const struct ent_relation_record relation = {.source = source->text,
                                                     .target = r->targets.names[tie->column].text,
                                                     .has_weight = true,
                                                     .weight = tie->value};
        ent_import_relation(&r->import, &relation,
                            &(struct ent_place){.line = tie->line, .column = tie->cell});
    }
}

static enum entente_status hand_on(struct reading *r, const struct ent_record_sink *records) {
    bool has_mutual = has_one_mode(r) && r->tie_count > 0, is_filled_once = has_mutual && is_half(r);
    bool is_both = has_mutual && !is_filled_once && is_symmetric(r);
    add_actors(r, &r->targets, NULL);
    add_actors(r, &r->sources, &r->targets);
    add_ties(r, is_both);
    r->import.head.has_directed = r->tie_count > 0; /* names alone fit to any */
    r->import.head.directed = !is_both && !is_filled_once;
    if (!r->import.failed && !r->has_errors)
        tell(r, is_both          ? "both halves are the same, ties are mutual"
                : is_filled_once ? "one half is filled, ties are mutual"
                                 : "rows are sources, columns targets");
    return ent_import_hand_on(&r->import, r->file, records, r->sink);
}

static void clear_side(struct side *side) {
    free(side->names);
    ent_index_clear(&side->index);
}

enum entente_status ent_matrix_read(struct ent_table_syntax syntax, const char *file, const char *bytes,
                                    size_t length, const struct ent_record_sink *records,
                                    const struct entente_sink *sink) {
    struct reading r = {.file = file,
                        .sink = sink,
                        .options = records->options,
                        .rows = ent_table_rows(syntax, bytes, length)};
    enum entente_status status = read_all(&r);
    if (status == ENTENTE_OK) status = hand_on(&r, records);
    ent_import_clear(&r.import);
    ent_buffer_clear(&r.key);
    ent_rows_clear(&r.rows);
    clear_side(&r.sources);
    clear_side(&r.targets);
    free(r.own);
    free(r.ties);
    return status;
}

/* -- the format ------------------------------------------------------------------------------------------ */

static bool probe(const char *bytes, size_t length) {
    return ent_matrix_probe(ent_matrix_syntax(bytes, length), bytes, length);
}

static enum entente_status read_matrix(const char *file, const char *bytes, size_t length,
                                       const struct ent_record_sink *records,
                                       const struct entente_sink *sink) {
    return ent_matrix_read(ent_matrix_syntax(bytes, length), file, bytes, length, records, sink);
}

const struct ent_reader ent_reader_matrix = {
    .format = {"matrix", "",
               "a table of numbers: names in the first row and the first column, each other cell the "
               "weight of a tie"},
    .is_exact = true,
    .probe = probe,
    .read = read_matrix,
};
