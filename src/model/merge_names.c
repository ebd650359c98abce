/* SPDX-License-Identifier: MIT */
#include "model/merge_names.h"

#include "base/disjoint.h"
#include "name/name.h"

#include <stdlib.h>
#include <string.h>

/* False when memory is out; the key is empty where there is no name. */
static bool make_key(const struct ent_gathered *all, size_t actor, struct ent_buffer *key) {
    const char *name = all->actors[actor].record.name;
    key->length = 0;
    ent_buffer_add(key, "");
    if (name == NULL || *name == '\0') return !key->failed;
    return ent_name_key(name, all->loader->document->fold_names, key);
}

/* The actors from `start` to before `end` are those of one file. */
static bool find_in_file(struct ent_gathered *all, struct ent_double_names *names, size_t start, size_t end) {
    struct ent_index own = {0};
    struct ent_buffer key = {0};
    bool fine = true;
    for (size_t i = start; fine && i < end; i++) {
        fine = make_key(all, i, &key);
        if (!fine || key.length == 0 || all->actors[i].record.is_decision) continue;
        size_t first = ent_index_find(&own, key.data);
        if (first == SIZE_MAX) {
            fine = ent_index_add(&own, key.data, i);
        } else if (strcmp(all->actors[first].record.id, all->actors[i].record.id) != 0) {
            names->is_double[first] = names->is_double[i] = true;
            if (ent_index_find(&names->keys, key.data) == SIZE_MAX)
                fine = ent_index_add(&names->keys, key.data, first);
        }
    }
    ent_buffer_clear(&key);
    ent_index_clear(&own);
    return fine;
}

bool ent_double_names_find(struct ent_gathered *all, struct ent_double_names *names) {
    *names = (struct ent_double_names){.is_double = ent_alloc(all->actor_count, sizeof(bool))};
    bool fine = names->is_double != NULL;
    for (size_t start = 0, end; fine && start < all->actor_count; start = end) {
        for (end = start; end < all->actor_count && all->actors[end].file == all->actors[start].file;) end++;
        fine = find_in_file(all, names, start, end);
    }
    return fine;
}

size_t ent_double_name(const struct ent_double_names *names, const char *key) {
    return ent_index_find(&names->keys, key);
}

/* The key of a name and of the set that the actor is in. */
static bool make_set_key(const struct ent_gathered *all, size_t actor, size_t *above,
                         struct ent_buffer *key) {
    if (!make_key(all, actor, key)) return false;
    ent_buffer_format(key, "\x1f%zu", ent_disjoint_root(above, actor));
    return !key->failed;
}

static void report(struct ent_gathered *all, const struct ent_gathered_actor *actor, size_t first) {
    const struct ent_actor_record *double_one = &all->actors[first].record;
    ent_loader_error(
        all->loader, &actor->record.origin, "name", "shared-name", "give it the id of one of them",
        "\"%s\" is the name of several actors in %s, such as \"%s\"", ent_brief(actor->record.name).text,
        ent_brief(all->names[all->actors[first].file]).text, ent_brief(double_one->id).text);
}

bool ent_double_names_check(struct ent_gathered *all, const struct ent_double_names *names, size_t *above) {
    struct ent_index sets = {0};
    struct ent_buffer key = {0};
    bool fine = true;
    for (size_t i = 0; fine && i < all->actor_count; i++) {
        if (!names->is_double[i]) continue;
        fine = make_set_key(all, i, above, &key);
        if (fine && ent_index_find(&sets, key.data) == SIZE_MAX) fine = ent_index_add(&sets, key.data, i);
    }
    for (size_t i = 0; fine && i < all->actor_count; i++) {
        if (names->is_double[i] || !make_key(all, i, &key)) continue;
        size_t first = ent_double_name(names, key.data);
        if (first == SIZE_MAX || key.length == 0) continue;
        fine = make_set_key(all, i, above, &key);
        if (fine && ent_index_find(&sets, key.data) == SIZE_MAX) report(all, &all->actors[i], first);
    }
    ent_buffer_clear(&key);
    ent_index_clear(&sets);
    return fine;
}

void ent_double_names_clear(struct ent_double_names *names) {
    ent_index_clear(&names->keys);
    free(names->is_double);
}
