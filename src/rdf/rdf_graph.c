/* SPDX-License-Identifier: MIT */
#include "rdf/rdf_graph.h"

#include "read/turning.h"

#include "base/disjoint.h"
#include "base/text.h"
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* -- nodes ----------------------------------------------------------------------------------------------- */

static size_t add_node(struct ent_rdf_graph *graph, const char *key, bool is_blank) {
    size_t node = graph->node_count, needed = node + 1;
    if (!ent_grow(&graph->nodes, &graph->node_room, needed, sizeof *graph->nodes) ||
        !ent_grow(&graph->roots, &graph->root_room, needed, sizeof *graph->roots) ||
        !ent_grow(&graph->account_of, &graph->account_of_room, needed, sizeof *graph->account_of) ||
        !ent_index_add(&graph->index, key, node)) {
        graph->failed = true;
        return SIZE_MAX;
    }
    graph->nodes[node] = (struct ent_rdf_node){.iri = key,
                                               .is_blank = is_blank,
                                               .pair = ENT_RDF_PAIRS,
                                               .kind_rank = UINT_MAX,
                                               .note_rank = UINT_MAX};
    graph->roots[node] = node;
    graph->account_of[node] = SIZE_MAX;
    graph->node_count++;
    return node;
}

static size_t intern(struct ent_rdf_graph *graph, const struct ent_rdf_term *term) {
    if (graph->failed || (term->kind != ENT_RDF_IRI && term->kind != ENT_RDF_BLANK)) return SIZE_MAX;
    size_t node = ent_index_find(&graph->index, term->text);
    return node != SIZE_MAX ? node : add_node(graph, term->text, term->kind == ENT_RDF_BLANK);
}

/* -- names ----------------------------------------------------------------------------------------------- */

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
    for (size_t i = 0; i < graph->name_count; i++) graph->names[i].node = graph->roots[graph->names[i].node];
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

/* -- accounts -------------------------------------------------------------------------------------------- */

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

static void keep_least_node(const struct ent_rdf_graph *graph, size_t *kept, size_t node) {
    if (node == SIZE_MAX) return;
    if (*kept == SIZE_MAX || strcmp(graph->nodes[node].iri, graph->nodes[*kept].iri) < 0) *kept = node;
}

/* In a relation that is a resource the names of its ends mean just that. */
static enum ent_rdf_role role_in(const struct ent_rdf_node *node, const struct ent_rdf_ends *ends) {
    if (node->pair == ENT_RDF_PAIRS || ends->part == ENT_RDF_NO_PART) return ends->role;
    if (ends->part == ENT_RDF_WORD_PART) return ENT_RDF_PREDICATE;
    if (ends->part / 2 != node->pair || ends->object == SIZE_MAX) return ends->role;
    return ends->part % 2 == 0 ? ENT_RDF_SUBJECT : ENT_RDF_OBJECT;
}

/* True when the account has a place for it. */
static const char *last_part(const char *iri) {
    const char *last = iri;
    for (const char *at = iri; *at != '\0'; at++) {
        if (strchr("/#:", *at) != NULL && at[1] != '\0') last = at + 1;
    }
    return last;
}

static bool take_turn(struct ent_rdf_account *account, const struct ent_rdf_triple *triple) {
    const char *name = last_part(triple->predicate.text);
    if (triple->object.kind != ENT_RDF_LITERAL || ent_turn_of(name) == ENT_TURN_NONE) return false;
    if (account->turn_count < ENT_RDF_TURNS_MOST)
        account->turns[account->turn_count++] = (struct ent_rdf_turn){name, triple->object.text};
    return true;
}

static bool take_account(struct ent_rdf_graph *graph, const struct ent_rdf_triple *triple,
                         const struct ent_rdf_ends *ends) {
    struct ent_rdf_account *account = account_of(graph, ends->subject);
    enum ent_rdf_role role = role_in(&graph->nodes[ends->subject], ends);
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
        keep_least_node(graph, role == ENT_RDF_SUBJECT ? &account->subject : &account->object, ends->object);
    else if (role < sizeof places / sizeof *places && places[role] != NULL)
        keep_least(places[role], triple->object.text);
    else
        return take_turn(account, triple);
    if (role == ENT_RDF_PREDICATE) account->is_text = triple->object.kind == ENT_RDF_LITERAL;
    keep_least_node(graph, &account->graph, ends->graph);
    if (account->line == 0 || triple->line < account->line) account->line = triple->line;
    return true;
}

/* -- triples --------------------------------------------------------------------------------------------- */

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

static void take_literal(struct ent_rdf_graph *graph, const struct ent_rdf_ends *ends,
                         const struct ent_rdf_term *object) {
    struct ent_rdf_node *node = &graph->nodes[ends->subject];
    const struct ent_rdf_name name = {.node = ends->subject,
                                      .rank = 16 * language_rank(object->language) + ends->rank,
                                      .is_alias = ends->role != ENT_RDF_LABEL,
                                      .language = object->language,
                                      .text = object->text};
    if (ends->role == ENT_RDF_LABEL || ends->role == ENT_RDF_ALIAS)
        add_name(graph, &name);
    else if (ends->role == ENT_RDF_NOTE)
        take_note(node, object);
    else if (ends->role == ENT_RDF_BLOC)
        keep_least(&node->bloc, object->text);
    else if (ends->role == ENT_RDF_OFFICE)
        keep_least(&node->office, object->text);
    else
        graph->literals++;
}

static void take_resource(struct ent_rdf_graph *graph, const struct ent_rdf_ends *ends) {
    struct ent_rdf_node *node = &graph->nodes[ends->subject];
    if (ends->role == ENT_RDF_TYPE)
        take_type(graph, node, graph->nodes[ends->object].iri);
    else if (ends->role == ENT_RDF_SAME)
        ent_disjoint_join(graph->roots, ends->subject, ends->object);
    else if (ends->role == ENT_RDF_SCHEMA || (ends->role == ENT_RDF_RELATION && node->is_statement))
        graph->schema++;
    else if (ends->role == ENT_RDF_PAGE)
        graph->pages++;
}

static void describe(struct ent_rdf_graph *graph, size_t triple) {
    const struct ent_rdf_ends *ends = &graph->ends[triple];
    const struct ent_rdf_node *node = &graph->nodes[ends->subject];
    bool has_account = node->is_statement || node->is_graph;
    if (has_account && take_account(graph, &graph->triples->items[triple], ends)) return;
    if (ends->object != SIZE_MAX)
        take_resource(graph, ends);
    else
        take_literal(graph, ends, &graph->triples->items[triple].object);
}

bool ent_rdf_is_relation(const struct ent_rdf_graph *graph, size_t triple) {
    const struct ent_rdf_ends *ends = &graph->ends[triple];
    bool is_told = ends->role == ENT_RDF_TYPE || ends->role == ENT_RDF_SAME || ends->role == ENT_RDF_SCHEMA ||
                   ends->role == ENT_RDF_PAGE ||
                   (ends->role >= ENT_RDF_SUBJECT && ends->role <= ENT_RDF_OBJECT);
    if (is_told || ends->object == SIZE_MAX) return false;
    if (ends->role == ENT_RDF_RELATION) return !graph->nodes[ends->subject].is_statement;
    return graph->account_of[ends->subject] == SIZE_MAX;
}

static void intern_triple(struct ent_rdf_graph *graph, size_t index) {
    const struct ent_rdf_triple *triple = &graph->triples->items[index];
    struct ent_rdf_ends *ends = &graph->ends[index];
    ends->role = ent_rdf_role_of(triple->predicate.text, &ends->rank);
    ends->part = ent_rdf_part_of(triple->predicate.text);
    ends->subject = intern(graph, &triple->subject);
    ends->object = intern(graph, &triple->object);
    ends->graph = intern(graph, &triple->graph);
    if (graph->failed) return;
    if (ends->graph != SIZE_MAX) graph->nodes[ends->graph].is_graph = true;
    if (ends->role >= ENT_RDF_SUBJECT && ends->role <= ENT_RDF_OBJECT)
        graph->nodes[ends->subject].is_statement = true;
    if (ends->object != SIZE_MAX || ends->part == ENT_RDF_WORD_PART)
        graph->nodes[ends->subject].parts |= 1U << ends->part;
}

static void find_pair(struct ent_rdf_node *node) {
    if (node->is_statement || (node->parts & 1U << ENT_RDF_WORD_PART) == 0) return;
    for (unsigned pair = 0; pair < ENT_RDF_PAIRS && !node->is_statement; pair++) {
        unsigned both = 3U << 2 * pair;
        if ((node->parts & both) != both) continue;
        node->is_statement = true;
        node->pair = pair;
    }
}

/* What one node of several that are one says, all of them say. */
static void gather_at_root(struct ent_rdf_graph *graph, size_t from) {
    size_t to = graph->roots[from];
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
        if (node->is_blank || strcmp(graph->nodes[graph->roots[i]].id, node->iri) == 0) continue;
        add_name(graph,
                 &(struct ent_rdf_name){
                     .node = i, .rank = UINT_MAX, .is_alias = true, .language = "", .text = node->iri});
    }
}

bool ent_rdf_graph_take(struct ent_rdf_graph *graph, const struct ent_rdf_triples *triples) {
    graph->triples = triples;
    graph->ends = ent_alloc(triples->count, sizeof *graph->ends);
    graph->failed = graph->ends == NULL;
    for (size_t i = 0; i < triples->count && !graph->failed; i++) intern_triple(graph, i);
    for (size_t i = 0; i < graph->node_count; i++) find_pair(&graph->nodes[i]);
    for (size_t i = 0; i < triples->count && !graph->failed; i++) describe(graph, i);
    for (size_t i = 0; i < graph->node_count; i++) graph->roots[i] = ent_disjoint_root(graph->roots, i);
    for (size_t i = 0; i < graph->node_count && !graph->failed; i++) gather_at_root(graph, i);
    add_other_ids(graph);
    if (!graph->failed) order_names(graph);
    return !graph->failed;
}

void ent_rdf_graph_clear(struct ent_rdf_graph *graph) {
    ent_index_clear(&graph->index);
    ent_arena_clear(&graph->arena);
    free(graph->ends);
    free(graph->nodes);
    free(graph->names);
    free(graph->accounts);
    free(graph->account_of);
    free(graph->roots);
    *graph = (struct ent_rdf_graph){0};
}
