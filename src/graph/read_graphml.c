/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "graph/graph.h"
#include "graph/graph_json.h"
#include "graph/graph_xml.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* igraph's own reader of GraphML loses what a document declares of its graph and can abort; libxml2 reads
 * the few elements as well. */

struct key {
    const char *name, *subject, *usual;
};

/* What a text is collected for. */
enum target { NOTHING, VALUE, USUAL, LABEL };

struct reading {
    struct ent_graph graph;
    const char *file;
    const struct entente_sink *sink;
    struct ent_index key_ids;
    struct key *keys;
    size_t key_count, key_room;
    struct ent_graph_item *whole;            /* the values of the graph itself */
    struct ent_graph_item **open;            /* the nodes and the edge that are open */
    struct ent_graph_item **inner, **frames; /* every node inside another, and that one */
    size_t open_count, open_room, inner_count, inner_room, frame_room;
    size_t depth, labelled, hyperedges; /* of elements; the depth of a label's element */
    enum target target;
    const char *name; /* of the value that is open */
    struct ent_buffer text;
    bool is_root_seen;
};

static struct ent_import *import_of(struct reading *r) {
    return &r->graph.import;
}

static bool fail(struct reading *r, const struct ent_place *place, const char *code, const char *hint,
                 const char *before, const char *value, const char *after) {
    ent_fail(r->sink, ENTENTE_BAD_INPUT, code, place, hint, "%s \"%s\"%s", before, ent_brief(value).text,
             after);
    return false;
}

static bool lacks(struct reading *r, const struct ent_place *place, const char *element,
                  const char *attribute) {
    ent_fail(r->sink, ENTENTE_BAD_INPUT, "no-attribute", place, "", "<%s> has no %s", element, attribute);
    return false;
}

static struct ent_graph_item *innermost(const struct reading *r) {
    return r->open_count > 0 ? r->open[r->open_count - 1] : NULL;
}

static bool push(struct reading *r, struct ent_graph_item *item) {
    if (item == NULL ||
        !ent_grow(&r->open, &r->open_room, r->open_count + 1, sizeof(struct ent_graph_item *)))
        import_of(r)->failed = true;
    else
        r->open[r->open_count++] = item;
    return true;
}

/* -- elements -------------------------------------------------------------------------------------------- */

static bool open_key(struct reading *r, const struct ent_xml_attribute *attributes,
                     const struct ent_place *place) {
    const char *id = ent_xml_value(attributes, "id"), *name = ent_xml_value(attributes, "attr.name");
    const char *subject = ent_xml_value(attributes, "for");
    if (id == NULL) return lacks(r, place, "key", "id");
    if (!ent_grow(&r->keys, &r->key_room, r->key_count + 1, sizeof *r->keys)) {
        import_of(r)->failed = true;
        return true;
    }
    r->keys[r->key_count] =
        (struct key){.name = ent_import_text(import_of(r), name != NULL ? name : id),
                     .subject = ent_import_text(import_of(r), subject != NULL ? subject : "all")};
    if (ent_index_find(&r->key_ids, id) != SIZE_MAX)
        return fail(r, place, "key-twice", "", "the key", id, " stands twice");
    if (!ent_index_add(&r->key_ids, id, r->key_count)) import_of(r)->failed = true;
    r->key_count++;
    return true;
}

static bool open_graph(struct reading *r, const struct ent_xml_attribute *attributes) {
    const char *usual = ent_xml_value(attributes, "edgedefault");
    if (r->open_count == 0) r->graph.undirected = usual != NULL && strcmp(usual, "undirected") == 0;
    return true;
}

static bool put_inside(struct reading *r, struct ent_graph_item *node) {
    struct ent_graph_item *frame = innermost(r);
    if (frame == NULL || node == NULL) return true;
    if (!ent_grow(&r->inner, &r->inner_room, r->inner_count + 1, sizeof(struct ent_graph_item *)) ||
        !ent_grow(&r->frames, &r->frame_room, r->inner_count + 1, sizeof(struct ent_graph_item *))) {
        import_of(r)->failed = true;
        return true;
    }
    r->inner[r->inner_count] = node;
    r->frames[r->inner_count++] = frame;
    return true;
}

static bool open_node(struct reading *r, const struct ent_xml_attribute *attributes,
                      const struct ent_place *place) {
    const char *id = ent_xml_value(attributes, "id"), *labels = ent_xml_value(attributes, "labels");
    if (id == NULL) return lacks(r, place, "node", "id");
    if (ent_graph_find(&r->graph, id) != NULL)
        return fail(r, place, "node-twice", "give each node an id of its own", "the node", id,
                    " stands twice");
    struct ent_graph_item *node = ent_graph_node(&r->graph, id, place);
    if (labels != NULL) ent_graph_put(&r->graph, node, "labels", labels);
    return put_inside(r, node) && push(r, node);
}

static bool open_edge(struct reading *r, const struct ent_xml_attribute *attributes,
                      const struct ent_place *place) {
    const char *source = ent_xml_value(attributes, "source"), *target = ent_xml_value(attributes, "target");
    const char *directed = ent_xml_value(attributes, "directed"), *label = ent_xml_value(attributes, "label");
    if (source == NULL) return lacks(r, place, "edge", "source");
    if (target == NULL) return lacks(r, place, "edge", "target");
    struct ent_graph_item *edge = ent_graph_edge(&r->graph, source, target, place);
    if (edge != NULL && directed != NULL)
        edge->way = strcmp(directed, "true") == 0 ? ENT_WAY_FORWARD : ENT_WAY_BOTH;
    if (label != NULL) ent_graph_put(&r->graph, edge, "label", label);
    return push(r, edge);
}

static bool open_data(struct reading *r, const struct ent_xml_attribute *attributes,
                      const struct ent_place *place) {
    const char *id = ent_xml_value(attributes, "key");
    if (id == NULL) return lacks(r, place, "data", "key");
    size_t key = ent_index_find(&r->key_ids, id);
    r->name = key != SIZE_MAX ? r->keys[key].name : ent_import_text(import_of(r), id);
    r->target = VALUE;
    ent_buffer_clear(&r->text);
    return true;
}

/* yEd: what is drawn at both ends of a line is its direction. */
static bool open_arrows(struct reading *r, const struct ent_xml_attribute *attributes) {
    struct ent_graph_item *edge = innermost(r);
    const char *source = ent_xml_value(attributes, "source"), *target = ent_xml_value(attributes, "target");
    if (edge == NULL || edge->source == NULL || source == NULL || target == NULL) return true;
    bool back = strcmp(source, "none") != 0, forward = strcmp(target, "none") != 0;
    edge->way = back == forward ? ENT_WAY_BOTH : back ? ENT_WAY_BACK : ENT_WAY_FORWARD;
    return true;
}

static bool open_label(struct reading *r) {
    if (r->target != VALUE) return true;
    r->target = LABEL;
    r->labelled = r->depth;
    ent_buffer_clear(&r->text);
    return true;
}

static bool open_root(struct reading *r, const char *name, const struct ent_place *place) {
    r->is_root_seen = true;
    if (strcmp(name, "graphml") == 0) return true;
    return fail(r, place, "no-graphml", "", "the first element is", name, ", not \"graphml\"");
}

static bool open_element(void *payload, const char *name, const struct ent_xml_attribute *attributes,
                         const struct ent_place *place) {
    struct reading *r = payload;
    r->depth++;
    if (import_of(r)->failed) return false;
    if (!r->is_root_seen) return open_root(r, name, place);
    if (r->target == VALUE || r->target == LABEL) {
        if (strcmp(name, "NodeLabel") == 0 || strcmp(name, "EdgeLabel") == 0) return open_label(r);
        return strcmp(name, "Arrows") == 0 ? open_arrows(r, attributes) : true;
    }
    if (strcmp(name, "key") == 0) return open_key(r, attributes, place);
    if (strcmp(name, "graph") == 0) return open_graph(r, attributes);
    if (strcmp(name, "node") == 0) return open_node(r, attributes, place);
    if (strcmp(name, "edge") == 0) return open_edge(r, attributes, place);
    if (strcmp(name, "data") == 0) return open_data(r, attributes, place);
    if (strcmp(name, "hyperedge") == 0) r->hyperedges++;
    if (strcmp(name, "default") == 0) r->target = USUAL, ent_buffer_clear(&r->text);
    return true;
}

static bool add_text(void *payload, const char *text, size_t length) {
    struct reading *r = payload;
    if (r->target == NOTHING || (r->target == LABEL && r->depth != r->labelled)) return true;
    ent_buffer_add_bytes(&r->text, text, length);
    return !r->text.failed;
}

/* yEd's labels may be HTML. */
static void put_label(struct reading *r) {
    struct ent_graph_item *item = innermost(r);
    struct ent_buffer shown = {0};
    const char *label = r->text.data;
    if (item != NULL && label != NULL && (item->source != NULL || !ent_graph_has(item, "label"))) {
        if (strncmp(label, "<html", 5) == 0) ent_xml_shown(&shown, label);
        ent_graph_put(&r->graph, item, "label", shown.length > 0 ? shown.data : label);
    }
    ent_buffer_clear(&shown);
    ent_buffer_clear(&r->text);
    r->target = VALUE;
}

static void put_value(struct reading *r) {
    struct ent_graph_item *item = innermost(r);
    if (r->text.data != NULL) ent_graph_put(&r->graph, item != NULL ? item : r->whole, r->name, r->text.data);
    ent_buffer_clear(&r->text);
    r->target = NOTHING;
}

static bool close_element(void *payload, const char *name) {
    struct reading *r = payload;
    if (r->target == LABEL && r->depth == r->labelled) put_label(r);
    if (r->target == VALUE && strcmp(name, "data") == 0) put_value(r);
    if (r->target == USUAL && strcmp(name, "default") == 0) {
        if (r->key_count > 0 && r->text.data != NULL)
            r->keys[r->key_count - 1].usual = ent_import_text(import_of(r), r->text.data);
        r->target = NOTHING;
    }
    bool is_item = strcmp(name, "node") == 0 || strcmp(name, "edge") == 0;
    if (r->target == NOTHING && is_item && r->open_count > 0) r->open_count--;
    r->depth--;
    return !import_of(r)->failed;
}

/* -- the whole ------------------------------------------------------------------------------------------- */

static void put_usual(struct reading *r, struct ent_graph_item **items, size_t count, const char *subject) {
    for (size_t k = 0; k < r->key_count; k++) {
        const struct key *key = &r->keys[k];
        bool fits = strcmp(key->subject, subject) == 0 || strcmp(key->subject, "all") == 0;
        if (!fits || key->usual == NULL || !ent_graph_is_field(key->name)) continue;
        for (size_t i = 0; i < count; i++) ent_graph_put_usual(&r->graph, items[i], key->name, key->usual);
    }
}

/* A node round others is what they belong to when edges end at it, and else only names their bloc. */
static void resolve_frames(struct reading *r) {
    for (size_t i = 0; i < r->inner_count; i++) r->frames[i]->is_frame = true;
    for (size_t i = 0; i < r->graph.edge_count; i++) {
        struct ent_graph_item *source = ent_graph_find(&r->graph, r->graph.edges[i]->source);
        struct ent_graph_item *target = ent_graph_find(&r->graph, r->graph.edges[i]->target);
        if (source != NULL) source->is_frame = false;
        if (target != NULL) target->is_frame = false;
    }
    for (size_t i = 0; i < r->inner_count; i++) {
        const char *label = ent_graph_field(r->frames[i], ENT_NODE_NAME);
        if (r->frames[i]->is_frame)
            r->inner[i]->bloc = label != NULL ? label : r->frames[i]->id;
        else
            r->inner[i]->parent = r->frames[i]->id;
    }
}

static bool has_key(const struct reading *r, const char *name) {
    for (size_t i = 0; i < r->key_count; i++) {
        if (strcmp(r->keys[i].name, name) == 0) return true;
    }
    return false;
}

static void resolve_head(struct reading *r) {
    struct ent_head_record *head = &import_of(r)->head;
    head->title = ent_graph_value(r->whole, "title");
    head->as_of = ent_graph_value(r->whole, "as_of");
    head->scale = ent_graph_value(r->whole, "scale");
    head->note = ent_graph_value(r->whole, "note");
    head->shows = ent_graph_value(r->whole, "shows");
    r->graph.is_ours = has_key(r, "actor") && has_key(r, "signed_weight");
}

static void tell_hyperedges(const struct reading *r) {
    const struct ent_place place = {.file = r->file};
    if (r->hyperedges == 0) return;
    ent_tell(r->sink, ENTENTE_WARNING, "hyperedge", &place, "write an edge for each pair",
             "%zu hyperedge%s left out", r->hyperedges, r->hyperedges == 1 ? " is" : "s are");
}

static enum entente_status hand_on(struct reading *r, const struct ent_record_sink *records) {
    if (import_of(r)->failed || r->whole == NULL) return ent_no_memory(r->sink);
    put_usual(r, r->graph.nodes, r->graph.node_count, "node");
    put_usual(r, r->graph.edges, r->graph.edge_count, "edge");
    resolve_frames(r);
    resolve_head(r);
    tell_hyperedges(r);
    enum entente_status status = ENTENTE_OK;
    if (r->graph.is_ours) status = ent_graph_json_whole(&r->graph, r->whole, r->file, records, r->sink);
    return status == ENTENTE_OK ? ent_graph_hand_on(&r->graph, r->file, records, r->sink) : status;
}

static enum entente_status read_graphml(const char *file, const char *bytes, size_t length,
                                        const struct ent_record_sink *records,
                                        const struct entente_sink *sink) {
    struct reading reading = {.file = file, .sink = sink};
    const struct ent_xml_events events = {&reading, open_element, add_text, close_element};
    reading.whole = ent_arena_take(&reading.graph.import.arena, sizeof *reading.whole);
    if (reading.whole != NULL) *reading.whole = (struct ent_graph_item){0};
    enum entente_status status = ent_xml_read(file, bytes, length, &events, sink);
    if (status == ENTENTE_OK) status = hand_on(&reading, records);
    ent_graph_clear(&reading.graph);
    ent_index_clear(&reading.key_ids);
    ent_buffer_clear(&reading.text);
    free(reading.keys);
    free(reading.open);
    free(reading.inner);
    free(reading.frames);
    return status;
}

static bool probe(const char *bytes, size_t length) {
    return ent_xml_root_is(bytes, length, "graphml");
}

const struct ent_reader ent_reader_graphml = {
    .format = {"graphml", ".graphml", "of Gephi, yEd, Cytoscape, networkx, igraph, and of this program"},
    .takes_bytes = true,
    .is_sure = true,
    .probe = probe,
    .read = read_graphml,
};
