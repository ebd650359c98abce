/* SPDX-License-Identifier: MIT */
#include "paint/picture.h"

#include "base/child.h"
#include "base/library.h"
#include "base/report.h"
#include "paint/pdf_catalog.h"
#include "paint/png_density.h"
#include "paint/svg_read.h"
#include "paint/typeface.h"

#include <math.h>
#include <string.h>

/* What the child answers first. */
enum outcome { DONE = '=', NO_LIBRARY = '?', TOO_LARGE = '>' };

static const double pixels_per_inch = 96;

struct task {
    const struct ent_buffer *svg;
    const char *texts;               /* that are drawn */
    const char *title, *description; /* of a PDF */
    enum ent_picture_kind kind;
    double scale; /* of a PNG */
};

#ifdef ENT_HAVE_LIBRSVG

#include <cairo-pdf.h>
#include <librsvg/rsvg.h>

static const double points_per_inch = 72, sides_most = 32000;

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
    CALL(cairo_pdf_surface_restrict_to_version)                                                              \
    CALL(cairo_destroy)

#include "base/library_calls.def"

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

/* A figure that ends within a pixel is drawn a trifle larger, lest its edge is half painted. */
static bool answer_png(const struct calls *call, RsvgHandle *figure, double width, double height,
                       struct ent_buffer *answer) {
    double columns = fmax(round(width), 1), rows = fmax(round(height), 1),
           more = fmax(columns / width, rows / height);
    cairo_surface_t *surface = call->cairo_image_surface_create(CAIRO_FORMAT_ARGB32, (int)columns, (int)rows);
    return call->cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS &&
           paint(call, figure, surface, more * width, more * height) &&
           call->cairo_surface_write_to_png_stream(surface, take, answer) == CAIRO_STATUS_SUCCESS;
}

/* A day that is always the same: the bytes are to depend on the figure alone. The version is the last whose
 * objects all stand in the open, where ent_pdf_add_described finds them. */
static bool answer_pdf(const struct calls *call, RsvgHandle *figure, double width, double height,
                       const struct task *task, struct ent_buffer *answer) {
    const double points = points_per_inch / pixels_per_inch;
    cairo_surface_t *surface =
        call->cairo_pdf_surface_create_for_stream(take, answer, width * points, height * points);
    if (call->cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS) return false;
    call->cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "1970-01-01T00:00:00Z");
    call->cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4);
    call->cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, task->title);
    bool fine = paint(call, figure, surface, width * points, height * points);
    call->cairo_surface_finish(surface);
    return fine && call->cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS;
}

static bool say(struct ent_buffer *answer, enum outcome outcome) {
    const char first = (char)outcome;
    ent_buffer_add_bytes(answer, &first, 1);
    return true;
}

static bool say_done(struct ent_buffer *answer, const struct ent_lacking *lacking) {
    say(answer, DONE);
    ent_buffer_add_bytes(answer, (const char *)lacking, sizeof *lacking);
    return true;
}

static bool draw(const struct calls *call, const struct task *task, const struct ent_lacking *lacking,
                 struct ent_buffer *answer) {
    double width, height, scale = task->scale;
    RsvgHandle *figure =
        call->rsvg_handle_new_from_data((const guint8 *)task->svg->data, task->svg->length, NULL);
    if (figure == NULL) return false;
    call->rsvg_handle_set_dpi(figure, pixels_per_inch);
    if (!call->rsvg_handle_get_intrinsic_size_in_pixels(figure, &width, &height)) return false;
    if (task->kind == ENT_PICTURE_PNG && !(fmax(width, height) * scale <= sides_most))
        return say(answer, TOO_LARGE);
    say_done(answer, lacking);
    return task->kind == ENT_PICTURE_PNG ? answer_png(call, figure, width * scale, height * scale, answer)
                                         : answer_pdf(call, figure, width, height, task, answer);
}

static bool work(const void *payload, struct ent_buffer *answer) {
    const struct task *task = payload;
    struct calls call;
    struct ent_lacking lacking;
    if (!load_calls(ENT_PAINT_LIBRARY, &call)) return say(answer, NO_LIBRARY);
    return ent_typeface_set(task->texts, &lacking) && draw(&call, task, &lacking, answer);
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
    const char *fate = ent_child_fate();
    return ent_fail(sink, ENTENTE_LIBRARY, "librsvg-failed", NULL, "write .svg and convert it",
                    "librsvg could not turn the figure into this format%s%s", fate != NULL ? ": it " : "",
                    fate != NULL ? fate : "");
}

static void add_picture(const struct task *task, const char *picture, size_t length,
                        struct ent_buffer *bytes) {
    if (task->kind == ENT_PICTURE_PNG)
        ent_png_add_with_density(bytes, picture, length, task->scale * pixels_per_inch);
    else
        ent_pdf_add_described(bytes, picture, length, task->description);
}

/* Takes the picture out of the answer behind what is said of it. */
static enum entente_status take_picture(const struct task *task, const struct ent_buffer *answer,
                                        struct ent_buffer *bytes, const struct entente_sink *sink) {
    struct ent_lacking lacking;
    const size_t before = 1 + sizeof lacking;
    if (answer->length < before || answer->data[0] != DONE) {
        return refuse(answer->length > 0 ? answer->data[0] : 0, sink);
    }
    memcpy(&lacking, answer->data + 1, sizeof lacking);
    ent_typeface_tell(&lacking, sink);
    add_picture(task, answer->data + before, answer->length - before, bytes);
    return bytes->failed ? ent_no_memory(sink) : ENTENTE_OK;
}

static enum entente_status convert(const struct task *task, struct ent_buffer *bytes,
                                   const struct entente_sink *sink) {
    static const struct ent_child_limits limits = {.step = "librsvg",
                                                   .cpu_seconds = 120,
                                                   .wall_seconds = 240,
                                                   .memory_bytes = (size_t)16 << 30,
                                                   .file_bytes = (size_t)64 << 20};
    struct ent_buffer answer = {0};
    enum ent_child_end end = ent_child_run(work, task, &limits, &answer);
    enum entente_status status = ENTENTE_OK;
    if (end == ENT_CHILD_NOT_RUN)
        status = ent_child_not_run(sink);
    else if (end == ENT_CHILD_CRASHED)
        status = ent_library_failed(sink, "librsvg", "out of memory, or a fault in it");
    else
        status = take_picture(task, &answer, bytes, sink);
    ent_buffer_clear(&answer);
    return status;
}

enum entente_status ent_picture(enum ent_picture_kind kind, const struct ent_buffer *svg, double scale,
                                struct ent_buffer *bytes, const struct entente_sink *sink) {
    struct ent_buffer texts = {0}, title = {0}, description = {0};
    ent_svg_read(svg->data, "text", &texts);
    ent_svg_read_first(svg->data, "title", &title);
    ent_svg_read_first(svg->data, "desc", &description);
    enum entente_status status = ENTENTE_NO_MEMORY;
    if (texts.failed || title.failed || description.failed) {
        ent_no_memory(sink);
    } else {
        const struct task task = {svg, texts.data, title.data, description.data, kind, scale};
        status = convert(&task, bytes, sink);
    }
    ent_buffer_clear(&texts);
    ent_buffer_clear(&title);
    ent_buffer_clear(&description);
    return status;
}
