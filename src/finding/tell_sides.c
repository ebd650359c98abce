/* SPDX-License-Identifier: MIT */
#include "analysis/balance_facts.h"
#include "base/memory.h"
#include "finding/quote.h"
#include "structure/frustration.h"

#include <math.h>
#include <stdlib.h>

enum { SIDE_MOST = 5, BONDS_MOST = 3, COMPONENTS_MOST = 3 };

/* Who is on a side so often is held there. */
static const double firm_from = 0.9;

bool ent_is_thing(const struct ent_findings_builder *t, size_t actor) {
    return !entente_kind_is_actor(entente_document_actor(t->document, actor)->kind);
}

/* Where an actor of the anchor's component stands to it. */
enum standing { ELSEWHERE, OPEN, BESIDE, OPPOSITE, LIKELY_BESIDE, LIKELY_OPPOSITE };

/* Claims: in every best split the actor stands so to the anchor; where that is sure, it does in most
 * replicates whose ties decide it, too, and those are the most of all. */
static enum standing standing_of(const struct ent_findings_builder *t, size_t actor, size_t anchor) {
    const struct entente_balance *b = &t->brief->balance;
    const struct entente_support *support = &t->brief->support;
    if (ent_is_thing(t, actor) || b->components[actor] != b->components[anchor]) return ELSEWHERE;
    if (b->fixed_sets[actor] != b->fixed_sets[anchor]) return OPEN;
    bool is_beside = b->camps[actor] == b->camps[anchor];
    if (support->side[actor] >= firm_from && support->compared[actor] >= ENT_LIKELY)
        return is_beside ? BESIDE : OPPOSITE;
    return is_beside ? LIKELY_BESIDE : LIKELY_OPPOSITE;
}

static size_t count_standing(const struct ent_findings_builder *t, size_t anchor, enum standing standing) {
    size_t count = 0;
    for (size_t i = 0; i < entente_network_actor_count(t->network); i++)
        count += i != anchor && standing_of(t, i, anchor) == standing;
    return count;
}

/* Those with the heaviest ties first; issues are left to the positions. */
static void say_side(struct ent_findings_builder *t, size_t anchor, enum standing side) {
    const struct entente_estimates *strength = &t->brief->robustness.estimates[0];
    size_t said = 0, actors = entente_network_actor_count(t->network);
    size_t count = count_standing(t, anchor, side), shown = count <= SIDE_MOST + 1 ? count : SIDE_MOST;
    if (count == 0) ent_say(t, "nobody");
    for (size_t rank = 1; rank <= actors && said < shown; rank++) {
        for (size_t i = 0; i < actors && said < shown; i++) {
            if (i == anchor || strength->items[i].rank != rank || standing_of(t, i, anchor) != side) continue;
            ent_say_between(t, said++, shown, count);
            ent_say_actor(t, i);
        }
    }
    ent_say_more(t, shown, count);
}

/* "with Russia: A and B; on the other side: C"; a side without anybody is not told. */
static void say_both(struct ent_findings_builder *t, size_t anchor, enum standing beside,
                     enum standing opposite) {
    size_t with = count_standing(t, anchor, beside), against = count_standing(t, anchor, opposite);
    if (with > 0) {
        ent_say(t, "with ");
        ent_say_actor(t, anchor);
        ent_say(t, ": ");
        say_side(t, anchor, beside);
    }
    if (with > 0 && against > 0) ent_say(t, "; ");
    if (against > 0) {
        ent_say(t, with > 0 ? "on the other side: " : "on the side against ");
        if (with == 0) ent_say_actor(t, anchor);
        if (with == 0) ent_say(t, ": ");
        say_side(t, anchor, opposite);
    }
    ent_say(t, ".");
}

static void say_sides(struct ent_findings_builder *t, size_t anchor) {
    size_t beside = count_standing(t, anchor, BESIDE) + count_standing(t, anchor, LIKELY_BESIDE);
    size_t opposite = count_standing(t, anchor, OPPOSITE) + count_standing(t, anchor, LIKELY_OPPOSITE);
    if (count_standing(t, anchor, BESIDE) + count_standing(t, anchor, OPPOSITE) > 0) {
        ent_say(t, " Firm: ");
        say_both(t, anchor, BESIDE, OPPOSITE);
    }
    if (count_standing(t, anchor, LIKELY_BESIDE) + count_standing(t, anchor, LIKELY_OPPOSITE) > 0) {
        ent_say(t, " Less sure: ");
        say_both(t, anchor, LIKELY_BESIDE, LIKELY_OPPOSITE);
    }
    if (opposite == 0 && beside > 0) ent_say(t, " Nobody is on the other side in every best split.");
    if (count_standing(t, anchor, OPEN) > 0) {
        ent_say(t, " On either side: ");
        say_side(t, anchor, OPEN);
        ent_say(t, ".");
    }
}

static void say_optima(struct ent_findings_builder *t) {
    const struct entente_balance *b = &t->brief->balance;
    if (b->component_count > 1)
        ent_buffer_format(&t->now->text, "; it is one for each of %zu groups that no signed tie joins.",
                          b->component_count);
    else if (b->optima == 1)
        ent_say(t, b->more_optima ? "; others may do as well." : ", and no other does as well.");
    else
        ent_buffer_format(&t->now->text, "; %s%zu other%s as well.", b->more_optima ? "at least " : "",
                          b->optima - 1, b->optima == 2 ? " does" : "s do");
}

static size_t anchor_of(const struct ent_findings_builder *t, size_t component) {
    for (size_t i = 0; i < entente_network_actor_count(t->network); i++) {
        if (t->brief->balance.components[i] == component) return t->brief->support.anchors[i];
    }
    return ENTENTE_NONE;
}

static void say_components(struct ent_findings_builder *t) {
    size_t count = t->brief->balance.component_count;
    for (size_t c = 1; c <= count && c <= COMPONENTS_MOST; c++) {
        size_t anchor = anchor_of(t, c);
        if (anchor != ENTENTE_NONE) say_sides(t, anchor);
    }
    if (count > COMPONENTS_MOST) {
        ent_say(t, " ");
        ent_say_count(t, count - COMPONENTS_MOST, "more group is", "more groups are");
        ent_say(t, " not listed here.");
    }
}

/* Claims: the index, where it is proved; within each group that signed ties join, sides as standing_of has
 * them.
 */
void ent_tell_split(struct ent_findings_builder *t) {
    const struct entente_balance *b = &t->brief->balance;
    if (b->component_count == 0 || !ent_begin(t, ENT_SECTION_SIDES)) return;
    if (!b->is_proved) {
        ent_say(t, "The best split into two sides is not proved: it leaves between ");
        ent_say_number(t, b->lower);
        ent_say(t, " and ");
        ent_say_number(t, b->upper);
        ent_say(t, " ties frustrated.");
        return;
    }
    ent_say(t, "The best split into two sides leaves ");
    ent_say_number(t, b->upper);
    ent_say(t, " of ");
    ent_say_number(t, b->total);
    ent_say(t, " signed ties frustrated (proved)");
    say_optima(t);
    say_components(t);
}

/* "Japan and North Korea (−4: rejects and 2 more)": of a pair what is lost. */
static void say_lost(struct ent_findings_builder *t, const struct entente_bond *bond, int sign) {
    struct ent_between between = {0};
    size_t said = 0;
    if (!ent_between_of(t, bond->a, bond->b, &between)) t->findings->failed = true;
    ent_say_actor(t, bond->a);
    ent_say(t, " and ");
    ent_say_actor(t, bond->b);
    ent_say(t, sign > 0 ? " (+" : " (\xE2\x88\x92");
    ent_say_number(t, sign > 0 ? between.positive : between.negative);
    for (size_t i = 0; i < 2; i++) {
        const struct entente_tie *tie = between.ties[i];
        if (tie == NULL || !((sign > 0 ? tie->positive : tie->negative) > 0)) continue;
        ent_say(t, said++ == 0 ? ": " : ", ");
        ent_say_words(t, tie, sign, NULL);
    }
    ent_say(t, ")");
    for (size_t i = 0; i < between.count; i++) {
        const struct entente_relation *relation =
            entente_document_relation(t->document, between.relations[i]);
        if (relation->sign == sign) ent_rest_on(t, relation);
    }
    ent_between_clear(&between);
}

/* Both ends are of one fixed set: every best split loses it. */
static size_t list_lost(const struct ent_findings_builder *t, const struct entente_bond **lost) {
    const struct entente_balance *b = &t->brief->balance;
    size_t count = b->is_proved ? ent_lost_bonds(b, lost) : 0, kept = 0;
    for (size_t i = 0; i < count; i++) {
        size_t set = b->fixed_sets[lost[i]->a];
        if (set != 0 && set == b->fixed_sets[lost[i]->b]) lost[kept++] = lost[i];
    }
    return kept;
}

/* Claims: every best split is against these ties. */
void ent_tell_contradictions(struct ent_findings_builder *t) {
    const struct entente_bond **lost = ent_alloc(t->brief->balance.bond_count, sizeof *lost);
    t->findings->failed = t->findings->failed || lost == NULL;
    size_t count = lost != NULL ? list_lost(t, lost) : 0;
    size_t shown = count < BONDS_MOST ? count : BONDS_MOST;
    if (count > 0 && ent_begin(t, ENT_SECTION_SIDES)) {
        t->now->may_be_cut = true;
        const struct entente_balance *b = &t->brief->balance;
        ent_say(t, ent_is_only_split(b->splits, b->component_count) ? "Frustrated by that split: "
                                                                    : "Frustrated by every best split: ");
        for (size_t i = 0; i < shown; i++) {
            if (i > 0) ent_say(t, "; ");
            say_lost(t, lost[i], ent_lost_sign(&t->brief->balance, lost[i]));
        }
        if (shown < count) ent_buffer_format(&t->now->text, "; and %zu more", count - shown);
        ent_say(t, ".");
    }
    free(lost);
}
