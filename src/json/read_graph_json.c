/* SPDX-License-Identifier: MIT */
#include "json/json_network.h"
#include "json/json_parse.h"
#include "json/json_rewrite.h"
#include "json/json_shape.h"
#include "json/json_table.h"
#include "json/json_values.h"

#include "base/json.h"
#include "base/text.h"
#include <stdio.h>
#include <string.h>

enum { DEEPEST = 64, POINTER = sizeof((struct ent_place *)0)->pointer };

/* Where a value stands. */
struct spot {
    enum ent_json_list list;
    int depth;
    bool is_top; /* the value itself, or an entry of it */
    char pointer[POINTER];
};

static void walk(struct ent_json_network *network, json_t *value, const struct spot *spot);

static struct spot below(const struct spot *spot, const char *key) {
    struct spot child = {.depth = spot->depth + 1};
    snprintf(child.pointer, sizeof child.pointer, "%s", spot->pointer);
    ent_pointer_add(child.pointer, sizeof child.pointer, key);
    return child;
}

static struct spot entry_of(const struct spot *spot, size_t index) {
    char number[24];
    snprintf(number, sizeof number, "%zu", index);
    struct spot child = below(spot, number);
    child.list = spot->list;
    child.is_top = spot->is_top;
    return child;
}

/* -- graphs ---------------------------------------------------------------------------------------------- */

static void take_title(struct ent_json_network *network, json_t *object) {
    static const char *const keys[] = {"title", "label", "name"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys && network->import.head.title == NULL; i++)
        network->import.head.title = json_string_value(json_object_get(object, keys[i]));
}

/* The document that relations were found in, as extractors put it beside them. */
static void take_document(struct ent_json_network *network, json_t *source) {
    struct ent_arena *arena = &network->import.arena;
    if (json_object_get(source, "kwargs") != NULL) source = json_object_get(source, "kwargs");
    json_t *metadata = json_object_get(source, "metadata");
    if (!json_is_object(metadata)) return;
    const char *from = ent_json_text_of(json_object_get(metadata, "source"), arena);
    const char *url = ent_json_text_of(json_object_get(metadata, "url"), arena);
    bool is_url = from != NULL && strncmp(from, "http", 4) == 0;
    network->document.title = ent_json_text_of(json_object_get(metadata, "title"), arena);
    network->document.url = is_url ? from : url;
    if (network->document.title == NULL && !is_url) network->document.title = from;
}

/* What a graph says of all its relations. */
static void take_defaults(struct ent_json_network *network, json_t *object) {
    json_t *directed = json_object_get(object, "directed");
    json_t *source = json_object_get(object, "source");
    if (json_is_boolean(directed)) network->is_undirected = json_is_false(directed);
    if (json_is_object(source)) take_document(network, source);
}

static bool is_known_of_graph(const char *key) {
    static const char *const keys[] = {"directed",
                                       "multigraph",
                                       "title",
                                       "label",
                                       "name",
                                       "type",
                                       "id",
                                       "source",
                                       "graph",
                                       "lc",
                                       "version",
                                       "$schema",
                                       "format_version",
                                       "generated_by",
                                       "target_cytoscapejs_version",
                                       "hyperedges_count"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (strcmp(keys[i], key) == 0) return true;
    }
    return false;
}

/* Keys below which the whole may stand. */
static bool is_envelope(const char *key) {
    static const char *const keys[] = {"graph",    "data",    "result", "results", "output",
                                       "response", "records", "items",  "content", "value"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (strcmp(keys[i], key) == 0) return true;
    }
    return false;
}

static size_t count_all(const struct ent_json_network *network) {
    return network->import.relation_count + network->actor_count + network->listed_count;
}

static void walk_member(struct ent_json_network *network, const char *key, json_t *value,
                        const struct spot *spot) {
    bool is_document = strcmp(key, "source") == 0 && json_object_get(value, "page_content") != NULL;
    if (is_document) ent_json_leave(&network->keys, "page_content");
    if (is_document || strcmp(key, "adjacency") == 0) return;
    struct spot child = below(spot, key);
    size_t before = count_all(network);
    child.list = ent_json_list_of(&network->keys, key);
    child.is_top = spot->is_top && (is_envelope(key) || json_is_array(value));
    if (json_is_object(value) || json_is_array(value)) walk(network, value, &child);
    bool is_empty = json_is_null(value) || (json_is_array(value) && json_array_size(value) == 0) ||
                    (json_is_object(value) && json_object_size(value) == 0);
    if (count_all(network) == before && !is_empty && !is_known_of_graph(key))
        ent_json_leave(&network->keys, key);
}

static void walk_graph(struct ent_json_network *network, json_t *object, const struct spot *spot) {
    bool was_undirected = network->is_undirected;
    struct ent_evidence_record document = network->document;
    struct ent_json_scope scope = ent_json_scope_open(network);
    const char *key;
    json_t *value;
    take_defaults(network, object);
    json_object_foreach(object, key, value) walk_member(network, key, value, spot);
    ent_json_take_adjacency(network, object, spot->pointer);
    if (network->listed_count > scope.listed || network->import.relation_count > scope.relations) {
        take_title(network, object);
        take_title(network, json_object_get(object, "graph"));
        take_title(network, json_object_get(object, "data"));
        take_title(network, json_object_get(object, "attributes"));
    }
    ent_json_scope_close(network, scope);
    network->is_undirected = was_undirected;
    network->document = document;
}

/* -- entries --------------------------------------------------------------------------------------------- */

static bool take_rewritten(struct ent_json_network *network, json_t *object, const char *pointer) {
    json_t *rewritten = ent_json_rewrite(network, object);
    if (rewritten == NULL) return false;
    bool taken = ent_json_take_relation(network, rewritten, ENT_LIST_RELATIONS, pointer);
    json_decref(rewritten);
    return taken;
}

/* True when the object holds lists itself, as "elements" does in Cytoscape. */
static bool holds_lists(struct ent_json_network *network, json_t *object) {
    const char *key;
    json_t *value;
    json_object_foreach(object, key, value) {
        if (ent_json_list_of(&network->keys, key) != ENT_LIST_OTHER && json_is_array(value)) return true;
    }
    return false;
}

/* A part of a drawing by Graphviz, which lists its nodes by number. */
static bool is_cluster(json_t *object) {
    return json_object_get(object, "_gvid") != NULL && json_is_array(json_object_get(object, "nodes"));
}

static void stray(struct ent_json_network *network, const char *pointer) {
    if (network->told.strays++ == 0) network->told.stray = ent_brief(pointer);
}

/* A relation that stands with its source. */
static void take_own(struct ent_json_network *network, json_t *actor, json_t *value, const char *pointer) {
    json_t *id = json_object_get(actor, json_object_get(actor, "id") != NULL ? "id" : "name");
    json_t *copy = json_is_object(value) ? json_copy(value) : NULL;
    bool is_open = json_object_get(copy, "source") == NULL && json_object_get(copy, "target") != NULL;
    if (is_open && id != NULL) json_object_set(copy, "source", id);
    if (copy != NULL && !ent_json_take_relation(network, copy, ENT_LIST_RELATIONS, pointer))
        stray(network, pointer);
    json_decref(copy);
}

/* The relations that an actor lists. */
static void walk_own(struct ent_json_network *network, json_t *actor, const struct spot *spot) {
    const char *key;
    json_t *list, *item;
    size_t i;
    json_object_foreach(actor, key, list) {
        struct spot at = below(spot, key);
        if (ent_json_list_of(&network->keys, key) != ENT_LIST_RELATIONS) continue;
        json_array_foreach(list, i, item) {
            struct spot child = entry_of(&at, i);
            take_own(network, actor, item, child.pointer);
        }
    }
}

static void walk_object(struct ent_json_network *network, json_t *object, const struct spot *spot) {
    if (json_object_get(object, "lc") != NULL && json_is_object(json_object_get(object, "kwargs")))
        object = json_object_get(object, "kwargs"); /* LangChain: the call that makes an object */
    enum ent_json_list list = spot->list;
    if (list == ENT_LIST_OTHER && spot->is_top) list = ENT_LIST_MIXED;
    if (take_rewritten(network, object, spot->pointer) || is_cluster(object)) return;
    bool is_graph = list != ENT_LIST_RELATIONS && holds_lists(network, object);
    if (!is_graph && ent_json_take_relation(network, object, list, spot->pointer)) return;
    bool is_plain = list == ENT_LIST_MIXED && spot->depth <= 1 && ent_json_is_plain_actor(object);
    if (list == ENT_LIST_ACTORS || is_plain || ent_json_is_lone_actor(object)) {
        ent_json_take_actor(network, object, NULL, NULL, spot->pointer);
        if (is_graph) walk_own(network, object, spot);
        return;
    }
    size_t before = count_all(network);
    walk_graph(network, object, spot);
    if (list == ENT_LIST_RELATIONS && count_all(network) == before) stray(network, spot->pointer);
}

/* [id, {what is said}], as networkx lists nodes. */
static bool is_pair(const json_t *value) {
    const json_t *id = json_array_get(value, 0);
    return json_array_size(value) == 2 && (json_is_string(id) || json_is_integer(id)) &&
           json_is_object(json_array_get(value, 1));
}

static bool is_texts(const json_t *value) {
    bool are_texts = json_array_size(value) >= 3;
    for (size_t i = 0; are_texts && i < 3; i++) are_texts = json_is_string(json_array_get(value, i));
    return are_texts;
}

static void walk_entry(struct ent_json_network *network, json_t *value, const struct spot *spot) {
    if (json_is_object(value)) {
        walk_object(network, value, spot);
    } else if (is_pair(value) && spot->list == ENT_LIST_ACTORS) {
        const char *id = ent_json_text_of(json_array_get(value, 0), &network->import.arena);
        ent_json_take_actor(network, json_array_get(value, 1), id, NULL, spot->pointer);
    } else if (json_is_array(value)) {
        /* a triple of texts among the entries of the file */
        bool is_triple = spot->list == ENT_LIST_OTHER && spot->is_top && spot->depth == 1 && is_texts(value);
        enum ent_json_list list = is_triple ? ENT_LIST_RELATIONS : spot->list;
        size_t before = count_all(network);
        if (!ent_json_take_relation(network, value, list, spot->pointer)) walk(network, value, spot);
        if (spot->is_top && spot->depth == 1 && json_array_size(value) > 0 && count_all(network) == before)
            stray(network, spot->pointer);
    } else if (json_is_string(value) && spot->list == ENT_LIST_ACTORS) {
        ent_json_take_actor(network, value, NULL, NULL, spot->pointer);
    } else if (json_is_string(value) && spot->list == ENT_LIST_RELATIONS) {
        network->told.texts++;
    }
}

/* -- maps: entries by their keys ------------------------------------------------------------------------- */

/* Names under their kind: {"PERSON": ["Lavrov"]}. */
static void take_names(struct ent_json_network *network, json_t *names, const char *kind,
                       const struct spot *spot) {
    size_t i;
    json_t *name;
    json_array_foreach(names, i, name) {
        struct spot child = entry_of(spot, i);
        if (json_is_string(name) || json_is_object(name))
            ent_json_take_actor(network, name, NULL, kind, child.pointer);
    }
}

static void walk_map(struct ent_json_network *network, json_t *map, const struct spot *spot) {
    const char *key;
    json_t *value;
    json_object_foreach(map, key, value) {
        struct spot child = below(spot, key);
        child.list = spot->list;
        if (spot->list == ENT_LIST_RELATIONS)
            walk_entry(network, value, &child);
        else if (json_is_array(value))
            take_names(network, value, key, &child);
        else
            ent_json_take_actor(network, value, key, NULL, child.pointer);
    }
}

/* The depth is our own: the parser's allows what no network needs. */
static void walk(struct ent_json_network *network, json_t *value, const struct spot *spot) {
    size_t i;
    json_t *item;
    if (spot->depth > DEEPEST || network->import.failed) return;
    network->has_lists |= spot->list != ENT_LIST_OTHER;
    if (spot->is_top && (ent_json_take_answer(network, value) || ent_json_take_table(network, value))) return;
    if (json_is_array(value)) {
        bool are_edges = spot->is_top && ent_json_is_edge_row(json_array_get(value, 0));
        json_array_foreach(value, i, item) {
            struct spot child = entry_of(spot, i);
            if (are_edges) child.list = ENT_LIST_RELATIONS;
            walk_entry(network, item, &child);
        }
    } else if (json_is_object(value)) {
        if (spot->list != ENT_LIST_OTHER && !holds_lists(network, value))
            walk_map(network, value, spot);
        else if (spot->list != ENT_LIST_OTHER)
            walk_graph(network, value, spot);
        else
            walk_object(network, value, spot);
    }
}

/* -- the file: one value, or several one after another --------------------------------------------------- */

struct reading {
    struct ent_json_network network;
    struct ent_json_text text;
    json_t *roots; /* all values, for texts are borrowed from them */
    size_t at, length, line;
};

static size_t count_blanks(const char *text) {
    return strspn(text, " \t\r\n");
}

static void move_on(struct reading *reading, size_t count) {
    for (size_t i = 0; i < count; i++) reading->line += reading->text.bytes[reading->at + i] == '\n';
    reading->at += count;
}

/* The next value, owned by the list of roots; NULL at the end, or with *status set. */
static json_t *next_value(struct reading *reading, enum entente_status *status) {
    enum { FLAGS = JSON_REJECT_DUPLICATES | JSON_DECODE_ANY | JSON_DISABLE_EOF_CHECK };
    json_error_t error;
    move_on(reading, count_blanks(reading->text.bytes + reading->at));
    if (reading->at >= reading->length) return NULL;
    const char *start = reading->text.bytes + reading->at;
    struct ent_json_text text = {.file = reading->text.file, .bytes = start, .first_line = reading->line};
    json_t *value = ent_json_load(start, reading->length - reading->at, FLAGS, &error);
    size_t used = value != NULL ? (size_t)error.position : reading->length - reading->at;
    if (value == NULL) value = ent_json_parse(&text, used, reading->network.sink, status);
    if (value == NULL) return NULL;
    bool is_alone = reading->at + used + count_blanks(start + used) >= reading->length &&
                    reading->roots != NULL && json_array_size(reading->roots) == 0;
    reading->network.line = is_alone ? 0 : reading->line;
    move_on(reading, used);
    if (json_array_append_new(reading->roots, value) != 0) reading->network.import.failed = true;
    return value;
}

static enum entente_status read_values(struct reading *reading) {
    enum entente_status status = ENTENTE_OK;
    struct ent_json_scope scope = ent_json_scope_open(&reading->network);
    for (json_t *value; (value = next_value(reading, &status)) != NULL;) {
        const struct spot top = {.is_top = true};
        walk(&reading->network, value, &top);
        if (reading->network.import.failed) return ent_no_memory(reading->network.sink);
    }
    ent_json_scope_close(&reading->network, scope);
    return status;
}

/* A file that is read must have had something to read. */
static void check_found(struct ent_json_network *network) {
    static const char hint[] = "for example {\"edges\": [{\"source\": \"A\", \"relation\": \"supports\", "
                               "\"target\": \"B\"}]}";
    if (count_all(network) > 0 || network->told.faults > 0) return;
    if (network->told.texts > 0)
        ent_json_network_fault(network, "", "bad-triple", hint,
                               "relations must be objects or arrays of three, these are texts");
    else if (!network->has_lists)
        ent_json_network_fault(network, "", "no-relations", hint, "no list of actors or relations was found");
}

static enum entente_status read_graph_json(const char *file, const char *bytes, size_t length,
                                           const struct ent_record_sink *records,
                                           const struct entente_sink *sink) {
    struct reading reading = {.text = {.file = file, .bytes = bytes, .first_line = 1},
                              .roots = json_array(),
                              .length = length,
                              .line = 1};
    ent_json_network_init(&reading.network, &reading.text, sink);
    reading.network.order = ent_triple_order(records->options);
    enum entente_status status = reading.roots != NULL ? read_values(&reading) : ent_no_memory(sink);
    if (status == ENTENTE_OK) check_found(&reading.network);
    if (status == ENTENTE_OK)
        status = ent_json_network_hand_on(&reading.network, records);
    else
        ent_json_network_clear(&reading.network);
    json_decref(reading.roots);
    return status;
}

const struct ent_reader ent_reader_graph_json = {
    .format = {"graph-json", ".json .jsonl .ndjson .cyjs",
               "networks and triples in JSON as other programs write them: node-link, Cytoscape, JGF, Kumu, "
               "Neo4j, GraphDocument, SPARQL, FollowTheMoney, STIX and others"},
    .is_sure = true,
    .probe = ent_json_is_foreign,
    .read = read_graph_json,
};
