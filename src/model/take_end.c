/* SPDX-License-Identifier: MIT */
#include "base/find.h"
#include "model/loader.h"
#include "model/namesakes.h"
#include "model/understood.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HINTS_MOST = 500 }; /* each compares with the whole vocabulary */

/* Belonging is declared on both sides: a parent made up from a misspelling would split a state in two. */
static enum entente_status find_parent(struct ent_loader *loader, const struct ent_parent_claim *claim) {
    entente_document *document = loader->document;
    size_t parent;
    enum entente_status status = ent_loader_find(loader, claim->name, &parent);
    if (status != ENTENTE_OK) return status;
    if (ent_is_shared_name(loader)) {
        ent_report_shared_name(loader, &claim->origin, "parent", claim->name);
        return ENTENTE_OK;
    }
    if (parent != ENTENTE_NONE && document->actors[parent].declared) {
        document->actors[claim->actor].parent = parent;
        return ENTENTE_OK;
    }
    struct ent_nearest nearest;
    ent_nearest_init(&nearest, claim->name);
    for (size_t i = 0; i < document->actor_count; i++) {
        if (document->actors[i].declared) ent_nearest_offer(&nearest, document->actors[i].id);
    }
    char hint[160];
    ent_nearest_hint(&nearest, hint, sizeof hint);
    ent_loader_error(loader, &claim->origin, "parent", "unknown-parent",
                     *hint != '\0' ? hint : "declare it under \"actors\"",
                     "the parent \"%s\" is not a declared actor", ent_brief(claim->name).text);
    return ENTENTE_OK;
}

static void report_cycle(struct ent_loader *loader, size_t start) {
    const entente_document *document = loader->document;
    struct ent_buffer cycle = {0};
    ent_buffer_add(&cycle, ent_brief(document->actors[start].id).text);
    size_t steps = 0;
    for (size_t at = document->actors[start].parent;; at = document->actors[at].parent) {
        ent_buffer_format(&cycle, " → %s",
                          ++steps < 8 || at == start ? ent_brief(document->actors[at].id).text : "…");
        if (at == start || steps > 8) break;
    }
    ent_loader_error(loader, &loader->actor_origin[start], "parent", "parent-cycle", "",
                     "an actor belongs to itself: %s", cycle.failed ? "" : cycle.data);
    ent_buffer_clear(&cycle);
}

/* Walks up from every actor; each walk marks its actors with its own number, so all walks together are O(n).
 */
static enum entente_status check_cycles(struct ent_loader *loader) {
    entente_document *document = loader->document;
    size_t *walk = ent_alloc(document->actor_count, sizeof *walk);
    if (walk == NULL) return ent_no_memory(&loader->tally.sink);
    for (size_t i = 0; i < document->actor_count; i++) {
        size_t at = i;
        while (at != ENTENTE_NONE && walk[at] == 0) {
            walk[at] = i + 1;
            at = document->actors[at].parent;
        }
        if (at != ENTENTE_NONE && walk[at] == i + 1) report_cycle(loader, at);
    }
    free(walk);
    return ENTENTE_OK;
}

static void report_unknown(struct ent_loader *loader, const struct ent_word_sighting *sighting,
                           const char *times) {
    char hint[160] = "";
    bool is_shown = !ent_sink_is_full(&loader->tally.sink, ENTENTE_WARNING);
    if (is_shown && loader->hint_count++ < HINTS_MOST)
        ent_vocabulary_hint(&loader->vocabulary, sighting->word, hint, sizeof hint);
    ent_loader_warn(
        loader, &sighting->origin, "relation", "unknown-relation",
        *hint != '\0' ? hint : "give a \"sign\", declare it under \"vocabulary\", or teach it by --words",
        "the relation word \"%s\" is unknown and counts as neutral%s", ent_brief(sighting->word).text, times);
}

/* What was read out of a phrase, and what of it was made. */
static const char *reading_of(enum ent_wording_way way) {
    static const char *const readings[] = {
        [ENT_WORDING_PASSIVE] = "is read as \"%s\" from the other end",
        [ENT_WORDING_NEGATED] = "is the contrary of \"%s\" and counts as negative",
        [ENT_WORDING_CLEARED] = "says only what is not, of \"%s\", and counts as neutral",
        [ENT_WORDING_POSSIBLE] = "says what may be, and counts as half of \"%s\"",
    };
    return way < sizeof readings / sizeof *readings ? readings[way] : NULL;
}

/* Spelling changes nothing: all of it is one note. */
static void report_spellings(struct ent_loader *loader) {
    enum { EXAMPLES = 3 };
    const struct ent_word_sighting *first = NULL;
    struct ent_buffer text = {0};
    size_t count = 0;
    for (size_t i = 0; i < loader->sighting_count; i++) {
        const struct ent_word_sighting *sighting = &loader->sightings[i];
        if (sighting->way != ENT_WORDING_LOOSE) continue;
        if (first == NULL) first = sighting;
        if (count++ < EXAMPLES)
            ent_buffer_format(&text, "%s\"%s\" as \"%s\"", count > 1 ? ", " : "",
                              ent_brief(sighting->word).text, ent_brief(sighting->meant).text);
    }
    if (first != NULL && !text.failed)
        ent_loader_note(loader, &first->origin, "relation", "word-spelling",
                        "%zu relation word%s in a spelling of %s own: %s%s", count,
                        count == 1 ? " counts" : "s count", count == 1 ? "its" : "their", text.data,
                        count > EXAMPLES ? ", …" : "");
    ent_buffer_clear(&text);
}

static void report_word(struct ent_loader *loader, const struct ent_word_sighting *sighting) {
    char times[48] = "";
    if (sighting->count > 1) snprintf(times, sizeof times, " (%zu times)", sighting->count);
    if (sighting->way == ENT_WORDING_UNKNOWN) report_unknown(loader, sighting, times);
    const char *reading = reading_of(sighting->way);
    if (reading == NULL) return;
    const char *value = strstr(reading, "%s");
    ent_loader_note(loader, &sighting->origin, "relation", "word-reading", "\"%s\" %.*s%s%s%s",
                    ent_brief(sighting->word).text, (int)(value - reading), reading,
                    ent_brief(sighting->meant).text, value + 2, times);
}

/* Of a relation: whose place its word seems to have. */
enum turned { TURNED_NONE, TURNED_SOURCE, TURNED_TARGET };

static bool is_word(struct ent_loader *loader, size_t actor) {
    bool exact;
    const struct entente_actor *named = &loader->document->actors[actor];
    return !named->declared && ent_vocabulary_find(&loader->vocabulary, named->name, &exact) != NULL;
}

static enum turned turned_by(struct ent_loader *loader, const struct entente_relation *relation) {
    bool exact;
    if (ent_vocabulary_find(&loader->vocabulary, relation->word, &exact) != NULL) return TURNED_NONE;
    if (is_word(loader, relation->target)) return TURNED_TARGET;
    return is_word(loader, relation->source) ? TURNED_SOURCE : TURNED_NONE;
}

/* Where all words are unknown and all targets, or sources, are words, the parts stand in another order. */
static void report_order(struct ent_loader *loader) {
    enum { LOOKED_AT = 200 };
    const entente_document *document = loader->document;
    enum turned turned = TURNED_NONE;
    for (size_t i = 0; i < document->relation_count && i < LOOKED_AT; i++) {
        enum turned next = turned_by(loader, &document->relations[i]);
        if (next == TURNED_NONE || (i > 0 && next != turned)) return;
        turned = next;
    }
    if (turned == TURNED_NONE) return;
    const struct entente_relation *first = &document->relations[0];
    bool last = turned == TURNED_TARGET;
    const struct ent_place place = {.file = loader->file};
    ent_tell(
        &loader->tally.sink, ENTENTE_WARNING, "order", &place,
        last ? "is the order subject, object, predicate? --order sop (--columns where columns have names)"
             : "is the order predicate, subject, object? --order pso (--columns where columns have names)",
        "the %s parts are relation words, such as \"%s\", and the second are not", last ? "third" : "first",
        ent_brief(document->actors[last ? first->target : first->source].name).text);
}

static enum entente_status keep_unknown(struct ent_loader *loader) {
    for (size_t i = 0; i < loader->sighting_count; i++) {
        const struct ent_word_sighting *sighting = &loader->sightings[i];
        if (sighting->way != ENT_WORDING_UNKNOWN) continue;
        if (!ent_understood_unknown(loader->document, sighting->word, sighting->count))
            return ent_no_memory(&loader->tally.sink);
    }
    ent_understood_sort(loader->document);
    return ENTENTE_OK;
}

enum entente_status ent_take_end(void *payload) {
    struct ent_loader *loader = payload;
    for (size_t i = 0; i < loader->parent_count; i++) {
        enum entente_status status = find_parent(loader, &loader->parents[i]);
        if (status != ENTENTE_OK) return status;
    }
    enum entente_status status = check_cycles(loader);
    if (status != ENTENTE_OK) return status;
    status = ent_tell_namesakes(loader);
    if (status == ENTENTE_OK) status = ent_settle_signs(loader);
    if (status != ENTENTE_OK) return status;
    report_order(loader);
    report_spellings(loader);
    for (size_t i = 0; i < loader->sighting_count; i++) report_word(loader, &loader->sightings[i]);
    ent_report_forms(loader);
    return keep_unknown(loader);
}
