/* SPDX-License-Identifier: MIT */
#include "base/buffer.h"
#include "base/text.h"
#include "graph/graph.h"

#include <stdint.h>
#include <string.h>

#define COUNT(list) (sizeof(list) / sizeof *(list))

enum { NAMES_MOST = 14, TOLD_MOST = 12 };

/* The surest first: of two values in one item the surer counts. */
static const char *const names[ENT_GRAPH_FIELD_COUNT][NAMES_MOST] = {
    [ENT_NODE_NAME] = {"label", "name", "title", "node label", "display name", "shared name", "fullname",
                       "id"},
    [ENT_NODE_KIND] = {"kind", "entity_type", "category", "type", "class", "schema", "labels"},
    [ENT_NODE_BLOC] = {"bloc", "block", "group", "camp", "alliance", "side", "party", "faction", "community",
                       "modularity class", "modularity_class", "cluster"},
    [ENT_NODE_PARENT] = {"parent", "belongs to", "belongs_to", "member of", "member_of", "pid"},
    [ENT_NODE_ALIASES] = {"aliases", "alias", "also known as", "altlabel", "synonyms"},
    [ENT_NODE_ROLE] = {"role", "position", "function"},
    [ENT_NODE_NOTE] = {"note", "notes", "description", "comment", "summary", "tooltip"},
    [ENT_EDGE_WORD] = {"relation", "predicate", "relationship", "interaction", "shared interaction", "verb",
                       "relation_type", "relationship_type", "words", "label", "edge label", "xlabel", "kind",
                       "type"},
    [ENT_EDGE_WEIGHT] = {"weight", "edge weight", "tie_weight", "value", "strength", "intensity"},
    [ENT_EDGE_CONFIDENCE] = {"confidence", "certainty", "probability"},
    [ENT_EDGE_DATE] = {"date", "dates", "time", "timestamp", "datetime", "day", "year", "when"},
    [ENT_EDGE_FROM] = {"from", "start", "start_date", "startdate", "start date", "begin", "since",
                       "valid_from"},
    [ENT_EDGE_TO] = {"to", "end", "end_date", "enddate", "end date", "until", "valid_to"},
    [ENT_EDGE_INTERVALS] = {"interval", "intervals", "timeset"},
    [ENT_EDGE_NOTE] = {"note", "notes", "description", "comment", "quote", "text", "tooltip"},
    [ENT_EDGE_SOURCE] = {"evidence_source", "sources", "source", "document", "reference", "citation",
                         "evidence"},
    [ENT_EDGE_URL] = {"url", "uri", "href", "link", "source_url"},
};

/* How things are drawn, and what programs number for themselves: nobody misses it. */
static const char *const passed_over[] = {
    "id",
    "key",
    "networkx_key",
    "x",
    "y",
    "z",
    "size",
    "width",
    "height",
    "color",
    "colour",
    "r",
    "g",
    "b",
    "shape",
    "style",
    "fontname",
    "fontsize",
    "fontcolor",
    "fillcolor",
    "penwidth",
    "pos",
    "rank",
    "constraint",
    "headport",
    "tailport",
    "arrowhead",
    "arrowtail",
    "arrowsize",
    "dir",
    "margin",
    "peripheries",
    "fixedsize",
    "thickness",
    "labelangle",
    "len",
    "labeldistance",
    "labelfontsize",
    "labelfontcolor",
    "minlen",
    "selected",
    "lp",
    "ordering",
    "nodesep",
    "shared name",
    "bgcolor",
    "decorate",
    "splines",
    "ports",
    "graphics",
};

/* Beside what it already says in other values. */
static const char *const repeated_by_us[] = {"actor",   "signed_weight", "positive",  "negative",
                                             "neutral", "count",         "relations", "score",
                                             "label",   "interaction",   "polarity"};

static bool is_among(const char *name, const char *const *list, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (ent_text_same_ascii(name, list[i])) return true;
    }
    return false;
}

bool ent_graph_is_field(const char *name) {
    for (size_t field = 0; field < ENT_GRAPH_FIELD_COUNT; field++) {
        for (size_t i = 0; i < NAMES_MOST && names[field][i] != NULL; i++) {
            if (ent_text_same_ascii(names[field][i], name)) return true;
        }
    }
    return ent_turn_of(name) != ENT_TURN_NONE;
}

struct ent_graph_value *ent_graph_turn(const struct ent_graph_item *edge, bool is_ours, enum ent_turn turn,
                                       struct ent_graph_value *last) {
    struct ent_graph_value *value = last != NULL ? last->next : edge->values;
    for (; value != NULL; value = value->next) {
        bool repeats = is_ours && is_among(value->name, repeated_by_us, COUNT(repeated_by_us));
        if (!repeats && ent_turn_of(value->name) == turn) break;
    }
    if (value != NULL) value->used = true;
    return value;
}

bool ent_graph_has(const struct ent_graph_item *item, const char *name) {
    for (const struct ent_graph_value *value = item->values; value != NULL; value = value->next) {
        if (ent_text_same_ascii(value->name, name)) return true;
    }
    return false;
}

const char *ent_graph_value(const struct ent_graph_item *item, const char *name) {
    for (struct ent_graph_value *value = item->values; value != NULL; value = value->next) {
        if (!ent_text_same_ascii(value->name, name)) continue;
        value->used = true;
        return value->text;
    }
    return NULL;
}

const char *ent_graph_field(const struct ent_graph_item *item, enum ent_graph_field field) {
    for (size_t i = 0; i < NAMES_MOST && names[field][i] != NULL; i++) {
        const char *text = ent_graph_value(item, names[field][i]);
        if (text != NULL) return text;
    }
    return NULL;
}

/* -- what is left ---------------------------------------------------------------------------------------- */

struct unused {
    struct ent_index seen;
    size_t counts[TOLD_MOST];
    const char *names[TOLD_MOST];
    size_t count, more;
    bool is_ours, failed;
};

/* The same stands in a value that was used, of the first ones. */
static bool is_said_otherwise(const struct ent_graph_item *item, const char *text) {
    size_t left = 64;
    for (const struct ent_graph_value *value = item->values; value != NULL && left > 0; value = value->next) {
        if (value->used && strcmp(value->text, text) == 0) return true;
        left--;
    }
    return false;
}

static void count_unused(struct unused *unused, const struct ent_graph_item *item) {
    for (const struct ent_graph_value *value = item->values; value != NULL; value = value->next) {
        if (value->used || is_among(value->name, passed_over, COUNT(passed_over)) ||
            is_said_otherwise(item, value->text))
            continue;
        if (unused->is_ours && is_among(value->name, repeated_by_us, COUNT(repeated_by_us))) continue;
        size_t index = ent_index_find(&unused->seen, value->name);
        if (index == SIZE_MAX) {
            index = unused->count < TOLD_MOST ? unused->count++ : TOLD_MOST;
            if (!ent_index_add(&unused->seen, value->name, index)) unused->failed = true;
            if (index < TOLD_MOST)
                unused->names[index] = value->name;
            else
                unused->more++;
        }
        if (index < TOLD_MOST) unused->counts[index]++;
    }
}

static void tell(const struct unused *unused, const char *file, const struct entente_sink *sink) {
    const struct ent_place place = {.file = file};
    struct ent_buffer list = {0};
    for (size_t i = 0; i < unused->count; i++) {
        ent_buffer_format(&list, "%s\"%s\" (%zu)", i > 0 ? ", " : "", ent_brief(unused->names[i]).text,
                          unused->counts[i]);
    }
    if (unused->more > 0) ent_buffer_format(&list, " and %zu more", unused->more);
    if (!list.failed && unused->count > 0)
        ent_tell(sink, ENTENTE_NOTE, "not-kept", &place, "", "values that are not kept: %s", list.data);
    ent_buffer_clear(&list);
}

enum entente_status ent_graph_tell_unused(const struct ent_graph *graph, const char *file,
                                          const struct entente_sink *sink) {
    struct unused unused = {.is_ours = graph->is_ours};
    for (size_t i = 0; i < graph->node_count; i++) count_unused(&unused, graph->nodes[i]);
    for (size_t i = 0; i < graph->edge_count; i++) count_unused(&unused, graph->edges[i]);
    if (!unused.failed) tell(&unused, file, sink);
    ent_index_clear(&unused.seen);
    return unused.failed ? ent_no_memory(sink) : ENTENTE_OK;
}
