/* SPDX-License-Identifier: MIT */
/** Tells in a PNG how large it is to be shown. */
#ifndef ENT_PNG_DENSITY_H
#define ENT_PNG_DENSITY_H

#include "base/buffer.h"

/** Appends a PNG that tells no density as one that does: pixels to the inch (chunk pHYs, behind IHDR). */
void ent_png_add_with_density(struct ent_buffer *out, const char *png, size_t length, double per_inch);

#endif
