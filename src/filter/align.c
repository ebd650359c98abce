/* SPDX-License-Identifier: MIT */
#include "base/buffer.h"
#include "base/memory.h"
#include "model/loader.h"
#include "name/name.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { NAMED_MOST = 5 };
static const size_t several = SIZE_MAX - 1; /* ENTENTE_NONE is SIZE_MAX */

/* Per actor of either side who it is on the other: nobody, one, or several of whom none can be chosen. */
struct matching {
    entente_document *document;
    const entente_document *like;
    size_t *there, *here;
    bool *by_id; /* of here */
};

static bool is_called(const entente_document *document, size_t actor, const char *id) {
    return actor != ENTENTE_NONE && strcmp(document->actors[actor].id, id) == 0;
}

static void match_ids(struct matching *m) {
    for (size_t x = 0; x < m->document->actor_count; x++) {
        const char *id = m->document->actors[x].id;
        size_t y = entente_document_find_actor(m->like, id);
        if (!is_called(m->like, y, id)) continue;
        m->there[x] = y;
        m->here[y] = x;
        m->by_id[x] = true;
    }
}

static void add(size_t *who, size_t one) {
    *who = *who == ENTENTE_NONE || *who == one ? one : several;
}

/* A state and a person of one name are two. */
static bool differ_in_kind(const struct matching *m, size_t x, size_t y) {
    enum entente_kind here = m->document->actors[x].kind, there = m->like->actors[y].kind;
    return here != there && here != ENTENTE_OTHER && there != ENTENTE_OTHER;
}

static void propose(struct matching *m, size_t x, size_t y) {
    if (x == ENTENTE_NONE || y == ENTENTE_NONE || m->by_id[x] || differ_in_kind(m, x, y)) return;
    if (m->here[y] < several && m->by_id[m->here[y]]) return;
    add(&m->there[x], y);
    add(&m->here[y], x);
}

/* Whoever one side spells, the other may know; as within one file, by id, name or alias. */
static void match_spellings(struct matching *m, const entente_document *from, bool is_here) {
    const entente_document *to = is_here ? m->like : m->document;
    for (size_t i = 0; i < from->actor_count; i++) {
        const struct entente_actor *actor = &from->actors[i];
        for (size_t k = 0; k < actor->alias_count + 2; k++) {
            const char *spelt = k == 0 ? actor->id : k == 1 ? actor->name : actor->aliases[k - 2];
            size_t found = entente_document_find_actor(to, spelt);
            propose(m, is_here ? i : found, is_here ? found : i);
        }
    }
}

static bool is_matched(const struct matching *m, size_t x) {
    return !m->by_id[x] && m->there[x] < several && m->here[m->there[x]] == x;
}

/* "Russia (ru here, RUS there)" */
static void name_pair(const struct matching *m, size_t x, struct ent_buffer *names) {
    const struct entente_actor *here = &m->document->actors[x], *there = &m->like->actors[m->there[x]];
    ent_buffer_format(names, "%s \"%s\"", names->length > 0 ? "," : "", ent_brief(there->name).text);
    ent_buffer_format(names, " (%s,", ent_brief(here->id).text);
    ent_buffer_format(names, " %s)", ent_brief(there->id).text);
}

static void tell_matched(const struct matching *m, const struct entente_sink *sink) {
    struct ent_buffer names = {0};
    size_t count = 0;
    for (size_t x = 0; x < m->document->actor_count; x++) {
        if (is_matched(m, x) && count++ < NAMED_MOST) name_pair(m, x, &names);
    }
    if (count > NAMED_MOST) ent_buffer_format(&names, " and %zu more", count - NAMED_MOST);
    if (count > 0 && !names.failed)
        ent_tell(sink, ENTENTE_NOTE, "matched-by-name", NULL, "one id in both files makes it certain",
                 "%zu actor%s not of one id in both %s matched by name or alias:%s", count,
                 count == 1 ? "" : "s", count == 1 ? "is" : "are", names.data);
    ent_buffer_clear(&names);
}

/* Several on either side: none is taken, for a wrong one would say that things changed that did not. */
static void tell_open(const struct matching *m, const struct entente_sink *sink) {
    for (size_t x = 0; x < m->document->actor_count; x++) {
        size_t y = m->there[x];
        if (m->by_id[x] || y == ENTENTE_NONE || is_matched(m, x)) continue;
        ent_tell(sink, ENTENTE_WARNING, "matched-open", NULL, "give them ids",
                 "who \"%s\" (%s) is in the other file is open: names and aliases fit more than one",
                 ent_brief(m->document->actors[x].name).text, ent_brief(m->document->actors[x].id).text);
    }
}

static void tell_namesake(const struct matching *m, size_t x, const struct entente_sink *sink) {
    const struct entente_actor *here = &m->document->actors[x];
    size_t y = entente_document_find_actor(m->like, here->name);
    if (m->by_id[x] || m->there[x] < several || y == ENTENTE_NONE || !differ_in_kind(m, x, y)) return;
    ent_tell(sink, ENTENTE_NOTE, "namesakes", NULL, "if they are one, give them one kind",
             "\"%s\" is a %s in one file and a %s in the other: they are two", ent_brief(here->name).text,
             entente_kind_name(here->kind), entente_kind_name(m->like->actors[y].kind));
}

static void tell_kinds(const struct matching *m, const struct entente_sink *sink) {
    for (size_t x = 0; x < m->document->actor_count; x++) {
        tell_namesake(m, x, sink);
        if (!m->by_id[x] || !differ_in_kind(m, x, m->there[x])) continue;
        const struct entente_actor *here = &m->document->actors[x], *there = &m->like->actors[m->there[x]];
        ent_tell(sink, ENTENTE_WARNING, "one-id-two-kinds", NULL, "two things? give one of them another id",
                 "%s is \"%s\" (%s) in one file and \"%s\" (%s) in the other: it counts as one",
                 ent_brief(here->id).text, ent_brief(here->name).text, entente_kind_name(here->kind),
                 ent_brief(there->name).text, entente_kind_name(there->kind));
    }
}

/* Codes of two systems can be one and mean two. */
static void tell_strange(const struct matching *m, const struct entente_sink *sink) {
    for (size_t x = 0; x < m->document->actor_count; x++) {
        if (!m->by_id[x]) continue;
        const char *name = m->document->actors[x].name;
        size_t other = entente_document_find_actor(m->like, name);
        if (other == ENTENTE_NONE || other == m->there[x]) continue;
        ent_tell(sink, ENTENTE_WARNING, "one-id-two-names", NULL, "are the ids of one system?",
                 "\"%s\" is of id %s in one file, but that is another in the other file",
                 ent_brief(name).text, ent_brief(m->document->actors[x].id).text);
    }
}

static bool take_id(const struct matching *m, size_t x, struct ent_buffer *key) {
    entente_document *document = m->document;
    const char *id = m->like->actors[m->there[x]].id;
    const char *copy = ent_arena_text(&document->arena, id, strlen(id));
    if (copy == NULL || !ent_name_key(id, document->fold_names, key)) return false;
    document->actors[x].id = copy;
    return ent_index_find(&document->names, key->data) != SIZE_MAX ||
           ent_index_add(&document->names, key->data, x);
}

static bool take_ids(const struct matching *m) {
    struct ent_buffer key = {0};
    bool fine = true;
    for (size_t x = 0; x < m->document->actor_count && fine; x++) {
        if (is_matched(m, x)) fine = take_id(m, x, &key);
    }
    ent_buffer_clear(&key);
    return fine;
}

static void match(struct matching *m) {
    for (size_t x = 0; x < m->document->actor_count; x++) m->there[x] = ENTENTE_NONE;
    for (size_t y = 0; y < m->like->actor_count; y++) m->here[y] = ENTENTE_NONE;
    match_ids(m);
    match_spellings(m, m->document, true);
    match_spellings(m, m->like, false);
}

enum entente_status entente_document_align(entente_document *document, const entente_document *like,
                                           const struct entente_sink *sink) {
    struct matching m = {document, like, ent_alloc(document->actor_count, sizeof *m.there),
                         ent_alloc(like->actor_count, sizeof *m.here),
                         ent_alloc(document->actor_count, sizeof *m.by_id)};
    bool fine = m.there != NULL && m.here != NULL && m.by_id != NULL;
    if (fine) {
        match(&m);
        tell_matched(&m, sink);
        tell_open(&m, sink);
        tell_strange(&m, sink);
        tell_kinds(&m, sink);
        fine = take_ids(&m);
    }
    enum entente_status status = fine ? ent_document_order(document, sink) : ent_no_memory(sink);
    free(m.there);
    free(m.here);
    free(m.by_id);
    return status;
}
