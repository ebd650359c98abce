/* SPDX-License-Identifier: MIT */
/* Actors of several inputs are one when they share an id, name or alias. */
#include "base/disjoint.h"
#include "model/merge_names.h"
#include "name/name.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct grouping {
    struct ent_gathered *all;
    struct ent_index keys; /* of an id, name or alias: the first actor that has it */
    struct ent_buffer key;
    size_t *above;       /* disjoint sets of actors */
    const char **shared; /* per actor: the spelling that joined it to an earlier one */
    struct ent_double_names doubles;
};

static const struct entente_sink *sink_of(const struct grouping *grouping) {
    return &grouping->all->loader->tally.sink;
}

static bool join_by(struct grouping *grouping, size_t actor, const char *name) {
    if (name == NULL || *name == '\0') return true;
    if (!ent_name_key(name, grouping->all->loader->document->fold_names, &grouping->key)) return false;
    size_t first = ent_index_find(&grouping->keys, grouping->key.data);
    if (first == SIZE_MAX) return ent_index_add(&grouping->keys, grouping->key.data, actor);
    const struct ent_gathered_actor *a = &grouping->all->actors[first], *b = &grouping->all->actors[actor];
    if (a->file == b->file && !b->record.is_decision) return true;
    ent_disjoint_join(grouping->above, first, actor);
    if (grouping->shared[actor] == NULL) grouping->shared[actor] = name;
    return true;
}

/* A name that two have joins none. */
static bool join_by_name(struct grouping *grouping, size_t actor, const char *name) {
    if (name == NULL || *name == '\0') return true;
    if (!ent_name_key(name, grouping->all->loader->document->fold_names, &grouping->key)) return false;
    return ent_double_name(&grouping->doubles, grouping->key.data) != SIZE_MAX ||
           join_by(grouping, actor, name);
}

static bool join_all(struct grouping *grouping) {
    for (size_t i = 0; i < grouping->all->actor_count; i++) {
        const struct ent_actor_record *record = &grouping->all->actors[i].record;
        bool done = join_by(grouping, i, record->id) && join_by_name(grouping, i, record->name);
        for (size_t a = 0; a < record->alias_count && done; a++)
            done = join_by(grouping, i, record->aliases[a]);
        if (!done) return false;
    }
    return true;
}

/* -- one record of several ------------------------------------------------------------------------------- */

static void report_difference(struct grouping *grouping, const struct ent_actor_record *kept,
                              const struct ent_actor_record *other, const char *field, const char *value) {
    ent_loader_error(grouping->all->loader, &other->origin, field, "actor-differs",
                     "agree on one, or call them apart", "\"%s\" has another %s in %s: \"%s\"",
                     ent_brief(other->id).text, field, ent_place_of(&kept->origin, field).text,
                     ent_brief(value).text);
}

/* Where two say something else, neither order of the files may decide: the lesser text stands. */
static const char *lesser(const char *a, const char *b) {
    if (a == NULL || *a == '\0') return b;
    if (b == NULL || *b == '\0') return a;
    return strcmp(a, b) <= 0 ? a : b;
}

/* Do both names call one actor? */
static bool is_one(struct grouping *grouping, const char *a, const char *b) {
    size_t roots[2] = {0, 1};
    const char *const names[2] = {a, b};
    for (size_t i = 0; i < 2; i++) {
        if (!ent_name_key(names[i], grouping->all->loader->document->fold_names, &grouping->key))
            return false;
        size_t first = ent_index_find(&grouping->keys, grouping->key.data);
        if (first == SIZE_MAX) return false;
        roots[i] = ent_disjoint_root(grouping->above, first);
    }
    return roots[0] == roots[1];
}

/* A kind that is said counts more than a usual one. */
static const char *said_kind(struct ent_actor_record *kept, const struct ent_actor_record *other) {
    if (other->kind == NULL || (other->kind_is_usual && kept->kind != NULL)) return NULL;
    if (kept->kind_is_usual) kept->kind = NULL;
    kept->kind_is_usual = other->kind_is_usual;
    return other->kind;
}

static void join_fields(struct grouping *grouping, struct ent_actor_record *kept,
                        const struct ent_actor_record *other) {
    const char **const texts[] = {&kept->kind, &kept->parent, &kept->bloc};
    const char *const others[] = {said_kind(kept, other), other->parent, other->bloc};
    static const char *const fields[] = {"kind", "parent", "bloc"};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        bool agree = ent_merge_text(texts[i], others[i]);
        if (!agree && texts[i] == &kept->parent) agree = is_one(grouping, kept->parent, other->parent);
        if (!agree) report_difference(grouping, kept, other, fields[i], *texts[i]);
    }
    kept->role = lesser(kept->role, other->role);
    kept->note = lesser(kept->note, other->note);
}

struct spellings {
    const char **items;
    size_t count, room;
};

static bool add_spelling(struct spellings *spellings, const char *name) {
    if (name == NULL || *name == '\0') return true;
    for (size_t i = 0; i < spellings->count; i++) {
        if (strcmp(spellings->items[i], name) == 0) return true;
    }
    if (!ent_grow(&spellings->items, &spellings->room, spellings->count + 1, sizeof *spellings->items))
        return false;
    spellings->items[spellings->count++] = name;
    return true;
}

static bool add_spellings(struct spellings *spellings, const struct ent_actor_record *record) {
    bool done = add_spelling(spellings, record->id) && add_spelling(spellings, record->name);
    for (size_t i = 0; i < record->alias_count && done; i++)
        done = add_spelling(spellings, record->aliases[i]);
    return done;
}

static int by_text(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* All spellings but the id and the name, in an order of their own. */
static bool keep_aliases(struct ent_gathered *all, struct ent_actor_record *kept,
                         struct spellings *spellings) {
    const char **aliases = ent_arena_take(&all->arena, (spellings->count + 1) * sizeof *aliases);
    if (aliases == NULL) return false;
    kept->alias_count = 0;
    qsort(spellings->items, spellings->count, sizeof *spellings->items, by_text);
    for (size_t i = 0; i < spellings->count; i++) {
        bool is_name = kept->name != NULL && strcmp(spellings->items[i], kept->name) == 0;
        if (!is_name && strcmp(spellings->items[i], kept->id) != 0)
            aliases[kept->alias_count++] = spellings->items[i];
    }
    kept->aliases = aliases;
    return true;
}

static bool same_text(const char *a, const char *b) {
    return strcmp(a != NULL ? a : "", b != NULL ? b : "") == 0;
}

static bool same_spellings(const struct ent_actor_record *a, const struct ent_actor_record *b) {
    bool same = same_text(a->id, b->id) && same_text(a->name, b->name) && a->alias_count == b->alias_count;
    for (size_t i = 0; same && i < a->alias_count; i++) same = same_text(a->aliases[i], b->aliases[i]);
    return same;
}

static bool is_decided(const struct grouping *grouping, const size_t *members, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (grouping->all->actors[members[i]].record.is_decision) return true;
    }
    return false;
}

/* Two of one file that a third calls by one name are two, and the name is at fault. */
static void check_files(struct grouping *grouping, const size_t *members, size_t count) {
    const struct ent_gathered_actor *actors = grouping->all->actors;
    for (size_t i = 1; i < count; i++) {
        for (size_t k = 0; k < i; k++) {
            const struct ent_gathered_actor *a = &actors[members[k]], *b = &actors[members[i]];
            if (a->file != b->file || is_decided(grouping, members, count)) continue;
            const char *shared =
                grouping->shared[members[i]] != NULL ? grouping->shared[members[i]] : b->record.id;
            ent_loader_error(grouping->all->loader, &b->record.origin, "", "actors-joined",
                             "drop the alias that joins them",
                             "\"%s\" and \"%s\" are two actors here, but another file calls both \"%s\"",
                             ent_brief(a->record.id).text, ent_brief(b->record.id).text,
                             ent_brief(shared).text);
            return;
        }
    }
}

static bool is_alias_of(const struct ent_actor_record *record, const char *name) {
    for (size_t i = 0; i < record->alias_count; i++) {
        if (strcmp(record->aliases[i], name) == 0) return true;
    }
    return false;
}

/* The name that others were decided to be, and that is decided to be no other; NULL: nothing was decided. */
static const char *decision_of(const struct grouping *grouping, const size_t *members, size_t count) {
    const struct ent_gathered_actor *actors = grouping->all->actors;
    const char *decided = NULL, *first = NULL;
    for (size_t i = 0; i < count; i++) {
        const struct ent_actor_record *record = &actors[members[i]].record;
        bool is_other = false;
        if (!record->is_decision) continue;
        for (size_t k = 0; k < count; k++)
            is_other |=
                actors[members[k]].record.is_decision && is_alias_of(&actors[members[k]].record, record->id);
        first = lesser(first, record->id);
        if (!is_other) decided = lesser(decided, record->id);
    }
    return decided != NULL ? decided : first;
}

/* The name that was decided on is shown; it is an id where one is called so. */
static void decide_name(const struct grouping *grouping, const size_t *members, size_t count,
                        const char *decided, struct ent_actor_record *kept) {
    kept->id = kept->name = decided;
    for (size_t i = 0; i < count; i++) {
        const struct ent_actor_record *record = &grouping->all->actors[members[i]].record;
        if (record->is_decision) continue;
        if (same_text(record->name, decided)) kept->id = record->id;
        if (same_text(record->id, decided) && record->name != NULL) kept->name = record->name;
    }
}

static enum entente_status take_group(struct grouping *grouping, const size_t *members, size_t count) {
    struct ent_gathered *all = grouping->all;
    struct ent_actor_record kept = all->actors[members[0]].record;
    if (count == 1) return ent_take_actor(all->loader, &kept);
    struct spellings spellings = {0};
    bool done = true, all_same = true;
    const char *decided = decision_of(grouping, members, count);
    check_files(grouping, members, count);
    for (size_t i = 0; i < count && done; i++) {
        const struct ent_actor_record *record = &all->actors[members[i]].record;
        done = add_spellings(&spellings, record);
        kept.id = lesser(kept.id, record->id);
        kept.name = lesser(kept.name, record->name);
        if (i > 0) join_fields(grouping, &kept, record);
        all_same = all_same && same_spellings(&all->actors[members[0]].record, record);
    }
    if (decided != NULL) decide_name(grouping, members, count, decided, &kept);
    if (!all_same) done = done && keep_aliases(all, &kept, &spellings);
    free(spellings.items);
    return done ? ent_take_actor(all->loader, &kept) : ent_no_memory(sink_of(grouping));
}

/* -- groups in order of their first actor ---------------------------------------------------------------- */

struct member {
    size_t group, actor;
};

static int by_group(const void *a, const void *b) {
    const struct member *x = a, *y = b;
    if (x->group != y->group) return x->group < y->group ? -1 : 1;
    return (x->actor > y->actor) - (x->actor < y->actor);
}

static enum entente_status take_sorted(struct grouping *grouping, struct member *members, size_t *actors) {
    size_t count = grouping->all->actor_count;
    enum entente_status status = ENTENTE_OK;
    for (size_t i = 0; i < count; i++) members[i] = (struct member){ent_disjoint_root(grouping->above, i), i};
    if (count > 0) qsort(members, count, sizeof *members, by_group);
    for (size_t i = 0, end; i < count && status == ENTENTE_OK; i = end) {
        for (end = i; end < count && members[end].group == members[i].group; end++)
            actors[end - i] = members[end].actor;
        status = take_group(grouping, actors, end - i);
    }
    return status;
}

static enum entente_status take_groups(struct grouping *grouping) {
    size_t count = grouping->all->actor_count;
    struct member *members = ent_alloc(count, sizeof *members);
    size_t *actors = ent_alloc(count, sizeof *actors);
    enum entente_status status = ENTENTE_NO_MEMORY;
    if (members != NULL && actors != NULL) {
        status = take_sorted(grouping, members, actors);
    } else {
        ent_no_memory(sink_of(grouping));
    }
    free(actors);
    free(members);
    return status;
}

enum entente_status ent_merge_actors(struct ent_gathered *all) {
    struct grouping grouping = {.all = all,
                                .above = ent_alloc(all->actor_count, sizeof *grouping.above),
                                .shared = ent_alloc(all->actor_count, sizeof *grouping.shared)};
    enum entente_status status = ENTENTE_NO_MEMORY;
    bool done = grouping.above != NULL && grouping.shared != NULL;
    if (done) {
        ent_disjoint_init(grouping.above, all->actor_count);
        done = ent_double_names_find(all, &grouping.doubles) && join_all(&grouping) &&
               ent_double_names_check(all, &grouping.doubles, grouping.above);
        if (done) status = take_groups(&grouping);
    }
    if (!done) ent_no_memory(sink_of(&grouping));
    ent_buffer_clear(&grouping.key);
    ent_index_clear(&grouping.keys);
    ent_double_names_clear(&grouping.doubles);
    free(grouping.above);
    free(grouping.shared);
    return status;
}
