/* SPDX-License-Identifier: MIT */
#include "analysis/camps.h"

#include "base/memory.h"
#include "base/report.h"
#include "structure/signed_components.h"
#include "structure/split_search.h"

#include <stdlib.h>

struct splitting {
    struct ent_pairs pairs;
    struct ent_components components;
    int *sides;
    size_t *parts, *sizes; /* per actor its part, and per part its actors */
};

/* The part of the largest component whose sides most actors can be compared by; of several the first. */
static size_t main_part(const struct splitting *s) {
    size_t best = 0;
    for (size_t i = 0; i < s->pairs.actors; i++) {
        if (s->components.of[i] == 1 && s->parts[i] > 0) s->sizes[s->parts[i]]++;
    }
    for (size_t p = 1; p <= s->pairs.actors; p++) {
        if (s->sizes[p] > s->sizes[best]) best = p;
    }
    return best;
}

static void take_camps(const struct splitting *s, int *camps, size_t *components) {
    size_t part = main_part(s);
    int turn = 0;
    for (size_t i = 0; i < s->pairs.actors; i++) {
        bool is_in = part > 0 && s->parts[i] == part;
        if (is_in && turn == 0) turn = -s->sides[i];
        camps[i] = is_in ? turn * s->sides[i] : 0;
        components[i] = s->components.of[i];
    }
}

static enum entente_status split(struct splitting *s, int *camps, size_t *components,
                                 const struct entente_sink *sink) {
    size_t actors = s->pairs.actors;
    s->sides = ent_alloc(actors, sizeof *s->sides);
    s->parts = ent_alloc(actors, sizeof *s->parts);
    s->sizes = ent_alloc(actors + 1, sizeof *s->sizes);
    if (s->sides == NULL || s->parts == NULL || s->sizes == NULL) return ent_no_memory(sink);
    enum entente_status status = ent_components_find(&s->pairs, &s->components, sink);
    if (status == ENTENTE_OK) status = ent_split_search(&s->pairs, true, s->sides, s->parts, sink);
    if (status == ENTENTE_OK) take_camps(s, camps, components);
    return status;
}

enum entente_status ent_camps(const entente_network *network, int *camps, size_t *components,
                              const struct entente_sink *sink) {
    struct splitting splitting = {0};
    enum entente_status status = ent_pairs_init(&splitting.pairs, network, sink);
    if (status == ENTENTE_OK) status = split(&splitting, camps, components, sink);
    ent_pairs_clear(&splitting.pairs);
    ent_components_clear(&splitting.components);
    free(splitting.sides);
    free(splitting.parts);
    free(splitting.sizes);
    return status;
}
