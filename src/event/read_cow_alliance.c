/* SPDX-License-Identifier: MIT */
/* Formal alliances of the Correlates of War, 4.1 (Gibler 2009): by dyad, or by dyad and year. */
#include "event/event.h"

#include "base/text.h"
#include "event/event_dates.h"
#include <string.h>

/* The data ends here: what has no end yet was in force. */
#define LAST_DAY "2012-12-31"

#define COLUMNS(C)                                                                                           \
    C(ID, "version4id", "")                                                                                  \
    C(CODE1, "ccode1", "")                                                                                   \
    C(NAME1, "state_name1", "source")                                                                        \
    C(CODE2, "ccode2", "")                                                                                   \
    C(NAME2, "state_name2", "target")                                                                        \
    C(START_DAY, "dyad_st_day", "from")                                                                      \
    C(START_MONTH, "dyad_st_month", "from")                                                                  \
    C(START_YEAR, "dyad_st_year", "from")                                                                    \
    C(END_DAY, "dyad_end_day", "to")                                                                         \
    C(END_MONTH, "dyad_end_month", "to")                                                                     \
    C(END_YEAR, "dyad_end_year", "to")                                                                       \
    C(LEFT_CENSOR, "left_censor", "note")                                                                    \
    C(RIGHT_CENSOR, "right_censor", "note")                                                                  \
    C(DEFENSE, "defense", "relation")                                                                        \
    C(NEUTRALITY, "neutrality", "relation")                                                                  \
    C(NONAGGRESSION, "nonaggression", "relation")                                                            \
    C(ENTENTE, "entente", "relation")

#define COLUMNS_DYAD(C) COLUMNS(C) C(ASYMMETRIC, "asymmetric", "note") C(VERSION, "version", "")
#define COLUMNS_YEAR(C)                                                                                      \
    COLUMNS(C) C(ASYMMETRIC, "asymmetric", "note") C(YEAR, "year", "date") C(VERSION, "version", "")

enum {
    COLUMNS(ENT_EVENT_CONSTANT) ASYMMETRIC,
    VERSION,
    DYAD_COUNT,
    YEAR = VERSION,
    YEAR_COUNT = DYAD_COUNT + 1
};

static const struct ent_event_column dyad_columns[] = {COLUMNS_DYAD(ENT_EVENT_COLUMN)};
static const struct ent_event_column year_columns[] = {COLUMNS_YEAR(ENT_EVENT_COLUMN)};

static const size_t dyad_marks[] = {ID, CODE1, CODE2, DEFENSE, ENTENTE};
static const size_t year_marks[] = {ID, CODE1, CODE2, DEFENSE, ENTENTE, YEAR};

/* The strongest promise first. */
static const struct {
    size_t column;
    const char *word, *name;
} promises[] = {
    {DEFENSE, "has a defence pact with", "defence"},
    {NEUTRALITY, "has a neutrality pact with", "neutrality"},
    {NONAGGRESSION, "has a non-aggression pact with", "non-aggression"},
    {ENTENTE, "has an entente with", "entente"},
};

static bool is_set(const struct ent_event_reading *r, size_t column) {
    const char *text = ent_event_cell(r, column);
    return text != NULL && strcmp(text, "1") == 0;
}

static void take_promises(struct ent_event_reading *r, struct ent_event *event) {
    for (size_t i = 0; i < sizeof promises / sizeof *promises; i++) {
        if (!is_set(r, promises[i].column)) continue;
        if (event->word == NULL)
            event->word = promises[i].word;
        else
            event->note = ent_event_text(r, "%s%s%s", event->note != NULL ? event->note : "also ",
                                         event->note != NULL ? ", " : "", promises[i].name);
    }
    if (event->word == NULL) ent_event_bad(r, DEFENSE, "it promises nothing: all four kinds are 0");
}

static void add_note(struct ent_event_reading *r, struct ent_event *event, const char *text) {
    event->note = ent_event_text(r, "%s%s%s", event->note != NULL ? event->note : "",
                                 event->note != NULL ? "; " : "", text);
}

static void take_years(struct ent_event_reading *r, struct ent_event *event) {
    event->from = ent_event_parts(r, START_YEAR, START_MONTH, START_DAY);
    event->to = ent_event_parts(r, END_YEAR, END_MONTH, END_DAY);
    if (event->from == NULL && !r->is_bad) ent_event_bad(r, START_YEAR, "it has no year of its start");
    if (event->to != NULL) return;
    event->to = LAST_DAY;
    add_note(r, event, "in force when the data ends");
}

static void take_dyad(struct ent_event_reading *r, struct ent_event *event) {
    event->source = (struct ent_event_actor){
        .name = ent_event_cell(r, NAME1), .country = ent_event_cell(r, NAME1), .kind = "state"};
    event->target = (struct ent_event_actor){
        .name = ent_event_cell(r, NAME2), .country = ent_event_cell(r, NAME2), .kind = "state"};
    event->sign = "+";
    event->weight = 1;
    event->has_weight = true;
    event->evidence.locator =
        ent_event_text(r, "alliance %s", ent_event_cell(r, ID) != NULL ? ent_event_cell(r, ID) : "?");
    take_promises(r, event);
    take_years(r, event);
    if (is_set(r, LEFT_CENSOR)) add_note(r, event, "may have begun earlier");
    if (is_set(r, ASYMMETRIC)) add_note(r, event, "asymmetric");
}

/* Of the alliance a year of it. */
static void take_year(struct ent_event_reading *r, struct ent_event *event) {
    take_dyad(r, event);
    event->from = event->to = NULL;
    event->date = ent_event_parts(r, YEAR, SIZE_MAX, SIZE_MAX);
    if (event->date == NULL && !r->is_bad) ent_event_bad(r, YEAR, "it has no year");
}

#define LAYOUT(which, other, count, taker)                                                                   \
    {                                                                                                        \
        .title = "COW alliances", .next = other, .columns = which##_columns, .column_count = count,          \
        .is_undirected = true, .marks = which##_marks,                                                       \
        .mark_count = sizeof which##_marks / sizeof *which##_marks, .header = ENT_HEADER_ALWAYS,             \
        .counts = "COW alliances 4.1 have 19 by dyad, 20 by dyad and year", .take = taker,                   \
    }

static const struct ent_event_layout by_dyad = LAYOUT(dyad, NULL, DYAD_COUNT, take_dyad);
static const struct ent_event_layout by_year = LAYOUT(year, &by_dyad, YEAR_COUNT, take_year);

const struct ent_reader ent_reader_cow_alliance = {
    .format = {"cow-alliance", "",
               "formal alliances 4.1 of the Correlates of War, by dyad or by dyad and year"},
    .is_exact = true,
    .engine = &ent_event_engine,
    .layout = &by_year,
};
