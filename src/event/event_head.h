/* SPDX-License-Identifier: MIT */
/** How event data is recognised, and what its first row says. */
#ifndef ENT_EVENT_HEAD_H
#define ENT_EVENT_HEAD_H

#include "event/event.h"

/** The rows of the bytes, by the delimiter that they have. */
struct ent_rows ent_event_rows(const char *bytes, size_t length);

/** Sets where the columns are; the rows then begin with the first event. False after an error was reported.
 */
bool ent_event_head_read(struct ent_event_reading *reading);

#endif
