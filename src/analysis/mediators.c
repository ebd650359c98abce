/* SPDX-License-Identifier: MIT */
#include "analysis/mediators.h"

bool ent_can_mediate(const entente_document *document, size_t actor) {
    return entente_kind_is_actor(entente_document_actor(document, actor)->kind);
}

double ent_pair_net(const struct ent_pair *pair) {
    return pair->positive - pair->negative;
}
