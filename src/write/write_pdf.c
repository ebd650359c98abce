/* SPDX-License-Identifier: MIT */
#include "write/raster.h"
#include "write/writer.h"

const struct ent_writer ent_writer_pdf = {
    .format = {"pdf", ".pdf", "the picture as a page of its own size, where librsvg is there",
               ENTENTE_WRITES_FIGURE},
    .write = ent_write_pdf,
};
