/* SPDX-License-Identifier: MIT */
/* The engine: the rows are read twice, for their actors and then for the relations, so that memory grows with
 * actors and not with what rows say. */
#include "event/event_read.h"

#include "base/memory.h"
#include "base/text.h"
#include "event/event_head.h"
#include "event/event_repeats.h"
#include "read/progress.h"
#include "read/read_limits.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { SCRATCH_ROWS = 64 };

/* -- places ---------------------------------------------------------------------------------------------- */

static void place_in_row(const struct ent_event_reading *reading, size_t column, struct ent_place *place) {
    const struct ent_row *row = &reading->rows.row;
    size_t cell = column < reading->layout->column_count ? reading->at[column] : SIZE_MAX;
    ent_rows_place(&reading->rows, cell < row->count ? row->cells[cell].offset : row->offset, place);
}

static size_t column_of(const struct ent_event_layout *layout, const char *field) {
    for (size_t i = 0; *field != '\0' && i < layout->column_count; i++) {
        if (strcmp(layout->columns[i].field, field) == 0) return i;
    }
    return SIZE_MAX;
}

static struct ent_rows rows_from(const struct ent_event_reading *reading, size_t offset, size_t line) {
    return (struct ent_rows){.bytes = reading->rows.bytes,
                             .length = reading->rows.length,
                             .delimiter = reading->rows.delimiter,
                             .quotes = reading->rows.quotes,
                             .at = offset,
                             .line = line};
}

static void locate(const struct ent_locator *locator, enum ent_section section, size_t index,
                   const char *field, struct ent_place *place) {
    const struct ent_event_reading *reading = (const struct ent_event_reading *)(const void *)locator;
    struct ent_event_reading at = *reading;
    size_t offset, line;
    place->file = reading->file;
    if (section == ENT_ACTORS && index < reading->actors.count) {
        offset = reading->actors.items[index].offset;
        line = reading->actors.items[index].line;
    } else if (section == ENT_RELATIONS && index < reading->start_count) {
        offset = reading->starts[index].offset;
        line = reading->starts[index].line;
    } else {
        return;
    }
    at.rows = rows_from(reading, offset, line);
    if (ent_rows_next(&at.rows)) place_in_row(&at, column_of(reading->layout, field), place);
    ent_rows_clear(&at.rows);
}

/* -- one row --------------------------------------------------------------------------------------------- */

static bool rest_is_empty(const struct ent_row *row, size_t from) {
    for (size_t i = from; i < row->count; i++) {
        if (row->cells[i].text[0] != '\0') return false;
    }
    return true;
}

/* Some files of layouts that may have more name columns that no row has, or end rows in empty cells. */
static bool check_cells(struct ent_event_reading *reading) {
    const struct ent_row *row = &reading->rows.row;
    size_t wanted = reading->cell_count, all = reading->layout->column_count;
    if (row->count == wanted) return true;
    bool is_lax = reading->layout->may_have_more;
    if (is_lax && row->count < wanted && row->count >= all) return true;
    if (is_lax && row->count > wanted && rest_is_empty(row, wanted)) return true;
    ent_event_bad(reading, SIZE_MAX, "expected %zu cells, got %zu", wanted, row->count);
    return false;
}

/* False where the row says no event. */
static bool read_event(struct ent_event_reading *reading, struct ent_event *event) {
    *event = (struct ent_event){0};
    reading->is_bad = false;
    if (reading->scratch_rows++ % SCRATCH_ROWS == 0) ent_arena_clear(&reading->scratch);
    if (reading->rows.row.fault != ENT_ROW_FINE)
        ent_event_bad(reading, SIZE_MAX, "a quote is not closed, or something follows it");
    else if (check_cells(reading))
        reading->layout->take(reading, event);
    return !reading->is_bad && !reading->out_of_memory;
}

/* -- the first time -------------------------------------------------------------------------------------- */

static bool keep_row(struct ent_event_reading *reading, const struct ent_event *event) {
    const struct ent_row *row = &reading->rows.row;
    if (!ent_grow(&reading->starts, &reading->start_room, reading->start_count + 1, sizeof *reading->starts))
        return false;
    struct ent_event_row_start *start = &reading->starts[reading->start_count++];
    *start = (struct ent_event_row_start){.offset = row->offset, .line = row->line};
    ent_event_keys(event, start);
    return ent_event_actors_add(&reading->actors, &event->source, row->offset, row->line) &&
           ent_event_actors_add(&reading->actors, &event->target, row->offset, row->line);
}

static bool is_broken(enum ent_row_fault fault) {
    return fault == ENT_ROW_LONG_CELL || fault == ENT_ROW_MANY_CELLS || fault == ENT_ROW_NO_MEMORY;
}

/* After such a row nothing more can be read. */
static enum entente_status fail_broken(const struct ent_event_reading *reading) {
    struct ent_place place = {.file = reading->file};
    const struct ent_row *row = &reading->rows.row;
    if (row->fault == ENT_ROW_NO_MEMORY) return ent_no_memory(reading->sink);
    ent_rows_place(&reading->rows, row->fault_offset, &place);
    return ent_fail(reading->sink, ENTENTE_TOO_LARGE, "long-row", &place, "is a closing quote missing?",
                    "a cell holds more than %d bytes, or a row more than %d cells", ENT_MAX_CELL,
                    ENT_MAX_COLUMNS);
}

static enum entente_status gather(struct ent_event_reading *reading) {
    struct ent_event event;
    const struct ent_row *row = &reading->rows.row;
    while (!reading->out_of_memory && ent_rows_next(&reading->rows)) {
        if (is_broken(reading->rows.row.fault)) return fail_broken(reading);
        if (ent_row_is_blank(&reading->rows.row)) continue;
        ent_progress(reading->records, reading->file, row->line / 2, row->offset, 2 * reading->rows.length);
        if (!read_event(reading, &event) || !ent_event_has_actors(reading, &event, SIZE_MAX)) continue;
        reading->out_of_memory |= !keep_row(reading, &event);
    }
    if (!reading->out_of_memory)
        reading->out_of_memory =
            !ent_event_actors_close(&reading->actors) || !ent_event_repeats_mark(reading);
    return ENTENTE_OK;
}

/* -- the second time ------------------------------------------------------------------------------------- */

static size_t keep_whole(struct ent_event_reading *reading) {
    size_t kept = 0;
    for (size_t i = 0; i < reading->start_count; i++) {
        if (!reading->starts[i].is_gone) reading->starts[kept++] = reading->starts[i];
    }
    return kept;
}

static enum entente_status hand_on_row(struct ent_event_reading *reading, size_t index) {
    struct ent_event event;
    const struct ent_event_row_start *start = &reading->starts[index];
    size_t length = reading->rows.length;
    ent_progress(reading->records, reading->file, (reading->start_count + index) / 2, length + start->offset,
                 2 * length);
    reading->rows.at = start->offset;
    reading->rows.line = start->line;
    bool is_read = ent_rows_next(&reading->rows) && read_event(reading, &event);
    if (!is_read) return ent_no_memory(reading->sink); /* it was read before */
    struct ent_relation_record record = ent_event_record(&event);
    if (start->shares_id) record.id = NULL;
    record.origin = (struct ent_origin){&reading->locator, ENT_RELATIONS, index};
    return reading->records->relation(reading->records->payload, &record);
}

static enum entente_status hand_on(struct ent_event_reading *reading) {
    reading->start_count = keep_whole(reading);
    reading->names_only = true;
    enum entente_status status = ent_event_hand_on_head(reading);
    if (status == ENTENTE_OK)
        status = ent_event_actors_hand_on(&reading->actors, &reading->locator, reading->records);
    for (size_t i = 0; i < reading->start_count && status == ENTENTE_OK; i++)
        status = hand_on_row(reading, i);
    return status == ENTENTE_OK ? reading->records->end(reading->records->payload) : status;
}

static bool probe(const struct ent_reader *reader, const char *bytes, size_t length) {
    const struct ent_event_layout *layout = reader->layout;
    while (layout != NULL && !ent_event_probe(layout, bytes, length)) layout = layout->next;
    return layout != NULL;
}

static const struct ent_event_layout *choose(const struct ent_event_layout *layout, const char *bytes,
                                             size_t length) {
    while (layout->next != NULL && !ent_event_probe(layout, bytes, length)) layout = layout->next;
    return layout;
}

static enum entente_status read_events(const struct ent_reader *reader, const char *file, const char *bytes,
                                       size_t length, const struct ent_record_sink *records,
                                       const struct entente_sink *sink) {
    const struct entente_read_options *options = records->options;
    struct ent_event_reading reading = {.locator = {locate},
                                        .layout = choose(reader->layout, bytes, length),
                                        .file = file,
                                        .records = records,
                                        .sink = sink,
                                        .place = place_in_row,
                                        .rows = ent_event_rows(bytes, length),
                                        .actors = {.folds = options != NULL && options->fold_names}};
    enum entente_status status = ent_event_scale_open(&reading);
    if (status == ENTENTE_OK && !ent_event_head_read(&reading)) status = ENTENTE_BAD_INPUT;
    if (status == ENTENTE_OK) status = gather(&reading);
    if (status == ENTENTE_OK) status = ent_event_tell(&reading);
    if (status == ENTENTE_OK) status = hand_on(&reading);
    ent_event_reading_clear(&reading);
    return status;
}

const struct ent_reader_engine ent_event_engine = {.probe = probe, .read = read_events};
