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

/* Whoever asks for mediation, takes it or speaks of it does not mediate. */
static const char *const others[] = {"appeals", "asks",     "calls",    "demands", "requests", "urges",
                                     "accepts", "rejects",  "refuses",  "allows",  "agrees",   "wants",
                                     "seeks",   "welcomes", "supports", "opposes", "praises",  "criticizes",
                                     "needs",   "invites",  "proposes", "accuses", "thanks",   NULL};

static bool is_said_of_others(const char *lemma) {
    static const char *const meant[] = {"to mediate", "to arbitrate", "to broker"};
    char first[16] = "";
    size_t length = strcspn(lemma, " ");
    for (size_t i = 0; i < sizeof meant / sizeof *meant; i++) {
        if (ent_text_has(lemma, meant[i])) return false;
    }
    if (length < sizeof first) memcpy(first, lemma, length);
    return ent_text_is_one_of(first, others) || ent_text_has(lemma, "accept") ||
           ent_text_has(lemma, "non-mediation");
}

bool ent_can_mediate(const entente_document *document, size_t actor) {
    return entente_kind_is_actor(entente_document_actor(document, actor)->kind);
}

bool ent_is_on_mediation(const entente_document *document, const struct entente_relation *relation) {
    const struct entente_actor *target = entente_document_actor(document, relation->target);
    bool is_of_mediating = strcmp(relation->category, "mediation") == 0 ||
                           (speaks_of_mediation(relation->lemma) && !is_said_of_others(relation->lemma));
    if (relation->sign >= 0 && relation->source != relation->target && is_of_mediating) return true;
    return !entente_kind_is_actor(target->kind) && speaks_of_mediation(target->name);
}

double ent_pair_net(const struct ent_pair *pair) {
    return pair->positive - pair->negative;
}
