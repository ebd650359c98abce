/* SPDX-License-Identifier: MIT */
#include "analysis/groups.h"

#include "analysis/balance.h"
#include "base/choice.h"
#include "base/intern.h"
#include "base/memory.h"
#include "base/report.h"
#include "base/text.h"
#include "structure/frustration.h"

#include <stdlib.h>
#include <string.h>

static const char *const names[ENTENTE_GROUPING_COUNT] = {NULL, "bloc", "camp"};
ENT_CHOICE(grouping, names, ENTENTE_GROUPING_COUNT)

static const char *bloc_of(const entente_network *network, size_t actor) {
    const char *bloc = entente_document_actor(entente_network_document(network), actor)->bloc;
    return bloc != NULL ? bloc : "";
}

static bool has_bloc(const entente_network *network) {
    for (size_t i = 0; i < entente_network_actor_count(network); i++) {
        if (*bloc_of(network, i) != '\0') return true;
    }
    return false;
}

static enum entente_status find_blocs(const entente_network *network, struct entente_groups *groups,
                                      const struct entente_sink *sink) {
    struct ent_index seen = {0};
    bool fine = true;
    for (size_t i = 0; i < entente_network_actor_count(network) && fine; i++) {
        const char *bloc = bloc_of(network, i);
        if (*bloc == '\0') continue;
        size_t number = ent_index_find(&seen, bloc);
        if (number == SIZE_MAX) {
            number = ++groups->count;
            fine = ent_index_add(&seen, bloc, number);
        }
        groups->of[i] = number;
    }
    ent_index_clear(&seen);
    return fine ? ENTENTE_OK : ent_no_memory(sink);
}

static enum entente_status find_camps(const entente_network *network, double seconds,
                                      struct entente_groups *groups, const struct entente_sink *sink) {
    const struct entente_balance_options options = {.seconds = seconds};
    struct entente_balance balance = {0};
    enum entente_status status = entente_balance_find(network, &options, &balance, sink);
    if (status == ENTENTE_OK) {
        size_t actors = entente_network_actor_count(network);
        if (!ent_balance_sides(&balance, actors, groups->of, &groups->count)) status = ent_no_memory(sink);
        groups->is_proved = balance.is_proved;
        groups->is_only = ent_is_only_split(balance.splits, balance.component_count);
        groups->optima = balance.optima;
        groups->more_optima = balance.more_optima;
        groups->components = balance.component_count;
    }
    entente_balance_clear(&balance);
    return status;
}

enum entente_status ent_groups_find(const entente_network *network, enum entente_grouping by, double seconds,
                                    struct entente_groups *groups, const struct entente_sink *sink) {
    size_t actors = entente_network_actor_count(network);
    if (by == ENTENTE_BY_DEFAULT) by = has_bloc(network) ? ENTENTE_BY_BLOC : ENTENTE_BY_CAMP;
    *groups = (struct entente_groups){.by = by, .of = ent_alloc(actors, sizeof *groups->of)};
    if (groups->of == NULL) return ent_no_memory(sink);
    enum entente_status status = by == ENTENTE_BY_BLOC ? find_blocs(network, groups, sink)
                                                       : find_camps(network, seconds, groups, sink);
    if (status != ENTENTE_OK) return status;
    groups->sizes = ent_alloc(groups->count, sizeof *groups->sizes);
    if (groups->sizes == NULL) return ent_no_memory(sink);
    for (size_t i = 0; i < actors; i++) {
        if (groups->of[i] == 0) continue;
        groups->sizes[groups->of[i] - 1]++;
        groups->actors++;
    }
    return ENTENTE_OK;
}

void ent_groups_clear(struct entente_groups *groups) {
    free(groups->of);
    free(groups->sizes);
    *groups = (struct entente_groups){0};
}
