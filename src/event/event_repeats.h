/* SPDX-License-Identifier: MIT */
/** Rows of one event id. */
#ifndef ENT_EVENT_REPEATS_H
#define ENT_EVENT_REPEATS_H

#include "event/event.h"

/** Fills all of a row but where it starts. */
void ent_event_keys(const struct ent_event *event, struct ent_event_row_start *start);

/** Of rows that say the same under one id, marks all but the one with the latest date as gone; marks the
 * others that share their id. False when memory is out. */
bool ent_event_repeats_mark(struct ent_event_reading *reading);

#endif
