/* SPDX-License-Identifier: MIT */
#include "table/csv_columns.h"

#include "base/buffer.h"
#include "base/find.h"
#include "base/number.h"
#include "base/text.h"
#include "read/triple_order.h"
#include "table/column_choice.h"
#include "table/headless.h"
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static const char needed[] =
    "the first row must name the columns: source,relation,target, then any of the others; or name them with "
    "--columns source=…,relation=…,target=…";
static const char needed_numbers[] =
    "name the columns by their numbers, as --columns source=1,target=2,weight=3, or in a first row";
static const char needed_cells[] =
    "columns stand between commas, semicolons, tabs or bars; the first row names them: source,relation,target";
static const char needed_word[] =
    "give one word for all with --relation, or name the column with --columns relation=…";
static const char needed_both[] =
    "give the relation's word with --relation, or name the columns with --columns "
    "source=1,target=2 by their numbers";

enum { NAMED_MOST = 8 };

static struct ent_place place_of(const struct ent_rows *rows, const char *file, size_t cell) {
    struct ent_place place = {.file = file};
    ent_rows_place(rows, rows->row.cells[cell].offset, &place);
    return place;
}

/* What people put before a header. True when it was reported. */
static bool is_no_header(const struct ent_rows *rows, const char *file, const struct entente_sink *sink) {
    if (rows->row.cells[0].text[0] != '#') return false;
    struct ent_place place = place_of(rows, file, 0);
    ent_fail(sink, ENTENTE_BAD_INPUT, "comment-line", &place, "delete it: there are no comment lines",
             "the first line is a comment, not the names of the columns");
    return true;
}

static void tell_unknown(const struct ent_rows *rows, const char *file, size_t cell,
                         const struct entente_sink *sink) {
    const char *name = rows->row.cells[cell].text;
    struct ent_place place = place_of(rows, file, cell);
    if (*name == '\0') {
        ent_tell(sink, ENTENTE_WARNING, "unknown-column", &place, "", "column %zu has no name and is ignored",
                 cell + (rows->first_cell > 0 ? rows->first_cell : 1));
        return;
    }
    struct ent_nearest nearest;
    ent_nearest_init(&nearest, name);
    for (int i = 0; i < ENT_COLUMN_COUNT; i++)
        ent_nearest_offer(&nearest, ent_column_name((enum ent_column)i));
    char hint[160];
    ent_tell(sink, ENTENTE_WARNING, "unknown-column", &place, ent_nearest_hint(&nearest, hint, sizeof hint),
             "unknown column \"%s\" is ignored", ent_brief(name).text);
}

static bool fail_twice(const struct ent_rows *rows, const char *file, size_t cell, enum ent_column column,
                       const struct ent_columns *columns, const struct entente_sink *sink) {
    struct ent_place place = place_of(rows, file, cell);
    const char *earlier = rows->row.cells[columns->at[column]].text;
    const char *name = rows->row.cells[cell].text;
    bool is_same = ent_text_same_ascii(earlier, name);
    ent_fail(sink, ENTENTE_BAD_INPUT, "two-columns", &place,
             is_same ? "keep one of them" : "they mean the same: keep one",
             is_same ? "column \"%s\" is there twice" : "column \"%s\" is there beside \"%s\"",
             ent_brief(name).text, ent_brief(earlier).text);
    return false;
}

/* Without a column of words a sign, or a weight with one, says what the relation is; or the caller does. */
static bool may_lack(const struct ent_columns *columns, int column, const char *word) {
    if (column != ENT_COLUMN_RELATION) return false;
    bool says_so = columns->at[ENT_COLUMN_SIGN] != SIZE_MAX || columns->at[ENT_COLUMN_WEIGHT] != SIZE_MAX ||
                   ent_turn_columns_have_sign(&columns->turns);
    bool has_ends = columns->at[ENT_COLUMN_SOURCE] != SIZE_MAX && columns->at[ENT_COLUMN_TARGET] != SIZE_MAX;
    return word != NULL || (says_so && has_ends);
}

static bool check_required(const struct ent_columns *columns, const struct ent_rows *rows, const char *word,
                           const char *file, const struct entente_sink *sink) {
    bool fine = true,
         has_ends = columns->at[ENT_COLUMN_SOURCE] != SIZE_MAX && columns->at[ENT_COLUMN_TARGET] != SIZE_MAX;
    struct ent_place place = place_of(rows, file, 0);
    for (int i = 0; i < ENT_COLUMNS_REQUIRED; i++) {
        if (columns->at[i] != SIZE_MAX || may_lack(columns, i, word)) continue;
        ent_fail(sink, ENTENTE_BAD_INPUT, "missing-column", &place, has_ends ? needed_word : needed,
                 "there is no column \"%s\"", ent_column_name((enum ent_column)i));
        fine = false;
    }
    return fine;
}

/* "from,to,type": ends, where no others are named; else the two are dates, as is "begin,end" beside them. */
static void take_ends(struct ent_columns *columns, const struct ent_row *row) {
    size_t *at = columns->at;
    size_t from = ent_column_surest(row, ENT_COLUMN_FROM), to = ent_column_surest(row, ENT_COLUMN_TO);
    if (at[ENT_COLUMN_SOURCE] != SIZE_MAX || at[ENT_COLUMN_TARGET] != SIZE_MAX) return;
    if (from == SIZE_MAX || to == SIZE_MAX || at[ENT_COLUMN_FROM] == from || at[ENT_COLUMN_TO] == to) return;
    if (ent_column_surest(row, ENT_COLUMN_SOURCE) != SIZE_MAX ||
        ent_column_surest(row, ENT_COLUMN_TARGET) != SIZE_MAX)
        return;
    at[ENT_COLUMN_SOURCE] = from;
    at[ENT_COLUMN_TARGET] = to;
}

/* "person,stance,issue": who says it is the actor where no other is named. */
static void take_speaker(struct ent_columns *columns) {
    size_t *at = columns->at;
    if (at[ENT_COLUMN_SOURCE] != SIZE_MAX || at[ENT_COLUMN_TARGET] == SIZE_MAX) return;
    at[ENT_COLUMN_SOURCE] = at[ENT_COLUMN_EVIDENCE_SPEAKER];
    at[ENT_COLUMN_EVIDENCE_SPEAKER] = SIZE_MAX;
}

/* What can turn a relation is read beside the surer one. */
static void pass_over(struct ent_columns *columns, const struct ent_rows *rows, const char *file, size_t cell,
                      const char *taken, const struct entente_sink *sink) {
    if (ent_turn_columns_take(&columns->turns, rows->row.cells[cell].text, cell)) return;
    struct ent_place place = place_of(rows, file, cell);
    ent_tell(sink, ENTENTE_NOTE, "unused-column", &place, "", "column \"%s\" is not read: \"%s\" is",
             ent_brief(rows->row.cells[cell].text).text, ent_brief(taken).text);
}

/* Of two columns for one field the surer name counts; two that mean the same surely are a mistake. */
static bool take_cell(struct ent_columns *columns, const struct ent_rows *rows, const char *file, size_t cell,
                      enum ent_column column, const struct entente_sink *sink) {
    const struct ent_cell *cells = rows->row.cells;
    size_t *at = &columns->at[column];
    if (*at == SIZE_MAX) {
        *at = cell;
        return true;
    }
    size_t was = ent_column_rank(column, cells[*at].text), is = ent_column_rank(column, cells[cell].text);
    bool are_same = was <= 1 && is <= 1 && column < (enum ent_column)ENT_COLUMNS_REQUIRED;
    if (was == is || are_same) return fail_twice(rows, file, cell, column, columns, sink);
    size_t passed_over = is < was ? *at : cell;
    if (is < was) *at = cell;
    pass_over(columns, rows, file, passed_over, cells[*at].text, sink);
    return true;
}

static void look_at_row(struct ent_headless *seen, const struct ent_row *row) {
    for (size_t i = 0; i < row->count; i++) ent_headless_look(seen, i, row->cells[i].text);
}

/* What the cells of the rows below the first look like. */
static struct ent_headless look_below_first(const struct ent_rows *first) {
    struct ent_headless seen = {0};
    struct ent_rows rows = ent_rows_from(first, first->at, first->line);
    for (size_t count = 1; count < ENT_HEADLESS_ROWS && ent_rows_next(&rows); count++)
        look_at_row(&seen, &rows.row);
    ent_rows_clear(&rows);
    return seen;
}

static bool has_empty_end(const struct ent_row *row) {
    for (size_t i = 0; i < row->count && i < ENT_COLUMNS_REQUIRED; i++) {
        if (row->cells[i].text[0] == '\0') return true;
    }
    return row->count < 2 || row->count > ENT_HEADLESS_MOST;
}

/* True where the first row is a relation itself, and all rows show which column is what; it is a head where
 * it alone would change the answer. */
static bool take_headless(struct ent_columns *columns, const struct ent_rows *rows,
                          const struct entente_read_options *options) {
    const struct ent_headless below = look_below_first(rows);
    struct ent_headless all = below;
    const struct ent_triple_order order = ent_triple_order(options);
    bool has_word = options != NULL && options->relation != NULL;
    size_t at_below[ENT_COLUMN_COUNT], rest, rest_below;
    if (has_empty_end(&rows->row)) return false;
    look_at_row(&all, &rows->row);
    columns->is_headless = ent_headless_settle(&all, order, has_word, columns->at, &rest) && rest == SIZE_MAX;
    if (!columns->is_headless || below.count == 0) return columns->is_headless;
    bool is_told = ent_headless_settle(&below, order, has_word, at_below, &rest_below);
    columns->is_headless = !is_told || memcmp(columns->at, at_below, sizeof at_below) == 0;
    return columns->is_headless;
}

static const char *hint_for(const struct ent_row *row) {
    double number;
    if (row->count == 1) return needed_cells;
    if (row->count == 2) return needed_both;
    if (ent_number_parse(row->cells[2].text, &number)) return needed_numbers;
    return ent_headless_is_date(row->cells[2].text) ? needed_both : needed;
}

static bool fail_headless(const struct ent_rows *rows, const char *file, const struct entente_sink *sink) {
    struct ent_place place = place_of(rows, file, 0);
    struct ent_buffer names = {0};
    for (size_t i = 0; i < rows->row.count && i < NAMED_MOST; i++)
        ent_buffer_format(&names, "%s\"%s\"", i == 0 ? ": " : ", ", ent_brief(rows->row.cells[i].text).text);
    ent_fail(sink, ENTENTE_BAD_INPUT, "no-header", &place, hint_for(&rows->row),
             "the first row names no column that is known%s", names.failed ? "" : names.data);
    ent_buffer_clear(&names);
    return false;
}

/* "source, target, weight" */
static void add_order(struct ent_buffer *text, const struct ent_columns *columns, const char *between) {
    for (size_t cell = 0; cell < columns->count; cell++) {
        for (int i = 0; i < ENT_COLUMN_COUNT; i++) {
            if (columns->at[i] == cell)
                ent_buffer_format(text, "%s%s", cell == 0 ? "" : between,
                                  ent_column_name((enum ent_column)i));
        }
    }
}

static bool is_plain_triple(const struct ent_columns *columns) {
    return columns->count == ENT_COLUMNS_REQUIRED && columns->at[ENT_COLUMN_RELATION] != SIZE_MAX;
}

static void tell_headless(const struct ent_columns *columns, const struct ent_rows *rows, const char *file,
                          const struct entente_sink *sink) {
    struct ent_place place = place_of(rows, file, 0);
    const struct ent_cell *cells = rows->row.cells;
    struct ent_buffer order = {0};
    char hint[320] = "";
    if (is_plain_triple(columns))
        snprintf(hint, sizeof hint, "if it does: --columns \"source=%.60s,relation=%.60s,target=%.60s\"",
                 cells[0].text, cells[1].text, cells[2].text);
    else
        add_order(&order, columns, ", ");
    ent_tell(sink, ENTENTE_NOTE, "no-header", &place, hint,
             "the first row names no column: it is read as %s%s", order.length > 0 ? "" : "a relation",
             order.length > 0 ? order.data : "");
    ent_buffer_clear(&order);
}

static bool names_any(const struct ent_row *row) {
    for (size_t i = 0; i < row->count; i++) {
        if (ent_column_find(row->cells[i].text) != ENT_COLUMN_COUNT) return true;
    }
    return false;
}

/* What stands below the head of a column: Gephi's "Type" tells directions, and its "Label" is often empty. */
enum below { BELOW_WORDS, BELOW_NOTHING, BELOW_DIRECTED, BELOW_UNDIRECTED, BELOW_BOTH };

static enum below below_with(enum below before, const char *text) {
    bool is_directed = ent_text_same_ascii(text, "directed");
    if (!is_directed && !ent_text_same_ascii(text, "undirected") && !ent_text_same_ascii(text, "mutual"))
        return BELOW_WORDS;
    enum below now = is_directed ? BELOW_DIRECTED : BELOW_UNDIRECTED;
    return before == BELOW_NOTHING || before == now ? now : BELOW_BOTH;
}

static enum below look_below(const struct ent_rows *head, size_t cell) {
    struct ent_rows rows = {.bytes = head->bytes,
                            .length = head->length,
                            .delimiter = head->delimiter,
                            .quotes = head->quotes,
                            .at = head->at,
                            .line = head->line};
    enum below below = BELOW_NOTHING;
    bool has_rows = false;
    while ((!has_rows || below != BELOW_WORDS) && ent_rows_next(&rows) && rows.row.fault == ENT_ROW_FINE) {
        const char *text = cell < rows.row.count ? rows.row.cells[cell].text : "";
        has_rows = has_rows || rows.row.count == head->row.count;
        if (*text != '\0') below = below_with(below, text);
    }
    ent_rows_clear(&rows);
    return has_rows ? below : BELOW_WORDS;
}

/* True where a column is called like one of relations' words, and holds none. */
static bool holds_no_words(struct ent_columns *columns, const struct ent_rows *rows, const char *file,
                           size_t cell, const struct entente_sink *sink) {
    struct ent_place place = place_of(rows, file, cell);
    enum below below = look_below(rows, cell);
    const char *name = rows->row.cells[cell].text;
    if (below == BELOW_WORDS) return false;
    columns->is_undirected = columns->is_undirected || below == BELOW_UNDIRECTED;
    if (below == BELOW_NOTHING)
        ent_tell(sink, ENTENTE_NOTE, "empty-column", &place, "", "column \"%s\" is empty",
                 ent_brief(name).text);
    if (below == BELOW_BOTH)
        ent_tell(sink, ENTENTE_NOTE, "directions", &place, "",
                 "column \"%s\" tells directed and undirected apart: all are read as directed",
                 ent_brief(name).text);
    return true;
}

/* "Actor,Action,Target,Source": where another column names who acts, the source is where that is written. */
static enum ent_column find_column(const struct ent_row *row, size_t cell) {
    enum ent_column column = ent_column_find(row->cells[cell].text);
    bool has_actor = false, has_target = false;
    if (column != ENT_COLUMN_SOURCE || !ent_column_may_be_publication(row->cells[cell].text)) return column;
    for (size_t i = 0; i < row->count; i++) {
        enum ent_column other = ent_column_find(row->cells[i].text);
        bool is_like = ent_column_goes_on(row->cells[i].text, row->cells[cell].text);
        has_actor |= other == ENT_COLUMN_SOURCE && !is_like;
        has_target |= other == ENT_COLUMN_TARGET;
        if (other == ENT_COLUMN_EVIDENCE_SOURCE) return column;
    }
    return has_actor && has_target ? ENT_COLUMN_EVIDENCE_SOURCE : column;
}

/* The columns that are known by their names, beside those that the caller chose. */
static bool take_named(struct ent_columns *columns, const struct ent_rows *rows, const char *file,
                       const struct entente_sink *sink) {
    bool fine = true;
    const struct ent_columns chosen = *columns;
    for (size_t i = 0; i < rows->row.count; i++) {
        enum ent_column column = find_column(&rows->row, i);
        if (ent_column_is_chosen(&chosen, i)) continue;
        bool is_turn =
            column == ENT_COLUMN_COUNT && ent_turn_columns_take(&columns->turns, rows->row.cells[i].text, i);
        if (is_turn) continue;
        if (column == ENT_COLUMN_COUNT)
            tell_unknown(rows, file, i, sink);
        else if (chosen.at[column] != SIZE_MAX)
            pass_over(columns, rows, file, i, rows->row.cells[chosen.at[column]].text, sink);
        else if (column != ENT_COLUMN_RELATION || !holds_no_words(columns, rows, file, i, sink))
            fine = take_cell(columns, rows, file, i, column, sink) && fine;
    }
    return fine;
}

bool ent_columns_read(struct ent_columns *columns, const struct ent_rows *rows,
                      const struct entente_read_options *options, const char *file,
                      const struct entente_sink *sink) {
    const struct ent_row *row = &rows->row;
    const char *word = options != NULL ? options->relation : NULL;
    bool fine = true;
    *columns = (struct ent_columns){.count = row->count};
    for (size_t i = 0; i < ENT_COLUMN_COUNT; i++) columns->at[i] = SIZE_MAX;
    if (is_no_header(rows, file, sink)) return false;
    if (options != NULL && options->columns != NULL) {
        if (!ent_columns_choose(columns, rows, options->columns, file, sink)) return false;
    } else if (!names_any(row)) {
        if (!take_headless(columns, rows, options)) return fail_headless(rows, file, sink);
    }
    if (columns->is_headless) tell_headless(columns, rows, file, sink);
    if (!columns->is_headless) {
        take_ends(columns, row);
        fine = take_named(columns, rows, file, sink);
    }
    take_speaker(columns);
    size_t sign = columns->at[ENT_COLUMN_SIGN];
    columns->is_agreement = sign != SIZE_MAX && ent_text_same_ascii(row->cells[sign].text, "agreement");
    size_t target = columns->is_headless ? SIZE_MAX : columns->at[ENT_COLUMN_TARGET];
    columns->targets_are_issues = target != SIZE_MAX && ent_column_holds_issues(row->cells[target].text);
    return check_required(columns, rows, word, file, sink) && fine;
}

static const char *field_of(const struct ent_columns *columns, size_t cell) {
    for (int i = 0; i < ENT_COLUMN_COUNT; i++) {
        if (columns->at[i] == cell) return ent_column_name((enum ent_column)i);
    }
    return ent_turn_columns_field(&columns->turns, cell);
}

bool ent_columns_tell(const struct ent_columns *columns, const struct ent_row *row,
                      const struct ent_record_sink *records) {
    char number[24];
    for (size_t i = 0; records->column != NULL && i < row->count; i++) {
        bool has_name = !columns->is_headless && row->cells[i].text[0] != '\0';
        snprintf(number, sizeof number, "%zu", i + 1);
        if (!records->column(records->payload, has_name ? row->cells[i].text : number, field_of(columns, i)))
            return false;
    }
    return true;
}
