/* SPDX-License-Identifier: MIT */
#include "analysis/mediators.h"

#include "base/text.h"

#include <string.h>

/* What words and names have in them that speak of mediation. */
static const char *const stems[] = {"mediat",
                                    "arbitrat",
                                    "good offices",
                                    "broker",
                                    "go-between",
                                    "hosts talks between",
                                    "moderates between",
                                    "facilitates talks",
                                    "shuttles between"};

static bool speaks_of_mediation(const char *text) {
    for (size_t i = 0; i < sizeof stems / sizeof *stems; i++) {
        if (ent_text_has(text, stems[i])) return true;
    }
    return false;
}

bool ent_can_mediate(const entente_document *document, size_t actor) {
    return entente_kind_is_actor(entente_document_actor(document, actor)->kind);
}

bool ent_is_on_mediation(const entente_document *document, const struct entente_relation *relation) {
    const struct entente_actor *target = entente_document_actor(document, relation->target);
    if (relation->sign >= 0 && strcmp(relation->category, "mediation") == 0) return true;
    if (relation->sign >= 0 && speaks_of_mediation(relation->lemma)) return true;
    return !entente_kind_is_actor(target->kind) && speaks_of_mediation(target->name);
}

double ent_pair_net(const struct ent_pair *pair) {
    return pair->positive - pair->negative;
}
