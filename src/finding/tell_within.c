/* SPDX-License-Identifier: MIT */
#include "finding/findings_builder.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

enum { INNER_MOST = 4 };

/* What the relations of one actor with itself weigh, and how many there are. */
struct inner {
    size_t actor, count;
    double weight, positive, negative;
};

static int heaviest_first(const void *a, const void *b) {
    const struct inner *x = a, *y = b;
    if (x->weight > y->weight) return -1;
    if (x->weight < y->weight) return 1;
    return x->actor < y->actor ? -1 : x->actor > y->actor;
}

/* Per actor, the heaviest first; the caller frees them. */
static struct inner *list_inner(const struct ent_findings_builder *t, size_t *count) {
    size_t actors = entente_document_actor_count(t->document);
    struct inner *inner = ent_alloc(actors, sizeof *inner);
    for (size_t i = 0; inner != NULL && i < actors; i++) inner[i].actor = i;
    for (size_t i = 0; inner != NULL && i < entente_document_relation_count(t->document); i++) {
        const struct entente_relation *relation = entente_document_relation(t->document, i);
        if (!entente_is_inner(relation)) continue;
        inner[relation->source].count++;
        inner[relation->source].weight += relation->weight;
        inner[relation->source].positive += relation->sign > 0 ? relation->weight : 0;
        inner[relation->source].negative += relation->sign < 0 ? relation->weight : 0;
    }
    if (inner != NULL) qsort(inner, actors, sizeof *inner, heaviest_first);
    *count = 0;
    while (inner != NULL && *count < actors && inner[*count].count > 0) ++*count;
    return inner;
}

static void say_relation(struct ent_findings_builder *t, const struct entente_relation *relation) {
    if (relation->within_source != NULL)
        ent_say_clean(t, relation->within_source);
    else
        ent_say_actor(t, relation->source);
    ent_say(t, " ");
    ent_say_clean(t, relation->word);
    ent_say(t, " ");
    ent_say_clean(t, relation->within_target != NULL ? relation->within_target : "itself");
}

static bool is_of(const struct entente_relation *relation, size_t actor) {
    return entente_is_inner(relation) && relation->source == actor;
}

/* By falling weight: the heaviest that is lighter than the last one, or as heavy and further on. */
static const struct entente_relation *next_inner(const struct ent_findings_builder *t, size_t actor,
                                                 const struct entente_relation *last) {
    const struct entente_relation *next = NULL;
    for (size_t i = 0; i < entente_document_relation_count(t->document); i++) {
        const struct entente_relation *relation = entente_document_relation(t->document, i);
        bool is_left = last == NULL || relation->weight < last->weight ||
                       (!(relation->weight > last->weight) && relation > last);
        if (!is_of(relation, actor) || !is_left) continue;
        if (next == NULL || relation->weight > next->weight) next = relation;
    }
    return next;
}

static void say_weight(struct ent_findings_builder *t, const char *before, double weight) {
    ent_say(t, before);
    ent_say_number(t, weight);
}

/* Claims: these are relations of the actor with itself, or of two that belong to it. */
static void tell_inner(struct ent_findings_builder *t, const struct inner *inner) {
    const struct entente_relation *told = NULL;
    size_t shown = inner->count <= INNER_MOST ? inner->count : INNER_MOST - 1;
    if (!ent_begin(t, ENT_SECTION_WITHIN)) return;
    t->now->may_be_cut = true;
    ent_say(t, "Within ");
    ent_say_actor(t, inner->actor);
    ent_say(t, ": ");
    for (size_t i = 0; i < entente_document_relation_count(t->document); i++) {
        const struct entente_relation *relation = entente_document_relation(t->document, i);
        if (is_of(relation, inner->actor)) ent_rest_on(t, relation);
    }
    for (size_t said = 0; said < shown && (told = next_inner(t, inner->actor, told)) != NULL; said++) {
        ent_say_between(t, said, shown, inner->count);
        say_relation(t, told);
    }
    ent_say_more(t, shown, inner->count);
    ent_say(t, " (inner weight");
    if (inner->positive > 0) say_weight(t, " +", inner->positive);
    if (inner->negative > 0) say_weight(t, " \xE2\x88\x92", inner->negative);
    if (!(inner->positive > 0 || inner->negative > 0)) say_weight(t, " neutral ", inner->weight);
    ent_say(t, ").");
}

void ent_tell_within(struct ent_findings_builder *t) {
    size_t count;
    struct inner *inner = list_inner(t, &count);
    if (inner == NULL) {
        t->findings->failed = true;
        return;
    }
    size_t shown = ent_names_shown(count);
    for (size_t i = 0; i < shown; i++) tell_inner(t, &inner[i]);
    if (shown < count && ent_begin(t, ENT_SECTION_WITHIN)) {
        t->now->may_be_cut = true;
        ent_buffer_format(&t->now->text, "The same holds for %zu more actors.", count - shown);
    }
    free(inner);
}
