/* SPDX-License-Identifier: MIT */
/** Days since 1970-01-01 in steps of the proleptic Gregorian calendar: days, weeks from Monday, months,
 * years. */
#ifndef ENT_CALENDAR_H
#define ENT_CALENDAR_H

#include "base/days.h"
#include <stddef.h>
#include <stdint.h>

/** `count` units; months and years count from the year's, the era's beginning: 3 months are a quarter. */
struct ent_step {
    enum ent_unit { ENT_DAY, ENT_WEEK, ENT_MONTH, ENT_YEAR } unit;
    int32_t count;
};

enum { ENT_DAY_TEXT = 24 };

/** Steps from fine to coarse; count 0 ends them. */
extern const struct ent_step ent_steps[];

/** The first day of the step that `day` is in. Days are those of the years 1 to 9999. */
int32_t ent_step_floor(struct ent_step step, int32_t day);
/** The first day of the next step. */
int32_t ent_step_next(struct ent_step step, int32_t day);
/** About how many days it has. */
double ent_step_days(struct ent_step step);
/** The step that begins on `day`, in words: "8 Mar 2018", "Mar 2018", "2018". */
void ent_step_text(struct ent_step step, int32_t day, char text[ENT_DAY_TEXT]);

#endif
