/* SPDX-License-Identifier: MIT */
/* ICEWS Coded Event Data (Boschee et al. 2015, doi:10.7910/DVN/28075), and the subsets of it that learning on
 * graphs uses, which have four of its columns. */
#include "event/event.h"

#include "base/text.h"
#include <string.h>

/* -- as published ---------------------------------------------------------------------------------------- */

#define COLUMNS(C)                                                                                           \
    C(ID, "Event ID", "id")                                                                                  \
    C(DATE, "Event Date", "date")                                                                            \
    C(SOURCE, "Source Name", "source")                                                                       \
    C(SOURCE_SECTORS, "Source Sectors", "")                                                                  \
    C(SOURCE_COUNTRY, "Source Country", "source parent")                                                     \
    C(TEXT, "Event Text", "")                                                                                \
    C(CODE, "CAMEO Code", "relation")                                                                        \
    C(INTENSITY, "Intensity", "")                                                                            \
    C(TARGET, "Target Name", "target")                                                                       \
    C(TARGET_SECTORS, "Target Sectors", "")                                                                  \
    C(TARGET_COUNTRY, "Target Country", "target parent")                                                     \
    C(STORY, "Story ID", "evidence/0/locator")                                                               \
    C(SENTENCE, "Sentence Number", "evidence/0/locator")                                                     \
    C(PUBLISHER, "Publisher", "evidence/0/source")                                                           \
    C(CITY, "City", "")                                                                                      \
    C(DISTRICT, "District", "")                                                                              \
    C(PROVINCE, "Province", "")                                                                              \
    C(COUNTRY, "Country", "")                                                                                \
    C(LATITUDE, "Latitude", "")                                                                              \
    C(LONGITUDE, "Longitude", "")

enum { COLUMNS(ENT_EVENT_CONSTANT) COLUMN_COUNT };

static const struct ent_event_column columns[] = {COLUMNS(ENT_EVENT_COLUMN)};

static const size_t marks[] = {ID, CODE, SOURCE, TARGET};

static struct ent_event_actor actor_in(struct ent_event_reading *r, size_t name, size_t country) {
    const char *text = ent_event_cell(r, name);
    if (text == NULL) return (struct ent_event_actor){0};
    return ent_event_actor_in(r, text, country != SIZE_MAX ? ent_event_cell(r, country) : NULL);
}

static void take(struct ent_event_reading *r, struct ent_event *event) {
    const char *story = ent_event_cell(r, STORY), *sentence = ent_event_cell(r, SENTENCE);
    event->id = ent_event_cell(r, ID);
    event->date = ent_event_day(r, DATE);
    event->source = actor_in(r, SOURCE, SOURCE_COUNTRY);
    event->target = actor_in(r, TARGET, TARGET_COUNTRY);
    event->evidence.source = ent_event_cell(r, PUBLISHER);
    if (story != NULL)
        event->evidence.locator =
            ent_event_text(r, "story %s%s%s", story, sentence != NULL ? ", sentence " : "",
                           sentence != NULL ? sentence : "");
    ent_event_cameo(r, event, CODE, INTENSITY);
}

static const char counts[] =
    "ICEWS has 20 below a row of names; its subsets 4 without one: source, event text, target, date";

/* -- subsets --------------------------------------------------------------------------------------------- */

enum { BARE_SOURCE, BARE_TEXT, BARE_TARGET, BARE_DATE, BARE_COUNT };

static const struct ent_event_column bare_columns[] = {
    {"1", "source"}, {"2", "relation"}, {"3", "target"}, {"4", "date"}};

static bool bare_fits(const struct ent_row *row) {
    if (row->count != BARE_COUNT) return false;
    const char *date = row->cells[BARE_DATE].text;
    return strlen(date) == 10 && date[4] == '-' && date[7] == '-' &&
           ent_cameo_worded(row->cells[BARE_TEXT].text) != NULL;
}

static void take_bare(struct ent_event_reading *r, struct ent_event *event) {
    const char *text = ent_event_cell(r, BARE_TEXT);
    const struct ent_deed *deed = text != NULL ? ent_event_find_deed(r, text, ent_cameo_worded) : NULL;
    event->date = ent_event_day(r, BARE_DATE);
    event->source = actor_in(r, BARE_SOURCE, SIZE_MAX);
    event->target = actor_in(r, BARE_TARGET, SIZE_MAX);
    if (deed == NULL)
        ent_event_bad(r, BARE_TEXT, "\"%s\" is no event of ICEWS", ent_brief(text != NULL ? text : "").text);
    else
        ent_event_deed(r, event, deed, deed->code, BARE_TEXT, SIZE_MAX);
}

static const struct ent_event_layout bare = {
    .title = "ICEWS",
    .columns = bare_columns,
    .column_count = BARE_COUNT,
    .header = ENT_HEADER_NEVER,
    .fits = bare_fits,
    .counts = counts,
    .scale = "goldstein-icews",
    .take = take_bare,
};

/* -- the format ------------------------------------------------------------------------------------------ */

static const struct ent_event_layout whole = {
    .title = "ICEWS",
    .next = &bare,
    .columns = columns,
    .column_count = COLUMN_COUNT,
    .marks = marks,
    .mark_count = sizeof marks / sizeof *marks,
    .header = ENT_HEADER_ALWAYS,
    .counts = counts,
    .scale = "goldstein-icews",
    .take = take,
};

const struct ent_reader ent_reader_icews = {
    .format = {"icews", "",
               "ICEWS event data: 20 columns below their names, tabs between; or 4 without names: source, "
               "event text, target, date"},
    .takes_scale = true,
    .is_exact = true,
    .engine = &ent_event_engine,
    .layout = &whole,
};
