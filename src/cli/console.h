/* SPDX-License-Identifier: MIT */
/** The standard streams. */
#ifndef ENT_CONSOLE_H
#define ENT_CONSOLE_H

#include "base/buffer.h"
#include <entente/error.h>

/** Occupies the descriptors 0 to 2 that came closed, so that no file opened later gets one of them by
 *  chance; reading and writing them still fails. */
void ent_console_reserve(void);

/** Prints a text to stdout and clears it. Errors: UNWRITABLE, NO_MEMORY (the buffer had failed). */
enum entente_status ent_console_print(struct ent_buffer *text, const struct entente_sink *sink);

/** Prints a text of our own, without anybody's data, to stderr. */
void ent_console_say(const struct ent_buffer *text);

/** Closes stdout: the last chance to hear that the bytes did not arrive. Errors: UNWRITABLE. */
enum entente_status ent_console_close(const struct entente_sink *sink);

#endif
