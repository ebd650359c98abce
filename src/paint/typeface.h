/* SPDX-License-Identifier: MIT */
/** The fonts that a child process draws with: the library's own first, whatever the machine has and however
 * it is set up, and for letters that it lacks the machine's. */
#ifndef ENT_TYPEFACE_H
#define ENT_TYPEFACE_H

#include "base/buffer.h"
#include "style/script.h"
#include <entente/error.h>

/** Loaded in the process that draws; it brings cairo, Pango and fontconfig. */
#define ENT_PAINT_LIBRARY "librsvg-2.so.2"

/** What the machine has no font for. */
struct ent_lacking {
    ent_scripts scripts;
    bool others; /* letters of no script that we know by name */
};

/** Sets the process's fonts for the texts (UTF-8, NUL-terminated) that it is to draw. False when that fails.
 */
bool ent_typeface_set(const char *texts, struct ent_lacking *lacking);

/** Tells as a warning what is drawn as empty boxes. */
void ent_typeface_tell(const struct ent_lacking *lacking, const struct entente_sink *sink);

#endif
