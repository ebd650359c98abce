/* SPDX-License-Identifier: MIT */
/** Dated relations as rows of events: what the timeline shows, before it has a size. */
#ifndef ENT_TIMELINE_H
#define ENT_TIMELINE_H

#include "calendar/calendar.h"
#include "figure/scene.h"

/** The relations of one row and sign that fall on the same step, or last over the same steps. */
struct ent_event {
    size_t row;
    int sign;
    int32_t first, last; /* days, both included; of steps when they were merged */
    bool lasts;          /* over more than one step */
    bool is_coarse;      /* on one day of these, of which only the year or month is known */
    bool opens, goes_on; /* no start, or no end, is given */
    double weight;
    const char *words; /* "supports, welcomes" */
    const char *title; /* a sentence per relation */
    size_t count;      /* of relations */
    double from, to;   /* where its words stand, when they are shown */
};

struct ent_row {
    size_t source, target; /* actors; ENT_NO_TARGET: whatever it is about */
    const char *name;
    int32_t first; /* day of its first event */
    size_t met;    /* how many rows were met before it */
};

#define ENT_NO_TARGET SIZE_MAX

struct ent_timeline {
    struct ent_row *rows;
    size_t row_count;
    struct ent_event *events; /* by row, day and sign */
    size_t event_count;
    int32_t first, last; /* days that the events reach over; open ends reach to the others' */
    double most;         /* the largest weight of an event */
    size_t dated, undated;
};

/** Collects the dated relations of the scene's lines, a row per pair or per source. All in the scene's arena.
 *  False when memory is out. */
ENT_NODISCARD bool ent_timeline_fill(struct ent_scene *scene, bool per_actor, struct ent_timeline *timeline);

/** Merges events that fall on the same step. False when memory is out. */
ENT_NODISCARD bool ent_timeline_merge(struct ent_scene *scene, struct ent_step step,
                                      struct ent_timeline *timeline);

/** Notes when one event, the first or the last, leaves the others little room. False when memory is out. */
ENT_NODISCARD bool ent_timeline_tell_far(const struct ent_timeline *timeline,
                                         const struct entente_sink *sink);

#endif
