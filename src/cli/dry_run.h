/* SPDX-License-Identifier: MIT */
/** What --dry-run says in place of writing. */
#ifndef ENT_DRY_RUN_H
#define ENT_DRY_RUN_H

#include "cli/command.h"

/** Says on standard output how many bytes would be written where, and what they would replace; with --json
 *  as JSON. Errors: UNWRITABLE (also when they could not be written there), NO_MEMORY. */
enum entente_status ent_dry_run(struct ent_call *call, size_t length);

#endif
