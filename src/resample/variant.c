/* SPDX-License-Identifier: MIT */
#include "resample/variant.h"

#include "base/random.h"
#include "base/report.h"
#include "structure/signed_pairs.h"

#include <stdlib.h>
#include <string.h>

uint64_t ent_draws_begin(size_t seed) {
    return (uint64_t)seed * UINT64_C(0x100000001B3) + 1;
}

size_t ent_draws_from(const entente_document *document) {
    size_t count = 0;
    for (size_t i = 0; i < document->relation_count; i++) count += ent_has_weight(&document->relations[i]);
    return count;
}

size_t ent_dropped_of(size_t relations, double share) {
    return (size_t)(share * (double)relations + 0.5);
}

/* How often each is drawn, of `count`. */
static void draw_again(size_t *times, size_t count, uint64_t seed) {
    struct ent_random random = ent_random_from(seed);
    for (size_t i = 0; i < count; i++) times[ent_random_below(&random, count)]++;
}

/* Chooses without replacement, by going once through them. */
static void drop_some(size_t *times, size_t count, double share, uint64_t seed) {
    struct ent_random random = ent_random_from(seed);
    size_t kept = count - ent_dropped_of(count, share);
    for (size_t i = 0; i < count; i++) {
        if (ent_random_below(&random, count - i) >= kept) continue;
        times[i] = 1;
        kept--;
    }
}

/* From those that count to all: the last first, so that none is overwritten before it is moved. */
static void spread(const entente_document *document, size_t *times, size_t count) {
    for (size_t i = document->relation_count; i-- > 0;)
        times[i] = ent_has_weight(&document->relations[i]) ? times[--count] : 0;
}

bool ent_relation_hangs_on(const struct entente_relation *relation, size_t source) {
    for (size_t i = 0; i < relation->evidence_count; i++) {
        if (relation->evidence[i].source != source) return false;
    }
    return relation->evidence_count > 0;
}

static bool stays(const struct entente_relation *relation, size_t index, const struct ent_variant *variant) {
    if (variant->kind == ENT_VARIANT_WITHOUT_SOURCE) return !ent_relation_hangs_on(relation, variant->index);
    if (variant->kind == ENT_VARIANT_WITHOUT_ACTOR)
        return relation->source != variant->index && relation->target != variant->index;
    return index != variant->index;
}

static void count_times(const entente_document *document, const struct ent_variant *variant, size_t *times) {
    size_t count = document->relation_count, drawn = ent_draws_from(document);
    bool is_drawn = variant->kind == ENT_VARIANT_DRAWN || variant->kind == ENT_VARIANT_FEWER;
    if (variant->kind == ENT_VARIANT_DRAWN) draw_again(times, drawn, variant->index);
    if (variant->kind == ENT_VARIANT_FEWER) drop_some(times, drawn, variant->dropped, variant->index);
    if (is_drawn)
        spread(document, times, drawn);
    else if (variant->kind == ENT_VARIANT_SHUFFLED)
        for (size_t i = 0; i < count; i++) times[i] = 1;
    else
        for (size_t i = 0; i < count; i++) times[i] = stays(&document->relations[i], i, variant);
}

/* -- shuffled signs -------------------------------------------------------------------------------------- */

/* The sign of each pair; those that have one in another order (Fisher & Yates 1938, as Knuth has it). */
static void shuffle_signs(const struct ent_pairs *pairs, int *signs, size_t *places, uint64_t seed) {
    struct ent_random random = ent_random_from(seed);
    size_t count = 0;
    for (size_t i = 0; i < pairs->count; i++) {
        signs[i] = ent_pair_sign(&pairs->items[i]);
        if (signs[i] != 0) places[count++] = i;
    }
    for (size_t i = count; i > 1; i--) {
        size_t a = places[i - 1], b = places[ent_random_below(&random, i)];
        int sign = signs[a];
        signs[a] = signs[b];
        signs[b] = sign;
    }
}

static void give_signs(const struct ent_pairs *pairs, const int *signs, entente_document *document) {
    for (size_t i = 0; i < document->relation_count; i++) {
        struct entente_relation *relation = &document->relations[i];
        if (relation->sign == 0 || relation->source == relation->target) continue;
        size_t pair = ent_pairs_find(pairs, relation->source, relation->target);
        if (pair < pairs->count && signs[pair] != 0) relation->sign = signs[pair];
    }
}

static enum entente_status shuffle(const entente_network *original, uint64_t seed, entente_document *document,
                                   const struct entente_sink *sink) {
    struct ent_pairs pairs;
    enum entente_status status = ent_pairs_init(&pairs, original, sink);
    if (status != ENTENTE_OK) return status;
    int *signs = ent_alloc(pairs.count, sizeof *signs);
    size_t *places = ent_alloc(pairs.count, sizeof *places);
    if (signs != NULL && places != NULL) {
        shuffle_signs(&pairs, signs, places, seed);
        give_signs(&pairs, signs, document);
    } else {
        status = ent_no_memory(sink);
    }
    free(signs);
    free(places);
    ent_pairs_clear(&pairs);
    return status;
}

/* -- variants -------------------------------------------------------------------------------------------- */

enum entente_status ent_vary(const entente_network *original, const struct ent_variant *variant,
                             struct ent_varied *varied, const struct entente_sink *sink) {
    const entente_document *document = original->document;
    size_t count = document->relation_count, *times = ent_alloc(count, sizeof *times);
    *varied = (struct ent_varied){.document = *document};
    varied->document.relations = ent_alloc(count, sizeof *varied->document.relations);
    varied->document.relation_count = 0;
    enum entente_status status = ENTENTE_OK;
    if (times == NULL || varied->document.relations == NULL) {
        status = ent_no_memory(sink);
    } else {
        count_times(document, variant, times);
        for (size_t i = 0; i < count; i++) {
            for (size_t n = 0; n < times[i]; n++)
                varied->document.relations[varied->document.relation_count++] = document->relations[i];
        }
        const struct entente_network_options options = {.undirected = !original->directed};
        if (variant->kind == ENT_VARIANT_SHUFFLED)
            status = shuffle(original, variant->index, &varied->document, sink);
        if (status == ENTENTE_OK)
            status = entente_network_new(&varied->document, &options, &varied->network, sink);
    }
    free(times);
    if (status != ENTENTE_OK) ent_varied_clear(varied);
    return status;
}

void ent_varied_clear(struct ent_varied *varied) {
    entente_network_free(varied->network);
    free(varied->document.relations);
    *varied = (struct ent_varied){0};
}
