/* SPDX-License-Identifier: MIT */
/** Names that two actors of one file have: across files, their ids alone say who is who. */
#ifndef ENT_MERGE_NAMES_H
#define ENT_MERGE_NAMES_H

#include "model/gathered.h"

/** {0} is empty. */
struct ent_double_names {
    struct ent_index keys; /* of the names → the first actor with it in a file where there are two */
    bool *is_double;       /* per actor: its name is one of them, in its own file */
};

/** Finds them. False when memory is out; the caller clears in any case. */
ENT_NODISCARD bool ent_double_names_find(struct ent_gathered *all, struct ent_double_names *names);
/** The first actor with a name of this key that two have; or SIZE_MAX. */
size_t ent_double_name(const struct ent_double_names *names, const char *key);
/** Reports who is called so in another file, and is none of the two by its id. `above` are the sets of actors
 *  that are one. False when memory is out. */
ENT_NODISCARD bool ent_double_names_check(struct ent_gathered *all, const struct ent_double_names *names,
                                          size_t *above);
void ent_double_names_clear(struct ent_double_names *names);

#endif
