/* SPDX-License-Identifier: MIT */
/* How balanced the network is: by its triangles, by all its closed walks, by the best split. */
#include "base/memory.h"
#include "base/report.h"
#include "measure/measure.h"
#include "structure/frustration.h"
#include "structure/signed_spectrum.h"
#include "structure/triangles.h"

#include <stdlib.h>

/* -- triangles ------------------------------------------------------------------------------------------- */

struct census {
    const struct ent_pairs *pairs;
    bool count_only;
    double count[4], weight[4]; /* by negative ties */
};

static void count_triangle(void *payload, const struct ent_triangle *triangle) {
    struct census *census = payload;
    if (triangle->is_mixed) return;
    census->count[triangle->negative] += 1;
    census->weight[triangle->negative] +=
        census->count_only ? 1 : ent_triangle_intensity(census->pairs, triangle);
}

static enum entente_status take_census(const struct ent_measure_input *input, struct census *census) {
    struct ent_pairs pairs;
    *census = (struct census){.pairs = &pairs, .count_only = input->options->unweighted};
    enum entente_status status = ent_pairs_init(&pairs, input->network, input->sink);
    if (status != ENTENTE_OK) return status;
    ent_triangles_each(&pairs, count_triangle, census);
    ent_pairs_clear(&pairs);
    return ENTENTE_OK;
}

/* The share of those that count as balanced: bit n for n negative ties. */
static double share(const double sums[4], unsigned balanced) {
    double all = 0, fine = 0;
    for (unsigned n = 0; n < 4; n++) {
        all += sums[n];
        if (balanced >> n & 1) fine += sums[n];
    }
    return all > 0 ? fine / all : ENT_UNDEFINED;
}

enum { STRICT = 1 << 0 | 1 << 2, GENERAL = STRICT | 1 << 3 };

#define TRIANGLE_TEXTS                                                                                       \
    .signs = "both signs", .directions = "ignored", .cost = "O(E · largest degree)",                         \
    .scope = ENTENTE_PER_NETWORK, .layered = false

#define TRIANGLE_COUNT(id, negative_ties, signs_text)                                                         \
    static enum entente_status compute_##id(const struct ent_measure_input *input,                            \
                                            struct entente_scores *scores) {                                  \
        struct census census;                                                                                 \
        enum entente_status status = take_census(input, &census);                                             \
        if (status == ENTENTE_OK) scores->values[0] = census.count[negative_ties];                            \
        return status;                                                                                        \
    }                                                                                                         \
    const struct ent_measure ent_measure_##id = {                                                             \
        .about =                                                                                              \
            {.name = #id,                                                                                     \
             .title = "Triangles " signs_text,                                                                \
             .definition = "Triangles of the signs " signs_text ". A pair is positive or negative; "          \
                           "triangles with a pair that is both are left out.",                                \
             .unit = "triangles",                                                                             \
             .low = 0,                                                                                        \
             .high = ENT_UNBOUNDED,                                                                           \
             .weights = "ignored",                                                                            \
             .undefined = "never",                                                                            \
             .source = "Cartwright & Harary 1956, Psychological Review 63: 277-293",                          \
             .equivalent =                                                                                    \
                 "networkx: over the cliques of three of nx.enumerate_all_cliques(U), by the signs of their " \
                 "edges",                                                                                     \
             TRIANGLE_TEXTS},                                                                                 \
        .compute = compute_##id,                                                                              \
    };

TRIANGLE_COUNT(triangles_ppp, 0, "+++")
TRIANGLE_COUNT(triangles_ppn, 1, "++-")
TRIANGLE_COUNT(triangles_pnn, 2, "+--")
TRIANGLE_COUNT(triangles_nnn, 3, "---")

#define TRIANGLE_BALANCE(id, sums, balanced, title_text, definition_text, weight_use, source_text)            \
    static enum entente_status compute_##id(const struct ent_measure_input *input,                            \
                                            struct entente_scores *scores) {                                  \
        struct census census;                                                                                 \
        enum entente_status status = take_census(input, &census);                                             \
        if (status == ENTENTE_OK) scores->values[0] = share(census.sums, balanced);                           \
        return status;                                                                                        \
    }                                                                                                         \
    const struct ent_measure ent_measure_##id = {                                                             \
        .about =                                                                                              \
            {.name = #id,                                                                                     \
             .title = title_text,                                                                             \
             .definition = definition_text,                                                                   \
             .unit = "share of triangles",                                                                    \
             .low = 0,                                                                                        \
             .high = 1,                                                                                       \
             .weights = weight_use,                                                                           \
             .undefined = "null without triangles",                                                           \
             .source = source_text,                                                                           \
             .equivalent =                                                                                    \
                 "networkx: over the cliques of three of nx.enumerate_all_cliques(U), by the signs of their " \
                 "edges",                                                                                     \
             TRIANGLE_TEXTS},                                                                                 \
        .compute = compute_##id,                                                                              \
    };

TRIANGLE_BALANCE(triangle_balance, count, STRICT, "Triangle balance",
                 "Share of the triangles in which the product of the signs is positive (+++ and +--).",
                 "ignored", "Cartwright & Harary 1956, Psychological Review 63: 277-293")
TRIANGLE_BALANCE(
    triangle_balance_general, count, GENERAL, "Generalised triangle balance",
    "Share of the triangles that do not have exactly one negative tie: three camps may all be opposed "
    "to each other.",
    "ignored", "Davis 1967, Human Relations 20: 181-187")
TRIANGLE_BALANCE(
    triangle_balance_weighted, weight, STRICT, "Weighted triangle balance",
    "The same share as triangle balance, each triangle counting by the geometric mean of its weights.",
    "weight",
    "Cartwright & Harary 1956, Psychological Review 63: 277-293; Onnela et al. 2005, Physical Review E "
    "71: 065103")

/* -- walks ----------------------------------------------------------------------------------------------- */

/* Sums of exp(eigenvalue - shift). */
static double trace_of(const double *values, size_t count, double shift) {
    double sum = 0;
    for (size_t i = 0; i < count; i++) sum += exp(values[i] - shift);
    return sum;
}

static enum entente_status compare_walks(const struct ent_measure_input *input, bool weighted,
                                         struct entente_scores *scores) {
    enum entente_status status = ENTENTE_OK;
    const size_t count = input->count;
    struct ent_pairs pairs = {0};
    double *own = NULL, *absolute = NULL;
    if (count > ENT_SPECTRUM_MOST) {
        scores->reason = "more than 1,000 actors";
        return ENTENTE_OK;
    }
    TRY(ent_pairs_init(&pairs, input->network, input->sink));
    if (pairs.count == 0) goto done;
    own = ent_alloc(count, sizeof *own);
    absolute = ent_alloc(count, sizeof *absolute);
    if (own == NULL || absolute == NULL) {
        status = ent_no_memory(input->sink);
        goto done;
    }
    weighted = weighted && !input->options->unweighted;
    TRY(ent_signed_spectrum(&pairs, weighted, false, own, NULL, input->sink));
    TRY(ent_signed_spectrum(&pairs, weighted, true, absolute, NULL, input->sink));
    double shift = absolute[count - 1];
    scores->values[0] = trace_of(own, count, shift) / trace_of(absolute, count, shift);
done:
    free(own);
    free(absolute);
    ent_pairs_clear(&pairs);
    return status;
}

#define WALK_BALANCE(id, weighted, title_text, definition_text, weight_use)                                  \
    static enum entente_status compute_##id(const struct ent_measure_input *input,                           \
                                            struct entente_scores *scores) {                                 \
        return compare_walks(input, weighted, scores);                                                       \
    }                                                                                                        \
    const struct ent_measure ent_measure_##id = {                                                            \
        .about = {.name = #id,                                                                               \
                  .title = title_text,                                                                       \
                  .definition = definition_text,                                                             \
                  .unit = "share of walks",                                                                  \
                  .low = 0,                                                                                  \
                  .high = 1,                                                                                 \
                  .signs = "both signs",                                                                     \
                  .weights = weight_use,                                                                     \
                  .directions = "ignored",                                                                   \
                  .undefined = "null without positive or negative ties, and above 1,000 actors",             \
                  .cost = "O(V³)",                                                                           \
                  .source = "Estrada & Benzi 2014, Physical Review E 90: 042802, eq. 4",                     \
                  .equivalent =                                                                              \
                      "scipy: np.trace(scipy.linalg.expm(A)) / np.trace(scipy.linalg.expm(abs(A)))",         \
                  .scope = ENTENTE_PER_NETWORK,                                                              \
                  .layered = false},                                                                         \
        .compute = compute_##id,                                                                             \
    };

WALK_BALANCE(
    walk_balance, false, "Walk balance",
    "Closed walks of all lengths, long ones counting less, by their sign: trace of exp(A) over trace of "
    "exp(|A|), A the matrix of signs, both directions as one; 1 when every cycle is balanced.",
    "ignored")
WALK_BALANCE(walk_balance_weighted, true, "Weighted walk balance",
             "Walk balance of the matrix of positive less negative weight, beside that of their sum, weights "
             "divided by their mean.",
             "weight")

/* -- the best split -------------------------------------------------------------------------------------- */

static const char not_proven[] =
    "not proved in the time that metrics give it: entente balance has its bounds";

static double ties_of(const struct ent_pairs *pairs) {
    double count = 0;
    for (size_t i = 0; i < pairs->count; i++)
        count += (double)(pairs->items[i].positive_ties + pairs->items[i].negative_ties);
    return count;
}

static enum entente_status find_frustration(const struct ent_measure_input *input, bool weighted,
                                            bool as_share, struct entente_scores *scores) {
    struct ent_pairs pairs;
    struct ent_frustration found;
    enum entente_status status = ent_pairs_init(&pairs, input->network, input->sink);
    if (status != ENTENTE_OK) return status;
    weighted = weighted && !input->options->unweighted;
    status = ent_frustration_find(&pairs, weighted, &ent_frustration_quick, &found, input->sink);
    if (status == ENTENTE_OK) {
        double ties = ties_of(&pairs), index = found.is_proved ? found.upper : ENT_UNDEFINED;
        if (!found.is_proved) scores->reason = not_proven;
        scores->values[0] = !as_share ? index : ties > 0 ? 1 - 2 * index / ties : ENT_UNDEFINED;
        ent_frustration_clear(&found);
    }
    ent_pairs_clear(&pairs);
    return status;
}

#define FRUSTRATION(id, weighted, as_share, title_text, definition_text, unit_text, most, weight_use,        \
                    null_text)                                                                               \
    static enum entente_status compute_##id(const struct ent_measure_input *input,                           \
                                            struct entente_scores *scores) {                                 \
        return find_frustration(input, weighted, as_share, scores);                                          \
    }                                                                                                        \
    const struct ent_measure ent_measure_##id = {                                                            \
        .about = {.name = #id,                                                                               \
                  .title = title_text,                                                                       \
                  .definition = definition_text,                                                             \
                  .unit = unit_text,                                                                         \
                  .low = 0,                                                                                  \
                  .high = most,                                                                              \
                  .signs = "both signs",                                                                     \
                  .weights = weight_use,                                                                     \
                  .directions = "ignored",                                                                   \
                  .undefined = null_text,                                                                    \
                  .cost = "exponential in the worst case, so with an end; usually a fraction of a second",   \
                  .source = "Harary 1959, Behavioral Science 4: 316-323; Aref, Mason & Wilson 2020, "        \
                            "Networks 75: 95-110",                                                           \
                  .equivalent =                                                                              \
                      "networkx: the least of all 2 ** (n - 1) splits, each the ties that it loses",         \
                  .scope = ENTENTE_PER_NETWORK,                                                              \
                  .layered = false},                                                                         \
        .compute = compute_##id,                                                                             \
    };

FRUSTRATION(
    frustration, false, false, "Frustration index",
    "The fewest ties against the best split into two sides: positive ones across and negative ones within. "
    "Exact, with proof.",
    "ties", ENT_UNBOUNDED, "ignored", "null when it is not proved; see entente balance")
FRUSTRATION(
    frustration_weighted, true, false, "Weighted frustration index",
    "The least weight against the best split into two sides: of positive ties across and of negative ones "
    "within. Exact, with proof.",
    "weight", ENT_UNBOUNDED, "weight", "null when it is not proved; see entente balance")
FRUSTRATION(
    line_balance, false, true, "Line balance",
    "1 - 2L/m, L the frustration index and m the positive and negative ties: 1 when two sides explain every "
    "tie.",
    "share of ties", 1, "ignored",
    "null without positive or negative ties, and when the frustration index is not proved")
