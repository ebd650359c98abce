/* SPDX-License-Identifier: MIT */
#include "finding/findings_builder.h"

#include "analysis/statements.h"

#include <stdlib.h>

size_t ent_count_shared(const struct ent_findings_builder *t, const struct entente_agreement *pair,
                        bool agreed) {
    size_t count = 0;
    for (size_t i = pair->first; i < pair->first + pair->count; i++) {
        const struct entente_shared_issue *shared = &t->brief->positions.shared[i];
        count += agreed ? shared->congruence > 0 : shared->conflict > 0;
    }
    return count;
}

static double weight_of(const struct entente_shared_issue *shared, bool agreed) {
    return agreed ? shared->congruence : shared->conflict;
}

/* The next by falling weight: lighter than `last`, or as heavy and further on. */
static const struct entente_shared_issue *next_shared(const struct ent_findings_builder *t,
                                                      const struct entente_agreement *pair, bool agreed,
                                                      const struct entente_shared_issue *last) {
    const struct entente_shared_issue *next = NULL;
    for (size_t i = pair->first; i < pair->first + pair->count; i++) {
        const struct entente_shared_issue *shared = &t->brief->positions.shared[i];
        double weight = weight_of(shared, agreed),
               limit = last != NULL ? weight_of(last, agreed) : weight + 1;
        bool is_left = weight > 0 && (weight < limit || (!(weight > limit) && shared > last));
        if (is_left && (next == NULL || weight > weight_of(next, agreed))) next = shared;
    }
    return next;
}

void ent_say_shared(struct ent_findings_builder *t, const struct entente_agreement *pair, bool agreed) {
    const struct entente_shared_issue *shared = NULL;
    size_t count = ent_count_shared(t, pair, agreed), shown = ent_names_shown(count), said = 0;
    while ((shared = next_shared(t, pair, agreed, shared)) != NULL) {
        ent_rest_on_stance(t, pair->a, shared->issue);
        ent_rest_on_stance(t, pair->b, shared->issue);
        if (said == shown) continue;
        ent_say_between(t, said++, shown, count);
        ent_say_actor(t, shared->issue);
    }
    ent_say_more(t, shown, count);
}

const struct entente_agreement *ent_widest_gap(const struct ent_findings_builder *t, size_t actor) {
    const struct entente_positions *p = &t->brief->positions;
    const struct entente_agreement *widest = NULL;
    double support = 0;
    for (size_t i = 0; i < p->agreement_count; i++) {
        const struct entente_agreement *pair = &p->agreements[i];
        if (actor != ENTENTE_NONE && pair->a != actor && pair->b != actor) continue;
        if (!(pair->value < 0) || (widest != NULL && pair->value > widest->value)) continue;
        if (widest != NULL && !(pair->value < widest->value) && t->brief->support.apart[i] <= support)
            continue;
        widest = pair;
        support = t->brief->support.apart[i];
    }
    return support >= ENT_LIKELY ? widest : NULL;
}

/* Claims: no pair has a lower sum of congruence less conflict, and conflict prevails in at least half of the
 * replicates. Others may be as far apart. */
static void tell_gap(struct ent_findings_builder *t) {
    const struct entente_agreement *pair = ent_widest_gap(t, ENTENTE_NONE);
    if (pair == NULL || !ent_begin(t, ENT_SECTION_ISSUES)) return;
    t->has_gap = true;
    ent_say(t, "No two are further apart than ");
    ent_say_actor(t, pair->a);
    ent_say(t, " and ");
    ent_say_actor(t, pair->b);
    ent_say(t, ": they differ on ");
    ent_say_shared(t, pair, false);
    if (ent_count_shared(t, pair, true) > 0) {
        ent_say(t, ", though in part they agree on ");
        ent_say_shared(t, pair, true);
    }
    ent_say(t, " (congruence ");
    ent_say_number(t, pair->congruence);
    ent_say(t, ", conflict ");
    ent_say_number(t, pair->conflict);
    ent_say(t, ", which prevails in ");
    ent_say_share(t, t->brief->support.apart[pair - t->brief->positions.agreements]);
    ent_say(t, " of replicates).");
}

/* "; 2 for (Russia and China)" */
static void say_camp(struct ent_findings_builder *t, size_t issue, int stand, size_t count,
                     const char *word) {
    const struct entente_positions *p = &t->brief->positions;
    size_t said = 0, shown = ent_names_shown(count);
    if (count == 0) return;
    ent_buffer_format(&t->now->text, "; %zu %s (", count, word);
    for (size_t i = 0; i < p->stance_count; i++) {
        if (p->stances[i].issue != issue || entente_stance_sign(&p->stances[i]) != stand) continue;
        ent_rest_on_stance(t, p->stances[i].actor, issue);
        if (said == shown) continue;
        ent_say_between(t, said++, shown, count);
        ent_say_actor(t, p->stances[i].actor);
    }
    ent_say_more(t, shown, count);
    ent_say(t, ")");
}

static void tell_issue(struct ent_findings_builder *t, const struct entente_division *d) {
    double support = t->brief->support.contested[d - t->brief->positions.divisions];
    if (support < ENT_LIKELY || !ent_begin(t, ENT_SECTION_ISSUES)) return;
    t->now->may_be_cut = ent_is_second(t);
    ent_say_actor(t, d->issue);
    ent_say(t, " divides, in ");
    ent_say_share(t, support);
    ent_say(t, " of replicates too");
    say_camp(t, d->issue, 1, d->supporters, "for");
    say_camp(t, d->issue, -1, d->opponents, "against");
    say_camp(t, d->issue, 0, d->wavering, "both");
    ent_say(t, ".");
}

void ent_tell_issues(struct ent_findings_builder *t) {
    enum { ISSUES_MOST = 3, ACTORS_LEAST = 3 };
    size_t count = 0;
    const struct entente_division **items = ent_most_contested(&t->brief->positions, ACTORS_LEAST, &count);
    t->findings->failed = t->findings->failed || items == NULL;
    tell_gap(t);
    for (size_t i = 0; items != NULL && i < count && i < ISSUES_MOST && ent_contest_of(items[i]) > 0; i++)
        tell_issue(t, items[i]);
    free(items);
}
