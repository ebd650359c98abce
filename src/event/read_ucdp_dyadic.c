/* SPDX-License-Identifier: MIT */
/* The dyadic dataset of the Uppsala Conflict Data Program (Harbom, Melander & Wallensteen 2008): armed
 * conflict between two sides in a year a row. */
#include "event/event_dates.h"
#include "event/ucdp_side.h"
#include <stdint.h>

#define COLUMNS(C)                                                                                           \
    C(DYAD, "dyad_id", "id")                                                                                 \
    C(CONFLICT, "conflict_id", "evidence/0/locator")                                                         \
    C(LOCATION, "location", "")                                                                              \
    C(SIDE_A, "side_a", "source")                                                                            \
    C(A_ID, "side_a_id", "")                                                                                 \
    C(A_ALLIES, "side_a_2nd", "note")                                                                        \
    C(SIDE_B, "side_b", "target")                                                                            \
    C(B_ID, "side_b_id", "")                                                                                 \
    C(B_ALLIES, "side_b_2nd", "note")                                                                        \
    C(INCOMPATIBILITY, "incompatibility", "")                                                                \
    C(TERRITORY, "territory_name", "")                                                                       \
    C(YEAR, "year", "date")                                                                                  \
    C(INTENSITY, "intensity_level", "weight")                                                                \
    C(TYPE, "type_of_conflict", "")                                                                          \
    C(START, "start_date", "")                                                                               \
    C(START_PREC, "start_prec", "")                                                                          \
    C(START2, "start_date2", "")                                                                             \
    C(START_PREC2, "start_prec2", "")                                                                        \
    C(GWNO_A, "gwno_a", "")                                                                                  \
    C(GWNO_A2, "gwno_a_2nd", "")                                                                             \
    C(GWNO_B, "gwno_b", "")                                                                                  \
    C(GWNO_B2, "gwno_b_2nd", "")                                                                             \
    C(GWNO_LOCATION, "gwno_loc", "")                                                                         \
    C(REGION, "region", "")                                                                                  \
    C(VERSION, "version", "")

enum { COLUMNS(ENT_EVENT_CONSTANT) COLUMN_COUNT };

static const struct ent_event_column columns[] = {COLUMNS(ENT_EVENT_COLUMN)};

static const size_t marks[] = {DYAD, SIDE_A, SIDE_B, INTENSITY, TYPE};

/* 1: from 25 battle-related deaths a year on, 2: from 1,000 on. */
static void take_intensity(struct ent_event_reading *r, struct ent_event *event) {
    double level;
    if (!ent_event_number(r, INTENSITY, &level)) return;
    if (level != 1 && level != 2) {
        ent_event_bad(r, INTENSITY, "the intensity level is 1 or 2");
        return;
    }
    event->word = level == 1 ? "fights" : "is at war with";
    event->weight = level;
    event->has_weight = true;
}

static void take_allies(struct ent_event_reading *r, struct ent_event *event) {
    const char *a = ent_event_cell(r, A_ALLIES), *b = ent_event_cell(r, B_ALLIES);
    if (a == NULL && b == NULL) return;
    event->note = ent_event_text(r, "%s%s%s%s%s", a != NULL ? "troops for side A: " : "", a != NULL ? a : "",
                                 a != NULL && b != NULL ? "; " : "", b != NULL ? "troops for side B: " : "",
                                 b != NULL ? b : "");
}

static void take(struct ent_event_reading *r, struct ent_event *event) {
    const char *dyad = ent_event_cell(r, DYAD), *conflict = ent_event_cell(r, CONFLICT);
    event->source = ent_ucdp_side(r, SIDE_A);
    event->target = ent_ucdp_side(r, SIDE_B);
    event->sign = "-";
    event->date = ent_event_parts(r, YEAR, SIZE_MAX, SIZE_MAX);
    if (event->date == NULL && !r->is_bad) ent_event_bad(r, YEAR, "it has no year");
    take_intensity(r, event);
    take_allies(r, event);
    if (conflict != NULL) event->evidence.locator = ent_event_text(r, "conflict %s", conflict);
    if (dyad != NULL && event->date != NULL) event->id = ent_event_text(r, "%s/%s", dyad, event->date);
}

static const struct ent_event_layout layout = {
    .title = "UCDP dyadic",
    .columns = columns,
    .column_count = COLUMN_COUNT,
    .is_undirected = true,
    .marks = marks,
    .mark_count = sizeof marks / sizeof *marks,
    .header = ENT_HEADER_ALWAYS,
    .counts = "UCDP dyadic has 25",
    .weights = "intensity level, 1 or 2 (UCDP)",
    .take = take,
};

const struct ent_reader ent_reader_ucdp_dyadic = {
    .format = {"ucdp-dyadic", "", "UCDP dyadic dataset: 25 columns, a conflict of two sides in a year a row"},
    .is_exact = true,
    .engine = &ent_event_engine,
    .layout = &layout,
};
