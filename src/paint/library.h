/* SPDX-License-Identifier: MIT */
/** librsvg and what it brings: cairo, Pango, fontconfig. Loaded in the child process that draws. */
#ifndef ENT_LIBRARY_H
#define ENT_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>

/** NULL where it is not installed. */
void *ent_library_open(void);

/** Fills a pointer to a function, which is `size` bytes large. False when the library has no such function.
 */
bool ent_library_call(void *library, const char *name, void *call, size_t size);

#endif
