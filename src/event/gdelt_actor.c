/* SPDX-License-Identifier: MIT */
#include "event/gdelt_actor.h"

#include "base/text.h"
#include "event/actor_codes.h"
#include <stdio.h>
#include <string.h>

enum { ROLES_SIZE = 256 };

static const char *meaning(const char *code) {
    const struct ent_actor_code *known = ent_actor_coded(code);
    return known != NULL ? known->name : code;
}

/* What a group is says nothing of who in it acts. */
static bool is_form(const char *code) {
    static const char *const forms[] = {"IGO", "NGO", "NGM", "INT", "IMG", "MNC", NULL};
    return ent_text_is_one_of_ascii(code, forms);
}

/* "Government, Police": the roles, and the kind of the first. */
static const char *join_roles(const struct ent_gdelt_actor *codes, char roles[ROLES_SIZE]) {
    const char *kind = NULL;
    size_t length = 0;
    roles[0] = '\0';
    for (size_t i = 0; i < sizeof codes->parts / sizeof *codes->parts; i++) {
        const char *code = codes->parts[i];
        bool is_said =
            code == NULL || (codes->group != NULL && (is_form(code) || strcmp(code, codes->group) == 0));
        if (is_said || length >= ROLES_SIZE) continue;
        const struct ent_actor_code *known = ent_actor_coded(code);
        length += (size_t)snprintf(roles + length, ROLES_SIZE - length, "%s%s", length > 0 ? ", " : "",
                                   meaning(code));
        if (kind == NULL) kind = known != NULL && known->kind != NULL ? known->kind : "group";
    }
    return kind;
}

static struct ent_event_actor group_actor(const struct ent_gdelt_actor *codes, const char *country) {
    const struct ent_actor_code *known = ent_actor_coded(codes->group);
    return (struct ent_event_actor){.name = meaning(codes->group),
                                    .country = country,
                                    .kind = known != NULL && known->kind != NULL ? known->kind : "group"};
}

struct ent_event_actor ent_gdelt_actor_named(struct ent_event_reading *reading,
                                             const struct ent_gdelt_actor *codes) {
    char roles[ROLES_SIZE];
    const char *state = codes->country != NULL ? ent_country_coded(codes->country) : NULL;
    const char *kind = join_roles(codes, roles);
    const char *where = codes->country == NULL ? NULL : state != NULL ? state : meaning(codes->country);
    const char *within = codes->group != NULL ? meaning(codes->group) : where;
    if (roles[0] != '\0' && within != NULL)
        return (struct ent_event_actor){.name = ent_event_text(reading, "%s (%s)", roles, within),
                                        .country = state,
                                        .container = codes->group != NULL ? within : NULL,
                                        .kind = kind};
    if (codes->group != NULL) return group_actor(codes, state);
    if (state != NULL) return (struct ent_event_actor){.name = state, .country = state, .kind = "state"};
    if (where != NULL) return (struct ent_event_actor){.name = where, .kind = "group"};
    if (roles[0] != '\0')
        return (struct ent_event_actor){.name = ent_event_text(reading, "%s", roles), .kind = kind};
    return (struct ent_event_actor){.name = codes->name != NULL ? codes->name : codes->code};
}
