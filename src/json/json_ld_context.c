/* SPDX-License-Identifier: MIT */
#include "json/json_ld_context.h"

#include <string.h>

enum { DEEPEST = 8 }; /* of terms that stand for terms */

static const char named[] = "@named"; /* no keyword of JSON-LD */

static bool put(json_t *context, const char *key, const char *text) {
    return json_object_set_new(context, key, json_string(text)) == 0;
}

/* Its terms are names below its address; schema.org has another one for them. */
static bool add_named(json_t *context, const char *address) {
    struct ent_buffer vocabulary = {0};
    size_t length = strlen(address);
    bool is_schema = strstr(address, "schema.org") != NULL;
    bool ends = length > 0 && strchr("/#", address[length - 1]) != NULL;
    ent_buffer_format(&vocabulary, "%s%s", is_schema ? "http://schema.org/" : address,
                      is_schema || ends ? "" : "#");
    bool done = !vocabulary.failed && put(context, "@vocab", vocabulary.data) && put(context, named, address);
    ent_buffer_clear(&vocabulary);
    return done;
}

static bool add(json_t *context, json_t *local, size_t *budget) {
    size_t i, cost = json_object_size(local) + 1;
    json_t *item;
    bool done = true;
    *budget = *budget > cost ? *budget - cost : 0;
    if (*budget == 0) return true;
    if (json_is_null(local)) done = json_object_clear(context) == 0;
    if (json_is_string(local)) done = add_named(context, json_string_value(local));
    if (json_is_object(local)) done = json_object_update(context, local) == 0;
    json_array_foreach(local, i, item) {
        /* lists in lists are no contexts */
        if (done && !json_is_array(item)) done = add(context, item, budget);
    }
    return done;
}

json_t *ent_ld_context(json_t *outer, json_t *local, size_t *budget) {
    size_t cost = json_object_size(outer);
    *budget = *budget > cost ? *budget - cost : 0;
    if (*budget == 0) return json_incref(outer);
    json_t *context = json_copy(outer);
    if (context != NULL && add(context, local, budget)) return context;
    json_decref(context);
    return NULL;
}

bool ent_ld_is_named(json_t *context) {
    return json_object_get(context, named) != NULL;
}

/* What a term is defined as, or NULL. */
static const char *definition_of(json_t *context, const char *term) {
    json_t *definition = json_object_get(context, term);
    return json_is_object(definition) ? json_string_value(json_object_get(definition, "@id"))
                                      : json_string_value(definition);
}

const char *ent_ld_keyword(json_t *context, const char *key) {
    if (key[0] == '@') return key;
    const char *definition = definition_of(context, key);
    return definition != NULL && definition[0] == '@' ? definition : NULL;
}

json_t *ent_ld_member(json_t *context, json_t *node, const char *keyword) {
    const char *key;
    json_t *value = json_object_get(node, keyword), *known;
    if (value != NULL) return value;
    json_object_foreach(context, key, known) {
        const char *definition = definition_of(context, key);
        if (definition == NULL || strcmp(definition, keyword) != 0) continue;
        value = json_object_get(node, key);
        if (value != NULL) return value;
    }
    return NULL;
}

static bool is_whole(const char *text, const char *colon) {
    return strncmp(text, "_:", 2) == 0 || strncmp(colon, "://", 3) == 0;
}

static bool expand(json_t *context, const char *text, bool is_word, size_t depth, struct ent_buffer *iri);

/* "e:Russia", where e is a term. */
static bool expand_prefixed(json_t *context, const char *text, const char *colon, size_t depth,
                            struct ent_buffer *iri) {
    char prefix[64];
    size_t length = (size_t)(colon - text);
    if (is_whole(text, colon) || length >= sizeof prefix) return false;
    memcpy(prefix, text, length);
    prefix[length] = '\0';
    if (definition_of(context, prefix) == NULL) return false;
    if (!expand(context, prefix, true, depth + 1, iri)) return false;
    ent_buffer_add(iri, colon + 1);
    return true;
}

static bool expand(json_t *context, const char *text, bool is_word, size_t depth, struct ent_buffer *iri) {
    const char *definition = is_word ? definition_of(context, text) : NULL, *colon = strchr(text, ':');
    const char *below = json_string_value(json_object_get(context, is_word ? "@vocab" : "@base"));
    if (depth > DEEPEST || text[0] == '@' || (is_word && json_is_null(json_object_get(context, text))))
        return false;
    if (definition != NULL && strcmp(definition, text) != 0)
        return expand(context, definition, true, depth + 1, iri);
    if (colon != NULL && expand_prefixed(context, text, colon, depth, iri)) return true;
    if (colon == NULL && is_word && below == NULL) return false;
    if (colon == NULL) ent_buffer_add(iri, below != NULL ? below : "file:///");
    ent_buffer_add(iri, strncmp(text, "./", 2) == 0 ? text + 2 : text);
    return true;
}

bool ent_ld_expand(json_t *context, const char *text, bool is_word, struct ent_buffer *iri) {
    iri->length = 0;
    ent_buffer_add(iri, "");
    return expand(context, text, is_word, 0, iri) && !iri->failed && iri->length > 0;
}
