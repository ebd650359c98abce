/* SPDX-License-Identifier: MIT */
/* A comparison as one picture: both networks in one, their changes marked. */
#include "analysis/combined.h"
#include "write/raster.h"
#include "write/writer.h"

#define WRITER(name) extern const struct ent_writer ent_writer_##name;
#include "write/writers.def"
#undef WRITER

typedef enum entente_status (*write_figure)(const struct entente_output *, struct ent_buffer *,
                                            const struct entente_sink *);

static enum entente_status draw(const struct entente_output *output, struct ent_buffer *bytes,
                                write_figure writer, const struct entente_sink *sink) {
    struct ent_combined combined = {0};
    struct entente_output drawn = *output;
    enum entente_status status = ent_combine(output->comparison, &combined, sink);
    drawn.network = combined.network;
    drawn.figure.changes = output->comparison;
    if (status == ENTENTE_OK) status = writer(&drawn, bytes, sink);
    ent_combined_clear(&combined);
    return status;
}

static enum entente_status write_svg(const struct entente_output *output, struct ent_buffer *bytes,
                                     const struct entente_sink *sink) {
    return draw(output, bytes, ent_writer_svg.write, sink);
}

static enum entente_status write_png(const struct entente_output *output, struct ent_buffer *bytes,
                                     const struct entente_sink *sink) {
    return draw(output, bytes, ent_write_png, sink);
}

static enum entente_status write_pdf(const struct entente_output *output, struct ent_buffer *bytes,
                                     const struct entente_sink *sink) {
    return draw(output, bytes, ent_write_pdf, sink);
}

const struct ent_writer ent_writer_diff_svg = {
    .format = {"svg", ".svg", "one picture of both networks, the changes marked", ENTENTE_WRITES_COMPARISON},
    .write = write_svg,
};

const struct ent_writer ent_writer_diff_png = {
    .format = {"png", ".png", "the same as pixels, where librsvg is there", ENTENTE_WRITES_COMPARISON},
    .write = write_png,
};

const struct ent_writer ent_writer_diff_pdf = {
    .format = {"pdf", ".pdf", "the same as a page of its own size, where librsvg is there",
               ENTENTE_WRITES_COMPARISON},
    .write = write_pdf,
};
