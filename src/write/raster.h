/* SPDX-License-Identifier: MIT */
/** Figures as PNG and PDF: written as SVG, then painted. */
#ifndef ENT_RASTER_H
#define ENT_RASTER_H

#include "base/buffer.h"
#include <entente/write.h>

/** Errors are those of SVG and of ent_picture. */
enum entente_status ent_write_png(const struct entente_output *output, struct ent_buffer *bytes,
                                  const struct entente_sink *sink);
enum entente_status ent_write_pdf(const struct entente_output *output, struct ent_buffer *bytes,
                                  const struct entente_sink *sink);

#endif
