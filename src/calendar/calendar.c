/* SPDX-License-Identifier: MIT */
#include "calendar/calendar.h"

#include "model/date.h"
#include <stdio.h>

const struct ent_step ent_steps[] = {{ENT_DAY, 1},    {ENT_WEEK, 1},   {ENT_MONTH, 1}, {ENT_MONTH, 3},
                                     {ENT_YEAR, 1},   {ENT_YEAR, 5},   {ENT_YEAR, 10}, {ENT_YEAR, 50},
                                     {ENT_YEAR, 100}, {ENT_YEAR, 500}, {ENT_YEAR, 0}};

static int32_t floor_to(int32_t value, int32_t step) {
    int32_t rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

int32_t ent_step_floor(struct ent_step step, int32_t day) {
    static const int32_t a_monday = 4; /* 1970-01-05 */
    int year, month, of_month;
    if (step.unit == ENT_DAY) return floor_to(day, step.count);
    if (step.unit == ENT_WEEK) return floor_to(day - a_monday, 7 * step.count) + a_monday;
    ent_day_parts(day, &year, &month, &of_month);
    if (step.unit == ENT_MONTH) return ent_count_days(year, floor_to(month - 1, step.count) + 1, 1);
    year = floor_to(year, step.count);
    return ent_count_days(year < 1 ? 1 : year, 1, 1);
}

int32_t ent_step_next(struct ent_step step, int32_t day) {
    int32_t first = ent_step_floor(step, day);
    int year, month, of_month;
    if (step.unit == ENT_DAY) return first + step.count;
    if (step.unit == ENT_WEEK) return first + 7 * step.count;
    ent_day_parts(first, &year, &month, &of_month);
    if (step.unit == ENT_YEAR) return ent_count_days(floor_to(year, step.count) + step.count, 1, 1);
    month += step.count;
    return month > 12 ? ent_count_days(year + 1, 1, 1) : ent_count_days(year, month, 1);
}

double ent_step_days(struct ent_step step) {
    static const double days[] = {[ENT_DAY] = 1, [ENT_WEEK] = 7, [ENT_MONTH] = 30.44, [ENT_YEAR] = 365.25};
    return days[step.unit] * step.count;
}

void ent_step_text(struct ent_step step, int32_t day, char text[ENT_DAY_TEXT]) {
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    int year, month, of_month;
    ent_day_parts(day, &year, &month, &of_month);
    const char *name = months[month - 1];
    if (step.unit == ENT_YEAR)
        snprintf(text, ENT_DAY_TEXT, "%d", year);
    else if (step.unit == ENT_MONTH)
        snprintf(text, ENT_DAY_TEXT, "%s %d", name, year);
    else
        snprintf(text, ENT_DAY_TEXT, "%d %s %d", of_month, name, year);
}
