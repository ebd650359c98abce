/* SPDX-License-Identifier: MIT */
#include "structure/shortest_ways.h"

#include "base/memory.h"
#include <math.h>
#include <stdint.h>
#include <string.h>

/* -- what is nearest ------------------------------------------------------------------------------------- */

static bool is_nearer(const struct ent_way_search *w, size_t a, size_t b) {
    if (w->distance[a] != w->distance[b]) return w->distance[a] < w->distance[b];
    return a < b;
}

static void put_at(struct ent_way_search *w, size_t index, size_t node) {
    w->heap[index] = node;
    w->place[node] = index;
}

static void rise(struct ent_way_search *w, size_t index) {
    size_t node = w->heap[index];
    while (index > 0 && is_nearer(w, node, w->heap[(index - 1) / 2])) {
        put_at(w, index, w->heap[(index - 1) / 2]);
        index = (index - 1) / 2;
    }
    put_at(w, index, node);
}

static void sink_down(struct ent_way_search *w, size_t index) {
    size_t node = w->heap[index];
    for (size_t child; (child = 2 * index + 1) < w->heap_count; index = child) {
        if (child + 1 < w->heap_count && is_nearer(w, w->heap[child + 1], w->heap[child])) child++;
        if (!is_nearer(w, w->heap[child], node)) break;
        put_at(w, index, w->heap[child]);
    }
    put_at(w, index, node);
}

static size_t take_nearest(struct ent_way_search *w) {
    size_t node = w->heap[0];
    w->place[node] = SIZE_MAX;
    size_t last = w->heap[--w->heap_count];
    if (w->heap_count > 0) {
        put_at(w, 0, last);
        sink_down(w, 0);
    }
    return node;
}

static void reach(struct ent_way_search *w, size_t node, double distance, size_t from, size_t edge) {
    if (distance >= w->distance[node]) return;
    w->distance[node] = distance;
    w->parent[node] = from;
    w->parent_edge[node] = edge;
    if (w->place[node] == SIZE_MAX) put_at(w, w->heap_count++, node);
    rise(w, w->place[node]);
}

/* Dijkstra from `actor` to its other side, given up from length 1 on. Places are 2 · actor + side. */
bool ent_ways_cycle(struct ent_way_search *w, size_t actor) {
    size_t places = 2 * w->actors, goal = 2 * actor + 1;
    w->work += (double)places;
    for (size_t i = 0; i < places; i++) {
        w->distance[i] = HUGE_VAL;
        w->place[i] = SIZE_MAX;
    }
    w->heap_count = 0;
    reach(w, 2 * actor, 0, SIZE_MAX, SIZE_MAX);
    while (w->heap_count > 0) {
        size_t node = take_nearest(w), side = node % 2, here = node / 2;
        if (w->distance[node] >= 1 - ENT_TOLERANCE) return false;
        if (node == goal) return true;
        w->work += (double)(w->first[here + 1] - w->first[here]);
        for (size_t i = w->first[here]; i < w->first[here + 1]; i++) {
            const struct ent_edge *edge = &w->edges[w->at[i]];
            size_t other = edge->a == here ? edge->b : edge->a;
            size_t to = 2 * other + (edge->sign < 0 ? 1 - side : side);
            /* a little more than it costs, so that of two ways the one of fewer ties is taken */
            reach(w, to, w->distance[node] + w->length[w->at[i]] + 1e-9, node, w->at[i]);
        }
    }
    return false;
}

/* -- sides ----------------------------------------------------------------------------------------------- */

/* Do the edges that are not lost at all leave two ways for somebody to be on either side? */
bool ent_ways_conflict(struct ent_way_search *w, int *sides) {
    memset(sides, 0, w->actors * sizeof *sides);
    for (size_t start = 0; start < w->actors; start++) {
        size_t depth = 0;
        if (sides[start] != 0) continue;
        sides[start] = 1;
        w->heap[depth++] = start;
        while (depth > 0) {
            size_t from = w->heap[--depth];
            for (size_t i = w->first[from]; i < w->first[from + 1]; i++) {
                const struct ent_edge *edge = &w->edges[w->at[i]];
                size_t to = edge->a == from ? edge->b : edge->a;
                int side = sides[from] * edge->sign;
                if (w->length[w->at[i]] > ENT_TOLERANCE) continue;
                if (sides[to] == -side) return true;
                if (sides[to] == 0) w->heap[depth++] = to;
                sides[to] = side;
            }
        }
    }
    return false;
}

static bool is_fraction(double value) {
    return value > ENT_TOLERANCE && value < 1 - ENT_TOLERANCE;
}

bool ent_ways_has_fraction(const struct ent_way_search *w, size_t actor) {
    for (size_t i = w->first[actor]; i < w->first[actor + 1]; i++) {
        if (is_fraction(w->length[w->at[i]])) return true;
    }
    return false;
}
/* Puts the actors on sides along the edges that are lost least. */
void ent_ways_split(struct ent_way_search *w, int *sides) {
    memset(sides, 0, w->actors * sizeof *sides);
    for (size_t start = 0; start < w->actors; start++) {
        if (sides[start] != 0) continue;
        for (size_t i = 0; i < 2 * w->actors; i++) {
            w->distance[i] = HUGE_VAL;
            w->place[i] = SIZE_MAX;
        }
        w->heap_count = 0;
        reach(w, start, 0, SIZE_MAX, SIZE_MAX);
        while (w->heap_count > 0) {
            size_t from = take_nearest(w), edge = w->parent_edge[from];
            sides[from] = edge == SIZE_MAX ? 1 : sides[w->parent[from]] * w->edges[edge].sign;
            for (size_t i = w->first[from]; i < w->first[from + 1]; i++) {
                const struct ent_edge *next = &w->edges[w->at[i]];
                size_t to = next->a == from ? next->b : next->a;
                if (sides[to] == 0) reach(w, to, w->length[w->at[i]], from, w->at[i]);
            }
        }
    }
}

/* -- setting up ------------------------------------------------------------------------------------------ */

static void index_edges(struct ent_way_search *w) {
    for (size_t i = 0; i < w->count; i++) {
        w->first[w->edges[i].a + 2]++;
        w->first[w->edges[i].b + 2]++;
    }
    for (size_t i = 0; i < w->actors; i++) w->first[i + 2] += w->first[i + 1];
    for (size_t i = 0; i < w->count; i++) {
        w->at[w->first[w->edges[i].a + 1]++] = i;
        w->at[w->first[w->edges[i].b + 1]++] = i;
    }
}

bool ent_ways_init(struct ent_way_search *w, const struct ent_edge *edges, size_t count, size_t actors) {
    *w = (struct ent_way_search){.edges = edges,
                                 .count = count,
                                 .actors = actors,
                                 .first = ent_alloc(actors + 2, sizeof *w->first),
                                 .at = ent_alloc(2 * count, sizeof *w->at),
                                 .length = ent_alloc(count, sizeof *w->length),
                                 .distance = ent_alloc(2 * actors, sizeof *w->distance),
                                 .parent_edge = ent_alloc(2 * actors, sizeof *w->parent_edge),
                                 .parent = ent_alloc(2 * actors, sizeof *w->parent),
                                 .heap = ent_alloc(2 * actors, sizeof *w->heap),
                                 .place = ent_alloc(2 * actors, sizeof *w->place)};
    bool fine = w->first != NULL && w->at != NULL && w->length != NULL && w->distance != NULL &&
                w->parent_edge != NULL && w->parent != NULL && w->heap != NULL && w->place != NULL;
    if (fine) index_edges(w);
    return fine;
}
