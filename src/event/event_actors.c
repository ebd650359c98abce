/* SPDX-License-Identifier: MIT */
#include "event/event_actors.h"

#include "event/actor_codes.h"
#include "name/name.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* -- one name -------------------------------------------------------------------------------------------- */

/* Where the bracket opens that the last letter closes: of "A (B (C))" the first. NULL: it closes none. */
static const char *find_bracket(const char *name) {
    size_t length = strlen(name), open = 0;
    if (length == 0 || name[length - 1] != ')') return NULL;
    for (size_t i = length; i-- > 0;) {
        open += name[i] == ')';
        if (name[i] == '(' && --open == 0) return i >= 2 && name[i - 1] == ' ' ? &name[i] : NULL;
    }
    return NULL;
}

struct ent_event_actor ent_event_actor_named(const char *name, const char *country,
                                             struct ent_arena *scratch) {
    struct ent_event_actor actor = {.name = name, .country = country};
    const char *bracket = find_bracket(name);
    bool is_state = ent_is_country(name) || (country != NULL && strcmp(name, country) == 0);
    if (is_state) {
        actor.country = name;
        actor.kind = "state";
    } else if (bracket != NULL) {
        const char *within = ent_arena_text(scratch, bracket + 1, strlen(bracket) - 2);
        const char *role = ent_arena_text(scratch, name, (size_t)(bracket - name) - 1);
        if (within == NULL || role == NULL) return (struct ent_event_actor){0};
        actor.kind = ent_role_kind(role);
        actor.container = within;
        if (country == NULL && ent_is_country(within)) actor.country = within;
    }
    return actor;
}

/* -- all of them ----------------------------------------------------------------------------------------- */

/* What two rows say otherwise must not hang on their order: the lesser text counts. */
static bool take_lesser(struct ent_event_actors *actors, const char **kept, const char *other) {
    if (other == NULL || (*kept != NULL && strcmp(*kept, other) <= 0)) return true;
    *kept = ent_arena_text(&actors->arena, other, strlen(other));
    return *kept != NULL;
}

static bool find_by_key(struct ent_event_actors *actors, const char *name, size_t *found) {
    if (!ent_name_key(name, actors->folds, &actors->key)) return false;
    *found = ent_index_find(&actors->by_key, actors->key.data);
    return true;
}

/* Under the key that find_by_key left. */
static bool add_new(struct ent_event_actors *actors, size_t offset, size_t line) {
    if (!ent_grow(&actors->items, &actors->room, actors->count + 1, sizeof *actors->items)) return false;
    actors->items[actors->count] = (struct ent_gathered_event_actor){.offset = offset, .line = line};
    return ent_index_add(&actors->by_key, actors->key.data, actors->count++);
}

static bool find_or_add(struct ent_event_actors *actors, const char *name, size_t offset, size_t line,
                        size_t *found) {
    *found = ent_index_find(&actors->by_spelling, name);
    if (*found != SIZE_MAX) return true;
    if (!find_by_key(actors, name, found)) return false;
    bool is_new = *found == SIZE_MAX;
    if (is_new) *found = actors->count;
    return (!is_new || add_new(actors, offset, line)) &&
           take_lesser(actors, &actors->items[*found].name, name) &&
           ent_index_add(&actors->by_spelling, name, *found);
}

bool ent_event_actors_add(struct ent_event_actors *actors, const struct ent_event_actor *actor, size_t offset,
                          size_t line) {
    size_t at;
    if (!find_or_add(actors, actor->name, offset, line, &at)) return false;
    struct ent_gathered_event_actor *kept = &actors->items[at];
    return take_lesser(actors, &kept->country, actor->country) &&
           take_lesser(actors, &kept->container, actor->container) &&
           take_lesser(actors, &kept->kind, actor->kind);
}

/* Where both act, who is in brackets is nearer than the state. */
static bool settle_parent(struct ent_event_actors *actors, size_t index) {
    size_t parent = SIZE_MAX, offset = actors->items[index].offset, line = actors->items[index].line;
    const char *container = actors->items[index].container, *country = actors->items[index].country;
    if (container != NULL && !find_by_key(actors, container, &parent)) return false;
    if (parent != SIZE_MAX) {
        actors->items[index].country = actors->items[parent].name;
        return true;
    }
    if (country == NULL) return true;
    if (!find_or_add(actors, country, offset, line, &parent)) return false;
    actors->items[index].country = parent == index ? NULL : actors->items[parent].name;
    return take_lesser(actors, &actors->items[parent].kind, "state");
}

bool ent_event_actors_close(struct ent_event_actors *actors) {
    size_t count = actors->count;
    for (size_t i = 0; i < count; i++) {
        if (!settle_parent(actors, i)) return false;
    }
    return true;
}

enum entente_status ent_event_actors_hand_on(const struct ent_event_actors *actors,
                                             const struct ent_locator *locator,
                                             const struct ent_record_sink *records) {
    enum entente_status status = ENTENTE_OK;
    for (size_t i = 0; i < actors->count && status == ENTENTE_OK; i++) {
        const struct ent_gathered_event_actor *actor = &actors->items[i];
        const struct ent_actor_record record = {
            .id = actor->name,
            .kind = actor->kind,
            .parent = actor->country,
            .origin = {.locator = locator, .section = ENT_ACTORS, .index = i}};
        status = records->actor(records->payload, &record);
    }
    return status;
}

void ent_event_actors_clear(struct ent_event_actors *actors) {
    ent_arena_clear(&actors->arena);
    ent_index_clear(&actors->by_spelling);
    ent_index_clear(&actors->by_key);
    ent_buffer_clear(&actors->key);
    free(actors->items);
    *actors = (struct ent_event_actors){0};
}
