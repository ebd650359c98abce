/* SPDX-License-Identifier: MIT */
#include "model/namesakes.h"

#include "name/name.h"

#include <stdlib.h>
#include <string.h>

bool ent_is_shared_name(const struct ent_loader *loader) {
    return ent_index_find(&loader->shared_names, loader->scratch.data) != SIZE_MAX;
}

void ent_report_shared_name(struct ent_loader *loader, const struct ent_origin *origin, const char *field,
                            const char *name) {
    size_t first = ent_index_find(&loader->shared_names, loader->scratch.data), told = 0;
    struct ent_buffer ids = {0};
    for (size_t i = 0; i < loader->namesake_count; i++) {
        if (loader->namesakes[i].first != first || told++ >= 3) continue;
        ent_buffer_format(&ids, "%s\"%s\"", told > 1 ? ", " : "",
                          ent_brief(loader->document->actors[loader->namesakes[i].actor].id).text);
    }
    ent_loader_error(loader, origin, field, "shared-name", "name it by its id",
                     "\"%s\" is the name of %zu actors: %s%s", ent_brief(name).text, told,
                     ids.failed ? "" : ids.data, told > 3 ? ", …" : "");
    ent_buffer_clear(&ids);
}

/* A key of its own, so that the one in scratch stays. */
static bool has_key(const struct ent_loader *loader, const char *name, const char *key) {
    struct ent_buffer own = {0};
    bool same = ent_name_key(name, loader->document->fold_names, &own) && strcmp(own.data, key) == 0;
    ent_buffer_clear(&own);
    return same;
}

bool ent_is_own_name(struct ent_loader *loader, size_t owner) {
    const struct entente_actor *actor = &loader->document->actors[owner];
    return actor->declared && has_key(loader, actor->name, loader->scratch.data) &&
           !has_key(loader, actor->id, loader->scratch.data);
}

static bool add_namesake(struct ent_loader *loader, size_t first, size_t actor) {
    if (!ent_grow(&loader->namesakes, &loader->namesake_room, loader->namesake_count + 1,
                  sizeof *loader->namesakes))
        return false;
    loader->namesakes[loader->namesake_count++] = (struct ent_namesake){first, actor};
    return true;
}

enum entente_status ent_share_name(struct ent_loader *loader, size_t owner, size_t actor) {
    size_t first = ent_index_find(&loader->shared_names, loader->scratch.data);
    bool done = true;
    if (first == SIZE_MAX) {
        first = owner;
        ent_index_replace(&loader->document->names, loader->scratch.data, ENTENTE_NONE);
        done = ent_index_add(&loader->shared_names, loader->scratch.data, first) &&
               add_namesake(loader, first, first);
    }
    done = done && add_namesake(loader, first, actor);
    return done ? ENTENTE_OK : ent_no_memory(&loader->tally.sink);
}

/* -- what tells them apart ------------------------------------------------------------------------------- */

enum telling { BY_KIND, BY_PARENT, BY_ID };

static const char *mark_of(const entente_document *document, size_t index, enum telling telling) {
    const struct entente_actor *actor = &document->actors[index];
    if (telling == BY_KIND) return entente_kind_name(actor->kind);
    if (telling == BY_ID) return actor->id;
    return actor->parent != ENTENTE_NONE ? document->actors[actor->parent].id : "";
}

static int by_first(const void *a, const void *b) {
    const struct ent_namesake *x = a, *y = b;
    if (x->first != y->first) return x->first < y->first ? -1 : 1;
    return (x->actor > y->actor) - (x->actor < y->actor);
}

static bool tells(const entente_document *document, const struct ent_namesake *group, size_t count,
                  enum telling telling) {
    for (size_t i = 0; i < count; i++) {
        const char *mark = mark_of(document, group[i].actor, telling);
        if (*mark == '\0' || (telling == BY_KIND && document->actors[group[i].actor].kind == ENTENTE_OTHER))
            return false;
        for (size_t k = 0; k < i; k++) {
            if (strcmp(mark, mark_of(document, group[k].actor, telling)) == 0) return false;
        }
    }
    return true;
}

/* The name with its mark must be nobody else's; with the id behind it, it may stay what it is. */
static enum entente_status mark_name(struct ent_loader *loader, size_t index, enum telling telling) {
    entente_document *document = loader->document;
    struct entente_actor *actor = &document->actors[index];
    struct ent_buffer name = {0};
    size_t owner = ENTENTE_NONE;
    ent_buffer_format(&name, "%s (%s)", actor->name, mark_of(document, index, telling));
    bool done = !name.failed && ent_loader_find(loader, name.data, &owner) == ENTENTE_OK;
    if (done && owner == ENTENTE_NONE && !ent_is_shared_name(loader)) {
        actor->plain_name = actor->name;
        actor->name = ent_arena_text(&document->arena, name.data, name.length);
        done = actor->name != NULL && ent_index_add(&document->names, loader->scratch.data, index);
    }
    ent_buffer_clear(&name);
    return done ? ENTENTE_OK : ent_no_memory(&loader->tally.sink);
}

static void tell_group(struct ent_loader *loader, const struct ent_namesake *group, size_t count,
                       enum telling telling) {
    const struct entente_actor *actor = &loader->document->actors[group[0].actor];
    const char *name = actor->plain_name != NULL ? actor->plain_name : actor->name;
    const struct ent_origin *origin = &loader->actor_origin[group[1].actor];
    if (telling == BY_KIND || telling == BY_PARENT) {
        ent_loader_note(loader, origin, "name", "namesakes", "%zu actors are called \"%s\"; told apart by %s",
                        count, ent_brief(name).text, telling == BY_KIND ? "kind" : "what they belong to");
    } else {
        ent_loader_warn(loader, origin, "name", "namesakes", "if they are one, keep one of them",
                        "%zu actors are called \"%s\"; told apart by id", count, ent_brief(name).text);
    }
}

static enum entente_status tell_apart(struct ent_loader *loader, const struct ent_namesake *group,
                                      size_t count) {
    enum telling telling = BY_KIND;
    enum entente_status status = ENTENTE_OK;
    while (telling < BY_ID && !tells(loader->document, group, count, telling)) telling++;
    for (size_t i = 0; i < count && status == ENTENTE_OK; i++)
        status = mark_name(loader, group[i].actor, telling);
    if (status == ENTENTE_OK) tell_group(loader, group, count, telling);
    return status;
}

enum entente_status ent_tell_namesakes(struct ent_loader *loader) {
    size_t count = loader->namesake_count;
    enum entente_status status = ENTENTE_OK;
    if (count > 0) qsort(loader->namesakes, count, sizeof *loader->namesakes, by_first);
    for (size_t i = 0, end; i < count && status == ENTENTE_OK; i = end) {
        for (end = i; end < count && loader->namesakes[end].first == loader->namesakes[i].first;) end++;
        status = tell_apart(loader, &loader->namesakes[i], end - i);
    }
    return status;
}
