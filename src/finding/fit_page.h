/* SPDX-License-Identifier: MIT */
/** What of a brief stands on its one page, and what in the appendix. */
#ifndef ENT_FIT_PAGE_H
#define ENT_FIT_PAGE_H

#include "finding/finding.h"

/** Ids that a page cites of a finding; the appendix tells all. */
size_t ent_ids_cited(const struct ent_finding *finding);

/** Makes details of what may be left out, from the end on, until the rest fits on a page. */
void ent_fit_page(struct ent_findings *findings);

#endif
