/* SPDX-License-Identifier: MIT */
#include "base/buffer.h"
#include "base/memory.h"
#include "base/number.h"
#include "base/text.h"
#include "read/import.h"
#include "read/json_place.h"
#include "read/reader.h"
#include "read/sign_text.h"
#include "read/triple_order.h"
#include "table/csv_columns.h"
#include "table/headless.h"
#include "table/text_line.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Which part of a line holds what; SIZE_MAX: none. */
struct roles {
    size_t source, relation, target, date, sign, weight, note;
};

struct reading {
    struct ent_locator locator; /* first, so that a locator is a reading */
    const char *file, *bytes;
    struct ent_text_form form;
    size_t length;
    const struct entente_sink *sink;
    const struct ent_record_sink *records;
    struct roles roles;
    bool has_head;     /* it gave the roles */
    bool has_ends;     /* and no words: what all lines look like gave the roles */
    bool has_negative; /* a weight */
    size_t parts;      /* that every line has */
    const char *word;  /* of all relations; NULL: a part of each line */
    size_t *starts;    /* of the lines that records were made of */
    size_t start_count, start_room;
    struct ent_buffer texts[8]; /* of the record at hand */
};

enum text {
    TEXT_SOURCE,
    TEXT_RELATION,
    TEXT_TARGET,
    TEXT_DATE,
    TEXT_SIGN,
    TEXT_WEIGHT,
    TEXT_NOTE,
    TEXT_PUBLICATION,
    TEXTS
};

/* -- places ---------------------------------------------------------------------------------------------- */

static void place_at(const struct reading *r, size_t offset, struct ent_place *place) {
    const struct ent_json_text text = {.file = r->file, .bytes = r->bytes, .first_line = 1};
    ent_json_place_at(&text, offset, place);
}

static size_t part_for(const struct roles *roles, const char *field) {
    if (strcmp(field, "source") == 0) return roles->source;
    if (strcmp(field, "relation") == 0) return roles->relation;
    if (strcmp(field, "target") == 0) return roles->target;
    if (strcmp(field, "date") == 0) return roles->date;
    if (strcmp(field, "sign") == 0) return roles->sign;
    return strcmp(field, "weight") == 0 ? roles->weight : SIZE_MAX;
}

static void locate(const struct ent_locator *locator, enum ent_section section, size_t index,
                   const char *field, struct ent_place *place) {
    const struct reading *r = (const struct reading *)locator;
    place->file = r->file;
    if (section != ENT_RELATIONS || index >= r->start_count) return;
    struct ent_text_line line;
    size_t at = r->starts[index], part = part_for(&r->roles, field);
    if (!ent_text_line_next(r->bytes, r->length, &r->form, &at, &line)) return;
    place_at(r, part < line.count ? line.parts[part].start : line.start, place);
}

/* -- heads ----------------------------------------------------------------------------------------------- */

static struct roles triple(const struct entente_read_options *options) {
    const struct ent_triple_order order = ent_triple_order(options);
    return (struct roles){order.source, order.relation, order.target, SIZE_MAX, SIZE_MAX, SIZE_MAX, SIZE_MAX};
}

/* Where the caller gives the word of all relations. */
static const struct roles pair = {0, SIZE_MAX, 1, SIZE_MAX, SIZE_MAX, SIZE_MAX, SIZE_MAX};

static void take_role(struct roles *roles, enum ent_column column, size_t part) {
    size_t *const places[ENT_COLUMN_COUNT] = {
        [ENT_COLUMN_SOURCE] = &roles->source, [ENT_COLUMN_RELATION] = &roles->relation,
        [ENT_COLUMN_TARGET] = &roles->target, [ENT_COLUMN_DATE] = &roles->date,
        [ENT_COLUMN_SIGN] = &roles->sign,     [ENT_COLUMN_WEIGHT] = &roles->weight,
        [ENT_COLUMN_NOTE] = &roles->note};
    if (column < ENT_COLUMN_COUNT && places[column] != NULL && *places[column] == SIZE_MAX)
        *places[column] = part;
}

/* True when the line names its parts, with all three of a relation among them. */
static bool read_head(const char *bytes, const struct ent_text_line *line, struct roles *roles) {
    struct roles found = {SIZE_MAX, SIZE_MAX, SIZE_MAX, SIZE_MAX, SIZE_MAX, SIZE_MAX, SIZE_MAX};
    for (size_t i = 0; i < line->count; i++) {
        char name[64];
        size_t length = line->parts[i].length;
        if (length >= sizeof name) continue;
        memcpy(name, bytes + line->parts[i].start, length);
        name[length] = '\0';
        take_role(&found, ent_column_find(name), i);
    }
    if (found.source == SIZE_MAX || found.relation == SIZE_MAX || found.target == SIZE_MAX) return false;
    *roles = found;
    return true;
}

static const char *field_for(const struct roles *roles, size_t part) {
    static const char *const fields[] = {"source", "relation", "target", "date", "sign", "weight"};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        if (part_for(roles, fields[i]) == part) return fields[i];
    }
    return roles->note == part ? "note" : "";
}

static bool tell_part(const struct reading *r, const struct ent_text_line *line, size_t part) {
    struct ent_buffer name = {0};
    struct ent_place place = {.file = r->file};
    const char *field = field_for(&r->roles, part);
    ent_buffer_add_bytes(&name, r->bytes + line->parts[part].start, line->parts[part].length);
    bool done = !name.failed;
    if (done && r->records->column != NULL) done = r->records->column(r->records->payload, name.data, field);
    if (done && *field == '\0') {
        place_at(r, line->parts[part].start, &place);
        ent_tell(r->sink, ENTENTE_WARNING, "unknown-column", &place,
                 "a text has source, relation, target, date, sign, weight and note; more are read in a .csv",
                 "column \"%s\" is not read", ent_brief(name.data).text);
    }
    ent_buffer_clear(&name);
    return done;
}

/* Which part of a line is read as what. */
static enum entente_status tell_head(const struct reading *r, const struct ent_text_line *line) {
    for (size_t i = 0; i < line->count; i++) {
        if (!tell_part(r, line, i)) return ent_no_memory(r->sink);
    }
    return ENTENTE_OK;
}

/* -- lines ----------------------------------------------------------------------------------------------- */

static void keep(struct reading *r, enum text text, size_t start, size_t length) {
    ent_buffer_clear(&r->texts[text]);
    ent_buffer_add_bytes(&r->texts[text], r->bytes + start, length);
}

static const char *kept(const struct reading *r, enum text text) {
    return r->texts[text].length > 0 ? r->texts[text].data : NULL;
}

static bool is_sign(const char *text, size_t length) {
    return (length == 1 && (*text == '+' || *text == '-')) ||
           (length == 3 && memcmp(text, "\xE2\x88\x92", 3) == 0);
}

static struct ent_part_of_line shortened(const struct reading *r, struct ent_part_of_line part, size_t end) {
    while (end > part.start && r->bytes[end - 1] == ' ') end--;
    part.length = end - part.start;
    return part;
}

/* Where the last `mark` behind a blank is; 0: nowhere behind a name. */
static size_t find_mark(const struct reading *r, struct ent_part_of_line part, char mark) {
    for (size_t at = part.start + part.length; at > part.start + 1; at--) {
        if (r->bytes[at - 1] == mark && r->bytes[at - 2] == ' ') return at - 1;
    }
    return 0;
}

/* "# Kyle 1991": what the writer says for himself. */
static struct ent_part_of_line take_comment(struct reading *r, struct ent_part_of_line part) {
    size_t end = part.start + part.length, at = find_mark(r, part, '#');
    if (at == 0 || at + 1 >= end || r->bytes[at + 1] != ' ') return part;
    keep(r, TEXT_NOTE, at + 2, end - at - 2);
    return shortened(r, part, at);
}

static bool begins_with_source(const char *text, size_t length) {
    char copy[sizeof "source:"] = "";
    if (length < sizeof copy) return false;
    memcpy(copy, text, sizeof copy - 1);
    return ent_text_same_ascii(copy, "source:");
}

/* "[Kyle 1991]", "(source: Kyle 1991)": where it is written. */
static struct ent_part_of_line take_publication(struct reading *r, struct ent_part_of_line part) {
    const size_t said = sizeof "source:" - 1;
    size_t end = part.start + part.length, square = find_mark(r, part, '['), round = find_mark(r, part, '(');
    bool is_square = square > 0 && r->bytes[end - 1] == ']';
    bool is_round =
        round > 0 && r->bytes[end - 1] == ')' && begins_with_source(r->bytes + round + 1, end - round - 1);
    size_t at = is_square ? square : round, begin = at + 1 + (is_square ? 0 : said);
    if (!is_square && !is_round) return part;
    while (begin < end && r->bytes[begin] == ' ') begin++;
    if (begin + 1 < end) keep(r, TEXT_PUBLICATION, begin, end - 1 - begin);
    return shortened(r, part, at);
}

/* "@2018-03-08", "@8 March 2018" */
static struct ent_part_of_line take_date(struct reading *r, struct ent_part_of_line part) {
    size_t end = part.start + part.length, at = find_mark(r, part, '@');
    char date[40] = "";
    if (at == 0 || at + 1 >= end || end - at - 1 >= sizeof date) return part;
    memcpy(date, r->bytes + at + 1, end - at - 1);
    if (strchr(date, ' ') != NULL && !ent_headless_is_date(date)) return part;
    keep(r, TEXT_DATE, at + 1, end - at - 1);
    return shortened(r, part, at);
}

static struct ent_part_of_line take_sign(struct reading *r, struct ent_part_of_line part) {
    size_t end = part.start + part.length, start = end;
    while (start > part.start && r->bytes[start - 1] != ' ') start--;
    if (start == part.start || !is_sign(r->bytes + start, end - start)) return part;
    keep(r, TEXT_SIGN, start, end - start);
    return shortened(r, part, start);
}

/* What stands behind the last part, in any order: a sign, a date, where it is written, a comment. */
static struct ent_part_of_line take_marks(struct reading *r, struct ent_part_of_line part) {
    size_t before;
    do {
        before = part.length;
        part = take_sign(r, take_date(r, take_publication(r, take_comment(r, part))));
    } while (part.length < before);
    return ent_unframed(r->bytes, part.start, part.start + part.length);
}

/* A fourth part without a head is what it looks like. */
static void take_extra(struct reading *r, struct ent_part_of_line part) {
    const char *text = r->bytes + part.start;
    double number;
    char copy[32] = "";
    if (part.length == 0) return;
    if (part.length < sizeof copy) memcpy(copy, text, part.length);
    copy[part.length < sizeof copy ? part.length : 0] = '\0';
    if (is_sign(text, part.length))
        keep(r, TEXT_SIGN, part.start, part.length);
    else if (part.length > 4 && strspn(copy, "0123456789") == 4 && copy[4] == '-')
        keep(r, TEXT_DATE, part.start, part.length);
    else if (ent_number_parse(copy, &number))
        keep(r, TEXT_WEIGHT, part.start, part.length);
    else
        keep(r, TEXT_NOTE, part.start, part.length);
}

/* Marks stand behind the last part; a head says which part is the target instead. */
static void take_part(struct reading *r, const struct ent_text_line *line, size_t part, enum text text) {
    if (part >= line->count) return;
    bool has_marks = part == (r->has_head ? r->roles.target : r->parts - 1);
    struct ent_part_of_line taken = has_marks ? take_marks(r, line->parts[part]) : line->parts[part];
    keep(r, text, taken.start, taken.length);
}

static void take_parts(struct reading *r, const struct ent_text_line *line) {
    const struct roles *roles = &r->roles;
    for (size_t i = 0; i < sizeof r->texts / sizeof *r->texts; i++) ent_buffer_clear(&r->texts[i]);
    take_part(r, line, roles->source, TEXT_SOURCE);
    take_part(r, line, roles->relation, TEXT_RELATION);
    take_part(r, line, roles->date, TEXT_DATE);
    take_part(r, line, roles->sign, TEXT_SIGN);
    take_part(r, line, roles->weight, TEXT_WEIGHT);
    take_part(r, line, roles->note, TEXT_NOTE);
    take_part(r, line, roles->target, TEXT_TARGET);
    for (size_t i = r->parts; !r->has_head && !r->has_ends && i < line->count; i++)
        take_extra(r, line->parts[i]);
}

static bool read_weight(struct reading *r, size_t offset, struct ent_relation_record *record) {
    const char *text = kept(r, TEXT_WEIGHT);
    if (text == NULL) return true;
    record->has_weight = ent_number_parse(text, &record->weight);
    if (record->has_weight) return true;
    struct ent_place place = {.file = r->file};
    place_at(r, offset, &place);
    ent_fail(r->sink, ENTENTE_BAD_INPUT, "bad-number", &place, "write a plain decimal number such as 1.5",
             "weight \"%s\" is not a number", ent_brief(text).text);
    return false;
}

static enum entente_status hand_on(struct reading *r, const struct ent_text_line *line) {
    take_parts(r, line);
    const struct ent_evidence_record evidence = {.source = kept(r, TEXT_PUBLICATION)};
    struct ent_relation_record record = {
        .source = kept(r, TEXT_SOURCE),
        .word = r->word != NULL ? r->word : kept(r, TEXT_RELATION),
        .target = kept(r, TEXT_TARGET),
        .sign = ent_sign_text(kept(r, TEXT_SIGN)),
        .date = kept(r, TEXT_DATE),
        .note = kept(r, TEXT_NOTE),
        .evidence = &evidence,
        .evidence_count = evidence.source != NULL ? 1 : 0,
        .origin = {.locator = &r->locator, .section = ENT_RELATIONS, .index = r->start_count},
    };
    for (size_t i = 0; i < sizeof r->texts / sizeof *r->texts; i++) {
        if (r->texts[i].failed) return ent_no_memory(r->sink);
    }
    if (!read_weight(r, line->start, &record)) return ENTENTE_OK;
    if (r->has_ends) ent_name_by_sign(&record, r->has_negative);
    if (!ent_grow(&r->starts, &r->start_room, r->start_count + 1, sizeof *r->starts))
        return ent_no_memory(r->sink);
    r->starts[r->start_count++] = line->start;
    return r->records->relation(r->records->payload, &record);
}

static bool has_all(const struct reading *r, const struct ent_text_line *line) {
    const size_t wanted[] = {r->roles.source, r->roles.target, r->roles.relation};
    for (size_t i = 0; i < r->parts && i < sizeof wanted / sizeof *wanted; i++) {
        if (wanted[i] >= line->count || line->parts[wanted[i]].length == 0) return false;
    }
    return true;
}

static enum entente_status read_line(struct reading *r, const struct ent_text_line *line) {
    if (has_all(r, line)) return hand_on(r, line);
    struct ent_place place = {.file = r->file};
    place_at(r, line->start, &place);
    ent_fail(r->sink, ENTENTE_BAD_INPUT, "no-triple", &place,
             "write who, what and whom, for example \"Russia -> supports -> talks\"; # begins a comment",
             "a line needs %s parts with \"%s\" between them", r->parts == 2 ? "two" : "three",
             r->form.delimiter);
    return ENTENTE_OK;
}

/* -- lines without words --------------------------------------------------------------------------------- */

static void look_at_line(struct reading *r, const struct ent_text_line *line, struct ent_headless *seen) {
    for (size_t i = 0; i < line->count; i++) {
        char cell[64];
        size_t length = line->parts[i].length;
        if (length < sizeof cell) {
            memcpy(cell, r->bytes + line->parts[i].start, length);
            cell[length] = '\0';
        }
        ent_headless_look(seen, i, length < sizeof cell ? cell : "a text");
    }
}

static void tell_ends(const struct reading *r, const size_t at[ENT_COLUMN_COUNT]) {
    struct ent_place place = {.file = r->file};
    ent_tell(r->sink, ENTENTE_NOTE, "no-header", &place, "", "each line is read as source, target%s%s%s",
             at[ENT_COLUMN_SIGN] != SIZE_MAX ? ", sign" : "",
             at[ENT_COLUMN_WEIGHT] != SIZE_MAX ? ", weight" : "",
             at[ENT_COLUMN_DATE] != SIZE_MAX ? ", date" : "");
}

/* "Russia, Iran, 2018-03-01" */
static enum entente_status fail_wordless(const struct reading *r) {
    struct ent_place place = {.file = r->file, .line = 1, .column = 1};
    return ent_fail(
        r->sink, ENTENTE_BAD_INPUT, "no-triple", &place,
        "give one word for all by --relation, or write it between the two: Russia -> supports -> Iran",
        "lines have two names and a date, and no word that says what the relation is");
}

/* "Russia, Iran, -1": two ends and a number or sign, if all lines are so. */
static enum entente_status find_ends(struct reading *r) {
    struct ent_headless seen = {0};
    struct ent_text_line line;
    struct roles roles = pair;
    size_t at[ENT_COLUMN_COUNT], rest, start = 0;
    while (ent_text_line_next(r->bytes, r->length, &r->form, &start, &line)) {
        if (seen.count == 0 && r->word == NULL && read_head(r->bytes, &line, &roles)) return ENTENTE_OK;
        look_at_line(r, &line, &seen);
    }
    const struct ent_triple_order order = ent_triple_order(r->records->options);
    bool is_told = ent_headless_settle(&seen, order, r->word != NULL, at, &rest);
    if (seen.count < 3 || at[ENT_COLUMN_RELATION] != SIZE_MAX || rest != SIZE_MAX) return ENTENTE_OK;
    if (!is_told) return fail_wordless(r);
    for (size_t i = 0; i < ENT_COLUMN_COUNT; i++) {
        if (at[i] != SIZE_MAX) take_role(&roles, (enum ent_column)i, at[i]);
    }
    r->roles = roles;
    r->parts = 2;
    r->has_ends = true;
    r->has_negative =
        roles.weight != SIZE_MAX && roles.sign == SIZE_MAX && seen.columns[roles.weight].has_minus;
    tell_ends(r, at);
    return ENTENTE_OK;
}

static enum entente_status read_lines(struct reading *r) {
    struct ent_text_line line;
    enum entente_status status = ENTENTE_OK;
    size_t at = 0;
    for (bool is_first = true;
         status == ENTENTE_OK && ent_text_line_next(r->bytes, r->length, &r->form, &at, &line);
         is_first = false) {
        if (is_first && r->word == NULL && read_head(r->bytes, &line, &r->roles)) {
            r->has_head = true;
            status = tell_head(r, &line);
            continue;
        }
        status = read_line(r, &line);
    }
    return status == ENTENTE_OK ? r->records->end(r->records->payload) : status;
}

/* -- the format ------------------------------------------------------------------------------------------ */

/* Triples before pairs: a word for all stands where lines have none. */
static struct ent_text_form find_form(struct reading *r) {
    size_t lines, fitting;
    struct ent_text_form form = ent_text_form_find(r->bytes, r->length, 3, &lines, &fitting);
    const char *word = r->records->options != NULL ? r->records->options->relation : NULL;
    if (word == NULL || 2 * fitting >= lines) return form;
    r->roles = pair;
    r->parts = 2;
    r->word = word;
    return ent_text_form_find(r->bytes, r->length, 2, &lines, &fitting);
}

static enum entente_status read_text(const char *file, const char *bytes, size_t length,
                                     const struct ent_record_sink *records, const struct entente_sink *sink) {
    struct reading reading = {.locator = {locate},
                              .file = file,
                              .bytes = bytes,
                              .length = length,
                              .sink = sink,
                              .records = records,
                              .roles = triple(records->options),
                              .parts = 3};
    reading.form = find_form(&reading);
    if (reading.form.delimiter == NULL) reading.form.delimiter = "->";
    enum entente_status status = find_ends(&reading);
    if (status == ENTENTE_OK) status = read_lines(&reading);
    for (size_t i = 0; i < sizeof reading.texts / sizeof *reading.texts; i++)
        ent_buffer_clear(&reading.texts[i]);
    free(reading.starts);
    return status;
}

/* Most lines are triples, and nothing looks like JSON or markup. */
static bool probe(const char *bytes, size_t length) {
    size_t lines, fitting, at = strspn(bytes, " \t\r\n");
    if (at < length && strchr("{[<", bytes[at]) != NULL) return false;
    return ent_text_form_find(bytes, length, 3, &lines, &fitting).delimiter != NULL &&
           5 * fitting >= 4 * lines;
}

const struct ent_reader ent_reader_text = {
    .format =
        {"text", "",
         "one relation a line as people type it: A -> supports -> B, with |, tabs, commas or dashes too; "
         "+ or - for the sign, @2018-03-08 for the date, # for comments"},
    .probe = probe,
    .read = read_text,
};
