/* SPDX-License-Identifier: MIT */
#include "base/days.h"

#include <stdbool.h>

enum { FROM_MARCH_0000_TO_1970 = 719468, DAYS_OF_400_YEARS = 146097 };

static bool is_leap_year(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int ent_days_of_month(int year, int month) {
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && is_leap_year(year));
}

/* Years begin in March here, so that the leap day comes last. */
int32_t ent_count_days(int year, int month, int day) {
    int march_year = month > 2 ? year : year - 1;
    int march_month = month > 2 ? month - 3 : month + 9;
    int before_year = march_year * 365 + march_year / 4 - march_year / 100 + march_year / 400;
    int before_month = (153 * march_month + 2) / 5;
    return before_year + before_month + day - 1 - FROM_MARCH_0000_TO_1970;
}

void ent_day_parts(int32_t day, int *year, int *month, int *of_month) {
    int32_t shifted = day + FROM_MARCH_0000_TO_1970, rest = shifted % DAYS_OF_400_YEARS;
    int32_t in_cycle = rest < 0 ? rest + DAYS_OF_400_YEARS : rest;
    int32_t cycle = (shifted - in_cycle) / DAYS_OF_400_YEARS;
    int32_t year_of_cycle = (in_cycle - in_cycle / 1460 + in_cycle / 36524 - in_cycle / 146096) / 365;
    int32_t in_year = in_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
    int32_t from_march = (5 * in_year + 2) / 153;
    *of_month = in_year - (153 * from_march + 2) / 5 + 1;
    *month = from_march < 10 ? from_march + 3 : from_march - 9;
    *year = year_of_cycle + cycle * 400 + (*month <= 2);
}
