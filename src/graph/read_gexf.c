/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "graph/graph.h"
#include "graph/graph_xml.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { ELEMENTS_MOST = 256 }; /* libxml2 refuses more */

/* An attribute of nodes or of edges. */
struct key {
    const char *title, *usual;
    bool of_edges;
};

struct reading {
    struct ent_graph graph;
    const char *file;
    const struct entente_sink *sink;
    struct ent_index key_ids; /* "n" or "e", then the id */
    struct key *keys;
    size_t key_count, key_room;
    struct ent_graph_item *open[ELEMENTS_MOST]; /* the nodes and the edge that are open */
    size_t open_count, spells;                  /* of the open edge */
    bool keys_of_edges, is_root_seen;
    const char *text_for; /* "default" or "description", or NULL */
    struct ent_buffer text;
};

static struct ent_import *import_of(struct reading *r) {
    return &r->graph.import;
}

static struct ent_graph_item *innermost(const struct reading *r) {
    return r->open_count > 0 ? r->open[r->open_count - 1] : NULL;
}

static bool lacks(struct reading *r, const struct ent_place *place, const char *element,
                  const char *attribute) {
    ent_fail(r->sink, ENTENTE_BAD_INPUT, "no-attribute", place, "", "<%s> has no %s", element, attribute);
    return false;
}

static const char *key_name(struct reading *r, const char *id, bool of_edges) {
    struct ent_buffer name = {0};
    ent_buffer_format(&name, "%c%s", of_edges ? 'e' : 'n', id);
    if (name.failed) import_of(r)->failed = true;
    const char *copy = ent_import_text(import_of(r), name.failed ? "" : name.data);
    ent_buffer_clear(&name);
    return copy != NULL ? copy : "";
}

/* -- elements -------------------------------------------------------------------------------------------- */

static bool is_both(const char *type) {
    return strcmp(type, "undirected") == 0 || strcmp(type, "mutual") == 0;
}

static bool open_graph(struct reading *r, const struct ent_xml_attribute *attributes) {
    const char *usual = ent_xml_value(attributes, "defaultedgetype");
    if (r->open_count == 0) r->graph.undirected = usual == NULL || is_both(usual);
    return true;
}

static bool open_attributes(struct reading *r, const struct ent_xml_attribute *attributes) {
    const char *subject = ent_xml_value(attributes, "class");
    r->keys_of_edges = subject != NULL && strcmp(subject, "edge") == 0;
    return true;
}

static bool open_attribute(struct reading *r, const struct ent_xml_attribute *attributes,
                           const struct ent_place *place) {
    const char *id = ent_xml_value(attributes, "id"), *title = ent_xml_value(attributes, "title");
    if (id == NULL) return lacks(r, place, "attribute", "id");
    const char *name = key_name(r, id, r->keys_of_edges);
    if (!ent_grow(&r->keys, &r->key_room, r->key_count + 1, sizeof *r->keys)) import_of(r)->failed = true;
    if (import_of(r)->failed || ent_index_find(&r->key_ids, name) != SIZE_MAX) return true;
    r->keys[r->key_count] = (struct key){.title = ent_import_text(import_of(r), title != NULL ? title : id),
                                         .of_edges = r->keys_of_edges};
    if (!ent_index_add(&r->key_ids, name, r->key_count++)) import_of(r)->failed = true;
    return true;
}

static void put_given(struct reading *r, struct ent_graph_item *item,
                      const struct ent_xml_attribute *attributes) {
    static const char *const given[] = {"label",    "weight",    "kind",   "timestamp",
                                        "interval", "intervals", "timeset"};
    for (size_t i = 0; i < sizeof given / sizeof *given; i++) {
        const char *value = ent_xml_value(attributes, given[i]);
        if (value != NULL) ent_graph_put(&r->graph, item, given[i], value);
    }
}

/* The end of a time that is given, in either of its two spellings, and not infinite. */
static const char *read_limit(struct reading *r, const struct ent_xml_attribute *attributes, const char *name,
                              const char *open_name) {
    const char *value = ent_xml_value(attributes, name);
    if (value == NULL) value = ent_xml_value(attributes, open_name);
    if (value == NULL || *value == '\0') return NULL;
    if (strstr(value, "INF") != NULL || strstr(value, "nfinity") != NULL) return NULL;
    return ent_import_text(import_of(r), value);
}

static void read_limits(struct reading *r, struct ent_graph_item *item,
                        const struct ent_xml_attribute *attributes) {
    if (item == NULL) return;
    const char *from = read_limit(r, attributes, "start", "startopen");
    const char *to = read_limit(r, attributes, "end", "endopen");
    if (from != NULL) item->from = from;
    if (to != NULL) item->to = to;
}

static bool push(struct reading *r, struct ent_graph_item *item, const struct ent_xml_attribute *attributes) {
    if (item == NULL || r->open_count == ELEMENTS_MOST) return false;
    put_given(r, item, attributes);
    read_limits(r, item, attributes);
    r->open[r->open_count++] = item;
    return true;
}

static bool open_node(struct reading *r, const struct ent_xml_attribute *attributes,
                      const struct ent_place *place) {
    const char *id = ent_xml_value(attributes, "id"), *parent = ent_xml_value(attributes, "pid");
    const struct ent_graph_item *outer = innermost(r);
    if (id == NULL) return lacks(r, place, "node", "id");
    if (ent_graph_find(&r->graph, id) != NULL) {
        ent_fail(r->sink, ENTENTE_BAD_INPUT, "node-twice", place, "give each node an id of its own",
                 "the node \"%s\" stands twice", ent_brief(id).text);
        return false;
    }
    struct ent_graph_item *node = ent_graph_node(&r->graph, id, place);
    if (node != NULL && outer != NULL) node->parent = outer->id;
    if (node != NULL && parent != NULL && *parent != '\0')
        node->parent = ent_import_text(import_of(r), parent);
    return push(r, node, attributes);
}

static bool open_edge(struct reading *r, const struct ent_xml_attribute *attributes,
                      const struct ent_place *place) {
    const char *source = ent_xml_value(attributes, "source"), *target = ent_xml_value(attributes, "target");
    const char *type = ent_xml_value(attributes, "type");
    if (source == NULL) return lacks(r, place, "edge", "source");
    if (target == NULL) return lacks(r, place, "edge", "target");
    struct ent_graph_item *edge = ent_graph_edge(&r->graph, source, target, place);
    if (edge != NULL && type != NULL) edge->way = is_both(type) ? ENT_WAY_BOTH : ENT_WAY_FORWARD;
    r->spells = 0;
    return push(r, edge, attributes);
}

static bool open_value(struct reading *r, const struct ent_xml_attribute *attributes,
                       const struct ent_place *place) {
    struct ent_graph_item *item = innermost(r);
    const char *id = ent_xml_value(attributes, "for"), *value = ent_xml_value(attributes, "value");
    if (id == NULL) id = ent_xml_value(attributes, "id");
    if (id == NULL) return lacks(r, place, "attvalue", "for");
    if (item == NULL || value == NULL) return true;
    size_t key = ent_index_find(&r->key_ids, key_name(r, id, item->source != NULL));
    ent_graph_put(&r->graph, item, key != SIZE_MAX ? r->keys[key].title : id, value);
    return true;
}

static bool open_parent(struct reading *r, const struct ent_xml_attribute *attributes) {
    struct ent_graph_item *node = innermost(r);
    const char *parent = ent_xml_value(attributes, "for");
    if (node != NULL && parent != NULL) node->parent = ent_import_text(import_of(r), parent);
    return true;
}

/* Each time that an edge is there makes a relation. */
static bool open_spell(struct reading *r, const struct ent_xml_attribute *attributes) {
    struct ent_graph_item *edge = innermost(r);
    if (edge == NULL || edge->source == NULL) return true;
    if (r->spells++ > 0) {
        edge = ent_graph_again(&r->graph, edge);
        if (edge == NULL) return false;
    }
    edge->from = edge->to = NULL;
    read_limits(r, edge, attributes);
    const char *moment = ent_xml_value(attributes, "timestamp");
    if (moment != NULL) edge->from = edge->to = ent_import_text(import_of(r), moment);
    return true;
}

static bool open_root(struct reading *r, const char *name, const struct ent_place *place) {
    r->is_root_seen = true;
    if (strcmp(name, "gexf") == 0) return true;
    ent_fail(r->sink, ENTENTE_BAD_INPUT, "no-gexf", place, "", "the first element is \"%s\", not \"gexf\"",
             ent_brief(name).text);
    return false;
}

static bool open_text(struct reading *r, const char *name) {
    r->text_for = name;
    ent_buffer_clear(&r->text);
    return true;
}

static bool open_element(void *payload, const char *name, const struct ent_xml_attribute *attributes,
                         const struct ent_place *place) {
    struct reading *r = payload;
    if (import_of(r)->failed) return false;
    if (!r->is_root_seen) return open_root(r, name, place);
    if (strcmp(name, "graph") == 0) return open_graph(r, attributes);
    if (strcmp(name, "attributes") == 0) return open_attributes(r, attributes);
    if (strcmp(name, "attribute") == 0) return open_attribute(r, attributes, place);
    if (strcmp(name, "node") == 0) return open_node(r, attributes, place);
    if (strcmp(name, "edge") == 0) return open_edge(r, attributes, place);
    if (strcmp(name, "attvalue") == 0) return open_value(r, attributes, place);
    if (strcmp(name, "parent") == 0) return open_parent(r, attributes);
    if (strcmp(name, "spell") == 0) return open_spell(r, attributes);
    if (strcmp(name, "default") == 0) return open_text(r, "default");
    return strcmp(name, "description") == 0 ? open_text(r, "description") : true;
}

static bool add_text(void *payload, const char *text, size_t length) {
    struct reading *r = payload;
    if (r->text_for != NULL) ent_buffer_add_bytes(&r->text, text, length);
    return !r->text.failed;
}

static void close_text(struct reading *r) {
    const char *text = r->text.length > 0 ? ent_import_text(import_of(r), r->text.data) : NULL;
    if (strcmp(r->text_for, "description") == 0)
        import_of(r)->head.note = text;
    else if (r->key_count > 0)
        r->keys[r->key_count - 1].usual = text;
    r->text_for = NULL;
}

/* Values may stand behind the times. */
static void close_spells(struct reading *r) {
    const struct ent_graph_item *edge = innermost(r);
    for (; r->spells > 1 && edge != NULL; r->spells--) {
        struct ent_graph_item *again = r->graph.edges[r->graph.edge_count + 1 - r->spells];
        again->values = edge->values;
        again->last = edge->last;
    }
    r->spells = 0;
}

static bool close_element(void *payload, const char *name) {
    struct reading *r = payload;
    if (r->text_for != NULL && strcmp(r->text_for, name) == 0) close_text(r);
    bool is_edge = strcmp(name, "edge") == 0, is_item = is_edge || strcmp(name, "node") == 0;
    if (is_edge) close_spells(r);
    if (is_item && r->open_count > 0) r->open_count--;
    return !import_of(r)->failed;
}

/* -- the whole ------------------------------------------------------------------------------------------- */

static void put_usual(struct reading *r, struct ent_graph_item **items, size_t count, bool of_edges) {
    for (size_t k = 0; k < r->key_count; k++) {
        const struct key *key = &r->keys[k];
        if (key->of_edges != of_edges || key->usual == NULL || !ent_graph_is_field(key->title)) continue;
        for (size_t i = 0; i < count; i++) ent_graph_put_usual(&r->graph, items[i], key->title, key->usual);
    }
}

static enum entente_status read_gexf(const char *file, const char *bytes, size_t length,
                                     const struct ent_record_sink *records, const struct entente_sink *sink) {
    struct reading reading = {.file = file, .sink = sink};
    const struct ent_xml_events events = {&reading, open_element, add_text, close_element};
    enum entente_status status = ent_xml_read(file, bytes, length, &events, sink);
    if (reading.graph.import.failed) status = ent_no_memory(sink);
    if (status == ENTENTE_OK) {
        put_usual(&reading, reading.graph.nodes, reading.graph.node_count, false);
        put_usual(&reading, reading.graph.edges, reading.graph.edge_count, true);
        status = ent_graph_hand_on(&reading.graph, file, records, sink);
    }
    ent_graph_clear(&reading.graph);
    ent_index_clear(&reading.key_ids);
    ent_buffer_clear(&reading.text);
    free(reading.keys);
    return status;
}

static bool probe(const char *bytes, size_t length) {
    return ent_xml_root_is(bytes, length, "gexf");
}

const struct ent_reader ent_reader_gexf = {
    .format = {"gexf", ".gexf", "of Gephi and networkx: times of edges are dates, outer nodes are parents"},
    .takes_bytes = true,
    .is_sure = true,
    .probe = probe,
    .read = read_gexf,
};
