/* SPDX-License-Identifier: MIT */
#include "write/raster.h"

#include "base/child.h"
#include "base/library.h"
#include "base/report.h"
#include "style/preset.h"
#include "write/writer.h"

#include <math.h>
#include <string.h>

extern const struct ent_writer ent_writer_svg;

/* What the child answers first. */
enum outcome { DONE = '=', NO_LIBRARY = '?', TOO_LARGE = '>' };

enum shape { PNG, PDF };

struct task {
    const struct ent_buffer *svg;
    enum shape shape;
    double scale; /* of a PNG */
};

#ifdef ENT_HAVE_LIBRSVG

#include <cairo-pdf.h>
#include <librsvg/rsvg.h>

static const double pixels_per_inch = 96, points_per_inch = 72, sides_most = 32000;

/* -- the library ----------------------------------------------------------------------------------------- */

/* librsvg brings cairo with it. */
#define CALLS(CALL)                                                                                          \
    CALL(rsvg_handle_new_from_data)                                                                          \
    CALL(rsvg_handle_set_dpi)                                                                                \
    CALL(rsvg_handle_get_intrinsic_size_in_pixels)                                                           \
    CALL(rsvg_handle_render_document)                                                                        \
    CALL(cairo_image_surface_create)                                                                         \
    CALL(cairo_pdf_surface_create_for_stream)                                                                \
    CALL(cairo_pdf_surface_set_metadata)                                                                     \
    CALL(cairo_surface_write_to_png_stream)                                                                  \
    CALL(cairo_surface_finish)                                                                               \
    CALL(cairo_surface_status)                                                                               \
    CALL(cairo_create)                                                                                       \
    CALL(cairo_status)                                                                                       \
    CALL(cairo_destroy)

struct calls {
#define CALL(name) __typeof__(name) *name;
    CALLS(CALL)
#undef CALL
};

static bool load_all(struct calls *calls) {
#define CALL(name) {#name, (void *)&calls->name},
    const struct ent_library_call wanted[] = {CALLS(CALL)};
#undef CALL
    return ent_library_load("librsvg-2.so.2", wanted, sizeof wanted / sizeof *wanted);
}

/* -- in the child ---------------------------------------------------------------------------------------- */

static cairo_status_t take(void *answer, const unsigned char *bytes, unsigned length) {
    struct ent_buffer *out = answer;
    ent_buffer_add_bytes(out, (const char *)bytes, length);
    return out->failed ? CAIRO_STATUS_NO_MEMORY : CAIRO_STATUS_SUCCESS;
}

static bool paint(const struct calls *call, RsvgHandle *figure, cairo_surface_t *surface, double width,
                  double height) {
    cairo_t *context = call->cairo_create(surface);
    const RsvgRectangle all = {0, 0, width, height};
    bool fine = call->rsvg_handle_render_document(figure, context, &all, NULL) &&
                call->cairo_status(context) == CAIRO_STATUS_SUCCESS;
    call->cairo_destroy(context);
    return fine;
}

static bool answer_png(const struct calls *call, RsvgHandle *figure, double width, double height,
                       struct ent_buffer *answer) {
    cairo_surface_t *surface =
        call->cairo_image_surface_create(CAIRO_FORMAT_ARGB32, (int)ceil(width), (int)ceil(height));
    return call->cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS &&
           paint(call, figure, surface, width, height) &&
           call->cairo_surface_write_to_png_stream(surface, take, answer) == CAIRO_STATUS_SUCCESS;
}

/* A day that is always the same: the bytes are to depend on the figure alone. */
static bool answer_pdf(const struct calls *call, RsvgHandle *figure, double width, double height,
                       struct ent_buffer *answer) {
    const double points = points_per_inch / pixels_per_inch;
    cairo_surface_t *surface =
        call->cairo_pdf_surface_create_for_stream(take, answer, width * points, height * points);
    if (call->cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS) return false;
    call->cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "1970-01-01T00:00:00Z");
    bool fine = paint(call, figure, surface, width * points, height * points);
    call->cairo_surface_finish(surface);
    return fine && call->cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS;
}

static bool say(struct ent_buffer *answer, enum outcome outcome) {
    const char first = (char)outcome;
    ent_buffer_add_bytes(answer, &first, 1);
    return true;
}

static bool work(const void *payload, struct ent_buffer *answer) {
    const struct task *task = payload;
    struct calls call;
    if (!load_all(&call)) return say(answer, NO_LIBRARY);
    RsvgHandle *figure =
        call.rsvg_handle_new_from_data((const guint8 *)task->svg->data, task->svg->length, NULL);
    double width, height;
    if (figure == NULL) return false;
    call.rsvg_handle_set_dpi(figure, pixels_per_inch);
    if (!call.rsvg_handle_get_intrinsic_size_in_pixels(figure, &width, &height)) return false;
    if (task->shape == PDF) return say(answer, DONE) && answer_pdf(&call, figure, width, height, answer);
    if (!(fmax(width, height) * task->scale <= sides_most)) return say(answer, TOO_LARGE);
    return say(answer, DONE) && answer_png(&call, figure, width * task->scale, height * task->scale, answer);
}

#else

static bool work(const void *payload, struct ent_buffer *answer) {
    (void)payload;
    const char first = NO_LIBRARY;
    ent_buffer_add_bytes(answer, &first, 1);
    return true;
}

#endif

/* -- in the parent --------------------------------------------------------------------------------------- */

static enum entente_status refuse(int outcome, const struct entente_sink *sink) {
    if (outcome == NO_LIBRARY) {
        return ent_fail(
            sink, ENTENTE_LIBRARY, "no-librsvg", NULL,
            "install librsvg and its headers and build entente anew, or write .svg and convert it",
            "PNG and PDF need librsvg and cairo, which are not there");
    }
    if (outcome == TOO_LARGE) {
        return ent_fail(sink, ENTENTE_TOO_LARGE, "figure-too-large", NULL, "choose a smaller --scale",
                        "a PNG of more than 32000 pixels in a direction cannot be written");
    }
    return ent_fail(sink, ENTENTE_LIBRARY, "librsvg-failed", NULL, "write .svg and convert it",
                    "librsvg could not turn the figure into this format");
}

/* Takes the picture out of the answer behind its first byte. */
static enum entente_status take_picture(const struct ent_buffer *answer, struct ent_buffer *bytes,
                                        const struct entente_sink *sink) {
    if (answer->length == 0 || answer->data[0] != DONE) {
        return refuse(answer->length > 0 ? answer->data[0] : 0, sink);
    }
    ent_buffer_add_bytes(bytes, answer->data + 1, answer->length - 1);
    return ENTENTE_OK;
}

static enum entente_status convert(const struct task *task, struct ent_buffer *bytes,
                                   const struct entente_sink *sink) {
    static const struct ent_child_limits limits = {.cpu_seconds = 120, .wall_seconds = 240};
    struct ent_buffer answer = {0};
    enum ent_child_end end = ent_child_run(work, task, &limits, &answer);
    enum entente_status status =
        end == ENT_CHILD_NOT_RUN ? ent_no_memory(sink) : take_picture(&answer, bytes, sink);
    ent_buffer_clear(&answer);
    return status;
}

static double scale_of(const struct entente_figure *figure) {
    static const double usual = 2, print = 300.0 / 96;
    if (figure->scale > 0) return figure->scale;
    const struct ent_preset *preset = ent_preset_named(figure->preset);
    return preset != NULL && preset->in_millimetres ? print : usual;
}

static enum entente_status write_as(enum shape shape, const struct entente_output *output,
                                    struct ent_buffer *bytes, const struct entente_sink *sink) {
    struct ent_buffer svg = {0};
    enum entente_status status = ent_writer_svg.write(output, &svg, sink);
    if (status == ENTENTE_OK) {
        const struct task task = {&svg, shape, scale_of(&output->figure)};
        status = convert(&task, bytes, sink);
    }
    ent_buffer_clear(&svg);
    return status;
}

enum entente_status ent_write_png(const struct entente_output *output, struct ent_buffer *bytes,
                                  const struct entente_sink *sink) {
    return write_as(PNG, output, bytes, sink);
}

enum entente_status ent_write_pdf(const struct entente_output *output, struct ent_buffer *bytes,
                                  const struct entente_sink *sink) {
    return write_as(PDF, output, bytes, sink);
}
