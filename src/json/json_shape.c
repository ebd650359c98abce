/* SPDX-License-Identifier: MIT */
#include "json/json_shape.h"

#include "base/json.h"
#include "base/text.h"
#include "read/json_place.h"
#include "json/json_keys.h"
#include "json/json_table.h"

#include <string.h>

enum { LONGEST_KEY = 64, LARGEST_ENTRY = 1 << 20, LARGEST_TABLE = 1 << 26, OUR_PAIRS = 2 };

/* -- keys of our own ------------------------------------------------------------------------------------- */

static bool is_one_of(const char *key, const char *const *list) {
    while (*list != NULL && !ent_text_same_ascii(key, *list)) list++;
    return *list != NULL;
}

static bool is_our_key(const char *key) {
    static const char *const ours[] = {"source",     "subject", "relation", "predicate", "target", "object",
                                       "id",         "sign",    "weight",   "date",      "from",   "to",
                                       "confidence", "note",    "evidence", NULL};
    return is_one_of(key, ours);
}

static bool has_one_of(const json_t *object, const char *key, const char *synonym) {
    return (json_object_get(object, key) != NULL) != (json_object_get(object, synonym) != NULL);
}

/* A key that says something of a relation, by another name than ours. */
static bool has_their_key(struct ent_json_keys *keys, json_t *object) {
    const char *key;
    json_t *value;
    json_object_foreach(object, key, value) {
        if (is_our_key(key)) continue;
        if (ent_json_knows(keys, key) || (ent_json_is_wrapper(key) && json_is_object(value))) return true;
    }
    return false;
}

static bool has_many_ends(const json_t *object) {
    static const char *const ends[] = {"source", "subject", "target", "object"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        const json_t *value = json_object_get(object, ends[i]);
        if (json_is_array(value) || json_is_object(value)) return true;
    }
    return false;
}

/* True where nothing at all reminds of a relation in our shape. */
static bool is_unlike_ours(json_t *object) {
    static const char *const ours[] = {"source", "subject", "relation", "predicate",
                                       "target", "object",  NULL};
    const char *key;
    json_t *value;
    json_object_foreach(object, key, value) {
        if (is_one_of(key, ours)) return false;
    }
    return json_object_size(object) > 0;
}

static bool is_whole(const json_t *object) {
    return has_one_of(object, "source", "subject") && has_one_of(object, "relation", "predicate") &&
           has_one_of(object, "target", "object");
}

/* Of subject, predicate and object, "source" is where they are written, and "evidence" a sentence. */
static bool is_of_extractor(const json_t *object) {
    bool has_triple = json_object_get(object, "subject") != NULL && json_object_get(object, "object") != NULL;
    return has_triple &&
           (json_object_get(object, "source") != NULL || json_is_string(json_object_get(object, "evidence")));
}

/* True for a relation in our shape, whole and with all it says under our keys, or with mistakes of its own.
 */
static bool is_their_relation(struct ent_json_keys *keys, json_t *object) {
    struct ent_json_fields fields;
    if (is_of_extractor(object)) return true;
    if (is_whole(object)) return has_their_key(keys, object) || has_many_ends(object);
    ent_json_gather(keys, object, ENT_AS_RELATION, false, &fields);
    return fields.has_ends && (fields.pair >= OUR_PAIRS || has_their_key(keys, object));
}

static bool is_list_key(const struct ent_json_keys *keys, const char *key) {
    static const char *const ours[] = {"relations", "actors", NULL};
    static const char *const theirs[] = {"graph",  "graphs",   "data",     "result", "results",
                                         "output", "response", "segments", "kwargs", NULL};
    if (is_one_of(key, ours)) return false;
    return ent_json_list_of(keys, key) != ENT_LIST_OTHER || is_one_of(key, theirs);
}

static bool has_their_list(const struct ent_json_keys *keys, json_t *object) {
    const char *key;
    json_t *value;
    json_object_foreach(object, key, value) {
        if ((json_is_array(value) || json_is_object(value)) && is_list_key(keys, key)) return true;
    }
    return false;
}

static bool is_their_entry(struct ent_json_keys *keys, json_t *entry) {
    if (!json_is_object(entry)) return false;
    return is_their_relation(keys, entry) || ent_json_is_lone_actor(entry) || has_their_list(keys, entry);
}

/* -- the text -------------------------------------------------------------------------------------------- */

/* The value that begins here, if it is no longer than `most`; NULL when it is, or is no JSON. */
static json_t *parse_some(const char *start, size_t most) {
    size_t length = (size_t)(ent_json_skip(start) - start);
    json_error_t error;
    return length <= most ? ent_json_load(start, length, JSON_DECODE_ANY, &error) : NULL;
}

static json_t *parse_at(const char *start) {
    return parse_some(start, LARGEST_ENTRY);
}

/* A record alone, as on a line of its own. */
static bool is_record_theirs(struct ent_json_keys *keys, const char *start) {
    json_t *entry = parse_at(start);
    bool theirs = is_their_entry(keys, entry) || ent_json_is_plain_actor(entry);
    json_decref(entry);
    return theirs;
}

/* The first entry of a list; NULL when it is no object. */
static json_t *first_object(const char *list) {
    const char *first = list + 1 + strspn(list + 1, " \t\r\n");
    return *list == '[' && *first == '{' ? parse_at(first) : NULL;
}

/* [[{…}, "supports", {…}]], [["A", "B", -1]], and rows below a head: our triples are none of these. */
static bool has_their_rows(struct ent_json_keys *keys, const char *list) {
    const char *first = list + 1 + strspn(list + 1, " \t\r\n");
    if (*list != '[' || *first != '[') return false;
    json_t *rows = json_array(), *row = parse_at(first);
    bool has_object = json_is_object(json_array_get(row, 0));
    bool theirs = has_object || ent_json_is_edge_row(row);
    if (!theirs && row != NULL && json_array_append(rows, row) == 0) theirs = ent_json_is_table(keys, rows);
    json_decref(row);
    json_decref(rows);
    return theirs;
}

/* A bare list of which the first entry is an object that has nothing of ours. */
static bool is_bare_list_theirs(struct ent_json_keys *keys, const char *start) {
    json_t *entry = first_object(start);
    bool theirs = json_is_object(entry) && (is_unlike_ours(entry) || is_their_entry(keys, entry));
    json_decref(entry);
    return theirs || has_their_rows(keys, start);
}

struct top {
    bool has_relations, has_their_list;
    bool has_actors, is_document;        /* as no other program has it */
    bool has_their_relations, is_broken; /* the first relation is not one of ours, nor whole */
};

static void look_at_relations(struct ent_json_keys *keys, const char *value, struct top *top) {
    json_t *entry = first_object(value);
    bool theirs = is_their_entry(keys, entry);
    top->has_relations = true;
    top->has_their_relations = *value == '{' || theirs || has_their_rows(keys, value);
    top->is_broken = *value == '{' || (theirs && !is_whole(entry)) || has_their_rows(keys, value);
    json_decref(entry);
}

/* True when an object below the top holds lists, or a list there holds relations. */
static bool is_theirs_below(struct ent_json_keys *keys, const char *value) {
    char key[LONGEST_KEY];
    if (*value == '[') {
        json_t *entry = first_object(value);
        bool theirs = json_is_object(entry) && is_their_relation(keys, entry);
        json_decref(entry);
        return theirs;
    }
    if (*value != '{') return false;
    for (const char *at = value + 1; (at = ent_json_next_member(at, key, sizeof key)) != NULL;) {
        if (*at == '[' && ent_json_list_of(keys, key) != ENT_LIST_OTHER) return true;
        at = ent_json_skip(at);
    }
    return false;
}

static void look_at_member(struct ent_json_keys *keys, const char *key, const char *value, struct top *top) {
    static const char *const document[] = {"vocabulary", "$schema", "as_of", NULL};
    static const char *const ours[] = {"vocabulary", "actors", "sources", "relations", NULL};
    if (is_one_of(key, document)) top->is_document = true;
    if (ent_text_same_ascii(key, "actors")) top->has_actors = true;
    if (is_list_key(keys, key) && strchr("[{", *value) != NULL) top->has_their_list = true;
    if (!is_one_of(key, ours) && is_theirs_below(keys, value)) top->has_their_list = true;
    if (ent_text_same_ascii(key, "relations")) look_at_relations(keys, value, top);
}

static struct top look(struct ent_json_keys *keys, const char *object) {
    struct top top = {.is_document = false};
    char key[LONGEST_KEY];
    for (const char *at = object + 1; (at = ent_json_next_member(at, key, sizeof key)) != NULL;) {
        look_at_member(keys, key, at, &top);
        at = ent_json_skip(at);
    }
    return top;
}

static bool is_table(struct ent_json_keys *keys, const char *start) {
    json_t *root = parse_some(start, LARGEST_TABLE);
    bool found = ent_json_is_table(keys, root);
    json_decref(root);
    return found;
}

static bool is_object_theirs(struct ent_json_keys *keys, const char *start) {
    struct top top = look(keys, start);
    if (top.is_document) return false;
    if (top.has_relations && top.has_actors) return top.is_broken;
    if (top.has_their_list || top.has_their_relations) return true;
    if (top.has_relations || top.has_actors) return false;
    return is_record_theirs(keys, start) || is_table(keys, start);
}

static bool has_ld_keywords(const char *object) {
    char key[16];
    for (const char *at = object + 1; (at = ent_json_next_member(at, key, sizeof key)) != NULL;
         at = ent_json_skip(at)) {
        if (strcmp(key, "@context") == 0 || strcmp(key, "@graph") == 0 || strcmp(key, "@id") == 0)
            return true;
    }
    return false;
}

bool ent_json_is_ld(const char *bytes, size_t length) {
    size_t at = strspn(bytes, " \t\r\n");
    if (at < length && bytes[at] == '[') at += 1 + strspn(bytes + at + 1, " \t\r\n");
    return at < length && bytes[at] == '{' && has_ld_keywords(bytes + at);
}

bool ent_json_is_foreign(const char *bytes, size_t length) {
    size_t at = strspn(bytes, " \t\r\n");
    struct ent_json_keys keys;
    if (at >= length || (bytes[at] != '{' && bytes[at] != '[') || ent_json_is_ld(bytes, length)) return false;
    ent_json_keys_init(&keys);
    bool foreign =
        bytes[at] == '{' ? is_object_theirs(&keys, bytes + at) : is_bare_list_theirs(&keys, bytes + at);
    ent_json_keys_clear(&keys);
    return foreign;
}

bool ent_json_is_lone_record(const char *start) {
    if (*start != '{' || strcspn(start, "\n") < (size_t)(ent_json_skip(start) - start)) return false;
    json_t *value = parse_at(start);
    bool is_record = json_is_object(value) && is_whole(value);
    json_decref(value);
    return is_record;
}

bool ent_json_is_line(const char *start) {
    const char *end = start + strcspn(start, "\n"), *last = end, *next = end + strspn(end, " \t\r\n");
    while (last > start && strchr(" \t\r", last[-1]) != NULL) last--;
    bool ends = last > start + 1 && last[-1] == (*start == '{' ? '}' : ']');
    /* behind a whole object anything is another record; an array is one only before its like */
    return ends && *next != '\0' && (*start == '{' || *next == '[');
}
