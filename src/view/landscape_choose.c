/* SPDX-License-Identifier: MIT */
#include "view/landscape.h"

#include <math.h>

/* What a page holds: parties of a flank, stances of a flank on an issue, rows of pairs. */
enum { FLANK_MOST = 5, STANCES_MOST = 4, ROWS_FIRST = 2, ROWS_MOST = 4, ROWS_ALONE = 8 };

struct chooser {
    struct ent_landscape *l;
    size_t left; /* marks that may still be drawn */
    size_t flanks[2];
    size_t rows;
};

static bool is_contested(const struct ent_topic *topic) {
    return fmin(topic->pro, topic->contra) > 0 && topic->voices > 1;
}

static void reset(struct ent_landscape *l) {
    for (size_t i = 0; i < l->party_count; i++) l->parties[i].is_shown = false;
    for (size_t i = 0; i < l->topic_count; i++) l->topics[i].is_shown = false;
    for (size_t i = 0; i < l->arc_count; i++) l->arcs[i].is_shown = l->arcs[i].is_link = false;
    l->shown_topics = l->shown_parties = 0;
}

/* How many marks more it takes to show this party; SIZE_MAX: it cannot be. */
static size_t cost_of(const struct chooser *c, size_t party) {
    const struct ent_party *p = &c->l->parties[party];
    if (p->flank == ENT_APART) return SIZE_MAX;
    if (p->is_shown) return 0;
    return c->flanks[p->flank] < FLANK_MOST ? 1 : SIZE_MAX;
}

static void show_party(struct chooser *c, size_t party) {
    struct ent_party *p = &c->l->parties[party];
    if (p->is_shown) return;
    p->is_shown = true;
    c->flanks[p->flank]++;
    c->l->shown_parties++;
    c->left -= c->left > 0;
}

static void show_arc(struct chooser *c, struct ent_arc *arc) {
    show_party(c, arc->party);
    if (arc->kind == ENT_PAIR) show_party(c, arc->other);
    arc->is_shown = true;
    c->left -= c->left > 0;
}

/* -- issues ---------------------------------------------------------------------------------------------- */

static bool is_of(const struct ent_arc *arc, size_t topic) {
    return arc->kind == ENT_STANCE && arc->other == topic;
}

/* Shows the stances on an issue that there is room for; with `dry` only counts the marks that it takes. */
static size_t show_stances(struct chooser *c, size_t topic, bool dry) {
    size_t flank[2] = {0, 0}, fresh[2] = {0, 0}, marks = 0;
    for (size_t i = 0; i < c->l->arc_count; i++) {
        struct ent_arc *arc = &c->l->arcs[i];
        if (!is_of(arc, topic) || cost_of(c, arc->party) == SIZE_MAX) continue;
        const struct ent_party *party = &c->l->parties[arc->party];
        bool is_new = !party->is_shown;
        if (flank[party->flank] == STANCES_MOST) continue;
        if (is_new && c->flanks[party->flank] + (dry ? fresh[party->flank] : 0) >= FLANK_MOST) continue;
        flank[party->flank]++;
        fresh[party->flank] += is_new;
        marks += 1 + is_new;
        if (!dry) show_arc(c, arc);
    }
    return marks;
}

/* From the most contested on; the first in any case. */
static void show_topics(struct chooser *c) {
    for (size_t t = 0; t < c->l->topic_count && is_contested(&c->l->topics[t]); t++) {
        size_t marks = show_stances(c, t, true);
        if (marks < 2) continue;
        if (c->l->shown_topics > 0 && marks + 1 > c->left) return;
        show_stances(c, t, false);
        c->l->topics[t].is_shown = true;
        c->l->shown_topics++;
        c->left -= c->left > 0;
    }
}

/* -- pairs ----------------------------------------------------------------------------------------------- */

static bool is_across(const struct ent_landscape *l, const struct ent_arc *arc) {
    return arc->kind == ENT_PAIR && l->parties[arc->party].flank != l->parties[arc->other].flank;
}

/* More against than for each other come first; then what joins the sides. */
static void show_pairs(struct chooser *c, size_t most, bool hostile) {
    for (size_t i = 0; i < c->l->arc_count && c->rows < most; i++) {
        struct ent_arc *arc = &c->l->arcs[i];
        if (arc->is_shown || !is_across(c->l, arc)) continue;
        if ((arc->negative > arc->positive) != hostile) continue;
        size_t one = cost_of(c, arc->party), other = cost_of(c, arc->other);
        if (one == SIZE_MAX || other == SIZE_MAX || one + other + 1 > c->left) continue;
        show_arc(c, arc);
        c->rows++;
    }
}

/* Friends of those who are shown, on their flank. */
static void show_friends(struct chooser *c) {
    for (size_t i = 0; i < c->l->arc_count && c->left >= 2; i++) {
        struct ent_arc *arc = &c->l->arcs[i];
        if (arc->kind != ENT_PAIR || is_across(c->l, arc) || !(arc->positive > arc->negative)) continue;
        bool one = c->l->parties[arc->party].is_shown, other = c->l->parties[arc->other].is_shown;
        size_t fresh = one ? arc->other : arc->party;
        if (one == other || cost_of(c, fresh) == SIZE_MAX) continue;
        show_party(c, fresh);
        c->left--;
    }
}

void ent_landscape_choose(struct ent_landscape *landscape, size_t marks) {
    struct chooser c = {.l = landscape, .left = marks};
    reset(landscape);
    show_pairs(&c, ROWS_FIRST, true);
    show_topics(&c);
    size_t most = landscape->shown_topics > 0 ? ROWS_MOST : ROWS_ALONE;
    show_pairs(&c, most, true);
    show_pairs(&c, most, false);
    show_friends(&c);
}
