/* SPDX-License-Identifier: MIT */
/** Who the codes of an actor in GDELT stand for. */
#ifndef ENT_GDELT_ACTOR_H
#define ENT_GDELT_ACTOR_H

#include "event/event.h"

/** Each is NULL where it is empty. */
struct ent_gdelt_actor {
    const char *code, *name, *country, *group;
    const char *parts[6]; /* ethnic group, religions, types */
};

/** The actor by its codes, named as ICEWS does: "Government, Police (Kenya)"; no name where nothing is said.
 */
struct ent_event_actor ent_gdelt_actor_named(struct ent_event_reading *reading,
                                             const struct ent_gdelt_actor *codes);

#endif
