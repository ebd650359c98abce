/* SPDX-License-Identifier: MIT */
#include "network/network.h"

#include "base/memory.h"
#include "base/report.h"
#include "model/document.h"
#include <stdlib.h>

/* One relation's claim on a tie: what ties are grouped by. */
struct claim {
    size_t source, target, relation;
};

static int by_pair(const void *a, const void *b) {
    const struct claim *x = a, *y = b;
    if (x->source != y->source) return x->source < y->source ? -1 : 1;
    if (x->target != y->target) return x->target < y->target ? -1 : 1;
    return x->relation < y->relation ? -1 : x->relation > y->relation;
}

static size_t collect_claims(const entente_network *network, struct claim *claims) {
    const entente_document *document = network->document;
    size_t count = 0;
    for (size_t i = 0; i < document->relation_count; i++) {
        const struct entente_relation *relation = &document->relations[i];
        if (!ent_makes_tie(relation)) continue;
        bool turned = !network->directed && relation->source > relation->target;
        claims[count++] = (struct claim){
            .source = turned ? relation->target : relation->source,
            .target = turned ? relation->source : relation->target,
            .relation = i,
        };
    }
    return count;
}

static void add_relation(struct entente_tie *tie, const struct entente_relation *relation) {
    if (relation->sign > 0) tie->positive += relation->weight;
    if (relation->sign < 0) tie->negative += relation->weight;
    if (relation->sign == 0) tie->neutral += relation->weight;
    tie->confidence += relation->confidence;
    tie->relation_count++;
}

static void group_claims(entente_network *network, const struct claim *claims, size_t count) {
    struct entente_tie *tie = NULL;
    for (size_t i = 0; i < count; i++) {
        network->relations[i] = claims[i].relation;
        if (tie == NULL || tie->source != claims[i].source || tie->target != claims[i].target) {
            tie = &network->ties[network->tie_count++];
            tie->source = claims[i].source;
            tie->target = claims[i].target;
            tie->relations = &network->relations[i];
        }
        add_relation(tie, &network->document->relations[claims[i].relation]);
    }
    for (size_t t = 0; t < network->tie_count; t++) {
        network->ties[t].confidence /= (double)network->ties[t].relation_count;
    }
}

static enum entente_status build_ties(entente_network *network, const struct entente_sink *sink) {
    size_t most = network->document->relation_count;
    struct claim *claims = ent_alloc(most, sizeof *claims);
    network->ties = ent_alloc(most, sizeof *network->ties);
    network->relations = ent_alloc(most, sizeof *network->relations);
    enum entente_status status = ENTENTE_OK;
    if (claims == NULL || network->ties == NULL || network->relations == NULL) {
        status = ent_no_memory(sink);
    } else {
        size_t count = collect_claims(network, claims);
        qsort(claims, count, sizeof *claims, by_pair);
        group_claims(network, claims, count);
    }
    free(claims);
    return status;
}

static enum entente_status count_isolates(entente_network *network, const struct entente_sink *sink) {
    bool *tied = ent_alloc(network->actor_count, sizeof *tied);
    if (tied == NULL) return ent_no_memory(sink);
    for (size_t t = 0; t < network->tie_count; t++)
        tied[network->ties[t].source] = tied[network->ties[t].target] = true;
    for (size_t i = 0; i < network->actor_count; i++) network->isolate_count += !tied[i];
    free(tied);
    return ENTENTE_OK;
}

enum entente_status entente_network_new(const entente_document *document,
                                        const struct entente_network_options *options,
                                        entente_network **network, const struct entente_sink *sink) {
    *network = NULL;
    entente_network *fresh = ent_alloc(1, sizeof *fresh);
    if (fresh == NULL) return ent_no_memory(sink);
    fresh->document = document;
    fresh->directed = document->directed && !(options != NULL && options->undirected);
    fresh->actor_count = document->actor_count;
    enum entente_status status = build_ties(fresh, sink);
    if (status == ENTENTE_OK) status = count_isolates(fresh, sink);
    if (status != ENTENTE_OK) {
        entente_network_free(fresh);
        return status;
    }
    *network = fresh;
    return ENTENTE_OK;
}

void entente_network_free(entente_network *network) {
    if (network == NULL) return;
    free(network->ties);
    free(network->relations);
    free(network);
}

const entente_document *entente_network_document(const entente_network *network) {
    return network->document;
}

bool entente_network_directed(const entente_network *network) {
    return network->directed;
}

size_t entente_network_actor_count(const entente_network *network) {
    return network->actor_count;
}

size_t entente_network_isolate_count(const entente_network *network) {
    return network->isolate_count;
}

size_t entente_network_tie_count(const entente_network *network) {
    return network->tie_count;
}

const struct entente_tie *entente_network_tie(const entente_network *network, size_t index) {
    return index < network->tie_count ? &network->ties[index] : NULL;
}

double ent_tie_weight(const struct entente_tie *tie, enum entente_layer layer) {
    switch (layer) {
    case ENTENTE_LAYER_POSITIVE:
        return tie->positive;
    case ENTENTE_LAYER_NEGATIVE:
        return tie->negative;
    default:
        return tie->positive + tie->negative + tie->neutral;
    }
}
