/* SPDX-License-Identifier: MIT */
#include "analysis/groups.h"
#include "base/memory.h"
#include "base/report.h"
#include "network/network.h"
#include "resample/role_chance.h"
#include <entente/brokerage.h>

#include <math.h>
#include <stdlib.h>

static const char *const role_names[] = {"coordinator", "itinerant", "gatekeeper", "representative",
                                         "liaison"};

const char *entente_role_name(enum entente_role role) {
    return (size_t)role < ENTENTE_ROLE_COUNT ? role_names[role] : NULL;
}

struct arc {
    size_t from, to;
};

/* Ties with a direction, those without it both ways: by their first ends, and by their last. */
struct arcs {
    struct arc *out, *in;
    size_t *first_out, *first_in; /* per actor, and one more */
    size_t count;
};

static int by_from(const void *a, const void *b) {
    const struct arc *x = a, *y = b;
    if (x->from != y->from) return x->from < y->from ? -1 : 1;
    return x->to < y->to ? -1 : x->to > y->to;
}

static int by_to(const void *a, const void *b) {
    const struct arc *x = a, *y = b;
    if (x->to != y->to) return x->to < y->to ? -1 : 1;
    return x->from < y->from ? -1 : x->from > y->from;
}

static void collect_arcs(struct arcs *arcs, const entente_network *network,
                         const struct entente_brokerage *found) {
    for (size_t i = 0; i < network->tie_count; i++) {
        const struct entente_tie *tie = &network->ties[i];
        if (!(ent_tie_weight(tie, found->options.layer) > 0)) continue;
        if (found->groups.of[tie->source] == 0 || found->groups.of[tie->target] == 0) continue;
        arcs->out[arcs->count++] = (struct arc){tie->source, tie->target};
        if (!network->directed) arcs->out[arcs->count++] = (struct arc){tie->target, tie->source};
    }
}

static bool index_arcs(struct arcs *arcs, const entente_network *network,
                       const struct entente_brokerage *found) {
    size_t most = 2 * network->tie_count, actors = network->actor_count;
    arcs->out = ent_alloc(most, sizeof *arcs->out);
    arcs->in = ent_alloc(most, sizeof *arcs->in);
    arcs->first_out = ent_alloc(actors + 2, sizeof *arcs->first_out);
    arcs->first_in = ent_alloc(actors + 2, sizeof *arcs->first_in);
    if (arcs->out == NULL || arcs->in == NULL || arcs->first_out == NULL || arcs->first_in == NULL)
        return false;
    collect_arcs(arcs, network, found);
    for (size_t i = 0; i < arcs->count; i++) {
        arcs->in[i] = arcs->out[i];
        arcs->first_out[arcs->out[i].from + 1]++;
        arcs->first_in[arcs->out[i].to + 1]++;
    }
    for (size_t i = 0; i < actors; i++) {
        arcs->first_out[i + 1] += arcs->first_out[i];
        arcs->first_in[i + 1] += arcs->first_in[i];
    }
    qsort(arcs->out, arcs->count, sizeof *arcs->out, by_from);
    qsort(arcs->in, arcs->count, sizeof *arcs->in, by_to);
    return true;
}

static void clear_arcs(struct arcs *arcs) {
    free(arcs->out);
    free(arcs->in);
    free(arcs->first_out);
    free(arcs->first_in);
}

static bool is_tied(const struct arcs *arcs, size_t from, size_t to) {
    const struct arc sought = {from, to};
    return bsearch(&sought, arcs->out + arcs->first_out[from],
                   arcs->first_out[from + 1] - arcs->first_out[from], sizeof sought, by_from) != NULL;
}

static enum entente_status list_paths_of(const struct arcs *arcs, size_t broker,
                                         struct entente_brokerage *found, size_t *room,
                                         const struct entente_sink *sink) {
    const size_t *of = found->groups.of;
    for (size_t i = arcs->first_in[broker]; i < arcs->first_in[broker + 1]; i++) {
        for (size_t o = arcs->first_out[broker]; o < arcs->first_out[broker + 1]; o++) {
            size_t from = arcs->in[i].from, to = arcs->out[o].to;
            if (from == to || is_tied(arcs, from, to)) continue;
            if (found->path_count == ENTENTE_OPEN_PATHS_MOST)
                return ent_fail(sink, ENTENTE_TOO_LARGE, "too-many-paths", NULL,
                                "choose fewer relations, for example with --min-weight",
                                "there are more than %d open paths", ENTENTE_OPEN_PATHS_MOST);
            if (!ent_grow(&found->paths, room, found->path_count + 1, sizeof *found->paths))
                return ent_no_memory(sink);
            found->paths[found->path_count++] =
                (struct entente_open_path){from, broker, to, ent_role_of(of[from], of[broker], of[to])};
        }
    }
    return ENTENTE_OK;
}

static enum entente_status list_paths(const entente_network *network, struct entente_brokerage *found,
                                      const struct entente_sink *sink) {
    struct arcs arcs = {0};
    size_t room = 0;
    enum entente_status status = index_arcs(&arcs, network, found) ? ENTENTE_OK : ent_no_memory(sink);
    for (size_t i = 0; i < network->actor_count && status == ENTENTE_OK; i++)
        status = list_paths_of(&arcs, i, found, &room, sink);
    clear_arcs(&arcs);
    return status;
}

static bool score(const struct ent_role_odds *odds, const struct entente_open_path *paths, size_t count,
                  struct entente_role_score scores[ENTENTE_ROLE_COUNT]) {
    for (size_t i = 0; i < count; i++) scores[paths[i].role].count++;
    if (!ent_role_chances(odds, paths, count, scores)) return false;
    for (size_t i = 0; i < ENTENTE_ROLE_COUNT; i++) {
        double above = (double)scores[i].count - scores[i].expected;
        scores[i].z = scores[i].deviation > 0 ? above / scores[i].deviation : (double)NAN;
    }
    return true;
}

static int most_first(const void *a, const void *b) {
    const struct entente_broker *x = a, *y = b;
    if (x->total != y->total) return x->total > y->total ? -1 : 1;
    return x->actor < y->actor ? -1 : x->actor > y->actor;
}

static bool list_brokers(struct entente_brokerage *found) {
    struct ent_role_odds odds;
    size_t brokers = 0;
    for (size_t i = 0; i < found->path_count; i++)
        brokers += i == 0 || found->paths[i].broker != found->paths[i - 1].broker;
    found->brokers = ent_alloc(brokers, sizeof *found->brokers);
    if (found->brokers == NULL) return false;
    ent_role_odds_find(&found->groups, &odds);
    for (size_t i = 0, end; i < found->path_count; i = end) {
        size_t actor = found->paths[i].broker;
        for (end = i; end < found->path_count && found->paths[end].broker == actor;) end++;
        struct entente_broker *broker = &found->brokers[found->broker_count++];
        *broker = (struct entente_broker){.actor = actor, .total = end - i, .paths = found->paths + i};
        if (!score(&odds, broker->paths, broker->total, broker->roles)) return false;
    }
    if (brokers > 0) qsort(found->brokers, brokers, sizeof *found->brokers, most_first);
    return score(&odds, found->paths, found->path_count, found->roles);
}

enum entente_status entente_brokerage_find(const entente_network *network,
                                           const struct entente_brokerage_options *options,
                                           struct entente_brokerage *brokerage,
                                           const struct entente_sink *sink) {
    static const struct entente_brokerage_options usual = {0};
    if (options == NULL) options = &usual;
    *brokerage = (struct entente_brokerage){.options = *options};
    enum entente_status status =
        ent_groups_find(network, options->by, options->seconds, &brokerage->groups, sink);
    if (status == ENTENTE_OK) status = list_paths(network, brokerage, sink);
    if (status == ENTENTE_OK && !list_brokers(brokerage)) status = ent_no_memory(sink);
    if (status != ENTENTE_OK) entente_brokerage_clear(brokerage);
    return status;
}

void entente_brokerage_clear(struct entente_brokerage *brokerage) {
    ent_groups_clear(&brokerage->groups);
    free(brokerage->brokers);
    free(brokerage->paths);
    *brokerage = (struct entente_brokerage){0};
}
