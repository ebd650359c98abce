/* SPDX-License-Identifier: MIT */
#include "base/child.h"
#include "base/memory.h"
#include "base/text.h"
#include "graph/dot_memory.h"
#include "graph/graph_answer.h"
#include "graph/graph_xml.h"

#include <cgraph.h>
#include <string.h>

/* cgraph reads in a child process: it keeps global state, and does not survive a failing allocation. */

enum { EDGES_SURELY = 100000 };

struct bytes {
    const char *bytes;
    size_t length, at;
};

struct answering {
    struct ent_buffer *answer;
    Agraph_t *graph;
    const char *title; /* of the whole: clusters without a label inherit it */
    struct ent_buffer value;
};

/* In the child alone: cgraph hands its messages to a function without a payload. */
static struct ent_buffer messages;

static int take_message(char *piece) {
    ent_buffer_add(&messages, piece);
    return 0;
}

static int give_bytes(void *channel, char *buffer, int size) {
    struct bytes *bytes = channel;
    size_t length = bytes->length - bytes->at;
    if (size <= 0) return 0;
    if (length > (size_t)size) length = (size_t)size;
    memcpy(buffer, bytes->bytes + bytes->at, length);
    bytes->at += length;
    return (int)length;
}

/* cgraph takes texts that it does not change as `char *`. */
static char *text(const char *constant) {
    return ent_unconst(constant);
}

/* -- texts ----------------------------------------------------------------------------------------------- */

/* "\n" and its kin end a line, "\N" names the node, "\G" the graph; of the rest the character stays. */
static void unescape(struct answering *a, const char *label, const char *own_name, struct ent_buffer *out) {
    for (; *label != '\0'; label++) {
        if (*label != '\\' || label[1] == '\0') {
            ent_buffer_add_bytes(out, label, 1);
            continue;
        }
        label++;
        if (strchr("nlr", *label) != NULL)
            ent_buffer_add(out, " ");
        else if (*label == 'N')
            ent_buffer_add(out, own_name);
        else if (*label == 'G')
            ent_buffer_add(out, agnameof(a->graph));
        else
            ent_buffer_add_bytes(out, label, 1);
    }
}

/* "{<port> left|right}" shows "left right". */
static void flatten_record(struct ent_buffer *label) {
    size_t kept = 0;
    bool in_port = false;
    for (size_t i = 0; i < label->length; i++) {
        char c = label->data[i];
        in_port = c == '<' || (in_port && c != '>');
        if (in_port || c == '>') continue;
        label->data[kept++] = c == '{' || c == '}' || c == '|' ? ' ' : c;
    }
    if (label->data != NULL) label->data[label->length = kept] = '\0';
}

static bool is_record(void *item) {
    const char *shape = agget(item, text("shape"));
    return shape != NULL && (strcmp(shape, "record") == 0 || strcmp(shape, "Mrecord") == 0);
}

static const char *read_label(struct answering *a, void *item, char *label) {
    struct ent_buffer raw = {0};
    bool is_node = agobjkind(item) == AGNODE;
    ent_buffer_clear(&a->value);
    if (aghtmlstr(label)) {
        ent_xml_shown(&a->value, label);
    } else {
        ent_buffer_add(&raw, label);
        if (is_node && is_record(item)) flatten_record(&raw);
        struct ent_buffer plain = {0};
        unescape(a, raw.data, is_node ? agnameof(item) : "", &plain);
        if (plain.length > 0) ent_xml_plain(&a->value, plain.data);
        ent_buffer_clear(&plain);
    }
    ent_buffer_clear(&raw);
    return a->value.length > 0 ? a->value.data : "";
}

/* We double a backslash in every value. */
static const char *read_value(struct answering *a, const char *value) {
    ent_buffer_clear(&a->value);
    for (; *value != '\0'; value++) {
        if (*value == '\\' && value[1] == '\\') value++;
        ent_buffer_add_bytes(&a->value, value, 1);
    }
    return a->value.length > 0 ? a->value.data : "";
}

/* -- the graph ------------------------------------------------------------------------------------------- */

static void add_values(struct answering *a, void *item, int kind) {
    for (Agsym_t *name = agnxtattr(a->graph, kind, NULL); name != NULL;
         name = agnxtattr(a->graph, kind, name)) {
        char *value = agxget(item, name);
        bool is_label = strcmp(name->name, "label") == 0;
        if (value == NULL || *value == '\0' || strcmp(name->name, "key") == 0) continue;
        const char *shown = is_label || aghtmlstr(value) ? read_label(a, item, value) : read_value(a, value);
        ent_answer_add(a->answer, ENT_ANSWER_VALUE, name->name, shown);
    }
}

/* What is drawn at the ends of a line is its direction. */
static void add_way(struct answering *a, Agedge_t *edge) {
    const char *dir = agget(edge, text("dir"));
    if (dir == NULL) return;
    if (strcmp(dir, "none") == 0) dir = "both";
    if (strcmp(dir, "forward") == 0 || strcmp(dir, "back") == 0 || strcmp(dir, "both") == 0)
        ent_answer_add(a->answer, ENT_ANSWER_WAY, dir, "");
}

static void add_edges(struct answering *a) {
    for (Agnode_t *node = agfstnode(a->graph); node != NULL; node = agnxtnode(a->graph, node)) {
        for (Agedge_t *edge = agfstout(a->graph, node); edge != NULL; edge = agnxtout(a->graph, edge)) {
            ent_answer_add(a->answer, ENT_ANSWER_EDGE, agnameof(agtail(edge)), agnameof(aghead(edge)));
            add_way(a, edge);
            add_values(a, edge, AGEDGE);
        }
    }
}

static void add_nodes(struct answering *a) {
    for (Agnode_t *node = agfstnode(a->graph); node != NULL; node = agnxtnode(a->graph, node)) {
        ent_answer_add(a->answer, ENT_ANSWER_NODE, agnameof(node), "");
        add_values(a, node, AGNODE);
    }
}

/* A cluster's label, or what its name says beside that it is one; NULL when neither tells anything. */
static const char *bloc_of(struct answering *a, Agraph_t *cluster) {
    char *label = agget(cluster, text("label"));
    if (label != NULL && *label != '\0' && (a->title == NULL || strcmp(label, a->title) != 0))
        return read_label(a, cluster, label);
    const char *rest = agnameof(cluster) + strlen("cluster");
    rest += strspn(rest, "_- ");
    return rest[strspn(rest, "0123456789")] == '\0' ? NULL : rest;
}

static void add_blocs(struct answering *a, Agraph_t *graph) {
    for (Agraph_t *part = agfstsubg(graph); part != NULL; part = agnxtsubg(part)) {
        const char *name = agnameof(part);
        const char *bloc = name != NULL && strncmp(name, "cluster", 7) == 0 ? bloc_of(a, part) : NULL;
        for (Agnode_t *node = agfstnode(part); bloc != NULL && node != NULL; node = agnxtnode(part, node))
            ent_answer_add(a->answer, ENT_ANSWER_BLOC, agnameof(node), bloc);
        add_blocs(a, part);
    }
}

/* Our label tells below the title what is shown. */
static void add_title(struct answering *a, bool is_ours) {
    char *title = is_ours ? agget(a->graph, text("title")) : NULL, *label = agget(a->graph, text("label"));
    char *shows = is_ours ? agget(a->graph, text("comment")) : NULL;
    if (title != NULL && *title != '\0')
        ent_answer_add(a->answer, ENT_ANSWER_TITLE, read_value(a, title), "");
    else if (!is_ours && label != NULL && *label != '\0')
        ent_answer_add(a->answer, ENT_ANSWER_TITLE, read_label(a, a->graph, label), "");
    if (shows != NULL && *shows != '\0')
        ent_answer_add(a->answer, ENT_ANSWER_SHOWS, read_value(a, shows), "");
}

static void add_head(struct answering *a) {
    char *as_of = agget(a->graph, text("as_of"));
    a->title = agget(a->graph, text("label"));
    if (!agisdirected(a->graph)) ent_answer_add(a->answer, ENT_ANSWER_UNDIRECTED, "", "");
    bool is_ours = agattr(a->graph, AGNODE, text("actor"), NULL) != NULL &&
                   agattr(a->graph, AGEDGE, text("tie_weight"), NULL) != NULL;
    if (is_ours) ent_answer_add(a->answer, ENT_ANSWER_OURS, "", "");
    add_title(a, is_ours);
    if (is_ours && as_of != NULL && *as_of != '\0') ent_answer_add(a->answer, ENT_ANSWER_AS_OF, as_of, "");
}

/* -- the child ------------------------------------------------------------------------------------------- */

/* "{a b c} -> {x y z}" are nine edges: a short file may hold millions. */
static bool is_too_many(Agraph_t *graph, size_t length) {
    size_t edges = (size_t)agnedges(graph);
    return edges > EDGES_SURELY && edges > length;
}

/* What cgraph's scanner sets up for itself at first, it does not look whether it got. */
static void warm_up(Agdisc_t *disciplines) {
    static const char least[] = "graph{}";
    struct bytes bytes = {least, sizeof least - 1, 0};
    ent_child_expect_no_crash(true);
    Agraph_t *graph = agread(&bytes, disciplines);
    if (graph == NULL) ent_child_starve();
    agclose(graph);
    agread(&bytes, disciplines);
    ent_child_expect_no_crash(false);
}

static bool work(const void *payload, struct ent_buffer *answer) {
    Agiodisc_t memory = AgIoDisc;
    Agdisc_t disciplines = {.mem = &ent_dot_memory, .id = &AgIdDisc, .io = &memory};
    struct bytes bytes = *(const struct bytes *)payload;
    memory.afread = give_bytes;
    agseterr(AGERR);
    agseterrf(take_message);
    warm_up(&disciplines);
    struct answering a = {.answer = answer, .graph = agread(&bytes, &disciplines)};
    if (a.graph == NULL || messages.length > 0) {
        ent_answer_add(answer, ENT_ANSWER_FAULT, messages.length > 0 ? messages.data : "no graph is in it",
                       "");
        return true;
    }
    if (is_too_many(a.graph, bytes.length)) {
        ent_answer_add(answer, ENT_ANSWER_FAULT, "it has more edges than such a file can hold", "");
        return true;
    }
    add_head(&a);
    add_nodes(&a);
    add_edges(&a);
    add_blocs(&a, a.graph);
    if (agread(&bytes, &disciplines) != NULL) ent_answer_add(answer, ENT_ANSWER_MORE, "", "");
    ent_buffer_clear(&a.value);
    return true;
}

static enum entente_status read_dot(const char *file, const char *bytes, size_t length,
                                    const struct ent_record_sink *records, const struct entente_sink *sink) {
    struct ent_graph graph = {0};
    const struct bytes payload = {bytes, length, 0};
    enum entente_status status = ent_answer_read(work, &payload, length, &graph, file, "cgraph", "DOT", sink);
    if (status == ENTENTE_OK) return ent_graph_hand_on(&graph, file, records, sink);
    ent_graph_clear(&graph);
    return status;
}

/* -- the format ------------------------------------------------------------------------------------------ */

static const char *skip_blanks(const char *at) {
    for (;;) {
        at += strspn(at, " \t\r\n");
        if (*at == '#' || strncmp(at, "//", 2) == 0) {
            at += strcspn(at, "\n");
        } else if (strncmp(at, "/*", 2) == 0) {
            const char *end = strstr(at, "*/");
            if (end == NULL) return "";
            at = end + 2;
        } else {
            return at;
        }
    }
}

/* Steps over a word in any case; NULL when another stands there. */
static const char *skip_word(const char *at, const char *word) {
    for (; *word != '\0'; at++, word++) {
        if ((*at | 0x20) != *word) return NULL;
    }
    return skip_blanks(at);
}

static const char *skip_name(const char *at) {
    if (*at != '"') return skip_blanks(at + strcspn(at, " \t\r\n{"));
    for (at++; *at != '\0' && *at != '"'; at++) {
        if (*at == '\\' && at[1] != '\0') at++;
    }
    return *at == '"' ? skip_blanks(at + 1) : at;
}

static bool probe(const char *bytes, size_t length) {
    (void)length;
    const char *at = skip_blanks(bytes), *next = skip_word(at, "strict");
    if (next != NULL) at = next;
    next = skip_word(at, "digraph");
    if (next == NULL) next = skip_word(at, "graph");
    if (next == NULL) return false;
    if (*next != '{') next = skip_name(next);
    return *next == '{';
}

const struct ent_reader ent_reader_dot = {
    .format = {"dot", ".dot .gv", "of Graphviz: labels of edges are relations, clusters are blocs"},
    .probe = probe,
    .read = read_dot,
};
