/* SPDX-License-Identifier: MIT */
/** Judgements on robustness that both its formats give. */
#ifndef ENT_ROBUSTNESS_FACTS_H
#define ENT_ROBUSTNESS_FACTS_H

#include <entente/document.h>
#include <entente/robustness.h>

/** "reliable" from 0.5 on, "weak" from 0.25 on, else "unreliable". */
const char *ent_stability_name(double stability);

/** The id of what was left out. */
const char *ent_left_out_id(const entente_document *document, const struct entente_fall *fall);

#endif
