/* SPDX-License-Identifier: MIT */
#include "analysis/hypothetical.h"
#include "model/document.h"

#include "base/report.h"
#include "resample/variant.h"

#include <stdio.h>
#include <stdlib.h>

enum { NAMED_MOST = 5 };

const char *entente_supposition_name(enum entente_supposition_kind kind) {
    static const char *const names[ENTENTE_SUPPOSITION_COUNT] = {
        [ENTENTE_FLIPPED_PAIR] = "flipped pair",    [ENTENTE_FLIPPED_RELATION] = "flipped relation",
        [ENTENTE_NO_RELATION] = "without relation", [ENTENTE_NO_ACTOR] = "without actor",
        [ENTENTE_NO_SOURCE] = "without source",
    };
    return kind < ENTENTE_SUPPOSITION_COUNT ? names[kind] : NULL;
}

static bool has_sign(const struct entente_relation *relation) {
    return relation->sign != 0 && ent_makes_tie(relation);
}

static bool is_between(const struct entente_relation *relation, size_t a, size_t b) {
    return (relation->source == a && relation->target == b) ||
           (relation->source == b && relation->target == a);
}

bool entente_supposition_affects(const entente_document *document,
                                 const struct entente_supposition *supposition, size_t index) {
    const struct entente_relation *relation = &document->relations[index];
    switch (supposition->kind) {
    case ENTENTE_FLIPPED_PAIR:
        return has_sign(relation) && is_between(relation, supposition->index, supposition->other);
    case ENTENTE_FLIPPED_RELATION:
        return has_sign(relation) && index == supposition->index;
    case ENTENTE_NO_ACTOR:
        return relation->source == supposition->index || relation->target == supposition->index;
    case ENTENTE_NO_SOURCE:
        return ent_relation_hangs_on(relation, supposition->index);
    default:
        return index == supposition->index;
    }
}

static bool is_flip(const struct entente_supposition *supposition) {
    return supposition->kind == ENTENTE_FLIPPED_PAIR || supposition->kind == ENTENTE_FLIPPED_RELATION;
}

/* -- what there is instead, where there is nothing to turn ----------------------------------------------- */

/* "Germany has signs with France, Italy": whom the actor could be turned against. */
static void name_partners(const entente_document *document, size_t actor, char *hint, size_t size) {
    size_t length = 0, named = 0, last = ENTENTE_NONE;
    for (size_t other = 0; other < document->actor_count && length < size; other++) {
        for (size_t i = 0; i < document->relation_count && last != other; i++) {
            const struct entente_relation *relation = &document->relations[i];
            if (has_sign(relation) && is_between(relation, actor, other)) last = other;
        }
        if (last != other) continue;
        const char *before = named == 0 ? " has positive or negative relations with " : ", ";
        if (named == 0) length += (size_t)snprintf(hint, size, "%s", document->actors[actor].name);
        if (++named > NAMED_MOST) {
            if (length < size) snprintf(hint + length, size - length, ", …");
            return;
        }
        if (length < size)
            length += (size_t)snprintf(hint + length, size - length, "%s%s", before,
                                       ent_brief(document->actors[other].name).text);
    }
}

static enum entente_status nothing_to_turn(const entente_document *document,
                                           const struct entente_supposition *s,
                                           const struct entente_sink *sink) {
    char hint[600] = "";
    if (s->kind == ENTENTE_FLIPPED_RELATION) {
        return ent_fail(
            sink, ENTENTE_BAD_OPTION, "nothing-to-flip", NULL, "",
            "the relation %s is neutral, has no weight or leads to itself: there is no sign to turn",
            ent_brief(document->relations[s->index].id).text);
    }
    name_partners(document, s->index, hint, sizeof hint);
    if (hint[0] == '\0') name_partners(document, s->other, hint, sizeof hint);
    return ent_fail(sink, ENTENTE_BAD_OPTION, "nothing-to-flip", NULL, hint,
                    "there is no positive or negative relation between \"%s\" and \"%s\"",
                    ent_brief(document->actors[s->index].name).text,
                    ent_brief(document->actors[s->other].name).text);
}

/* -- the document ---------------------------------------------------------------------------------------- */

/* Per relation. */
enum fate { STAYS, TURNED, GONE };

static enum entente_status decide(const entente_document *document,
                                  const struct entente_supposition *suppositions, size_t count, char *fate,
                                  const struct entente_sink *sink) {
    for (size_t s = 0; s < count; s++) {
        size_t turned = 0;
        for (size_t i = 0; i < document->relation_count; i++) {
            if (!entente_supposition_affects(document, &suppositions[s], i)) continue;
            turned++;
            if (!is_flip(&suppositions[s]))
                fate[i] = GONE;
            else if (fate[i] == STAYS)
                fate[i] = TURNED;
        }
        if (is_flip(&suppositions[s]) && turned == 0)
            return nothing_to_turn(document, &suppositions[s], sink);
    }
    return ENTENTE_OK;
}

static void place_actors(const entente_document *document, const struct entente_supposition *suppositions,
                         size_t count, size_t *place) {
    size_t next = 0;
    for (size_t s = 0; s < count; s++) {
        if (suppositions[s].kind == ENTENTE_NO_ACTOR) place[suppositions[s].index] = ENTENTE_NONE;
    }
    for (size_t i = 0; i < document->actor_count; i++) {
        if (place[i] != ENTENTE_NONE) place[i] = next++;
    }
}

/* Who belonged to somebody left out belongs to whom that one belonged to. */
static size_t heir_of(const entente_document *document, const size_t *place, size_t actor) {
    while (actor != ENTENTE_NONE && place[actor] == ENTENTE_NONE) actor = document->actors[actor].parent;
    return actor != ENTENTE_NONE ? place[actor] : ENTENTE_NONE;
}

static void copy_actors(const entente_document *from, const size_t *place, entente_document *to) {
    to->actor_count = 0;
    for (size_t i = 0; i < from->actor_count; i++) {
        if (place[i] == ENTENTE_NONE) continue;
        to->actors[to->actor_count] = from->actors[i];
        to->actors[to->actor_count++].parent = heir_of(from, place, from->actors[i].parent);
    }
}

static void copy_relations(const entente_document *from, const size_t *place, const char *fate,
                           entente_document *to) {
    to->relation_count = 0;
    for (size_t i = 0; i < from->relation_count; i++) {
        if (fate[i] == GONE) continue;
        struct entente_relation *relation = &to->relations[to->relation_count++];
        *relation = from->relations[i];
        relation->source = place[relation->source];
        relation->target = place[relation->target];
        if (fate[i] == TURNED) relation->sign = -relation->sign;
    }
}

static enum entente_status fill(const entente_network *network,
                                const struct entente_supposition *suppositions, size_t count, char *fate,
                                struct entente_hypothetical *hypothetical, const struct entente_sink *sink) {
    const entente_document *document = network->document;
    const struct entente_network_options options = {.undirected = !network->directed};
    enum entente_status status = decide(document, suppositions, count, fate, sink);
    if (status != ENTENTE_OK) return status;
    place_actors(document, suppositions, count, hypothetical->place);
    copy_actors(document, hypothetical->place, &hypothetical->document);
    copy_relations(document, hypothetical->place, fate, &hypothetical->document);
    if (!ent_index_copy(&document->names, hypothetical->place, &hypothetical->document.names))
        return ent_no_memory(sink);
    return entente_network_new(&hypothetical->document, &options, &hypothetical->network, sink);
}

enum entente_status ent_suppose(const entente_network *network,
                                const struct entente_supposition *suppositions, size_t count,
                                struct entente_hypothetical **hypothetical, const struct entente_sink *sink) {
    const entente_document *document = network->document;
    struct entente_hypothetical *fresh = ent_alloc(1, sizeof *fresh);
    char *fate = ent_alloc(document->relation_count, sizeof *fate);
    enum entente_status status = ENTENTE_OK;
    *hypothetical = NULL;
    if (fresh == NULL || fate == NULL) {
        free(fresh);
        free(fate);
        return ent_no_memory(sink);
    }
    fresh->document = *document;
    fresh->document.names = (struct ent_index){0};
    fresh->document.actors = ent_alloc(document->actor_count, sizeof *document->actors);
    fresh->document.relations = ent_alloc(document->relation_count, sizeof *document->relations);
    fresh->place = ent_alloc(document->actor_count, sizeof *fresh->place);
    if (fresh->document.actors == NULL || fresh->document.relations == NULL || fresh->place == NULL)
        status = ent_no_memory(sink);
    else
        status = fill(network, suppositions, count, fate, fresh, sink);
    free(fate);
    if (status == ENTENTE_OK)
        *hypothetical = fresh;
    else
        ent_hypothetical_free(fresh);
    return status;
}

void ent_hypothetical_free(struct entente_hypothetical *hypothetical) {
    if (hypothetical == NULL) return;
    entente_network_free(hypothetical->network);
    ent_index_clear(&hypothetical->document.names);
    free(hypothetical->document.actors);
    free(hypothetical->document.relations);
    free(hypothetical->place);
    free(hypothetical);
}
