/* SPDX-License-Identifier: MIT */
#include "structure/split_parts.h"

#include "base/disjoint.h"
#include "base/memory.h"
#include "base/report.h"

#include <math.h>
#include <stdlib.h>

const double ent_same_cost = 1e-9;

/* Rounding of sums of weights, relative to them. */
static const double rounding = 1e-13;

/* So that a step stands out from what sums and programs are off by. */
static const double multiples_most = 1000;

struct dividing {
    const struct ent_pairs *pairs;
    struct ent_parts *parts;
    size_t edge_count;
    size_t *above; /* disjoint sets of actors */
    size_t *part;  /* per actor that is the first of its part: the part's number */
    size_t *place; /* per actor: in its part */
};

static bool has_pair(const struct ent_pairs *pairs, size_t actor) {
    return pairs->first[actor] < pairs->first[actor + 1];
}

static void list_edges(struct dividing *d, bool weighted) {
    ent_disjoint_init(d->above, d->pairs->actors);
    for (size_t i = 0; i < d->pairs->count; i++) {
        const struct ent_pair *pair = &d->pairs->items[i];
        double together = ent_pair_loss(pair, true, weighted), apart = ent_pair_loss(pair, false, weighted);
        if (fabs(together - apart) <= rounding * (together + apart)) continue;
        d->parts->edges[d->edge_count++] =
            (struct ent_edge){pair->a, pair->b, together < apart ? 1 : -1, fabs(together - apart)};
        ent_disjoint_join(d->above, pair->a, pair->b);
    }
}

static void count_actors(struct dividing *d) {
    for (size_t i = 0; i < d->pairs->actors; i++) {
        if (!has_pair(d->pairs, i)) continue;
        size_t root = ent_disjoint_root(d->above, i);
        if (root == i) d->part[i] = d->parts->count++;
        d->place[i] = d->parts->items[d->part[root]].actor_count++;
    }
}

/* Actors stand by part, then in order. */
static void place_actors(struct dividing *d) {
    size_t *start = d->parts->actors;
    for (size_t p = 0; p < d->parts->count; p++) {
        d->parts->items[p].actors = start;
        start += d->parts->items[p].actor_count;
    }
    for (size_t i = 0; i < d->pairs->actors; i++) {
        if (!has_pair(d->pairs, i)) continue;
        const struct ent_part *part = &d->parts->items[d->part[ent_disjoint_root(d->above, i)]];
        d->parts->actors[(size_t)(part->actors - d->parts->actors) + d->place[i]] = i;
    }
}

static double power_of_two_below(double cost) {
    int exponent;
    frexp(cost, &exponent);
    return ldexp(1, exponent - 1);
}

/* Edges stand by part: from actors of the network to places in the part. */
static bool place_edges(struct dividing *d) {
    struct ent_edge *sorted = ent_alloc(d->edge_count, sizeof *sorted), *next = sorted;
    struct ent_edge **at = ent_alloc(d->parts->count, sizeof *at);
    bool fine = sorted != NULL && at != NULL;
    for (size_t i = 0; fine && i < d->edge_count; i++)
        d->parts->items[d->part[ent_disjoint_root(d->above, d->parts->edges[i].a)]].edge_count++;
    for (size_t p = 0; fine && p < d->parts->count; p++) {
        d->parts->items[p].edges = at[p] = next;
        next += d->parts->items[p].edge_count;
    }
    for (size_t i = 0; fine && i < d->edge_count; i++) {
        struct ent_edge edge = d->parts->edges[i];
        size_t p = d->part[ent_disjoint_root(d->above, edge.a)];
        *at[p]++ = (struct ent_edge){d->place[edge.a], d->place[edge.b], edge.sign, edge.cost};
    }
    free(at);
    free(d->parts->edges);
    d->parts->edges = sorted;
    return fine;
}

/* The least cost, where all others are multiples of it, as counts of ties are. */
static double common_step(const struct ent_part *part) {
    double least = HUGE_VAL;
    for (size_t i = 0; i < part->edge_count; i++) least = fmin(least, part->edges[i].cost);
    for (size_t i = 0; i < part->edge_count; i++) {
        double times = part->edges[i].cost / least;
        if (times > multiples_most || fabs(times - round(times)) > rounding * times) return 0;
    }
    return part->edge_count > 0 ? least : 0;
}

static void scale_costs(struct ent_parts *parts) {
    struct ent_edge *edge = parts->edges;
    for (size_t p = 0; p < parts->count; p++) {
        struct ent_part *part = &parts->items[p];
        double most = 0;
        for (size_t i = 0; i < part->edge_count; i++) most = fmax(most, part->edges[i].cost);
        part->unit = most > 0 ? power_of_two_below(most) : 1;
        for (size_t i = 0; i < part->edge_count; i++) edge++->cost /= part->unit;
        part->step = common_step(part);
    }
}

static bool divide(struct dividing *d, bool weighted) {
    size_t actors = d->pairs->actors;
    *d->parts = (struct ent_parts){.items = ent_alloc(actors, sizeof *d->parts->items),
                                   .actors = ent_alloc(actors, sizeof *d->parts->actors),
                                   .edges = ent_alloc(d->pairs->count, sizeof *d->parts->edges)};
    d->above = ent_alloc(actors, sizeof *d->above);
    d->part = ent_alloc(actors, sizeof *d->part);
    d->place = ent_alloc(actors, sizeof *d->place);
    if (d->parts->items == NULL || d->parts->actors == NULL || d->parts->edges == NULL || d->above == NULL ||
        d->part == NULL || d->place == NULL)
        return false;
    list_edges(d, weighted);
    count_actors(d);
    place_actors(d);
    if (!place_edges(d)) return false;
    scale_costs(d->parts);
    return true;
}

enum entente_status ent_parts_find(const struct ent_pairs *pairs, bool weighted, struct ent_parts *parts,
                                   const struct entente_sink *sink) {
    struct dividing dividing = {.pairs = pairs, .parts = parts};
    bool fine = divide(&dividing, weighted);
    free(dividing.above);
    free(dividing.part);
    free(dividing.place);
    return fine ? ENTENTE_OK : ent_no_memory(sink);
}

void ent_parts_clear(struct ent_parts *parts) {
    free(parts->items);
    free(parts->actors);
    free(parts->edges);
    *parts = (struct ent_parts){0};
}

double ent_part_cost(const struct ent_part *part, const int *sides) {
    double cost = 0;
    for (size_t i = 0; i < part->edge_count; i++) {
        const struct ent_edge *edge = &part->edges[i];
        if (sides[edge->a] * sides[edge->b] != edge->sign) cost += edge->cost;
    }
    return cost;
}
