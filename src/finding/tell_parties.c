/* SPDX-License-Identifier: MIT */
/* Where those who are counted as one say the opposite. */
#include "base/memory.h"
#include "finding/quote.h"

#include <stdlib.h>

enum { PARTIES_MOST = 3 };

static size_t list_differing(const struct ent_findings_builder *t, const struct entente_tie **ties) {
    size_t count = 0;
    for (size_t i = 0; i < entente_network_tie_count(t->network); i++) {
        const struct entente_tie *tie = entente_network_tie(t->network, i);
        if (tie->positive > 0 && tie->negative > 0 &&
            ent_speaking_in(t, tie->relations, tie->relation_count).differ)
            ties[count++] = tie;
    }
    if (count > 0) qsort(ties, count, sizeof *ties, ent_most_ambivalent_first);
    return count;
}

/* Those of a sign whose speakers say nothing of the other. */
static size_t list_one_sided(const struct ent_findings_builder *t, const struct entente_tie *tie, int sign,
                             size_t *kept) {
    size_t count = 0;
    for (size_t i = 0; i < tie->relation_count; i++) {
        const struct entente_relation *relation = entente_document_relation(t->document, tie->relations[i]);
        if (relation->sign == sign && !ent_speaker_says(t, tie, relation, -sign))
            kept[count++] = tie->relations[i];
    }
    return count;
}

/* Claims: of those who are counted for the source somebody only says what is for, somebody else only what is
 * against. */
static void tell_party(struct ent_findings_builder *t, const struct entente_tie *tie) {
    size_t *kept = ent_alloc(tie->relation_count, sizeof *kept);
    if (kept == NULL) t->findings->failed = true;
    if (kept != NULL && ent_begin(t, ENT_SECTION_PARTIES)) {
        t->now->may_be_cut = ent_is_second(t);
        ent_say_actor(t, tie->source);
        ent_say(t, " is divided on ");
        ent_say_actor(t, tie->target);
        ent_say(t, ": ");
        ent_quote(t, kept, list_one_sided(t, tie, 1, kept), 1, ENT_QUOTED_BESIDE);
        ent_say(t, "; yet ");
        ent_quote(t, kept, list_one_sided(t, tie, -1, kept), -1, ENT_QUOTED_BESIDE);
        ent_say(t, ".");
    }
    free(kept);
}

void ent_tell_parties(struct ent_findings_builder *t) {
    const struct entente_tie **ties = ent_alloc(entente_network_tie_count(t->network), sizeof *ties);
    t->findings->failed = t->findings->failed || ties == NULL;
    size_t count = ties != NULL ? list_differing(t, ties) : 0;
    for (size_t i = 0; i < count && i < PARTIES_MOST; i++) tell_party(t, ties[i]);
    if (count > PARTIES_MOST && ent_begin(t, ENT_SECTION_PARTIES)) {
        t->now->may_be_cut = true;
        ent_say(t, "The same holds for ");
        ent_say_count(t, count - PARTIES_MOST, "more target", "more targets");
        ent_say(t, ".");
    }
    free(ties);
}
