/* SPDX-License-Identifier: MIT */
/** All findings of a brief. */
#ifndef ENT_FINDINGS_H
#define ENT_FINDINGS_H

#include "finding/finding.h"

/** Says only what was computed; what may be chance, with how often replicates bear it out. Caller clears it.
 */
void ent_findings_init(struct ent_findings *findings, const entente_network *network,
                       const struct entente_brief *brief);
/** Per relation of the document: a finding rests on it. NULL when memory is out. Owner: the caller frees. */
bool *ent_findings_cited(const struct ent_findings *findings, const entente_document *document);
void ent_findings_clear(struct ent_findings *findings);

#endif
