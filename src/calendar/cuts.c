/* SPDX-License-Identifier: MIT */
#include "calendar/cuts.h"

#include "base/memory.h"
#include "model/date.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* -- ways to cut ----------------------------------------------------------------------------------------- */

/* A number of at most so many digits; returns how many it has, or 0. */
static size_t parse_count(const char *text, size_t most, int32_t *count) {
    size_t digits = strspn(text, "0123456789");
    if (digits > most) return 0;
    *count = 0;
    for (size_t i = 0; i < digits; i++) *count = 10 * *count + (text[i] - '0');
    return digits;
}

/* "90d", "6m"; returns what follows, or NULL. */
static const char *parse_span(const char *text, struct ent_step *span) {
    static const char units[] = "dwmy";
    int32_t count;
    size_t digits = parse_count(text, 4, &count);
    const char *unit = text[digits] != '\0' ? strchr(units, text[digits]) : NULL;
    if (digits == 0 || count == 0 || unit == NULL) return NULL;
    *span = (struct ent_step){(enum ent_unit)(unit - units), count};
    return text + digits + 1;
}

static bool parse_window(const char *way, struct ent_cutting *cutting) {
    const char *rest = parse_span(way, &cutting->length);
    if (rest == NULL || *rest != '/') return false;
    rest = parse_span(rest + 1, &cutting->step);
    cutting->by = ENT_CUT_WINDOW;
    return rest != NULL && *rest == '\0';
}

static bool parse_number(const char *way, struct ent_cutting *cutting) {
    int32_t count;
    size_t digits = parse_count(way, 9, &count);
    if (digits == 0 || count == 0 || strcmp(way + digits, "-relations") != 0) return false;
    cutting->number = (size_t)count;
    cutting->by = ENT_CUT_NUMBER;
    return true;
}

bool ent_cutting_parse(const char *way, struct ent_cutting *cutting) {
    static const char *const units[] = {
        [ENT_DAY] = "day", [ENT_WEEK] = "week", [ENT_MONTH] = "month", [ENT_YEAR] = "year"};
    *cutting = (struct ent_cutting){.by = ENT_CUT_CALENDAR, .first = INT32_MIN, .last = INT32_MAX};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        cutting->step = (struct ent_step){(enum ent_unit)i, 1};
        if (strcmp(way, units[i]) == 0) return true;
    }
    return parse_window(way, cutting) || parse_number(way, cutting);
}

/* -- days ------------------------------------------------------------------------------------------------ */

static int32_t begin_of(const struct entente_period *when) {
    return when->first != INT32_MIN ? when->first : when->last;
}

static int32_t end_of(const struct entente_period *when) {
    return when->last != INT32_MAX ? when->last : when->first;
}

bool ent_document_reach(const entente_document *document, int32_t *first, int32_t *last) {
    *first = INT32_MAX;
    *last = INT32_MIN;
    for (size_t i = 0; i < entente_document_relation_count(document); i++) {
        const struct entente_period *when = &entente_document_relation(document, i)->when;
        if (!ent_period_is_dated(when)) continue;
        if (begin_of(when) < *first) *first = begin_of(when);
        if (end_of(when) > *last) *last = end_of(when);
    }
    return *first <= *last;
}

bool ent_cutting_reach(const entente_document *document, const struct ent_cutting *cutting, int32_t *first,
                       int32_t *last) {
    if (!ent_document_reach(document, first, last)) return false;
    for (size_t i = 0; i < entente_document_relation_count(document); i++) {
        const struct entente_period *when = &entente_document_relation(document, i)->when;
        if (!ent_period_is_dated(when)) continue;
        if (when->first == INT32_MIN && cutting->first != INT32_MIN) *first = cutting->first;
        if (when->last == INT32_MAX && cutting->last != INT32_MAX) *last = cutting->last;
    }
    if (*first < cutting->first) *first = cutting->first;
    if (*last > cutting->last) *last = cutting->last;
    return true;
}

size_t ent_step_count(struct ent_step step, int32_t first, int32_t last, size_t most) {
    size_t count = 0;
    for (int32_t day = first; day <= last && count <= most; day = ent_step_next(step, day)) count++;
    return count;
}

struct ent_step ent_step_for(int32_t first, int32_t last, size_t most) {
    size_t i = 0;
    while (ent_steps[i + 1].count > 0 && ent_step_count(ent_steps[i], first, last, most) > most) i++;
    return ent_steps[i];
}

/* So many units after a day that one of them begins on. */
static int32_t go_on(int32_t day, struct ent_step span) {
    const struct ent_step unit = {span.unit, 1};
    if (span.unit == ENT_DAY) return day + span.count;
    for (int32_t i = 0; i < span.count; i++) day = ent_step_next(unit, day);
    return day;
}

/* -- cutting --------------------------------------------------------------------------------------------- */

static bool add_relation(struct ent_cuts *cuts, size_t relation) {
    if (!ent_grow(&cuts->relations, &cuts->relation_room, cuts->relation_count + 1, sizeof *cuts->relations))
        return false;
    cuts->relations[cuts->relation_count++] = relation;
    return true;
}

static bool add_cut(struct ent_cuts *cuts, int32_t first, int32_t last, size_t begin) {
    if (!ent_grow(&cuts->items, &cuts->room, cuts->count + 1, sizeof *cuts->items)) return false;
    cuts->items[cuts->count++] = (struct ent_cut){first, last, begin, cuts->relation_count - begin};
    return true;
}

static bool cut_days(const entente_document *document, struct ent_cuts *cuts, int32_t first, int32_t last) {
    size_t begin = cuts->relation_count;
    const struct entente_period days = {.first = first, .last = last};
    for (size_t i = 0; i < entente_document_relation_count(document); i++) {
        const struct entente_period *when = &entente_document_relation(document, i)->when;
        if (!ent_period_is_dated(when) || !ent_period_overlaps(when, &days)) continue;
        if (!add_relation(cuts, i)) return false;
    }
    return add_cut(cuts, first, last, begin);
}

/* Windows go on until one holds the last day. */
static enum ent_cut_end cut_by_days(const entente_document *document, const struct ent_cutting *cutting,
                                    size_t most, struct ent_cuts *cuts) {
    bool has_length = cutting->by == ENT_CUT_WINDOW;
    struct ent_step unit = {cutting->step.unit, has_length ? 1 : cutting->step.count};
    int32_t first, last, end = INT32_MIN;
    if (!ent_cutting_reach(document, cutting, &first, &last)) return ENT_CUT_UNDATED;
    for (int32_t day = ent_step_floor(unit, first); end < last;) {
        int32_t next = has_length ? go_on(day, cutting->step) : ent_step_next(cutting->step, day);
        end = (has_length ? go_on(day, cutting->length) : next) - 1;
        if (end > ent_count_days(9999, 12, 31)) end = ent_count_days(9999, 12, 31);
        if (cuts->count == most) return ENT_CUT_TOO_MANY;
        if (!cut_days(document, cuts, day, end)) return ENT_CUT_NO_MEMORY;
        day = next;
    }
    return ENT_CUT_FINE;
}

struct dated {
    int32_t first, last;
    size_t relation;
};

static int by_date(const void *left, const void *right) {
    const struct dated *a = left, *b = right;
    if (a->first != b->first) return a->first < b->first ? -1 : 1;
    if (a->last != b->last) return a->last < b->last ? -1 : 1;
    return a->relation < b->relation ? -1 : a->relation > b->relation;
}

static int by_index(const void *left, const void *right) {
    size_t a = *(const size_t *)left, b = *(const size_t *)right;
    return a < b ? -1 : a > b;
}

static bool cut_some(struct ent_cuts *cuts, const struct dated *dated, size_t count) {
    size_t begin = cuts->relation_count;
    int32_t last = dated[0].last;
    for (size_t i = 0; i < count; i++) {
        if (dated[i].last > last) last = dated[i].last;
        if (!add_relation(cuts, dated[i].relation)) return false;
    }
    qsort(cuts->relations + begin, count, sizeof *cuts->relations, by_index);
    return add_cut(cuts, dated[0].first, last, begin);
}

static enum ent_cut_end cut_by_number(const entente_document *document, size_t number, size_t most,
                                      struct ent_cuts *cuts) {
    size_t all = entente_document_relation_count(document), count = 0;
    struct dated *dated = ent_alloc(all, sizeof *dated);
    if (dated == NULL) return ENT_CUT_NO_MEMORY;
    for (size_t i = 0; i < all; i++) {
        const struct entente_period *when = &entente_document_relation(document, i)->when;
        if (ent_period_is_dated(when)) dated[count++] = (struct dated){begin_of(when), end_of(when), i};
    }
    enum ent_cut_end end = count == 0 ? ENT_CUT_UNDATED : ENT_CUT_FINE;
    if (count > 0) qsort(dated, count, sizeof *dated, by_date);
    for (size_t i = 0; i < count && end == ENT_CUT_FINE; i += number) {
        if (cuts->count == most)
            end = ENT_CUT_TOO_MANY;
        else if (!cut_some(cuts, dated + i, count - i < number ? count - i : number))
            end = ENT_CUT_NO_MEMORY;
    }
    free(dated);
    return end;
}

enum ent_cut_end ent_cuts_find(const entente_document *document, const struct ent_cutting *cutting,
                               size_t most, struct ent_cuts *cuts) {
    *cuts = (struct ent_cuts){0};
    if (cutting->by == ENT_CUT_NUMBER) return cut_by_number(document, cutting->number, most, cuts);
    return cut_by_days(document, cutting, most, cuts);
}

void ent_cuts_clear(struct ent_cuts *cuts) {
    free(cuts->items);
    free(cuts->relations);
    *cuts = (struct ent_cuts){0};
}

/* What the ends are told in: the step of the calendar, the unit of a window's length, or days. */
static struct ent_step words_of(const struct ent_cutting *cutting) {
    static const struct ent_step day = {ENT_DAY, 1};
    const struct ent_step *step = cutting->by == ENT_CUT_WINDOW ? &cutting->length : &cutting->step;
    if (cutting->by == ENT_CUT_NUMBER || step->unit == ENT_WEEK) return day;
    return cutting->by == ENT_CUT_WINDOW && cutting->step.unit < step->unit ? day : *step;
}

void ent_cut_clip(const struct ent_cutting *cutting, struct ent_cut *cut) {
    if (cut->first < cutting->first && cutting->first <= cut->last) cut->first = cutting->first;
    if (cut->last > cutting->last && cutting->last >= cut->first) cut->last = cutting->last;
}

/* The longest unit of which both ends are whole. */
static struct ent_step whole_words(const struct ent_cut *cut) {
    static const struct ent_step steps[] = {{ENT_YEAR, 1}, {ENT_MONTH, 1}};
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        if (ent_step_floor(steps[i], cut->first) == cut->first &&
            ent_step_floor(steps[i], cut->last + 1) == cut->last + 1)
            return steps[i];
    }
    return (struct ent_step){ENT_DAY, 1};
}

void ent_cut_text(const struct ent_cutting *cutting, const struct ent_cut *cut, char text[ENT_CUT_TEXT]) {
    char from[ENT_DAY_TEXT], to[ENT_DAY_TEXT];
    bool is_clipped = cut->first == cutting->first || cut->last == cutting->last;
    struct ent_step words = is_clipped ? whole_words(cut) : words_of(cutting);
    ent_step_text(words, cut->first, from);
    ent_step_text(words, cut->last, to);
    if (strcmp(from, to) == 0)
        snprintf(text, ENT_CUT_TEXT, "%s", from);
    else
        snprintf(text, ENT_CUT_TEXT, "%s \xE2\x80\x93 %s", from, to);
}
