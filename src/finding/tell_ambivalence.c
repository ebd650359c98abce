/* SPDX-License-Identifier: MIT */
#include "finding/quote.h"

#include "base/memory.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Of a tie's words of one sign: one more is told by its number. */
enum { WORDS_MOST = 4 };

int ent_most_ambivalent_first(const void *a, const void *b) {
    const struct entente_tie *x = *(const struct entente_tie *const *)a,
                             *y = *(const struct entente_tie *const *)b;
    double p = fmin(x->positive, x->negative), q = fmin(y->positive, y->negative);
    if (p > q) return -1;
    if (p < q) return 1;
    return x < y ? -1 : x > y;
}

/* The ties that are both, the most divided first; the caller frees them. */
static const struct entente_tie **list_divided(const struct ent_findings_builder *t, size_t *count) {
    size_t ties = entente_network_tie_count(t->network);
    const struct entente_tie **divided = ent_alloc(ties, sizeof *divided);
    *count = 0;
    for (size_t i = 0; divided != NULL && i < ties; i++) {
        const struct entente_tie *tie = entente_network_tie(t->network, i);
        if (ent_divided_weight(t->document, tie) > 0) divided[(*count)++] = tie;
    }
    if (divided != NULL) qsort(divided, *count, sizeof *divided, ent_most_ambivalent_first);
    return divided;
}

/* Those of a tie's relations that one voice says, or all. */
struct saying {
    const entente_document *document;
    const struct entente_tie *tie;
    const struct ent_voice *voice; /* NULL: all */
};

static const struct entente_relation *said_at(const struct saying *s, size_t index) {
    const struct entente_relation *relation =
        entente_document_relation(s->document, s->tie->relations[index]);
    bool is_said = s->voice == NULL || ent_voice_says(s->document, s->voice, relation);
    return is_said ? relation : NULL;
}

/* The weight of all relations that say the same with the same sign; 0 unless this one is the first of them.
 */
static double weight_said(const struct saying *s, size_t index) {
    const struct entente_relation *relation = said_at(s, index);
    double sum = 0;
    for (size_t i = 0; relation != NULL && i < s->tie->relation_count; i++) {
        const struct entente_relation *other = said_at(s, i);
        if (other == NULL || other->sign != relation->sign || strcmp(other->word, relation->word) != 0)
            continue;
        if (i < index) return 0;
        sum += other->weight;
    }
    return sum;
}

/* The next word of a sign, by falling weight: lighter than the last one, or as heavy and further on. */
static size_t next_word(const struct saying *s, int sign, size_t last) {
    size_t best = SIZE_MAX;
    double most = last == SIZE_MAX ? HUGE_VAL : weight_said(s, last), best_weight = 0;
    for (size_t i = 0; i < s->tie->relation_count; i++) {
        double weight = weight_said(s, i);
        bool is_left = weight < most || (last != SIZE_MAX && !(weight > most) && i > last);
        if (weight > best_weight && is_left && said_at(s, i)->sign == sign) {
            best = i;
            best_weight = weight;
        }
    }
    return best;
}

/* What is behind one word of all; of a voice, the voice was told. */
static void say_reserve_of(struct ent_findings_builder *t, const struct saying *s, size_t index) {
    const struct entente_relation *word = said_at(s, index);
    const struct entente_relation **said = ent_alloc(s->tie->relation_count, sizeof *said);
    size_t count = 0;
    t->findings->failed = t->findings->failed || said == NULL;
    for (size_t i = 0; said != NULL && s->voice == NULL && i < s->tie->relation_count; i++) {
        const struct entente_relation *other = said_at(s, i);
        if (other->sign == word->sign && strcmp(other->word, word->word) == 0) said[count++] = other;
    }
    if (said != NULL) ent_say_reserve(t, said, count);
    free(said);
}

void ent_say_words(struct ent_findings_builder *t, const struct entente_tie *tie, int sign,
                   const struct ent_voice *voice) {
    const struct saying s = {t->document, tie, voice};
    size_t said = 0, count = 0;
    for (size_t i = SIZE_MAX; (i = next_word(&s, sign, i)) != SIZE_MAX;) count++;
    size_t shown = count <= WORDS_MOST ? count : WORDS_MOST - 1;
    for (size_t i = SIZE_MAX; said < shown && (i = next_word(&s, sign, i)) != SIZE_MAX;) {
        if (said++ > 0) ent_say(t, ", ");
        ent_say_clean(t, said_at(&s, i)->word);
        say_reserve_of(t, &s, i);
    }
    ent_say_more(t, shown, count);
}

bool ent_is_ambivalent(struct ent_findings_builder *t, const struct entente_tie *tie) {
    struct ent_voices voices = {0};
    bool fine = ent_divided_weight(t->document, tie) > 0;
    if (fine && !ent_voices_of(t->document, tie, &voices)) {
        t->findings->failed = true;
        fine = false;
    }
    fine = fine && ent_voices_say_both(&voices);
    ent_voices_clear(&voices);
    return fine;
}

size_t ent_count_signed(const struct ent_findings_builder *t, const struct entente_tie *tie, int sign) {
    size_t count = 0;
    for (size_t i = 0; i < tie->relation_count; i++)
        count += entente_document_relation(t->document, tie->relations[i])->sign == sign;
    return count;
}

void ent_say_divided_ends(struct ent_findings_builder *t, const struct entente_tie *tie) {
    ent_say_actor(t, tie->source);
    if (!entente_network_directed(t->network))
        ent_say(t, " and ");
    else if (ent_speaking_in(t, tie->relations, tie->relation_count).is_of_two_minds)
        ent_say(t, " is ambivalent about ");
    else
        ent_say(t, " is divided on ");
    ent_say_actor(t, tie->target);
}

void ent_say_divided(struct ent_findings_builder *t, const struct entente_tie *tie) {
    bool is_directed = entente_network_directed(t->network);
    if (!is_directed) ent_say(t, "Between ");
    ent_say_divided_ends(t, tie);
    ent_say(t, is_directed ? ": " : " there is both: ");
    ent_say_words(t, tie, 1, NULL);
    ent_say(t, " (+");
    ent_say_number(t, tie->positive);
    ent_say(t, "), yet ");
    ent_say_words(t, tie, -1, NULL);
    ent_say(t, " (\xE2\x88\x92");
    ent_say_number(t, tie->negative);
    ent_say(t, ")");
}

/* Claims: each source that takes a stand on the tie has the actor say both at a time, and most replicates
 * hold both. What no source is named for is the file's own word, and counts as of one source. */
static void tell_divided(struct ent_findings_builder *t, const struct entente_tie *tie, double support) {
    size_t positive = ent_count_signed(t, tie, 1), negative = ent_count_signed(t, tie, -1);
    if (!ent_begin(t, ENT_SECTION_MINDS)) return;
    t->now->may_be_cut = ent_is_second(t);
    ent_say_divided(t, tie);
    ent_say(t, "; both in ");
    ent_say_share(t, support);
    ent_say(t, " of replicates");
    if (positive == 1 || negative == 1) ent_say(t, ", as it depends on one relation");
    if (positive == 1 && negative == 1) ent_say(t, " on either side");
    ent_say(t, ".");
    ent_rest_on_tie(t, tie);
}

/* In how many replicates; 0 where less than half hold it, or nobody is of two minds. */
static double divided_support(struct ent_findings_builder *t, const struct entente_tie *tie) {
    double support = t->brief->support.divided[tie - entente_network_tie(t->network, 0)];
    if (support < ENT_LIKELY || !ent_is_ambivalent(t, tie)) return 0;
    return ent_speaking_in(t, tie->relations, tie->relation_count).differ ? 0 : support;
}

void ent_say_ambivalence(struct ent_findings_builder *t, const struct entente_tie *tie) {
    double support = divided_support(t, tie);
    if (!(support > 0)) return;
    ent_say(t, "; ");
    ent_say_divided_ends(t, tie);
    if (!entente_network_directed(t->network)) ent_say(t, ": both at once");
    ent_say(t, ", in ");
    ent_say_share(t, support);
    ent_say(t, " of replicates");
}

void ent_tell_ambivalence(struct ent_findings_builder *t) {
    enum { DIVIDED_MOST = 2 };
    size_t count, told = 0;
    const struct entente_tie **divided = list_divided(t, &count);
    t->findings->failed = t->findings->failed || divided == NULL;
    for (size_t i = 0; divided != NULL && i < count && told < DIVIDED_MOST; i++) {
        double support = divided_support(t, divided[i]);
        if (!(support > 0) || ent_is_told(t, divided[i])) continue;
        tell_divided(t, divided[i], support);
        told++;
    }
    free(divided);
}

static bool takes_a_stand(const struct ent_voice *voice) {
    return voice->positive || voice->negative;
}

/* "The Paper: supports, praises" */
static void say_voice(struct ent_findings_builder *t, const struct entente_tie *tie,
                      const struct ent_voice *voice) {
    if (voice->origin != NULL)
        ent_say_clean(t, voice->origin);
    else
        ent_say(t, "no source named");
    ent_say(t, ": ");
    if (voice->positive) ent_say_words(t, tie, 1, voice);
    if (voice->positive && voice->negative) ent_say(t, ", yet ");
    if (voice->negative) ent_say_words(t, tie, -1, voice);
}

/* Claims: one source says only what is for, another only what is against, at the same time; where that is not
 * so, that not all sources say the same. It is about the file, whatever the replicates hold. */
static void tell_disagreement(struct ent_findings_builder *t, const struct entente_tie *tie,
                              const struct ent_voices *voices) {
    const struct entente_tie_sources *sources =
        &t->brief->robustness.tie_sources[tie - entente_network_tie(t->network, 0)];
    size_t count = 0, said = 0;
    for (size_t i = 0; i < voices->count; i++) count += takes_a_stand(&voices->items[i]);
    size_t shown = ent_names_shown(count);
    if (!ent_begin(t, ENT_SECTION_SOURCES)) return;
    t->now->may_be_cut = ent_is_second(t);
    ent_say(t, sources->contradicted ? "Sources disagree on " : "It depends on the source what is said on ");
    ent_say_actor(t, tie->source);
    ent_say(t, " and ");
    ent_say_actor(t, tie->target);
    for (size_t i = 0; i < voices->count && said < shown; i++) {
        if (!takes_a_stand(&voices->items[i])) continue;
        ent_say(t, said++ == 0 ? ": " : "; ");
        say_voice(t, tie, &voices->items[i]);
    }
    ent_say_more(t, shown, count);
    ent_say(t, ".");
    ent_rest_on_tie(t, tie);
}

void ent_tell_disagreements(struct ent_findings_builder *t) {
    enum { TIES_MOST = 5 };
    struct ent_voices voices = {0};
    size_t count, found = 0;
    const struct entente_tie **divided = list_divided(t, &count);
    bool fine = divided != NULL;
    for (size_t i = 0; fine && i < count; i++) {
        fine = ent_voices_of(t->document, divided[i], &voices);
        if (fine && !ent_voices_say_both(&voices) && ++found <= TIES_MOST)
            tell_disagreement(t, divided[i], &voices);
    }
    if (found > TIES_MOST && ent_begin(t, ENT_SECTION_SOURCES)) {
        t->now->may_be_cut = true;
        ent_buffer_format(&t->now->text, "The same holds for %zu more ties.", found - TIES_MOST);
    }
    t->findings->failed = t->findings->failed || !fine;
    ent_voices_clear(&voices);
    free(divided);
}
