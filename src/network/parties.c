/* SPDX-License-Identifier: MIT */
#include "network/parties.h"

#include "base/report.h"
#include "base/text.h"
#include "name/name.h"
#include <entente/filter.h>

#include <stdlib.h>
#include <string.h>

static bool has_kinds(const entente_document *document) {
    for (size_t i = 0; i < document->actor_count; i++) {
        if (document->actors[i].kind != ENTENTE_OTHER) return true;
    }
    return false;
}

static bool is_small(const char *name) {
    return name[0] >= 'a' && name[0] <= 'z';
}

/* Who is spoken of and says nothing, and is written like a thing. */
static enum entente_status guess_issues(entente_document *document, const struct entente_sink *sink) {
    if (!document->directed || has_kinds(document)) return ENTENTE_OK;
    size_t guessed = 0;
    bool *speaks = ent_alloc(document->actor_count, sizeof *speaks);
    if (speaks == NULL) return ent_no_memory(sink);
    for (size_t i = 0; i < document->relation_count; i++) speaks[document->relations[i].source] = true;
    for (size_t i = 0; i < document->actor_count; i++) {
        struct entente_actor *actor = &document->actors[i];
        if (speaks[i] || !is_small(actor->name)) continue;
        actor->kind = ENTENTE_ISSUE;
        guessed++;
    }
    free(speaks);
    if (guessed > 0 && guessed < document->actor_count)
        ent_tell(sink, ENTENTE_NOTE, "guessed-issues", NULL,
                 "give kinds under \"actors\" (\"kind\": \"issue\") to say so yourself",
                 "no actor has a kind: %zu in small letters that say%s nothing %s taken for issues", guessed,
                 guessed == 1 ? "s" : "", guessed == 1 ? "is" : "are");
    return ENTENTE_OK;
}

enum entente_status ent_parties_find(const entente_network *network, size_t alone,
                                     struct ent_derived *parties, const struct entente_sink *sink) {
    const struct entente_filter rolled_up = {.roll_up = true};
    const struct entente_network_options options = {.undirected = !network->directed};
    *parties = (struct ent_derived){.document = ent_document_copy(network->document)};
    if (parties->document == NULL) return ent_no_memory(sink);
    if (alone != ENTENTE_NONE) parties->document->actors[alone].parent = ENTENTE_NONE;
    enum entente_status status = guess_issues(parties->document, sink);
    if (status == ENTENTE_OK) status = entente_document_filter(parties->document, &rolled_up, NULL);
    if (status == ENTENTE_OK)
        status = entente_network_new(parties->document, &options, &parties->network, sink);
    return status;
}

void ent_derived_clear(struct ent_derived *derived) {
    entente_network_free(derived->network);
    entente_document_free(derived->document);
    *derived = (struct ent_derived){0};
}

const struct entente_relation *ent_relation_as_said(const entente_document *original,
                                                    const struct entente_relation *relation) {
    for (size_t i = 0; i < original->relation_count; i++) {
        if (original->relations[i].id == relation->id) return &original->relations[i];
    }
    return NULL;
}
