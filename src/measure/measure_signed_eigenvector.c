/* SPDX-License-Identifier: MIT */
/* Who stands on which side, and how far: the eigenvector of the eigenvalue that is largest in size. */
#include "base/memory.h"
#include "base/report.h"
#include "measure/measure.h"
#include "structure/signed_spectrum.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* Eigenvalues nearer to each other than this share of the largest are not told apart. */
static const double least_gap = 1e-9, rounding = 1e12;

/* The index of the eigenvalue that is largest in size; SIZE_MAX when there are two. Values are ascending. */
static size_t dominant(const double *values, size_t count) {
    size_t last = count - 1;
    double low = -values[0], high = values[last], most = fmax(low, high);
    double room = least_gap * most;
    if (!(most > 0) || fabs(low - high) <= room) return SIZE_MAX;
    size_t best = high > low ? last : 0, next = high > low ? last - 1 : 1;
    return last > 0 && fabs(fabs(values[next]) - most) <= room ? SIZE_MAX : best;
}

/* The largest is 1 in size, and the sum positive; where it is 0, the first actor's that is not 0. */
static void scale(const double *vector, struct entente_scores *scores) {
    static const double no_sum = 1e-9;
    double most = 0, first = 0, sum = 0;
    for (size_t i = 0; i < scores->count; i++) most = fmax(most, fabs(vector[i]));
    for (size_t i = 0; i < scores->count; i++) {
        double value = round(rounding * vector[i] / most) / rounding;
        if (fabs(first) <= 0) first = value;
        sum += value;
        scores->values[i] = value;
    }
    double rule = fabs(sum) > no_sum ? sum : first;
    if (!(fabs(sum) > no_sum))
        snprintf(scores->remark, sizeof scores->remark,
                 "sums to 0: which of the two sides is positive is a convention");
    for (size_t i = 0; i < scores->count; i++) scores->values[i] *= rule < 0 ? -1 : 1;
}

static enum entente_status compute(const struct ent_measure_input *input, struct entente_scores *scores) {
    enum entente_status status = ENTENTE_OK;
    const size_t count = input->count;
    struct ent_pairs pairs = {0};
    double *values = NULL, *vectors = NULL;
    if (count > ENT_SPECTRUM_MOST) {
        scores->reason = "more than 1,000 actors";
        return ENTENTE_OK;
    }
    TRY(ent_pairs_init(&pairs, input->network, input->sink));
    if (pairs.count == 0) goto done;
    values = ent_alloc(count, sizeof *values);
    vectors = ent_alloc(count * count, sizeof *vectors);
    if (values == NULL || vectors == NULL) {
        status = ent_no_memory(input->sink);
        goto done;
    }
    TRY(ent_signed_spectrum(&pairs, !input->options->unweighted, false, values, vectors, input->sink));
    size_t best = dominant(values, count);
    if (best != SIZE_MAX)
        scale(vectors + best * count, scores);
    else
        scores->reason = "no eigenvalue is larger in size than all others";
done:
    free(values);
    free(vectors);
    ent_pairs_clear(&pairs);
    return status;
}

const struct ent_measure ent_measure_signed_eigenvector = {
    .about =
        {.name = "signed_eigenvector",
         .title = "Signed eigenvector",
         .definition =
             "The eigenvector, for the eigenvalue largest in size, of the matrix of positive less negative "
             "weight, both directions added; the largest entry 1 in size. Actors with the same sign are on "
             "the same side, those near 0 on neither; the sum is positive.",
         .unit = "relative to the largest",
         ENT_RANGE(-1, 1),
         ENT_BOTH_SIGNS("weight", "ignored"),
         .undefined = "null without positive or negative ties, when no eigenvalue is larger in size than all "
                      "others, and above 1,000 actors",
         .cost = "O(V³)",
         .source = "Bonacich & Lloyd 2004, Social Networks 26: 331-338",
         .equivalent =
             "numpy: w, v = np.linalg.eigh(A), then v[:, abs(w).argmax()] over its largest entry in size, "
             "A = P - N of weights, made symmetric",
         .scope = ENTENTE_PER_ACTOR},
    .compute = compute,
};
