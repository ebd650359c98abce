/* SPDX-License-Identifier: MIT */
#include "write/raster.h"
#include "write/writer.h"

const struct ent_writer ent_writer_png = {
    .format = {"png", ".png", "the picture as pixels, where librsvg is there", ENTENTE_WRITES_FIGURE},
    .write = ent_write_png,
};
