/* SPDX-License-Identifier: MIT */
#include "write/teller.h"

#include <string.h>

/* A rival that comes first less often is not worth a word. */
static const double worth_telling = 0.05;

size_t ent_leader_of(const struct entente_estimates *estimates) {
    size_t leader = ENTENTE_NONE;
    for (size_t i = 0; i < estimates->count; i++) {
        if (estimates->items[i].rank != 1) continue;
        if (leader != ENTENTE_NONE) return ENTENTE_NONE;
        leader = i;
    }
    return leader;
}

/* Who else comes first most often. */
static size_t rival_of(const struct entente_estimates *estimates, size_t leader) {
    size_t rival = ENTENTE_NONE;
    for (size_t i = 0; i < estimates->count; i++) {
        if (i != leader &&
            (rival == ENTENTE_NONE || estimates->items[i].first > estimates->items[rival].first))
            rival = i;
    }
    return rival;
}

void ent_say_measure(struct ent_teller *t, const struct entente_measure *measure) {
    for (const char *at = measure->name; *at != '\0'; at++)
        ent_buffer_add_bytes(&t->now->text, *at == '_' ? "-" : at, 1);
}

static const char *meaning_of(const struct entente_measure *measure) {
    if (strcmp(measure->name, "strength") == 0) return "has the heaviest ties of all";
    if (strcmp(measure->name, "betweenness") == 0) return "lies on most shortest paths between others";
    return "is what most is said about";
}

static void say_sureness(struct ent_teller *t, const struct entente_estimates *estimates, size_t leader) {
    const struct entente_estimate *e = &estimates->items[leader];
    size_t rival = rival_of(estimates, leader);
    ent_say(t, "; first in ");
    ent_say_share(t, e->first);
    ent_buffer_format(&t->now->text, " of the redraws (rank %zu to %zu", e->rank_low, e->rank_high);
    if (e->low <= e->score && e->score <= e->high) {
        ent_say(t, ", score ");
        ent_say_number(t, e->low);
        ent_say(t, " to ");
        ent_say_number(t, e->high);
    }
    ent_say(t, ")");
    if (e->first < ENT_CLEAR && rival != ENTENTE_NONE && estimates->items[rival].first >= worth_telling) {
        ent_say(t, "; ");
        ent_say_actor(t, rival);
        ent_say(t, " may be instead, as in ");
        ent_say_share(t, estimates->items[rival].first);
    }
    ent_say(t, ".");
}

static void tell_leader(struct ent_teller *t, const struct entente_estimates *estimates) {
    size_t leader = ent_leader_of(estimates);
    const char *name = estimates->measure->name;
    if (!ent_begin(t, ENT_SECTION_CENTRE)) return;
    if (leader == ENTENTE_NONE || estimates->items[leader].first < ENT_LIKELY) {
        ent_say(t, "Nobody is clearly the first by ");
        ent_say_measure(t, estimates->measure);
        if (leader != ENTENTE_NONE) {
            ent_say(t, ": ");
            ent_say_actor(t, leader);
            ent_say(t, " leads, but in only ");
            ent_say_share(t, estimates->items[leader].first);
            ent_say(t, " of the redraws");
        }
        ent_say(t, ".");
        return;
    }
    ent_say_actor(t, leader);
    ent_buffer_format(&t->now->text, " %s (", meaning_of(estimates->measure));
    ent_say_measure(t, estimates->measure);
    ent_say(t, " ");
    ent_say_number(t, estimates->items[leader].score);
    ent_say(t, ")");
    say_sureness(t, estimates, leader);
    if (strcmp(name, "betweenness") != 0) ent_rest_on_actor(t, leader, strcmp(name, "in_strength") == 0);
}

void ent_tell_centre(struct ent_teller *t) {
    const struct entente_robustness *r = &t->brief->robustness;
    for (size_t i = 0; i < r->options.measure_count; i++) {
        if (r->estimates[i].count > 1) tell_leader(t, &r->estimates[i]);
    }
}
