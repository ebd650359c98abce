/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* fmemopen */
#include "base/child.h"
#include "base/memory.h"
#include "base/number.h"
#include "graph/graph_answer.h"
#include "graph/graph_xml.h"
#include "graph/name_words.h"

#include <igraph.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

/* igraph reads in a child process: its attributes are a table of the whole process, and it may abort. It is
 * not asked for Pajek and DL: of those it refuses words, times and quoted names. */

enum language { GML, NCOL, LGL };

struct task {
    enum language language;
    const char *bytes;
    size_t length;
};

/* In the child alone: igraph hands its messages to a function without a payload. */
static char message[200];

static void take_message(const char *reason, const char *file, int line, igraph_error_t error) {
    (void)file, (void)line;
    if (error == IGRAPH_ENOMEM) ent_child_starve();
    if (message[0] == '\0') snprintf(message, sizeof message, "%s", reason);
    IGRAPH_FINALLY_FREE();
}

static void pass_over(const char *reason, const char *file, int line) {
    (void)reason, (void)file, (void)line;
}

/* -- values ---------------------------------------------------------------------------------------------- */

struct names {
    igraph_strvector_t names;
    igraph_vector_int_t types;
};

struct answering {
    const igraph_t *graph;
    struct ent_buffer *answer;
    enum language language;
    struct names whole, nodes, edges;
    struct ent_buffer value;
};

static void add_value(struct answering *a, const char *name, const char *text) {
    ent_buffer_clear(&a->value);
    ent_xml_plain(&a->value, text);
    if (a->value.length > 0) ent_answer_add(a->answer, ENT_ANSWER_VALUE, name, a->value.data);
}

/* In lists of names a weight that is not there is 0. */
static void add_number(struct answering *a, const char *name, double number) {
    char text[ENT_NUMBER_SIZE];
    if (!isfinite(number) || (a->language != GML && number == 0)) return;
    ent_number_text(number, text);
    ent_answer_add(a->answer, ENT_ANSWER_VALUE, name, text);
}

static void add_values(struct answering *a, const struct names *names, bool of_edges, igraph_integer_t item) {
    for (igraph_integer_t i = 0; i < igraph_strvector_size(&names->names); i++) {
        const char *name = igraph_strvector_get(&names->names, i);
        igraph_integer_t type = VECTOR(names->types)[i];
        if (type == IGRAPH_ATTRIBUTE_NUMERIC)
            add_number(a, name, of_edges ? EAN(a->graph, name, item) : VAN(a->graph, name, item));
        else if (type == IGRAPH_ATTRIBUTE_STRING)
            add_value(a, name, of_edges ? EAS(a->graph, name, item) : VAS(a->graph, name, item));
    }
}

/* -- nodes and edges ------------------------------------------------------------------------------------- */

/* GML's own number of a node, else its place. */
static void id_of(const struct answering *a, igraph_integer_t node, char id[ENT_NUMBER_SIZE]) {
    bool has_id = igraph_cattribute_has_attr(a->graph, IGRAPH_ATTRIBUTE_VERTEX, "id");
    ent_number_text(a->language == GML && has_id ? VAN(a->graph, "id", node) : (double)node, id);
}

static void add_all(struct answering *a) {
    char id[ENT_NUMBER_SIZE], other[ENT_NUMBER_SIZE];
    if (!igraph_is_directed(a->graph)) ent_answer_add(a->answer, ENT_ANSWER_UNDIRECTED, "", "");
    for (igraph_integer_t i = 0; i < igraph_vcount(a->graph); i++) {
        id_of(a, i, id);
        ent_answer_add(a->answer, ENT_ANSWER_NODE, id, "");
        add_values(a, &a->nodes, false, i);
    }
    for (igraph_integer_t i = 0; i < igraph_ecount(a->graph); i++) {
        id_of(a, IGRAPH_FROM(a->graph, i), id);
        id_of(a, IGRAPH_TO(a->graph, i), other);
        ent_answer_add(a->answer, ENT_ANSWER_EDGE, id, other);
        add_values(a, &a->edges, true, i);
    }
}

static bool list_names(struct answering *a) {
    struct names *const lists[] = {&a->whole, &a->nodes, &a->edges};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        if (igraph_strvector_init(&lists[i]->names, 0) != IGRAPH_SUCCESS ||
            igraph_vector_int_init(&lists[i]->types, 0) != IGRAPH_SUCCESS)
            return false;
    }
    return igraph_cattribute_list(a->graph, &a->whole.names, &a->whole.types, &a->nodes.names,
                                  &a->nodes.types, &a->edges.names, &a->edges.types) == IGRAPH_SUCCESS;
}

/* -- the child: its memory ends with it ------------------------------------------------------------------ */

static bool read_graph(const struct task *task, FILE *file, igraph_t *graph) {
    switch (task->language) {
    case GML:
        return igraph_read_graph_gml(graph, file) == IGRAPH_SUCCESS;
    case NCOL:
        return igraph_read_graph_ncol(graph, file, NULL, true, IGRAPH_ADD_WEIGHTS_IF_PRESENT, false) ==
               IGRAPH_SUCCESS;
    case LGL:
        return igraph_read_graph_lgl(graph, file, true, IGRAPH_ADD_WEIGHTS_IF_PRESENT, false) ==
               IGRAPH_SUCCESS;
    }
    return false;
}

static bool work(const void *payload, struct ent_buffer *answer) {
    const struct task *task = payload;
    igraph_t graph;
    igraph_set_attribute_table(&igraph_cattribute_table);
    igraph_set_error_handler(take_message);
    igraph_set_warning_handler(pass_over);
    FILE *file = task->length > 0 ? fmemopen(ent_unconst(task->bytes), task->length, "r") : NULL;
    if (file == NULL || !read_graph(task, file, &graph)) {
        ent_answer_add(answer, ENT_ANSWER_FAULT, message[0] != '\0' ? message : "the file is empty", "");
        return true;
    }
    struct answering a = {.graph = &graph, .answer = answer, .language = task->language};
    if (!list_names(&a)) return false;
    add_all(&a);
    ent_buffer_clear(&a.value);
    return true;
}

static enum entente_status read_language(enum language language, const char *name, const char *file,
                                         const char *bytes, size_t length,
                                         const struct ent_record_sink *records,
                                         const struct entente_sink *sink) {
    struct ent_graph graph = {0};
    const struct task task = {language, bytes, length};
    if (language != GML && !ent_check_words(language == LGL, name, file, bytes, sink))
        return ENTENTE_BAD_INPUT;
    enum entente_status status = ent_answer_read(work, &task, length, &graph, file, "igraph", name, sink);
    if (status == ENTENTE_OK) return ent_graph_hand_on(&graph, file, records, sink);
    ent_graph_clear(&graph);
    return status;
}

/* -- the formats ----------------------------------------------------------------------------------------- */

static enum entente_status read_gml(const char *file, const char *bytes, size_t length,
                                    const struct ent_record_sink *records, const struct entente_sink *sink) {
    return read_language(GML, "GML", file, bytes, length, records, sink);
}

static enum entente_status read_ncol(const char *file, const char *bytes, size_t length,
                                     const struct ent_record_sink *records, const struct entente_sink *sink) {
    return read_language(NCOL, "NCOL", file, bytes, length, records, sink);
}

static enum entente_status read_lgl(const char *file, const char *bytes, size_t length,
                                    const struct ent_record_sink *records, const struct entente_sink *sink) {
    return read_language(LGL, "LGL", file, bytes, length, records, sink);
}

/* Lines such as "Creator ..." and comments, then "graph [". */
static bool is_gml(const char *bytes, size_t length) {
    (void)length;
    const char *at = bytes;
    for (int lines = 0; lines < 20 && *at != '\0'; lines++) {
        at += strspn(at, " \t\r\n");
        size_t word = strcspn(at, " \t\r\n[");
        const char *next = at + word + strspn(at + word, " \t\r\n");
        if (word == 5 && strncmp(at, "graph", 5) == 0) return *next == '[';
        if (*at != '#' && strspn(at, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_") != word)
            return false;
        at += strcspn(at, "\n");
    }
    return false;
}

/* A list of names may be anything: only a suffix tells. */
static bool is_never_sure(const char *bytes, size_t length) {
    (void)bytes, (void)length;
    return false;
}

const struct ent_reader ent_reader_gml = {
    .format = {"gml", ".gml", "Graph Modelling Language, of networkx, igraph, Gephi and yEd"},
    .probe = is_gml,
    .read = read_gml,
};

const struct ent_reader ent_reader_ncol = {
    .format = {"ncol", ".ncol", "two names and perhaps a weight a line, without direction"},
    .probe = is_never_sure,
    .read = read_ncol,
};

const struct ent_reader ent_reader_lgl = {
    .format = {"lgl", ".lgl", "\"# name\", then a neighbour and perhaps a weight a line, without direction"},
    .probe = is_never_sure,
    .read = read_lgl,
};
