/* SPDX-License-Identifier: MIT */
/** Dates that stand in columns of their parts. */
#ifndef ENT_EVENT_DATES_H
#define ENT_EVENT_DATES_H

#include "event/event.h"

/** "1914-08-04", or as much as is known: a part that is empty or below 0 is not. NULL: not even the year is,
 * or there is no such day, which is told. SIZE_MAX: no such column. */
const char *ent_event_parts(struct ent_event_reading *reading, size_t year, size_t month, size_t day);

#endif
