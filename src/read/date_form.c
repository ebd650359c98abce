/* SPDX-License-Identifier: MIT */
#include "read/date_form.h"

#include "base/days.h"
#include "base/text.h"
#include <stdio.h>
#include <string.h>

enum { PARTS_MOST = 4, MONTHS = 12, WORD = 16 };

enum part_kind { PART_NUMBER, PART_MONTH, PART_QUARTER, PART_WEEK };

struct part {
    enum part_kind kind;
    int value, digits;
    char before; /* the sign that parts it from the one before */
};

struct parts {
    struct part at[PARTS_MOST];
    int count;
    bool has_time;
};

struct day {
    int year, month, of_month; /* 0: not given */
};

/* -- words ----------------------------------------------------------------------------------------------- */

/* Full names and their usual short forms; of what two languages share, one. */
static const char *const months[MONTHS] = {
    "january jan januar janvier enero ene jänner",
    "february feb februar février fevrier febrero",
    "march mar märz mär maerz mars marzo",
    "april apr avril abril abr",
    "may mai mayo",
    "june jun juni juin junio",
    "july jul juli juillet julio",
    "august aug août aout agosto ago",
    "september sep sept septembre septiembre",
    "october oct oktober okt octobre octubre",
    "november nov novembre noviembre",
    "december dec dezember dez décembre decembre diciembre dic",
};

static const char passed_over[] =
    "st nd rd th of de del the monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri "
    "saturday sat sunday sun montag dienstag mittwoch donnerstag freitag samstag sonntag";

static int month_named(const char *word) {
    for (int i = 0; i < MONTHS; i++) {
        if (ent_text_word_place(months[i], word) != SIZE_MAX) return i + 1;
    }
    return 0;
}

/* -- parts ----------------------------------------------------------------------------------------------- */

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

static bool add_part(struct parts *parts, enum part_kind kind, int value, int digits, char before) {
    if (parts->count == PARTS_MOST) return false;
    parts->at[parts->count++] = (struct part){kind, value, digits, before};
    return true;
}

/* "Q1" and "W08" are parts of their own kind. */
static bool take_number(struct parts *parts, const char **at, char before) {
    int value = 0, digits = 0;
    for (; is_digit(**at); ++*at, digits++) {
        if (digits < 8) value = value * 10 + (**at - '0');
    }
    struct part *last = parts->count > 0 ? &parts->at[parts->count - 1] : NULL;
    bool is_marked = last != NULL && last->digits == 0 && last->kind >= PART_QUARTER && digits <= 2;
    if (!is_marked) return add_part(parts, PART_NUMBER, value, digits, before);
    last->value = value;
    last->digits = digits;
    return true;
}

static bool take_word(struct parts *parts, const char **at, char before) {
    char word[WORD];
    size_t length = 0;
    for (; is_letter(**at); ++*at) {
        if (length + 1 == sizeof word) return false;
        word[length++] = **at >= 'A' && **at <= 'Z' ? (char)(**at + ('a' - 'A')) : **at;
    }
    word[length] = '\0';
    int month = month_named(word);
    if (month > 0) return add_part(parts, PART_MONTH, month, 0, before);
    if (strcmp(word, "q") == 0) return add_part(parts, PART_QUARTER, 0, 0, before);
    if (strcmp(word, "w") == 0) return add_part(parts, PART_WEEK, 0, 0, before);
    return ent_text_word_place(passed_over, word) != SIZE_MAX;
}

/* Where a time begins: at the "T" or the blank before "03:44", or before "T034434". NULL: nowhere. */
static const char *find_time(const char *given) {
    const char *colon = strchr(given, ':'), *start = colon;
    if (colon == NULL) {
        const char *letter = strchr(given, 'T');
        return letter != NULL && letter - given >= 8 && is_digit(letter[-1]) && is_digit(letter[1]) ? letter
                                                                                                    : NULL;
    }
    while (start > given && is_digit(start[-1])) start--;
    bool is_parted = start > given && start < colon && strchr(" T", start[-1]) != NULL;
    return is_parted ? start - 1 : NULL;
}

static int take_two_digits(const char **at) {
    int value = 0;
    for (int i = 0; i < 2 && is_digit(**at); i++, ++*at) value = value * 10 + (**at - '0');
    return value;
}

static bool is_time(const char *at) {
    enum { HOURS = 24, MINUTES = 60 };
    at += strspn(at, " T");
    int hour = take_two_digits(&at), minute = *at == ':' ? (at++, take_two_digits(&at)) : 0;
    if (hour > HOURS || minute >= MINUTES) return false;
    for (; *at != '\0'; at++) {
        if (!is_digit(*at) && !is_letter(*at) && strchr(" :.,+-()", *at) == NULL) return false;
    }
    return true;
}

/* One sign, with blanks round it, or a full stop and a comma: others are not those of one date. */
static bool take_sign(const char **at, char *before) {
    if (strchr(" ,.-/", **at) == NULL) return false;
    bool is_first = *before == '\0' || *before == ' ', is_stop = *before == '.' && **at == ',';
    if (!is_first && !is_stop && **at != ' ') return false;
    if (is_first) *before = **at;
    ++*at;
    return true;
}

static bool take_part(struct parts *parts, const char **at, char *before) {
    bool is_number = is_digit(**at);
    if (!is_number && !is_letter(**at)) return take_sign(at, before);
    if (parts->count == 0 && *before != '\0' && strchr("/-.", *before) != NULL)
        return false; /* "/2018" ends then */
    bool fine = is_number ? take_number(parts, at, *before) : take_word(parts, at, *before);
    *before = '\0';
    return fine;
}

static bool split(const char *given, struct parts *parts) {
    const char *time = find_time(given), *end = time != NULL ? time : given + strlen(given);
    if (time != NULL && !is_time(time)) return false;
    parts->has_time = time != NULL;
    char before = '\0';
    for (const char *at = given; at < end;) {
        if (!take_part(parts, &at, &before)) return false;
    }
    return before != '/' && before != '-'; /* "2018/" begins then */
}

/* -- shapes ---------------------------------------------------------------------------------------------- */

static bool is_year(const struct part *part) {
    return part->kind == PART_NUMBER && part->digits == 4 && part->value > 0;
}

static bool is_short(const struct part *part) {
    return part->kind == PART_NUMBER && part->digits <= 2 && part->value > 0;
}

static bool is_month(const struct part *part) {
    return part->kind == PART_MONTH;
}

static bool is_day(const struct day *day) {
    return day->month >= 1 && day->month <= MONTHS && day->of_month >= 1 &&
           day->of_month <= ent_days_of_month(day->year, day->month);
}

static void write_day(const struct day *day, char text[ENT_DATE_FORM_TEXT]) {
    if (day->of_month == 0)
        snprintf(text, ENT_DATE_FORM_TEXT, "%04d-%02d", day->year % 10000, day->month % 100);
    else
        snprintf(text, ENT_DATE_FORM_TEXT, "%04d-%02d-%02d", day->year % 10000, day->month % 100,
                 day->of_month % 100);
}

static bool read_as(struct ent_date_form *form, enum ent_date_kind kind, const struct day *day) {
    bool fine = day->of_month == 0 ? day->month >= 1 && day->month <= MONTHS : is_day(day);
    if (!fine) return false;
    form->reading = ENT_DATE_READ;
    form->kind = kind;
    form->day = day->of_month;
    write_day(day, form->text);
    return true;
}

/* "25/02/2018": which of the two can be the day. */
static bool read_ordered(struct ent_date_form *form, const struct part *part, enum ent_date_order order) {
    const struct day day_first = {part[2].value, part[1].value, part[0].value};
    const struct day month_first = {part[2].value, part[0].value, part[1].value};
    bool may_be_first = is_day(&day_first), may_be_second = is_day(&month_first);
    if (part[1].before == '.') return read_as(form, ENT_DATE_DOTTED, &day_first);
    bool is_either = may_be_first && may_be_second && part[0].value != part[1].value;
    if (is_either && order == ENT_ORDER_UNKNOWN) {
        form->reading = ENT_DATE_EITHER;
        write_day(&day_first, form->text);
        write_day(&month_first, form->other);
        return true;
    }
    bool takes_first = may_be_first && (!is_either || order == ENT_ORDER_DAY_FIRST);
    return takes_first ? read_as(form, ENT_DATE_DAY_FIRST, &day_first)
                       : read_as(form, ENT_DATE_MONTH_FIRST, &month_first);
}

static bool read_three(struct ent_date_form *form, const struct part *part, enum ent_date_order order) {
    struct day day;
    if (is_year(&part[0]) && is_short(&part[1]) && is_short(&part[2])) {
        day = (struct day){part[0].value, part[1].value, part[2].value};
        return read_as(form, ENT_DATE_YEAR_FIRST, &day);
    }
    if (is_short(&part[0]) && is_short(&part[1]) && is_year(&part[2])) return read_ordered(form, part, order);
    if (is_short(&part[0]) && is_month(&part[1]) && is_year(&part[2]))
        day = (struct day){part[2].value, part[1].value, part[0].value};
    else if (is_month(&part[0]) && is_short(&part[1]) && is_year(&part[2]))
        day = (struct day){part[2].value, part[0].value, part[1].value};
    else if (is_year(&part[0]) && is_month(&part[1]) && is_short(&part[2]))
        day = (struct day){part[0].value, part[1].value, part[2].value};
    else
        return false;
    return read_as(form, ENT_DATE_NAMED, &day);
}

static bool read_quarter(struct ent_date_form *form, int year, int quarter) {
    if (quarter < 1 || quarter > 4) return false;
    form->reading = ENT_DATE_READ;
    form->kind = ENT_DATE_QUARTER;
    snprintf(form->text, sizeof form->text, "%04d-%02d/%04d-%02d", year % 10000, quarter * 3 - 2,
             year % 10000, quarter * 3);
    return true;
}

/* The first week of a year is the one with its 4 January (ISO 8601). */
static bool read_week(struct ent_date_form *form, int year, int week) {
    const int a_monday = 4; /* 1970-01-05 */
    struct day first, last;
    int32_t fourth = ent_count_days(year, 1, 4), in_week = ((fourth - a_monday) % 7 + 7) % 7;
    int32_t monday = fourth - in_week + (week - 1) * 7;
    if (week < 1 || week > 53) return false;
    ent_day_parts(monday, &first.year, &first.month, &first.of_month);
    ent_day_parts(monday + 6, &last.year, &last.month, &last.of_month);
    char text[ENT_DATE_FORM_TEXT];
    write_day(&first, form->text);
    write_day(&last, text);
    size_t length = strlen(form->text);
    snprintf(form->text + length, sizeof form->text - length, "/%.12s", text);
    form->reading = ENT_DATE_READ;
    form->kind = ENT_DATE_WEEK;
    return true;
}

static bool read_two(struct ent_date_form *form, const struct part *part) {
    struct day day;
    if (is_year(&part[0]) && part[1].kind == PART_QUARTER)
        return read_quarter(form, part[0].value, part[1].value);
    if (part[0].kind == PART_QUARTER && is_year(&part[1]))
        return read_quarter(form, part[1].value, part[0].value);
    if (is_year(&part[0]) && part[1].kind == PART_WEEK) return read_week(form, part[0].value, part[1].value);
    bool year_first = is_year(&part[0]), is_named = is_month(&part[0]) || is_month(&part[1]);
    const struct part *year = year_first ? &part[0] : &part[1], *month = year_first ? &part[1] : &part[0];
    bool is_number = is_short(month) && strchr("-/", part[1].before) != NULL && part[1].before != '\0';
    if (!is_year(year) || !(is_month(month) || is_number)) return false;
    day = (struct day){year->value, month->value, 0};
    return read_as(form, is_named ? ENT_DATE_NAMED : ENT_DATE_YEAR_FIRST, &day);
}

/* "20180225", or with its time "20180225034434". */
static bool read_compact(struct ent_date_form *form, const struct part *part) {
    if (part->kind != PART_NUMBER || (part->digits != 8 && part->digits != 14)) return false;
    const struct day day = {part->value / 10000, part->value / 100 % 100, part->value % 100};
    return day.year > 0 && read_as(form, ENT_DATE_COMPACT, &day);
}

static bool read_parts(struct ent_date_form *form, const struct parts *parts, enum ent_date_order order) {
    switch (parts->count) {
    case 1:
        return read_compact(form, &parts->at[0]);
    case 2:
        return read_two(form, &parts->at[0]);
    case 3:
        return read_three(form, &parts->at[0], order);
    default:
        return false;
    }
}

/* Seconds since 1970 have ten digits from 2001 on, thousandths thirteen. */
static bool read_seconds(struct ent_date_form *form, const char *given) {
    enum { SECONDS_OF_DAY = 86400, OF_SECONDS = 10, OF_THOUSANDTHS = 13 };
    size_t digits = strspn(given, "0123456789"),
           all = digits + (given[digits] == '.' ? 1 + strspn(given + digits + 1, "0123456789") : 0);
    if (given[0] == '0' || given[all] != '\0' || (digits != OF_SECONDS && digits != OF_THOUSANDTHS))
        return false;
    int64_t seconds = 0;
    struct day day;
    for (size_t i = 0; i < OF_SECONDS; i++) seconds = seconds * 10 + (given[i] - '0');
    ent_day_parts((int32_t)(seconds / SECONDS_OF_DAY), &day.year, &day.month, &day.of_month);
    return read_as(form, ENT_DATE_SECONDS, &day);
}

/* -- the whole ------------------------------------------------------------------------------------------- */

/* "2018-02", "2018-02-25" and "2018-02-25T03:44" need no other form. */
static bool is_usual(const char *given, const struct ent_date_form *form) {
    size_t length = strlen(form->text);
    return form->reading == ENT_DATE_READ && strncmp(given, form->text, length) == 0 &&
           (given[length] == '\0' || given[length] == 'T');
}

struct ent_date_form ent_date_form_read(const char *given, enum ent_date_order order) {
    struct ent_date_form form = {.reading = ENT_DATE_LEFT};
    struct parts parts = {.count = 0};
    given += strspn(given, " \t");
    if (read_seconds(&form, given)) return form;
    if (!split(given, &parts) || !read_parts(&form, &parts, order) || is_usual(given, &form))
        form.reading = ENT_DATE_LEFT;
    if (form.reading == ENT_DATE_READ && form.kind == ENT_DATE_YEAR_FIRST && parts.has_time)
        form.kind = ENT_DATE_WITH_TIME;
    return form;
}

enum ent_date_order ent_date_order_named(const char *name) {
    if (name == NULL) return ENT_ORDER_UNKNOWN;
    return ent_text_same_ascii(name, "mdy") ? ENT_ORDER_MONTH_FIRST : ENT_ORDER_DAY_FIRST;
}

void ent_date_orders_look(struct ent_date_orders *orders, const char *given) {
    /* a year of four digits first says nothing of the other two, and is the usual case */
    bool has_year_first = given != NULL && strspn(given, "0123456789") == 4 && given[4] == '-';
    if (given == NULL || has_year_first) return;
    const struct ent_date_form form = ent_date_form_read(given, ENT_ORDER_UNKNOWN);
    bool is_settled = form.reading == ENT_DATE_READ && form.day > MONTHS;
    orders->day_first |= is_settled && form.kind == ENT_DATE_DAY_FIRST;
    orders->month_first |= is_settled && form.kind == ENT_DATE_MONTH_FIRST;
}

enum ent_date_order ent_date_orders_settle(const struct ent_date_orders *orders) {
    if (orders->day_first == orders->month_first) return ENT_ORDER_UNKNOWN;
    return orders->day_first ? ENT_ORDER_DAY_FIRST : ENT_ORDER_MONTH_FIRST;
}
