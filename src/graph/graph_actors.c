/* SPDX-License-Identifier: MIT */
#include "base/buffer.h"
#include "base/number.h"
#include "base/text.h"
#include "graph/graph_json.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static const char *lower(struct ent_import *import, const char *text) {
    char *copy = ent_arena_take(&import->arena, strlen(text) + 1);
    if (copy == NULL) {
        import->failed = true;
        return "";
    }
    size_t i = 0;
    for (; text[i] != '\0'; i++) copy[i] = text[i] >= 'A' && text[i] <= 'Z' ? (char)(text[i] + 32) : text[i];
    copy[i] = '\0';
    return copy;
}

/* -- names ----------------------------------------------------------------------------------------------- */

struct naming {
    struct ent_graph *graph;
    struct ent_index parents; /* in our own files, by id */
    struct ent_index owners;  /* of labels in lower case: the first node that has it */
    const char **labels, **keys;
    size_t *shares;       /* of a first node: how many have its label */
    const char **aliases; /* of the node at hand */
    size_t alias_count, alias_room;
    size_t shared;
    const char *example, *taken;
};

static void count_labels(struct naming *naming) {
    struct ent_graph *graph = naming->graph;
    for (size_t i = 0; i < graph->node_count && !graph->import.failed; i++) {
        const char *label = ent_graph_field(graph->nodes[i], ENT_NODE_NAME);
        naming->labels[i] = ent_graph_tidy(&graph->import, label != NULL ? label : graph->nodes[i]->id);
        naming->keys[i] = lower(&graph->import, naming->labels[i]);
        size_t owner = ent_index_find(&naming->owners, naming->keys[i]);
        if (owner == SIZE_MAX && !ent_index_add(&naming->owners, naming->keys[i], i))
            graph->import.failed = true;
        naming->shares[owner == SIZE_MAX ? i : owner]++;
    }
}

/* Two nodes of one label are two actors: each is told apart by its id. */
static const char *name_apart(struct naming *naming, size_t node) {
    struct ent_buffer name = {0};
    ent_buffer_format(&name, "%s (%s)", naming->labels[node], naming->graph->nodes[node]->id);
    if (name.failed) naming->graph->import.failed = true;
    const char *copy = ent_import_text(&naming->graph->import, name.failed ? "" : name.data);
    ent_buffer_clear(&name);
    naming->shared++;
    naming->example = naming->labels[node];
    return copy;
}

static void choose_names(struct naming *naming) {
    struct ent_graph *graph = naming->graph;
    for (size_t i = 0; i < graph->node_count && !graph->import.failed; i++) {
        const char *ours = graph->is_ours ? ent_graph_value(graph->nodes[i], "actor") : NULL;
        size_t owner = ent_index_find(&naming->owners, naming->keys[i]);
        if (ours != NULL)
            graph->nodes[i]->actor = ours;
        else
            graph->nodes[i]->actor = naming->shares[owner] > 1 ? name_apart(naming, i) : naming->labels[i];
    }
}

/* "rus" says something, "n12", "4" and "v" do not. */
static bool is_telling(const char *id) {
    bool has_digit = false, has_lower = false, has_other = false;
    for (const char *at = id; *at != '\0'; at++) {
        has_digit |= *at >= '0' && *at <= '9';
        has_lower |= *at >= 'a' && *at <= 'z';
        has_other |= (*at >= 'A' && *at <= 'Z') || (unsigned char)*at >= 0x80;
    }
    if (strlen(id) < 2 || (has_digit && (has_lower || !has_other))) return false;
    return has_other || (has_lower && strlen(id) > 2);
}

/* Another way to call the node, unless a node is called so already. */
static void take_alias(struct naming *naming, size_t node, const char *alias) {
    struct ent_import *import = &naming->graph->import;
    const char *key = lower(import, alias);
    size_t owner = ent_index_find(&naming->owners, key);
    if (*alias == '\0' || owner == node) return;
    if (owner != SIZE_MAX) {
        naming->taken = naming->taken != NULL ? naming->taken : alias;
        return;
    }
    if (!ent_index_add(&naming->owners, key, node) ||
        !ent_grow(&naming->aliases, &naming->alias_room, naming->alias_count + 1, sizeof *naming->aliases))
        import->failed = true;
    else
        naming->aliases[naming->alias_count++] = alias;
}

/* -- actors ---------------------------------------------------------------------------------------------- */

struct claim {
    struct naming *naming;
    size_t node;
};

static void take_text(void *payload, const char *text) {
    const struct claim *claim = payload;
    take_alias(claim->naming, claim->node, ent_graph_tidy(&claim->naming->graph->import, text));
}

static void take_list(struct naming *naming, size_t node, const char *list) {
    struct ent_import *import = &naming->graph->import;
    while (*list != '\0') {
        size_t length = strcspn(list, ";|");
        const char *copy = ent_arena_text(&import->arena, list, length);
        if (copy == NULL) import->failed = true;
        take_alias(naming, node, copy != NULL ? ent_graph_tidy(import, copy) : "");
        list += length + (list[length] != '\0');
    }
}

static void read_aliases(struct naming *naming, const struct ent_graph_item *item, size_t node) {
    struct claim claim = {naming, node};
    const char *list = ent_graph_field(item, ENT_NODE_ALIASES);
    naming->alias_count = 0;
    if (list != NULL && !ent_graph_json_texts(list, take_text, &claim)) take_list(naming, node, list);
    bool is_free = ent_index_find(&naming->owners, lower(&naming->graph->import, item->id)) == SIZE_MAX;
    if (!naming->graph->is_ours && is_telling(item->id) && is_free) take_alias(naming, node, item->id);
}

/* It is not kept after all, which is to be told. */
static void give_back(const struct ent_graph_item *node, const char *text) {
    for (struct ent_graph_value *value = node->values; value != NULL; value = value->next) {
        if (value->text == text) value->used = false;
    }
}

/* Of a table with two modes: true, or 1. */
static bool is_mode(const char *text) {
    double number;
    return ent_text_same_ascii(text, "true") || ent_text_same_ascii(text, "false") ||
           ent_number_parse(text, &number);
}

/* A value that is no kind says what the actor is in its own words. */
static void read_kind(struct ent_graph *graph, const struct ent_graph_item *node,
                      struct ent_actor_record *record) {
    enum entente_kind kind;
    const char *text = ent_graph_field(node, ENT_NODE_KIND);
    if (text == NULL) return;
    if (is_mode(text)) {
        give_back(node, text);
        return;
    }
    const char *name = lower(&graph->import, ent_graph_tidy(&graph->import, text + strspn(text, ":")));
    if (entente_kind_find(name, &kind))
        record->kind = entente_kind_name(kind);
    else if (record->role == NULL)
        record->role = text;
    else
        record->note = record->note != NULL ? record->note : text;
}

/* By the id of a node or by its label. */
static const char *read_parent(struct naming *naming, const struct ent_graph_item *node) {
    struct ent_graph *graph = naming->graph;
    const char *given = node->parent != NULL ? node->parent : ent_graph_field(node, ENT_NODE_PARENT);
    if (given == NULL) return NULL;
    if (graph->is_ours) return given;
    const struct ent_graph_item *parent = ent_graph_find(graph, given);
    if (parent != NULL) return parent->actor;
    size_t owner =
        ent_index_find(&naming->owners, lower(&graph->import, ent_graph_tidy(&graph->import, given)));
    return owner != SIZE_MAX ? graph->nodes[owner]->actor : given;
}

/* In our own files: a relation names it, and nothing else is known of it. */
static bool comes_by_itself(const struct ent_actor_record *record, const struct ent_graph_item *node) {
    bool is_other = record->kind == NULL || strcmp(record->kind, "other") == 0;
    bool is_named = record->name != NULL && strcmp(record->id, record->name) != 0;
    return node->is_end && is_other && !is_named && record->bloc == NULL && record->parent == NULL &&
           record->role == NULL && record->note == NULL && record->alias_count == 0;
}

static void add_actor(struct naming *naming, size_t index) {
    struct ent_graph *graph = naming->graph;
    const struct ent_graph_item *node = graph->nodes[index];
    const char *bloc = ent_graph_field(node, ENT_NODE_BLOC);
    struct ent_actor_record record = {
        .id = node->actor,
        .name = graph->is_ours ? naming->labels[index] : NULL,
        .bloc = bloc != NULL ? bloc : node->bloc,
        .parent = read_parent(naming, node),
        .role = ent_graph_field(node, ENT_NODE_ROLE),
        .note = ent_graph_field(node, ENT_NODE_NOTE),
    };
    read_kind(graph, node, &record);
    read_aliases(naming, node, index);
    record.aliases = naming->aliases;
    record.alias_count = naming->alias_count;
    bool is_parent = ent_index_find(&naming->parents, record.id) != SIZE_MAX;
    if (graph->is_ours && !is_parent && comes_by_itself(&record, node)) return;
    ent_import_actor(&graph->import, &record,
                     &(struct ent_place){.line = node->line, .column = node->column});
}

static void tell_names(const struct naming *naming, const char *file, const struct entente_sink *sink) {
    const struct ent_place place = {.file = file};
    if (naming->taken != NULL)
        ent_tell(sink, ENTENTE_WARNING, "alias-taken", &place, "one spelling can stand for one actor only",
                 "\"%s\" stands for several nodes: it stays with the first", ent_brief(naming->taken).text);
    if (naming->shared == 0) return;
    ent_tell(sink, ENTENTE_NOTE, "same-label", &place, "",
             "%zu nodes share their label with another, such as \"%s\": they stay apart by their ids",
             naming->shared, ent_brief(naming->example).text);
}

static void gather_parents(struct naming *naming) {
    struct ent_graph *graph = naming->graph;
    for (size_t i = 0; i < graph->node_count && graph->is_ours; i++) {
        const char *parent = ent_graph_field(graph->nodes[i], ENT_NODE_PARENT);
        if (parent == NULL || ent_index_find(&naming->parents, parent) != SIZE_MAX) continue;
        if (!ent_index_add(&naming->parents, parent, i)) graph->import.failed = true;
    }
}

static void mark_ends(struct ent_graph *graph) {
    for (size_t i = 0; i < graph->edge_count; i++) {
        struct ent_graph_item *source = ent_graph_find(graph, graph->edges[i]->source);
        struct ent_graph_item *target = ent_graph_find(graph, graph->edges[i]->target);
        if (source != NULL) source->is_end = true;
        if (target != NULL) target->is_end = true;
    }
}

static enum entente_status add_actors(struct naming *naming, const char *file,
                                      const struct entente_sink *sink) {
    struct ent_graph *graph = naming->graph;
    for (size_t i = 0; i < graph->node_count && !graph->import.failed; i++) {
        if (!ent_graph_spend(graph, graph->nodes[i])) return ent_graph_too_large(file, sink);
        if (!graph->nodes[i]->is_frame) add_actor(naming, i);
    }
    return ENTENTE_OK;
}

enum entente_status ent_graph_actors(struct ent_graph *graph, const char *file,
                                     const struct entente_sink *sink) {
    struct naming naming = {.graph = graph};
    naming.labels = ent_alloc(graph->node_count, sizeof *naming.labels);
    naming.keys = ent_alloc(graph->node_count, sizeof *naming.keys);
    naming.shares = ent_alloc(graph->node_count, sizeof *naming.shares);
    if (naming.labels == NULL || naming.keys == NULL || naming.shares == NULL) graph->import.failed = true;
    count_labels(&naming);
    choose_names(&naming);
    gather_parents(&naming);
    mark_ends(graph);
    enum entente_status status = add_actors(&naming, file, sink);
    if (!graph->import.failed) tell_names(&naming, file, sink);
    ent_index_clear(&naming.owners);
    ent_index_clear(&naming.parents);
    free(naming.labels);
    free(naming.keys);
    free(naming.shares);
    free(naming.aliases);
    return graph->import.failed ? ent_no_memory(sink) : status;
}
