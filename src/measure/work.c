/* SPDX-License-Identifier: MIT */
#include "base/memory.h"
#include "network/network.h"
#include "structure/split_trial.h"
#include <entente/measure.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What a record's formula of cost begins with, and how many steps of one kind that is. */
enum growth { LINEAR, STEPWISE, PATHS, SQUARES, WIDEST, CUBIC, SWEEPS, DENSE_SWEEPS, SEARCH };

struct formula {
    const char *beginning;
    enum growth growth;
    size_t most; /* actors, beyond which it is stepwise; 0: always so */
};

static const struct formula formulas[] = {
    {"O(V³) up to 250 actors", CUBIC, 250},
    {"O(V³) up to 400 actors", CUBIC, 400},
    {"O(V³) up to 500 actors", CUBIC, 500},
    {"O(V³)", CUBIC, 0},
    {"O(V·E", PATHS, 0},
    {"O(V + E) per step", STEPWISE, 0},
    {"O(V + ", LINEAR, 0},
    {"O(E · largest degree)", WIDEST, 0},
    {"O(E)", LINEAR, 0},
    {"O(1)", LINEAR, 0},
    {"O(sum of squared degrees)", SQUARES, 0},
    {"O(sweeps · E · degree)", SWEEPS, 0},
    {"O(sweeps · V²)", DENSE_SWEEPS, 0},
    {"exponential", SEARCH, 0},
};

struct size {
    double actors, ties, widest; /* the last: the ties of the actor with most */
};

static struct size size_of(const entente_network *network) {
    struct size size = {(double)network->actor_count, (double)network->tie_count, 0};
    size_t *ties = ent_alloc(network->actor_count + 1, sizeof *ties);
    if (ties == NULL) return size;
    for (size_t i = 0; i < network->tie_count; i++) {
        size.widest = fmax(size.widest, (double)++ties[network->ties[i].source]);
        size.widest = fmax(size.widest, (double)++ties[network->ties[i].target]);
    }
    free(ties);
    return size;
}

/* Small networks are tried through; for others a process searches and proves, up to a limit. */
static double search_of(const struct size *size) {
    static const double tried = ENT_TRIED_ACTORS, per_try = 1e4, process = 5e5, per_pair = 300, most = 3e8;
    if (size->actors <= tried) return per_try;
    return fmin(process + per_pair * size->ties * size->ties, most);
}

static double steps_of(enum growth growth, const struct size *size) {
    static const double per_item = 10, per_step = 200, sweeps = 50;
    double all = 1 + size->actors + size->ties, square = size->actors * size->actors;
    switch (growth) {
    case LINEAR:
        return per_item * all;
    case STEPWISE:
        return per_step * all;
    case PATHS:
        return size->actors * size->ties + square * log2(2 + size->actors) + per_item * all;
    case SQUARES:
    case WIDEST:
        return size->ties * size->widest + per_item * all;
    case CUBIC:
        return square * size->actors + per_item * all;
    case SWEEPS:
        return sweeps * size->ties * (1 + 2 * size->ties / (1 + size->actors)) + per_item * all;
    case DENSE_SWEEPS:
        return sweeps * square + per_item * all;
    default:
        return search_of(size) + per_item * all;
    }
}

double entente_measure_work(const struct entente_measure *measure, const entente_network *network) {
    const struct size size = size_of(network);
    for (size_t i = 0; i < sizeof formulas / sizeof *formulas; i++) {
        const struct formula *formula = &formulas[i];
        if (strncmp(measure->cost, formula->beginning, strlen(formula->beginning)) != 0) continue;
        bool is_beyond = formula->most > 0 && network->actor_count > formula->most;
        return steps_of(is_beyond ? STEPWISE : formula->growth, &size);
    }
    return 0;
}
