/* SPDX-License-Identifier: MIT */
/** The sides of conflicts as the Uppsala Conflict Data Program names them. */
#ifndef ENT_UCDP_SIDE_H
#define ENT_UCDP_SIDE_H

#include "event/event.h"

/** "Government of Syria" is the government of the state Syria; others are groups. */
struct ent_event_actor ent_ucdp_side(const struct ent_event_reading *reading, size_t column);

#endif
