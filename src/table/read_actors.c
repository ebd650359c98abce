/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "read/import.h"
#include "table/csv_table.h"

#include <stdlib.h>
#include <string.h>

enum field { ID, NAME, KIND, BLOC, ALIASES, PARENT, ROLE, NOTE, SAME_AS, FIELDS };
enum { SYNONYMS = 8, ALIASES_MOST = 256 };

static const char *const names[FIELDS][SYNONYMS] = {
    [ID] = {"id", "key", "code"},
    [NAME] = {"name", "label", "actor"},
    [KIND] = {"kind", "type", "category", "entity_type"},
    [BLOC] = {"bloc", "group", "camp", "community", "side"},
    [ALIASES] = {"aliases", "alias", "aka", "other_names", "synonyms"},
    [PARENT] = {"parent", "part_of", "belongs_to", "member_of"},
    [ROLE] = {"role", "function", "office"},
    [NOTE] = {"note", "description", "comment"},
    [SAME_AS] = {"same_as", "canonical", "merge_into"},
};

static const char delimiters[] = ",;\t|";

/* Per field, its cell; SIZE_MAX: none. */
struct heading {
    size_t cell[FIELDS];
    size_t known;
    const char *strange; /* the first column that says nothing here */
};

static bool is_called(const char *cell, const char *name) {
    for (; *name != '\0'; cell++, name++) {
        char c = *cell >= 'A' && *cell <= 'Z'   ? (char)(*cell - 'A' + 'a')
                 : *cell == ' ' || *cell == '-' ? '_'
                                                : *cell;
        if (c != *name) return false;
    }
    return *cell == '\0';
}

static enum field field_of(const char *cell) {
    for (size_t field = 0; field < FIELDS; field++) {
        for (size_t i = 0; i < SYNONYMS && names[field][i] != NULL; i++) {
            if (is_called(cell, names[field][i])) return (enum field)field;
        }
    }
    return FIELDS;
}

static struct heading read_heading(const struct ent_row *row) {
    struct heading heading = {.known = 0};
    for (size_t i = 0; i < FIELDS; i++) heading.cell[i] = SIZE_MAX;
    for (size_t i = 0; i < row->count; i++) {
        enum field field = field_of(row->cells[i].text);
        if (field == FIELDS && heading.strange == NULL) heading.strange = row->cells[i].text;
        if (field == FIELDS || heading.cell[field] != SIZE_MAX) continue;
        heading.cell[field] = i;
        heading.known++;
    }
    return heading;
}

static const char *cell(const struct heading *heading, const struct ent_row *row, enum field field) {
    size_t at = heading->cell[field];
    return at < row->count && row->cells[at].text[0] != '\0' ? row->cells[at].text : NULL;
}

/* "US; USA|America" into `aliases`; how many. */
static size_t cut_aliases(struct ent_import *import, const char *text, const char *aliases[ALIASES_MOST]) {
    size_t count = 0;
    while (text != NULL && *text != '\0' && count < ALIASES_MOST) {
        text += strspn(text, " ;|");
        size_t length = strcspn(text, ";|");
        const char *alias = length > 0 ? ent_arena_text(&import->arena, text, length) : NULL;
        if (length > 0 && alias == NULL) import->failed = true;
        if (alias != NULL) aliases[count++] = alias;
        text += length;
    }
    return count;
}

/* What is no kind here says what the actor is in its own words. */
static void take_kind(const char *text, struct ent_actor_record *record) {
    enum entente_kind kind;
    if (text == NULL) return;
    if (entente_kind_find(text, &kind)) {
        record->kind = entente_kind_name(kind);
    } else if (record->role == NULL) {
        record->role = text;
    }
}

static void take_row(struct ent_import *import, const struct heading *heading, const struct ent_row *row,
                     const struct ent_place *place) {
    const char *aliases[ALIASES_MOST];
    const char *id = cell(heading, row, ID), *name = cell(heading, row, NAME);
    const char *same_as = cell(heading, row, SAME_AS);
    size_t count = cut_aliases(import, cell(heading, row, ALIASES), aliases);
    struct ent_actor_record record = {.id = id != NULL ? id : name,
                                      .name = id != NULL ? name : NULL,
                                      .bloc = cell(heading, row, BLOC),
                                      .parent = cell(heading, row, PARENT),
                                      .role = cell(heading, row, ROLE),
                                      .note = cell(heading, row, NOTE),
                                      .aliases = aliases};
    bool is_decision = heading->cell[SAME_AS] != SIZE_MAX;
    if (record.id == NULL || (is_decision && same_as == NULL)) return;
    if (is_decision) {
        if (count < ALIASES_MOST) aliases[count++] = record.id;
        record = (struct ent_actor_record){.id = same_as, .aliases = aliases, .is_decision = true};
    }
    record.alias_count = count;
    if (!is_decision) take_kind(cell(heading, row, KIND), &record);
    ent_import_actor(import, &record, place);
}

static enum entente_status refuse_row(const char *file, struct ent_rows *rows,
                                      const struct entente_sink *sink) {
    struct ent_place place = {.file = file};
    if (rows->row.fault == ENT_ROW_NO_MEMORY) return ent_no_memory(sink);
    ent_rows_place(rows, rows->row.fault_offset, &place);
    place.file = file;
    return ent_fail(sink, ENTENTE_BAD_INPUT, "bad-row", &place, "is a quote open?", "the row cannot be read");
}

static enum entente_status read_rows(const char *file, struct ent_rows *rows, struct ent_import *import,
                                     const struct entente_sink *sink) {
    struct ent_place place = {.file = file, .line = 1, .column = 1};
    while (ent_rows_next(rows) && ent_row_is_blank(&rows->row)) {
    }
    struct heading heading = read_heading(&rows->row);
    if (heading.cell[ID] == SIZE_MAX && heading.cell[NAME] == SIZE_MAX)
        return ent_fail(sink, ENTENTE_BAD_INPUT, "missing-column", &place,
                        "name the columns: name,same_as or id,name,kind,bloc,aliases,parent,role,note",
                        "no column is called name or id");
    if (heading.strange != NULL && heading.cell[SAME_AS] == SIZE_MAX) /* a review has columns to read */
        ent_tell(sink, ENTENTE_WARNING, "unknown-column", &place, "", "the column \"%s\" is left out",
                 ent_brief(heading.strange).text);
    while (ent_rows_next(rows)) {
        if (rows->row.fault != ENT_ROW_FINE) return refuse_row(file, rows, sink);
        if (ent_row_is_blank(&rows->row)) continue;
        ent_rows_place(rows, rows->row.offset, &place);
        take_row(import, &heading, &rows->row, &place);
    }
    return ENTENTE_OK;
}

static enum entente_status read_actors(const char *file, const char *bytes, size_t length,
                                       const struct ent_record_sink *records,
                                       const struct entente_sink *sink) {
    struct ent_import import = {0};
    struct ent_rows rows = ent_table_rows(ent_table_syntax_find(bytes, length, delimiters), bytes, length);
    enum entente_status status = read_rows(file, &rows, &import, sink);
    ent_rows_clear(&rows);
    if (status == ENTENTE_OK) return ent_import_hand_on(&import, file, records, sink);
    ent_import_clear(&import);
    return status;
}

/* A table that names actors, and no ends of relations. */
static bool probe(const char *bytes, size_t length) {
    struct ent_table_syntax syntax = ent_table_syntax_find(bytes, length, delimiters);
    if (ent_table_probe(syntax, bytes, length)) return false;
    struct ent_rows rows = ent_table_rows(syntax, bytes, length);
    bool found = ent_rows_next(&rows) && rows.row.fault == ENT_ROW_FINE;
    struct heading heading = read_heading(&rows.row);
    found = found && heading.known >= 2 && heading.known * 2 > rows.row.count &&
            (heading.cell[ID] != SIZE_MAX || heading.cell[NAME] != SIZE_MAX);
    ent_rows_clear(&rows);
    return found;
}

const struct ent_reader ent_reader_actors = {
    .format =
        {"actors", ".csv .tsv",
         "a table of actors: id or name, then any of kind, bloc, aliases, parent, role, note; or name, same_as"},
    .probe = probe,
    .read = read_actors,
};
