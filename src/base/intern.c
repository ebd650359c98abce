/* SPDX-License-Identifier: MIT */
#include "base/intern.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define HASH_NONFATAL_OOM 1
#include <uthash.h>

struct ent_index_entry {
    const char *key;
    size_t number;
    UT_hash_handle hh;
};

size_t ent_index_find(const struct ent_index *index, const char *key) {
    struct ent_index_entry *found = NULL;
    HASH_FIND(hh, index->entries, key, strlen(key), found);
    return found != NULL ? found->number : SIZE_MAX;
}

bool ent_index_add(struct ent_index *index, const char *key, size_t number) {
    struct ent_index_entry *entry = ent_arena_take(&index->arena, sizeof *entry);
    const char *copy = ent_arena_text(&index->arena, key, strlen(key));
    if (entry == NULL || copy == NULL) return false;
    entry->key = copy;
    entry->number = number;
    HASH_ADD_KEYPTR(hh, index->entries, entry->key, strlen(copy), entry);
    return entry->hh.tbl != NULL; /* uthash clears it when memory is out */
}

void ent_index_replace(struct ent_index *index, const char *key, size_t number) {
    struct ent_index_entry *found = NULL;
    HASH_FIND(hh, index->entries, key, strlen(key), found);
    if (found != NULL) found->number = number;
}

void ent_index_renumber(struct ent_index *index, const size_t *map) {
    for (struct ent_index_entry *entry = index->entries; entry != NULL; entry = entry->hh.next) {
        if (entry->number != SIZE_MAX) entry->number = map[entry->number];
    }
}

bool ent_index_copy(const struct ent_index *index, const size_t *map, struct ent_index *copy) {
    for (const struct ent_index_entry *entry = index->entries; entry != NULL; entry = entry->hh.next) {
        size_t number = entry->number != SIZE_MAX ? map[entry->number] : SIZE_MAX;
        if (number != SIZE_MAX && !ent_index_add(copy, entry->key, number)) return false;
    }
    return true;
}

void ent_index_clear(struct ent_index *index) {
    HASH_CLEAR(hh, index->entries);
    ent_arena_clear(&index->arena);
}
