/* SPDX-License-Identifier: MIT */
/** A figure is of no use on a terminal: it goes into a file that is named after the input. */
#ifndef ENT_TERMINAL_OUTPUT_H
#define ENT_TERMINAL_OUTPUT_H

#include "cli/pipeline.h"

/**
 * Where nobody said where to, standard output is a terminal and the format is no text to read: makes
 * "talks.svg" in the current folder the output of "talks.txt". Errors: BAD_OPTION when that file is there
 * already, NO_MEMORY.
 */
enum entente_status ent_terminal_output(struct ent_call *call);

/** Tells the name of the file, once it is written. */
void ent_terminal_output_tell(struct ent_call *call);

#endif
