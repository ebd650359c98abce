/* SPDX-License-Identifier: MIT */
/** From our SVG to PNG and PDF, by librsvg and cairo. They are loaded when they are asked for, in a child
 *  process: programs that write no such file do not pay for them, and survive what they cannot. */
#ifndef ENT_RASTER_H
#define ENT_RASTER_H

#include "base/buffer.h"
#include <entente/write.h>

/** Renders the figure as SVG and turns it into bytes.
 *
 *  Errors  LIBRARY (built without librsvg and cairo, or they are not installed; or they failed),
 *          TOO_LARGE (a PNG of more than 32,000 pixels in a direction), and those of SVG. */
enum entente_status ent_write_png(const struct entente_output *output, struct ent_buffer *bytes,
                                  const struct entente_sink *sink);
enum entente_status ent_write_pdf(const struct entente_output *output, struct ent_buffer *bytes,
                                  const struct entente_sink *sink);

#endif
