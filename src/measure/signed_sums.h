/* SPDX-License-Identifier: MIT */
/** Sums over an actor's positive and negative ties, shared by the signed degrees and strengths, and the pairs
 * that splits are searched in. */
#ifndef ENT_SIGNED_SUMS_H
#define ENT_SIGNED_SUMS_H

#include "measure/measure.h"
#include "structure/signed_pairs.h"

enum ent_signed_form {
    ENT_SIGNED_POSITIVE,
    ENT_SIGNED_NEGATIVE, /* a magnitude: never below zero */
    ENT_SIGNED_NET,      /* positive - negative */
    ENT_SIGNED_RATIO,    /* positive / (positive + negative); NaN without either */
};

/** What a tie adds to a sum. */
enum ent_signed_unit { ENT_SIGNED_TIES, ENT_SIGNED_WEIGHT };

/**
 * Fills the scores with one form of the sums over the ties of the given ways (every tie of the actor when
 * the network is undirected). A tie with weight of both signs adds to both sums.
 *
 * Errors  NO_MEMORY.   Cost  O(V + E).
 */
enum entente_status ent_signed_sums(const struct ent_measure_input *input, enum ent_signed_form form,
                                    enum ent_ways ways, enum ent_signed_unit unit,
                                    struct entente_scores *scores);

/**
 * The pairs that a search over splits works on, scaled. Where there are more actors than it could serve, it
 * says so as the reason of the scores, and `first` is NULL. Owner: ent_pairs_clear.   Errors: NO_MEMORY.
 */
enum entente_status ent_pairs_to_split(const struct ent_measure_input *input, struct ent_pairs *pairs,
                                       struct entente_scores *scores);

/** A measure's record and its computation: what the family differs in are the unit, the form, the ways and
 *  their words. */
#define ENT_SIGNED_MEASURE(id, sum_unit, weight_use, form, ways, low_end, high_end, units, title_text, way,  \
                           when_undefined, definition_text, same_as)                                         \
    static enum entente_status compute_##id(const struct ent_measure_input *input,                           \
                                            struct entente_scores *scores) {                                 \
        return ent_signed_sums(input, form, ways, sum_unit, scores);                                         \
    }                                                                                                        \
    const struct ent_measure ent_measure_##id = {                                                            \
        .about = {.name = #id,                                                                               \
                  .title = title_text,                                                                       \
                  .definition = definition_text,                                                             \
                  .unit = units,                                                                             \
                  .low = low_end,                                                                            \
                  .high = high_end,                                                                          \
                  .signs = "both signs",                                                                     \
                  .weights = weight_use,                                                                     \
                  .directions = way,                                                                         \
                  .undefined = when_undefined,                                                               \
                  .cost = "O(V + E)",                                                                        \
                  .source = "Everett & Borgatti 2014, Social Networks 38: 111-120",                          \
                  .equivalent = same_as,                                                                     \
                  .scope = ENTENTE_PER_ACTOR,                                                                \
                  .layered = false},                                                                         \
        .compute = compute_##id,                                                                             \
    };

#define ENT_SIGNED_ALWAYS    "never; 0 for an actor without such ties"
#define ENT_SIGNED_NEEDS_TIE "null for an actor without a positive or negative tie of that direction"

#endif
