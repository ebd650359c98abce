/* SPDX-License-Identifier: MIT */
#include "view/landscape.h"

#include <math.h>
#include <string.h>

enum { FLANK_MOST = 8 };

struct flank {
    struct ent_landscape *l;
    enum ent_flank side;
    size_t parties[FLANK_MOST], best[FLANK_MOST];
    size_t count;
    double least; /* the cost of the best order */
};

static const double neighbours_worth = 2.5;

/* Where an arc meets the flank's column: its party there; SIZE_MAX: nowhere. */
static size_t party_at(const struct flank *f, const struct ent_arc *arc) {
    if (!arc->is_shown || arc->is_link) return SIZE_MAX;
    if (f->l->parties[arc->party].flank == f->side) return arc->party;
    bool is_pair = arc->kind == ENT_PAIR && f->l->parties[arc->other].flank == f->side;
    return is_pair ? arc->other : SIZE_MAX;
}

static size_t rank_of(const struct flank *f, size_t party) {
    size_t rank = 0;
    while (rank < f->count && f->parties[rank] != party) rank++;
    return rank;
}

/* Arcs of two rows cross when their parties stand the other way round. Rows are topics, then all pairs. */
static bool do_cross(const struct flank *f, const struct ent_arc *a, const struct ent_arc *b) {
    size_t p = party_at(f, a), q = party_at(f, b);
    if (p == SIZE_MAX || q == SIZE_MAX || p == q) return false;
    size_t first = a->kind == ENT_STANCE ? a->other : SIZE_MAX;
    size_t second = b->kind == ENT_STANCE ? b->other : SIZE_MAX;
    return first < second && rank_of(f, p) > rank_of(f, q);
}

static bool are_linked(const struct ent_arc *arc, size_t a, size_t b) {
    return arc->kind == ENT_PAIR &&
           ((arc->party == a && arc->other == b) || (arc->party == b && arc->other == a));
}

/* What speaks against this order: crossings, and friends that are no neighbours. */
static double cost_of(const struct flank *f) {
    double cost = 0;
    for (size_t a = 0; a < f->l->arc_count; a++) {
        for (size_t b = 0; b < f->l->arc_count && f->l->arcs[a].is_shown; b++)
            cost += do_cross(f, &f->l->arcs[a], &f->l->arcs[b]);
        for (size_t i = 1; i < f->count; i++) {
            if (are_linked(&f->l->arcs[a], f->parties[i - 1], f->parties[i])) cost -= neighbours_worth;
        }
    }
    for (size_t i = 1; i < f->count; i++) {
        bool is_misplaced = f->l->parties[f->parties[i - 1]].is_open && !f->l->parties[f->parties[i]].is_open;
        if (is_misplaced) cost += 1e3;
    }
    return cost;
}

static void swap(struct flank *f, size_t a, size_t b) {
    size_t party = f->parties[a];
    f->parties[a] = f->parties[b];
    f->parties[b] = party;
}

/* Tries all orders of those from `first` on. */
static void try_orders(struct flank *f, size_t first) {
    if (first + 1 >= f->count) {
        double cost = cost_of(f);
        if (cost >= f->least - 1e-9) return;
        f->least = cost;
        memcpy(f->best, f->parties, sizeof f->best);
        return;
    }
    for (size_t i = first; i < f->count; i++) {
        swap(f, first, i);
        try_orders(f, first + 1);
        swap(f, first, i);
    }
}

static void link_neighbours(struct flank *f) {
    for (size_t i = 1; i < f->count; i++) {
        for (size_t s = 0; s < f->l->arc_count; s++) {
            struct ent_arc *arc = &f->l->arcs[s];
            if (are_linked(arc, f->best[i - 1], f->best[i])) arc->is_shown = arc->is_link = true;
        }
    }
}

static void order(struct ent_landscape *l, enum ent_flank side) {
    struct flank f = {.l = l, .side = side, .least = HUGE_VAL};
    for (size_t i = 0; i < l->party_count && f.count < FLANK_MOST; i++) {
        if (l->parties[i].is_shown && l->parties[i].flank == side) f.parties[f.count++] = i;
    }
    if (f.count == 0) return;
    try_orders(&f, 0);
    for (size_t i = 0; i < f.count; i++) l->parties[f.best[i]].rank = i;
    link_neighbours(&f);
}

void ent_landscape_order(struct ent_landscape *landscape) {
    order(landscape, ENT_LEFT);
    order(landscape, ENT_RIGHT);
}
