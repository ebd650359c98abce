/* SPDX-License-Identifier: MIT */
#include "finding/findings_builder.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

/* What the relations of one actor with itself weigh, and how many there are. */
struct inner {
    size_t actor, count;
    double weight, net;
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
        inner[relation->source].net += relation->sign * relation->weight;
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

/* Claims: these are relations of the actor with itself, or of two that belong to it. */
static void tell_inner(struct ent_findings_builder *t, const struct inner *inner) {
    size_t said = 0, shown = ent_names_shown(inner->count);
    if (!ent_begin(t, ENT_SECTION_WITHIN)) return;
    t->now->may_be_cut = true;
    ent_say(t, "Within ");
    ent_say_actor(t, inner->actor);
    ent_say(t, ": ");
    for (size_t i = 0; i < entente_document_relation_count(t->document); i++) {
        const struct entente_relation *relation = entente_document_relation(t->document, i);
        if (!entente_is_inner(relation) || relation->source != inner->actor) continue;
        ent_rest_on(t, relation);
        if (said == shown) continue;
        ent_say_between(t, said++, shown, inner->count);
        say_relation(t, relation);
    }
    ent_say_more(t, shown, inner->count);
    ent_say(t, inner->net > 0   ? " (inner weight +"
               : inner->net < 0 ? " (inner weight \xE2\x88\x92"
                                : " (inner weight ");
    ent_say_number(t, fabs(inner->net));
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
