/* SPDX-License-Identifier: MIT */
/* Dyadic Militarized Interstate Disputes of the Correlates of War (Maoz et al. 2019), a dispute of two states
 * in a year a row. */
#include "event/event.h"

#include "event/event_dates.h"
#include <stdint.h>
#include <string.h>

/* Those that are read: its versions have 40 and more others. */
#define COLUMNS(C)                                                                                           \
    C(DISPUTE, "disno", "id")                                                                                \
    C(DYAD, "dyindex", "id")                                                                                 \
    C(CODE_A, "statea", "")                                                                                  \
    C(NAME_A, "namea", "source")                                                                             \
    C(CODE_B, "stateb", "")                                                                                  \
    C(NAME_B, "nameb", "target")                                                                             \
    C(START_DAY, "strtday", "from")                                                                          \
    C(START_MONTH, "strtmnth", "from")                                                                       \
    C(START_YEAR, "strtyr", "from")                                                                          \
    C(END_DAY, "endday", "to")                                                                               \
    C(END_MONTH, "endmnth", "to")                                                                            \
    C(END_YEAR, "endyear", "to")                                                                             \
    C(YEAR, "year", "date")                                                                                  \
    C(HOSTILITY, "hihost", "weight")

enum { COLUMNS(ENT_EVENT_CONSTANT) COLUMN_COUNT };

static const struct ent_event_column columns[] = {COLUMNS(ENT_EVENT_COLUMN)};

static const size_t marks[] = {DISPUTE, DYAD, NAME_A, NAME_B};

/* By the highest hostility of either. */
static const char *const words[] = {
    "is in a dispute with", "threatens to use force against", "displays force against", "uses force against",
    "is at war with",
};

static void take_hostility(struct ent_event_reading *r, struct ent_event *event) {
    double level;
    if (!ent_event_number(r, HOSTILITY, &level)) return;
    if (level < 1 || level > 5 || level != (int)level) {
        ent_event_bad(r, HOSTILITY, "the hostility level is from 1 to 5");
        return;
    }
    event->word = words[(int)level - 1];
    event->weight = level;
    event->has_weight = true;
}

/* Of a dispute of several years, the part in this one. */
static void take_period(struct ent_event_reading *r, struct ent_event *event) {
    const char *year = ent_event_parts(r, YEAR, SIZE_MAX, SIZE_MAX);
    const char *start = ent_event_parts(r, START_YEAR, START_MONTH, START_DAY);
    const char *end = ent_event_parts(r, END_YEAR, END_MONTH, END_DAY);
    if (year == NULL && !r->is_bad) ent_event_bad(r, YEAR, "it has no year");
    if (r->is_bad || year == NULL) return;
    bool starts = start != NULL && strncmp(start, year, 4) == 0,
         ends = end != NULL && strncmp(end, year, 4) == 0;
    event->from = starts ? start : ent_event_text(r, "%s-01-01", year);
    event->to = ends ? end : ent_event_text(r, "%s-12-31", year);
}

static struct ent_event_actor state_in(const struct ent_event_reading *r, size_t name, size_t code) {
    const char *text = ent_event_cell(r, name);
    if (text == NULL) text = ent_event_cell(r, code);
    return (struct ent_event_actor){.name = text, .country = text, .kind = "state"};
}

static void take(struct ent_event_reading *r, struct ent_event *event) {
    const char *dispute = ent_event_cell(r, DISPUTE), *dyad = ent_event_cell(r, DYAD);
    event->source = state_in(r, NAME_A, CODE_A);
    event->target = state_in(r, NAME_B, CODE_B);
    event->sign = "-";
    take_hostility(r, event);
    take_period(r, event);
    if (dispute == NULL || event->from == NULL) return;
    event->id = ent_event_text(r, "%s/%s/%.4s", dispute, dyad != NULL ? dyad : "", event->from);
    event->evidence.locator = ent_event_text(r, "dispute %s", dispute);
}

static const struct ent_event_layout layout = {
    .title = "dyadic MID",
    .columns = columns,
    .column_count = COLUMN_COUNT,
    .may_have_more = true,
    .is_undirected = true,
    .marks = marks,
    .mark_count = sizeof marks / sizeof *marks,
    .header = ENT_HEADER_ALWAYS,
    .counts =
        "the dyadic MID data has more, and these among them: disno, dyindex, statea, namea, stateb, nameb, "
        "the parts of strt and end, year, hihost",
    .weights = "highest hostility level of the dispute, 1 to 5 (COW)",
    .take = take,
};

const struct ent_reader ent_reader_cow_mid = {
    .format = {"cow-mid", "",
               "dyadic militarized interstate disputes of the Correlates of War, a year a row"},
    .is_exact = true,
    .engine = &ent_event_engine,
    .layout = &layout,
};
