/* SPDX-License-Identifier: MIT */
#include "json/json_ld.h"

#include "base/intern.h"
#include "read/json_place.h"
#include "json/json_ld_context.h"
#include "json/json_parse.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static const char rdf_type[] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

struct writing {
    struct ent_buffer *quads;
    size_t most;            /* bytes of quads */
    struct ent_index ids;   /* of all nodes */
    struct ent_arena arena; /* texts of terms */
    struct ent_buffer iri;  /* scratch */
    size_t blanks, budget;  /* nodes without an id; members of contexts that may still be copied */
    bool failed, is_too_large;
};

/* A node's place in the walk. */
struct spot {
    json_t *context;
    const char *subject, *graph; /* terms; graph may be NULL */
};

static bool goes_on(struct writing *w) {
    w->is_too_large = w->is_too_large || w->quads->length > w->most;
    w->failed = w->failed || w->quads->failed || w->iri.failed;
    return !w->failed && !w->is_too_large;
}

/* -- terms ----------------------------------------------------------------------------------------------- */

static void add_escaped(struct ent_buffer *out, const char *text, const char *specials) {
    for (; *text != '\0'; text++) {
        unsigned char c = (unsigned char)*text;
        if (c <= 0x20 ? c != ' ' || specials[0] == ' ' : strchr(specials, c) != NULL)
            ent_buffer_format(out, "\\u%04X", c);
        else
            ent_buffer_add_bytes(out, text, 1);
    }
}

static const char *keep(struct writing *w, const struct ent_buffer *text) {
    const char *kept = text->failed ? NULL : ent_arena_text(&w->arena, text->data, text->length);
    w->failed = w->failed || kept == NULL;
    return kept != NULL ? kept : "";
}

/* "<http://…>" or "_:name"; NULL where the text stands for nothing. */
static const char *iri_term(struct writing *w, json_t *context, const char *text, bool is_word) {
    struct ent_buffer term = {0};
    w->iri.length = 0;
    if (!ent_ld_expand(context, text, is_word, &w->iri)) return NULL;
    if (strncmp(w->iri.data, "_:", 2) == 0) return keep(w, &w->iri);
    ent_buffer_add(&term, "<");
    add_escaped(&term, w->iri.data, " <>\"{}|^`\\");
    ent_buffer_add(&term, ">");
    const char *kept = keep(w, &term);
    ent_buffer_clear(&term);
    return kept;
}

static const char *blank_term(struct writing *w) {
    struct ent_buffer term = {0};
    ent_buffer_format(&term, "_:b%zu", w->blanks++);
    const char *kept = keep(w, &term);
    ent_buffer_clear(&term);
    return kept;
}

static const char *literal_term(struct writing *w, const char *text, const char *language) {
    struct ent_buffer term = {0};
    bool is_tag = language != NULL && *language != '\0' &&
                  language[strspn(language, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-")] == '\0';
    ent_buffer_add(&term, "\"");
    add_escaped(&term, text, "\"\\");
    ent_buffer_add(&term, "\"");
    if (is_tag) ent_buffer_format(&term, "@%s", language);
    const char *kept = keep(w, &term);
    ent_buffer_clear(&term);
    return kept;
}

static void emit(struct writing *w, const struct spot *spot, const char *predicate, const char *object) {
    if (predicate == NULL || object == NULL || predicate[0] != '<') return;
    ent_buffer_format(w->quads, "%s %s ", spot->subject, predicate);
    ent_buffer_add(w->quads, object);
    ent_buffer_format(w->quads, "%s%s .\n", spot->graph != NULL ? " " : "",
                      spot->graph != NULL ? spot->graph : "");
}

/* -- values ---------------------------------------------------------------------------------------------- */

static const char *take_node(struct writing *w, json_t *node, const struct spot *around);

/* What a term says of its values; the definition may be NULL. */
struct use {
    const char *predicate;
    json_t *definition;
    bool is_reversed;
};

static const char *text_of(json_t *object, const char *key) {
    return json_string_value(json_object_get(object, key));
}

/* Is a text the id of a resource? It is said so; or, where a context was only named, such a node is there. */
static bool is_reference(const struct writing *w, json_t *context, const struct use *use, const char *text) {
    const char *type = text_of(use->definition, "@type");
    if (type != NULL) return strcmp(type, "@id") == 0 || strcmp(type, "@vocab") == 0;
    return ent_ld_is_named(context) && use->definition == NULL && ent_index_find(&w->ids, text) != SIZE_MAX;
}

static const char *scalar_term(struct writing *w, json_t *context, const struct use *use, json_t *value,
                               const char *language) {
    const char *text = json_string_value(value);
    if (text != NULL && is_reference(w, context, use, text)) {
        const char *type = text_of(use->definition, "@type");
        return iri_term(w, context, text, type != NULL && strcmp(type, "@vocab") == 0);
    }
    if (text != NULL) return literal_term(w, text, language);
    char *number = json_dumps(value, JSON_ENCODE_ANY);
    const char *term = number != NULL ? literal_term(w, number, NULL) : NULL;
    w->failed = w->failed || number == NULL;
    free(number);
    return term;
}

static void take_value(struct writing *w, const struct spot *spot, const struct use *use, json_t *value);

static void take_list(struct writing *w, const struct spot *spot, const struct use *use, json_t *list) {
    size_t i;
    json_t *item;
    json_array_foreach(list, i, item) take_value(w, spot, use, item);
}

/* {"en": "Russia", "de": "Russland"} */
static void take_languages(struct writing *w, const struct spot *spot, const struct use *use, json_t *map) {
    const char *language;
    json_t *text;
    json_object_foreach(map, language, text) {
        if (json_is_string(text))
            emit(w, spot, use->predicate, literal_term(w, json_string_value(text), language));
    }
}

static void take_index(struct writing *w, const struct spot *spot, const struct use *use, json_t *map) {
    const char *key;
    json_t *value;
    json_object_foreach(map, key, value) take_value(w, spot, use, value);
}

static bool has_container(const struct use *use, const char *kind) {
    json_t *container = json_object_get(use->definition, "@container"), *item;
    const char *name = json_string_value(container);
    size_t i;
    if (name != NULL) return strcmp(name, kind) == 0;
    json_array_foreach(container, i, item) {
        if (json_is_string(item) && strcmp(json_string_value(item), kind) == 0) return true;
    }
    return false;
}

static void take_object(struct writing *w, const struct spot *spot, const struct use *use, json_t *value) {
    json_t *literal = ent_ld_member(spot->context, value, "@value");
    json_t *list = ent_ld_member(spot->context, value, "@list");
    json_t *set = ent_ld_member(spot->context, value, "@set");
    if (literal != NULL && !json_is_null(literal)) {
        const struct use plain = {.predicate = use->predicate};
        const char *language = json_string_value(ent_ld_member(spot->context, value, "@language"));
        const char *text = json_string_value(literal);
        emit(w, spot, use->predicate,
             text != NULL ? literal_term(w, text, language)
                          : scalar_term(w, spot->context, &plain, literal, NULL));
    } else if (list != NULL || set != NULL) {
        take_value(w, spot, use, list != NULL ? list : set);
    } else if (literal == NULL && has_container(use, "@language")) {
        take_languages(w, spot, use, value);
    } else if (literal == NULL && has_container(use, "@index")) {
        take_index(w, spot, use, value);
    } else if (literal == NULL) {
        const char *object = take_node(w, value, spot);
        const struct spot turned = {spot->context, object, spot->graph};
        emit(w, use->is_reversed ? &turned : spot, use->predicate, use->is_reversed ? spot->subject : object);
    }
}

static void take_value(struct writing *w, const struct spot *spot, const struct use *use, json_t *value) {
    if (!goes_on(w) || json_is_null(value)) return;
    if (json_is_array(value)) {
        take_list(w, spot, use, value);
    } else if (json_is_object(value)) {
        take_object(w, spot, use, value);
    } else if (use->is_reversed) {
        const struct spot turned = {spot->context, scalar_term(w, spot->context, use, value, NULL),
                                    spot->graph};
        if (turned.subject != NULL && turned.subject[0] != '"')
            emit(w, &turned, use->predicate, spot->subject);
    } else {
        const char *language = text_of(use->definition, "@language");
        if (language == NULL) language = text_of(spot->context, "@language");
        emit(w, spot, use->predicate, scalar_term(w, spot->context, use, value, language));
    }
}

/* -- nodes ----------------------------------------------------------------------------------------------- */

static void take_types(struct writing *w, const struct spot *spot, json_t *types) {
    size_t i;
    json_t *item;
    struct ent_buffer predicate = {0};
    ent_buffer_format(&predicate, "<%s>", rdf_type);
    const char *kept = keep(w, &predicate);
    ent_buffer_clear(&predicate);
    if (json_is_string(types))
        emit(w, spot, kept, iri_term(w, spot->context, json_string_value(types), true));
    json_array_foreach(types, i, item) {
        if (json_is_string(item))
            emit(w, spot, kept, iri_term(w, spot->context, json_string_value(item), true));
    }
}

static void take_nodes(struct writing *w, json_t *nodes, const struct spot *around) {
    size_t i;
    json_t *node;
    if (json_is_object(nodes)) take_node(w, nodes, around);
    json_array_foreach(nodes, i, node) {
        if (json_is_array(node)) take_nodes(w, node, around);
        if (json_is_object(node)) take_node(w, node, around);
    }
}

static void take_property(struct writing *w, const struct spot *spot, const char *key, json_t *value) {
    json_t *definition = json_object_get(spot->context, key);
    const char *reversed = text_of(definition, "@reverse");
    const struct use use = {.predicate = iri_term(w, spot->context, reversed != NULL ? reversed : key, true),
                            .definition = json_is_object(definition) ? definition : NULL,
                            .is_reversed = reversed != NULL};
    if (use.predicate != NULL) take_value(w, spot, &use, value);
}

/* {"@reverse": {"supports": …}}: others support this one. */
static void take_reversed(struct writing *w, const struct spot *spot, json_t *members) {
    const char *key;
    json_t *value;
    json_object_foreach(members, key, value) {
        const struct use use = {.predicate = iri_term(w, spot->context, key, true), .is_reversed = true};
        if (use.predicate != NULL) take_value(w, spot, &use, value);
    }
}

static void take_member(struct writing *w, const struct spot *spot, const char *key, json_t *value,
                        bool is_named) {
    const char *keyword = ent_ld_keyword(spot->context, key);
    if (keyword == NULL) {
        take_property(w, spot, key, value);
    } else if (strcmp(keyword, "@type") == 0) {
        take_types(w, spot, value);
    } else if (strcmp(keyword, "@graph") == 0) {
        const struct spot inner = {spot->context, NULL, is_named ? spot->subject : spot->graph};
        take_nodes(w, value, &inner);
    } else if (strcmp(keyword, "@reverse") == 0) {
        take_reversed(w, spot, value);
    } else if (strcmp(keyword, "@included") == 0) {
        take_nodes(w, value, spot);
    }
}

/* The node's term. */
static const char *take_node(struct writing *w, json_t *node, const struct spot *around) {
    const char *key;
    json_t *value, *own = json_object_get(node, "@context");
    json_t *context =
        own != NULL ? ent_ld_context(around->context, own, &w->budget) : json_incref(around->context);
    w->is_too_large = w->is_too_large || w->budget == 0;
    w->failed = w->failed || context == NULL;
    const char *id = json_string_value(ent_ld_member(context, node, "@id"));
    const char *subject = id != NULL ? iri_term(w, context, id, false) : NULL;
    const struct spot spot = {context, subject != NULL ? subject : blank_term(w), around->graph};
    json_object_foreach(node, key, value) {
        if (!goes_on(w)) break;
        if (strcmp(key, "@context") != 0) take_member(w, &spot, key, value, id != NULL);
    }
    json_decref(context);
    return spot.subject;
}

/* Ids of all nodes, so that texts may lead to them. */
static void gather_ids(struct writing *w, json_t *value) {
    size_t i;
    const char *key;
    json_t *item;
    json_array_foreach(value, i, item) gather_ids(w, item);
    json_object_foreach(value, key, item) {
        const char *id = json_string_value(item);
        bool is_id = id != NULL && (strcmp(key, "@id") == 0 || strcmp(key, "id") == 0);
        if (is_id && ent_index_find(&w->ids, id) == SIZE_MAX && !ent_index_add(&w->ids, id, 0))
            w->failed = true;
        gather_ids(w, item);
    }
}

static enum entente_status write_all(struct writing *w, json_t *root, const char *file,
                                     const struct entente_sink *sink) {
    json_t *context = json_object();
    const struct spot top = {.context = context};
    const struct ent_place place = {.file = file};
    w->failed = context == NULL;
    if (!w->failed) gather_ids(w, root);
    if (goes_on(w)) take_nodes(w, root, &top);
    goes_on(w);
    json_decref(context);
    ent_index_clear(&w->ids);
    ent_arena_clear(&w->arena);
    ent_buffer_clear(&w->iri);
    if (w->is_too_large)
        return ent_fail(sink, ENTENTE_TOO_LARGE, "too-large", &place, "",
                        "its contexts make too much out of little");
    return w->failed ? ent_no_memory(sink) : ENTENTE_OK;
}

enum entente_status ent_json_ld_quads(const char *file, const char *bytes, size_t length,
                                      struct ent_buffer *quads, const struct entente_sink *sink) {
    enum entente_status status;
    const struct ent_json_text text = {.file = file, .bytes = bytes, .first_line = 1};
    struct writing writing = {.quads = quads, .most = 64 * length + (1 << 20), .budget = (size_t)1 << 21};
    json_t *root = ent_json_parse(&text, length, sink, &status);
    if (root == NULL) return status;
    status = write_all(&writing, root, file, sink);
    json_decref(root);
    return status;
}
