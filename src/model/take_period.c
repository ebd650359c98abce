/* SPDX-License-Identifier: MIT */
#include "model/date.h"
#include "model/loader.h"

#include <stdio.h>
#include <string.h>

/* The first of each kind is an example of it; without memory there is none. */
static void sight_form(struct ent_loader *loader, const char *given, const struct ent_date_form *form) {
    struct ent_form_sighting *sighting = &loader->forms[form->kind];
    struct ent_arena *arena = &loader->document->arena;
    if (sighting->count++ > 0) return;
    sighting->given = ent_arena_text(arena, given, strlen(given));
    sighting->text = ent_arena_text(arena, form->text, strlen(form->text));
}

void ent_report_forms(struct ent_loader *loader) {
    const struct ent_place place = {.file = loader->file};
    const struct ent_form_sighting *forms = loader->forms;
    struct ent_buffer examples = {0};
    size_t count = 0;
    for (int i = 0; i < ENT_DATE_KIND_COUNT; i++) {
        count += forms[i].count;
        if (forms[i].given == NULL || forms[i].text == NULL) continue;
        ent_buffer_format(&examples, "%s\"%s\" is %s", examples.length > 0 ? ", " : "",
                          ent_brief(forms[i].given).text, forms[i].text);
    }
    if (examples.length > 0 && !examples.failed)
        ent_tell(&loader->tally.sink, ENTENTE_NOTE, "date-forms", &place, "",
                 "%zu date%s in other forms %s read: %s", count, count == 1 ? "" : "s",
                 count == 1 ? "is" : "are", examples.data);
    ent_buffer_clear(&examples);
    if (forms[ENT_DATE_DAY_FIRST].count > 0 && forms[ENT_DATE_MONTH_FIRST].count > 0)
        ent_tell(&loader->tally.sink, ENTENTE_WARNING, "date-orders", &place, "write all dates as YYYY-MM-DD",
                 "of some dates the day comes first, of others the month");
}

static void report_date(struct ent_loader *loader, const struct ent_relation_record *record,
                        const char *field, const char *given, enum ent_date_fault fault,
                        const char *read_as) {
    if (fault == ENT_DATE_TIDIED) {
        ent_loader_warn(loader, &record->origin, field, "odd-date", "", "\"%s\" is read as %s",
                        ent_brief(given).text, read_as);
    } else if (fault == ENT_DATE_REVERSED) {
        ent_loader_error(loader, &record->origin, field, "reversed-period", "swap the two ends",
                         "the period \"%s\" ends before it starts", ent_brief(given).text);
    } else {
        ent_loader_error(loader, &record->origin, field, "bad-date", ent_date_fault_text(fault),
                         "\"%s\" is not a date", ent_brief(given).text);
    }
}

/* In the usual form, which may be in `form`. What could be read either way is an error, and no date. */
static const char *usual_form(struct ent_loader *loader, const struct ent_relation_record *record,
                              const char *field, const char *given, struct ent_date_form *form) {
    if (given == NULL) return NULL;
    bool is_said = loader->date_order != ENT_ORDER_UNKNOWN;
    *form = ent_date_form_read(given, is_said ? loader->date_order : record->date_order);
    if (form->reading == ENT_DATE_LEFT) return given;
    if (form->reading == ENT_DATE_EITHER) {
        ent_loader_error(loader, &record->origin, field, "two-readings",
                         "say with --date-format whether it is dmy or mdy", "\"%s\" may be %s or %s",
                         ent_brief(given).text, form->text, form->other);
        return NULL;
    }
    sight_form(loader, given, form);
    return form->text;
}

static void warn_two_dates(struct ent_loader *loader, const struct ent_relation_record *record) {
    if (record->date == NULL || (record->from == NULL && record->to == NULL)) return;
    ent_loader_warn(loader, &record->origin, record->from != NULL ? "from" : "to", "two-dates",
                    "keep one of them", "\"date\" is given too, and counts");
}

/* "date" wins over "from" and "to". */
static enum entente_status read_period(struct ent_loader *loader, const struct ent_relation_record *record,
                                       struct entente_relation *relation) {
    char text[ENT_DATE_TEXT] = "", given[200];
    struct ent_date_form forms[2];
    bool two_ends = record->date == NULL && (record->from != NULL || record->to != NULL);
    const char *field = !two_ends ? "date" : record->from != NULL ? "from" : "to";
    enum ent_date_fault fault = ENT_DATE_FINE;
    relation->when = (struct entente_period){.first = INT32_MIN, .last = INT32_MAX};
    if (two_ends) {
        const char *from = usual_form(loader, record, "from", record->from, &forms[0]);
        const char *to = usual_form(loader, record, "to", record->to, &forms[1]);
        fault = ent_date_parse_ends(from, to, &relation->when, text);
        snprintf(given, sizeof given, "%s/%s", record->from != NULL ? ent_brief(record->from).text : "..",
                 record->to != NULL ? ent_brief(record->to).text : "..");
    } else if (record->date != NULL) {
        const char *date = usual_form(loader, record, "date", record->date, &forms[0]);
        if (date != NULL) fault = ent_date_parse(date, &relation->when, text);
        snprintf(given, sizeof given, "%s", ent_brief(record->date).text);
    }
    warn_two_dates(loader, record);
    if (fault != ENT_DATE_FINE) report_date(loader, record, field, given, fault, text);
    relation->when.text = ent_arena_text(&loader->document->arena, text, strlen(text));
    return relation->when.text != NULL ? ENTENTE_OK : ent_no_memory(&loader->tally.sink);
}

/* Only of what nothing was said. */
static bool keep_period(struct ent_loader *loader, const char *given, const struct entente_period *period) {
    size_t index = loader->period_count;
    if (!ent_grow(&loader->periods, &loader->period_room, index + 1, sizeof *period) ||
        !ent_index_add(&loader->dates, given, index))
        return false;
    loader->periods[loader->period_count++] = *period;
    return true;
}

/* A date that stands as the document would have it is read once. */
enum entente_status ent_take_period(struct ent_loader *loader, const struct ent_relation_record *record,
                                    struct entente_relation *relation) {
    bool is_alone = record->date != NULL && record->from == NULL && record->to == NULL;
    size_t known = is_alone ? ent_index_find(&loader->dates, record->date) : SIZE_MAX;
    if (known != SIZE_MAX) {
        relation->when = loader->periods[known];
        return ENTENTE_OK;
    }
    enum entente_status status = read_period(loader, record, relation);
    if (status != ENTENTE_OK || !is_alone || strcmp(relation->when.text, record->date) != 0) return status;
    return keep_period(loader, record->date, &relation->when) ? ENTENTE_OK
                                                              : ent_no_memory(&loader->tally.sink);
}
