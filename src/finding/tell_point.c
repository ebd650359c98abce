/* SPDX-License-Identifier: MIT */
#include "finding/findings_builder.h"

#include <math.h>

static const struct entente_tie *torn_tie_of(struct ent_findings_builder *t, size_t actor) {
    const struct entente_tie *torn = NULL;
    for (size_t i = 0; i < entente_network_tie_count(t->network); i++) {
        const struct entente_tie *tie = entente_network_tie(t->network, i);
        if (tie->source != actor || !ent_is_ambivalent(t, tie)) continue;
        if (ent_count_signed(t, tie, 1) < 2 || ent_count_signed(t, tie, -1) < 2) continue;
        if (t->brief->support.torn[i] < ENT_LIKELY) continue;
        if (torn == NULL || ent_torn_by(t->document, tie) > ent_torn_by(t->document, torn)) torn = tie;
    }
    return torn;
}

/* What the actor is for, and never against: its heaviest such tie with an issue, of two relations or more. */
static void tell_aim(struct ent_findings_builder *t, size_t actor) {
    const struct entente_tie *aim = NULL;
    for (size_t i = 0; i < entente_network_tie_count(t->network); i++) {
        const struct entente_tie *tie = entente_network_tie(t->network, i);
        if (tie->source != actor || !ent_is_thing(t, tie->target)) continue;
        if (tie->negative > 0 || ent_count_signed(t, tie, 1) < 2) continue;
        if (aim == NULL || tie->positive > aim->positive) aim = tie;
    }
    if (aim == NULL) return;
    ent_say(t, " It is for ");
    ent_say_actor(t, aim->target);
    ent_say(t, ": ");
    ent_say_words(t, aim, 1, NULL);
    ent_say(t, " (+");
    ent_say_number(t, aim->positive);
    ent_say(t, ").");
    ent_rest_on_tie(t, aim);
}

/* Claims: the actor has most weight of ties, in at least half of the replicates alone. Of it only what is
 * more likely than not, and what does not hang on one relation. */
void ent_tell_point(struct ent_findings_builder *t) {
    const struct entente_estimates *strength = &t->brief->robustness.estimates[0];
    size_t leader = ent_leader_of(strength);
    if (leader == ENTENTE_NONE || strength->count < 2) return;
    const struct entente_tie *torn = torn_tie_of(t, leader);
    const struct entente_agreement *gap = ent_widest_gap(t, leader);
    if (!ent_begin(t, ENT_SECTION_POINT)) return;
    ent_say_actor(t, leader);
    ent_say(t, " is at the centre, by weight of ties.");
    if (torn != NULL) {
        ent_say(t, " ");
        ent_say_torn(t, torn);
        ent_say(t, ".");
        ent_rest_on_tie(t, torn);
    }
    tell_aim(t, leader);
    if (gap == NULL) return;
    ent_say(t, " Nobody is further from it than ");
    ent_say_actor(t, gap->a == leader ? gap->b : gap->a);
    ent_say(t, ": they differ on ");
    ent_say_shared(t, gap, false);
    ent_say(t, ".");
}

/* The expected share of different relations: 1 - (1 - 1/n)^n. */
static void say_lack(struct ent_findings_builder *t) {
    double n = (double)entente_document_relation_count(t->document);
    if (n < 2) return;
    ent_say(t, " On average a replicate holds ");
    ent_say_share(t, 1 - pow(1 - 1 / n, n));
    ent_say(t,
            " of the relations, some of them repeatedly: what counts ties or follows paths comes out lower "
            "or higher in it, sums of weight do not.");
}

/* Claims a proof only where there is one. */
static void say_sides(struct ent_findings_builder *t) {
    const struct entente_balance *b = &t->brief->balance;
    if (!(b->total > 0)) return;
    ent_say(t, b->is_proved ? " That no other two sides lose less is proved by an integer program over ties"
                            : " The two sides are the best found; that none lose less is not proved");
    ent_say(t,
            "; a pair that is both for and against loses the lesser part on either side; sides of replicates "
            "are searched, not proved.");
}

void ent_tell_methods(struct ent_findings_builder *t) {
    const struct entente_robustness *r = &t->brief->robustness;
    size_t actors = entente_network_actor_count(t->network), things = 0;
    for (size_t i = 0; i < actors; i++) things += ent_is_thing(t, i);
    if (!ent_begin(t, ENT_SECTION_METHODS)) return;
    ent_say_count(t, entente_document_relation_count(t->document), "relation", "relations");
    ent_say(t, " of ");
    ent_say_count(t, actors - things, "actor", "actors");
    if (things > 0) {
        ent_say(t, " and ");
        ent_say_count(t, things, "issue or event", "issues and events");
    }
    size_t isolates = entente_network_isolate_count(t->network);
    if (isolates > 0) ent_buffer_format(&t->now->text, ", %zu of them without a tie,", isolates);
    ent_say(t, entente_document_relation_count(t->document) == 1 ? " makes " : " make ");
    ent_say_count(t, r->tie_count, "tie", "ties");
    if (r->tie_count == 0) {
        ent_say(t, ".");
        return;
    }
    ent_buffer_format(
        &t->now->text,
        ". Ranges of ranks and scores are the middle %.4g %% of %zu bootstrap replicates of the relations, drawn with "
        "replacement, seed %zu; who shares a rank may be anywhere in it, and a first place that "
        "all share, or that is shared at a score of 0, is nobody's.",
        100 * r->options.level, r->options.replicates, r->options.seed);
    say_lack(t);
    ent_say(t, " Stability is the largest share of relations that may be dropped with a rank correlation of "
               "0.7.");
    say_sides(t);
    if (t->brief->positions.agreement_count + t->brief->positions.division_count > 0)
        ent_say(t, " Positions are statements on issues and events: congruence and conflict count pairs of "
                   "statements that agree and differ.");
    if (entente_document_source_count(t->document) > 1) ent_say(t, " Sources of one publisher count as one.");
    if (t->brief->support.draws < r->options.replicates)
        ent_buffer_format(&t->now->text, " The other statements about replicates use the first %zu of them.",
                          t->brief->support.draws);
}
