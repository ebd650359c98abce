/* SPDX-License-Identifier: MIT */
/** How often what a brief says is found again in other draws of the relations. */
#ifndef ENT_SUPPORT_H
#define ENT_SUPPORT_H

#include <entente/brief.h>

/** Fills brief->support from its other parts. Errors: NO_MEMORY, LIBRARY. Cleared by ent_support_clear, also
 *  after a failure. */
enum entente_status ent_support_find(const entente_network *network, struct entente_brief *brief,
                                     const struct entente_sink *sink);
void ent_support_clear(struct entente_support *support);

#endif
