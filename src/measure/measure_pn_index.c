/* SPDX-License-Identifier: MIT */
/* Standing in a signed network: ties to those of good standing count for it, negative ties twice against. */
#include "base/memory.h"
#include "base/report.h"
#include "measure/measure.h"
#include "structure/dense.h"
#include "structure/signed_pairs.h"

#include <stdlib.h>

/* Larger systems are solved step by step: in them every actor is tied to few of the others. */
enum { DENSE_MOST = 400, STEPS_MOST = 5000 };

static const double precision = 1e-14;
static const char unsolved[] = "the equations of this network have no single solution";

/* An entry of P - 2N, of ties from `row` to `column`. */
struct entry {
    size_t row, column;
    double value;
};

enum pn_ways { PN_ALL, PN_IN, PN_OUT };

struct system {
    struct entry *entries;
    size_t count, actors;
    enum pn_ways ways;
    double *half; /* scratch, per actor */
};

static double value_of(bool positive, bool negative) {
    return (positive ? 1 : 0) - (negative ? 2 : 0);
}

static enum entente_status collect_all(struct system *s, const entente_network *network,
                                       const struct entente_sink *sink) {
    struct ent_pairs pairs;
    enum entente_status status = ent_pairs_init(&pairs, network, sink);
    for (size_t i = 0; status == ENTENTE_OK && i < pairs.count; i++) {
        const struct ent_pair *pair = &pairs.items[i];
        double value = value_of(pair->positive > 0, pair->negative > 0);
        s->entries[s->count++] = (struct entry){pair->a, pair->b, value};
        s->entries[s->count++] = (struct entry){pair->b, pair->a, value};
    }
    ent_pairs_clear(&pairs);
    return status;
}

static enum entente_status collect(struct system *s, const entente_network *network,
                                   const struct entente_sink *sink) {
    if (s->ways == PN_ALL || !entente_network_directed(network)) return collect_all(s, network, sink);
    for (size_t i = 0; i < entente_network_tie_count(network); i++) {
        const struct entente_tie *tie = entente_network_tie(network, i);
        if (!(tie->positive > 0) && !(tie->negative > 0)) continue;
        double value = value_of(tie->positive > 0, tie->negative > 0);
        s->entries[s->count++] = (struct entry){tie->source, tie->target, value};
    }
    return ENTENTE_OK;
}

/* to = A from / (2n - 2), or with A turned round. */
static void multiply(const struct system *s, bool turned, const double *from, double *to) {
    double scale = 2 * (double)s->actors - 2;
    for (size_t i = 0; i < s->actors; i++) to[i] = 0;
    for (size_t i = 0; i < s->count; i++) {
        const struct entry *entry = &s->entries[i];
        if (turned)
            to[entry->column] += entry->value * from[entry->row] / scale;
        else
            to[entry->row] += entry->value * from[entry->column] / scale;
    }
}

/* The matrix of the system without the 1 of its diagonal: A, or A'A or AA' for ties of one direction. */
static void apply(const struct system *s, const double *from, double *to) {
    if (s->ways == PN_ALL) {
        multiply(s, false, from, to);
        return;
    }
    multiply(s, s->ways == PN_OUT, from, s->half);
    multiply(s, s->ways == PN_IN, s->half, to);
}

/* What the equations are to give: 1, and the ties' own signs for ties of one direction. */
static void fill_right(const struct system *s, double *right) {
    double *ones = s->half;
    for (size_t i = 0; i < s->actors; i++) ones[i] = 1;
    for (size_t i = 0; i < s->actors; i++) right[i] = 0;
    if (s->ways != PN_ALL) multiply(s, s->ways == PN_IN, ones, right);
    for (size_t i = 0; i < s->actors; i++) right[i] += 1;
}

/* The matrix of the equations, column by column. The answer takes the place of the right side. */
static enum entente_status solve_dense(const struct system *s, struct entente_scores *scores, double *right,
                                       const struct entente_sink *sink) {
    enum entente_status status = ENTENTE_OK;
    size_t size = s->actors;
    double *matrix = ent_alloc(size * size, sizeof *matrix), *unit = ent_alloc(size, sizeof *unit);
    bool is_solved = false;
    if (matrix == NULL || unit == NULL) {
        status = ent_no_memory(sink);
        goto done;
    }
    for (size_t j = 0; j < size; j++) {
        double *column = matrix + j * size;
        unit[j] = 1;
        apply(s, unit, column);
        unit[j] = 0;
        for (size_t i = 0; i < size; i++) column[i] = (i == j) - column[i];
    }
    TRY(ent_dense_solve(matrix, size, right, &is_solved, sink));
    if (!is_solved) scores->reason = unsolved;
    for (size_t i = 0; is_solved && i < size; i++) scores->values[i] = right[i];
done:
    free(matrix);
    free(unit);
    return status;
}

/* x = right + M x, which converges where the largest eigenvalue of M is below 1. */
static enum entente_status solve_in_steps(const struct system *s, struct entente_scores *scores,
                                          const double *right, const struct entente_sink *sink) {
    double *next = ent_alloc(s->actors, sizeof *next), change = HUGE_VAL;
    if (next == NULL) return ent_no_memory(sink);
    for (size_t i = 0; i < s->actors; i++) scores->values[i] = right[i];
    for (int step = 0; step < STEPS_MOST && change > precision; step++) {
        change = 0;
        apply(s, scores->values, next);
        for (size_t i = 0; i < s->actors; i++) {
            next[i] += right[i];
            change = fmax(change, fabs(next[i] - scores->values[i]));
            scores->values[i] = next[i];
        }
    }
    if (change > precision) scores->reason = unsolved;
    for (size_t i = 0; change > precision && i < s->actors; i++) scores->values[i] = ENT_UNDEFINED;
    free(next);
    return ENTENTE_OK;
}

static enum entente_status solve(struct system *s, const entente_network *network, double *right,
                                 struct entente_scores *scores, const struct entente_sink *sink) {
    enum entente_status status = collect(s, network, sink);
    if (status != ENTENTE_OK) return status;
    fill_right(s, right);
    return s->actors <= DENSE_MOST ? solve_dense(s, scores, right, sink)
                                   : solve_in_steps(s, scores, right, sink);
}

static enum entente_status compute(const struct ent_measure_input *input, enum pn_ways ways,
                                   struct entente_scores *scores) {
    struct system s = {.actors = input->count, .ways = ways};
    if (input->count < 2) return ENTENTE_OK;
    s.entries = ent_alloc(2 * entente_network_tie_count(input->network), sizeof *s.entries);
    s.half = ent_alloc(s.actors, sizeof *s.half);
    double *right = ent_alloc(s.actors, sizeof *right);
    enum entente_status status = ENTENTE_NO_MEMORY;
    if (s.entries != NULL && s.half != NULL && right != NULL)
        status = solve(&s, input->network, right, scores, input->sink);
    else
        ent_no_memory(input->sink);
    free(s.entries);
    free(s.half);
    free(right);
    return status;
}

#define PN_INDEX(id, pn_ways, title_text, way, formula, same_as)                                             \
    static enum entente_status compute_##id(const struct ent_measure_input *input,                           \
                                            struct entente_scores *scores) {                                 \
        return compute(input, pn_ways, scores);                                                              \
    }                                                                                                        \
    const struct ent_measure ent_measure_##id = {                                                            \
        .about = {.name = #id,                                                                               \
                  .title = title_text,                                                                       \
                  .definition = formula " with A = P - 2N, P and N the matrices of positive and negative "   \
                                        "ties: standing, to which ties with those of good standing add, "    \
                                        "negative ties twice as much against. 1 for an actor without ties.", \
                  .unit = "standing",                                                                        \
                  .low = -ENT_UNBOUNDED,                                                                     \
                  .high = ENT_UNBOUNDED,                                                                     \
                  .signs = "both signs",                                                                     \
                  .weights = "ignored",                                                                      \
                  .directions = way,                                                                         \
                  .undefined = "null when there is one actor, or the equations have no single solution",     \
                  .cost = "O(V³) up to 400 actors, beyond that O(E) per step",                               \
                  .source = "Everett & Borgatti 2014, Social Networks 38: 111-120",                          \
                  .equivalent = same_as,                                                                     \
                  .scope = ENTENTE_PER_ACTOR,                                                                \
                  .layered = false},                                                                         \
        .compute = compute_##id,                                                                             \
    };

PN_INDEX(pn_index, PN_ALL, "PN index", "ignored", "(I - A/(2n - 2))^-1 1,",
         "numpy: np.linalg.solve(I - A / (2 * n - 2), ones), A = P - 2 * N of 0 and 1, made symmetric")
PN_INDEX(
    pn_in_index, PN_IN, "PN in-index", "in", "(I - A'A/(4(n - 1)²))^-1 (I + A'/(2(n - 1))) 1,",
    "numpy: np.linalg.solve(I - A.T @ A / (4 * (n - 1) ** 2), (I + A.T / (2 * (n - 1))) @ ones), A = P - 2 * N "
    "of 0 and 1")
PN_INDEX(
    pn_out_index, PN_OUT, "PN out-index", "out", "(I - AA'/(4(n - 1)²))^-1 (I + A/(2(n - 1))) 1,",
    "numpy: np.linalg.solve(I - A @ A.T / (4 * (n - 1) ** 2), (I + A / (2 * (n - 1))) @ ones), A = P - 2 * N of "
    "0 and 1")
