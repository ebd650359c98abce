/* SPDX-License-Identifier: MIT */
#include "json/json_rewrite.h"
#include "json/json_values.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* -- FollowTheMoney -------------------------------------------------------------------------------------- */

/* The schemas that are relations: the properties of both ends, where the word may stand, and what is said
 * without one. */
static const struct schema {
    const char *name, *source, *target, *role, *word;
} schemas[] = {
    {"UnknownLink", "subject", "object", "role", "is linked to"},
    {"Ownership", "owner", "asset", "role", "owns"},
    {"Directorship", "director", "organization", "role", "directs"},
    {"Membership", "member", "organization", "role", "is a member of"},
    {"Employment", "employee", "employer", "role", "works for"},
    {"Representation", "agent", "client", "role", "represents"},
    {"Family", "person", "relative", "relationship", "is a relative of"},
    {"Associate", "person", "associate", "relationship", "is an associate of"},
    {"Debt", "debtor", "creditor", NULL, "owes"},
    {"Payment", "payer", "beneficiary", NULL, "pays"},
    {"Succession", "predecessor", "successor", NULL, "is succeeded by"},
    {"Occupancy", "holder", "post", NULL, "holds"},
    {"ProjectParticipant", "participant", "project", "role", "takes part in"},
    {"Sanction", "authority", "entity", NULL, "sanctions"},
};

static const struct schema *schema_of(json_t *object) {
    const char *name = json_string_value(json_object_get(object, "schema"));
    if (name == NULL || !json_is_object(json_object_get(object, "properties"))) return NULL;
    for (size_t i = 0; i < sizeof schemas / sizeof *schemas; i++) {
        if (strcmp(schemas[i].name, name) == 0) return &schemas[i];
    }
    return NULL;
}

/* Moves what stands under one key to another. */
static bool rename_key(json_t *object, const char *key, const char *name) {
    json_t *value = json_object_get(object, key);
    if (value == NULL || (json_is_array(value) && json_array_size(value) == 0)) return false;
    bool done = json_object_set(object, name, value) == 0;
    return done && json_object_del(object, key) == 0;
}

static json_t *rewrite_entity(const struct schema *schema, json_t *entity) {
    json_t *copy = json_copy(json_object_get(entity, "properties"));
    bool has_word = schema->role != NULL && rename_key(copy, schema->role, "relation");
    bool has_head = rename_key(copy, schema->source, "head"),
         has_tail = rename_key(copy, schema->target, "tail");
    bool has_ends = has_head && has_tail;
    if (has_ends && !has_word) json_object_set_new(copy, "relation", json_string(schema->word));
    json_t *id = json_object_get(entity, "id");
    if (id != NULL) json_object_set(copy, "id", id);
    if (has_ends) return copy;
    json_decref(copy);
    return NULL;
}

/* -- STIX ------------------------------------------------------------------------------------------------ */

static json_t *rewrite_sighting(json_t *object) {
    json_t *copy = json_copy(object);
    bool has_source =
        rename_key(copy, "where_sighted_refs", "source") || rename_key(copy, "created_by_ref", "source");
    bool has_ends = rename_key(copy, "sighting_of_ref", "target") && has_source;
    json_object_set_new(copy, "relation", json_string("sighted"));
    if (has_ends) return copy;
    json_decref(copy);
    return NULL;
}

/* -- Graphviz: edges run from tail to head --------------------------------------------------------------- */

static json_t *rewrite_edge(json_t *object) {
    json_t *copy = json_copy(object);
    bool has_source = rename_key(copy, "tail", "source"), has_target = rename_key(copy, "head", "target");
    bool has_ends = has_source && has_target;
    if (has_ends && json_object_del(copy, "_gvid") == 0) return copy;
    json_decref(copy);
    return NULL;
}

json_t *ent_json_rewrite(struct ent_json_network *network, json_t *object) {
    const struct schema *schema = schema_of(object);
    const char *type = json_string_value(json_object_get(object, "type"));
    bool is_stix =
        json_object_get(object, "source_ref") != NULL || json_object_get(object, "sighting_of_ref") != NULL;
    if (is_stix && json_object_get(object, "confidence") != NULL) network->has_percentages = true;
    if (schema != NULL) return rewrite_entity(schema, object);
    if (json_object_get(object, "_gvid") != NULL) return rewrite_edge(object);
    if (is_stix && type != NULL && strcmp(type, "sighting") == 0) return rewrite_sighting(object);
    return NULL;
}

/* -- answers to SPARQL ----------------------------------------------------------------------------------- */

enum { MOST_VARIABLES = 64 };

/* Which variables are the source, the word and the target; NULL: none. */
struct columns {
    const char *part[3];
};

static bool ends_in(const char *text, const char *tail, size_t *stem) {
    size_t length = strlen(text), end = strlen(tail);
    *stem = length - end;
    return length > end && strcmp(text + length - end, tail) == 0;
}

/* True for "xLabel" where there is an "x". */
static bool describes_another(json_t *variables, const char *name) {
    static const char *const tails[] = {"Label", "AltLabel", "Description"};
    size_t i, stem;
    json_t *other;
    for (size_t tail = 0; tail < sizeof tails / sizeof *tails; tail++) {
        if (!ends_in(name, tails[tail], &stem)) continue;
        json_array_foreach(variables, i, other) {
            const char *text = json_string_value(other);
            if (text != NULL && strlen(text) == stem && memcmp(text, name, stem) == 0) return true;
        }
    }
    return false;
}

/* The variables in their order: the one that is called as words are is the word, else the second of three. */
static struct columns choose_columns(struct ent_json_network *network, json_t *variables) {
    const char *mains[3] = {0}, *word = NULL;
    size_t count = 0, i;
    json_t *item;
    json_array_foreach(variables, i, item) {
        const char *name = json_string_value(item);
        if (name == NULL || describes_another(variables, name) || ent_turn_of(name) != ENT_TURN_NONE)
            continue;
        enum ent_json_role role = ent_json_role_of(&network->keys, name);
        if (role == ENT_ROLE_WORD && word == NULL)
            word = name;
        else if ((role == ENT_ROLE_COUNT || role == ENT_ROLE_WEIGHT) && count < 3)
            mains[count++] = name;
    }
    if (word != NULL || count < 3) return (struct columns){{mains[0], word, mains[1]}};
    return (struct columns){{mains[0], mains[1], mains[2]}};
}

/* A cell is an object, or in the simple form the value itself. */
static json_t *value_of(json_t *row, const char *name) {
    json_t *cell = name != NULL ? json_object_get(row, name) : NULL;
    return json_is_object(cell) ? json_object_get(cell, "value") : cell;
}

static json_t *label_of(json_t *row, const char *name) {
    char key[128];
    snprintf(key, sizeof key, "%sLabel", name != NULL ? name : "");
    return value_of(row, key);
}

static bool put(json_t *object, const char *key, json_t *value) {
    return value == NULL || json_object_set(object, key, value) == 0;
}

/* The row as an object with two ends; other variables keep their names. */
static json_t *flatten(json_t *row, json_t *variables, const struct columns *columns) {
    static const char *const keys[] = {"source", "relation", "target"};
    json_t *flat = json_object(), *item;
    bool done = flat != NULL;
    size_t i;
    json_array_foreach(variables, i, item) {
        const char *name = json_string_value(item);
        bool is_part = false;
        for (size_t part = 0; part < 3 && name != NULL; part++)
            is_part |= columns->part[part] != NULL && strcmp(columns->part[part], name) == 0;
        if (name != NULL && !is_part && !describes_another(variables, name))
            done = done && put(flat, name, value_of(row, name));
    }
    for (size_t part = 0; part < 3; part++)
        done = done && put(flat, keys[part], value_of(row, columns->part[part]));
    json_t *word = label_of(row, columns->part[1]);
    done = done && put(flat, "source_label", label_of(row, columns->part[0])) &&
           put(flat, "relation", word) && put(flat, "target_label", label_of(row, columns->part[2]));
    if (done) return flat;
    json_decref(flat);
    return NULL;
}

static void take_rows(struct ent_json_network *network, json_t *variables, json_t *rows, const char *place) {
    json_t *row;
    size_t i;
    struct columns columns = choose_columns(network, variables);
    if (json_array_size(variables) > MOST_VARIABLES || columns.part[0] == NULL || columns.part[2] == NULL) {
        ent_json_network_fault(network, "", "no-triples", "ask for who, what and whom: SELECT ?s ?p ?o",
                               "the answer has no two variables that could be actors");
        return;
    }
    json_array_foreach(rows, i, row) {
        char pointer[48];
        snprintf(pointer, sizeof pointer, "%s/%zu", place, i);
        json_t *flat = flatten(row, variables, &columns);
        if (flat == NULL) network->import.failed = true;
        if (flat != NULL) ent_json_take_relation(network, flat, ENT_LIST_RELATIONS, pointer);
        json_decref(flat);
    }
}

/* The keys of the first row, where one of them is the label of another; else NULL. */
static json_t *variables_of(json_t *row) {
    json_t *names = json_array(), *value;
    const char *key;
    bool has_labels = false;
    json_object_foreach(row, key, value) json_array_append_new(names, json_string(key));
    json_object_foreach(row, key, value) has_labels |= json_is_string(value) && describes_another(names, key);
    if (has_labels) return names;
    json_decref(names);
    return NULL;
}

bool ent_json_take_answer(struct ent_json_network *network, json_t *root) {
    json_t *variables = json_object_get(json_object_get(root, "head"), "vars");
    json_t *rows = json_object_get(json_object_get(root, "results"), "bindings");
    if (json_is_array(variables) && json_is_array(rows)) {
        network->has_lists = true;
        take_rows(network, variables, rows, "/results/bindings");
        return true;
    }
    bool may_be_row = json_is_object(json_array_get(root, 0)) &&
                      json_object_size(json_array_get(root, 0)) <= MOST_VARIABLES;
    variables = may_be_row ? variables_of(json_array_get(root, 0)) : NULL;
    if (variables == NULL) return false;
    take_rows(network, variables, root, "");
    json_decref(variables);
    return true;
}

/* -- adjacency ------------------------------------------------------------------------------------------- */

static void take_neighbour(struct ent_json_network *network, json_t *source, json_t *neighbour,
                           const char *pointer) {
    json_t *copy = json_copy(neighbour);
    bool done = rename_key(copy, "id", "target") && json_object_set(copy, "source", source) == 0;
    if (done) ent_json_take_relation(network, copy, ENT_LIST_RELATIONS, pointer);
    json_decref(copy);
}

/* The relations of one actor; of an undirected graph each stands with both ends and is taken with the later
 * one.
 */
static void take_row(struct ent_json_network *network, json_t *source, json_t *row,
                     const struct ent_index *seen, const char *pointer) {
    json_t *item;
    size_t i;
    json_array_foreach(row, i, item) {
        char at[sizeof((struct ent_place *)0)->pointer];
        const char *target = ent_json_text_of(json_object_get(item, "id"), &network->import.arena);
        snprintf(at, sizeof at, "%s/%zu", pointer, i);
        bool is_repeated =
            network->is_undirected && target != NULL && ent_index_find(seen, target) != SIZE_MAX;
        if (target != NULL && !is_repeated) take_neighbour(network, source, item, at);
    }
}

void ent_json_take_adjacency(struct ent_json_network *network, json_t *graph, const char *pointer) {
    json_t *nodes = json_object_get(graph, "nodes"), *rows = json_object_get(graph, "adjacency"), *row;
    struct ent_index seen = {0};
    size_t i;
    if (!json_is_array(nodes) || !json_is_array(rows)) return;
    json_array_foreach(rows, i, row) {
        char at[sizeof((struct ent_place *)0)->pointer - 24];
        json_t *source = json_object_get(json_array_get(nodes, i), "id");
        const char *id = ent_json_text_of(source, &network->import.arena);
        snprintf(at, sizeof at, "%.80s/adjacency/%zu", pointer, i);
        if (id == NULL) continue;
        take_row(network, source, row, &seen, at);
        if (!ent_index_add(&seen, id, i)) network->import.failed = true;
    }
    ent_index_clear(&seen);
}
