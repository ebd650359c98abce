/* SPDX-License-Identifier: MIT */
/** Memory: checked sizes, growing arrays, and an arena for texts that live as long as their document. */
#ifndef ENT_MEMORY_H
#define ENT_MEMORY_H

#include "base/attributes.h"
#include <stdbool.h>
#include <stddef.h>

/**
 * Whether an allocation failed in this thread, here or in a library that tells us, and nobody forgot it
 * since: what was made after that may lack a part, and what was found wrong may be right.
 */
bool ent_memory_has_failed(void);
void ent_memory_mark_failed(void);
/** Forgets it, and says whether there was something to forget. */
bool ent_memory_forget(void);

/** Zeroed memory for `count` items, or NULL; never NULL for count 0 unless memory is out. */
ENT_NODISCARD void *ent_alloc(size_t count, size_t size);

/**
 * Makes room for `needed` items in *array, doubling. False when memory is out or the size overflows;
 * the array is then as before. New room is zeroed.
 */
ENT_NODISCARD bool ent_grow(void *array, size_t *capacity, size_t needed, size_t size);

/** What is lent as constant, for who owns it, or for a library that asks for what it does not change. */
void *ent_unconst(const void *lent);

/** Blocks of text and small objects, freed together. {0} is an empty arena. */
struct ent_arena {
    struct ent_arena_block *block;
};
ENT_NODISCARD void *ent_arena_take(struct ent_arena *arena, size_t size);
/** A copy of `length` bytes and a NUL, or NULL. */
ENT_NODISCARD const char *ent_arena_text(struct ent_arena *arena, const char *text, size_t length);
void ent_arena_clear(struct ent_arena *arena);

#endif
