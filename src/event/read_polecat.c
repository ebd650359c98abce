/* SPDX-License-Identifier: MIT */
/* POLECAT (Halterman et al. 2023, doi:10.7910/DVN/AJGVIT): events of PLOVER types, tabs between. */
#include "event/event.h"

#include "base/text.h"
#include "event/actor_codes.h"
#include <string.h>

#define ACTOR(C, n, name, end)                                                                               \
    C(n##_NAME, name " Name", end)                                                                           \
    C(n##_COUNTRY, name " Country", end " parent")                                                           \
    C(n##_COW, name " COW", "")                                                                              \
    C(n##_SECTOR, "Primary " name " Sector", "")                                                             \
    C(n##_SECTORS, name " Sectors", "")                                                                      \
    C(n##_TITLE, name " Title", "")                                                                          \
    C(n##_RAW, name " Name Raw", "")                                                                         \
    C(n##_WIKIPEDIA, "Wikipedia " name " ID", "")

#define COLUMNS(C)                                                                                           \
    C(ID, "Event ID", "id")                                                                                  \
    C(DATE, "Event Date", "date")                                                                            \
    C(TYPE, "Event Type", "relation")                                                                        \
    C(MODE, "Event Mode", "note")                                                                            \
    C(INTENSITY, "Intensity", "")                                                                            \
    C(QUAD, "Quad Code", "")                                                                                 \
    C(CONTEXTS, "Contexts", "note")                                                                          \
    ACTOR(C, ACTOR, "Actor", "source")                                                                       \
    ACTOR(C, RECIPIENT, "Recipient", "target")                                                               \
    C(PLACENAME, "Placename", "")                                                                            \
    C(CITY, "City", "")                                                                                      \
    C(DISTRICT, "District", "")                                                                              \
    C(PROVINCE, "Province", "")                                                                              \
    C(COUNTRY, "Country", "")                                                                                \
    C(LATITUDE, "Latitude", "")                                                                              \
    C(LONGITUDE, "Longitude", "")                                                                            \
    C(GEONAMES, "GeoNames ID", "")                                                                           \
    C(RAW_PLACENAME, "Raw Placename", "")                                                                    \
    C(FEATURE, "Feature Type", "")                                                                           \
    C(SOURCE, "Source", "evidence/0/source")                                                                 \
    C(PUBLISHED, "Publication Date", "")                                                                     \
    C(PEOPLE, "Story People", "")                                                                            \
    C(ORGANIZATIONS, "Story Organizations", "")                                                              \
    C(LOCATIONS, "Story Locations", "")                                                                      \
    C(LANGUAGE, "Language", "")                                                                              \
    C(VERSION, "Version", "")

enum { COLUMNS(ENT_EVENT_CONSTANT) COLUMN_COUNT };

static const struct ent_event_column columns[] = {COLUMNS(ENT_EVENT_COLUMN)};

static const size_t marks[] = {TYPE, MODE, QUAD, ACTOR_NAME, RECIPIENT_NAME};

/* A country stands as a code or as a name; where it is all that is said of who acts, it acts. */
static struct ent_event_actor actor_in(struct ent_event_reading *r, size_t name, size_t country) {
    const char *where = ent_event_cell(r, country), *who = ent_event_cell(r, name);
    const char *state = where != NULL ? ent_country_coded(where) : NULL;
    if (state == NULL) state = where;
    if (who == NULL) who = state;
    if (who == NULL) return (struct ent_event_actor){0};
    const char *coded = ent_country_coded(who);
    return ent_event_actor_in(r, coded != NULL ? coded : who, state);
}

static void take(struct ent_event_reading *r, struct ent_event *event) {
    const char *type = ent_event_cell(r, TYPE), *mode = ent_event_cell(r, MODE);
    const char *contexts = ent_event_cell(r, CONTEXTS);
    const struct ent_deed *deed = type != NULL ? ent_plover_find(type) : NULL;
    event->id = ent_event_cell(r, ID);
    event->date = ent_event_day(r, DATE);
    event->source = actor_in(r, ACTOR_NAME, ACTOR_COUNTRY);
    event->target = actor_in(r, RECIPIENT_NAME, RECIPIENT_COUNTRY);
    event->evidence.source = ent_event_cell(r, SOURCE);
    if (mode != NULL || contexts != NULL)
        event->note =
            ent_event_text(r, "%s%s%s", mode != NULL ? mode : "",
                           mode != NULL && contexts != NULL ? "; " : "", contexts != NULL ? contexts : "");
    if (deed == NULL)
        ent_event_bad(r, TYPE, "\"%s\" is no type of PLOVER", ent_brief(type != NULL ? type : "").text);
    else
        ent_event_deed(r, event, deed, deed->code, TYPE, INTENSITY);
}

static const struct ent_event_layout layout = {
    .title = "POLECAT",
    .columns = columns,
    .column_count = COLUMN_COUNT,
    .may_have_more = true,
    .marks = marks,
    .mark_count = sizeof marks / sizeof *marks,
    .header = ENT_HEADER_ALWAYS,
    .counts = "POLECAT has 40",
    .scale = "plover",
    .take = take,
};

const struct ent_reader ent_reader_polecat = {
    .format = {"polecat", "", "POLECAT event data: 40 columns below their names, tabs between"},
    .takes_scale = true,
    .is_exact = true,
    .engine = &ent_event_engine,
    .layout = &layout,
};
