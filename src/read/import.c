/* SPDX-License-Identifier: MIT */
#include "read/import.h"

#include "base/text.h"
#include "read/record_copy.h"
#include "read/sign_text.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* -- taking ---------------------------------------------------------------------------------------------- */

const char *ent_import_text(struct ent_import *import, const char *text) {
    if (text == NULL || import->failed) return NULL;
    const char *copy = ent_arena_text(&import->arena, text, strlen(text));
    if (copy == NULL) import->failed = true;
    return copy;
}

static struct ent_import_place keep_place(struct ent_import *import, const struct ent_place *place) {
    struct ent_import_place kept = {0};
    if (place == NULL) return kept;
    kept.line = place->line;
    kept.column = place->column;
    if (place->pointer[0] != '\0') kept.pointer = ent_import_text(import, place->pointer);
    return kept;
}

void ent_import_actor(struct ent_import *import, const struct ent_actor_record *record,
                      const struct ent_place *place) {
    size_t needed = import->actor_count + 1;
    struct ent_actor_record kept = *record;
    struct ent_import_place kept_place = keep_place(import, place);
    if (import->failed || !ent_copy_actor(&import->arena, &kept) ||
        !ent_grow(&import->actors, &import->actor_room, needed, sizeof kept) ||
        !ent_grow(&import->actor_places, &import->actor_place_room, needed, sizeof kept_place)) {
        import->failed = true;
        return;
    }
    import->actors[import->actor_count] = kept;
    import->actor_places[import->actor_count++] = kept_place;
}

void ent_import_relation(struct ent_import *import, const struct ent_relation_record *record,
                         const struct ent_place *place) {
    size_t needed = import->relation_count + 1;
    struct ent_relation_record kept = *record;
    struct ent_import_place kept_place = keep_place(import, place);
    if (import->failed || !ent_copy_relation(&import->arena, &kept) ||
        !ent_grow(&import->relations, &import->relation_room, needed, sizeof kept) ||
        !ent_grow(&import->relation_places, &import->relation_place_room, needed, sizeof kept_place)) {
        import->failed = true;
        return;
    }
    import->relations[import->relation_count] = kept;
    import->relation_places[import->relation_count++] = kept_place;
}

/* -- signs ----------------------------------------------------------------------------------------------- */

static const char *word_of(const char *sign) {
    if (sign == NULL) return "relates to";
    if (sign[0] == '-' || strncmp(sign, "\xE2\x88\x92", 3) == 0 || ent_text_same_ascii(sign, "negative"))
        return "is hostile to";
    if (sign[0] == '+' || sign[0] == '1' || ent_text_same_ascii(sign, "positive")) return "is friendly to";
    return "relates to";
}

void ent_name_by_sign(struct ent_relation_record *record, bool weights_have_signs) {
    if (weights_have_signs && record->sign == NULL && record->has_weight)
        record->sign = record->weight < 0 ? "-" : record->weight > 0 ? "+" : "0";
    if (weights_have_signs) record->weight = fabs(record->weight);
    if (record->word != NULL) return;
    if (!record->has_weight) record->weight = 1; /* what the word weighs elsewhere was not said here */
    record->has_weight = true;
    record->word = word_of(record->sign);
    if (record->sign == NULL) record->sign = "0";
}

static bool has_signed_weights(const struct ent_import *import) {
    for (size_t i = 0; i < import->relation_count; i++) {
        const struct ent_relation_record *relation = &import->relations[i];
        if (relation->has_weight && relation->weight < 0 && relation->sign == NULL) return true;
    }
    return false;
}

static enum ent_date_order settle_date_order(const struct ent_import *import) {
    struct ent_date_orders orders = {.day_first = false};
    for (size_t i = 0; i < import->relation_count; i++) {
        ent_date_orders_look(&orders, import->relations[i].date);
        ent_date_orders_look(&orders, import->relations[i].from);
        ent_date_orders_look(&orders, import->relations[i].to);
    }
    return ent_date_orders_settle(&orders);
}

/* -- handing on ------------------------------------------------------------------------------------------ */

static void locate(const struct ent_locator *locator, enum ent_section section, size_t index,
                   const char *field, struct ent_place *place) {
    (void)field;
    const struct ent_import *import = (const struct ent_import *)(const void *)locator;
    const struct ent_import_place *at = section == ENT_ACTORS      ? &import->actor_places[index]
                                        : section == ENT_RELATIONS ? &import->relation_places[index]
                                                                   : NULL;
    *place = (struct ent_place){.file = import->file};
    if (at == NULL) return;
    if (at->line == 0 && at->pointer != NULL && import->json != NULL) {
        ent_json_place(import->json, at->pointer, place);
        return;
    }
    place->line = at->line;
    place->column = at->column;
    for (size_t i = 0; at->pointer != NULL && at->pointer[i] != '\0'; i++) place->pointer[i] = at->pointer[i];
}

static enum entente_status hand_on_actors(struct ent_import *import, const struct ent_record_sink *records) {
    enum entente_status status = ENTENTE_OK;
    for (size_t i = 0; i < import->actor_count && status == ENTENTE_OK; i++) {
        import->actors[i].origin = (struct ent_origin){&import->locator, ENT_ACTORS, i};
        status = records->actor(records->payload, &import->actors[i]);
    }
    return status;
}

static enum entente_status hand_on_relations(struct ent_import *import,
                                             const struct ent_record_sink *records) {
    enum entente_status status = ENTENTE_OK;
    bool weights_have_signs = has_signed_weights(import);
    const char *word = records->options != NULL ? records->options->relation : NULL;
    enum ent_date_order order = settle_date_order(import);
    for (size_t i = 0; i < import->relation_count && status == ENTENTE_OK; i++) {
        struct ent_relation_record *relation = &import->relations[i];
        if (relation->word == NULL) relation->word = word;
        relation->sign = ent_sign_text(relation->sign);
        ent_name_by_sign(relation, weights_have_signs);
        relation->date_order = order;
        relation->origin = (struct ent_origin){&import->locator, ENT_RELATIONS, i};
        status = records->relation(records->payload, relation);
    }
    return status;
}

enum entente_status ent_import_hand_on(struct ent_import *import, const char *file,
                                       const struct ent_record_sink *records,
                                       const struct entente_sink *sink) {
    import->locator.locate = locate;
    import->file = file;
    import->head.origin = (struct ent_origin){&import->locator, ENT_HEAD, 0};
    enum entente_status status = import->failed ? ent_no_memory(sink) : ENTENTE_OK;
    bool has_head = import->head.title != NULL || import->head.as_of != NULL || import->head.note != NULL ||
                    import->head.scale != NULL || import->head.shows != NULL || import->head.has_directed;
    if (status == ENTENTE_OK && has_head) status = records->head(records->payload, &import->head);
    if (status == ENTENTE_OK) status = hand_on_actors(import, records);
    if (status == ENTENTE_OK) status = hand_on_relations(import, records);
    if (status == ENTENTE_OK) status = records->end(records->payload);
    ent_import_clear(import);
    return status;
}

void ent_import_clear(struct ent_import *import) {
    ent_arena_clear(&import->arena);
    free(import->actors);
    free(import->relations);
    free(import->actor_places);
    free(import->relation_places);
    *import = (struct ent_import){0};
}
