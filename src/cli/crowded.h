/* SPDX-License-Identifier: MIT */
/** What a figure shows of a network that is too large for one. */
#ifndef ENT_CROWDED_H
#define ENT_CROWDED_H

#include "cli/command.h"
#include <entente.h>

/** Where those of --actor have more to do with others than a figure can show, keeps what they have with each
 *  other, and says so. */
enum entente_status ent_keep_named(struct ent_call *call, entente_document *document);

#endif
