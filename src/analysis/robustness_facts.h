/* SPDX-License-Identifier: MIT */
/** Judgements on robustness that both its formats give. */
#ifndef ENT_ROBUSTNESS_FACTS_H
#define ENT_ROBUSTNESS_FACTS_H

#include "base/buffer.h"
#include <entente/document.h>
#include <entente/robustness.h>

/** "reliable" from 0.5 on, "weak" from 0.25 on, else "unreliable"; "undefined" of NaN. */
const char *ent_stability_name(double stability);

/** True when the score lies outside its range in the replicates. */
bool ent_is_outside(const struct entente_estimate *estimate);

/** Why the stability of a measure of actors is undefined. */
const char *ent_unstable_reason(const entente_document *document);

/** "source, actor or relation": what was left out in turn. */
void ent_add_tried(struct ent_buffer *out, const struct entente_robustness *robustness);

/** Of all relations, those that name a source; of all ties, each counted once. */
struct ent_sourcing {
    size_t relations, named;
    size_t ties, contradicted; /* one source says the opposite of another */
    size_t several, single,
        none; /* of the others: independent sources that say the same, the most of any sign */
};
struct ent_sourcing ent_sourcing_of(const entente_document *document,
                                    const struct entente_robustness *robustness);
/** "Of 13 ties none is asserted by several independent sources that say the same, 13 by one alone": what is
 * so of none is left out. `of` begins it: "of ". */
void ent_add_sourcing(struct ent_buffer *out, const struct ent_sourcing *found, const char *of);

/** The id of what was left out. */
const char *ent_left_out_id(const entente_document *document, const struct entente_fall *fall);

#endif
