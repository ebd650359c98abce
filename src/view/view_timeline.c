/* SPDX-License-Identifier: MIT */
#include "base/report.h"
#include "figure/block.h"
#include "figure/frame.h"
#include "figure/time_axis.h"
#include "figure/view.h"
#include "view/timeline.h"

#include <math.h>
#include <stdio.h>

/* Days run to the right. What is for stands above a row's line, what is against below it. */

struct picture {
    struct ent_scene *scene;
    struct ent_timeline *timeline;
    double type, names, row, axis; /* size of type, width of names, height of a row and of the axis */
    double left, top, width;       /* of the days */
    struct ent_step step;          /* on which relations are merged */
};

/* In pixels per pixel of type: rows, the narrowest step, the widest bar. */
static const double row_least = 1.2, row_most = 3, step_least = 0.45, bar_most = 1.1;
static const double names_most = 0.38, names_most_at_least = 0.5, gap_after_name = 0.6, words_gap = 0.4;

/* -- sizes ----------------------------------------------------------------------------------------------- */

static double widest_name(const struct ent_timeline *timeline, double size) {
    double width = 0;
    for (size_t i = 0; i < timeline->row_count; i++)
        width = fmax(width, ent_text_width(timeline->rows[i].name, size, ENT_REGULAR));
    return width + gap_after_name * size;
}

/* The largest type at which the rows fit; names take more of the width only before they are cut. */
static bool size_for(struct picture *p, bool may_cut) {
    const struct ent_scene *scene = p->scene;
    double least = scene->preset->least, rows = (double)p->timeline->row_count;
    for (double size = 0.8 * scene->preset->names;; size *= 0.95) {
        size = fmax(size, least);
        double height = scene->room.size.height - ENT_TIME_AXIS_HEIGHT * size;
        double share = size <= least ? names_most_at_least : names_most;
        bool is_wide = widest_name(p->timeline, size) > share * scene->room.size.width;
        bool fits = row_least * size * rows <= height && (!is_wide || (may_cut && size <= least));
        if (fits || size <= least) {
            p->type = size;
            p->row = fmin(row_most * size, height / fmax(rows, 1));
            p->axis = ENT_TIME_AXIS_HEIGHT * size;
            p->names = fmin(widest_name(p->timeline, size), share * scene->room.size.width);
            return fits;
        }
    }
}

/* Do all events begin and end with such a step? */
static bool all_on(const struct ent_timeline *timeline, struct ent_step step) {
    for (size_t i = 0; i < timeline->event_count; i++) {
        const struct ent_event *event = &timeline->events[i];
        if (ent_step_floor(step, event->first) != event->first) return false;
        if (ent_step_floor(step, event->last + 1) != event->last + 1) return false;
    }
    return true;
}

/* As fine as the dates are and the width allows. */
static struct ent_step choose_step(const struct picture *p) {
    double days = (double)p->timeline->last - p->timeline->first + 1;
    size_t i = 0;
    for (; ent_steps[i + 1].count > 0; i++) {
        bool is_wide = ent_step_days(ent_steps[i]) * p->width / days >= step_least * p->scene->preset->least;
        if (is_wide && (ent_steps[i].unit == ENT_YEAR || !all_on(p->timeline, ent_steps[i + 1]))) break;
    }
    return ent_steps[i];
}

static struct ent_time_axis axis_of(const struct picture *p) {
    return (struct ent_time_axis){p->timeline->first, p->timeline->last, p->left, p->width, p->type};
}

static double x_of(const struct picture *p, int32_t day) {
    const struct ent_time_axis axis = axis_of(p);
    return ent_time_axis_x(&axis, day);
}

/* -- legend and page ------------------------------------------------------------------------------------- */

static enum ent_colour colour_of(const struct ent_scene *scene, int sign) {
    return scene->theme->signs[sign + 1].colour;
}

static void add_keys(const struct ent_scene *scene, const struct ent_timeline *timeline,
                     struct ent_legend *legend) {
    static const char *const texts[] = {"against, below the line", "neutral, on the line",
                                        "for, above the line"};
    *legend = (struct ent_legend){0};
    for (int sign = 1; sign >= -1; sign--) {
        for (size_t i = 0; i < timeline->event_count; i++) {
            if (timeline->events[i].sign != sign) continue;
            ent_legend_add(legend, (struct ent_key){.kind = ENT_KEY_CELL,
                                                    .text = texts[sign + 1],
                                                    .look = (enum ent_sign_look)(sign + 1),
                                                    .has_glyph = true,
                                                    .colour = ENT_BACKGROUND,
                                                    .paint = {.fill = colour_of(scene, sign)}});
            break;
        }
    }
}

/* Do events of a moment differ in weight? What lasts has one height. */
static bool has_weights(const struct ent_timeline *timeline) {
    enum { MOMENT = 31 };
    for (size_t i = 0; i < timeline->event_count; i++) {
        const struct ent_event *event = &timeline->events[i];
        bool is_moment = (double)event->last - event->first < MOMENT;
        if (is_moment && event->weight != timeline->events[0].weight) return true;
    }
    return false;
}

/* Is a date coarser than another? Steps are as fine as dates are. */
static bool has_hollow(const struct ent_timeline *timeline) {
    double shortest = HUGE_VAL, longest = 0;
    for (size_t i = 0; i < timeline->event_count; i++) {
        const struct ent_event *event = &timeline->events[i];
        double days = (double)event->last - event->first + 1;
        shortest = fmin(shortest, days);
        if (event->is_coarse) longest = fmax(longest, days);
    }
    return longest > shortest;
}

static bool has_open(const struct ent_timeline *timeline) {
    for (size_t i = 0; i < timeline->event_count; i++) {
        if (timeline->events[i].opens || timeline->events[i].goes_on) return true;
    }
    return false;
}

static const char *subtitle(struct ent_scene *scene, const struct ent_timeline *timeline) {
    struct ent_buffer out = {0};
    size_t all = timeline->dated + timeline->undated;
    if (timeline->undated > 0)
        ent_buffer_format(&out, "%zu of %zu relations have a date", timeline->dated, all);
    else
        ent_buffer_format(&out, "%zu relation%s", all, all == 1 ? "" : "s");
    if (has_weights(timeline)) ent_buffer_add(&out, ". Higher bars weigh more");
    if (has_hollow(timeline)) ent_buffer_add(&out, ". Hollow bars: on a day of these that is not known");
    if (has_open(timeline)) ent_buffer_add(&out, ". Arrows: no start or end is given");
    return ent_scene_keep(scene, &out);
}

/* Pairs where they fit whole on a page that the preset allows, else actors; else some names cut, and the page
 * as large as it takes. */
static bool choose_page(struct picture *p, struct ent_timeline *pairs, struct ent_timeline *actors,
                        const struct ent_legend *legend, const struct entente_sink *sink) {
    struct ent_scene *scene = p->scene;
    const struct ent_preset *preset = scene->preset;
    struct ent_size page = {preset->width, preset->height};
    bool may_fold = scene->figure->rows == ENTENTE_ROWS_AUTO, may_cut = false;
    p->timeline = scene->figure->rows == ENTENTE_ROWS_ACTORS ? actors : pairs;
    while (true) {
        if (!ent_frame_put(scene, legend, page)) return false;
        if (size_for(p, may_cut)) break;
        if (page.height < preset->tallest * scene->scale) {
            page.height = fmin(1.06 * page.height, preset->tallest * scene->scale);
        } else if (may_fold) {
            may_fold = false;
            p->timeline = actors;
            page.height = preset->height;
        } else if (!may_cut) {
            may_cut = true;
            page.height = preset->height;
        } else {
            page = ent_page_enlarged(scene);
        }
    }
    if (p->timeline == actors && scene->figure->rows == ENTENTE_ROWS_AUTO && pairs->row_count > 0)
        ent_tell(sink, ENTENTE_NOTE, "rows", NULL,
                 "choose fewer (--from, --to, --ego), a larger preset, or --rows pairs",
                 "%zu pairs have no room: the rows are actors, without words", pairs->row_count);
    char what[32];
    snprintf(what, sizeof what, "%zu rows", p->timeline->row_count);
    ent_page_tell(scene, what, "draw less of it (--from, --to, --ego, --roll-up) or a larger preset", sink);
    return true;
}

/* -- axis ------------------------------------------------------------------------------------------------ */

static void put_rule(struct picture *p, struct ent_point from, struct ent_point to, double width) {
    ent_mark_line(&p->scene->under, &p->scene->arena, from, to,
                  (struct ent_paint){.stroke = ENT_GRID, .width = width});
}

static bool put_axis(struct picture *p) {
    const struct ent_time_axis axis = axis_of(p);
    double bottom = p->top + p->row * (double)p->timeline->row_count;
    return ent_time_axis_put(p->scene, &axis, p->top, bottom, &p->scene->under, &p->scene->marks);
}

/* -- rows ------------------------------------------------------------------------------------------------ */

static double line_of(const struct picture *p, size_t row) {
    return p->top + ((double)row + 0.5) * p->row;
}

static bool put_rows(struct picture *p) {
    for (size_t i = 0; i < p->timeline->row_count; i++) {
        const char *whole = p->timeline->rows[i].name;
        double size = p->type;
        const char *name = ent_block_fit(p->scene, whole, p->names - gap_after_name * p->type, &size);
        double y = line_of(p, i);
        if (name == NULL) return false;
        struct ent_point at = {p->left - gap_after_name * p->type, y + ENT_MIDDLE_OF_LETTERS * p->type};
        ent_mark_group(&p->scene->marks, "row", whole, whole);
        ent_mark_text(&p->scene->marks, at, name, size, ENT_REGULAR, ENT_ANCHOR_END, ENT_INK);
        ent_mark_end(&p->scene->marks);
        put_rule(p, (struct ent_point){p->left, y}, (struct ent_point){p->left + p->width, y}, 1);
    }
    return true;
}

/* -- events ---------------------------------------------------------------------------------------------- */

/* "Russia supports Trump–Kim talks, 8 Mar 2018" */
static const char *label_of(const struct picture *p, const struct ent_event *event) {
    static const char *const signs[] = {"against", "neutral", "for"};
    const struct ent_row *row = &p->timeline->rows[event->row];
    const struct ent_node *nodes = p->scene->nodes;
    struct ent_buffer out = {0};
    char first[ENT_DAY_TEXT], last[ENT_DAY_TEXT];
    ent_step_text(p->step, event->first, first);
    ent_step_text((struct ent_step){ENT_DAY, 1}, event->last, last);
    if (row->target != ENT_NO_TARGET)
        ent_buffer_format(&out, "%s %s %s, ", nodes[row->source].name, event->words, nodes[row->target].name);
    else
        ent_buffer_format(&out, "%s: %zu %s, ", nodes[row->source].name, event->count,
                          signs[event->sign + 1]);
    ent_buffer_add(&out, first);
    if (event->lasts) ent_buffer_format(&out, " to %s", last);
    return ent_scene_keep(p->scene, &out);
}

/* The bar's place: as high as it weighs, above or below the line; what lasts is low and long. Neutral ones
 * are discs. */
static struct ent_box bar_of(const struct picture *p, const struct ent_event *event) {
    double from = x_of(p, event->first), to = x_of(p, event->last + 1), half = 0.46 * p->row;
    double share = sqrt(event->weight / p->timeline->most), y = line_of(p, event->row);
    double height = event->lasts ? 0.4 * half : half * (0.35 + 0.65 * share);
    double width = event->lasts ? to - from : fmin(to - from, bar_most * p->type);
    if (!event->lasts) width = fmax(width - 0.6, 2.5);
    struct ent_box box = {{(from + to) / 2, y}, {width, height}};
    if (event->sign != 0)
        box.centre.y -= event->sign * (height / 2 + 0.5);
    else if (!event->lasts)
        box.size.width = box.size.height = 2 * fmax(2, fmin(0.16 * p->row, 0.3 * p->type));
    return box;
}

/* One day of those that it takes up: which, is not known. */
static void put_hollow(struct picture *p, struct ent_box box, enum ent_colour colour) {
    static const double width = 1.2;
    struct ent_box inner = {box.centre, {fmax(box.size.width - width, 1), fmax(box.size.height - width, 1)}};
    ent_mark_box(&p->scene->marks, inner, 0,
                 (struct ent_paint){.fill = ENT_BACKGROUND, .stroke = colour, .width = width});
}

static double arrow_arm(const struct picture *p, struct ent_box box) {
    return fmin(fmax(0.3 * p->type, 0.95 * box.size.height), 0.45 * p->row);
}

/* At the end of a bar, which is shorter by it: no start, or no end, is given. */
static void put_arrow(struct picture *p, const struct ent_event *event, struct ent_box box, int side) {
    double arm = arrow_arm(p, box), end = box.centre.x + side * box.size.width / 2, back = end - side * arm;
    const struct ent_paint paint = {.stroke = colour_of(p->scene, event->sign), .width = 1.6};
    struct ent_marks *marks = &p->scene->marks;
    ent_mark_line(marks, &p->scene->arena, (struct ent_point){back, box.centre.y - arm},
                  (struct ent_point){end, box.centre.y}, paint);
    ent_mark_line(marks, &p->scene->arena, (struct ent_point){back, box.centre.y + arm},
                  (struct ent_point){end, box.centre.y}, paint);
}

static struct ent_box without_arrows(const struct picture *p, const struct ent_event *event,
                                     struct ent_box box) {
    double arm = arrow_arm(p, box);
    box.centre.x += (event->opens - event->goes_on) * arm / 2;
    box.size.width = fmax(box.size.width - (event->opens + event->goes_on) * arm, 1);
    return box;
}

static void put_bar(struct picture *p, const struct ent_event *event) {
    struct ent_marks *marks = &p->scene->marks;
    struct ent_box box = bar_of(p, event);
    const struct ent_paint paint = {.fill = colour_of(p->scene, event->sign)};
    if (event->sign == 0 && !event->lasts) {
        ent_mark_disc(marks, box.centre, box.size.width / 2 + 1.2,
                      (struct ent_paint){.fill = ENT_BACKGROUND});
        ent_mark_disc(marks, box.centre, box.size.width / 2, paint);
        return;
    }
    if (!event->lasts) {
        struct ent_box around = box;
        around.size.width += 1.6;
        ent_mark_box(marks, around, 0, (struct ent_paint){.fill = ENT_BACKGROUND});
    }
    const struct ent_box bar = without_arrows(p, event, box);
    if (event->lasts && event->is_coarse)
        put_hollow(p, bar, paint.fill);
    else
        ent_mark_box(marks, bar, 0, paint);
    if (event->opens) put_arrow(p, event, box, -1);
    if (event->goes_on) put_arrow(p, event, box, 1);
}

/* Is the row empty between two places, but for the event itself? Above the line, below it (side ±1) or both.
 */
static bool is_free(const struct picture *p, const struct ent_event *event, double from, double to,
                    int side) {
    if (to > p->left + p->width + p->type) return false;
    for (size_t i = 0; i < p->timeline->event_count; i++) {
        const struct ent_event *other = &p->timeline->events[i];
        if (other == event || other->row != event->row) continue;
        if (other->to > from && other->from < to) return false;
        if (side != 0 && other->sign == -side) continue;
        const struct ent_box box = bar_of(p, other);
        if (box.centre.x + box.size.width / 2 > from && box.centre.x - box.size.width / 2 < to) return false;
    }
    return true;
}

/* Its words stand beside a bar, and across the line from what lasts, where the row is empty there. */
static void put_words(struct picture *p, struct ent_event *event) {
    const struct ent_box bar = bar_of(p, event);
    double size = fmax(p->scene->preset->least, 0.85 * p->type), gap = words_gap * size;
    double width = ent_text_width(event->words, size, ENT_REGULAR), half = bar.size.width / 2;
    double from = event->lasts ? bar.centre.x - half : bar.centre.x + half + gap;
    double down = event->lasts ? 0.62 * size : 0,
           y = line_of(p, event->row) + down * (event->sign < 0 ? -1 : 1);
    if (event->lasts) from = fmin(from, p->left + p->width - width);
    bool fits = !event->lasts || (event->sign != 0 && p->row > 2.3 * size);
    if (!fits || p->timeline->rows[event->row].target == ENT_NO_TARGET) return;
    if (!is_free(p, event, from - 1, from + width + gap, event->lasts ? -event->sign : 0)) return;
    event->from = from - gap;
    event->to = from + width + gap;
    struct ent_box ground = {{from + width / 2, y}, {width + gap, 1.05 * size}};
    if (!event->lasts) ent_mark_box(&p->scene->marks, ground, 0, (struct ent_paint){.fill = ENT_BACKGROUND});
    ent_mark_text(&p->scene->marks, (struct ent_point){from, y + ENT_MIDDLE_OF_LETTERS * size}, event->words,
                  size, ENT_REGULAR, ENT_ANCHOR_START, ENT_INK);
}

/* What lasts is longer and lies behind, what is neutral is small and lies before the rest. */
static int depth_of(const struct ent_event *event) {
    return event->lasts ? 0 : event->sign != 0 ? 1 : 2;
}

static bool put_events(struct picture *p) {
    for (int depth = 0; depth <= 2; depth++) {
        for (size_t i = 0; i < p->timeline->event_count; i++) {
            struct ent_event *event = &p->timeline->events[i];
            if (depth_of(event) != depth) continue;
            const char *label = label_of(p, event);
            if (label == NULL) return false;
            ent_mark_group(&p->scene->marks, "event", label, event->title);
            put_bar(p, event);
            put_words(p, event);
            ent_mark_end(&p->scene->marks);
        }
    }
    return true;
}

static bool paint(struct picture *p) {
    const struct ent_box *room = &p->scene->room;
    double height = p->row * (double)p->timeline->row_count + p->axis;
    p->left = room->centre.x - room->size.width / 2 + p->names;
    p->top = room->centre.y - height / 2;
    p->width = room->size.width - p->names - 0.5 * p->type;
    p->step = choose_step(p);
    return ent_timeline_merge(p->scene, p->step, p->timeline) && put_axis(p) && put_rows(p) && put_events(p);
}

static enum entente_status compose(struct ent_scene *scene, const struct entente_sink *sink) {
    struct picture p = {.scene = scene};
    struct ent_timeline pairs, actors;
    struct ent_legend legend;
    if (!ent_timeline_fill(scene, false, &pairs) || !ent_timeline_fill(scene, true, &actors))
        return ent_no_memory(sink);
    if (pairs.event_count == 0) {
        return ent_fail(sink, ENTENTE_BAD_OPTION, "no-dates", NULL,
                        "give relations a \"date\", or choose another --view",
                        "no relation has a date: a timeline would be empty");
    }
    add_keys(scene, &pairs, &legend);
    const char *counts = subtitle(scene, &pairs);
    bool fine = counts != NULL && ent_frame_words(scene, counts) &&
                choose_page(&p, &pairs, &actors, &legend, sink) && ent_timeline_tell_far(&pairs, sink) &&
                paint(&p);
    scene->node_count = scene->line_count = 0; /* they are in the rows */
    return fine ? ENTENTE_OK : ent_no_memory(sink);
}

const struct ent_view ent_view_timeline = {
    .choice = {.name = "timeline", .summary = "dated relations along the days, a row per pair or actor"},
    .role = "timeline",
    .absence = "A gap",
    .compose = compose,
};
