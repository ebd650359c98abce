/* SPDX-License-Identifier: MIT */
#include "analysis/talk.h"

bool ent_can_talk(const entente_document *document, size_t actor) {
    enum entente_kind kind = entente_document_actor(document, actor)->kind;
    return kind != ENTENTE_ISSUE && kind != ENTENTE_EVENT;
}

double ent_pair_net(const struct ent_pair *pair) {
    return pair->positive - pair->negative;
}
