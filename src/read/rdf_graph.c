/* SPDX-License-Identifier: MIT */
#include "read/rdf_graph.h"

#include "base/disjoint.h"
#include "base/text.h"
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* -- nodes --------------------------------------------------------------------------------------------------
 */

/* Blank nodes are told apart from IRIs by what no IRI begins with. */
static const char *key_of(struct ent_rdf_graph *graph, const struct ent_rdf_term *term) {
    if (term->kind == ENT_RDF_IRI) {
        size_t base = strlen(ENT_RDF_BASE);
        bool is_relative = strncmp(term->text, ENT_RDF_BASE, base) == 0 && term->text[base] != '\0';
        return is_relative ? term->text + base : term->text;
    }
    size_t length = strlen(term->text);
    char *key = ent_arena_take(&graph->arena, length + 3);
    if (key == NULL) return NULL;
    memcpy(key, "_:", 2);
    memcpy(key + 2, term->text, length + 1);
    return key;
}

static size_t add_node(struct ent_rdf_graph *graph, const char *key, bool is_blank) {
    size_t node = graph->node_count, needed = node + 1;
    if (!ent_grow(&graph->nodes, &graph->node_room, needed, sizeof *graph->nodes) ||
        !ent_grow(&graph->roots, &graph->root_room, needed, sizeof *graph->roots) ||
        !ent_grow(&graph->account_of, &graph->account_of_room, needed, sizeof *graph->account_of) ||
        !ent_index_add(&graph->index, key, node)) {
        graph->failed = true;
        return SIZE_MAX;
    }
    graph->nodes[node] =
        (struct ent_rdf_node){.iri = key, .is_blank = is_blank, .kind_rank = UINT_MAX, .note_rank = UINT_MAX};
    graph->roots[node] = node;
    graph->account_of[node] = SIZE_MAX;
    graph->node_count++;
    return node;
}

static size_t intern(struct ent_rdf_graph *graph, const struct ent_rdf_term *term) {
    if (graph->failed || (term->kind != ENT_RDF_IRI && term->kind != ENT_RDF_BLANK)) return SIZE_MAX;
    const char *key = key_of(graph, term);
    if (key == NULL) graph->failed = true;
    if (graph->failed) return SIZE_MAX;
    size_t node = ent_index_find(&graph->index, key);
    return node != SIZE_MAX ? node : add_node(graph, key, term->kind == ENT_RDF_BLANK);
}

/* Without a new key: a blank node's is made where it is short, and it always is. */
static size_t find_node(const struct ent_rdf_graph *graph, const struct ent_rdf_term *term) {
    struct ent_rdf_graph scratch = {0};
    if (term->kind != ENT_RDF_IRI && term->kind != ENT_RDF_BLANK) return SIZE_MAX;
    const char *key = key_of(&scratch, term);
    size_t node = key != NULL ? ent_index_find(&graph->index, key) : SIZE_MAX;
    ent_arena_clear(&scratch.arena);
    return node;
}

size_t ent_rdf_graph_find(const struct ent_rdf_graph *graph, const struct ent_rdf_term *term) {
    size_t node = find_node(graph, term);
    return node != SIZE_MAX ? ent_disjoint_root(graph->roots, node) : SIZE_MAX;
}

/* -- names --------------------------------------------------------------------------------------------------
 */

static unsigned language_rank(const char *language) {
    bool is_english = ent_text_same_ascii(language, "en") || strncmp(language, "en-", 3) == 0;
    return is_english ? 0 : *language == '\0' ? 1 : 2;
}

/* Blanks and line breaks folded, as names are compared. */
static const char *tidy(struct ent_rdf_graph *graph, const char *text) {
    char *copy = ent_arena_take(&graph->arena, strlen(text) + 1);
    size_t length = 0;
    if (copy == NULL) {
        graph->failed = true;
        return NULL;
    }
    for (; *text != '\0'; text++) {
        bool is_blank = strchr(" \t\r\n", *text) != NULL;
        if (!is_blank)
            copy[length++] = *text;
        else if (length > 0 && copy[length - 1] != ' ')
            copy[length++] = ' ';
    }
    if (length > 0 && copy[length - 1] == ' ') length--;
    copy[length] = '\0';
    return copy;
}

static void add_name(struct ent_rdf_graph *graph, const struct ent_rdf_name *name) {
    const char *text = tidy(graph, name->text);
    if (text == NULL || *text == '\0') return;
    if (!ent_grow(&graph->names, &graph->name_room, graph->name_count + 1, sizeof *name)) {
        graph->failed = true;
        return;
    }
    graph->names[graph->name_count] = *name;
    graph->names[graph->name_count++].text = text;
}

static int compare_numbers(size_t a, size_t b) {
    return (a > b) - (a < b);
}

/* By actor, the best first; never by place in the file. */
static int compare_names(const void *a, const void *b) {
    const struct ent_rdf_name *x = a, *y = b;
    int order = compare_numbers(x->node, y->node);
    if (order == 0) order = compare_numbers(x->is_alias, y->is_alias);
    if (order == 0) order = compare_numbers(x->rank, y->rank);
    if (order == 0) order = strcmp(x->language, y->language);
    return order != 0 ? order : strcmp(x->text, y->text);
}

static void order_names(struct ent_rdf_graph *graph) {
    for (size_t i = 0; i < graph->name_count; i++)
        graph->names[i].node = ent_disjoint_root(graph->roots, graph->names[i].node);
    if (graph->name_count > 0) qsort(graph->names, graph->name_count, sizeof *graph->names, compare_names);
    for (size_t i = graph->name_count; i-- > 0;) {
        struct ent_rdf_node *node = &graph->nodes[graph->names[i].node];
        node->first_name = i;
        node->name_count++;
    }
}

const char *ent_rdf_label(const struct ent_rdf_graph *graph, size_t node) {
    const struct ent_rdf_node *at = &graph->nodes[node];
    if (at->name_count == 0 || graph->names[at->first_name].is_alias) return NULL;
    return graph->names[at->first_name].text;
}

/* -- accounts -----------------------------------------------------------------------------------------------
 */

static struct ent_rdf_account *account_of(struct ent_rdf_graph *graph, size_t node) {
    if (graph->account_of[node] == SIZE_MAX) {
        if (!ent_grow(&graph->accounts, &graph->account_room, graph->account_count + 1,
                      sizeof *graph->accounts)) {
            graph->failed = true;
            return NULL;
        }
        graph->accounts[graph->account_count] = (struct ent_rdf_account){
            .node = node, .subject = SIZE_MAX, .object = SIZE_MAX, .graph = SIZE_MAX};
        graph->account_of[node] = graph->account_count++;
    }
    return &graph->accounts[graph->account_of[node]];
}

/* Of several, one that does not depend on their order. */
static void keep_least(const char **kept, const char *text) {
    if (*kept == NULL || strcmp(text, *kept) < 0) *kept = text;
}

static void keep_least_node(struct ent_rdf_graph *graph, size_t *kept, const struct ent_rdf_term *term) {
    size_t node = find_node(graph, term);
    if (node == SIZE_MAX) return;
    if (*kept == SIZE_MAX || strcmp(graph->nodes[node].iri, graph->nodes[*kept].iri) < 0) *kept = node;
}

/* True when the account has a place for it. */
static bool take_account(struct ent_rdf_graph *graph, size_t node, enum ent_rdf_role role,
                         const struct ent_rdf_triple *triple) {
    struct ent_rdf_account *account = account_of(graph, node);
    if (account == NULL) return true;
    const char **const places[] = {[ENT_RDF_NOTE] = &account->note,
                                   [ENT_RDF_PREDICATE] = &account->predicate,
                                   [ENT_RDF_DATE] = &account->date,
                                   [ENT_RDF_FROM] = &account->from,
                                   [ENT_RDF_TO] = &account->to,
                                   [ENT_RDF_SIGN] = &account->sign,
                                   [ENT_RDF_WEIGHT] = &account->weight,
                                   [ENT_RDF_CONFIDENCE] = &account->confidence,
                                   [ENT_RDF_SOURCE] = &account->source,
                                   [ENT_RDF_AUTHOR] = &account->author,
                                   [ENT_RDF_PUBLISHER] = &account->publisher};
    if (role == ENT_RDF_SUBJECT || role == ENT_RDF_OBJECT)
        keep_least_node(graph, role == ENT_RDF_SUBJECT ? &account->subject : &account->object,
                        &triple->object);
    else if (role < sizeof places / sizeof *places && places[role] != NULL)
        keep_least(places[role], triple->object.text);
    else
        return false;
    keep_least_node(graph, &account->graph, &triple->graph);
    if (account->line == 0 || triple->line < account->line) account->line = triple->line;
    return true;
}

/* -- triples ------------------------------------------------------------------------------------------------
 */

static bool is_resource(const struct ent_rdf_term *term) {
    return term->kind == ENT_RDF_IRI || term->kind == ENT_RDF_BLANK;
}

static void take_type(struct ent_rdf_graph *graph, struct ent_rdf_node *node, const char *class) {
    unsigned rank;
    const char *kind = ent_rdf_kind_of_class(class, &rank);
    if (kind == NULL) graph->schema += !node->is_statement;
    if (kind == NULL || rank >= node->kind_rank) return;
    node->kind = kind;
    node->kind_rank = rank;
}

static void take_note(struct ent_rdf_node *node, const struct ent_rdf_term *term) {
    unsigned rank = language_rank(term->language);
    if (rank < node->note_rank) node->note = NULL;
    if (rank <= node->note_rank) keep_least(&node->note, term->text);
    if (rank < node->note_rank) node->note_rank = rank;
}

static void take_literal(struct ent_rdf_graph *graph, size_t subject, enum ent_rdf_role role, unsigned rank,
                         const struct ent_rdf_term *object) {
    struct ent_rdf_node *node = &graph->nodes[subject];
    const struct ent_rdf_name name = {.node = subject,
                                      .rank = 16 * language_rank(object->language) + rank,
                                      .is_alias = role != ENT_RDF_LABEL,
                                      .language = object->language,
                                      .text = object->text};
    if (role == ENT_RDF_LABEL || role == ENT_RDF_ALIAS)
        add_name(graph, &name);
    else if (role == ENT_RDF_NOTE)
        take_note(node, object);
    else if (role == ENT_RDF_BLOC)
        keep_least(&node->bloc, object->text);
    else if (role == ENT_RDF_OFFICE)
        keep_least(&node->office, object->text);
    else
        graph->literals++;
}

static void take_resource(struct ent_rdf_graph *graph, size_t subject, enum ent_rdf_role role,
                          const struct ent_rdf_term *object) {
    if (role == ENT_RDF_TYPE)
        take_type(graph, &graph->nodes[subject], object->text);
    else if (role == ENT_RDF_SAME)
        ent_disjoint_join(graph->roots, subject, find_node(graph, object));
    else if (role == ENT_RDF_SCHEMA)
        graph->schema++;
    else if (role == ENT_RDF_PAGE)
        graph->pages++;
}

static void describe(struct ent_rdf_graph *graph, const struct ent_rdf_triple *triple) {
    unsigned rank;
    size_t subject = find_node(graph, &triple->subject);
    enum ent_rdf_role role = ent_rdf_role_of(triple->predicate.text, &rank);
    const struct ent_rdf_node *node = &graph->nodes[subject];
    if ((node->is_statement || node->is_graph) && take_account(graph, subject, role, triple)) return;
    if (is_resource(&triple->object))
        take_resource(graph, subject, role, &triple->object);
    else
        take_literal(graph, subject, role, rank, &triple->object);
}

bool ent_rdf_is_relation(const struct ent_rdf_graph *graph, const struct ent_rdf_triple *triple) {
    unsigned rank;
    if (!is_resource(&triple->object)) return false;
    enum ent_rdf_role role = ent_rdf_role_of(triple->predicate.text, &rank);
    bool is_told = role == ENT_RDF_TYPE || role == ENT_RDF_SAME || role == ENT_RDF_SCHEMA ||
                   role == ENT_RDF_PAGE || (role >= ENT_RDF_SUBJECT && role <= ENT_RDF_OBJECT);
    if (is_told) return false;
    size_t subject = find_node(graph, &triple->subject);
    const struct ent_rdf_node *node = &graph->nodes[subject];
    return role == ENT_RDF_RELATION ? !node->is_statement : graph->account_of[subject] == SIZE_MAX;
}

static void intern_all(struct ent_rdf_graph *graph) {
    for (size_t i = 0; i < graph->triples->count && !graph->failed; i++) {
        const struct ent_rdf_triple *triple = &graph->triples->items[i];
        unsigned rank;
        enum ent_rdf_role role = ent_rdf_role_of(triple->predicate.text, &rank);
        size_t subject = intern(graph, &triple->subject), named = intern(graph, &triple->graph);
        intern(graph, &triple->object);
        if (named != SIZE_MAX) graph->nodes[named].is_graph = true;
        if (subject != SIZE_MAX && role >= ENT_RDF_SUBJECT && role <= ENT_RDF_OBJECT)
            graph->nodes[subject].is_statement = true;
    }
}

/* What one node of several that are one says, all of them say. */
static void gather_at_root(struct ent_rdf_graph *graph, size_t from) {
    size_t to = ent_disjoint_root(graph->roots, from);
    const struct ent_rdf_node *node = &graph->nodes[from];
    struct ent_rdf_node *root = &graph->nodes[to];
    bool better = root->id == NULL || (root->is_blank && !node->is_blank) ||
                  (root->is_blank == node->is_blank && strcmp(node->iri, root->id) < 0);
    if (better) root->id = node->iri;
    if (node->kind_rank < root->kind_rank) root->kind = node->kind, root->kind_rank = node->kind_rank;
    if (node->note_rank < root->note_rank) root->note = node->note, root->note_rank = node->note_rank;
    if (node->bloc != NULL) keep_least(&root->bloc, node->bloc);
    if (node->office != NULL) keep_least(&root->office, node->office);
}

static void add_other_ids(struct ent_rdf_graph *graph) {
    for (size_t i = 0; i < graph->node_count && !graph->failed; i++) {
        const struct ent_rdf_node *node = &graph->nodes[i];
        if (node->is_blank || strcmp(graph->nodes[ent_disjoint_root(graph->roots, i)].id, node->iri) == 0)
            continue;
        add_name(graph,
                 &(struct ent_rdf_name){
                     .node = i, .rank = UINT_MAX, .is_alias = true, .language = "", .text = node->iri});
    }
}

bool ent_rdf_graph_take(struct ent_rdf_graph *graph, const struct ent_rdf_triples *triples) {
    graph->triples = triples;
    intern_all(graph);
    for (size_t i = 0; i < triples->count && !graph->failed; i++) describe(graph, &triples->items[i]);
    for (size_t i = 0; i < graph->node_count && !graph->failed; i++) gather_at_root(graph, i);
    add_other_ids(graph);
    if (!graph->failed) order_names(graph);
    return !graph->failed;
}

void ent_rdf_graph_clear(struct ent_rdf_graph *graph) {
    ent_index_clear(&graph->index);
    ent_arena_clear(&graph->arena);
    free(graph->nodes);
    free(graph->names);
    free(graph->accounts);
    free(graph->account_of);
    free(graph->roots);
    *graph = (struct ent_rdf_graph){0};
}
