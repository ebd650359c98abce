/* SPDX-License-Identifier: MIT */
/* The Georeferenced Event Dataset of the Uppsala Conflict Data Program (Sundberg & Melander 2013). */
#include "base/text.h"
#include "event/ucdp_side.h"

#define COLUMNS(C)                                                                                           \
    C(ID, "id", "id")                                                                                        \
    C(RELID, "relid", "")                                                                                    \
    C(YEAR, "year", "")                                                                                      \
    C(ACTIVE, "active_year", "")                                                                             \
    C(STATUS, "code_status", "")                                                                             \
    C(TYPE, "type_of_violence", "relation")                                                                  \
    C(CONFLICT_DSET, "conflict_dset_id", "")                                                                 \
    C(CONFLICT_NEW, "conflict_new_id", "")                                                                   \
    C(CONFLICT, "conflict_name", "note")                                                                     \
    C(DYAD_DSET, "dyad_dset_id", "")                                                                         \
    C(DYAD_NEW, "dyad_new_id", "")                                                                           \
    C(DYAD, "dyad_name", "")                                                                                 \
    C(A_DSET, "side_a_dset_id", "")                                                                          \
    C(A_NEW, "side_a_new_id", "")                                                                            \
    C(SIDE_A, "side_a", "source")                                                                            \
    C(B_DSET, "side_b_dset_id", "")                                                                          \
    C(B_NEW, "side_b_new_id", "")                                                                            \
    C(SIDE_B, "side_b", "target")                                                                            \
    C(SOURCES, "number_of_sources", "")                                                                      \
    C(ARTICLE, "source_article", "evidence/0/note")                                                          \
    C(OFFICE, "source_office", "evidence/0/source")                                                          \
    C(PUBLISHED, "source_date", "")                                                                          \
    C(HEADLINE, "source_headline", "evidence/0/title")                                                       \
    C(ORIGINAL, "source_original", "")                                                                       \
    C(WHERE_PREC, "where_prec", "")                                                                          \
    C(WHERE, "where_coordinates", "evidence/0/locator")                                                      \
    C(WHERE_TEXT, "where_description", "")                                                                   \
    C(ADM1, "adm_1", "")                                                                                     \
    C(ADM2, "adm_2", "")                                                                                     \
    C(LATITUDE, "latitude", "")                                                                              \
    C(LONGITUDE, "longitude", "")                                                                            \
    C(GEOMETRY, "geom_wkt", "")                                                                              \
    C(GRID, "priogrid_gid", "")                                                                              \
    C(COUNTRY, "country", "")                                                                                \
    C(COUNTRY_ID, "country_id", "")                                                                          \
    C(REGION, "region", "")                                                                                  \
    C(CLARITY, "event_clarity", "")                                                                          \
    C(DATE_PREC, "date_prec", "")                                                                            \
    C(START, "date_start", "from")                                                                           \
    C(END, "date_end", "to")                                                                                 \
    C(DEATHS_A, "deaths_a", "")                                                                              \
    C(DEATHS_B, "deaths_b", "")                                                                              \
    C(DEATHS_CIVILIANS, "deaths_civilians", "")                                                              \
    C(DEATHS_UNKNOWN, "deaths_unknown", "")                                                                  \
    C(BEST, "best", "weight")                                                                                \
    C(HIGH, "high", "")                                                                                      \
    C(LOW, "low", "")                                                                                        \
    C(GWNO_A, "gwnoa", "")                                                                                   \
    C(GWNO_B, "gwnob", "")

enum { COLUMNS(ENT_EVENT_CONSTANT) COLUMN_COUNT };

static const struct ent_event_column columns[] = {COLUMNS(ENT_EVENT_COLUMN)};

static const size_t marks[] = {TYPE, DYAD_NEW, SIDE_A, SIDE_B, START, BEST};

/* 1 state-based, 2 non-state, 3 one-sided. */
static void take_violence(struct ent_event_reading *r, struct ent_event *event) {
    static const char *const words[] = {"fights", "fights", "uses violence against civilians of"};
    const char *type = ent_event_cell(r, TYPE), *target = event->target.name;
    if (type == NULL || type[0] < '1' || type[0] > '3' || type[1] != '\0')
        ent_event_bad(r, TYPE, "the type of violence is 1, 2 or 3");
    else if (type[0] == '3' && target != NULL && ent_text_same_ascii(target, "Civilians"))
        event->word = "uses violence against";
    else
        event->word = words[type[0] - '1'];
}

static void take_event(struct ent_event_reading *r, struct ent_event *event) {
    event->id = ent_event_cell(r, ID);
    event->source = ent_ucdp_side(r, SIDE_A);
    event->target = ent_ucdp_side(r, SIDE_B);
    event->from = ent_event_day(r, START);
    event->to = ent_event_day(r, END);
    event->sign = "-";
    event->has_weight = ent_event_number(r, BEST, &event->weight);
    if (event->weight < 0) ent_event_bad(r, BEST, "there are no fewer deaths than 0");
    event->note = ent_event_cell(r, CONFLICT);
    event->evidence = (struct ent_evidence_record){.source = ent_event_cell(r, OFFICE),
                                                   .locator = ent_event_cell(r, WHERE),
                                                   .note = ent_event_cell(r, ARTICLE),
                                                   .title = ent_event_cell(r, HEADLINE)};
    take_violence(r, event);
}

static const struct ent_event_layout layout = {
    .title = "UCDP GED",
    .columns = columns,
    .column_count = COLUMN_COUNT,
    .marks = marks,
    .mark_count = sizeof marks / sizeof *marks,
    .header = ENT_HEADER_ALWAYS,
    .counts = "UCDP GED has 49",
    .weights = "deaths, best estimate (UCDP)",
    .take = take_event,
};

const struct ent_reader ent_reader_ucdp_ged = {
    .format = {"ucdp-ged", "",
               "UCDP Georeferenced Event Dataset: 49 columns; weights are deaths, best estimate"},
    .is_exact = true,
    .engine = &ent_event_engine,
    .layout = &layout,
};
