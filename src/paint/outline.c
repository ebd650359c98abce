/* SPDX-License-Identifier: MIT */
#include "paint/outline.h"

#include "base/child.h"
#include "base/library.h"
#include "base/report.h"
#include "paint/typeface.h"

#include <math.h>
#include <string.h>

/* What the child answers first. */
enum outcome { DONE = '=', NO_LIBRARY = '?' };

struct task {
    const struct ent_outline_text *texts;
    size_t count;
};

static bool say(struct ent_buffer *answer, enum outcome outcome) {
    const char first = (char)outcome;
    ent_buffer_add_bytes(answer, &first, 1);
    return true;
}

#ifdef ENT_HAVE_LIBRSVG

#include <pango/pangocairo.h>

#define CALLS(CALL)                                                                                          \
    CALL(cairo_recording_surface_create)                                                                     \
    CALL(cairo_create)                                                                                       \
    CALL(cairo_move_to)                                                                                      \
    CALL(cairo_new_path)                                                                                     \
    CALL(cairo_copy_path)                                                                                    \
    CALL(cairo_path_destroy)                                                                                 \
    CALL(cairo_status)                                                                                       \
    CALL(cairo_font_options_create)                                                                          \
    CALL(cairo_font_options_set_hint_style)                                                                  \
    CALL(cairo_font_options_set_hint_metrics)                                                                \
    CALL(pango_cairo_create_layout)                                                                          \
    CALL(pango_cairo_context_set_font_options)                                                               \
    CALL(pango_cairo_layout_path)                                                                            \
    CALL(pango_context_set_round_glyph_positions)                                                            \
    CALL(pango_font_description_new)                                                                         \
    CALL(pango_font_description_set_absolute_size)                                                           \
    CALL(pango_font_description_set_weight)                                                                  \
    CALL(pango_layout_context_changed)                                                                       \
    CALL(pango_layout_get_baseline)                                                                          \
    CALL(pango_layout_get_context)                                                                           \
    CALL(pango_layout_get_extents)                                                                           \
    CALL(pango_layout_set_font_description)                                                                  \
    CALL(pango_layout_set_single_paragraph_mode)                                                             \
    CALL(pango_layout_set_text)

#include "base/library_calls.def"

/* -- paths as text --------------------------------------------------------------------------------------- */

/* In hundredths of a pixel, and from one point to the next, so that what is rounded does not add up. */
struct pen {
    struct ent_buffer *out;
    long x, y;
    bool needs_gap; /* before a number */
};

static long hundredths(double value) {
    return lround(100 * value);
}

static void put_command(struct pen *pen, char letter) {
    ent_buffer_add_bytes(pen->out, &letter, 1);
    pen->needs_gap = false;
}

static void put_number(struct pen *pen, long value) {
    char digits[24];
    size_t at = sizeof digits;
    unsigned long size = (unsigned long)labs(value);
    if (size % 100 != 0) {
        if (size % 10 != 0) digits[--at] = (char)('0' + size % 10);
        digits[--at] = (char)('0' + size / 10 % 10);
        digits[--at] = '.';
    }
    size /= 100;
    do {
        digits[--at] = (char)('0' + size % 10);
        size /= 10;
    } while (size > 0);
    if (value < 0)
        digits[--at] = '-';
    else if (pen->needs_gap)
        digits[--at] = ' ';
    ent_buffer_add_bytes(pen->out, digits + at, sizeof digits - at);
    pen->needs_gap = true;
}

static void put_point(struct pen *pen, struct ent_point point) {
    put_number(pen, hundredths(point.x) - pen->x);
    put_number(pen, hundredths(point.y) - pen->y);
}

static void move_pen(struct pen *pen, struct ent_point point) {
    pen->x = hundredths(point.x);
    pen->y = hundredths(point.y);
}

static struct ent_point point_of(const cairo_path_data_t *data) {
    return (struct ent_point){data->point.x, data->point.y};
}

/* The control point that makes a curve of the second degree the same, where one does. */
static bool is_quadratic(struct ent_point start, const cairo_path_data_t *data, struct ent_point *control) {
    static const double near = 0.02;
    struct ent_point one = point_of(data + 1), two = point_of(data + 2), end = point_of(data + 3);
    struct ent_point from_start = {(3 * one.x - start.x) / 2, (3 * one.y - start.y) / 2};
    struct ent_point from_end = {(3 * two.x - end.x) / 2, (3 * two.y - end.y) / 2};
    *control = (struct ent_point){(from_start.x + from_end.x) / 2, (from_start.y + from_end.y) / 2};
    return hypot(from_start.x - from_end.x, from_start.y - from_end.y) < near;
}

static void put_curve(struct pen *pen, struct ent_point start, const cairo_path_data_t *data) {
    struct ent_point control;
    if (is_quadratic(start, data, &control)) {
        put_command(pen, 'q');
        put_point(pen, control);
    } else {
        put_command(pen, 'c');
        put_point(pen, point_of(data + 1));
        put_point(pen, point_of(data + 2));
    }
    put_point(pen, point_of(data + 3));
    move_pen(pen, point_of(data + 3));
}

/* Moves that nothing is drawn after are left out. */
static bool is_idle_move(const cairo_path_t *path, int at) {
    int next = at + path->data[at].header.length;
    return path->data[at].header.type == CAIRO_PATH_MOVE_TO &&
           (next >= path->num_data || path->data[next].header.type == CAIRO_PATH_MOVE_TO);
}

static void put_path(const cairo_path_t *path, struct ent_buffer *out) {
    struct pen pen = {.out = out};
    struct ent_point start = {0, 0}, at = {0, 0};
    for (int i = 0; i < path->num_data; i += path->data[i].header.length) {
        const cairo_path_data_t *data = &path->data[i];
        if (is_idle_move(path, i)) continue;
        if (data->header.type == CAIRO_PATH_CLOSE_PATH) {
            put_command(&pen, 'z');
            move_pen(&pen, start);
        } else if (data->header.type == CAIRO_PATH_CURVE_TO) {
            put_curve(&pen, at, data);
            at = point_of(data + 3);
        } else {
            bool begins = data->header.type == CAIRO_PATH_MOVE_TO;
            at = point_of(data + 1);
            if (begins) start = at;
            put_command(&pen, begins ? 'm' : 'l');
            put_point(&pen, at);
            move_pen(&pen, at);
        }
    }
}

/* -- in the child ---------------------------------------------------------------------------------------- */

static PangoLayout *prepare(const struct calls *call, cairo_t *context) {
    PangoLayout *layout = call->pango_cairo_create_layout(context);
    cairo_font_options_t *options = call->cairo_font_options_create();
    PangoContext *fonts = call->pango_layout_get_context(layout);
    call->cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    call->cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    call->pango_cairo_context_set_font_options(fonts, options);
    call->pango_context_set_round_glyph_positions(fonts, FALSE);
    call->pango_layout_set_single_paragraph_mode(layout, TRUE);
    return layout;
}

static void set_text(const struct calls *call, PangoLayout *layout, const struct ent_outline_text *text) {
    PangoFontDescription *font = call->pango_font_description_new();
    call->pango_font_description_set_absolute_size(font, text->size * PANGO_SCALE);
    call->pango_font_description_set_weight(font, text->weight == ENT_BOLD ? PANGO_WEIGHT_BOLD
                                                                           : PANGO_WEIGHT_NORMAL);
    call->pango_layout_set_font_description(layout, font);
    call->pango_layout_set_text(layout, text->text, -1);
    call->pango_layout_context_changed(layout);
}

static bool add_path(const struct calls *call, cairo_t *context, PangoLayout *layout,
                     const struct ent_outline_text *text, struct ent_buffer *answer) {
    PangoRectangle extents;
    set_text(call, layout, text);
    call->pango_layout_get_extents(layout, NULL, &extents);
    double left = (double)extents.x + text->left * (double)extents.width;
    double above = (double)call->pango_layout_get_baseline(layout);
    call->cairo_new_path(context);
    call->cairo_move_to(context, text->at.x - left / PANGO_SCALE, text->at.y - above / PANGO_SCALE);
    call->pango_cairo_layout_path(context, layout);
    cairo_path_t *path = call->cairo_copy_path(context);
    bool fine = path->status == CAIRO_STATUS_SUCCESS;
    if (fine) put_path(path, answer);
    ent_buffer_add(answer, "\n");
    call->cairo_path_destroy(path);
    return fine;
}

/* Without bounds: cairo drops glyphs that lie outside. */
static bool add_paths(const struct calls *call, const struct task *task, struct ent_buffer *answer) {
    cairo_t *context = call->cairo_create(call->cairo_recording_surface_create(CAIRO_CONTENT_COLOR, NULL));
    if (call->cairo_status(context) != CAIRO_STATUS_SUCCESS) return false;
    PangoLayout *layout = prepare(call, context);
    for (size_t i = 0; i < task->count; i++) {
        if (!add_path(call, context, layout, &task->texts[i], answer)) return false;
    }
    return true;
}

static bool set_fonts(const struct task *task, struct ent_lacking *lacking) {
    struct ent_buffer all = {0};
    ent_buffer_add(&all, "");
    for (size_t i = 0; i < task->count; i++) ent_buffer_add(&all, task->texts[i].text);
    return !all.failed && ent_typeface_set(all.data, lacking);
}

static bool work(const void *payload, struct ent_buffer *answer) {
    const struct task *task = payload;
    struct calls call;
    struct ent_lacking lacking;
    if (!load_calls(ENT_PAINT_LIBRARY, &call)) return say(answer, NO_LIBRARY);
    if (!set_fonts(task, &lacking)) return false;
    say(answer, DONE);
    ent_buffer_add_bytes(answer, (const char *)&lacking, sizeof lacking);
    return add_paths(&call, task, answer);
}

#else

static bool work(const void *payload, struct ent_buffer *answer) {
    (void)payload;
    return say(answer, NO_LIBRARY);
}

#endif

/* -- in the parent --------------------------------------------------------------------------------------- */

static enum entente_status take_paths(const struct ent_buffer *answer, struct ent_buffer *paths,
                                      const struct entente_sink *sink) {
    struct ent_lacking lacking;
    const size_t before = 1 + sizeof lacking;
    if (answer->length > 0 && answer->data[0] == NO_LIBRARY) {
        return ent_fail(
            sink, ENTENTE_LIBRARY, "no-librsvg", NULL,
            "install librsvg, Pango and their headers and build entente anew, or leave letters as text",
            "text as outlines needs librsvg and Pango, which are not there");
    }
    if (answer->length < before)
        return ent_library_failed(
            sink, "Pango", ent_child_fate() != NULL ? ent_child_fate() : "it could not draw the texts");
    memcpy(&lacking, answer->data + 1, sizeof lacking);
    ent_typeface_tell(&lacking, sink);
    ent_buffer_add_bytes(paths, answer->data + before, answer->length - before);
    return paths->failed ? ent_no_memory(sink) : ENTENTE_OK;
}

enum entente_status ent_outline(const struct ent_outline_text *texts, size_t count, struct ent_buffer *paths,
                                const struct entente_sink *sink) {
    static const struct ent_child_limits limits = {.step = "Pango",
                                                   .cpu_seconds = 120,
                                                   .wall_seconds = 240,
                                                   .memory_bytes = (size_t)16 << 30,
                                                   .file_bytes = (size_t)64 << 20};
    const struct task task = {texts, count};
    struct ent_buffer answer = {0};
    enum ent_child_end end = ent_child_run(work, &task, &limits, &answer);
    enum entente_status status = ENTENTE_OK;
    if (end == ENT_CHILD_NOT_RUN)
        status = ent_child_not_run(sink);
    else if (end == ENT_CHILD_CRASHED)
        status = ent_library_failed(sink, "pango", "out of memory, or a fault in it");
    else
        status = take_paths(&answer, paths, sink);
    ent_buffer_clear(&answer);
    return status;
}
