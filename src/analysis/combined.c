/* SPDX-License-Identifier: MIT */
#include "analysis/combined.h"

#include "base/report.h"
#include "filter/filter.h"

#include <stdlib.h>
#include <string.h>

/* Where the actors and sources of one of the documents are in the combined one. */
struct places {
    const entente_document *from;
    size_t *actors, *sources;
};

struct uniting {
    entente_document *into;
    struct places before, after;
    bool *is_gone; /* per relation of the earlier document */
};

static bool make_places(struct places *places, const entente_document *from) {
    places->from = from;
    places->actors = ent_alloc(from->actor_count, sizeof *places->actors);
    places->sources = ent_alloc(from->source_count, sizeof *places->sources);
    return places->actors != NULL && places->sources != NULL;
}

static void clear_places(struct places *places) {
    free(places->actors);
    free(places->sources);
}

/* -- actors ---------------------------------------------------------------------------------------------- */

/* Actors stand by id in both; what the later one says of an actor counts. */
static void unite_actors(struct uniting *u) {
    const entente_document *before = u->before.from, *after = u->after.from;
    size_t i = 0, j = 0;
    while (i < before->actor_count || j < after->actor_count) {
        int order = i == before->actor_count  ? 1
                    : j == after->actor_count ? -1
                                              : strcmp(before->actors[i].id, after->actors[j].id);
        size_t place = u->into->actor_count++;
        u->into->actors[place] = order < 0 ? before->actors[i] : after->actors[j];
        u->into->actors[place].parent = ENTENTE_NONE;
        if (order <= 0) u->before.actors[i++] = place;
        if (order >= 0) u->after.actors[j++] = place;
    }
}

/* -- sources --------------------------------------------------------------------------------------------- */

static bool add_sources(struct uniting *u, struct places *places, struct ent_index *index) {
    for (size_t i = 0; i < places->from->source_count; i++) {
        const struct entente_source *source = &places->from->sources[i];
        size_t place = ent_index_find(index, source->id);
        if (place == SIZE_MAX) {
            place = u->into->source_count++;
            u->into->sources[place] = *source;
            if (!ent_index_add(index, source->id, place)) return false;
        }
        places->sources[i] = place;
    }
    return true;
}

static bool unite_sources(struct uniting *u) {
    struct ent_index index = {0};
    bool fine = add_sources(u, &u->after, &index) && add_sources(u, &u->before, &index);
    ent_index_clear(&index);
    return fine;
}

/* -- relations ------------------------------------------------------------------------------------------- */

static bool add_relation(struct uniting *u, const struct places *places,
                         const struct entente_relation *relation) {
    struct entente_relation *added = &u->into->relations[u->into->relation_count++];
    struct entente_evidence *evidence =
        ent_arena_take(&u->into->arena, (relation->evidence_count + 1) * sizeof *evidence);
    if (evidence == NULL) return false;
    *added = *relation;
    added->source = places->actors[relation->source];
    added->target = places->actors[relation->target];
    for (size_t i = 0; i < relation->evidence_count; i++) {
        evidence[i] = relation->evidence[i];
        if (evidence[i].source != ENTENTE_NONE) evidence[i].source = places->sources[evidence[i].source];
    }
    added->evidence = evidence;
    return true;
}

static bool unite_relations(struct uniting *u) {
    const entente_document *before = u->before.from, *after = u->after.from;
    for (size_t i = 0; i < after->relation_count; i++)
        if (!add_relation(u, &u->after, &after->relations[i])) return false;
    for (size_t i = 0; i < before->relation_count; i++)
        if (u->is_gone[i] && !add_relation(u, &u->before, &before->relations[i])) return false;
    ent_document_sort_relations(u->into);
    return true;
}

static void mark_gone(const struct entente_comparison *comparison, bool *is_gone) {
    for (size_t i = 0; i < comparison->tie_count; i++) {
        const struct entente_tie_change *tie = &comparison->ties[i];
        for (size_t k = 0; tie->change == ENTENTE_CHANGE_GONE && k < tie->was->relation_count; k++)
            is_gone[tie->was->relations[k]] = true;
    }
}

/* Names both in one line. */
static bool tell_shown(struct uniting *u) {
    struct ent_buffer shows = {0};
    ent_buffer_add(&shows, "");
    ent_add_shown_of_two(&shows, u->before.from, u->after.from);
    u->into->is_part = u->before.from->is_part || u->after.from->is_part;
    u->into->shows = shows.failed ? NULL : ent_arena_text(&u->into->arena, shows.data, shows.length);
    ent_buffer_clear(&shows);
    return u->into->shows != NULL;
}

/* -- the whole ------------------------------------------------------------------------------------------- */

static bool make_room(struct uniting *u) {
    const entente_document *before = u->before.from, *after = u->after.from;
    entente_document *into = u->into;
    into->actors = ent_alloc(before->actor_count + after->actor_count, sizeof *into->actors);
    into->sources = ent_alloc(before->source_count + after->source_count, sizeof *into->sources);
    into->relations = ent_alloc(before->relation_count + after->relation_count, sizeof *into->relations);
    u->is_gone = ent_alloc(before->relation_count, sizeof *u->is_gone);
    return into->actors != NULL && into->sources != NULL && into->relations != NULL && u->is_gone != NULL;
}

enum entente_status ent_combine(const struct entente_comparison *comparison, struct ent_combined *combined,
                                const struct entente_sink *sink) {
    const entente_document *before = entente_network_document(comparison->networks[0]);
    const entente_document *after = entente_network_document(comparison->networks[1]);
    *combined = (struct ent_combined){.document = {.title = after->title,
                                                   .as_of = after->as_of,
                                                   .note = after->note,
                                                   .scale = after->scale,
                                                   .directed = after->directed}};
    struct uniting u = {.into = &combined->document};
    bool fine = make_places(&u.before, before) && make_places(&u.after, after) && make_room(&u);
    if (fine) {
        mark_gone(comparison, u.is_gone);
        unite_actors(&u);
        fine = unite_sources(&u) && unite_relations(&u) && tell_shown(&u);
    }
    clear_places(&u.before);
    clear_places(&u.after);
    free(u.is_gone);
    if (!fine) return ent_no_memory(sink);
    const struct entente_network_options options = {.undirected =
                                                        !entente_network_directed(comparison->networks[1])};
    return entente_network_new(&combined->document, &options, &combined->network, sink);
}

void ent_combined_clear(struct ent_combined *combined) {
    entente_network_free(combined->network);
    ent_arena_clear(&combined->document.arena);
    free(combined->document.actors);
    free(combined->document.sources);
    free(combined->document.relations);
    *combined = (struct ent_combined){0};
}
