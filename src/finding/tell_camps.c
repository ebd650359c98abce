/* SPDX-License-Identifier: MIT */
/* Two sides, or more camps: what fits better, where either means something. */
#include "analysis/balance_facts.h"
#include "finding/quote.h"

enum { CAMPS_MOST = 6 };

/* More camps always fit as well or better: they have to lose this much less to be worth more names. */
static const double clearly = 0.75;

/* Claims: so many pairs have weight for and against; a split loses something of each, however it is made. */
static void tell_mixed(struct ent_findings_builder *t) {
    if (!ent_begin(t, ENT_SECTION_SIDES)) return;
    ent_buffer_format(&t->now->text,
                      "%zu of %zu pairs are friendly and hostile both: sides mean little, and none are told.",
                      ent_mixed_bonds(&t->brief->balance), t->brief->balance.bond_count);
}

/* -- camps ----------------------------------------------------------------------------------------------- */

static bool is_member(const struct ent_findings_builder *t, size_t actor, size_t camp) {
    return t->brief->coalitions.camps[actor] == camp && !ent_is_thing(t, actor);
}

static size_t size_of(const struct ent_findings_builder *t, size_t camp) {
    size_t size = 0;
    for (size_t i = 0; i < entente_network_actor_count(t->network); i++) size += is_member(t, i, camp);
    return size;
}

/* Camps of those who talk: two of them have two or more, and few actors are a camp by themselves. */
static bool mean_something(const struct ent_findings_builder *t) {
    size_t camps = 0, alone = 0, actors = 0;
    for (size_t camp = 1; camp <= t->brief->coalitions.camp_count; camp++) {
        size_t size = size_of(t, camp);
        camps += size > 1;
        alone += size == 1;
        actors += size;
    }
    return camps > 1 && 3 * alone <= actors;
}

/* Claims: the split joins what was at different times. */
static void tell_joined_times(struct ent_findings_builder *t) {
    if (!ent_turns_are_notable(t) || !ent_begin(t, ENT_SECTION_SIDES)) return;
    ent_buffer_format(&t->now->text, "%zu of %zu ties turned, and ", ent_count_turned(t),
                      entente_network_tie_count(t->network));
    ent_say(t, "these sides join all times; --from and --to tell those of one.");
}

static bool fit_better(const struct ent_findings_builder *t) {
    const struct entente_coalitions *c = &t->brief->coalitions;
    double sides = t->brief->balance.upper;
    return c->camp_count > 2 && sides > 0 && c->criterion <= clearly * sides && mean_something(t);
}

/* The actors of a camp that every best way holds together: the most of them, the first of those as many. */
static size_t core_of(const struct ent_findings_builder *t, size_t camp) {
    const struct entente_coalitions *c = &t->brief->coalitions;
    size_t actors = entente_network_actor_count(t->network), core = 0, most = 0;
    for (size_t i = 0; i < actors; i++) {
        size_t count = 0;
        if (!is_member(t, i, camp)) continue;
        for (size_t k = 0; k < actors; k++)
            count += is_member(t, k, camp) && c->together[k] == c->together[i];
        if (count <= most) continue;
        most = count;
        core = c->together[i];
    }
    return core;
}

static void say_camp(struct ent_findings_builder *t, size_t camp) {
    const struct entente_coalitions *c = &t->brief->coalitions;
    size_t core = core_of(t, camp), count = 0, said = 0, actors = entente_network_actor_count(t->network);
    for (size_t i = 0; i < actors; i++) count += is_member(t, i, camp) && c->together[i] == core;
    size_t shown = ent_names_shown(count);
    for (size_t i = 0; i < actors && said < shown; i++) {
        if (!is_member(t, i, camp) || c->together[i] != core) continue;
        ent_say_between(t, said++, shown, count);
        ent_say_actor(t, i);
    }
    ent_say_more(t, shown, count);
}

static bool is_loose(const struct ent_findings_builder *t, size_t actor) {
    const struct entente_coalitions *c = &t->brief->coalitions;
    size_t camp = c->camps[actor];
    return camp > 0 && is_member(t, actor, camp) && c->together[actor] != core_of(t, camp);
}

static void say_loose(struct ent_findings_builder *t) {
    size_t actors = entente_network_actor_count(t->network), count = 0, said = 0;
    for (size_t i = 0; i < actors; i++) count += is_loose(t, i);
    size_t shown = ent_names_shown(count);
    if (count == 0) return;
    ent_say(t, " Elsewhere in other ways that do as well: ");
    for (size_t i = 0; i < actors && said < shown; i++) {
        if (!is_loose(t, i)) continue;
        ent_say_between(t, said++, shown, count);
        ent_say_actor(t, i);
    }
    ent_say_more(t, shown, count);
    ent_say(t, ".");
}

static bool is_open(const struct entente_coalitions *c) {
    for (size_t i = 0; i < c->part_count; i++) {
        if (c->parts[i].optima != 1 || c->parts[i].more_optima) return true;
    }
    return false;
}

static void say_members(struct ent_findings_builder *t) {
    const struct entente_coalitions *c = &t->brief->coalitions;
    size_t told = 0, count = 0;
    for (size_t camp = 1; camp <= c->camp_count; camp++) count += size_of(t, camp) > 0;
    size_t shown = count <= CAMPS_MOST + 1 ? count : CAMPS_MOST;
    for (size_t camp = 1; camp <= c->camp_count && told < shown; camp++) {
        if (size_of(t, camp) == 0) continue;
        ent_say(t, told++ == 0 ? " Camps: " : "; ");
        say_camp(t, camp);
    }
    if (shown < count) ent_buffer_format(&t->now->text, "; and %zu more", count - shown);
    ent_say(t, ".");
}

/* Claims: what the camps lose, and that two sides lose more; where it is proved, that no camps lose less. */
static void tell_camps(struct ent_findings_builder *t) {
    const struct entente_coalitions *c = &t->brief->coalitions;
    if (!ent_begin(t, ENT_SECTION_SIDES)) return;
    ent_buffer_format(&t->now->text, "%zu camps fit better than two sides: against them are ", c->camp_count);
    ent_say_number(t, c->criterion);
    ent_say(t, " of ");
    ent_say_number(t, c->total);
    ent_say(t, " signed ties, ");
    ent_say(t, c->is_proved ? "as few as can be (proved)" : "the fewest found");
    ent_say(t, t->brief->balance.is_proved ? "; against the best two sides are "
                                           : "; against the best two sides found are ");
    ent_say_number(t, t->brief->balance.upper);
    ent_say(t, ".");
    say_members(t);
    say_loose(t);
    if (!is_open(c)) ent_say(t, " No other way does as well.");
}

void ent_tell_sides(struct ent_findings_builder *t) {
    const struct entente_balance *b = &t->brief->balance;
    if (!(b->total > 0)) return;
    if (ent_mean_little(ent_mixed_bonds(b), b->bond_count)) {
        tell_mixed(t);
        return;
    }
    if (fit_better(t)) {
        tell_camps(t);
    } else {
        t->has_sides = true;
        ent_tell_split(t);
        ent_tell_contradictions(t);
    }
    tell_joined_times(t);
}
