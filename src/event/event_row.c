/* SPDX-License-Identifier: MIT */
/* What layouts ask of the current row. */
#include "base/days.h"
#include "base/number.h"
#include "base/text.h"
#include "event/event.h"
#include "read/nothing_text.h"

#include <math.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

const char *ent_event_cell(const struct ent_event_reading *reading, size_t column) {
    const struct ent_row *row = &reading->rows.row;
    size_t at = column == SIZE_MAX ? SIZE_MAX : reading->at[column];
    if (at >= row->count) return NULL;
    const char *text = row->cells[at].text;
    text += strspn(text, " ");
    return *text == '\0' || ent_is_nothing_word(text) ? NULL : text;
}

void ent_event_counted(struct ent_event_reading *reading, struct ent_event_count *counted, size_t column,
                       const char *text) {
    if (counted->count++ > 0) return;
    counted->place.file = reading->file;
    reading->place(reading, column, &counted->place);
    snprintf(counted->text, sizeof counted->text, "%s", text);
}

void ent_event_bad(struct ent_event_reading *reading, size_t column, const char *format, ...) {
    char text[200] = "";
    va_list arguments;
    va_start(arguments, format);
    if (reading->bad.count == 0) vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    if (!reading->is_bad) ent_event_counted(reading, &reading->bad, column, text);
    reading->is_bad = true;
}

const char *ent_event_text(struct ent_event_reading *reading, const char *format, ...) {
    char text[512];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    size_t kept = length < 0 ? 0 : (size_t)length < sizeof text ? (size_t)length : sizeof text - 1;
    const char *copy = ent_arena_text(&reading->scratch, text, ent_text_cut(text, kept));
    reading->out_of_memory |= copy == NULL;
    return copy;
}

/* -- dates and numbers ----------------------------------------------------------------------------------- */

/* So many digits at the start; -1: there are fewer. */
static int digits(const char *text, int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
        if (text[i] < '0' || text[i] > '9') return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

bool ent_event_is_day(int year, int month, int day) {
    return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= ent_days_of_month(year, month);
}

const char *ent_event_day(struct ent_event_reading *reading, size_t column) {
    const char *text = ent_event_cell(reading, column);
    if (text == NULL) {
        ent_event_bad(reading, column, "it has no date");
        return NULL;
    }
    bool is_long = strlen(text) >= 10 && text[4] == '-' && text[7] == '-';
    int year = digits(text, 4), month = -1, day = -1;
    if (year >= 0) month = digits(text + (is_long ? 5 : 4), 2);
    if (month >= 0) day = digits(text + (is_long ? 8 : 6), 2);
    const char *rest = day >= 0 ? text + (is_long ? 10 : 8) : "";
    bool ends = *rest == '\0' || (is_long && (*rest == ' ' || *rest == 'T'));
    bool is_day = day >= 0 && ends && ent_event_is_day(year, month, day);
    if (is_day && is_long) {
        const char *copy = ent_arena_text(&reading->scratch, text, 10);
        reading->out_of_memory |= copy == NULL;
        return copy;
    }
    if (is_day) return ent_event_text(reading, "%04d-%02d-%02d", year, month, day);
    ent_event_bad(reading, column, "\"%s\" is no day", ent_brief(text).text);
    return NULL;
}

bool ent_event_number(struct ent_event_reading *reading, size_t column, double *value) {
    const char *text = ent_event_cell(reading, column);
    if (text != NULL && ent_number_parse(text, value)) return true;
    if (text == NULL)
        ent_event_bad(reading, column, "the cell of \"%s\" is empty", reading->layout->columns[column].name);
    else
        ent_event_bad(reading, column, "\"%s\" is not a number", ent_brief(text).text);
    return false;
}

/* -- actors ---------------------------------------------------------------------------------------------- */

struct ent_event_actor ent_event_actor_in(struct ent_event_reading *reading, const char *name,
                                          const char *country) {
    bool is_known = country == NULL && ent_index_find(&reading->actors.by_spelling, name) != SIZE_MAX;
    if (reading->names_only || is_known) return (struct ent_event_actor){.name = name};
    struct ent_event_actor actor = ent_event_actor_named(name, country, &reading->scratch);
    reading->out_of_memory |= actor.name == NULL;
    return actor;
}

/* -- deeds ----------------------------------------------------------------------------------------------- */

/* The event's own value, where it has one that differs from the usual scale, is worth a word. */
static void compare_own(struct ent_event_reading *reading, size_t own, double value) {
    double itself;
    const char *text = ent_event_cell(reading, own);
    const struct entente_read_options *options = reading->records->options;
    if (options != NULL && options->scale != NULL) return;
    if (text == NULL || !ent_number_parse(text, &itself) || fabs(itself - value) < 1e-9) return;
    char scaled[ENT_NUMBER_SIZE];
    ent_number_text(value, scaled);
    ent_event_counted(reading, &reading->differing, own,
                      ent_event_text(reading, "%s, by the scale %s", ent_brief(text).text, scaled));
}

static bool find_value(struct ent_event_reading *reading, const struct ent_deed *deed, const char *code,
                       size_t code_column, size_t own, double *value) {
    if (reading->scale.kind == ENT_SCALE_OWN && own != SIZE_MAX) return ent_event_number(reading, own, value);
    *value = ent_scale_value(&reading->scale, deed, code);
    if (isnan(*value)) {
        ent_event_bad(reading, code_column, "the scale has no value for \"%s\"", ent_brief(code).text);
        return false;
    }
    compare_own(reading, own, *value);
    return true;
}

const struct ent_deed *ent_event_find_deed(struct ent_event_reading *reading, const char *text,
                                           const struct ent_deed *(*find)(const char *text)) {
    size_t known = ent_index_find(&reading->deeds, text);
    if (known != SIZE_MAX) return ent_deed_at(known);
    const struct ent_deed *deed = find(text);
    if (deed != NULL && !ent_index_add(&reading->deeds, text, ent_deed_place(deed)))
        reading->out_of_memory = true;
    return deed;
}

void ent_event_deed(struct ent_event_reading *reading, struct ent_event *event, const struct ent_deed *deed,
                    const char *code, size_t code_column, size_t own) {
    double value;
    if (!find_value(reading, deed, code, code_column, own, &value)) return;
    event->word = deed->word;
    event->sign = deed->sign;
    event->weight = fabs(value);
    event->has_weight = true;
}

void ent_event_cameo(struct ent_event_reading *reading, struct ent_event *event, size_t column, size_t own) {
    const char *code = ent_event_cell(reading, column);
    const struct ent_deed *deed = code != NULL ? ent_event_find_deed(reading, code, ent_cameo_find) : NULL;
    if (code == NULL) {
        ent_event_bad(reading, column, "it has no CAMEO code");
    } else if (deed == NULL) {
        ent_event_bad(reading, column, "\"%s\" is no CAMEO code", ent_brief(code).text);
    } else {
        if (strcmp(deed->code, code) != 0)
            ent_event_counted(
                reading, &reading->unknown_codes, column,
                ent_event_text(reading, "\"%s\" counts as \"%s\"", ent_brief(code).text, deed->code));
        ent_event_deed(reading, event, deed, code, column, own);
    }
}
