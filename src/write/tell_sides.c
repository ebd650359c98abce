/* SPDX-License-Identifier: MIT */
#include "write/teller.h"

#include "base/memory.h"
#include "write/balance_facts.h"

#include <stdlib.h>

enum { BONDS_MOST = 4 };

/* Who is on a side so often is held there. */
static const double firm_from = 0.9;

bool ent_is_thing(const struct ent_teller *t, size_t actor) {
    enum entente_kind kind = entente_document_actor(t->document, actor)->kind;
    return kind == ENTENTE_ISSUE || kind == ENTENTE_EVENT;
}

static bool is_held(const struct ent_teller *t, size_t actor, int side, bool firmly) {
    return t->brief->balance.camps[actor] == side && !ent_is_thing(t, actor) &&
           (t->brief->support.side[actor] >= firm_from) == firmly;
}

/* The actors that are held on a side, those with the heaviest ties first; issues are left to the positions.
 */
static void say_side(struct ent_teller *t, int side) {
    const struct entente_estimates *strength = &t->brief->robustness.estimates[0];
    size_t count = 0, said = 0, actors = entente_network_actor_count(t->network);
    for (size_t i = 0; i < actors; i++) count += is_held(t, i, side, true);
    size_t shown = ent_names_shown(count);
    if (count == 0) ent_say(t, "nobody");
    for (size_t rank = 1; rank <= actors && said < shown; rank++) {
        for (size_t i = 0; i < actors && said < shown; i++) {
            if (strength->items[i].rank != rank || !is_held(t, i, side, true)) continue;
            ent_say_between(t, said++, shown, count);
            ent_say_actor(t, i);
        }
    }
    ent_say_more(t, shown, count);
}

static size_t count_loose(const struct ent_teller *t) {
    size_t count = 0;
    for (size_t i = 0; i < entente_network_actor_count(t->network); i++)
        count += is_held(t, i, -1, false) || is_held(t, i, 1, false);
    return count;
}

static bool is_anybody_on(const struct ent_teller *t, int side) {
    for (size_t i = 0; i < entente_network_actor_count(t->network); i++) {
        if (t->brief->balance.camps[i] == side && !ent_is_thing(t, i)) return true;
    }
    return false;
}

static void say_sides(struct ent_teller *t) {
    if (!is_anybody_on(t, -1) || !is_anybody_on(t, 1)) {
        ent_say(t, "; all actors are on one side of it.");
        return;
    }
    ent_say(t, ". On one side, in ");
    ent_say_share(t, firm_from);
    ent_say(t, " of the redraws or more: ");
    say_side(t, -1);
    ent_say(t, "; on the other: ");
    say_side(t, 1);
    ent_say(t, ".");
    size_t loose = count_loose(t);
    if (loose > 0)
        ent_buffer_format(&t->now->text, " Where %zu more stand%s is less sure.", loose,
                          loose == 1 ? "s" : "");
}

void ent_tell_split(struct ent_teller *t) {
    const struct entente_balance *b = &t->brief->balance;
    if (!ent_begin(t, ENT_SECTION_SIDES)) return;
    if (!b->is_proven) {
        ent_say(t, "Two sides could not be settled: the best split is against between ");
        ent_say_number(t, b->lower);
        ent_say(t, " and ");
        ent_say_number(t, b->upper);
        ent_say(t, " ties.");
        return;
    }
    ent_say(t, "The best split into two sides is against ");
    ent_say_number(t, b->upper);
    ent_say(t, " of ");
    ent_say_number(t, b->total);
    ent_say(t, " signed ties (frustration index, proved)");
    if (b->optima > 1 || b->more_optima) {
        ent_buffer_format(&t->now->text,
                          "; %s%zu other splits do as well, so that who is on which side is open.",
                          b->more_optima ? "at least " : "", b->optima - 1);
        return;
    }
    ent_say(t, ", and no other does as well");
    say_sides(t);
}

/* The first relation stands for all that are lost between the two. */
static void say_first(void *teller, const struct entente_relation *relation) {
    struct ent_teller *t = teller;
    ent_rest_on(t, relation);
    if (t->said_first) return;
    t->said_first = true;
    ent_say_actor(t, relation->source);
    ent_say(t, " ");
    ent_say_clean(t, relation->word);
    ent_say(t, " ");
    ent_say_actor(t, relation->target);
}

void ent_tell_contradictions(struct ent_teller *t) {
    const struct entente_balance *b = &t->brief->balance;
    const struct entente_bond **lost = ent_alloc(b->bond_count, sizeof *lost);
    t->findings->failed = t->findings->failed || lost == NULL;
    size_t count =
        lost != NULL && b->is_proven && b->optima == 1 && !b->more_optima ? ent_lost_bonds(b, lost) : 0;
    size_t shown = count < BONDS_MOST ? count : BONDS_MOST;
    if (count > 0 && ent_begin(t, ENT_SECTION_SIDES)) {
        ent_say(t, "Against that split: ");
        for (size_t i = 0; i < shown; i++) {
            if (i > 0) ent_say(t, "; ");
            t->said_first = false;
            ent_bond_relations(t->network, lost[i], ent_lost_sign(b, lost[i]), say_first, t);
        }
        if (shown < count) ent_buffer_format(&t->now->text, "; and %zu more", count - shown);
        ent_say(t, ".");
    }
    free(lost);
}
