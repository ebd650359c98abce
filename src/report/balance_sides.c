/* SPDX-License-Identifier: MIT */
#include "report/balance_sides.h"

#include "analysis/balance.h"
#include "base/memory.h"
#include "report/balance_words.h"
#include "write/plain.h"

#include <stdint.h>
#include <stdlib.h>

enum { COMPONENTS_MOST = 10 };

/* Actors in the order in which they are told: by component, then by fixed set, then by side. */
struct member {
    size_t component, set, side, actor;
};

struct sides {
    struct ent_buffer *out;
    const entente_network *network;
    const struct entente_balance *balance;
    struct member *members;
    size_t count;
};

static int in_order(const void *left, const void *right) {
    const struct member *a = left, *b = right;
    if (a->component != b->component) return a->component < b->component ? -1 : 1;
    if (a->set != b->set) return a->set < b->set ? -1 : 1;
    if (a->side != b->side) return a->side < b->side ? -1 : 1;
    return a->actor < b->actor ? -1 : a->actor > b->actor;
}

static void list_members(struct sides *s, const size_t *side_of) {
    for (size_t i = 0; i < entente_network_actor_count(s->network); i++) {
        if (side_of[i] == 0) continue;
        s->members[s->count++] =
            (struct member){s->balance->components[i], s->balance->fixed_sets[i], side_of[i], i};
    }
    if (s->count > 0) qsort(s->members, s->count, sizeof *s->members, in_order);
}

/* -- how many -------------------------------------------------------------------------------------------- */

static void add_others(struct ent_buffer *out, size_t optima, bool more_optima, const char *none) {
    if (optima == 1 && !more_optima)
        ent_buffer_add(out, none);
    else if (optima == 1)
        ent_buffer_add(out, "other splits may do as well");
    else
        ent_buffer_format(out, "%s%zu other split%s as well", more_optima ? "at least " : "", optima - 1,
                          optima == 2 ? " does" : "s do");
}

void ent_add_optima(struct ent_buffer *out, const struct entente_balance *b) {
    if (!b->is_proved || b->component_count == 0) return;
    if (b->component_count == 1) {
        add_others(out, b->optima, b->more_optima, "no other split does as well");
        ent_buffer_add(out, "\n");
        return;
    }
    ent_buffer_format(
        out,
        "%zu components that no signed tie joins: how the sides of one stand to those of another "
        "is not known\nbest splits of the whole: %s%zu (those of each component multiplied, and doubled "
        "for each component but one, because its sides can be exchanged)\n",
        b->component_count, b->more_optima ? "at least " : "", b->optima);
}

/* -- a component ----------------------------------------------------------------------------------------- */

static void add_head(const struct sides *s, size_t component) {
    const struct entente_component_split *split = &s->balance->splits[component - 1];
    if (s->balance->component_count == 1) return;
    ent_buffer_format(s->out, "component %zu, %zu actors: frustration index ", component, split->actors);
    ent_add_bounds(s->out, split->lower, split->upper, split->is_proved);
    ent_buffer_add(s->out, " of ");
    ent_add_short_number(s->out, split->total);
    if (split->is_proved) {
        ent_buffer_add(s->out, "; ");
        add_others(s->out, split->optima, split->more_optima, "no other split of it does as well");
    }
    ent_buffer_add(s->out, "\n");
}

/* The largest of a component's fixed sets, the first of those as large. */
static size_t main_set(const struct member *members, size_t count) {
    size_t best = members[0].set, most = 0;
    for (size_t from = 0, to; from < count; from = to) {
        for (to = from; to < count && members[to].set == members[from].set;) to++;
        if (to - from <= most) continue;
        most = to - from;
        best = members[from].set;
    }
    return best;
}

/* Every set of the component. */
static const size_t any_set = SIZE_MAX;

/* The actors of one set that are on one side. False when there is none. */
static bool add_names(const struct sides *s, const struct member *members, size_t count, size_t set,
                      size_t side, const char *head) {
    bool is_any = false;
    for (size_t i = 0; i < count; i++) {
        if ((set != any_set && members[i].set != set) || members[i].side != side) continue;
        ent_buffer_add(s->out, is_any ? ", " : head);
        ent_add_actor_name(s->out, s->network, members[i].actor);
        is_any = true;
    }
    return is_any;
}

static size_t first_side(const struct member *members, size_t count) {
    size_t first = members[0].side;
    for (size_t i = 1; i < count; i++) first = members[i].side < first ? members[i].side : first;
    return first;
}

static size_t last_side(const struct member *members, size_t count) {
    size_t last = members[0].side;
    for (size_t i = 1; i < count; i++) last = members[i].side > last ? members[i].side : last;
    return last;
}

/* Sets that can be turned over: "A, B / C" where A and B stand together, against C, on whichever side. */
static void add_open(const struct sides *s, const struct member *members, size_t count, size_t told) {
    const char *before = "either side: ";
    for (size_t from = 0, to; from < count; from = to) {
        size_t set = members[from].set;
        for (to = from; to < count && members[to].set == set;) to++;
        if (set == told) continue;
        size_t first = first_side(members + from, to - from), last = last_side(members + from, to - from);
        add_names(s, members + from, to - from, set, first, before);
        if (last != first) add_names(s, members + from, to - from, set, last, " / ");
        before = "; ";
    }
    if (before[0] == ';') ent_buffer_add(s->out, "\n");
}

static void add_component(const struct sides *s, const struct member *members, size_t count) {
    bool knows_sets = members[0].set > 0; /* those in none stand first */
    size_t told = knows_sets ? main_set(members, count) : any_set;
    const struct entente_component_split *split = &s->balance->splits[members[0].component - 1];
    add_head(s, members[0].component);
    for (size_t side = first_side(members, count); side <= last_side(members, count); side++) {
        ent_buffer_format(s->out, "side %zu: ", side);
        if (!add_names(s, members, count, told, side, ""))
            ent_buffer_add(s->out, "nobody in every best split");
        ent_buffer_add(s->out, "\n");
    }
    if (knows_sets)
        add_open(s, members, count, told);
    else if (split->is_proved)
        ent_buffer_add(s->out, "Which actors are on the same side in every best split is not known.\n");
}

static void add_components(const struct sides *s) {
    size_t told = 0;
    for (size_t from = 0, to; from < s->count; from = to) {
        for (to = from; to < s->count && s->members[to].component == s->members[from].component;) to++;
        if (told++ == COMPONENTS_MOST) break;
        if (told > 1) ent_buffer_add(s->out, "\n");
        add_component(s, s->members + from, to - from);
    }
    if (s->balance->component_count > COMPONENTS_MOST)
        ent_buffer_format(s->out, "\nand %zu more components, in --json\n",
                          s->balance->component_count - COMPONENTS_MOST);
}

bool ent_add_sides(struct ent_buffer *out, const entente_network *network,
                   const struct entente_balance *balance) {
    size_t actors = entente_network_actor_count(network), sides;
    struct sides s = {
        .out = out, .network = network, .balance = balance, .members = ent_alloc(actors, sizeof *s.members)};
    size_t *side_of = ent_alloc(actors, sizeof *side_of);
    bool fine = s.members != NULL && side_of != NULL && ent_balance_sides(balance, actors, side_of, &sides);
    if (fine) {
        list_members(&s, side_of);
        add_components(&s);
    }
    free(s.members);
    free(side_of);
    return fine;
}
