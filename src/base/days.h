/* SPDX-License-Identifier: MIT */
/** Days of the proleptic Gregorian calendar, counted from 1970-01-01. */
#ifndef ENT_DAYS_H
#define ENT_DAYS_H

#include <stdint.h>

int32_t ent_count_days(int year, int month, int day);
void ent_day_parts(int32_t day, int *year, int *month, int *of_month);
/** From 28 to 31. */
int ent_days_of_month(int year, int month);

#endif
