/* SPDX-License-Identifier: MIT */
/** Evidence of a relation: its sources found or created, its links checked. */
#ifndef ENT_EVIDENCE_H
#define ENT_EVIDENCE_H

#include "model/loader.h"

enum entente_status ent_take_evidence(struct ent_loader *loader, const struct ent_relation_record *record,
                                      struct entente_relation *relation);

/** A copy of an address that is safe to hand on, else "" and a warning; NULL when memory is out. */
const char *ent_safe_url(struct ent_loader *loader, const struct ent_origin *origin, const char *field,
                         const char *url);

#endif
