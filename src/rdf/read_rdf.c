/* SPDX-License-Identifier: MIT */
#include "base/number.h"
#include "rdf/rdf_graph.h"
#include "rdf/rdf_syntax.h"
#include "read/import.h"
#include "read/turning.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct reading {
    const char *file;
    const struct entente_sink *sink;
    const struct ent_record_sink *records;
    struct ent_rdf_graph graph;
    struct ent_import import;
    const char **names;      /* per node: NULL where it is no actor */
    struct ent_index owners; /* of names, ids and aliases */
    struct ent_index shared; /* aliases that two have */
    struct ent_index taken;  /* relations that are handed on */
    struct ent_index sources;
    struct ent_buffer word, key;
    size_t nameless, shared_aliases, faulty;
    bool failed;
};

/* -- actors ---------------------------------------------------------------------------------------------- */

static const char *keep_text(struct reading *r, const char *text) {
    const char *kept = ent_import_text(&r->import, text);
    if (kept == NULL) r->failed = true;
    return kept;
}

/* Programs number their blank nodes; people may name them. */
static bool is_word(const char *text) {
    size_t length = 0;
    for (; text[length] != '\0'; length++) {
        char c = text[length];
        bool is_letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (!is_letter && c != '_') return false;
    }
    return length > 2;
}

static const char *name_of(struct reading *r, size_t node) {
    const struct ent_rdf_node *at = &r->graph.nodes[node];
    const char *label = ent_rdf_label(&r->graph, node);
    if (label != NULL) return label;
    if (at->is_blank && !is_word(at->id + 2)) return NULL;
    ent_rdf_local_name(at->id, &r->word);
    r->failed |= r->word.failed;
    return r->word.length > 0 ? keep_text(r, r->word.data) : at->id;
}

/* False when the node has no name that could be shown. */
static bool add_actor(struct reading *r, size_t node) {
    if (r->names[node] == NULL) r->names[node] = name_of(r, node);
    return r->names[node] != NULL;
}

static bool claim(struct reading *r, const char *text, size_t node) {
    size_t owner = ent_index_find(&r->owners, text);
    if (owner == SIZE_MAX && !ent_index_add(&r->owners, text, node)) r->failed = true;
    return owner == SIZE_MAX || owner == node;
}

/* Two with one label stay two: what they are called in their IRIs is added, or stands alone. */
static const char *tell_apart(struct reading *r, size_t node) {
    const char *id = r->graph.nodes[node].id;
    ent_rdf_local_name(id, &r->word);
    ent_buffer_clear(&r->key);
    ent_buffer_format(&r->key, "%s (%s)", r->names[node], r->word.data);
    if (r->word.failed || r->key.failed) r->failed = true;
    if (r->failed || strcmp(r->word.data, r->names[node]) == 0) return id;
    return ent_index_find(&r->owners, r->key.data) == SIZE_MAX ? keep_text(r, r->key.data) : id;
}

static bool name_clashes(const struct reading *r, const bool *clashes, size_t node) {
    size_t owner = ent_index_find(&r->owners, r->names[node]);
    return owner != node || clashes[node];
}

static void tell_all_apart(struct reading *r) {
    size_t count = r->graph.node_count;
    bool *clashes = ent_alloc(count, sizeof *clashes);
    r->failed |= clashes == NULL;
    for (size_t i = 0; i < count && !r->failed; i++) {
        if (r->names[i] == NULL || claim(r, r->names[i], i)) continue;
        clashes[ent_index_find(&r->owners, r->names[i])] = true;
    }
    for (size_t i = 0; i < count && !r->failed; i++) {
        if (r->names[i] == NULL || !name_clashes(r, clashes, i)) continue;
        const char *name = tell_apart(r, i);
        if (name != NULL && claim(r, name, i)) r->names[i] = name;
    }
    free(clashes);
}

/* What two actors are called stands for neither. */
static void claim_aliases(struct reading *r, size_t node) {
    const struct ent_rdf_node *at = &r->graph.nodes[node];
    for (size_t i = 0; i < at->name_count && !r->failed; i++) {
        const char *text = r->graph.names[at->first_name + i].text;
        if (claim(r, text, node) || ent_index_find(&r->shared, text) != SIZE_MAX) continue;
        if (!ent_index_add(&r->shared, text, node)) r->failed = true;
    }
}

static size_t keep_aliases(struct reading *r, size_t node, const char **aliases) {
    const struct ent_rdf_node *at = &r->graph.nodes[node];
    size_t kept = 0;
    for (size_t i = 0; i < at->name_count; i++) {
        const char *text = r->graph.names[at->first_name + i].text;
        if (strcmp(text, r->names[node]) == 0 || (kept > 0 && strcmp(text, aliases[kept - 1]) == 0)) continue;
        if (ent_index_find(&r->shared, text) == SIZE_MAX)
            aliases[kept++] = text;
        else
            r->shared_aliases += ent_rdf_label(&r->graph, node) != text;
    }
    return kept;
}

static void import_actor(struct reading *r, size_t node) {
    const struct ent_rdf_node *at = &r->graph.nodes[node];
    const char **aliases = ent_alloc(at->name_count, sizeof *aliases);
    if (aliases == NULL) {
        r->failed = true;
        return;
    }
    const struct ent_actor_record record = {.id = at->id,
                                            .name = r->names[node],
                                            .kind = at->kind,
                                            .bloc = at->bloc,
                                            .role = at->office,
                                            .note = at->note,
                                            .alias_count = keep_aliases(r, node, aliases),
                                            .aliases = aliases};
    ent_import_actor(&r->import, &record, NULL);
    free(aliases);
}

static void import_actors(struct reading *r) {
    const struct ent_rdf_graph *graph = &r->graph;
    for (size_t i = 0; i < graph->node_count && !r->failed; i++) {
        const struct ent_rdf_node *node = &graph->nodes[i];
        if (graph->roots[i] == i && node->kind != NULL && !node->is_statement && !node->is_graph)
            add_actor(r, i);
    }
    for (size_t i = 0; i < graph->node_count && !r->failed; i++) {
        if (r->names[i] != NULL) claim(r, graph->nodes[i].id, i);
    }
    tell_all_apart(r);
    for (size_t i = 0; i < graph->node_count && !r->failed; i++) {
        if (r->names[i] != NULL) claim_aliases(r, i);
    }
    for (size_t i = 0; i < graph->node_count && !r->failed; i++) {
        if (r->names[i] != NULL) import_actor(r, i);
    }
}

/* -- sources --------------------------------------------------------------------------------------------- */

static const char *url_of(const char *id) {
    bool is_page = strncmp(id, "http://", 7) == 0 || strncmp(id, "https://", 8) == 0;
    return is_page ? id : NULL;
}

/* What an IRI or a text in the place of a person or a house is called. */
static const char *called(const struct ent_rdf_graph *graph, const char *text) {
    size_t node = text != NULL ? ent_index_find(&graph->index, text) : SIZE_MAX;
    const char *label = node != SIZE_MAX ? ent_rdf_label(graph, graph->roots[node]) : NULL;
    return label != NULL ? label : text;
}

/* 2018-03-08 of 2018-03-08T10:00:00Z and of 2018-03-08Z. */
static const char *day_of(struct reading *r, const char *text) {
    if (text == NULL || strlen(text) <= 10 || strchr("TZ+-", text[10]) == NULL) return text;
    const char *kept = ent_arena_text(&r->import.arena, text, 10);
    r->failed |= kept == NULL;
    return kept;
}

static void declare_source(struct reading *r, const char *id) {
    const struct ent_rdf_graph *graph = &r->graph;
    if (ent_index_find(&r->sources, id) != SIZE_MAX) return;
    size_t node = ent_index_find(&graph->index, id);
    const struct ent_rdf_account none = {0}, *account = &none;
    if (node != SIZE_MAX && graph->account_of[node] != SIZE_MAX)
        account = &graph->accounts[graph->account_of[node]];
    struct ent_source_record record = {.id = id,
                                       .title = node != SIZE_MAX ? called(graph, id) : NULL,
                                       .author = called(graph, account->author),
                                       .publisher = called(graph, account->publisher),
                                       .date = day_of(r, account->date),
                                       .url = url_of(id)};
    if (record.title == id) {
        ent_rdf_local_name(id, &r->word);
        record.title = r->word.data;
    }
    if (!ent_index_add(&r->sources, id, 0)) r->failed = true;
    if (r->failed || r->records->source == NULL) return;
    r->failed |= r->records->source(r->records->payload, &record) != ENTENTE_OK;
}

/* -- relations ------------------------------------------------------------------------------------------- */

/* A label that English or no language has, else the end of the IRI. */
static const char *word_for(struct reading *r, const char *predicate) {
    const struct ent_rdf_graph *graph = &r->graph;
    size_t node = ent_index_find(&graph->index, predicate);
    const char *label = node != SIZE_MAX ? ent_rdf_label(graph, graph->roots[node]) : NULL;
    if (label != NULL && graph->names[graph->nodes[graph->roots[node]].first_name].rank < 2 * 16)
        return label;
    ent_rdf_word(predicate, &r->word);
    r->failed |= r->word.failed;
    return r->word.data;
}

/* RDF is a set: what stands twice in one graph is said once. True when it was not there. */
static bool is_new(struct reading *r, size_t source, const char *predicate, size_t target, size_t graph) {
    ent_buffer_clear(&r->key);
    ent_buffer_format(&r->key, "%zu %zu %zu %s", source, target, graph, predicate);
    r->failed |= r->key.failed;
    if (r->failed || ent_index_find(&r->taken, r->key.data) != SIZE_MAX) return false;
    if (!ent_index_add(&r->taken, r->key.data, 0)) r->failed = true;
    return true;
}

/* The source that a statement names, and the graph that it stands in. */
static size_t list_evidence(struct reading *r, const char *source, const char *speaker, size_t graph,
                            struct ent_evidence_record evidence[2]) {
    size_t count = 0;
    if (source != NULL || speaker != NULL)
        evidence[count++] = (struct ent_evidence_record){.source = source, .speaker = speaker};
    if (graph != SIZE_MAX)
        evidence[count++] = (struct ent_evidence_record){.source = r->graph.nodes[graph].id};
    for (size_t i = 0; i < count; i++) {
        if (evidence[i].source != NULL) declare_source(r, evidence[i].source);
    }
    return count;
}

static bool read_number(struct reading *r, const char *text, double *number) {
    if (text == NULL) return false;
    bool fine = ent_number_parse(text, number);
    r->faulty += !fine;
    return fine;
}

static const char *sign_of(const char *text) {
    double number;
    if (text == NULL || !ent_number_parse(text, &number)) return text;
    return number < 0 ? "-" : number > 0 ? "+" : "0";
}

/* Stands for the target until the ends are known: where it is the source, they are exchanged. */
static const char turned[] = "target";

static void fail_turn(const struct reading *r, const struct ent_rdf_turn *turn, const char *right,
                      size_t line) {
    const struct ent_place place = {.file = r->file, .line = line};
    char message[ENT_TURN_MESSAGE];
    ent_turn_message(turn->name, turn->text, message);
    ent_fail(r->sink, ENTENTE_BAD_INPUT, "turning-field", &place, right, "%s", message);
}

/* False after an error was told. */
static bool read_turns(struct reading *r, const struct ent_rdf_account *account,
                       struct ent_relation_record *record) {
    bool fine = true;
    for (int turn = ENT_TURN_SIGN; turn < ENT_TURN_COUNT; turn++) {
        for (size_t i = 0; i < account->turn_count; i++) {
            const struct ent_rdf_turn *at = &account->turns[i];
            if (ent_turn_of(at->name) != (enum ent_turn)turn) continue;
            const char *right = ent_turn_read((enum ent_turn)turn, at->text, record);
            if (right != NULL) fail_turn(r, at, right, account->line);
            fine = fine && right == NULL;
        }
    }
    return fine;
}

static void import_relation(struct reading *r, size_t source, const char *predicate, size_t target,
                            struct ent_relation_record *record, size_t line) {
    bool is_turned = record->source != NULL && strcmp(record->source, turned) == 0;
    record->source = r->graph.nodes[is_turned ? target : source].id;
    record->target = r->graph.nodes[is_turned ? source : target].id;
    if (record->word == NULL) record->word = word_for(r, predicate);
    if (!r->failed) ent_import_relation(&r->import, record, &(struct ent_place){.line = line});
}

static void import_account(struct reading *r, const struct ent_rdf_account *account) {
    if (!r->graph.nodes[account->node].is_statement) return;
    bool is_whole = account->subject != SIZE_MAX && account->object != SIZE_MAX && account->predicate != NULL;
    size_t source = is_whole ? r->graph.roots[account->subject] : 0;
    size_t target = is_whole ? r->graph.roots[account->object] : 0;
    if (!is_whole || !add_actor(r, source) || !add_actor(r, target)) {
        r->nameless++;
        return;
    }
    size_t graph = account->graph != SIZE_MAX ? r->graph.roots[account->graph] : SIZE_MAX;
    is_new(r, source, account->predicate, target, graph); /* the triple itself adds nothing */
    struct ent_evidence_record evidence[2];
    struct ent_relation_record record = {.word = account->is_text ? account->predicate : NULL,
                                         .sign = sign_of(account->sign),
                                         .date = day_of(r, account->date),
                                         .from = day_of(r, account->from),
                                         .to = day_of(r, account->to),
                                         .note = account->note,
                                         .evidence = evidence};
    const char *speaker = called(&r->graph, account->author);
    record.evidence_count = list_evidence(r, account->source, speaker, graph, evidence);
    record.has_weight = read_number(r, account->weight, &record.weight);
    record.has_confidence = read_number(r, account->confidence, &record.confidence);
    record.target = turned; /* which ends they are is found below */
    if (read_turns(r, account, &record))
        import_relation(r, source, account->predicate, target, &record, account->line);
}

static void import_triple(struct reading *r, size_t index) {
    if (!ent_rdf_is_relation(&r->graph, index)) return;
    const struct ent_rdf_triple *triple = &r->graph.triples->items[index];
    const struct ent_rdf_ends *ends = &r->graph.ends[index];
    size_t source = r->graph.roots[ends->subject], target = r->graph.roots[ends->object];
    size_t graph = ends->graph != SIZE_MAX ? r->graph.roots[ends->graph] : SIZE_MAX;
    if (!add_actor(r, source) || !add_actor(r, target)) {
        r->nameless++;
        return;
    }
    const char *predicate = triple->predicate.text;
    if (!is_new(r, source, predicate, target, graph)) return;
    struct ent_evidence_record evidence[2];
    struct ent_relation_record record = {.evidence = evidence};
    record.evidence_count = list_evidence(r, NULL, NULL, graph, evidence);
    import_relation(r, source, predicate, target, &record, triple->line);
}

/* -- what is left out ------------------------------------------------------------------------------------ */

static void add_part(struct ent_buffer *text, size_t count, const char *what) {
    if (count > 0) ent_buffer_format(text, "%s%s (%zu)", text->length > 0 ? ", " : "", what, count);
}

static void tell_left(struct reading *r) {
    const struct ent_place place = {.file = r->file};
    struct ent_buffer text = {0};
    add_part(&text, r->graph.literals, "dates, numbers and texts");
    add_part(&text, r->graph.schema, "classes, lists and schema");
    add_part(&text, r->graph.pages, "pages and pictures");
    add_part(&text, r->nameless, "resources without a name");
    add_part(&text, r->faulty, "weights that are no numbers");
    add_part(&text, r->shared_aliases, "other names that two actors share");
    if (text.length > 0 && !text.failed)
        ent_tell(r->sink, ENTENTE_NOTE, "rdf-left", &place, "", "what makes no relation is left out: %s",
                 text.data);
    ent_buffer_clear(&text);
}

/* -- the format ------------------------------------------------------------------------------------------ */

static void import_all(struct reading *r) {
    const struct ent_rdf_graph *graph = &r->graph;
    r->names = ent_alloc(graph->node_count, sizeof *r->names);
    r->failed |= r->names == NULL;
    for (size_t i = 0; i < graph->account_count && !r->failed; i++) import_account(r, &graph->accounts[i]);
    for (size_t i = 0; i < graph->triples->count && !r->failed; i++) import_triple(r, i);
    if (!r->failed) import_actors(r);
}

static enum entente_status hand_on(struct reading *r) {
    enum entente_status status = ENTENTE_OK;
    if (r->failed)
        status = ent_no_memory(r->sink);
    else
        tell_left(r);
    if (status == ENTENTE_OK) return ent_import_hand_on(&r->import, r->file, r->records, r->sink);
    ent_import_clear(&r->import);
    return status;
}

static enum entente_status read_rdf(const char *file, const char *bytes, size_t length,
                                    const struct ent_record_sink *records, const struct entente_sink *sink) {
    struct reading reading = {.file = file, .sink = sink, .records = records};
    struct ent_rdf_triples triples = {0};
    enum entente_status status = ent_rdf_read(file, bytes, length, &triples, sink);
    if (status == ENTENTE_OK) {
        reading.failed = !ent_rdf_graph_take(&reading.graph, &triples);
        if (!reading.failed) import_all(&reading);
        status = hand_on(&reading);
    }
    ent_rdf_graph_clear(&reading.graph);
    ent_rdf_triples_clear(&triples);
    free(reading.names);
    ent_index_clear(&reading.owners);
    ent_index_clear(&reading.shared);
    ent_index_clear(&reading.taken);
    ent_index_clear(&reading.sources);
    ent_buffer_clear(&reading.word);
    ent_buffer_clear(&reading.key);
    return status;
}

const struct ent_reader ent_reader_rdf = {
    .format =
        {"rdf", ".ttl .nt .nq .trig .rdf .jsonld",
         "RDF as Turtle, N-Triples, N-Quads, TriG, XML or JSON-LD: relations are triples between resources, "
         "called by their labels; graphs are sources"},
    .is_sure = true,
    .probe = ent_rdf_probe,
    .read = read_rdf,
};
