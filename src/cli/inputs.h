/* SPDX-License-Identifier: MIT */
/** The files that the operands stand for: folders and patterns are opened, what is named twice counts once.
 */
#ifndef ENT_INPUTS_H
#define ENT_INPUTS_H

#include "cli/command.h"

/**
 * Fills `inputs` in the order of the operands; those of a folder or pattern by name. Of a folder these are
 * the files in it, hidden ones and other folders left out.
 *
 * Errors  BAD_OPTION (an empty folder, a pattern without a file), UNREADABLE, NO_MEMORY.
 * Owner   ent_inputs_clear, also after a failure.
 */
enum entente_status ent_inputs_find(const char *const *operands, size_t count, struct ent_inputs *inputs,
                                    const struct entente_sink *sink);
void ent_inputs_clear(struct ent_inputs *inputs);

/** True when a word is "-", or the name of a file or folder that is there. */
bool ent_is_input(const char *word);

#endif
