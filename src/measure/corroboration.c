/* SPDX-License-Identifier: MIT */
#include "measure/corroboration.h"

#include "base/memory.h"
#include "model/document.h"

#include <stdlib.h>
#include <string.h>

struct origins {
    const char **items;
    size_t count, room;
};

static bool add_origin(struct origins *origins, const struct entente_source *source) {
    const char *origin = source->publisher[0] != '\0' ? source->publisher : source->id;
    for (size_t i = 0; i < origins->count; i++) {
        if (strcmp(origins->items[i], origin) == 0) return true;
    }
    if (!ent_grow(&origins->items, &origins->room, origins->count + 1, sizeof *origins->items)) return false;
    origins->items[origins->count++] = origin;
    return true;
}

static bool add_origins(struct origins *origins, const entente_document *document,
                        const struct entente_relation *relation) {
    bool fine = true;
    for (size_t i = 0; fine && i < relation->evidence_count; i++) {
        size_t source = relation->evidence[i].source;
        if (source != ENTENTE_NONE) fine = add_origin(origins, &document->sources[source]);
    }
    return fine;
}

bool ent_corroborate(const entente_network *network, size_t *tie_sources) {
    struct origins origins = {0};
    bool fine = true;
    for (size_t i = 0; fine && i < network->tie_count; i++) {
        const struct entente_tie *tie = &network->ties[i];
        origins.count = 0;
        for (size_t r = 0; fine && r < tie->relation_count; r++)
            fine = add_origins(&origins, network->document, &network->document->relations[tie->relations[r]]);
        tie_sources[i] = origins.count;
    }
    free(origins.items);
    return fine;
}
