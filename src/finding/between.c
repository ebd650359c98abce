/* SPDX-License-Identifier: MIT */
/* What is between two: all their relations, how they followed each other, and who spoke. */
#include "analysis/balance_facts.h"
#include "base/memory.h"
#include "finding/quote.h"
#include "model/document.h"
#include "structure/turns.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { PHASES_MOST = 4 };

static int by_index(const void *a, const void *b) {
    size_t x = *(const size_t *)a, y = *(const size_t *)b;
    return x < y ? -1 : x > y;
}

static void add_tie(const struct ent_findings_builder *t, struct ent_between *between,
                    const struct entente_tie *tie) {
    for (size_t i = 0; i < tie->relation_count; i++) {
        const struct entente_relation *relation = entente_document_relation(t->document, tie->relations[i]);
        if (relation->sign != 0 && ent_makes_tie(relation))
            between->relations[between->count++] = tie->relations[i];
    }
    between->positive += tie->positive;
    between->negative += tie->negative;
}

bool ent_between_of(const struct ent_findings_builder *t, size_t a, size_t b, struct ent_between *between) {
    bool is_directed = entente_network_directed(t->network);
    size_t most = 0;
    *between = (struct ent_between){.a = a, .b = b, .ties = {ent_tie_between(t->network, a, b)}};
    if (is_directed) between->ties[1] = ent_tie_between(t->network, b, a);
    for (size_t i = 0; i < 2; i++) most += between->ties[i] != NULL ? between->ties[i]->relation_count : 0;
    between->relations = ent_alloc(most, sizeof *between->relations);
    if (between->relations == NULL) return false;
    for (size_t i = 0; i < 2; i++) {
        if (between->ties[i] != NULL) add_tie(t, between, between->ties[i]);
    }
    if (between->count > 0) qsort(between->relations, between->count, sizeof *between->relations, by_index);
    return true;
}

void ent_between_clear(struct ent_between *between) {
    free(between->relations);
    *between = (struct ent_between){0};
}

static void say_weight(struct ent_findings_builder *t, const char *before, const char *sign, double weight) {
    if (!(weight > 0)) return;
    ent_say(t, before);
    ent_say(t, sign);
    ent_say_number(t, weight);
}

void ent_say_weights(struct ent_findings_builder *t, double positive, double negative, size_t count) {
    static const char minus[] = "\xE2\x88\x92";
    bool is_friendly = positive > negative;
    say_weight(t, " (", is_friendly ? "+" : minus, is_friendly ? positive : negative);
    say_weight(t, " ", is_friendly ? minus : "+", is_friendly ? negative : positive);
    ent_say(t, ", ");
    ent_say_count(t, count, "relation", "relations");
    ent_say(t, ")");
}

/* -- who spoke ------------------------------------------------------------------------------------------- */

struct ent_speaking ent_speaking_in(const struct ent_findings_builder *t, const size_t *relations,
                                    size_t count) {
    struct ent_speaking found;
    if (!ent_speaking_of(t->document, relations, count, &found)) t->findings->failed = true;
    return found;
}

bool ent_speaker_says(const struct ent_findings_builder *t, const struct entente_tie *tie,
                      const struct entente_relation *relation, int sign) {
    for (size_t i = 0; i < tie->relation_count; i++) {
        const struct entente_relation *other = entente_document_relation(t->document, tie->relations[i]);
        if (other->sign == sign && ent_are_of_one_speaker(relation, other)) return true;
    }
    return false;
}

/* -- turns ----------------------------------------------------------------------------------------------- */

bool ent_has_turned(const struct ent_findings_builder *t, const struct entente_tie *tie) {
    double lesser = fmin(tie->positive, tie->negative), greater = fmax(tie->positive, tie->negative);
    return !ent_is_slight(lesser, greater) &&
           ent_is_turned(t->document, tie->relations, tie->relation_count) &&
           !ent_speaking_in(t, tie->relations, tie->relation_count).differ;
}

static const char *date_at(const struct ent_findings_builder *t, size_t relation) {
    return entente_document_relation(t->document, relation)->when.text;
}

static void say_each(struct ent_findings_builder *t, const struct ent_phases *phases) {
    for (size_t i = 0; i < phases->count; i++) {
        const struct ent_phase *phase = &phases->items[i];
        if (i > 0) ent_say(t, "; then ");
        ent_quote(t, phase->relations, phase->count, phase->sign, ENT_QUOTED_BESIDE);
    }
}

static void say_many(struct ent_findings_builder *t, const struct ent_phases *phases, const size_t *relations,
                     size_t count) {
    const struct ent_phase *last = &phases->items[phases->count - 1];
    ent_buffer_format(&t->now->text, "%zu times between ", phases->count - 1);
    ent_say_clean(t, date_at(t, phases->items[0].relations[0]));
    ent_say(t, " and ");
    ent_say_clean(t, date_at(t, last->relations[last->count - 1]));
    ent_say(t, ": ");
    ent_quote(t, relations, count, -last->sign, ENT_QUOTED_BESIDE);
    ent_say(t, last->sign > 0 ? "; last friendly: " : "; last hostile: ");
    ent_quote(t, last->relations, last->count, last->sign, ENT_QUOTED_BESIDE);
}

bool ent_say_turns(struct ent_findings_builder *t, const char *head, const size_t *relations, size_t count) {
    struct ent_phases phases;
    bool fine = ent_phases_of(t->document, relations, count, &phases);
    t->findings->failed = t->findings->failed || !fine;
    bool has_turned = fine && phases.count > 1 && !ent_speaking_in(t, relations, count).differ;
    if (has_turned) ent_say(t, head);
    if (has_turned && phases.count <= PHASES_MOST) say_each(t, &phases);
    if (has_turned && phases.count > PHASES_MOST) say_many(t, &phases, relations, count);
    if (has_turned) {
        for (size_t i = 0; i < count; i++)
            ent_rest_on(t, entente_document_relation(t->document, relations[i]));
    }
    ent_phases_clear(&phases);
    return has_turned;
}
