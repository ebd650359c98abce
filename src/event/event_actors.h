/* SPDX-License-Identifier: MIT */
/** The actors of event data: gathered before they are handed on, with what they belong to. */
#ifndef ENT_EVENT_ACTORS_H
#define ENT_EVENT_ACTORS_H

#include "base/buffer.h"
#include "base/intern.h"
#include "read/reader.h"

/** As one event names it. */
struct ent_event_actor {
    const char *name;      /* NULL: not said */
    const char *country;   /* what it belongs to, a state; NULL: not said; the name itself for a state */
    const char *container; /* "X" of "Citizen (X)" that is no state: it belongs to it if X acts itself */
    const char *kind;      /* NULL: not said */
};

struct ent_gathered_event_actor {
    const char *name, *country, *container, *kind;
    size_t offset, line; /* of the row that names it first */
};

/** {0} is empty; set `folds` first. */
struct ent_event_actors {
    bool folds; /* names as the document will */
    struct ent_arena arena;
    struct ent_index by_spelling, by_key;
    struct ent_buffer key;
    struct ent_gathered_event_actor *items;
    size_t count, room;
};

/** Takes one end of an event; false when memory is out. */
ENT_NODISCARD bool ent_event_actors_add(struct ent_event_actors *actors, const struct ent_event_actor *actor,
                                        size_t offset, size_t line);

/** Adds the states that others belong to, when all are there; false when memory is out. */
ENT_NODISCARD bool ent_event_actors_close(struct ent_event_actors *actors);

/** Hands them on, their places being those of ENT_ACTORS of the locator. */
enum entente_status ent_event_actors_hand_on(const struct ent_event_actors *actors,
                                             const struct ent_locator *locator,
                                             const struct ent_record_sink *records);
void ent_event_actors_clear(struct ent_event_actors *actors);

/** "Police (Kenya)" is the police of Kenya: an actor with its kind, and what it belongs to. `country`: what a
 *  column says, or NULL. What is cut out of the name is in
 *  `scratch`; no name where memory is out. */
struct ent_event_actor ent_event_actor_named(const char *name, const char *country,
                                             struct ent_arena *scratch);

#endif
