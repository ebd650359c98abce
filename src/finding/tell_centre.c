/* SPDX-License-Identifier: MIT */
#include "analysis/robustness_facts.h"
#include "finding/findings_builder.h"

#include <string.h>

/* A rival that comes first less often is not worth a word. */
static const double worth_telling = 0.05;

size_t ent_leader_of(const struct entente_estimates *estimates) {
    size_t leader = estimates->leader;
    return leader != ENTENTE_NONE && estimates->items[leader].first_alone >= ENT_LIKELY ? leader
                                                                                        : ENTENTE_NONE;
}

/* Who else comes first alone most often. */
static size_t rival_of(const struct entente_estimates *estimates, size_t leader) {
    size_t rival = ENTENTE_NONE;
    for (size_t i = 0; i < estimates->count; i++) {
        if (i != leader &&
            (rival == ENTENTE_NONE || estimates->items[i].first_alone > estimates->items[rival].first_alone))
            rival = i;
    }
    return rival;
}

void ent_say_measure(struct ent_findings_builder *t, const struct entente_measure *measure) {
    for (const char *at = measure->name; *at != '\0'; at++)
        ent_buffer_add_bytes(&t->now->text, *at == '_' ? "-" : at, 1);
}

/* Sums of weight say nothing of the number of ties, nor of the weight of one. */
static const char *meaning_of(const struct entente_measure *measure) {
    if (strcmp(measure->name, "strength") == 0) return "has most weight of ties";
    if (strcmp(measure->name, "betweenness") == 0)
        return "is most often on the shortest paths between others";
    return "has most weight of ties aimed at it";
}

static void say_first(struct ent_findings_builder *t, const struct entente_estimate *estimate) {
    double shared = estimate->first - estimate->first_alone;
    ent_say_share(t, estimate->first_alone);
    ent_say(t, " of replicates");
    if (shared < worth_telling) return;
    ent_say(t, " and together with others in ");
    ent_say_share(t, shared);
}

static void say_sureness(struct ent_findings_builder *t, const struct entente_estimates *estimates,
                         size_t leader) {
    const struct entente_estimate *e = &estimates->items[leader];
    size_t rival = rival_of(estimates, leader);
    ent_say(t, "; first alone in ");
    say_first(t, e);
    ent_buffer_format(&t->now->text, " (rank %zu to %zu", e->rank_low, e->rank_high);
    if (!ent_is_outside(e)) {
        ent_say(t, ", score ");
        ent_say_number(t, e->low);
        ent_say(t, " to ");
        ent_say_number(t, e->high);
    }
    ent_say(t, ")");
    if (e->first_alone < ENT_CLEAR && rival != ENTENTE_NONE &&
        estimates->items[rival].first_alone >= worth_telling) {
        ent_say(t, "; else ");
        ent_say_actor(t, rival);
        ent_say(t, ", in ");
        ent_say_share(t, estimates->items[rival].first_alone);
    }
    ent_say(t, ".");
}

/* Claims: nobody has the highest score alone, or who has it does so alone in less than half of the
 * replicates.
 */
static void tell_nobody(struct ent_findings_builder *t, const struct entente_estimates *estimates) {
    ent_say(t, estimates->leader == ENTENTE_NONE ? "Nobody is first alone by "
                                                 : "Nobody is clearly the first by ");
    ent_say_measure(t, estimates->measure);
    if (estimates->leader != ENTENTE_NONE) {
        ent_say(t, ": ");
        ent_say_actor(t, estimates->leader);
        ent_say(t, " leads, alone in only ");
        say_first(t, &estimates->items[estimates->leader]);
    }
    ent_say(t, ".");
}

/* Claims: the actor alone has the highest score, and does so alone in at least half of the replicates. */
static void tell_leader(struct ent_findings_builder *t, const struct entente_estimates *estimates) {
    size_t leader = ent_leader_of(estimates);
    const char *name = estimates->measure->name;
    bool is_sum = strcmp(name, "betweenness") != 0;
    if (!ent_begin(t, ENT_SECTION_CENTRE)) return;
    t->now->is_detail = ent_adds_no_centre(t, estimates);
    if (leader == ENTENTE_NONE) {
        tell_nobody(t, estimates);
        return;
    }
    if (is_sum) ent_rest_on_actor(t, leader, strcmp(name, "in_strength") == 0);
    ent_say_actor(t, leader);
    ent_buffer_format(&t->now->text, " %s (", meaning_of(estimates->measure));
    ent_say_measure(t, estimates->measure);
    ent_say(t, " ");
    ent_say_number(t, estimates->items[leader].score);
    if (is_sum) {
        ent_say(t, ", of ");
        ent_say_count(t, t->now->relation_count, "relation", "relations");
    }
    ent_say(t, ")");
    say_sureness(t, estimates, leader);
}

bool ent_adds_no_centre(const struct ent_findings_builder *t, const struct entente_estimates *estimates) {
    const struct entente_estimates *first = &t->brief->robustness.estimates[0];
    size_t leader = ent_leader_of(estimates);
    if (estimates == first) return false;
    return leader == ENTENTE_NONE || leader == ent_leader_of(first) ||
           estimates->items[leader].first_alone < ENT_CLEAR;
}

/* What is aimed at somebody adds nothing where nobody leads by it, or who leads by all weight does. */
bool ent_adds_nothing(const struct ent_findings_builder *t, const struct entente_estimates *estimates) {
    size_t leader = ent_leader_of(estimates);
    if (strcmp(estimates->measure->name, "in_strength") != 0) return false;
    return leader == ENTENTE_NONE || leader == ent_leader_of(&t->brief->robustness.estimates[0]);
}

void ent_tell_centre(struct ent_findings_builder *t) {
    const struct entente_robustness *r = &t->brief->robustness;
    if (r->tie_count == 0) return;
    for (size_t i = 0; i < r->options.measure_count; i++) {
        if (r->estimates[i].count > 1 && !ent_adds_nothing(t, &r->estimates[i]))
            tell_leader(t, &r->estimates[i]);
    }
}
