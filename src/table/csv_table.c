/* SPDX-License-Identifier: MIT */
#include "table/csv_table.h"

#include "base/memory.h"
#include "base/number.h"
#include "base/text.h"
#include "read/import.h"
#include "read/nothing_text.h"
#include "read/progress.h"
#include "read/read_limits.h"
#include "read/sign_text.h"
#include "table/csv_columns.h"
#include "table/csv_survey.h"
#include "table/table_actors.h"
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Where a record's row starts: enough to read it again when something must be told about it. */
struct row_start {
    size_t offset, line;
};

struct table {
    struct ent_locator locator; /* first, so that a locator is a table */
    const char *file;
    const struct entente_sink *sink;
    const struct ent_record_sink *records;
    struct ent_rows rows;
    struct ent_columns columns;
    struct row_start *starts; /* of the records handed on */
    size_t start_count, start_room;
    struct ent_survey survey;
    struct ent_table_actors actors;
    size_t nothing_count; /* cells that say "NA" */
    struct ent_place first_nothing;
};

static void locate(const struct ent_locator *locator, enum ent_section section, size_t index,
                   const char *field, struct ent_place *place) {
    const struct table *table = (const struct table *)locator;
    place->file = table->file;
    struct row_start start;
    if (section == ENT_ACTORS && index < table->actors.count)
        start = (struct row_start){table->actors.items[index].offset, table->actors.items[index].line};
    else if (section == ENT_RELATIONS && index < table->start_count)
        start = table->starts[index];
    else
        return;
    struct ent_rows rows = ent_rows_from(&table->rows, start.offset, start.line);
    enum ent_column column = ent_column_for_field(field);
    size_t cell = column != ENT_COLUMN_COUNT ? table->columns.at[column] : SIZE_MAX;
    if (ent_rows_next(&rows)) {
        ent_rows_place(&rows, cell < rows.row.count ? rows.row.cells[cell].offset : rows.row.offset, place);
    }
    ent_rows_clear(&rows);
}

static struct ent_place place_at(const struct table *table, size_t offset) {
    struct ent_place place = {.file = table->file};
    ent_rows_place(&table->rows, offset, &place);
    return place;
}

/* NULL when the column or the cell's content is absent. */
static const char *cell_text(const struct table *table, enum ent_column column) {
    size_t at = table->columns.at[column];
    if (at == SIZE_MAX || at >= table->rows.row.count || ent_cell_is_empty(table->rows.row.cells[at].text))
        return NULL;
    return table->rows.row.cells[at].text;
}

/* Fields of names and notes may be called "NA"; what others write into empty ones of these is nothing. */
static bool may_be_nothing(enum ent_column column) {
    return column == ENT_COLUMN_SIGN || column == ENT_COLUMN_WEIGHT || column == ENT_COLUMN_CONFIDENCE ||
           column == ENT_COLUMN_DATE || column == ENT_COLUMN_FROM || column == ENT_COLUMN_TO;
}

static bool has_dash_beside(const struct table *table) {
    static const enum ent_column columns[] = {ENT_COLUMN_WEIGHT, ENT_COLUMN_CONFIDENCE, ENT_COLUMN_DATE};
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        const char *text = cell_text(table, columns[i]);
        if (text != NULL && strcmp(text, "-") == 0) return true;
    }
    return false;
}

/* A dash among signs is a minus, but where other cells of the row hold one too or signs are written
 * otherwise; a sign that is unknown is neither for nor against. */
static bool is_sign(const struct table *table, enum ent_column column, const char *text) {
    const char *sign = column == ENT_COLUMN_SIGN ? ent_sign_word(text) : NULL;
    if (sign == NULL || ent_text_same_ascii(text, "none")) return false;
    if (sign[0] != '-' || table->survey.has_plus) return true;
    return !table->survey.has_words && !has_dash_beside(table);
}

/* What says nothing is counted. */
static const char *value_text(struct table *table, enum ent_column column) {
    const char *text = cell_text(table, column);
    if (text == NULL || !may_be_nothing(column) || !ent_says_nothing(text) || is_sign(table, column, text))
        return text;
    if (table->nothing_count++ == 0)
        table->first_nothing = place_at(table, table->rows.row.cells[table->columns.at[column]].offset);
    return NULL;
}

static void tell_nothing(const struct table *table) {
    size_t count = table->nothing_count;
    if (count > 0)
        ent_tell(table->sink, ENTENTE_NOTE, "nothing", &table->first_nothing, "",
                 "%zu cell%s, here the first, that say%s NA or the like %s read as empty", count,
                 count == 1 ? "" : "s", count == 1 ? "s" : "", count == 1 ? "is" : "are");
}

static bool read_number(struct table *table, enum ent_column column, bool *has_value, double *value) {
    const char *text = value_text(table, column);
    if (text == NULL) return true;
    if (ent_survey_number(&table->survey, column, text, value)) {
        *has_value = true;
        return true;
    }
    struct ent_place place = place_at(table, table->rows.row.cells[table->columns.at[column]].offset);
    const char *hint = strchr(text, ',') != NULL ? "the decimal sign is a point: write 1.5"
                                                 : "write a plain decimal number such as 1.5";
    ent_fail(table->sink, ENTENTE_BAD_INPUT, "bad-number", &place, hint, "%s \"%s\" is not a number",
             ent_column_name(column), ent_brief(text).text);
    return false;
}

static bool has_word_for_all(const struct table *table) {
    return table->records->options != NULL && table->records->options->relation != NULL;
}

static bool check_required(const struct table *table) {
    bool fine = true;
    for (int column = 0; column < ENT_COLUMNS_REQUIRED; column++) {
        if (table->columns.at[column] == SIZE_MAX) continue; /* something else stands for it */
        if (cell_text(table, (enum ent_column)column) != NULL) continue;
        if (column == ENT_COLUMN_RELATION && has_word_for_all(table)) continue;
        struct ent_place place = place_at(table, table->rows.row.cells[table->columns.at[column]].offset);
        ent_fail(table->sink, ENTENTE_BAD_INPUT, "empty-cell", &place, "every relation needs its three parts",
                 "the cell of \"%s\" is empty", ent_column_name((enum ent_column)column));
        fine = false;
    }
    return fine;
}

static bool read_evidence(const struct table *table, struct ent_evidence_record *evidence) {
    *evidence = (struct ent_evidence_record){
        .source = cell_text(table, ENT_COLUMN_EVIDENCE_SOURCE),
        .locator = cell_text(table, ENT_COLUMN_EVIDENCE_LOCATOR),
        .note = cell_text(table, ENT_COLUMN_EVIDENCE_NOTE),
        .speaker = cell_text(table, ENT_COLUMN_EVIDENCE_SPEAKER),
        .url = cell_text(table, ENT_COLUMN_EVIDENCE_URL),
        .title = cell_text(table, ENT_COLUMN_EVIDENCE_TITLE),
    };
    return evidence->source != NULL || evidence->locator != NULL || evidence->note != NULL ||
           evidence->speaker != NULL || evidence->url != NULL || evidence->title != NULL;
}

static enum entente_status hand_on(struct table *table, const struct ent_relation_record *record) {
    if (!ent_grow(&table->starts, &table->start_room, table->start_count + 1, sizeof *table->starts)) {
        return ent_no_memory(table->sink);
    }
    const struct ent_row *row = &table->rows.row;
    table->starts[table->start_count++] = (struct row_start){.offset = row->offset, .line = row->line};
    ent_progress(table->records, table->file, table->start_count, row->offset, table->rows.length);
    return table->records->relation(table->records->payload, record);
}

/* A word that the caller gives stands where there is none. */
static void name_relation(const struct table *table, struct ent_relation_record *record) {
    const struct entente_read_options *options = table->records->options;
    bool has_column = table->columns.at[ENT_COLUMN_RELATION] != SIZE_MAX;
    if (record->word == NULL && options != NULL) record->word = options->relation;
    if (!has_column && record->word == NULL && table->columns.is_agreement && record->sign != NULL)
        record->word = record->sign[0] == '-' ? "disagrees with" : "agrees with";
    if (!has_column || record->word != NULL) ent_name_by_sign(record, table->survey.has_negative);
}

static const char *sign_of(const struct table *table, const char *text) {
    struct ent_relation_record record = {0};
    if (text == NULL || !table->columns.is_agreement) return ent_sign_text(text);
    return ent_turn_read(ENT_TURN_AGREEMENT, text, &record) == NULL ? record.sign : text;
}

static enum entente_status read_relation(struct table *table) {
    struct ent_evidence_record evidence;
    struct ent_relation_record record = {
        .id = cell_text(table, ENT_COLUMN_ID),
        .source = cell_text(table, ENT_COLUMN_SOURCE),
        .word = cell_text(table, ENT_COLUMN_RELATION),
        .target = cell_text(table, ENT_COLUMN_TARGET),
        .sign = value_text(table, ENT_COLUMN_SIGN),
        .date = value_text(table, ENT_COLUMN_DATE),
        .from = value_text(table, ENT_COLUMN_FROM),
        .to = value_text(table, ENT_COLUMN_TO),
        .date_order = table->survey.date_order,
        .note = cell_text(table, ENT_COLUMN_NOTE),
        .stated_source = cell_text(table, ENT_COLUMN_STATED_SOURCE),
        .stated_target = cell_text(table, ENT_COLUMN_STATED_TARGET),
        .evidence = &evidence,
        .evidence_count = read_evidence(table, &evidence) ? 1 : 0,
        .origin = {.locator = &table->locator, .section = ENT_RELATIONS, .index = table->start_count},
    };
    bool fine = check_required(table);
    record.sign = sign_of(table, record.sign);
    fine &= read_number(table, ENT_COLUMN_WEIGHT, &record.has_weight, &record.weight);
    fine &= read_number(table, ENT_COLUMN_CONFIDENCE, &record.has_confidence, &record.confidence);
    fine &= ent_turn_columns_read(&table->columns.turns, &table->rows, table->file, &record, table->sink);
    name_relation(table, &record);
    return fine ? hand_on(table, &record) : ENTENTE_OK;
}

/* What stands beside the table alone is no relation. */
static bool row_says_nothing(const struct table *table) {
    for (int column = 0; column < ENT_COLUMN_COUNT; column++) {
        if (cell_text(table, (enum ent_column)column) != NULL) return false;
    }
    return true;
}

static enum entente_status fail_ragged(const struct table *table) {
    const struct ent_row *row = &table->rows.row;
    struct ent_place place = place_at(table, row->offset);
    bool has_more = row->count > table->columns.count && table->rows.quotes;
    ent_fail(table->sink, ENTENTE_BAD_INPUT, "ragged-row", &place,
             has_more ? "put cells that hold the delimiter in quotes" : "", "expected %zu cells, got %zu",
             table->columns.count, row->count);
    return ENTENTE_OK;
}

/* Programs leave off the empty cells at the end of a row; what every relation needs must be there. */
static bool lacks_end_alone(const struct table *table) {
    size_t count = table->rows.row.count;
    for (int column = 0; column < ENT_COLUMNS_REQUIRED; column++) {
        size_t at = table->columns.at[column];
        if (at != SIZE_MAX && at >= count) return false;
    }
    return count < table->columns.count;
}

static enum entente_status skip_row(const struct table *table, const char *why) {
    struct ent_place place = place_at(table, table->rows.row.offset);
    ent_tell(table->sink, ENTENTE_WARNING, "empty-row", &place, "", "%s: it is skipped", why);
    return ENTENTE_OK;
}

static void tell_stray_quote(const struct table *table) {
    struct ent_place place = place_at(table, table->rows.row.stray_offset);
    ent_tell(table->sink, ENTENTE_WARNING, "stray-quote", &place,
             "put the whole cell in quotes and double those within",
             "a quote within an unquoted cell is kept as it is");
}

static enum entente_status read_row(struct table *table) {
    const struct ent_row *row = &table->rows.row;
    if (row->has_stray_quote) tell_stray_quote(table);
    if (ent_row_is_empty(row)) return skip_row(table, "all cells of the row are empty");
    if (row->count != table->columns.count && !lacks_end_alone(table)) return fail_ragged(table);
    if (row_says_nothing(table)) return skip_row(table, "the row has nothing in the columns that are read");
    return read_relation(table);
}

static enum entente_status hand_on_head(const struct table *table) {
    const struct ent_head_record head = {
        .has_directed = true, .directed = false, .origin = {.locator = &table->locator, .section = ENT_HEAD}};
    return table->columns.is_undirected ? table->records->head(table->records->payload, &head) : ENTENTE_OK;
}

static enum entente_status hand_on_actors(struct table *table, struct ent_rows rows) {
    enum entente_status status =
        ent_table_actors_gather(&table->actors, rows, &table->columns, table->file, table->sink);
    for (size_t i = 0; i < table->actors.count && status == ENTENTE_OK; i++) {
        const struct ent_table_actor *actor = &table->actors.items[i];
        const struct ent_actor_record record = {
            .id = actor->name,
            .kind = actor->kind,
            .kind_is_usual = actor->kind_is_usual,
            .bloc = actor->bloc,
            .origin = {.locator = &table->locator, .section = ENT_ACTORS, .index = i}};
        status = table->records->actor(table->records->payload, &record);
    }
    return status;
}

/* The header has no cell above the names of rows. */
static void pass_over_names(struct table *table) {
    struct ent_place place = place_at(table, table->rows.row.offset);
    table->columns.count++;
    ent_turn_columns_shift(&table->columns.turns);
    for (int column = 0; column < ENT_COLUMN_COUNT; column++) {
        if (table->columns.at[column] != SIZE_MAX) table->columns.at[column]++;
    }
    ent_tell(table->sink, ENTENTE_NOTE, "row-names", &place, "",
             "the rows begin with numbers that the first row has no column for: they are not read");
}

/* What the columns say as wholes is known before the first relation is read. */
static enum entente_status read_header(struct table *table) {
    const struct ent_row *row = &table->rows.row;
    if (!ent_columns_read(&table->columns, &table->rows, table->records->options, table->file, table->sink))
        return ENTENTE_BAD_INPUT;
    if (!ent_columns_tell(&table->columns, row, table->records)) return ent_no_memory(table->sink);
    bool is_relation = table->columns.is_headless;
    if (!is_relation &&
        ent_has_row_names(ent_rows_from(&table->rows, table->rows.at, table->rows.line), row->count))
        pass_over_names(table);
    struct ent_rows rows = is_relation ? ent_rows_from(&table->rows, row->offset, row->line)
                                       : ent_rows_from(&table->rows, table->rows.at, table->rows.line);
    if (!ent_survey_table(&table->survey, rows, &table->columns, table->file, table->sink))
        return ENTENTE_BAD_INPUT;
    table->columns.is_undirected |= table->survey.is_mutual;
    enum entente_status status = hand_on_head(table);
    if (status == ENTENTE_OK) status = hand_on_actors(table, rows);
    return status == ENTENTE_OK && is_relation ? read_row(table) : status;
}

/* The first row that is not blank is the header. Without one the rest cannot be understood. */
static enum entente_status read_rows(struct table *table) {
    enum entente_status status = ENTENTE_OK;
    bool has_header = false;
    while (status == ENTENTE_OK && ent_rows_next(&table->rows)) {
        if (ent_row_is_blank(&table->rows.row)) continue;
        if (table->rows.row.fault != ENT_ROW_FINE) {
            status = ent_rows_fail(&table->rows, table->file, table->sink);
            if (status == ENTENTE_BAD_INPUT && has_header) status = ENTENTE_OK;
        } else if (has_header) {
            status = read_row(table);
        } else {
            status = read_header(table);
            has_header = true;
        }
    }
    if (status == ENTENTE_OK) tell_nothing(table);
    return status == ENTENTE_OK ? table->records->end(table->records->payload) : status;
}

struct ent_rows ent_table_rows(struct ent_table_syntax syntax, const char *bytes, size_t length) {
    return (struct ent_rows){.bytes = bytes,
                             .length = length,
                             .delimiter = syntax.delimiter,
                             .quotes = syntax.quotes,
                             .first_cell = syntax.first_cell,
                             .at = syntax.start,
                             .line = syntax.start > 0 ? 2 : 1};
}

enum entente_status ent_table_read(struct ent_table_syntax syntax, const char *file, const char *bytes,
                                   size_t length, const struct ent_record_sink *records,
                                   const struct entente_sink *sink) {
    struct table table = {
        .locator = {locate},
        .file = file,
        .sink = sink,
        .records = records,
        .rows = ent_table_rows(syntax, bytes, length),
    };
    enum entente_status status = read_rows(&table);
    ent_rows_clear(&table.rows);
    ent_table_actors_clear(&table.actors);
    free(table.starts);
    return status;
}
