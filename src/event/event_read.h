/* SPDX-License-Identifier: MIT */
/** What all readings of event data do, whatever holds the events. */
#ifndef ENT_EVENT_READ_H
#define ENT_EVENT_READ_H

#include "event/event.h"

/** Opens the scale that the options name, or that is usual; none where deeds are not coded. */
enum entente_status ent_event_scale_open(struct ent_event_reading *reading);

/** Tells what was counted; BAD_INPUT where more is bad than may be. */
enum entente_status ent_event_tell(struct ent_event_reading *reading);

/** The head of the document. */
enum entente_status ent_event_hand_on_head(const struct ent_event_reading *reading);

/** Makes an event a relation; its evidence is borrowed. */
struct ent_relation_record ent_event_record(const struct ent_event *event);

/** Neither end is wanting; else it is counted. */
bool ent_event_has_actors(struct ent_event_reading *reading, const struct ent_event *event, size_t column);

void ent_event_reading_clear(struct ent_event_reading *reading);

#endif
