/* SPDX-License-Identifier: MIT */
/* Events in JSON as the PLOVER codebook lays them out, one a line: who did what to whom may be several each.
 */
#include "base/json.h"
#include "base/text.h"
#include "event/actor_codes.h"
#include "event/event_read.h"
#include "event/event_repeats.h"
#include "event/gdelt_actor.h"
#include "read/import.h"
#include "read/read_limits.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define COLUMNS(C)                                                                                           \
    C(ID, "id")                                                                                              \
    C(DATE, "date")                                                                                          \
    C(ACTOR, "actor")                                                                                        \
    C(RECIPIENT, "recipient")                                                                                \
    C(EVENT, "event")                                                                                        \
    C(MODE, "mode")                                                                                          \
    C(CONTEXT, "context")                                                                                    \
    C(QUAD, "quad_code")                                                                                     \
    C(SCALE, "event_scale")                                                                                  \
    C(EVENT_TEXT, "event_text")                                                                              \
    C(TEXT, "text")                                                                                          \
    C(CITE, "cite_info")                                                                                     \
    C(CODER, "coder")                                                                                        \
    C(COMMENT, "comment")

enum {
#define C(column, name) column,
    COLUMNS(C)
#undef C
        COLUMN_COUNT
};

static const struct ent_event_column columns[] = {
#define C(column, name) {name, ""},
    COLUMNS(C)
#undef C
};

struct lines {
    struct ent_event_reading reading; /* first, so that its locator is the lines' */
    struct ent_import import;
    struct ent_cell cells[COLUMN_COUNT]; /* the current event as a row */
    size_t number;                       /* of its line */
};

/* -- one event as a row ---------------------------------------------------------------------------------- */

static void place_on_line(const struct ent_event_reading *reading, size_t column, struct ent_place *place) {
    (void)column;
    place->line = ((const struct lines *)(const void *)reading)->number;
    place->column = 1;
}

/* A text, or a number as one; of a list, its texts with commas between; "" for what is neither. */
static const char *text_of(struct ent_event_reading *r, const json_t *value) {
    const char *text = "";
    size_t i;
    json_t *item;
    if (json_is_string(value)) return json_string_value(value);
    if (json_is_integer(value)) return ent_event_text(r, "%lld", (long long)json_integer_value(value));
    if (json_is_real(value)) return ent_event_text(r, "%.15g", json_real_value(value));
    json_array_foreach((json_t *)ent_unconst(value), i, item) {
        if (json_is_string(item) && text != NULL)
            text = ent_event_text(r, "%s%s%s", text, *text != '\0' ? ", " : "", json_string_value(item));
    }
    return text != NULL ? text : "";
}

static void fill_row(struct lines *lines, const json_t *object) {
    struct ent_row *row = &lines->reading.rows.row;
    *row = (struct ent_row){.cells = lines->cells, .count = COLUMN_COUNT, .line = lines->number};
    for (size_t i = 0; i < COLUMN_COUNT; i++)
        lines->cells[i].text = text_of(&lines->reading, json_object_get(object, columns[i].name));
}

/* -- actors ---------------------------------------------------------------------------------------------- */

/* Codes are put together of three letters each: the first may be a country. */
static struct ent_event_actor by_code(struct ent_event_reading *r, const char *code, const char *sector) {
    struct ent_gdelt_actor codes = {.code = code};
    size_t parts = 0, most = sizeof codes.parts / sizeof *codes.parts;
    const char *const texts[] = {code, sector != NULL ? sector : ""};
    for (size_t t = 0; t < 2; t++) {
        for (const char *at = texts[t] + strspn(texts[t], " "); *at != '\0'; at += strspn(at, " ")) {
            size_t length = strcspn(at, " ") < 3 ? strcspn(at, " ") : 3;
            const char *piece = ent_event_text(r, "%.*s", (int)length, at);
            if (piece == NULL) return (struct ent_event_actor){0};
            const struct ent_actor_code *known = ent_actor_coded(piece);
            at += length;
            if (codes.country == NULL && t == 0 && parts == 0 && ent_country_coded(piece) != NULL)
                codes.country = piece;
            else if (codes.group == NULL && known != NULL && !known->is_role)
                codes.group = piece;
            else if (parts < most)
                codes.parts[parts++] = piece;
        }
    }
    return ent_gdelt_actor_named(r, &codes);
}

static const char *member(const json_t *object, const char *key) {
    const char *text = json_string_value(json_object_get(object, key));
    return text != NULL && *text != '\0' ? text : NULL;
}

static struct ent_event_actor one_actor(struct ent_event_reading *r, const json_t *value) {
    const char *code = json_is_string(value) ? json_string_value(value) : member(value, "code");
    const char *name = member(value, "name"), *sector = member(value, "sector");
    const char *country = member(value, "country");
    if (country != NULL && ent_country_coded(country) != NULL) country = ent_country_coded(country);
    if (name != NULL) return ent_event_actor_named(name, country, &r->scratch);
    if (code == NULL || *code == '\0') return (struct ent_event_actor){0};
    return by_code(r, code, sector);
}

/* A list, or one alone. */
static size_t actor_count(const json_t *value) {
    return json_is_array(value) ? json_array_size(value) : value != NULL && !json_is_null(value);
}

static struct ent_event_actor actor_at(struct ent_event_reading *r, const json_t *value, size_t index) {
    return one_actor(r, json_is_array(value) ? json_array_get(value, index) : value);
}

/* -- events ---------------------------------------------------------------------------------------------- */

static void take(struct ent_event_reading *r, struct ent_event *event) {
    const char *type = ent_event_cell(r, EVENT), *mode = ent_event_cell(r, MODE);
    const char *context = ent_event_cell(r, CONTEXT);
    const struct ent_deed *deed = type != NULL ? ent_plover_find(type) : NULL;
    event->id = ent_event_cell(r, ID);
    event->date = ent_event_day(r, DATE);
    event->evidence.note = ent_event_cell(r, TEXT);
    event->evidence.source = ent_event_cell(r, CITE);
    if (mode != NULL || context != NULL)
        event->note =
            ent_event_text(r, "%s%s%s", mode != NULL ? mode : "", mode != NULL && context != NULL ? "; " : "",
                           context != NULL ? context : "");
    if (deed == NULL)
        ent_event_bad(r, EVENT, "\"%s\" is no type of PLOVER", ent_brief(type != NULL ? type : "").text);
    else
        ent_event_deed(r, event, deed, deed->code, EVENT,
                       ent_event_cell(r, SCALE) != NULL || r->scale.kind == ENT_SCALE_OWN ? SCALE : SIZE_MAX);
}

static void keep(struct lines *lines, const struct ent_event *event) {
    struct ent_event_reading *r = &lines->reading;
    const struct ent_place place = {.line = lines->number, .column = 1};
    const struct ent_relation_record record = ent_event_record(event);
    if (!ent_grow(&r->starts, &r->start_room, r->start_count + 1, sizeof *r->starts)) {
        r->out_of_memory = true;
        return;
    }
    struct ent_event_row_start *start = &r->starts[r->start_count++];
    *start = (struct ent_event_row_start){.offset = lines->number, .line = lines->number};
    ent_event_keys(event, start);
    ent_import_relation(&lines->import, &record, &place);
    r->out_of_memory |= lines->import.failed ||
                        !ent_event_actors_add(&r->actors, &event->source, 0, lines->number) ||
                        !ent_event_actors_add(&r->actors, &event->target, 0, lines->number);
}

/* Each of those who act does it to each of those whom it is done to. */
static void keep_pairs(struct lines *lines, const json_t *object, struct ent_event *event) {
    struct ent_event_reading *r = &lines->reading;
    const json_t *actors = json_object_get(object, "actor"),
                 *recipients = json_object_get(object, "recipient");
    size_t sources = actor_count(actors), targets = actor_count(recipients), number = 0;
    const char *id = event->id;
    if (sources == 0 || targets == 0) ent_event_has_actors(r, event, ACTOR);
    for (size_t i = 0; i < sources; i++) {
        for (size_t k = 0; k < targets && !r->out_of_memory; k++) {
            event->source = actor_at(r, actors, i);
            event->target = actor_at(r, recipients, k);
            if (!ent_event_has_actors(r, event, ACTOR)) continue;
            if (id != NULL && sources * targets > 1) event->id = ent_event_text(r, "%s/%zu", id, ++number);
            keep(lines, event);
        }
    }
}

static void read_object(struct lines *lines, const json_t *object) {
    struct ent_event_reading *r = &lines->reading;
    struct ent_event event = {0};
    r->is_bad = false;
    ent_arena_clear(&r->scratch);
    fill_row(lines, object);
    take(r, &event);
    if (!r->is_bad && !r->out_of_memory) keep_pairs(lines, object, &event);
}

static void read_line(struct lines *lines, const char *text, size_t length) {
    json_error_t error;
    json_t *object = ent_json_load(text, length, JSON_REJECT_DUPLICATES, &error);
    lines->reading.is_bad = false;
    if (object == NULL && json_error_code(&error) == json_error_out_of_memory)
        lines->reading.out_of_memory = true;
    else if (json_is_object(object))
        read_object(lines, object);
    else
        ent_event_bad(&lines->reading, SIZE_MAX, "it is no JSON object: %s",
                      object == NULL ? error.text : "it is another value");
    json_decref(object);
}

static void read_lines(struct lines *lines, const char *bytes, size_t length) {
    for (size_t at = 0; at < length && !lines->reading.out_of_memory;) {
        const char *end = memchr(bytes + at, '\n', length - at);
        size_t size = end != NULL ? (size_t)(end - bytes) - at : length - at;
        lines->number++;
        bool is_blank = strspn(bytes + at, " \t\r") >= size;
        if (!is_blank) read_line(lines, bytes + at, size);
        at += size + 1;
    }
}

/* -- handing on ------------------------------------------------------------------------------------------ */

static void drop_repeats(struct lines *lines) {
    struct ent_import *import = &lines->import;
    size_t kept = 0;
    for (size_t i = 0; i < import->relation_count; i++) {
        const struct ent_event_row_start *start = &lines->reading.starts[i];
        if (start->is_gone) continue;
        if (start->shares_id) import->relations[i].id = NULL;
        import->relations[kept] = import->relations[i];
        import->relation_places[kept++] = import->relation_places[i];
    }
    import->relation_count = kept;
}

static enum entente_status hand_on(struct lines *lines) {
    struct ent_event_reading *r = &lines->reading;
    if (!ent_event_actors_close(&r->actors) || !ent_event_repeats_mark(r)) return ent_no_memory(r->sink);
    enum entente_status status = ent_event_tell(r);
    if (status != ENTENTE_OK) return status;
    drop_repeats(lines);
    for (size_t i = 0; i < r->actors.count; i++) {
        const struct ent_gathered_event_actor *actor = &r->actors.items[i];
        const struct ent_actor_record record = {
            .id = actor->name, .kind = actor->kind, .parent = actor->country};
        const struct ent_place place = {.line = actor->line, .column = 1};
        ent_import_actor(&lines->import, &record, &place);
    }
    lines->import.head.scale = ent_import_text(&lines->import, r->scale.text);
    return ent_import_hand_on(&lines->import, r->file, r->records, r->sink);
}

static const struct ent_event_layout layout = {
    .title = "PLOVER", .columns = columns, .column_count = COLUMN_COUNT, .scale = "plover", .take = take};

static enum entente_status read_plover(const char *file, const char *bytes, size_t length,
                                       const struct ent_record_sink *records,
                                       const struct entente_sink *sink) {
    const struct entente_read_options *options = records->options;
    struct lines lines = {.reading = {.layout = &layout,
                                      .file = file,
                                      .records = records,
                                      .sink = sink,
                                      .place = place_on_line,
                                      .actors = {.folds = options != NULL && options->fold_names}}};
    for (size_t i = 0; i < COLUMN_COUNT; i++) lines.reading.at[i] = i;
    enum entente_status status = ent_event_scale_open(&lines.reading);
    if (status == ENTENTE_OK) {
        read_lines(&lines, bytes, length);
        status = lines.reading.out_of_memory ? ent_no_memory(sink) : hand_on(&lines);
    }
    ent_import_clear(&lines.import);
    lines.reading.rows = (struct ent_rows){0}; /* the cells are the lines' own */
    ent_event_reading_clear(&lines.reading);
    return status;
}

/* A record on one line, with an actor, a date and a type of event. */
static bool probe(const char *bytes, size_t length) {
    size_t start = strspn(bytes, " \t\r\n"), size = strcspn(bytes + start, "\n");
    json_error_t error;
    if (start >= length || bytes[start] != '{' || size > ENT_MAX_LINE) return false;
    json_t *object = ent_json_load(bytes + start, size, JSON_REJECT_DUPLICATES, &error);
    const char *type = json_string_value(json_object_get(object, "event"));
    bool is_event = type != NULL && ent_plover_find(type) != NULL &&
                    json_object_get(object, "actor") != NULL &&
                    json_is_string(json_object_get(object, "date"));
    json_decref(object);
    return is_event;
}

const struct ent_reader ent_reader_plover = {
    .format = {"plover", "",
               "PLOVER events in JSON, one a line: id, date, actor, recipient, event and others"},
    .takes_scale = true,
    .is_exact = true,
    .probe = probe,
    .read = read_plover,
};
