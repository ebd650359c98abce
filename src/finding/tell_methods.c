/* SPDX-License-Identifier: MIT */
#include "finding/findings_builder.h"
#include "model/document.h"
#include "resample/variant.h"

#include <math.h>

/* The expected share of different relations: 1 - (1 - 1/n)^n. */
static void say_lack(struct ent_findings_builder *t) {
    double n = (double)ent_draws_from(t->document);
    if (n < 2) return;
    ent_say(t, " On average a replicate holds ");
    ent_say_share(t, 1 - pow(1 - 1 / n, n));
    ent_say(
        t, " of the relations, some repeatedly, which moves counts of ties and paths but no sums of weight.");
}

/* Claims a proof only where there is one. */
static void say_sides(struct ent_findings_builder *t) {
    const struct entente_balance *b = &t->brief->balance;
    if (!(b->total > 0) || !t->has_sides) return;
    ent_say(t, b->is_proved ? " That no two sides lose less is proved by an integer program over ties."
                            : " The two sides are the best found; that none lose less is not proved.");
}

void ent_tell_methods(struct ent_findings_builder *t) {
    const struct entente_robustness *r = &t->brief->robustness;
    size_t actors = entente_network_actor_count(t->network), things = 0;
    for (size_t i = 0; i < actors; i++) things += ent_is_thing(t, i);
    if (!ent_begin(t, ENT_SECTION_METHODS)) return;
    if (t->document->is_part) /* what is shown has said how many */
        ent_say(t, entente_document_relation_count(t->document) == 1 ? "The relation" : "The relations");
    else
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
        ". Shares are of %zu bootstrap replicates of the relations (seed %zu), ranges their middle "
        "%.4g %%.",
        r->options.replicates, r->options.seed, 100 * r->options.level);
    say_sides(t);
}

/* What firm and less sure mean; what sides are searched and not proved. */
static void say_firmness(struct ent_findings_builder *t) {
    const struct entente_balance *b = &t->brief->balance;
    if (!t->has_sides || !(b->total > 0)) return;
    ent_say(
        t,
        " Who is on a side firmly is there in 90 % or more of those replicates whose ties decide it, which "
        "are half of all or more; a pair that is both loses something in any case; sides of replicates are "
        "searched.");
    if (b->component_count > 1)
        ent_say(
            t,
            " How the sides of one group stand to those of another that no signed tie joins is not known.");
}

void ent_tell_details(struct ent_findings_builder *t) {
    const struct entente_robustness *r = &t->brief->robustness;
    if (r->tie_count == 0 || !ent_begin(t, ENT_SECTION_DETAILS)) return;
    t->now->is_detail = true;
    ent_say(t, "Replicates are drawn with replacement; a first place that all share, or at a score of 0, is "
               "nobody's.");
    say_lack(t);
    ent_say(t, " Stability is the largest share of relations that may be dropped with a rank correlation of "
               "0.7.");
    say_firmness(t);
    if (t->has_gap)
        ent_say(t, " Congruence and conflict count pairs of statements on issues and events that agree and "
                   "differ.");
    if (entente_document_source_count(t->document) > 1) ent_say(t, " Sources of one publisher count as one.");
    if (t->brief->support.draws < r->options.replicates)
        ent_buffer_format(&t->now->text, " Shares that no score is behind are of the first %zu replicates.",
                          t->brief->support.draws);
}
