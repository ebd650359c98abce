/* SPDX-License-Identifier: MIT */
/* Head, sources and actors of a document; relations and words are taken in take_relation.c. */
#include "base/find.h"
#include "model/date.h"
#include "model/evidence.h"
#include "model/gathered.h"
#include "model/namesakes.h"
#include "read/read_limits.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum entente_status ent_take_head(void *payload, const struct ent_head_record *record) {
    struct ent_loader *loader = payload;
    entente_document *document = loader->document;
    document->title = ent_loader_text(loader, record->title);
    document->note = ent_loader_text(loader, record->note);
    document->as_of = ent_loader_text(loader, record->as_of);
    document->scale = ent_loader_text(loader, record->scale);
    document->shows = ent_loader_text(loader, record->shows);
    document->is_part = document->shows != NULL && *document->shows != '\0';
    if (document->title == NULL || document->note == NULL || document->as_of == NULL ||
        document->scale == NULL || document->shows == NULL) {
        return ent_no_memory(&loader->tally.sink);
    }
    struct entente_period period;
    char text[ENT_DATE_TEXT];
    if (*document->as_of != '\0' && ent_date_parse(document->as_of, &period, text) > ENT_DATE_TIDIED) {
        ent_loader_error(loader, &record->origin, "as_of", "bad-date", "write 2018, 2018-03 or 2018-03-08",
                         "\"%s\" is not a date", ent_brief(document->as_of).text);
    }
    if (record->has_directed) document->directed = record->directed;
    return ENTENTE_OK;
}

static enum entente_status add_source(struct ent_loader *loader, const struct entente_source *source) {
    entente_document *document = loader->document;
    if (!ent_grow(&document->sources, &document->source_room, document->source_count + 1,
                  sizeof *document->sources) ||
        !ent_index_add(&loader->source_ids, source->id, document->source_count)) {
        return ent_no_memory(&loader->tally.sink);
    }
    document->sources[document->source_count++] = *source;
    return ENTENTE_OK;
}

/* What is declared twice is one where both say the same, or each what the other leaves open. */
static void note_again(struct ent_loader *loader, const struct ent_origin *origin, const char *what,
                       const char *id) {
    ent_loader_note(loader, origin, "id", "declared-again",
                    "the %s \"%s\" is declared more than once: what is said of it is taken together", what,
                    ent_brief(id).text);
}

static void complete_source(struct ent_loader *loader, const struct ent_source_record *record,
                            struct entente_source *kept, const struct entente_source *other) {
    const char **const texts[] = {&kept->author, &kept->title, &kept->publisher, &kept->date, &kept->url};
    const char *const others[] = {other->author, other->title, other->publisher, other->date, other->url};
    static const char *const fields[] = {"author", "title", "publisher", "date", "url"};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        if (ent_merge_text(texts[i], others[i])) continue;
        ent_loader_error(loader, &record->origin, fields[i], "source-differs", "give one of them another id",
                         "the source \"%s\" is declared before, and its %s is \"%s\" there",
                         ent_brief(other->id).text, fields[i], ent_brief(*texts[i]).text);
        return;
    }
    note_again(loader, &record->origin, "source", other->id);
}

enum entente_status ent_take_source(void *payload, const struct ent_source_record *record) {
    struct ent_loader *loader = payload;
    const struct entente_source source = {
        .id = ent_loader_text(loader, record->id),
        .author = ent_loader_text(loader, record->author),
        .title = ent_loader_text(loader, record->title),
        .publisher = ent_loader_text(loader, record->publisher),
        .date = ent_loader_text(loader, record->date),
        .url = ent_safe_url(loader, &record->origin, "url", record->url),
    };
    if (source.id == NULL || source.author == NULL || source.title == NULL || source.publisher == NULL ||
        source.date == NULL || source.url == NULL) {
        return ent_no_memory(&loader->tally.sink);
    }
    if (*source.id == '\0') {
        ent_loader_error(loader, &record->origin, "id", "empty-id", "", "a source's \"id\" is empty");
        return ENTENTE_OK;
    }
    size_t first = ent_index_find(&loader->source_ids, source.id);
    if (first != SIZE_MAX) {
        complete_source(loader, record, &loader->document->sources[first], &source);
        return ENTENTE_OK;
    }
    loader->declared_sources++;
    loader->wants_sources = true;
    return add_source(loader, &source);
}

static enum entente_status take_kind(struct ent_loader *loader, const struct ent_actor_record *record,
                                     enum entente_kind *kind) {
    if (record->kind == NULL || entente_kind_find(record->kind, kind)) return ENTENTE_OK;
    struct ent_nearest nearest;
    ent_nearest_init(&nearest, record->kind);
    struct ent_buffer list = {0};
    for (int k = 0; k < ENTENTE_KIND_COUNT; k++) {
        const char *name = entente_kind_name((enum entente_kind)k);
        ent_nearest_offer(&nearest, name);
        ent_buffer_format(&list, "%s%s", k > 0 ? ", " : "one of: ", name);
    }
    if (list.failed) return ent_no_memory(&loader->tally.sink);
    char hint[160];
    ent_nearest_hint(&nearest, hint, sizeof hint);
    ent_loader_error(loader, &record->origin, "kind", "unknown-kind", *hint != '\0' ? hint : list.data,
                     "unknown kind \"%s\"", ent_brief(record->kind).text);
    ent_buffer_clear(&list);
    return ENTENTE_OK;
}

/* Makes `name` another way to call `actor`. Declared names may be the same, since ids tell who is who; else
 * it is reported that it calls somebody already. */
static enum entente_status claim_name(struct ent_loader *loader, const struct ent_actor_record *record,
                                      const char *field, const char *name, size_t actor) {
    size_t owner;
    enum entente_status status = ent_loader_find(loader, name, &owner);
    if (status != ENTENTE_OK || owner == actor) return status;
    bool is_name = strcmp(field, "name") == 0, is_shared = ent_is_shared_name(loader);
    if (is_name && (is_shared || (owner != ENTENTE_NONE && ent_is_own_name(loader, owner))))
        return ent_share_name(loader, owner, actor);
    if (is_shared) {
        ent_report_shared_name(loader, &record->origin, field, name);
        return ENTENTE_OK;
    }
    if (owner == ENTENTE_NONE) {
        bool added = ent_index_add(&loader->document->names, loader->scratch.data, actor);
        return added ? ENTENTE_OK : ent_no_memory(&loader->tally.sink);
    }
    ent_loader_error(loader, &record->origin, field, "name-taken",
                     "one spelling can stand for one actor only",
                     "\"%s\" already stands for \"%s\", declared at /actors/%zu", ent_brief(name).text,
                     ent_brief(loader->document->actors[owner].id).text, loader->actor_origin[owner].index);
    return ENTENTE_OK;
}

static bool has_alias(const struct entente_actor *actor, const char *alias) {
    for (size_t i = 0; i < actor->alias_count; i++) {
        if (strcmp(actor->aliases[i], alias) == 0) return true;
    }
    return false;
}

/* Behind those that it has already. */
static enum entente_status take_aliases(struct ent_loader *loader, const struct ent_actor_record *record,
                                        size_t actor) {
    size_t count = loader->document->actors[actor].alias_count;
    if (record->alias_count == 0) return ENTENTE_OK;
    const char **kept =
        ent_arena_take(&loader->document->arena, (count + record->alias_count) * sizeof *kept);
    if (kept == NULL) return ent_no_memory(&loader->tally.sink);
    for (size_t i = 0; i < count; i++) kept[i] = loader->document->actors[actor].aliases[i];
    for (size_t i = 0; i < record->alias_count; i++) {
        char field[40];
        snprintf(field, sizeof field, "aliases/%zu", i);
        const char *alias;
        enum entente_status status =
            ent_loader_name(loader, &record->origin, field, record->aliases[i], &alias);
        if (status == ENTENTE_OK && alias != NULL) {
            status = claim_name(loader, record, field, alias, actor);
            if (!has_alias(&loader->document->actors[actor], alias)) kept[count++] = alias;
        }
        if (status != ENTENTE_OK) return status;
    }
    loader->document->actors[actor].aliases = kept;
    loader->document->actors[actor].alias_count = count;
    return ENTENTE_OK;
}

static enum entente_status claim_parent(struct ent_loader *loader, const struct ent_actor_record *record,
                                        size_t actor) {
    if (record->parent == NULL) return ENTENTE_OK;
    const char *name;
    enum entente_status status = ent_loader_name(loader, &record->origin, "parent", record->parent, &name);
    if (status != ENTENTE_OK || name == NULL) return status;
    if (!ent_grow(&loader->parents, &loader->parent_room, loader->parent_count + 1,
                  sizeof *loader->parents)) {
        return ent_no_memory(&loader->tally.sink);
    }
    loader->parents[loader->parent_count++] =
        (struct ent_parent_claim){.actor = actor, .name = name, .origin = record->origin};
    return ENTENTE_OK;
}

/* -- declared again -------------------------------------------------------------------------------------- */

static void report_other(struct ent_loader *loader, const struct ent_actor_record *record, const char *field,
                         const char *was, size_t actor) {
    const char *id = loader->document->actors[actor].id;
    ent_loader_error(loader, &record->origin, field, "actor-differs",
                     "two things? give the second another id",
                     "\"%s\" is declared at /actors/%zu with another %s: \"%s\"", ent_brief(id).text,
                     loader->actor_origin[actor].index, field, ent_brief(was).text);
}

static enum entente_status complete_name(struct ent_loader *loader, const struct ent_actor_record *record,
                                         size_t index) {
    const char *name = NULL;
    struct entente_actor *actor = &loader->document->actors[index];
    if (record->name == NULL) return ENTENTE_OK;
    enum entente_status status = ent_loader_name(loader, &record->origin, "name", record->name, &name);
    if (status != ENTENTE_OK || name == NULL || strcmp(actor->name, name) == 0) return status;
    if (strcmp(actor->name, actor->id) != 0) {
        report_other(loader, record, "name", actor->name, index);
        return ENTENTE_OK;
    }
    status = claim_name(loader, record, "name", name, index);
    loader->document->actors[index].name = name;
    return status;
}

static enum entente_status complete_kind(struct ent_loader *loader, const struct ent_actor_record *record,
                                         size_t index) {
    struct entente_actor *actor = &loader->document->actors[index];
    enum entente_kind kind = ENTENTE_OTHER;
    enum entente_status status = take_kind(loader, record, &kind);
    if (actor->kind == ENTENTE_OTHER) actor->kind = kind;
    if (kind != ENTENTE_OTHER && kind != actor->kind)
        report_other(loader, record, "kind", entente_kind_name(actor->kind), index);
    return status;
}

static enum entente_status complete_texts(struct ent_loader *loader, const struct ent_actor_record *record,
                                          size_t index) {
    struct entente_actor *actor = &loader->document->actors[index];
    const char **const texts[] = {&actor->bloc, &actor->role, &actor->note};
    const char *const others[] = {record->bloc, record->role, record->note};
    static const char *const fields[] = {"bloc", "role", "note"};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        const char *other = ent_loader_text(loader, others[i]);
        if (other == NULL) return ent_no_memory(&loader->tally.sink);
        if (!ent_merge_text(texts[i], other)) report_other(loader, record, fields[i], *texts[i], index);
    }
    return ENTENTE_OK;
}

static void check_parent(struct ent_loader *loader, const struct ent_actor_record *record, size_t index) {
    for (size_t i = 0; record->parent != NULL && i < loader->parent_count; i++) {
        const struct ent_parent_claim *claim = &loader->parents[i];
        if (claim->actor == index && strcmp(claim->name, record->parent) != 0)
            report_other(loader, record, "parent", claim->name, index);
    }
}

static enum entente_status complete_actor(struct ent_loader *loader, const struct ent_actor_record *record,
                                          size_t index) {
    size_t errors = loader->tally.count[ENTENTE_ERROR];
    enum entente_status status = complete_name(loader, record, index);
    if (status == ENTENTE_OK) status = complete_kind(loader, record, index);
    if (status == ENTENTE_OK) status = complete_texts(loader, record, index);
    if (status == ENTENTE_OK) status = take_aliases(loader, record, index);
    check_parent(loader, record, index);
    if (status == ENTENTE_OK) status = claim_parent(loader, record, index);
    if (loader->tally.count[ENTENTE_ERROR] == errors)
        note_again(loader, &record->origin, "actor", loader->document->actors[index].id);
    return status;
}

static enum entente_status add_declared(struct ent_loader *loader, const struct ent_actor_record *record,
                                        const char *id, size_t *actor) {
    enum entente_status status = ent_loader_find(loader, id, actor);
    if (status != ENTENTE_OK) return status;
    if (ent_is_shared_name(loader)) {
        ent_report_shared_name(loader, &record->origin, "id", id);
        return ENTENTE_OK;
    }
    if (*actor == ENTENTE_NONE) return ent_loader_add_actor(loader, id, &record->origin, actor);
    const struct entente_actor *owner = &loader->document->actors[*actor];
    if (strcmp(owner->id, id) == 0) {
        status = complete_actor(loader, record, *actor);
    } else {
        ent_loader_error(loader, &record->origin, "id", "name-taken",
                         "one spelling can stand for one actor only",
                         "\"%s\" already stands for \"%s\", declared at /actors/%zu", ent_brief(id).text,
                         ent_brief(owner->id).text, loader->actor_origin[*actor].index);
    }
    *actor = ENTENTE_NONE;
    return status;
}

static enum entente_status fill_actor(struct ent_loader *loader, const struct ent_actor_record *record,
                                      size_t index) {
    const char *role = ent_loader_text(loader, record->role), *bloc = ent_loader_text(loader, record->bloc);
    const char *note = ent_loader_text(loader, record->note), *name = NULL;
    if (role == NULL || bloc == NULL || note == NULL) return ent_no_memory(&loader->tally.sink);
    enum entente_status status = ENTENTE_OK;
    if (record->name != NULL) status = ent_loader_name(loader, &record->origin, "name", record->name, &name);
    if (status == ENTENTE_OK && name != NULL) status = claim_name(loader, record, "name", name, index);
    struct entente_actor *actor = &loader->document->actors[index];
    if (status == ENTENTE_OK) status = take_kind(loader, record, &actor->kind);
    actor->declared = true;
    actor->role = role;
    actor->bloc = bloc;
    actor->note = note;
    if (name != NULL) actor->name = name;
    return status;
}

enum entente_status ent_take_actor(void *payload, const struct ent_actor_record *record) {
    struct ent_loader *loader = payload;
    if (loader->document->actor_count >= ENT_MAX_ACTORS) {
        const struct ent_place place = {.file = loader->file};
        return ent_fail(&loader->tally.sink, ENTENTE_TOO_LARGE, "too-many-actors", &place, "",
                        "more than %d actors", ENT_MAX_ACTORS);
    }
    const char *id;
    size_t actor = ENTENTE_NONE;
    enum entente_status status = ent_loader_name(loader, &record->origin, "id", record->id, &id);
    if (status == ENTENTE_OK && id != NULL) status = add_declared(loader, record, id, &actor);
    if (status != ENTENTE_OK || actor == ENTENTE_NONE) return status;
    status = fill_actor(loader, record, actor);
    if (status == ENTENTE_OK) status = take_aliases(loader, record, actor);
    if (status == ENTENTE_OK) status = claim_parent(loader, record, actor);
    return status;
}
