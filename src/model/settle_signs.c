/* SPDX-License-Identifier: MIT */
/* "demands" backs an issue and presses an actor: its sign is settled when it is known who is which. */
#include "base/report.h"
#include "model/loader.h"

#include <stdlib.h>
#include <string.h>

/* Of whom no kind is known is an actor who does something. */
static bool is_actor(const entente_document *document, const bool *acts, size_t actor) {
    enum entente_kind kind = document->actors[actor].kind;
    return kind == ENTENTE_OTHER ? acts[actor] : entente_kind_is_actor(kind);
}

static void tell(struct ent_loader *loader, size_t first, size_t counted[2]) {
    static const char *const names[] = {"negative", "neutral", "positive"};
    const struct ent_sign_claim *claim = &loader->claims[first];
    size_t all = counted[0] + counted[1];
    ent_loader_note(
        loader, &claim->origin, "relation", "sign-by-target",
        "\"%s\" is %s of an issue and %s of an actor: %zu of %zu relation%s with it count%s as %s",
        ent_brief(claim->known->word).text, names[claim->known->sign + 1],
        names[claim->known->sign_on_actors + 1], counted[1], all, all == 1 ? "" : "s", all == 1 ? "s" : "",
        names[claim->known->sign_on_actors + 1]);
}

/* Every word once, where it is met first. */
static void tell_all(struct ent_loader *loader, const bool *on_actor) {
    for (size_t i = 0; i < loader->claim_count; i++) {
        size_t counted[2] = {0};
        bool is_first = true;
        for (size_t k = 0; k < i && is_first; k++)
            is_first = loader->claims[k].known != loader->claims[i].known;
        for (size_t k = i; k < loader->claim_count && is_first; k++) {
            if (loader->claims[k].known == loader->claims[i].known) counted[on_actor[k]]++;
        }
        if (is_first && counted[1] > 0) tell(loader, i, counted);
    }
}

static void settle(struct ent_loader *loader, bool *acts, bool *on_actor) {
    entente_document *document = loader->document;
    for (size_t i = 0; i < document->relation_count; i++) acts[document->relations[i].source] = true;
    for (size_t i = 0; i < loader->claim_count; i++) {
        struct entente_relation *relation = &document->relations[loader->claims[i].relation];
        on_actor[i] = is_actor(document, acts, relation->target);
        if (on_actor[i]) relation->sign = loader->claims[i].known->sign_on_actors;
    }
    tell_all(loader, on_actor);
}

enum entente_status ent_settle_signs(struct ent_loader *loader) {
    if (loader->claim_count == 0) return ENTENTE_OK;
    bool *acts = ent_alloc(loader->document->actor_count, sizeof *acts);
    bool *on_actor = ent_alloc(loader->claim_count, sizeof *on_actor);
    bool fine = acts != NULL && on_actor != NULL;
    if (fine) settle(loader, acts, on_actor);
    free(acts);
    free(on_actor);
    return fine ? ENTENTE_OK : ent_no_memory(&loader->tally.sink);
}
