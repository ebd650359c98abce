/* SPDX-License-Identifier: MIT */
#include "cli/names.h"

#include "base/buffer.h"
#include "base/find.h"
#include "base/report.h"

#include <stdio.h>
#include <string.h>

static size_t find_relation(const entente_document *document, const char *id) {
    for (size_t i = 0; i < entente_document_relation_count(document); i++) {
        if (strcmp(entente_document_relation(document, i)->id, id) == 0) return i;
    }
    return ENTENTE_NONE;
}

static size_t find_source(const entente_document *document, const char *id) {
    for (size_t i = 0; i < entente_document_source_count(document); i++) {
        if (strcmp(entente_document_source(document, i)->id, id) == 0) return i;
    }
    return ENTENTE_NONE;
}

static void offer_actors(const entente_document *document, struct ent_nearest *nearest) {
    for (size_t i = 0; i < entente_document_actor_count(document); i++)
        ent_nearest_offer(nearest, entente_document_actor(document, i)->name);
}

enum entente_status ent_find_actor(const entente_document *document, const char *name, size_t *actor,
                                   const struct entente_sink *sink) {
    struct ent_nearest nearest;
    char hint[128];
    *actor = entente_document_find_actor(document, name);
    if (*actor != ENTENTE_NONE) return ENTENTE_OK;
    ent_nearest_init(&nearest, name);
    offer_actors(document, &nearest);
    return ent_fail(sink, ENTENTE_BAD_OPTION, "unknown-actor", NULL,
                    ent_nearest_hint(&nearest, hint, sizeof hint), "no actor is called \"%s\"",
                    ent_brief(name).text);
}

/* -- two actors ------------------------------------------------------------------------------------------ */

/* The text cut at a comma. */
struct halves {
    struct ent_buffer text;
    const char *left, *right;
};

static const char *trim(char *text) {
    text += strspn(text, " ");
    size_t length = strlen(text);
    while (length > 0 && text[length - 1] == ' ') text[--length] = '\0';
    return text;
}

static enum entente_status cut(const char *text, size_t comma, struct halves *halves,
                               const struct entente_sink *sink) {
    ent_buffer_clear(&halves->text);
    ent_buffer_add(&halves->text, text);
    if (halves->text.failed) return ent_no_memory(sink);
    halves->text.data[comma] = '\0';
    halves->left = trim(halves->text.data);
    halves->right = trim(halves->text.data + comma + 1);
    return ENTENTE_OK;
}

static size_t next_comma(const char *text, size_t from) {
    return from + strcspn(text + from, ",");
}

/* How many commas have an actor on either side; `pair` is of the first. */
static enum entente_status count_pairs(const entente_document *document, const char *text, size_t pair[2],
                                       size_t *count, const struct entente_sink *sink) {
    struct halves halves = {.left = ""};
    enum entente_status status = ENTENTE_OK;
    *count = 0;
    for (size_t at = next_comma(text, 0); status == ENTENTE_OK && text[at] != '\0';
         at = next_comma(text, at + 1)) {
        status = cut(text, at, &halves, sink);
        if (status != ENTENTE_OK) break;
        size_t a = entente_document_find_actor(document, halves.left);
        size_t b = entente_document_find_actor(document, halves.right);
        if (a == ENTENTE_NONE || b == ENTENTE_NONE || (*count)++ > 0) continue;
        pair[0] = a;
        pair[1] = b;
    }
    ent_buffer_clear(&halves.text);
    return status;
}

/* The first comma with a known actor before it, else the first of all, tells which name is unknown. */
static enum entente_status tell_unknown(const entente_document *document, const char *text,
                                        const struct entente_sink *sink) {
    struct halves halves = {.left = ""};
    size_t at = next_comma(text, 0), first = at, actor;
    enum entente_status status = ENTENTE_OK;
    for (; text[at] != '\0'; at = next_comma(text, at + 1)) {
        status = cut(text, at, &halves, sink);
        if (status != ENTENTE_OK || entente_document_find_actor(document, halves.left) != ENTENTE_NONE) break;
    }
    if (status == ENTENTE_OK) status = cut(text, text[at] != '\0' ? at : first, &halves, sink);
    if (status == ENTENTE_OK)
        status = ent_find_actor(document, text[at] != '\0' ? halves.right : halves.left, &actor, sink);
    ent_buffer_clear(&halves.text);
    return status;
}

enum entente_status ent_find_pair(const entente_document *document, const char *text, size_t pair[2],
                                  const struct entente_sink *sink) {
    size_t count;
    if (strchr(text, ',') == NULL) {
        return ent_fail(sink, ENTENTE_BAD_OPTION, "no-pair", NULL, "give two, with a comma between them",
                        "\"%s\" is not two actors", ent_brief(text).text);
    }
    enum entente_status status = count_pairs(document, text, pair, &count, sink);
    if (status != ENTENTE_OK) return status;
    if (count == 0) return tell_unknown(document, text, sink);
    if (count > 1) {
        return ent_fail(sink, ENTENTE_BAD_OPTION, "ambiguous-pair", NULL, "use ids without commas",
                        "\"%s\" names two actors in %zu ways", ent_brief(text).text, count);
    }
    if (pair[0] == pair[1]) {
        return ent_fail(sink, ENTENTE_BAD_OPTION, "no-pair", NULL, "", "\"%s\" is one actor twice",
                        ent_brief(text).text);
    }
    return ENTENTE_OK;
}

/* -- what is turned or left out -------------------------------------------------------------------------- */

enum entente_status ent_find_flip(const entente_document *document, const char *text,
                                  struct entente_supposition *found, const struct entente_sink *sink) {
    static const char prefix[] = "relation:";
    size_t pair[2] = {0}, relation = find_relation(document, text);
    if (relation == ENTENTE_NONE && strncmp(text, prefix, sizeof prefix - 1) == 0) {
        text += sizeof prefix - 1;
        relation = find_relation(document, text);
    }
    if (relation != ENTENTE_NONE) {
        *found = (struct entente_supposition){.kind = ENTENTE_FLIPPED_RELATION, .index = relation};
        return ENTENTE_OK;
    }
    if (strchr(text, ',') == NULL) {
        struct ent_nearest nearest;
        char near[128];
        ent_nearest_init(&nearest, text);
        for (size_t i = 0; i < entente_document_relation_count(document); i++)
            ent_nearest_offer(&nearest, entente_document_relation(document, i)->id);
        ent_nearest_hint(&nearest, near, sizeof near);
        return ent_fail(sink, ENTENTE_BAD_OPTION, "unknown-relation", NULL,
                        near[0] != '\0' ? near : "give two actors, \"A,B\", or the id of a relation",
                        "no relation has the id \"%s\"", ent_brief(text).text);
    }
    enum entente_status status = ent_find_pair(document, text, pair, sink);
    *found = (struct entente_supposition){.kind = ENTENTE_FLIPPED_PAIR, .index = pair[0], .other = pair[1]};
    return status;
}

static const struct part {
    const char *prefix;
    enum entente_supposition_kind kind;
    size_t (*find)(const entente_document *document, const char *name);
} parts[] = {
    {"relation:", ENTENTE_NO_RELATION, find_relation},
    {"source:", ENTENTE_NO_SOURCE, find_source},
    {"actor:", ENTENTE_NO_ACTOR, entente_document_find_actor},
};
enum { PARTS = sizeof parts / sizeof *parts };

static enum entente_status unknown_part(const entente_document *document, const char *text,
                                        const struct entente_sink *sink) {
    struct ent_nearest nearest;
    char hint[128];
    ent_nearest_init(&nearest, text);
    offer_actors(document, &nearest);
    for (size_t i = 0; i < entente_document_source_count(document); i++)
        ent_nearest_offer(&nearest, entente_document_source(document, i)->id);
    for (size_t i = 0; i < entente_document_relation_count(document); i++)
        ent_nearest_offer(&nearest, entente_document_relation(document, i)->id);
    return ent_fail(sink, ENTENTE_BAD_OPTION, "unknown-part", NULL,
                    ent_nearest_hint(&nearest, hint, sizeof hint),
                    "no relation, source or actor is called \"%s\"", ent_brief(text).text);
}

enum entente_status ent_find_part(const entente_document *document, const char *text,
                                  struct entente_supposition *found, const struct entente_sink *sink) {
    size_t matches = 0;
    for (size_t i = 0; i < PARTS; i++) {
        size_t index = parts[i].find(document, text);
        if (index == ENTENTE_NONE) continue;
        *found = (struct entente_supposition){.kind = parts[i].kind, .index = index};
        matches++;
    }
    for (size_t i = 0; matches == 0 && i < PARTS; i++) {
        size_t length = strlen(parts[i].prefix);
        if (strncmp(text, parts[i].prefix, length) != 0) continue;
        size_t index = parts[i].find(document, text + length);
        if (index == ENTENTE_NONE) continue;
        *found = (struct entente_supposition){.kind = parts[i].kind, .index = index};
        return ENTENTE_OK;
    }
    if (matches == 1) return ENTENTE_OK;
    if (matches == 0) return unknown_part(document, text, sink);
    return ent_fail(sink, ENTENTE_BAD_OPTION, "ambiguous-part", NULL,
                    "put relation:, source: or actor: before it", "\"%s\" is several things at once",
                    ent_brief(text).text);
}
