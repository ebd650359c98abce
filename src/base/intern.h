/* SPDX-License-Identifier: MIT */
/** Text → number, for names of any kind. */
#ifndef ENT_INTERN_H
#define ENT_INTERN_H

#include "base/attributes.h"
#include "base/memory.h"
#include <stdint.h>

/** {0} is an empty index. Keys are copied. */
struct ent_index {
    struct ent_index_entry *entries;
    size_t count, room;
    uint32_t *slots; /* places of entries from 1, 0 for none; a power of two of them */
    size_t slot_count;
    struct ent_arena arena;
};

/** The number stored under `key`, or SIZE_MAX. */
size_t ent_index_find(const struct ent_index *index, const char *key);
/** Stores a number under a key that is not there yet; false when memory is out. */
ENT_NODISCARD bool ent_index_add(struct ent_index *index, const char *key, size_t number);
/** Stores another number under a key that is there; SIZE_MAX: as if it were not. */
void ent_index_replace(struct ent_index *index, const char *key, size_t number);
/** Replaces every stored number n by map[n], but SIZE_MAX by itself. */
void ent_index_renumber(struct ent_index *index, const size_t *map);
/** Stores in `copy`, which is empty, what `index` has, every number n as map[n]; keys of SIZE_MAX are left
 * out. False when memory is out. */
ENT_NODISCARD bool ent_index_copy(const struct ent_index *index, const size_t *map, struct ent_index *copy);
void ent_index_clear(struct ent_index *index);

#endif
