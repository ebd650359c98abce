/* SPDX-License-Identifier: MIT */
#include "event/event_read.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* -- the scale ------------------------------------------------------------------------------------------- */

static enum entente_status fail_scale(const struct ent_event_reading *reading, const char *hint) {
    const struct ent_place place = {.file = reading->file};
    return ent_fail(reading->sink, ENTENTE_BAD_OPTION, "other-scale", &place, hint,
                    "the scale \"%s\" has no values for the events of %s", reading->records->options->scale,
                    reading->layout->title);
}

enum entente_status ent_event_scale_open(struct ent_event_reading *reading) {
    const struct entente_read_options *options = reading->records->options;
    const char *usual = reading->layout->scale;
    if (usual == NULL) return ENTENTE_OK;
    const char *name = options != NULL && options->scale != NULL ? options->scale : usual;
    size_t most = options != NULL && options->max_bytes > 0 ? options->max_bytes : ENTENTE_BYTES_MOST;
    enum entente_status status = ent_scale_open(&reading->scale, name, most, reading->sink);
    if (status != ENTENTE_OK) return status;
    bool is_plover = strcmp(usual, "plover") == 0;
    if (is_plover && !ent_scale_knows_plover(&reading->scale))
        return fail_scale(reading, "choose plover, own or a file");
    if (!is_plover && !ent_scale_knows_cameo(&reading->scale))
        return fail_scale(reading, "choose goldstein-icews, goldstein-gdelt, own or a file");
    return ENTENTE_OK;
}

/* -- what was counted ------------------------------------------------------------------------------------ */

static const char *plural(const struct ent_event_count *counted) {
    return counted->count == 1 ? "" : "s";
}

static void tell_unusual(const struct ent_event_reading *r) {
    const struct ent_event_count *c = &r->unknown_codes;
    if (c->count > 0)
        ent_tell(r->sink, ENTENTE_WARNING, "unknown-code", &c->place, "",
                 "%zu event%s a code that CAMEO has not, here the first: %s, the nearest above it", c->count,
                 c->count == 1 ? " has" : "s have", c->text);
    c = &r->repeated;
    if (c->count > 0)
        ent_tell(r->sink, ENTENTE_WARNING, "event-twice", &c->place, "",
                 "%zu row%s an event again under its id, here the first: the latest date of each is kept",
                 c->count, c->count == 1 ? " tells" : "s tell");
    c = &r->shared_ids;
    if (c->count > 0)
        ent_tell(r->sink, ENTENTE_NOTE, "shared-id", &c->place, "",
                 "%zu event%s the id of another event, here the first: they get one of their own", c->count,
                 c->count == 1 ? " has" : "s have");
    c = &r->differing;
    if (c->count > 0)
        ent_tell(r->sink, ENTENTE_NOTE, "other-value", &c->place, "--scale own takes them",
                 "%zu event%s another value than the scale, here the first: %s", c->count,
                 c->count == 1 ? " has" : "s have", c->text);
}

static void tell_left(const struct ent_event_reading *r) {
    const struct ent_event_count *c = &r->without_actor;
    if (c->count > 0)
        ent_tell(r->sink, ENTENTE_NOTE, "without-actor", &c->place, "",
                 "%zu event%s one of the two actors, here the first: %s left out", c->count,
                 c->count == 1 ? " lacks" : "s lack", c->count == 1 ? "it is" : "they are");
    c = &r->weightless;
    if (c->count > 0)
        ent_tell(r->sink, ENTENTE_NOTE, "weightless", &c->place,
                 r->layout->scale != NULL ? "--scale FILE gives them another" : "",
                 "%zu event%s the value 0, here the first: %s no tie", c->count,
                 c->count == 1 ? " has" : "s have", c->count == 1 ? "it makes" : "they make");
}

static enum entente_status judge_bad(const struct ent_event_reading *r) {
    const struct ent_event_count *c = &r->bad;
    const struct entente_read_options *options = r->records->options;
    size_t most = options != NULL ? options->max_bad : 0;
    bool is_forgiven = c->count <= most || (options != NULL && options->partial);
    char hint[80];
    if (c->count == 0) return ENTENTE_OK;
    if (is_forgiven) {
        ent_tell(r->sink, ENTENTE_WARNING, "bad-rows", &c->place, "",
                 "%zu row%s cannot be read and %s left out%s: %s", c->count, plural(c),
                 c->count == 1 ? "is" : "are", c->count == 1 ? "" : ", here the first", c->text);
        return ENTENTE_OK;
    }
    snprintf(hint, sizeof hint, "--max-bad %zu leaves %s out", c->count, c->count == 1 ? "it" : "them");
    return ent_fail(r->sink, ENTENTE_BAD_INPUT, "bad-rows", &c->place, hint, "%zu row%s cannot be read%s: %s",
                    c->count, plural(c), c->count == 1 ? "" : ", here the first", c->text);
}

enum entente_status ent_event_tell(struct ent_event_reading *reading) {
    if (reading->out_of_memory) return ent_no_memory(reading->sink);
    enum entente_status status = judge_bad(reading);
    if (status != ENTENTE_OK) return status;
    tell_unusual(reading);
    tell_left(reading);
    return ENTENTE_OK;
}

/* -- records --------------------------------------------------------------------------------------------- */

enum entente_status ent_event_hand_on_head(const struct ent_event_reading *reading) {
    const struct ent_event_layout *layout = reading->layout;
    const struct ent_head_record head = {.scale =
                                             layout->scale != NULL ? reading->scale.text : layout->weights,
                                         .has_directed = layout->is_undirected,
                                         .directed = false,
                                         .origin = {.locator = &reading->locator, .section = ENT_HEAD}};
    return reading->records->head(reading->records->payload, &head);
}

struct ent_relation_record ent_event_record(const struct ent_event *event) {
    const struct ent_evidence_record *e = &event->evidence;
    bool has_evidence = e->source != NULL || e->locator != NULL || e->note != NULL || e->speaker != NULL ||
                        e->url != NULL || e->title != NULL;
    return (struct ent_relation_record){.id = event->id,
                                        .source = event->source.name,
                                        .word = event->word,
                                        .target = event->target.name,
                                        .sign = event->sign,
                                        .has_weight = event->has_weight,
                                        .weight = event->weight,
                                        .is_coded = true,
                                        .date = event->date,
                                        .from = event->from,
                                        .to = event->to,
                                        .note = event->note,
                                        .evidence = &event->evidence,
                                        .evidence_count = has_evidence};
}

bool ent_event_has_actors(struct ent_event_reading *reading, const struct ent_event *event, size_t column) {
    if (event->source.name != NULL && event->target.name != NULL) return true;
    ent_event_counted(reading, &reading->without_actor, column, "");
    return false;
}

void ent_event_reading_clear(struct ent_event_reading *reading) {
    ent_rows_clear(&reading->rows);
    ent_scale_clear(&reading->scale);
    ent_index_clear(&reading->deeds);
    ent_arena_clear(&reading->scratch);
    ent_event_actors_clear(&reading->actors);
    free(reading->starts);
    *reading = (struct ent_event_reading){0};
}
