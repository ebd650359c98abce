/* SPDX-License-Identifier: MIT */
#include "write/findings.h"

#include "base/memory.h"
#include "base/text.h"
#include "draw/short_number.h"
#include "write/balance_facts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { NAME_SIZE = 512, NAMES_MOST = 6, ISSUES_MOST = 4, TORN_MOST = 3, PAIRS_MOST = 3, BONDS_MOST = 4 };

/* From here on a first place is clear, and from here on it is more likely than not. */
static const double clear_from = 0.95, likely_from = 0.5, worth_telling = 0.05, firm_from = 2;

struct teller {
    struct ent_findings *findings;
    const entente_network *network;
    const entente_document *document;
    const struct entente_brief *brief;
    struct ent_finding *now; /* the finding that is being written */
    bool said_first;         /* in it, of the tie that is being told */
};

const char *ent_section_title(enum ent_section section) {
    static const char *const titles[ENT_SECTION_COUNT] = {
        "The point",        "Who is at the centre", "Who is of two minds",       "What they differ on",
        "Who is with whom", "Who could mediate",    "What the findings hang on", "How this was found"};
    return titles[section];
}

const char *ent_section_name(enum ent_section section) {
    static const char *const names[ENT_SECTION_COUNT] = {"point", "centre",    "minds",   "issues",
                                                         "sides", "mediators", "support", "methods"};
    return names[section];
}

/* -- words --------------------------------------------------------------------------------------------------
 */

static bool begin(struct teller *t, enum ent_section section) {
    struct ent_findings *f = t->findings;
    if (!ent_grow(&f->items, &f->room, f->count + 1, sizeof *f->items)) {
        f->failed = true;
        return false;
    }
    t->now = &f->items[f->count++];
    t->now->section = section;
    return true;
}

static void say(struct teller *t, const char *words) {
    ent_buffer_add(&t->now->text, words);
}

static void say_clean(struct teller *t, const char *words) {
    char clean[NAME_SIZE];
    ent_text_clean(words, clean, sizeof clean);
    say(t, clean);
}

static const char *name_of(const struct teller *t, size_t actor) {
    return entente_document_actor(t->document, actor)->name;
}

static void say_actor(struct teller *t, size_t actor) {
    say_clean(t, name_of(t, actor));
}

static void say_number(struct teller *t, double value) {
    char number[ENT_NUMBER_SIZE];
    ent_short_number(value, number);
    say(t, number);
}

static void say_count(struct teller *t, size_t count, const char *one, const char *many) {
    ent_buffer_format(&t->now->text, "%zu %s", count, count == 1 ? one : many);
}

/* What stands before item `index` of `shown` ones: nothing, a comma, or "and". */
static void say_between(struct teller *t, size_t index, size_t shown) {
    if (index > 0) say(t, index + 1 == shown ? " and " : ", ");
}

/* A finding rests on each relation once. */
static void rest_on(struct teller *t, const struct entente_relation *relation) {
    struct ent_finding *now = t->now;
    for (size_t i = 0; i < now->relation_count; i++) {
        if (now->relations[i] == relation) return;
    }
    if (!ent_grow(&now->relations, &now->relation_room, now->relation_count + 1, sizeof *now->relations))
        t->findings->failed = true;
    else
        now->relations[now->relation_count++] = relation;
}

static void rest_on_tie(struct teller *t, const struct entente_tie *tie) {
    for (size_t i = 0; i < tie->relation_count; i++)
        rest_on(t, entente_document_relation(t->document, tie->relations[i]));
}

static void rest_on_actor(struct teller *t, size_t actor, bool as_target_only) {
    for (size_t i = 0; i < entente_network_tie_count(t->network); i++) {
        const struct entente_tie *tie = entente_network_tie(t->network, i);
        if (tie->target == actor || (!as_target_only && tie->source == actor)) rest_on_tie(t, tie);
    }
}

static const struct entente_stance *stance_on(const struct teller *t, size_t actor, size_t issue) {
    const struct entente_positions *p = &t->brief->positions;
    for (size_t i = 0; i < p->stance_count; i++) {
        if (p->stances[i].actor == actor && p->stances[i].issue == issue) return &p->stances[i];
    }
    return NULL;
}

static void rest_on_stance(struct teller *t, size_t actor, size_t issue) {
    const struct entente_stance *stance = stance_on(t, actor, issue);
    for (size_t i = 0; stance != NULL && i < stance->relation_count; i++)
        rest_on(t, entente_document_relation(t->document, stance->relations[i]));
}

/* -- the centre ---------------------------------------------------------------------------------------------
 */

/* Who alone has rank 1; ENTENTE_NONE when nobody. */
static size_t leader_of(const struct entente_estimates *estimates) {
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

/* "in-strength" */
static void say_measure(struct teller *t, const struct entente_measure *measure) {
    for (const char *at = measure->name; *at != '\0'; at++)
        ent_buffer_add_bytes(&t->now->text, *at == '_' ? "-" : at, 1);
}

static const char *meaning_of(const struct entente_measure *measure) {
    if (strcmp(measure->name, "strength") == 0) return "has the heaviest ties of all";
    if (strcmp(measure->name, "betweenness") == 0) return "lies on most shortest paths between others";
    return "is what most is said about";
}

static void say_sureness(struct teller *t, const struct entente_estimates *estimates, size_t leader) {
    const struct entente_estimate *e = &estimates->items[leader];
    size_t rival = rival_of(estimates, leader);
    ent_buffer_format(&t->now->text, "; in %.0f %% of the redraws nobody is before it (rank %zu to %zu",
                      100 * e->first, e->rank_low, e->rank_high);
    if (e->low <= e->score && e->score <= e->high) {
        say(t, ", score ");
        say_number(t, e->low);
        say(t, " to ");
        say_number(t, e->high);
    }
    say(t, ")");
    if (e->first < clear_from && rival != ENTENTE_NONE && estimates->items[rival].first >= worth_telling) {
        say(t, "; ");
        say_actor(t, rival);
        ent_buffer_format(&t->now->text, " may be the first, as in %.0f %%",
                          100 * estimates->items[rival].first);
    }
    say(t, ".");
}

static void tell_leader(struct teller *t, const struct entente_estimates *estimates) {
    size_t leader = leader_of(estimates);
    const char *name = estimates->measure->name;
    if (!begin(t, ENT_SECTION_CENTRE)) return;
    if (leader == ENTENTE_NONE || estimates->items[leader].first < likely_from) {
        say(t, "Nobody is clearly the first by ");
        say_measure(t, estimates->measure);
        if (leader != ENTENTE_NONE) {
            say(t, ": ");
            say_actor(t, leader);
            ent_buffer_format(&t->now->text, " leads, but in only %.0f %% of the redraws",
                              100 * estimates->items[leader].first);
        }
        say(t, ".");
        return;
    }
    say_actor(t, leader);
    ent_buffer_format(&t->now->text, " %s (", meaning_of(estimates->measure));
    say_measure(t, estimates->measure);
    say(t, " ");
    say_number(t, estimates->items[leader].score);
    say(t, ")");
    say_sureness(t, estimates, leader);
    if (strcmp(name, "betweenness") != 0) rest_on_actor(t, leader, strcmp(name, "in_strength") == 0);
}

static void tell_centre(struct teller *t) {
    const struct entente_robustness *r = &t->brief->robustness;
    for (size_t i = 0; i < r->options.measure_count; i++) {
        if (r->estimates[i].count > 1) tell_leader(t, &r->estimates[i]);
    }
}

/* -- two minds ----------------------------------------------------------------------------------------------
 */

/* True when all of one sign ended before any of the other began: a change, no contradiction. */
static bool is_sequel(const entente_document *document, const struct entente_tie *tie, int sign) {
    int32_t ended = INT32_MIN, began = INT32_MAX;
    for (size_t i = 0; i < tie->relation_count; i++) {
        const struct entente_relation *relation = entente_document_relation(document, tie->relations[i]);
        if (relation->sign == sign && relation->when.last > ended) ended = relation->when.last;
        if (relation->sign == -sign && relation->when.first < began) began = relation->when.first;
    }
    return ended < began;
}

/* The lesser of what is for and against at once. */
static double torn_by(const entente_document *document, const struct entente_tie *tie) {
    double lesser = fmin(tie->positive, tie->negative);
    return lesser > 0 && !is_sequel(document, tie, 1) && !is_sequel(document, tie, -1) ? lesser : 0;
}

static int most_torn_first(const void *a, const void *b) {
    const struct entente_tie *x = *(const struct entente_tie *const *)a,
                             *y = *(const struct entente_tie *const *)b;
    double p = fmin(x->positive, x->negative), q = fmin(y->positive, y->negative);
    if (p > q) return -1;
    if (p < q) return 1;
    return x < y ? -1 : x > y;
}

/* The ties that are both, the most torn first; the caller frees them. */
static const struct entente_tie **list_torn(const struct teller *t, size_t *count) {
    size_t ties = entente_network_tie_count(t->network);
    const struct entente_tie **torn = ent_alloc(ties, sizeof *torn);
    *count = 0;
    for (size_t i = 0; torn != NULL && i < ties; i++) {
        const struct entente_tie *tie = entente_network_tie(t->network, i);
        if (torn_by(t->document, tie) > 0) torn[(*count)++] = tie;
    }
    if (torn != NULL) qsort(torn, *count, sizeof *torn, most_torn_first);
    return torn;
}

/* The weight of all relations of the tie that say the same with the same sign; 0 unless this one is the first
 * of them. */
static double weight_said(const struct teller *t, const struct entente_tie *tie, size_t index) {
    const struct entente_relation *relation = entente_document_relation(t->document, tie->relations[index]);
    double sum = 0;
    for (size_t i = 0; i < tie->relation_count; i++) {
        const struct entente_relation *other = entente_document_relation(t->document, tie->relations[i]);
        if (other->sign != relation->sign || strcmp(other->word, relation->word) != 0) continue;
        if (i < index) return 0;
        sum += other->weight;
    }
    return sum;
}

/* The next word of a sign, by falling weight: lighter than the last one, or as heavy and further on. */
static size_t next_word(const struct teller *t, const struct entente_tie *tie, int sign, size_t last) {
    size_t best = SIZE_MAX;
    double most = last == SIZE_MAX ? HUGE_VAL : weight_said(t, tie, last), best_weight = 0;
    for (size_t i = 0; i < tie->relation_count; i++) {
        double weight = weight_said(t, tie, i);
        bool is_left = weight < most || (last != SIZE_MAX && !(weight > most) && i > last);
        if (entente_document_relation(t->document, tie->relations[i])->sign != sign || !is_left) continue;
        if (weight > best_weight) {
            best = i;
            best_weight = weight;
        }
    }
    return best;
}

/* "supports, welcomes and hails": the tie's words of a sign, each once, the weightiest first. */
static void say_words(struct teller *t, const struct entente_tie *tie, int sign) {
    size_t words = 0, said = 0;
    for (size_t i = SIZE_MAX; (i = next_word(t, tie, sign, i)) != SIZE_MAX;) words++;
    for (size_t i = SIZE_MAX; (i = next_word(t, tie, sign, i)) != SIZE_MAX;) {
        say_between(t, said++, words);
        say_clean(t, entente_document_relation(t->document, tie->relations[i])->word);
    }
}

static size_t count_signed(const struct teller *t, const struct entente_tie *tie, int sign) {
    size_t count = 0;
    for (size_t i = 0; i < tie->relation_count; i++)
        count += entente_document_relation(t->document, tie->relations[i])->sign == sign;
    return count;
}

static void say_torn(struct teller *t, const struct entente_tie *tie) {
    say_actor(t, tie->source);
    say(t, " ");
    say_words(t, tie, 1);
    say(t, " ");
    say_actor(t, tie->target);
    say(t, ", yet ");
    say_words(t, tie, -1);
    say(t, " ");
    say_actor(t, tie->target);
    say(t, " (+");
    say_number(t, tie->positive);
    say(t, " \xE2\x88\x92");
    say_number(t, tie->negative);
    say(t, ")");
}

static void tell_minds(struct teller *t) {
    size_t count;
    const struct entente_tie **torn = list_torn(t, &count);
    t->findings->failed = t->findings->failed || torn == NULL;
    for (size_t i = 0; torn != NULL && i < count && i < TORN_MOST && begin(t, ENT_SECTION_MINDS); i++) {
        size_t positive = count_signed(t, torn[i], 1), negative = count_signed(t, torn[i], -1);
        say_torn(t, torn[i]);
        if (positive == 1 || negative == 1) {
            say(t, "; that it is both hangs on one relation");
            if (positive == 1 && negative == 1) say(t, " on either side");
        }
        say(t, ".");
        rest_on_tie(t, torn[i]);
    }
    free(torn);
}

/* -- issues -------------------------------------------------------------------------------------------------
 */

static size_t count_shared(const struct teller *t, const struct entente_agreement *pair, bool agreed) {
    size_t count = 0;
    for (size_t i = pair->first; i < pair->first + pair->count; i++) {
        const struct entente_shared_issue *shared = &t->brief->positions.shared[i];
        count += agreed ? shared->congruence > 0 : shared->conflict > 0;
    }
    return count;
}

/* Names the issues, and rests on what the two say on them. */
static void say_shared(struct teller *t, const struct entente_agreement *pair, bool agreed) {
    size_t count = count_shared(t, pair, agreed), said = 0;
    size_t shown = count <= NAMES_MOST ? count : NAMES_MOST;
    for (size_t i = pair->first; i < pair->first + pair->count; i++) {
        const struct entente_shared_issue *shared = &t->brief->positions.shared[i];
        if (!((agreed ? shared->congruence : shared->conflict) > 0)) continue;
        rest_on_stance(t, pair->a, shared->issue);
        rest_on_stance(t, pair->b, shared->issue);
        if (said == shown) continue;
        say_between(t, said++, count == shown ? shown : 0);
        say_actor(t, shared->issue);
    }
    if (shown < count) ent_buffer_format(&t->now->text, " and %zu more", count - shown);
}

static const struct entente_agreement *widest_gap(const struct teller *t, size_t actor) {
    const struct entente_positions *p = &t->brief->positions;
    const struct entente_agreement *widest = NULL;
    for (size_t i = 0; i < p->agreement_count; i++) {
        const struct entente_agreement *pair = &p->agreements[i];
        if (actor != ENTENTE_NONE && pair->a != actor && pair->b != actor) continue;
        if (pair->value < 0 && (widest == NULL || pair->value < widest->value)) widest = pair;
    }
    return widest;
}

static void tell_gap(struct teller *t) {
    const struct entente_agreement *pair = widest_gap(t, ENTENTE_NONE);
    if (pair == NULL || !begin(t, ENT_SECTION_ISSUES)) return;
    say(t, "No two are further apart than ");
    say_actor(t, pair->a);
    say(t, " and ");
    say_actor(t, pair->b);
    say(t, ": they differ on ");
    say_shared(t, pair, false);
    if (count_shared(t, pair, true) > 0) {
        say(t, ", and agree on ");
        say_shared(t, pair, true);
    }
    say(t, " (congruence ");
    say_number(t, pair->congruence);
    say(t, ", conflict ");
    say_number(t, pair->conflict);
    say(t, ").");
}

/* Who is for it (+1), against it (-1) or both (0). */
static int stand_of(const struct entente_stance *stance) {
    if (stance->positive > 0 && stance->negative > 0) return 0;
    return stance->positive > 0 ? 1 : stance->negative > 0 ? -1 : 2;
}

static void say_camp(struct teller *t, size_t issue, int stand, size_t count, const char *word) {
    const struct entente_positions *p = &t->brief->positions;
    size_t said = 0, shown = count <= NAMES_MOST ? count : NAMES_MOST;
    if (count == 0) return;
    ent_buffer_format(&t->now->text, "; %s: ", word);
    for (size_t i = 0; i < p->stance_count; i++) {
        if (p->stances[i].issue != issue || stand_of(&p->stances[i]) != stand) continue;
        rest_on_stance(t, p->stances[i].actor, issue);
        if (said == shown) continue;
        say_between(t, said++, count == shown ? shown : 0);
        say_actor(t, p->stances[i].actor);
    }
    if (shown < count) ent_buffer_format(&t->now->text, " and %zu more", count - shown);
}

/* Enough people to be a contest, and at least one on each side. */
static double contest_of(const struct entente_division *d) {
    size_t less = d->supporters < d->opponents ? d->supporters : d->opponents;
    return d->supporters + d->opponents + d->wavering < 3 ? 0 : (double)less + (double)d->wavering / 2;
}

static int most_contested_first(const void *a, const void *b) {
    const struct entente_division *x = *(const struct entente_division *const *)a,
                                  *y = *(const struct entente_division *const *)b;
    double p = contest_of(x), q = contest_of(y);
    if (p > q) return -1;
    if (p < q) return 1;
    size_t n = x->supporters + x->opponents, m = y->supporters + y->opponents;
    if (n != m) return n > m ? -1 : 1;
    return x < y ? -1 : x > y;
}

static void tell_issue(struct teller *t, const struct entente_division *d) {
    if (!begin(t, ENT_SECTION_ISSUES)) return;
    say_actor(t, d->issue);
    ent_buffer_format(&t->now->text, " divides: %zu positive, %zu negative", d->supporters, d->opponents);
    if (d->wavering > 0) ent_buffer_format(&t->now->text, ", %zu both", d->wavering);
    say_camp(t, d->issue, 1, d->supporters, "positive");
    say_camp(t, d->issue, -1, d->opponents, "negative");
    say_camp(t, d->issue, 0, d->wavering, "both");
    say(t, ".");
}

static void tell_issues(struct teller *t) {
    const struct entente_positions *p = &t->brief->positions;
    const struct entente_division **items = ent_alloc(p->division_count, sizeof *items);
    t->findings->failed = t->findings->failed || items == NULL;
    tell_gap(t);
    for (size_t i = 0; items != NULL && i < p->division_count; i++) items[i] = &p->divisions[i];
    if (items != NULL) qsort(items, p->division_count, sizeof *items, most_contested_first);
    for (size_t i = 0; items != NULL && i < p->division_count && i < ISSUES_MOST; i++) {
        if (contest_of(items[i]) > 0) tell_issue(t, items[i]);
    }
    free(items);
}

/* -- sides --------------------------------------------------------------------------------------------------
 */

static bool is_thing(const struct teller *t, size_t actor) {
    enum entente_kind kind = entente_document_actor(t->document, actor)->kind;
    return kind == ENTENTE_ISSUE || kind == ENTENTE_EVENT;
}

/* By how many signed ties more an actor is held on its side than drawn to the other. */
static double hold_of(const struct teller *t, size_t actor) {
    const int *camps = t->brief->balance.camps;
    double hold = 0;
    for (size_t i = 0; i < entente_network_tie_count(t->network); i++) {
        const struct entente_tie *tie = entente_network_tie(t->network, i);
        if (tie->source != actor && tie->target != actor) continue;
        int together = camps[tie->source] == camps[tie->target] ? 1 : -1;
        hold += (tie->positive > 0 ? together : 0) - (tie->negative > 0 ? together : 0);
    }
    return hold;
}

static bool is_held(const struct teller *t, size_t actor, int side, bool firmly) {
    return t->brief->balance.camps[actor] == side && !is_thing(t, actor) &&
           (hold_of(t, actor) >= firm_from) == firmly;
}

/* The actors that are held on a side, those with the heaviest ties first; issues are left to the positions.
 */
static void say_side(struct teller *t, int side) {
    const struct entente_estimates *strength = &t->brief->robustness.estimates[0];
    size_t count = 0, said = 0, actors = entente_network_actor_count(t->network);
    for (size_t i = 0; i < actors; i++) count += is_held(t, i, side, true);
    size_t shown = count <= NAMES_MOST ? count : NAMES_MOST;
    if (count == 0) say(t, "nobody so firmly");
    for (size_t rank = 1; rank <= actors && said < shown; rank++) {
        for (size_t i = 0; i < actors && said < shown; i++) {
            if (strength->items[i].rank != rank || !is_held(t, i, side, true)) continue;
            say_between(t, said++, count == shown ? shown : 0);
            say_actor(t, i);
        }
    }
    if (shown < count) ent_buffer_format(&t->now->text, " and %zu more", count - shown);
}

static size_t count_loose(const struct teller *t) {
    size_t count = 0;
    for (size_t i = 0; i < entente_network_actor_count(t->network); i++)
        count += is_held(t, i, -1, false) || is_held(t, i, 1, false);
    return count;
}

static void tell_split(struct teller *t) {
    const struct entente_balance *b = &t->brief->balance;
    if (!begin(t, ENT_SECTION_SIDES)) return;
    if (!b->is_proven) {
        say(t, "Two sides could not be settled: the best split is against between ");
        say_number(t, b->lower);
        say(t, " and ");
        say_number(t, b->upper);
        say(t, " ties.");
        return;
    }
    say(t, "The best split into two sides is against ");
    say_number(t, b->upper);
    say(t, " of ");
    say_number(t, b->total);
    say(t, " signed ties (frustration index, proved)");
    if (b->optima > 1 || b->more_optima) {
        ent_buffer_format(&t->now->text,
                          "; %s%zu other splits do as well, so that who is on which side is open.",
                          b->more_optima ? "at least " : "", b->optima - 1);
        return;
    }
    say(t, ", and no other does as well. Held by two ties or more: ");
    say_side(t, -1);
    say(t, " on one side, ");
    say_side(t, 1);
    say(t, " on the other; where ");
    say_count(t, count_loose(t), "actor stands hangs on one tie.", "others stand hangs on one tie each.");
}

/* The first relation stands for all that are lost between the two. */
static void say_first(void *teller, const struct entente_relation *relation) {
    struct teller *t = teller;
    rest_on(t, relation);
    if (t->said_first) return;
    t->said_first = true;
    say_actor(t, relation->source);
    say(t, " ");
    say_clean(t, relation->word);
    say(t, " ");
    say_actor(t, relation->target);
}

static void tell_contradictions(struct teller *t) {
    const struct entente_balance *b = &t->brief->balance;
    const struct entente_bond **lost = ent_alloc(b->bond_count, sizeof *lost);
    t->findings->failed = t->findings->failed || lost == NULL;
    size_t count =
        lost != NULL && b->is_proven && b->optima == 1 && !b->more_optima ? ent_lost_bonds(b, lost) : 0;
    size_t shown = count < BONDS_MOST ? count : BONDS_MOST;
    if (count > 0 && begin(t, ENT_SECTION_SIDES)) {
        say(t, "Against that split: ");
        for (size_t i = 0; i < shown; i++) {
            if (i > 0) say(t, "; ");
            t->said_first = false;
            ent_bond_relations(t->network, lost[i], ent_lost_sign(b, lost[i]), say_first, t);
        }
        if (shown < count) ent_buffer_format(&t->now->text, "; and %zu more", count - shown);
        say(t, ".");
    }
    free(lost);
}

/* -- mediators ----------------------------------------------------------------------------------------------
 */

static void rest_on_friends(struct teller *t, size_t a, size_t b) {
    for (size_t i = 0; i < entente_network_tie_count(t->network); i++) {
        const struct entente_tie *tie = entente_network_tie(t->network, i);
        if ((tie->source == a && tie->target == b) || (tie->source == b && tie->target == a))
            rest_on_tie(t, tie);
    }
}

static void tell_quarrel(struct teller *t, const struct entente_quarrel *quarrel) {
    size_t shown = quarrel->mediator_count < NAMES_MOST ? quarrel->mediator_count : NAMES_MOST;
    if (!begin(t, ENT_SECTION_MEDIATORS)) return;
    say(t, "Between ");
    say_actor(t, quarrel->a);
    say(t, " and ");
    say_actor(t, quarrel->b);
    say(t, " (\xE2\x88\x92");
    say_number(t, quarrel->negative);
    if (quarrel->positive > 0) {
        say(t, " +");
        say_number(t, quarrel->positive);
    }
    say(t, ") ");
    for (size_t i = 0; i < shown; i++) {
        say_between(t, i, quarrel->mediator_count == shown ? shown : 0);
        say_actor(t, quarrel->mediators[i].actor);
        say(t, " (");
        say_number(t, quarrel->mediators[i].strength);
        say(t, ")");
        rest_on_friends(t, quarrel->mediators[i].actor, quarrel->a);
        rest_on_friends(t, quarrel->mediators[i].actor, quarrel->b);
    }
    if (shown < quarrel->mediator_count)
        ent_buffer_format(&t->now->text, " and %zu more", quarrel->mediator_count - shown);
    say(t, quarrel->mediator_count == 1 ? " alone is on good terms with both."
                                        : " are on good terms with both.");
}

static void tell_mediators(struct teller *t) {
    const struct entente_mediation *m = &t->brief->mediation;
    size_t told = 0;
    for (size_t i = 0; i < m->quarrel_count && told < PAIRS_MOST; i++) {
        if (m->quarrels[i].mediator_count == 0) continue;
        tell_quarrel(t, &m->quarrels[i]);
        told++;
    }
    if (told == 0 && m->quarrel_count > 0 && begin(t, ENT_SECTION_MEDIATORS)) {
        say(t, "Of ");
        say_count(t, m->quarrel_count, "hostile pair", "hostile pairs");
        say(t, ", nobody is on good terms with both ends.");
    }
}

/* -- support ------------------------------------------------------------------------------------------------
 */

static void tell_sources(struct teller *t) {
    const struct entente_robustness *r = &t->brief->robustness;
    size_t single = 0, none = 0;
    for (size_t i = 0; i < r->tie_count; i++) {
        single += r->tie_sources[i] == 1;
        none += r->tie_sources[i] == 0;
    }
    if (r->tie_count == 0 || !begin(t, ENT_SECTION_SUPPORT)) return;
    if (entente_document_source_count(t->document) == 1 && none == 0) {
        const struct entente_source *source = entente_document_source(t->document, 0);
        say(t, "Everything rests on one source, ");
        say_clean(t, source->title[0] != '\0' ? source->title : source->id);
        say(t, ": no finding is corroborated.");
        return;
    }
    ent_buffer_format(&t->now->text,
                      "Of %zu ties, %zu are asserted by several independent sources, %zu by one alone",
                      r->tie_count, r->tie_count - single - none, single);
    if (none > 0) ent_buffer_format(&t->now->text, ", and for %zu no source is named", none);
    say(t, ".");
}

static void say_cut(struct teller *t, const struct entente_fall *fall) {
    ent_buffer_format(&t->now->text, "%s ", entente_left_out_name(fall->what));
    if (fall->what == ENTENTE_WITHOUT_ACTOR) {
        say_actor(t, fall->index);
    } else if (fall->what == ENTENTE_WITHOUT_SOURCE) {
        say_clean(t, entente_document_source(t->document, fall->index)->id);
    } else {
        const struct entente_relation *relation = entente_document_relation(t->document, fall->index);
        say_clean(t, relation->id);
        rest_on(t, relation);
    }
}

/* Of one measure: what the first place falls with. */
static void tell_falls(struct teller *t, size_t measure) {
    const struct entente_robustness *r = &t->brief->robustness;
    size_t leader = leader_of(&r->estimates[measure]), count = 0, said = 0;
    for (size_t i = 0; i < r->fall_count; i++) count += r->falls[i].measure == measure;
    if (leader == ENTENTE_NONE || r->estimates[measure].items[leader].first < likely_from) return;
    if (!begin(t, ENT_SECTION_SUPPORT)) return;
    say(t, "That ");
    say_actor(t, leader);
    say(t, " is first by ");
    say_measure(t, r->estimates[measure].measure);
    say(t, " ");
    if (count == 0) {
        say(t, r->tried[ENTENTE_WITHOUT_SOURCE] > 0 ? "hangs on no single source, actor or relation"
                                                    : "hangs on no single actor or relation");
    } else {
        say(t, "falls without ");
        size_t shown = count <= NAMES_MOST ? count : NAMES_MOST;
        for (size_t i = 0; i < r->fall_count && said < shown; i++) {
            if (r->falls[i].measure != measure) continue;
            if (said > 0) say(t, said + 1 == shown && shown == count ? " or " : ", ");
            said++;
            say_cut(t, &r->falls[i]);
        }
        if (shown < count) ent_buffer_format(&t->now->text, ", and %zu more", count - shown);
    }
    ent_buffer_format(&t->now->text, " (stability %.1f: ", r->estimates[measure].stability);
    say(t, r->estimates[measure].stability >= 0.5    ? "the ranking may be relied on"
           : r->estimates[measure].stability >= 0.25 ? "the ranking is weak"
                                                     : "the ranking as a whole may not be relied on");
    say(t, ").");
}

/* -- the point, and the methods -----------------------------------------------------------------------------
 */

static const struct entente_tie *torn_tie_of(const struct teller *t, size_t actor) {
    const struct entente_tie *torn = NULL;
    for (size_t i = 0; i < entente_network_tie_count(t->network); i++) {
        const struct entente_tie *tie = entente_network_tie(t->network, i);
        if (tie->source != actor || !(torn_by(t->document, tie) > 0)) continue;
        if (count_signed(t, tie, 1) < 2 || count_signed(t, tie, -1) < 2) continue;
        if (torn == NULL || torn_by(t->document, tie) > torn_by(t->document, torn)) torn = tie;
    }
    return torn;
}

/* What the actor is for, and never against: its heaviest such tie with an issue, of two relations or more. */
static void tell_aim(struct teller *t, size_t actor) {
    const struct entente_tie *aim = NULL;
    for (size_t i = 0; i < entente_network_tie_count(t->network); i++) {
        const struct entente_tie *tie = entente_network_tie(t->network, i);
        if (tie->source != actor || !is_thing(t, tie->target)) continue;
        if (tie->negative > 0 || count_signed(t, tie, 1) < 2) continue;
        if (aim == NULL || tie->positive > aim->positive) aim = tie;
    }
    if (aim == NULL) return;
    say(t, " It ");
    say_words(t, aim, 1);
    say(t, " ");
    say_actor(t, aim->target);
    say(t, " (+");
    say_number(t, aim->positive);
    say(t, ").");
    rest_on_tie(t, aim);
}

/* Only what is more likely than not, and what does not hang on one relation. */
static void tell_point(struct teller *t) {
    const struct entente_estimates *strength = &t->brief->robustness.estimates[0];
    size_t leader = leader_of(strength);
    if (leader == ENTENTE_NONE || strength->count < 2 || strength->items[leader].first < likely_from) return;
    const struct entente_tie *torn = torn_tie_of(t, leader);
    const struct entente_agreement *gap = widest_gap(t, leader);
    if (!begin(t, ENT_SECTION_POINT)) return;
    say_actor(t, leader);
    say(t, " is at the centre.");
    if (torn != NULL) {
        say(t, " ");
        say_torn(t, torn);
        say(t, ".");
        rest_on_tie(t, torn);
    }
    tell_aim(t, leader);
    if (gap == NULL) return;
    say(t, " Nobody is further from it than ");
    say_actor(t, gap->a == leader ? gap->b : gap->a);
    say(t, ", over ");
    say_shared(t, gap, false);
    say(t, ".");
}

static void tell_methods(struct teller *t) {
    const struct entente_robustness *r = &t->brief->robustness;
    size_t actors = entente_network_actor_count(t->network), things = 0;
    for (size_t i = 0; i < actors; i++) things += is_thing(t, i);
    if (!begin(t, ENT_SECTION_METHODS)) return;
    say_count(t, entente_document_relation_count(t->document), "relation", "relations");
    say(t, " of ");
    say_count(t, actors - things, "actor", "actors");
    if (things > 0) {
        say(t, " and ");
        say_count(t, things, "issue or event", "issues and events");
    }
    say(t, " make ");
    say_count(t, r->tie_count, "tie", "ties");
    ent_buffer_format(
        &t->now->text,
        ". Ranks and intervals (%.4g %%) are those of %zu redraws of the relations with replacement, "
        "seed %zu; a redraw holds about 63 of 100 relations, so that scores come out lower in it, while "
        "ranks do not. Stability is the largest share of relations that may be dropped with a rank "
        "correlation of 0.7. The two sides are proved by an integer program over ties; a pair that is "
        "both for and against loses the lesser part on either side. Positions are statements on issues "
        "and events: congruence and conflict count pairs of statements that agree and differ.",
        100 * r->options.level, r->options.replicates, r->options.seed);
}

void ent_findings_init(struct ent_findings *findings, const entente_network *network,
                       const struct entente_brief *brief) {
    *findings = (struct ent_findings){0};
    struct teller t = {.findings = findings,
                       .network = network,
                       .document = entente_network_document(network),
                       .brief = brief};
    tell_point(&t);
    tell_centre(&t);
    tell_minds(&t);
    tell_issues(&t);
    if (brief->balance.total > 0) {
        tell_split(&t);
        tell_contradictions(&t);
    }
    tell_mediators(&t);
    tell_sources(&t);
    for (size_t i = 0; i < brief->robustness.options.measure_count; i++) tell_falls(&t, i);
    tell_methods(&t);
    for (size_t i = 0; i < findings->count; i++)
        findings->failed = findings->failed || findings->items[i].text.failed;
}

void ent_findings_clear(struct ent_findings *findings) {
    for (size_t i = 0; i < findings->count; i++) {
        ent_buffer_clear(&findings->items[i].text);
        free(findings->items[i].relations);
    }
    free(findings->items);
    *findings = (struct ent_findings){0};
}
