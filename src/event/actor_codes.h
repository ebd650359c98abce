/* SPDX-License-Identifier: MIT */
/** Who is meant by the names and three-letter codes of event data. */
#ifndef ENT_ACTOR_CODES_H
#define ENT_ACTOR_CODES_H

#include <stdbool.h>

/** The state or territory of a code such as "USA"; NULL: none. */
const char *ent_country_coded(const char *code);

/** Is this the name of a state or territory, as event data have it? */
bool ent_is_country(const char *name);

/** What a code of a role, group or region stands for. */
struct ent_actor_code {
    const char *code, *name;
    const char *kind; /* NULL: none of ours */
    bool is_role;     /* of somebody in a country: "Police" */
};

/** NULL: not known. */
const struct ent_actor_code *ent_actor_coded(const char *code);

/** The kind of who plays a role: "Head of Government" is of the kind "government". Never NULL. */
const char *ent_role_kind(const char *role);

#endif
