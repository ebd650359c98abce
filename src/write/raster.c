/* SPDX-License-Identifier: MIT */
#include "write/raster.h"

#include "paint/picture.h"
#include "style/page.h"
#include "write/writer.h"

static double scale_of(const struct entente_figure *figure) {
    static const double usual = 2, print = 300.0 / 96;
    if (figure->scale > 0) return figure->scale;
    struct ent_page page;
    const struct ent_preset *preset = ent_preset_named(figure->preset);
    bool is_paper = figure->page != NULL ? ent_page_parse(figure->page, &page) && page.is_paper
                                         : preset != NULL && preset->in_millimetres;
    return is_paper ? print : usual;
}

/* Letters stay letters: a page's text can be searched, and its fonts are in it. */
static enum entente_status write_as(enum ent_picture_kind kind, const struct entente_output *output,
                                    struct ent_buffer *bytes, const struct entente_sink *sink) {
    struct ent_buffer svg = {0};
    struct entente_output lettered = *output;
    lettered.figure.letters = ENTENTE_LETTERS_TEXT;
    enum entente_status status = ent_writer_svg.write(&lettered, &svg, sink);
    if (status == ENTENTE_OK) status = ent_picture(kind, &svg, scale_of(&output->figure), bytes, sink);
    ent_buffer_clear(&svg);
    return status;
}

enum entente_status ent_write_png(const struct entente_output *output, struct ent_buffer *bytes,
                                  const struct entente_sink *sink) {
    return write_as(ENT_PICTURE_PNG, output, bytes, sink);
}

enum entente_status ent_write_pdf(const struct entente_output *output, struct ent_buffer *bytes,
                                  const struct entente_sink *sink) {
    return write_as(ENT_PICTURE_PDF, output, bytes, sink);
}
