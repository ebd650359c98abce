/* SPDX-License-Identifier: MIT */
/** How many independent sources assert a tie. */
#ifndef ENT_CORROBORATION_H
#define ENT_CORROBORATION_H

#include "base/attributes.h"
#include "network/network.h"

/** Fills in the sources of each tie: those of one publisher are one; without a publisher, each is its own.
 *  False when memory is out. */
ENT_NODISCARD bool ent_corroborate(const entente_network *network, size_t *tie_sources);

#endif
