/* SPDX-License-Identifier: MIT */
#include "analysis/corroboration.h"

#include "base/memory.h"
#include "model/document.h"
#include "structure/turns.h"

#include <stdlib.h>
#include <string.h>

bool ent_voice_says(const entente_document *document, const struct ent_voice *voice,
                    const struct entente_relation *relation) {
    if (voice->origin == NULL) return !ent_names_source(relation);
    for (size_t i = 0; i < relation->evidence_count; i++) {
        size_t source = relation->evidence[i].source;
        if (source != ENTENTE_NONE && strcmp(ent_source_origin(document, source), voice->origin) == 0)
            return true;
    }
    return false;
}

static bool add_voice(struct ent_voices *voices, const char *origin) {
    for (size_t i = 0; i < voices->count; i++) {
        const char *other = voices->items[i].origin;
        if (origin == NULL ? other == NULL : other != NULL && strcmp(other, origin) == 0) return true;
    }
    if (!ent_grow(&voices->items, &voices->room, voices->count + 1, sizeof *voices->items)) return false;
    voices->items[voices->count++] = (struct ent_voice){.origin = origin};
    return true;
}

static bool add_voices(struct ent_voices *voices, const entente_document *document,
                       const struct entente_relation *relation) {
    bool fine = true;
    for (size_t i = 0; fine && i < relation->evidence_count; i++) {
        size_t source = relation->evidence[i].source;
        if (source != ENTENTE_NONE) fine = add_voice(voices, ent_source_origin(document, source));
    }
    return fine;
}

static void note_signs(struct ent_voice *voice, const entente_document *document,
                       const struct entente_tie *tie) {
    for (size_t i = 0; i < tie->relation_count; i++) {
        const struct entente_relation *relation = &document->relations[tie->relations[i]];
        if (!ent_voice_says(document, voice, relation)) continue;
        voice->positive = voice->positive || relation->sign > 0;
        voice->negative = voice->negative || relation->sign < 0;
        voice->neutral = voice->neutral || relation->sign == 0;
    }
}

/* By name, whatever the order of the relations. */
static int unnamed_last(const void *a, const void *b) {
    const struct ent_voice *x = a, *y = b;
    if (x->origin == NULL || y->origin == NULL) return (x->origin == NULL) - (y->origin == NULL);
    return strcmp(x->origin, y->origin);
}

bool ent_voices_of(const entente_document *document, const struct entente_tie *tie,
                   struct ent_voices *voices) {
    bool fine = true, is_unnamed = false;
    voices->count = 0;
    for (size_t i = 0; fine && i < tie->relation_count; i++) {
        const struct entente_relation *relation = &document->relations[tie->relations[i]];
        is_unnamed = is_unnamed || !ent_names_source(relation);
        fine = add_voices(voices, document, relation);
    }
    if (fine && is_unnamed) fine = add_voice(voices, NULL);
    if (fine && voices->count > 0) qsort(voices->items, voices->count, sizeof *voices->items, unnamed_last);
    for (size_t i = 0; fine && i < voices->count; i++) note_signs(&voices->items[i], document, tie);
    return fine;
}

void ent_voices_clear(struct ent_voices *voices) {
    free(voices->items);
    *voices = (struct ent_voices){0};
}

double ent_divided_weight(const entente_document *document, const struct entente_tie *tie) {
    return ent_at_once(document, tie->relations, tie->relation_count);
}

bool ent_voices_say_both(const struct ent_voices *voices) {
    for (size_t i = 0; i < voices->count; i++) {
        if (voices->items[i].positive != voices->items[i].negative) return false;
    }
    return true;
}

static struct entente_tie_sources count_sources(const struct ent_voices *voices, bool is_divided) {
    struct entente_tie_sources found = {0};
    bool says_for = false, says_against = false;
    for (size_t i = 0; i < voices->count; i++) {
        const struct ent_voice *voice = &voices->items[i];
        if (voice->origin == NULL) continue;
        found.any++;
        found.positive += voice->positive;
        found.negative += voice->negative;
        found.neutral += voice->neutral;
        says_for = says_for || (voice->positive && !voice->negative);
        says_against = says_against || (voice->negative && !voice->positive);
    }
    found.contradicted = is_divided && says_for && says_against;
    return found;
}

bool ent_corroborate(const entente_network *network, struct entente_tie_sources *tie_sources) {
    struct ent_voices voices = {0};
    bool fine = true;
    for (size_t i = 0; fine && i < network->tie_count; i++) {
        const struct entente_tie *tie = &network->ties[i];
        fine = ent_voices_of(network->document, tie, &voices);
        if (fine) tie_sources[i] = count_sources(&voices, ent_divided_weight(network->document, tie) > 0);
    }
    ent_voices_clear(&voices);
    return fine;
}
