/* SPDX-License-Identifier: MIT */
#include "model/date.h"

#include <stdio.h>
#include <string.h>

/* One end of a period: the days that a partial date spans, and its text. */
struct end {
    int32_t first, last;
    char text[sizeof "2018-03-08"];
};

enum { LAST_MONTH = 12 };

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* Reads exactly `count` digits and steps over them. */
static bool take_digits(const char **at, const char *stop, int count, int *value) {
    *value = 0;
    for (int i = 0; i < count; i++, (*at)++) {
        if (*at == stop || !is_digit(**at)) return false;
        *value = *value * 10 + (**at - '0');
    }
    return true;
}

static bool take_sign(const char **at, const char *stop, char sign) {
    if (*at == stop || **at != sign) return false;
    (*at)++;
    return true;
}

/* "+09:00", "-05", "Z", or nothing. */
static bool take_zone(const char **at, const char *stop) {
    int hours, minutes;
    if (*at == stop || take_sign(at, stop, 'Z')) return true;
    if (!take_sign(at, stop, '+') && !take_sign(at, stop, '-')) return false;
    if (!take_digits(at, stop, 2, &hours) || hours > 23) return false;
    return !take_sign(at, stop, ':') || (take_digits(at, stop, 2, &minutes) && minutes < 60);
}

/* "12:00", "12:00:59.5", with a zone; second 60 is told. */
static enum ent_date_fault check_time(const char *at, const char *stop) {
    int hour, minute, second = 0;
    if (!take_digits(&at, stop, 2, &hour) || !take_sign(&at, stop, ':')) return ENT_DATE_FORM;
    if (!take_digits(&at, stop, 2, &minute)) return ENT_DATE_FORM;
    if (take_sign(&at, stop, ':')) {
        if (!take_digits(&at, stop, 2, &second)) return ENT_DATE_FORM;
        if (take_sign(&at, stop, '.')) {
            if (at == stop || !is_digit(*at)) return ENT_DATE_FORM;
            while (at < stop && is_digit(*at)) at++;
        }
    }
    if (!take_zone(&at, stop) || at != stop) return ENT_DATE_FORM;
    if (hour > 23 || minute > 59 || second > 60) return ENT_DATE_FORM;
    return second == 60 ? ENT_DATE_TIDIED : ENT_DATE_FINE;
}

/* Reads "2018", "2018-03" or "2018-03-08"; how many parts it has, or 0. */
static int take_date(const char **at, const char *stop, int *year, int *month, int *day) {
    if (!take_digits(at, stop, 4, year)) return 0;
    if (!take_sign(at, stop, '-')) return 1;
    if (!take_digits(at, stop, 2, month)) return 0;
    if (!take_sign(at, stop, '-')) return 2;
    return take_digits(at, stop, 2, day) ? 3 : 0;
}

static enum ent_date_fault read_date(const char *at, const char *stop, struct end *end) {
    int year, month = 1, day = 1;
    const char *start = at;
    enum ent_date_fault fault = ENT_DATE_FINE;
    int parts = take_date(&at, stop, &year, &month, &day);
    size_t length = (size_t)(at - start);
    if (parts == 3 && take_sign(&at, stop, 'T')) {
        fault = check_time(at, stop);
        at = stop;
    }
    if (parts == 0 || at != stop || fault == ENT_DATE_FORM) return ENT_DATE_FORM;
    if (year < 1 || month < 1 || month > LAST_MONTH) return ENT_DATE_RANGE;
    if (day < 1 || day > ent_days_of_month(year, month)) return ENT_DATE_RANGE;
    int last_month = parts > 1 ? month : LAST_MONTH;
    end->first = ent_count_days(year, month, day);
    end->last = ent_count_days(year, last_month, parts > 2 ? day : ent_days_of_month(year, last_month));
    memcpy(end->text, start, length);
    return fault;
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

/* One end without the blanks round it; an open one spans everything. */
static enum ent_date_fault read_end(const char *at, const char *stop, bool may_be_open, struct end *end) {
    const char *start = at, *given_stop = stop;
    *end = (struct end){.first = INT32_MIN, .last = INT32_MAX};
    while (at < stop && is_blank(*at)) at++;
    while (stop > at && is_blank(stop[-1])) stop--;
    bool tidied = at != start || stop != given_stop;
    bool is_open = at == stop || (stop - at == 2 && memcmp(at, "..", 2) == 0);
    enum ent_date_fault fault = is_open ? ENT_DATE_FINE : read_date(at, stop, end);
    if (is_open && !may_be_open) return ENT_DATE_FORM;
    return fault == ENT_DATE_FINE && tidied ? ENT_DATE_TIDIED : fault;
}

static enum ent_date_fault graver(enum ent_date_fault a, enum ent_date_fault b) {
    return a > ENT_DATE_TIDIED || a > b ? a : b;
}

static enum ent_date_fault join(const struct end *from, const struct end *to, enum ent_date_fault fault,
                                struct entente_period *period, char text[ENT_DATE_TEXT]) {
    *period = (struct entente_period){.first = INT32_MIN, .last = INT32_MAX, .text = text};
    text[0] = '\0';
    if (fault > ENT_DATE_TIDIED) return fault;
    if (from->first > to->last) return ENT_DATE_REVERSED;
    period->first = from->first;
    period->last = to->last;
    if (strcmp(from->text, to->text) == 0) {
        snprintf(text, ENT_DATE_TEXT, "%s", from->text);
    } else {
        snprintf(text, ENT_DATE_TEXT, "%s/%s", *from->text != '\0' ? from->text : "..",
                 *to->text != '\0' ? to->text : "..");
    }
    return fault;
}

enum ent_date_fault ent_date_parse(const char *date, struct entente_period *period,
                                   char text[ENT_DATE_TEXT]) {
    const char *stop = date + strlen(date), *slash = strchr(date, '/');
    struct end from, to;
    if (slash == NULL) {
        enum ent_date_fault fault = read_end(date, stop, false, &from);
        return join(&from, &from, fault, period, text);
    }
    enum ent_date_fault fault =
        graver(read_end(date, slash, true, &from), read_end(slash + 1, stop, true, &to));
    bool both_open = fault <= ENT_DATE_TIDIED && *from.text == '\0' && *to.text == '\0';
    return join(&from, &to, both_open ? ENT_DATE_FORM : fault, period, text);
}

enum ent_date_fault ent_date_parse_ends(const char *from, const char *to, struct entente_period *period,
                                        char text[ENT_DATE_TEXT]) {
    if (from == NULL) from = "";
    if (to == NULL) to = "";
    struct end first, last;
    enum ent_date_fault fault =
        graver(read_end(from, from + strlen(from), true, &first), read_end(to, to + strlen(to), true, &last));
    return join(&first, &last, fault, period, text);
}

bool ent_period_is_dated(const struct entente_period *period) {
    return period->first != INT32_MIN || period->last != INT32_MAX;
}

bool ent_period_is_coarse(const struct entente_period *period) {
    return strchr(period->text, '/') == NULL && ent_period_is_dated(period) && period->first < period->last;
}

bool ent_period_overlaps(const struct entente_period *a, const struct entente_period *b) {
    return a->first <= b->last && b->first <= a->last;
}

const char *ent_date_fault_text(enum ent_date_fault fault) {
    switch (fault) {
    case ENT_DATE_FINE:
        return "";
    case ENT_DATE_TIDIED:
        return "drop the blanks and the leap second";
    case ENT_DATE_FORM:
        return "write YYYY, YYYY-MM or YYYY-MM-DD, or two of them as FROM/TO";
    case ENT_DATE_RANGE:
        return "there is no such day; years are from 0001 to 9999";
    case ENT_DATE_REVERSED:
        return "put the earlier date first";
    }
    return "";
}
