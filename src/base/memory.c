/* SPDX-License-Identifier: MIT */
#include "base/memory.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_SIZE = 16 * 1024 };

struct ent_arena_block {
    struct ent_arena_block *previous;
    size_t used, size;
    alignas(max_align_t) char bytes[];
};

static _Thread_local bool has_failed;

bool ent_memory_has_failed(void) {
    return has_failed;
}

void ent_memory_mark_failed(void) {
    has_failed = true;
}

bool ent_memory_forget(void) {
    bool had_failed = has_failed;
    has_failed = false;
    return had_failed;
}

void *ent_alloc(size_t count, size_t size) {
    void *memory = calloc(count > 0 ? count : 1, size);
    if (memory == NULL) has_failed = true;
    return memory;
}

static bool refuse(void) {
    has_failed = true;
    return false;
}

bool ent_grow(void *array, size_t *capacity, size_t needed, size_t size) {
    if (needed <= *capacity) return true;
    size_t wanted = *capacity < 8 ? 8 : *capacity;
    while (wanted < needed) {
        if (wanted > SIZE_MAX / 2) return refuse();
        wanted *= 2;
    }
    if (wanted > SIZE_MAX / size) return refuse();
    void *old;
    memcpy(&old, array, sizeof old);
    char *grown = realloc(old, wanted * size);
    if (grown == NULL) return refuse();
    memset(grown + *capacity * size, 0, (wanted - *capacity) * size);
    memcpy(array, &grown, sizeof grown);
    *capacity = wanted;
    return true;
}

void *ent_unconst(const void *lent) {
    union {
        const void *lent;
        void *own;
    } cast = {.lent = lent};
    return cast.own;
}

/* Room that begins at a multiple of `align`; what it holds is nobody's. */
static char *take(struct ent_arena *arena, size_t size, size_t align) {
    struct ent_arena_block *block = arena->block;
    size_t start = block != NULL ? (block->used + align - 1) / align * align : 0;
    if (size > SIZE_MAX / 2) return NULL;
    if (block == NULL || start > block->size || block->size - start < size) {
        size_t room = size > BLOCK_SIZE ? size : BLOCK_SIZE;
        block = malloc(sizeof *block + room);
        if (block == NULL) {
            refuse();
            return NULL;
        }
        block->previous = arena->block;
        block->size = room;
        block->used = 0;
        arena->block = block;
        start = 0;
    }
    block->used = start + size;
    return block->bytes + start;
}

void *ent_arena_take(struct ent_arena *arena, size_t size) {
    const size_t align = alignof(max_align_t);
    char *taken = take(arena, size, align);
    return taken != NULL ? memset(taken, 0, size) : NULL;
}

const char *ent_arena_text(struct ent_arena *arena, const char *text, size_t length) {
    char *copy = length < SIZE_MAX ? take(arena, length + 1, 1) : NULL;
    if (copy == NULL) return NULL;
    memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

void ent_arena_clear(struct ent_arena *arena) {
    while (arena->block != NULL) {
        struct ent_arena_block *previous = arena->block->previous;
        free(arena->block);
        arena->block = previous;
    }
}
