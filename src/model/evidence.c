/* SPDX-License-Identifier: MIT */
#include "model/evidence.h"
#include "base/find.h"
#include "model/url.h"

#include <stdio.h>
#include <string.h>

static enum entente_status add_source(struct ent_loader *loader, const char *id) {
    entente_document *document = loader->document;
    if (!ent_grow(&document->sources, &document->source_room, document->source_count + 1,
                  sizeof *document->sources) ||
        !ent_index_add(&loader->source_ids, id, document->source_count)) {
        return ent_no_memory(&loader->tally.sink);
    }
    document->sources[document->source_count++] =
        (struct entente_source){.id = id, .author = "", .title = "", .publisher = "", .date = "", .url = ""};
    return ENTENTE_OK;
}

/* A source that nobody declared is created; where others are declared it may be a slip. */
static enum entente_status find_source(struct ent_loader *loader, const struct ent_origin *origin,
                                       const char *field, const char *given, size_t *source) {
    *source = ENTENTE_NONE;
    const char *id = ent_loader_text(loader, given);
    if (id == NULL) return ent_no_memory(&loader->tally.sink);
    if (*id == '\0') return ENTENTE_OK;
    *source = ent_index_find(&loader->source_ids, id);
    if (*source != ENTENTE_NONE) return ENTENTE_OK;
    if (loader->wants_sources) {
        struct ent_nearest nearest;
        ent_nearest_init(&nearest, id);
        for (size_t i = 0; i < loader->declared_sources; i++) {
            ent_nearest_offer(&nearest, loader->document->sources[i].id);
        }
        char hint[160];
        ent_loader_warn(loader, origin, field, "unknown-source",
                        ent_nearest_hint(&nearest, hint, sizeof hint), "the source \"%s\" is not declared",
                        ent_brief(id).text);
    }
    *source = loader->document->source_count;
    return add_source(loader, id);
}

const char *ent_safe_url(struct ent_loader *loader, const struct ent_origin *origin, const char *field,
                         const char *url) {
    if (url == NULL || *url == '\0') return "";
    const char *fault = ent_url_fault(url);
    if (fault != NULL) {
        ent_loader_warn(loader, origin, field, "unsafe-url", "links may be http, https or mailto",
                        "the address \"%s\" is left out: it %s", ent_brief(url).text, fault);
        return "";
    }
    return ent_arena_text(&loader->document->arena, url, strlen(url));
}

static enum entente_status take_one(struct ent_loader *loader, const struct ent_origin *origin, size_t index,
                                    const struct ent_evidence_record *record,
                                    struct entente_evidence *evidence) {
    char source_field[48], url_field[48];
    snprintf(source_field, sizeof source_field, "evidence/%zu/source", index);
    snprintf(url_field, sizeof url_field, "evidence/%zu/url", index);
    *evidence = (struct entente_evidence){
        .source = ENTENTE_NONE,
        .locator = ent_loader_text(loader, record->locator),
        .note = ent_loader_text(loader, record->note),
        .speaker = ent_loader_text(loader, record->speaker),
        .title = ent_loader_text(loader, record->title),
        .url = ent_safe_url(loader, origin, url_field, record->url),
    };
    if (evidence->locator == NULL || evidence->note == NULL || evidence->speaker == NULL ||
        evidence->title == NULL || evidence->url == NULL) {
        return ent_no_memory(&loader->tally.sink);
    }
    if (record->source == NULL) return ENTENTE_OK;
    return find_source(loader, origin, source_field, record->source, &evidence->source);
}

enum entente_status ent_take_evidence(struct ent_loader *loader, const struct ent_relation_record *record,
                                      struct entente_relation *relation) {
    if (record->evidence_count == 0) return ENTENTE_OK;
    struct entente_evidence *list =
        ent_arena_take(&loader->document->arena, record->evidence_count * sizeof *list);
    if (list == NULL) return ent_no_memory(&loader->tally.sink);
    for (size_t i = 0; i < record->evidence_count; i++) {
        enum entente_status status = take_one(loader, &record->origin, i, &record->evidence[i], &list[i]);
        if (status != ENTENTE_OK) return status;
    }
    relation->evidence = list;
    relation->evidence_count = record->evidence_count;
    return ENTENTE_OK;
}
