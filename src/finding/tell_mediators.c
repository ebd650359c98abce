/* SPDX-License-Identifier: MIT */
#include "finding/findings_builder.h"

static void rest_on_friends(struct ent_findings_builder *t, size_t a, size_t b) {
    for (size_t i = 0; i < entente_network_tie_count(t->network); i++) {
        const struct entente_tie *tie = entente_network_tie(t->network, i);
        if ((tie->source == a && tie->target == b) || (tie->source == b && tie->target == a))
            ent_rest_on_tie(t, tie);
    }
}

/* "South Korea (by 1, in 40 % of the replicates)": by the weaker of its two ties. */
static void say_mediator(struct ent_findings_builder *t, const struct entente_quarrel *quarrel,
                         size_t index) {
    const struct entente_mediator *mediator = &quarrel->mediators[index];
    ent_say_actor(t, mediator->actor);
    ent_say(t, " (by ");
    ent_say_number(t, mediator->strength);
    ent_say(t, ", in ");
    ent_say_share(t, t->brief->support.mediating[mediator - t->brief->mediation.mediators]);
    ent_say(t, " of the replicates)");
    rest_on_friends(t, mediator->actor, quarrel->a);
    rest_on_friends(t, mediator->actor, quarrel->b);
}

static bool is_likely(const struct ent_findings_builder *t, const struct entente_quarrel *quarrel) {
    size_t first = (size_t)(quarrel->mediators - t->brief->mediation.mediators);
    for (size_t i = 0; i < quarrel->mediator_count; i++) {
        if (t->brief->support.mediating[first + i] >= ENT_LIKELY) return true;
    }
    return false;
}

/* Claims: the ties of the two are more negative than positive, those of everybody named with each of them
 * more positive than negative; where nobody is so in at least half of the replicates, that is said. */
static void tell_quarrel(struct ent_findings_builder *t, const struct entente_quarrel *quarrel) {
    size_t count = quarrel->mediator_count, shown = ent_names_shown(count);
    if (!ent_begin(t, ENT_SECTION_MEDIATORS)) return;
    ent_say(t, "Between ");
    ent_say_actor(t, quarrel->a);
    ent_say(t, " and ");
    ent_say_actor(t, quarrel->b);
    ent_say(t, " (\xE2\x88\x92");
    ent_say_number(t, quarrel->negative);
    if (quarrel->positive > 0) {
        ent_say(t, " +");
        ent_say_number(t, quarrel->positive);
    }
    ent_say(t, is_likely(t, quarrel)
                   ? "), on good terms with both: "
                   : "), perhaps on good terms with both, which the replicates do not support: ");
    for (size_t i = 0; i < shown; i++) {
        ent_say_between(t, i, shown, count);
        say_mediator(t, quarrel, i);
    }
    ent_say_more(t, shown, count);
    ent_say(t, ".");
}

void ent_tell_mediators(struct ent_findings_builder *t) {
    enum { PAIRS_MOST = 3 };
    const struct entente_mediation *m = &t->brief->mediation;
    size_t told = 0;
    for (size_t i = 0; i < m->quarrel_count && told < PAIRS_MOST; i++) {
        if (m->quarrels[i].mediator_count == 0) continue;
        tell_quarrel(t, &m->quarrels[i]);
        told++;
    }
    if (told == 0 && m->quarrel_count > 0 && ent_begin(t, ENT_SECTION_MEDIATORS)) {
        ent_say(t, "Nobody is on good terms with both ends of ");
        if (m->quarrel_count == 1)
            ent_say(t, "the one hostile pair.");
        else
            ent_buffer_format(&t->now->text, "any of the %zu hostile pairs.", m->quarrel_count);
    }
}
