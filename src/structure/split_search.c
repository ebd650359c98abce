/* SPDX-License-Identifier: MIT */
#include "structure/split_search.h"

#include "base/memory.h"
#include "base/random.h"
#include "base/report.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { STARTS = 32 };

struct search {
    const struct ent_part *part;
    int *sides;
    double *gain;       /* per actor: what going over saves */
    size_t *first, *at; /* per actor: its edges */
};

static void index_edges(struct search *s) {
    for (size_t i = 0; i < s->part->edge_count; i++) {
        s->first[s->part->edges[i].a + 2]++;
        s->first[s->part->edges[i].b + 2]++;
    }
    for (size_t i = 0; i < s->part->actor_count; i++) s->first[i + 2] += s->first[i + 1];
    for (size_t i = 0; i < s->part->edge_count; i++) {
        s->at[s->first[s->part->edges[i].a + 1]++] = i;
        s->at[s->first[s->part->edges[i].b + 1]++] = i;
    }
}

static double gain_of(const struct search *s, const struct ent_edge *edge) {
    return s->sides[edge->a] * s->sides[edge->b] == edge->sign ? -edge->cost : edge->cost;
}

static void weigh(struct search *s) {
    memset(s->gain, 0, s->part->actor_count * sizeof *s->gain);
    for (size_t i = 0; i < s->part->edge_count; i++) {
        const struct ent_edge *edge = &s->part->edges[i];
        s->gain[edge->a] += gain_of(s, edge);
        s->gain[edge->b] += gain_of(s, edge);
    }
}

static void go_over(struct search *s, size_t actor) {
    s->sides[actor] = -s->sides[actor];
    s->gain[actor] = -s->gain[actor];
    for (size_t i = s->first[actor]; i < s->first[actor + 1]; i++) {
        const struct ent_edge *edge = &s->part->edges[s->at[i]];
        s->gain[edge->a == actor ? edge->b : edge->a] += 2 * gain_of(s, edge);
    }
}

/* Moves whoever saves most, until nobody saves anything. */
static void descend(struct search *s) {
    weigh(s);
    for (;;) {
        size_t best = 0;
        for (size_t i = 1; i < s->part->actor_count; i++) {
            if (s->gain[i] > s->gain[best] + ent_same_cost) best = i;
        }
        if (!(s->gain[best] > ent_same_cost)) return;
        go_over(s, best);
    }
}

static void search_all(struct search *s, int *best) {
    struct ent_random random = ent_random_from(1);
    double least = HUGE_VAL;
    size_t actors = s->part->actor_count;
    for (int start = 0; start < STARTS && least > ent_same_cost; start++) {
        for (size_t i = 0; i < actors; i++)
            s->sides[i] = start == 0 || ent_random_below(&random, 2) == 1 ? 1 : -1;
        descend(s);
        double cost = ent_part_cost(s->part, s->sides);
        if (cost >= least - ent_same_cost) continue;
        least = cost;
        memcpy(best, s->sides, actors * sizeof *best);
    }
    int turn = -best[0];
    for (size_t i = 0; i < actors; i++) best[i] *= turn;
}

enum entente_status ent_part_search(const struct ent_part *part, int *sides,
                                    const struct entente_sink *sink) {
    size_t actors = part->actor_count;
    struct search search = {.part = part,
                            .sides = ent_alloc(actors, sizeof *search.sides),
                            .gain = ent_alloc(actors, sizeof *search.gain),
                            .first = ent_alloc(actors + 2, sizeof *search.first),
                            .at = ent_alloc(2 * part->edge_count, sizeof *search.at)};
    bool fine = search.sides != NULL && search.gain != NULL && search.first != NULL && search.at != NULL;
    if (fine) {
        index_edges(&search);
        search_all(&search, sides);
    }
    free(search.sides);
    free(search.gain);
    free(search.first);
    free(search.at);
    return fine ? ENTENTE_OK : ent_no_memory(sink);
}

/* Who loses nothing by going over could stand on either side. */
static bool mark_comparable(const struct ent_part *part, const int *sides, size_t number, size_t *numbers) {
    double *gain = ent_alloc(part->actor_count, sizeof *gain);
    if (gain == NULL) return false;
    for (size_t i = 0; i < part->edge_count; i++) {
        const struct ent_edge *edge = &part->edges[i];
        double change = sides[edge->a] * sides[edge->b] == edge->sign ? -edge->cost : edge->cost;
        gain[edge->a] += change;
        gain[edge->b] += change;
    }
    for (size_t i = 0; i < part->actor_count; i++)
        numbers[part->actors[i]] = gain[i] < -ent_same_cost ? number : 0;
    free(gain);
    return true;
}

static enum entente_status search_part(const struct ent_part *part, size_t number, int *local, int *sides,
                                       size_t *numbers, const struct entente_sink *sink) {
    enum entente_status status = ent_part_search(part, local, sink);
    if (status != ENTENTE_OK) return status;
    for (size_t i = 0; i < part->actor_count; i++) sides[part->actors[i]] = local[i];
    if (numbers != NULL && !mark_comparable(part, local, number, numbers)) return ent_no_memory(sink);
    return ENTENTE_OK;
}

static enum entente_status search_parts(const struct ent_parts *parts, int *local, int *sides,
                                        size_t *numbers, const struct entente_sink *sink) {
    enum entente_status status = ENTENTE_OK;
    for (size_t p = 0; p < parts->count && status == ENTENTE_OK; p++)
        status = search_part(&parts->items[p], p + 1, local, sides, numbers, sink);
    return status;
}

enum entente_status ent_split_search(const struct ent_pairs *pairs, bool weighted, int *sides, size_t *parts,
                                     const struct entente_sink *sink) {
    struct ent_parts divided = {0};
    for (size_t i = 0; i < pairs->actors; i++) {
        sides[i] = 0;
        if (parts != NULL) parts[i] = 0;
    }
    int *local = ent_alloc(pairs->actors, sizeof *local);
    if (local == NULL) return ent_no_memory(sink);
    enum entente_status status = ent_parts_find(pairs, weighted, &divided, sink);
    if (status == ENTENTE_OK) status = search_parts(&divided, local, sides, parts, sink);
    ent_parts_clear(&divided);
    free(local);
    return status;
}
