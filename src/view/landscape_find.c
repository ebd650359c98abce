/* SPDX-License-Identifier: MIT */
#include "view/landscape.h"

#include "base/report.h"
#include "model/document.h"
#include <entente/balance.h>

#include <math.h>
#include <stdint.h>
#include <stdlib.h>

struct finder {
    struct ent_scene *scene;
    struct ent_landscape *landscape;
    const entente_document *document;
    size_t *place; /* per actor: its party or topic */
};

static bool is_party(const struct finder *f, size_t actor) {
    return entente_kind_is_actor(entente_document_actor(f->document, actor)->kind);
}

static double signed_weight(const struct entente_tie *tie) {
    return tie->positive + tie->negative;
}

/* -- parties and topics ---------------------------------------------------------------------------------- */

static int heavier_first(const void *a, const void *b) {
    const struct ent_party *x = a, *y = b;
    if (x->weight != y->weight) return x->weight > y->weight ? -1 : 1;
    return x->actor < y->actor ? -1 : x->actor > y->actor;
}

/* The lesser side decides; then all that is said, and who says it. */
static int more_contested_first(const void *a, const void *b) {
    const struct ent_topic *x = a, *y = b;
    double p = fmin(x->pro, x->contra), q = fmin(y->pro, y->contra);
    if (p != q) return p > q ? -1 : 1;
    if (x->voices != y->voices) return x->voices > y->voices ? -1 : 1;
    if (x->pro + x->contra != y->pro + y->contra) return x->pro + x->contra > y->pro + y->contra ? -1 : 1;
    return x->actor < y->actor ? -1 : x->actor > y->actor;
}

/* A statement of a party on a thing: from it, or of the two where there are no directions. */
static bool is_stance(const struct finder *f, const struct entente_tie *tie, size_t *party, size_t *thing) {
    bool turned = !f->scene->is_directed && !is_party(f, tie->source);
    *party = turned ? tie->target : tie->source;
    *thing = turned ? tie->source : tie->target;
    return is_party(f, *party) && !is_party(f, *thing);
}

static bool is_between_things(const struct finder *f, const struct entente_tie *tie) {
    return !is_party(f, tie->source) && !is_party(f, tie->target);
}

static void weigh_topic(struct ent_topic *topic, const struct entente_tie *tie) {
    topic->pro += tie->positive;
    topic->contra += tie->negative;
    topic->pro_count += tie->positive > 0;
    topic->contra_count += tie->negative > 0;
    topic->voices += signed_weight(tie) > 0;
}

static bool list_actors(struct finder *f) {
    struct ent_landscape *l = f->landscape;
    size_t actors = f->scene->node_count;
    l->parties = ent_arena_take(&f->scene->arena, (actors + 1) * sizeof *l->parties);
    l->topics = ent_arena_take(&f->scene->arena, (actors + 1) * sizeof *l->topics);
    f->place = ent_arena_take(&f->scene->arena, (actors + 1) * sizeof *f->place);
    if (l->parties == NULL || l->topics == NULL || f->place == NULL) return false;
    for (size_t i = 0; i < actors; i++) {
        if (is_party(f, i))
            l->parties[f->place[i] = l->party_count++] = (struct ent_party){.actor = i, .flank = ENT_APART};
        else
            l->topics[f->place[i] = l->topic_count++] = (struct ent_topic){.actor = i};
    }
    return true;
}

static void weigh_actors(struct finder *f) {
    struct ent_landscape *l = f->landscape;
    size_t party, thing;
    for (size_t i = 0; i < entente_network_tie_count(f->scene->network); i++) {
        const struct entente_tie *tie = entente_network_tie(f->scene->network, i);
        size_t ends[] = {tie->source, tie->target};
        for (int e = 0; e < 2; e++) {
            if (is_party(f, ends[e])) l->parties[f->place[ends[e]]].weight += signed_weight(tie);
        }
        if (is_stance(f, tie, &party, &thing)) weigh_topic(&l->topics[f->place[thing]], tie);
        if (is_between_things(f, tie)) l->between_things += tie->relation_count;
    }
}

static void rank_actors(struct finder *f) {
    struct ent_landscape *l = f->landscape;
    qsort(l->parties, l->party_count, sizeof *l->parties, heavier_first);
    qsort(l->topics, l->topic_count, sizeof *l->topics, more_contested_first);
    for (size_t i = 0; i < l->party_count; i++) f->place[l->parties[i].actor] = i;
    for (size_t i = 0; i < l->topic_count; i++) f->place[l->topics[i].actor] = i;
}

/* -- arcs --------------------------------------------------------------------------------------------- */

static const struct entente_tie *tie_between(const entente_network *network, size_t source, size_t target) {
    size_t low = 0, high = entente_network_tie_count(network);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct entente_tie *tie = entente_network_tie(network, middle);
        if (tie->source == source && tie->target == target) return tie;
        bool is_before = tie->source < source || (tie->source == source && tie->target < target);
        if (is_before)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

static bool speaks(const struct entente_tie *tie) {
    return tie != NULL && signed_weight(tie) > 0;
}

/* A pair is added at the first of its two ties. */
static void add_pair(struct finder *f, const struct entente_tie *tie) {
    const struct entente_tie *back = tie_between(f->scene->network, tie->target, tie->source);
    if (speaks(back) && (tie->source > tie->target || !speaks(tie))) return;
    if (!speaks(tie)) return;
    f->landscape->arcs[f->landscape->arc_count++] = (struct ent_arc){
        .kind = ENT_PAIR,
        .party = f->place[tie->source],
        .other = f->place[tie->target],
        .there = tie,
        .back = speaks(back) ? back : NULL,
        .positive = tie->positive + (speaks(back) ? back->positive : 0),
        .negative = tie->negative + (speaks(back) ? back->negative : 0),
    };
}

static void add_arc(struct finder *f, const struct entente_tie *tie) {
    size_t party, thing;
    if (is_party(f, tie->source) && is_party(f, tie->target)) {
        add_pair(f, tie);
    } else if (is_stance(f, tie, &party, &thing) && speaks(tie)) {
        f->landscape->arcs[f->landscape->arc_count++] = (struct ent_arc){.kind = ENT_STANCE,
                                                                         .party = f->place[party],
                                                                         .other = f->place[thing],
                                                                         .there = tie,
                                                                         .positive = tie->positive,
                                                                         .negative = tie->negative};
    }
}

static int heavier_arc_first(const void *a, const void *b) {
    const struct ent_arc *x = a, *y = b;
    if (x->kind != y->kind) return x->kind == ENT_STANCE ? -1 : 1;
    if (x->kind == ENT_STANCE && x->other != y->other) return x->other < y->other ? -1 : 1;
    double p = x->positive + x->negative, q = y->positive + y->negative;
    if (p != q) return p > q ? -1 : 1;
    if (x->party != y->party) return x->party < y->party ? -1 : 1;
    return x->other < y->other ? -1 : x->other > y->other;
}

static bool list_arcs(struct finder *f) {
    struct ent_landscape *l = f->landscape;
    size_t ties = entente_network_tie_count(f->scene->network);
    l->arcs = ent_arena_take(&f->scene->arena, (ties + 1) * sizeof *l->arcs);
    if (l->arcs == NULL) return false;
    for (size_t i = 0; i < ties; i++) add_arc(f, entente_network_tie(f->scene->network, i));
    qsort(l->arcs, l->arc_count, sizeof *l->arcs, heavier_arc_first);
    for (size_t i = 0; i < entente_document_relation_count(f->document); i++)
        l->neutral += entente_document_relation(f->document, i)->sign == 0;
    return true;
}

/* -- camps ----------------------------------------------------------------------------------------------- */

struct tally {
    size_t sides[2];
};

/* A component with parties on both sides before one without, then the one of more parties. */
static size_t main_component(const struct finder *f, const struct entente_balance *b) {
    size_t best = 0, best_lesser = 0, best_all = 0;
    for (size_t c = 1; c <= b->component_count; c++) {
        struct tally tally = {{0, 0}};
        for (size_t i = 0; i < f->landscape->party_count; i++) {
            size_t actor = f->landscape->parties[i].actor;
            if (b->components[actor] == c) tally.sides[b->camps[actor] > 0]++;
        }
        size_t lesser = tally.sides[0] < tally.sides[1] ? tally.sides[0] : tally.sides[1];
        size_t all = tally.sides[0] + tally.sides[1];
        bool is_better = (lesser > 0) != (best_lesser > 0) ? lesser > 0 : all > best_all;
        if (!is_better && best > 0) continue;
        best = c;
        best_lesser = lesser;
        best_all = all;
    }
    return best;
}

/* The set of actors fixed to each other that holds most weight of parties. */
static size_t main_set(const struct finder *f, const struct entente_balance *b, size_t component) {
    size_t best = 0;
    double most = 0;
    for (size_t i = 0; i < f->landscape->party_count; i++) {
        size_t actor = f->landscape->parties[i].actor, set = b->fixed_sets[actor];
        if (b->components[actor] != component || set == 0) continue;
        double sum = 0;
        for (size_t k = 0; k < f->landscape->party_count; k++) {
            const struct ent_party *other = &f->landscape->parties[k];
            if (b->fixed_sets[other->actor] == set) sum += other->weight;
        }
        if (sum > most) best = set;
        most = fmax(most, sum);
    }
    return best;
}

/* The side of the heaviest party stands on the left. */
static void take_sides(struct finder *f, const struct entente_balance *b) {
    size_t component = main_component(f, b), set = main_set(f, b, component);
    int left = 0;
    bool is_there[2] = {false, false};
    for (size_t i = 0; i < f->landscape->party_count; i++) {
        struct ent_party *party = &f->landscape->parties[i];
        if (component == 0 || b->components[party->actor] != component) continue;
        if (left == 0) left = b->camps[party->actor];
        party->flank = b->camps[party->actor] == left ? ENT_LEFT : ENT_RIGHT;
        party->is_open = set != 0 && b->fixed_sets[party->actor] != set;
        is_there[party->flank] = true;
    }
    f->landscape->has_camps = is_there[ENT_LEFT] && is_there[ENT_RIGHT];
}

/* Where all are on one side, those who are against each other stand across, the heaviest pairs first. */
static void part_rivals(struct ent_landscape *l) {
    for (size_t i = 0; i < l->party_count; i++) {
        if (l->parties[i].flank != ENT_APART) l->parties[i].flank = ENT_LEFT;
        l->parties[i].is_open = false;
    }
    for (size_t i = 1; i < l->party_count; i++) {
        double across[2] = {0, 0};
        if (l->parties[i].flank == ENT_APART) continue;
        for (size_t s = 0; s < l->arc_count; s++) {
            const struct ent_arc *arc = &l->arcs[s];
            if (arc->kind != ENT_PAIR || (arc->party != i && arc->other != i)) continue;
            size_t other = arc->party == i ? arc->other : arc->party;
            if (other < i && l->parties[other].flank != ENT_APART)
                across[l->parties[other].flank] += arc->negative;
        }
        l->parties[i].flank = across[ENT_LEFT] > across[ENT_RIGHT] ? ENT_RIGHT : ENT_LEFT;
    }
}

static enum entente_status find_camps(struct finder *f, const struct entente_sink *sink) {
    const struct entente_balance_options by_ties = {0};
    struct entente_balance balance = {0};
    enum entente_status status = entente_balance_find(f->scene->network, &by_ties, &balance, sink);
    if (status == ENTENTE_OK) take_sides(f, &balance);
    entente_balance_clear(&balance);
    if (status == ENTENTE_OK && !f->landscape->has_camps) part_rivals(f->landscape);
    return status;
}

static bool is_contested(const struct ent_landscape *l) {
    for (size_t i = 0; i < l->arc_count; i++) {
        if (l->arcs[i].negative > 0) return true;
    }
    return false;
}

static bool list(struct finder *f) {
    *f->landscape = (struct ent_landscape){0};
    if (!list_actors(f)) return false;
    weigh_actors(f);
    rank_actors(f);
    return list_arcs(f);
}

bool ent_landscape_list(struct ent_scene *scene, struct ent_landscape *landscape) {
    struct finder f = {
        .scene = scene, .landscape = landscape, .document = entente_network_document(scene->network)};
    return list(&f);
}

enum entente_status ent_landscape_find(struct ent_scene *scene, struct ent_landscape *landscape,
                                       const struct entente_sink *sink) {
    struct finder f = {
        .scene = scene, .landscape = landscape, .document = entente_network_document(scene->network)};
    if (!list(&f)) return ent_no_memory(sink);
    if (!is_contested(landscape))
        return ent_fail(sink, ENTENTE_BAD_OPTION, "nothing-contested", NULL,
                        "use --view network, --view matrix or --view stance",
                        "nobody is against anybody or anything: a landscape has no sides to show");
    return find_camps(&f, sink);
}
