/* SPDX-License-Identifier: MIT */
#include "model/loader.h"

#include "base/text.h"
#include "model/understood.h"
#include "name/name.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct ent_record_sink ent_loader_records(struct ent_loader *loader) {
    return (struct ent_record_sink){
        .payload = loader,
        .head = ent_take_head,
        .source = ent_take_source,
        .actor = ent_take_actor,
        .word = ent_take_word,
        .relation = ent_take_relation,
        .end = ent_take_end,
        .column = ent_take_column,
    };
}

bool ent_take_column(void *payload, const char *name, const char *field) {
    struct ent_loader *loader = payload;
    return ent_understood_column(loader->document, 0, name, field);
}

void ent_loader_clear(struct ent_loader *loader) {
    if (loader->vocabulary_ready) ent_vocabulary_clear(&loader->vocabulary);
    ent_index_clear(&loader->ends);
    ent_index_clear(&loader->dates);
    free(loader->periods);
    ent_index_clear(&loader->source_ids);
    ent_index_clear(&loader->relation_ids);
    ent_index_clear(&loader->checked_names);
    ent_index_clear(&loader->sightings_by_word);
    ent_index_clear(&loader->taught);
    ent_index_clear(&loader->said_words);
    ent_index_clear(&loader->shared_names);
    free(loader->namesakes);
    ent_index_clear(&loader->phrase_index);
    free(loader->phrases);
    free(loader->parents);
    free(loader->sightings);
    free(loader->claims);
    free(loader->actor_origin);
    ent_buffer_clear(&loader->scratch);
}

static void tell(struct ent_loader *loader, enum entente_severity severity, const struct ent_origin *origin,
                 const char *field, const char *code, const char *hint, const char *format, va_list arguments)
    ENT_PRINTF(7, 0);

static void tell(struct ent_loader *loader, enum entente_severity severity, const struct ent_origin *origin,
                 const char *field, const char *code, const char *hint, const char *format,
                 va_list arguments) {
    const struct entente_sink *sink = &loader->tally.sink;
    struct ent_place place = {0};
    if (!ent_sink_is_full(sink, severity)) ent_origin_place(origin, field, &place);
    if (place.file == NULL) place.file = loader->file;
    char message[400];
    vsnprintf(message, sizeof message, format, arguments);
    if (severity == ENTENTE_ERROR) {
        ent_fail(sink, ENTENTE_BAD_INPUT, code, &place, hint, "%s", message);
    } else {
        ent_tell(sink, severity, code, &place, hint, "%s", message);
    }
}

void ent_loader_error(struct ent_loader *loader, const struct ent_origin *origin, const char *field,
                      const char *code, const char *hint, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    tell(loader, ENTENTE_ERROR, origin, field, code, hint, format, arguments);
    va_end(arguments);
}

void ent_loader_warn(struct ent_loader *loader, const struct ent_origin *origin, const char *field,
                     const char *code, const char *hint, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    tell(loader, ENTENTE_WARNING, origin, field, code, hint, format, arguments);
    va_end(arguments);
}

void ent_loader_note(struct ent_loader *loader, const struct ent_origin *origin, const char *field,
                     const char *code, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    tell(loader, ENTENTE_NOTE, origin, field, code, "", format, arguments);
    va_end(arguments);
}

/* Notes may hold line breaks and worse; on one line they fit every output. */
const char *ent_loader_text(struct ent_loader *loader, const char *text) {
    if (text == NULL) return "";
    struct ent_buffer tidy = {0};
    bool blank_due = false;
    size_t used = 0;
    for (int32_t code; (code = ent_text_next(text, &used)) != 0; text += used) {
        if (code == ' ' || (code >= '\t' && code <= '\r') || code == 0x85 || code == 0x2028 ||
            code == 0x2029) {
            blank_due = tidy.length > 0;
            continue;
        }
        if (blank_due) ent_buffer_add(&tidy, " ");
        blank_due = false;
        bool control = ent_is_control(code) && !ent_is_bidi_control(code);
        ent_buffer_add_bytes(&tidy, control ? "\xEF\xBF\xBD" : text, control ? 3 : used);
    }
    const char *kept = NULL;
    if (!tidy.failed)
        kept = ent_arena_text(&loader->document->arena, tidy.length > 0 ? tidy.data : "", tidy.length);
    ent_buffer_clear(&tidy);
    return kept;
}

/* Each faulty name is spoken of once, however many relations use it. */
static enum entente_status report_fault(struct ent_loader *loader, const struct ent_origin *origin,
                                        const char *field, const char *given, enum ent_name_fault fault,
                                        int32_t code) {
    char phrase[160];
    ent_name_fault_text(fault, code, phrase, sizeof phrase);
    if (ent_name_is_refused(fault)) {
        ent_loader_error(loader, origin, field, "bad-name", "", "the name \"%s\" %s", ent_brief(given).text,
                         phrase);
        return ENTENTE_OK;
    }
    if (ent_index_find(&loader->checked_names, given) != SIZE_MAX) return ENTENTE_OK;
    if (!ent_index_add(&loader->checked_names, given, 0)) return ent_no_memory(&loader->tally.sink);
    ent_loader_warn(loader, origin, field, "odd-name", "", "the name \"%s\" %s", ent_brief(given).text,
                    phrase);
    return ENTENTE_OK;
}

enum entente_status ent_loader_name(struct ent_loader *loader, const struct ent_origin *origin,
                                    const char *field, const char *given, const char **name) {
    *name = NULL;
    int32_t code = 0;
    enum ent_name_fault fault = ent_name_check(given, &code);
    if (fault != ENT_NAME_FINE) {
        enum entente_status status = report_fault(loader, origin, field, given, fault, code);
        if (status != ENTENTE_OK || ent_name_is_refused(fault)) return status;
    }
    struct ent_buffer tidy = {0};
    if (ent_name_tidy(given, &tidy)) *name = ent_arena_text(&loader->document->arena, tidy.data, tidy.length);
    ent_buffer_clear(&tidy);
    return *name != NULL ? ENTENTE_OK : ent_no_memory(&loader->tally.sink);
}

enum entente_status ent_loader_find(struct ent_loader *loader, const char *name, size_t *actor) {
    loader->scratch.length = 0;
    if (!ent_name_key(name, loader->document->fold_names, &loader->scratch)) {
        return ent_no_memory(&loader->tally.sink);
    }
    *actor = ent_index_find(&loader->document->names, loader->scratch.data);
    return ENTENTE_OK;
}

enum entente_status ent_loader_add_actor(struct ent_loader *loader, const char *id,
                                         const struct ent_origin *origin, size_t *actor) {
    entente_document *document = loader->document;
    size_t index = document->actor_count;
    if (!ent_grow(&document->actors, &document->actor_room, index + 1, sizeof *document->actors) ||
        !ent_grow(&loader->actor_origin, &loader->actor_origin_room, index + 1,
                  sizeof *loader->actor_origin) ||
        !ent_index_add(&document->names, loader->scratch.data, index)) {
        return ent_no_memory(&loader->tally.sink);
    }
    document->actors[index] = (struct entente_actor){
        .id = id,
        .name = id,
        .role = "",
        .bloc = "",
        .note = "",
        .parent = ENTENTE_NONE,
        .kind = ENTENTE_OTHER,
    };
    loader->actor_origin[index] = *origin;
    document->actor_count++;
    *actor = index;
    return ENTENTE_OK;
}
