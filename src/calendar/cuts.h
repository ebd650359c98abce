/* SPDX-License-Identifier: MIT */
/** Time cut into slices. */
#ifndef ENT_CUTS_H
#define ENT_CUTS_H

#include "base/attributes.h"
#include "calendar/calendar.h"
#include <entente/document.h>

/** How to cut. */
struct ent_cutting {
    enum { ENT_CUT_CALENDAR, ENT_CUT_WINDOW, ENT_CUT_NUMBER } by;
    struct ent_step step;   /* of the calendar, or from window to window */
    struct ent_step length; /* of a window */
    size_t number;          /* of relations */
    int32_t first, last;    /* the days to cut, where relations go beyond; INT32_MIN and INT32_MAX: all */
};

/** Reads "year", "20-relations" or "6m/1m"; false when it is none of these. */
bool ent_cutting_parse(const char *way, struct ent_cutting *cutting);

/** The days that the dated relations reach over; open ends reach to the others'. False: none is dated. */
bool ent_document_reach(const entente_document *document, int32_t *first, int32_t *last);

/** The days to cut: those that the dated relations reach over, within the cutting's. What has no end goes on
 * to the cutting's where it has one. False: none is dated. */
bool ent_cutting_reach(const entente_document *document, const struct ent_cutting *cutting, int32_t *first,
                       int32_t *last);

/** How many steps the days take; one more than `most` when there are more. */
size_t ent_step_count(struct ent_step step, int32_t first, int32_t last, size_t most);

/** The finest step of the calendar with which the days make at most so many slices. */
struct ent_step ent_step_for(int32_t first, int32_t last, size_t most);

/** A slice: its days, and its relations among those of all slices. */
struct ent_cut {
    int32_t first, last;
    size_t begin, count;
};

struct ent_cuts {
    struct ent_cut *items; /* by time */
    size_t count, room;
    size_t *relations; /* of one slice after the other, ascending within each */
    size_t relation_count, relation_room;
};

enum ent_cut_end { ENT_CUT_FINE, ENT_CUT_UNDATED, ENT_CUT_TOO_MANY, ENT_CUT_NO_MEMORY };

/** Cuts into at most so many. Caller clears the cuts also after a failure. */
enum ent_cut_end ent_cuts_find(const entente_document *document, const struct ent_cutting *cutting,
                               size_t most, struct ent_cuts *cuts);
void ent_cuts_clear(struct ent_cuts *cuts);

/** The days of the cut that lie within those of the cutting: what it shows. */
void ent_cut_clip(const struct ent_cutting *cutting, struct ent_cut *cut);

/** "1904", "Mar 2018", "3 Mar 2018", "3 Mar 2018 – 9 Mar 2018". */
enum { ENT_CUT_TEXT = 2 * ENT_DAY_TEXT + 8 };
void ent_cut_text(const struct ent_cutting *cutting, const struct ent_cut *cut, char text[ENT_CUT_TEXT]);

#endif
