/* SPDX-License-Identifier: MIT */
/* Open addressing over a list of entries: what is found costs one look at a slot, and mostly one at an entry.
 */
#include "base/intern.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct ent_index_entry {
    const char *key;
    size_t number;
    uint64_t hash;
};

/* Eight bytes at a time, each mixed by a multiplication with a large odd number (Knuth, TAOCP 6.4). */
static uint64_t hash_of(const char *key, size_t length) {
    uint64_t hash = length;
    while (length > 0) {
        uint64_t part = 0;
        size_t taken = length < sizeof part ? length : sizeof part;
        memcpy(&part, key, taken);
        hash = (hash ^ part) * 0x9E3779B97F4A7C15u;
        hash ^= hash >> 32;
        key += taken;
        length -= taken;
    }
    return hash;
}

/* The slot of the key, or the empty one where it would be. There always is an empty one. */
static size_t find_slot(const struct ent_index *index, const char *key, uint64_t hash) {
    size_t slot = hash & (index->slot_count - 1);
    for (; index->slots[slot] != 0; slot = (slot + 1) & (index->slot_count - 1)) {
        const struct ent_index_entry *entry = &index->entries[index->slots[slot] - 1];
        if (entry->hash == hash && strcmp(entry->key, key) == 0) break;
    }
    return slot;
}

static struct ent_index_entry *find(const struct ent_index *index, const char *key) {
    if (index->slot_count == 0) return NULL;
    uint32_t found = index->slots[find_slot(index, key, hash_of(key, strlen(key)))];
    return found != 0 ? &index->entries[found - 1] : NULL;
}

size_t ent_index_find(const struct ent_index *index, const char *key) {
    const struct ent_index_entry *found = find(index, key);
    return found != NULL ? found->number : SIZE_MAX;
}

/* Twice as many slots as entries at least. */
static bool make_slots(struct ent_index *index) {
    size_t wanted = index->slot_count > 0 ? index->slot_count : 16;
    while (wanted < 2 * (index->count + 1)) wanted *= 2;
    if (wanted == index->slot_count) return true;
    uint32_t *slots = index->count < UINT32_MAX - 1 ? ent_alloc(wanted, sizeof *slots) : NULL;
    if (slots == NULL) return false;
    free(index->slots);
    index->slots = slots;
    index->slot_count = wanted;
    for (size_t i = 0; i < index->count; i++)
        slots[find_slot(index, index->entries[i].key, index->entries[i].hash)] = (uint32_t)(i + 1);
    return true;
}

bool ent_index_add(struct ent_index *index, const char *key, size_t number) {
    size_t length = strlen(key);
    const char *copy = ent_arena_text(&index->arena, key, length);
    if (copy == NULL || !make_slots(index) ||
        !ent_grow(&index->entries, &index->room, index->count + 1, sizeof *index->entries))
        return false;
    const struct ent_index_entry entry = {.key = copy, .number = number, .hash = hash_of(key, length)};
    size_t slot = find_slot(index, key, entry.hash);
    index->entries[index->count++] = entry;
    index->slots[slot] = (uint32_t)index->count;
    return true;
}

void ent_index_replace(struct ent_index *index, const char *key, size_t number) {
    struct ent_index_entry *found = find(index, key);
    if (found != NULL) found->number = number;
}

void ent_index_renumber(struct ent_index *index, const size_t *map) {
    for (size_t i = 0; i < index->count; i++) {
        size_t *number = &index->entries[i].number;
        if (*number != SIZE_MAX) *number = map[*number];
    }
}

bool ent_index_copy(const struct ent_index *index, const size_t *map, struct ent_index *copy) {
    for (size_t i = 0; i < index->count; i++) {
        const struct ent_index_entry *entry = &index->entries[i];
        size_t number = entry->number != SIZE_MAX ? map[entry->number] : SIZE_MAX;
        if (number != SIZE_MAX && !ent_index_add(copy, entry->key, number)) return false;
    }
    return true;
}

void ent_index_clear(struct ent_index *index) {
    free(index->entries);
    free(index->slots);
    ent_arena_clear(&index->arena);
    *index = (struct ent_index){0};
}
