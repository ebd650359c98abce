/* SPDX-License-Identifier: MIT */
/* GDELT event tables (Leetaru & Schrodt 2013), 1.0 and 2.0: tabs between, mostly without names of columns,
 * though the files are called CSV. */
#include "event/gdelt_actor.h"

#include "base/text.h"
#include <string.h>

/* -- columns --------------------------------------------------------------------------------------------- */

#define ACTOR(C, n, end)                                                                                     \
    C(A##n##_CODE, "Actor" #n "Code", end)                                                                   \
    C(A##n##_NAME, "Actor" #n "Name", "")                                                                    \
    C(A##n##_COUNTRY, "Actor" #n "CountryCode", end " parent")                                               \
    C(A##n##_GROUP, "Actor" #n "KnownGroupCode", "")                                                         \
    C(A##n##_ETHNIC, "Actor" #n "EthnicCode", "")                                                            \
    C(A##n##_RELIGION1, "Actor" #n "Religion1Code", "")                                                      \
    C(A##n##_RELIGION2, "Actor" #n "Religion2Code", "")                                                      \
    C(A##n##_TYPE1, "Actor" #n "Type1Code", "")                                                              \
    C(A##n##_TYPE2, "Actor" #n "Type2Code", "")                                                              \
    C(A##n##_TYPE3, "Actor" #n "Type3Code", "")

#define EVENT(C)                                                                                             \
    C(ID, "GLOBALEVENTID", "id")                                                                             \
    C(DAY, "SQLDATE", "date")                                                                                \
    C(MONTH, "MonthYear", "")                                                                                \
    C(YEAR, "Year", "")                                                                                      \
    C(FRACTION, "FractionDate", "")                                                                          \
    ACTOR(C, 1, "source")                                                                                    \
    ACTOR(C, 2, "target")                                                                                    \
    C(IS_ROOT, "IsRootEvent", "")                                                                            \
    C(CODE, "EventCode", "relation")                                                                         \
    C(BASE_CODE, "EventBaseCode", "")                                                                        \
    C(ROOT_CODE, "EventRootCode", "")                                                                        \
    C(QUAD_CLASS, "QuadClass", "")                                                                           \
    C(GOLDSTEIN, "GoldsteinScale", "")                                                                       \
    C(MENTIONS, "NumMentions", "")                                                                           \
    C(SOURCES, "NumSources", "")                                                                             \
    C(ARTICLES, "NumArticles", "")                                                                           \
    C(TONE, "AvgTone", "")

#define PLACE(C, name, adm2)                                                                                 \
    C(name##_TYPE, #name "_Type", "")                                                                        \
    C(name##_NAME, #name "_FullName", "")                                                                    \
    C(name##_COUNTRY, #name "_CountryCode", "")                                                              \
    C(name##_ADM1, #name "_ADM1Code", "")                                                                    \
    adm2 C(name##_LAT, #name "_Lat", "") C(name##_LONG, #name "_Long", "")                                   \
        C(name##_FEATURE, #name "_FeatureID", "")

#define ADDED(C) C(DATE_ADDED, "DATEADDED", "") C(URL, "SOURCEURL", "evidence/0/url")

#define NOTHING
#define COLUMNS1(C)                                                                                          \
    EVENT(C) PLACE(C, Actor1Geo, NOTHING) PLACE(C, Actor2Geo, NOTHING) PLACE(C, ActionGeo, NOTHING) ADDED(C)
#define ADM2(C, name) C(name##_ADM2, #name "_ADM2Code", "")
#define COLUMNS2(C)                                                                                          \
    EVENT(C)                                                                                                 \
    PLACE(C, Actor1Geo, ADM2(C, Actor1Geo))                                                                  \
    PLACE(C, Actor2Geo, ADM2(C, Actor2Geo)) PLACE(C, ActionGeo, ADM2(C, ActionGeo)) ADDED(C)

/* Both begin alike; the address is the last of either. */
enum { EVENT(ENT_EVENT_CONSTANT) };

static const struct ent_event_column columns1[] = {COLUMNS1(ENT_EVENT_COLUMN)};
static const struct ent_event_column columns2[] = {COLUMNS2(ENT_EVENT_COLUMN)};

enum {
    COUNT1 = sizeof columns1 / sizeof *columns1,
    COUNT2 = sizeof columns2 / sizeof *columns2,
};

/* -- rows ------------------------------------------------------------------------------------------------ */

static bool is_digits(const char *text, size_t count) {
    return strlen(text) == count && strspn(text, "0123456789") == count;
}

/* An id, and one date in four forms: no other table begins so. */
static bool begins_as_gdelt(const struct ent_row *row) {
    if (row->count <= FRACTION) return false;
    const char *id = row->cells[ID].text, *day = row->cells[DAY].text;
    return is_digits(id, strlen(id)) && id[0] != '\0' && is_digits(day, 8) &&
           is_digits(row->cells[MONTH].text, 6) && memcmp(row->cells[MONTH].text, day, 6) == 0 &&
           is_digits(row->cells[YEAR].text, 4) && memcmp(row->cells[YEAR].text, day, 4) == 0 &&
           memcmp(row->cells[FRACTION].text, day, 4) == 0;
}

static bool fits2(const struct ent_row *row) {
    return row->count == COUNT2 && begins_as_gdelt(row);
}

/* Also of a number of columns that neither has, so that it is told. */
static bool fits1(const struct ent_row *row) {
    return row->count != COUNT2 && begins_as_gdelt(row);
}

#define CODES(r, n)                                                                                          \
    {                                                                                                        \
        .code = ent_event_cell(r, A##n##_CODE), .name = ent_event_cell(r, A##n##_NAME),                      \
        .country = ent_event_cell(r, A##n##_COUNTRY), .group = ent_event_cell(r, A##n##_GROUP), .parts = {   \
            ent_event_cell(r, A##n##_ETHNIC),                                                                \
            ent_event_cell(r, A##n##_RELIGION1),                                                             \
            ent_event_cell(r, A##n##_RELIGION2),                                                             \
            ent_event_cell(r, A##n##_TYPE1),                                                                 \
            ent_event_cell(r, A##n##_TYPE2),                                                                 \
            ent_event_cell(r, A##n##_TYPE3)                                                                  \
        }                                                                                                    \
    }

/* The host of an address stands for who publishes there. */
static const char *host_of(struct ent_event_reading *r, const char *url) {
    const char *host = url != NULL ? strstr(url, "://") : NULL;
    if (host == NULL) return NULL;
    host += 3;
    if (strncmp(host, "www.", 4) == 0) host += 4;
    size_t length = strcspn(host, "/?#:");
    return length > 0 ? ent_event_text(r, "%.*s", (int)(length < 200 ? length : 200), host) : NULL;
}

static void take(struct ent_event_reading *r, struct ent_event *event) {
    const struct ent_gdelt_actor source = CODES(r, 1), target = CODES(r, 2);
    const char *url = ent_event_cell(r, r->layout->column_count - 1);
    event->id = ent_event_cell(r, ID);
    event->date = ent_event_day(r, DAY);
    event->source = ent_gdelt_actor_named(r, &source);
    event->target = ent_gdelt_actor_named(r, &target);
    if (url != NULL && strstr(url, "://") != NULL) event->evidence.url = url;
    event->evidence.source = host_of(r, url);
    ent_event_cameo(r, event, CODE, GOLDSTEIN);
}

/* -- the formats ----------------------------------------------------------------------------------------- */

static const size_t marks1[] = {ID, DAY, A1_CODE, A2_CODE, CODE};
static const size_t marks2[] = {ID, DAY, A1_CODE, A2_CODE, CODE, TONE + 5};

#define LAYOUT(which, all, older, other, named)                                                              \
    {                                                                                                        \
        .title = named, .before = other, .columns = columns##which, .column_count = all, .fewest = older,    \
        .marks = marks##which, .mark_count = sizeof marks##which / sizeof *marks##which,                     \
        .header = ENT_HEADER_MAYBE, .fits = fits##which,                                                     \
        .counts = "GDELT 1.0 has 58 (57 before April 2013), GDELT 2.0 has 61", .scale = "goldstein-gdelt",   \
        .take = take,                                                                                        \
    }

static const struct ent_event_layout layout2 = LAYOUT(2, COUNT2, 0, NULL, "GDELT 2.0");
static const struct ent_event_layout layout1 = LAYOUT(1, COUNT1, COUNT1 - 1, &layout2, "GDELT 1.0");

const struct ent_reader ent_reader_gdelt1 = {
    .format = {"gdelt1", "",
               "GDELT 1.0 events: 58 columns (57 before April 2013), tabs between, with or without names"},
    .takes_scale = true,
    .is_exact = true,
    .engine = &ent_event_engine,
    .layout = &layout1,
};

const struct ent_reader ent_reader_gdelt2 = {
    .format = {"gdelt2", "", "GDELT 2.0 events: 61 columns, tabs between, with or without names"},
    .takes_scale = true,
    .is_exact = true,
    .engine = &ent_event_engine,
    .layout = &layout2,
};
