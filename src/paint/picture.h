/* SPDX-License-Identifier: MIT */
/** From our SVG to PNG and PDF, by librsvg and cairo. They are loaded when they are asked for, in a child
 *  process: programs that write no such file do not pay for them, and survive what they cannot. */
#ifndef ENT_PICTURE_H
#define ENT_PICTURE_H

#include "base/buffer.h"
#include <entente/error.h>

enum ent_picture_kind { ENT_PICTURE_PNG, ENT_PICTURE_PDF };

/** Turns an SVG that we wrote into bytes; a PNG has `scale` pixels for each of its. The same bytes whatever
 * fonts the machine has, but for letters that our own lacks; those that no font has are told as a warning.
 *
 *  Errors  LIBRARY (built without librsvg and cairo, or they are not installed; or they failed),
 *          TOO_LARGE (a PNG of more than 32,000 pixels in a direction), NO_MEMORY. */
ENT_NODISCARD enum entente_status ent_picture(enum ent_picture_kind kind, const struct ent_buffer *svg,
                                              double scale, struct ent_buffer *bytes,
                                              const struct entente_sink *sink);

#endif
