/* SPDX-License-Identifier: MIT */
/* Who mediates in the source's words, then who is on good terms with both ends of a quarrel. */
#include "base/memory.h"
#include "finding/quote.h"

#include <stdlib.h>

/* -- what is said ---------------------------------------------------------------------------------------- */

static bool is_of_issue(const struct ent_findings_builder *t, size_t relation) {
    return ent_is_thing(t, entente_document_relation(t->document, relation)->target);
}

/* Claims: the source says so, of the actor or of what it calls mediation. */
static void tell_said(struct ent_findings_builder *t, bool of_issues, const char *head) {
    const struct entente_mediation *m = &t->brief->mediation;
    size_t *said = ent_alloc(m->said_count, sizeof *said), count = 0;
    t->findings->failed = t->findings->failed || said == NULL;
    for (size_t i = 0; said != NULL && i < m->said_count; i++) {
        if (is_of_issue(t, m->said[i]) == of_issues) said[count++] = m->said[i];
    }
    if (count > 0 && ent_begin(t, ENT_SECTION_MEDIATORS)) {
        ent_say(t, head);
        ent_quote(t, said, count, ENT_ANY_SIGN, ENT_QUOTED_MOST);
        ent_say(t, ".");
    }
    free(said);
}

/* -- who could ------------------------------------------------------------------------------------------- */

static void rest_on_friends(struct ent_findings_builder *t, size_t a, size_t b) {
    for (size_t i = 0; i < entente_network_tie_count(t->network); i++) {
        const struct entente_tie *tie = entente_network_tie(t->network, i);
        if ((tie->source == a && tie->target == b) || (tie->source == b && tie->target == a))
            ent_rest_on_tie(t, tie);
    }
}

static double share_of(const struct ent_findings_builder *t, const struct entente_mediator *mediator) {
    return t->brief->support.mediating[mediator - t->brief->mediation.mediators];
}

static size_t count_likely(const struct ent_findings_builder *t, const struct entente_quarrel *quarrel) {
    size_t count = 0;
    for (size_t i = 0; i < quarrel->mediator_count; i++)
        count += share_of(t, &quarrel->mediators[i]) >= ENT_LIKELY;
    return count;
}

/* "South Korea (by 1, in 80 % of replicates)": by the weaker of its two ties. */
static void say_mediator(struct ent_findings_builder *t, const struct entente_quarrel *quarrel,
                         const struct entente_mediator *mediator) {
    ent_say_actor(t, mediator->actor);
    ent_say(t, " (by ");
    ent_say_number(t, mediator->strength);
    ent_say(t, ", in ");
    ent_say_share(t, share_of(t, mediator));
    ent_say(t, " of replicates)");
    rest_on_friends(t, mediator->actor, quarrel->a);
    rest_on_friends(t, mediator->actor, quarrel->b);
}

/* Claims: the ties of the two are more negative than positive, those of everybody named with each of them
 * more positive than negative, in at least half of the replicates too. */
static void tell_quarrel(struct ent_findings_builder *t, const struct entente_quarrel *quarrel) {
    size_t count = count_likely(t, quarrel), shown = ent_names_shown(count), said = 0;
    if (!ent_begin(t, ENT_SECTION_MEDIATORS)) return;
    t->now->may_be_cut = ent_is_second(t);
    ent_say(t, "On good terms with both ");
    ent_say_actor(t, quarrel->a);
    ent_say(t, " and ");
    ent_say_actor(t, quarrel->b);
    ent_say(t, " (\xE2\x88\x92");
    ent_say_number(t, quarrel->negative);
    if (quarrel->positive > 0) {
        ent_say(t, " +");
        ent_say_number(t, quarrel->positive);
    }
    ent_say(t, "): ");
    for (size_t i = 0; i < quarrel->mediator_count && said < shown; i++) {
        if (share_of(t, &quarrel->mediators[i]) < ENT_LIKELY) continue;
        ent_say_between(t, said++, shown, count);
        say_mediator(t, quarrel, &quarrel->mediators[i]);
    }
    ent_say_more(t, shown, count);
    ent_say(t, ".");
}

/* Claims: nobody has more for than against with both; or who does, each of them in less than half of the
 * replicates. */
static void tell_nobody(struct ent_findings_builder *t) {
    const struct entente_mediation *m = &t->brief->mediation;
    size_t mediated = 0;
    for (size_t i = 0; i < m->quarrel_count; i++) mediated += m->quarrels[i].mediator_count > 0;
    if (!ent_begin(t, ENT_SECTION_MEDIATORS)) return;
    ent_say(t, mediated > 0 ? "Somebody is on good terms with both ends of "
                            : "Nobody is on good terms with both ends of ");
    if (m->quarrel_count == 1)
        ent_say(t, "the one hostile pair");
    else if (mediated > 0)
        ent_buffer_format(&t->now->text, "%zu of the %zu hostile pairs", mediated, m->quarrel_count);
    else
        ent_buffer_format(&t->now->text, "any of the %zu hostile pairs", m->quarrel_count);
    ent_say(t, mediated > 0 ? ", but not in most replicates." : ".");
}

void ent_tell_mediators(struct ent_findings_builder *t) {
    enum { PAIRS_MOST = 3 };
    const struct entente_mediation *m = &t->brief->mediation;
    size_t told = 0;
    tell_said(t, false, "Said to mediate: ");
    tell_said(t, true, "Said of mediation: ");
    for (size_t i = 0; i < m->quarrel_count && told < PAIRS_MOST; i++) {
        if (count_likely(t, &m->quarrels[i]) == 0) continue;
        tell_quarrel(t, &m->quarrels[i]);
        told++;
    }
    if (told == 0 && m->quarrel_count > 0) tell_nobody(t);
}
