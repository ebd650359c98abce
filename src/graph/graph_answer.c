/* SPDX-License-Identifier: MIT */
#include "graph/graph_answer.h"

#include "base/number.h"
#include <stdint.h>
#include <string.h>

void ent_answer_add(struct ent_buffer *answer, enum ent_answer_mark mark, const char *first,
                    const char *second) {
    const char letter = (char)mark;
    ent_buffer_add_bytes(answer, &letter, 1);
    ent_buffer_add_bytes(answer, first, strlen(first) + 1);
    ent_buffer_add_bytes(answer, second, strlen(second) + 1);
}

struct taking {
    struct ent_graph *graph;
    struct ent_graph_item *last;
    const char *file, *language;
    const struct entente_sink *sink;
};

static size_t number_at(const char *digits) {
    char number[16] = "";
    size_t length = strspn(digits, "0123456789"), value;
    if (length < sizeof number) memcpy(number, digits, length);
    return ent_count_parse(number, SIZE_MAX, &value) ? value : 0;
}

static enum entente_status take_fault(const struct taking *taking, const char *message) {
    struct ent_place place = {.file = taking->file};
    char said[160] = "";
    if (strncmp(message, "Error: ", strlen("Error: ")) == 0) message += strlen("Error: ");
    size_t length = strcspn(message, "\r\n");
    memcpy(said, message, length < sizeof said ? length : sizeof said - 1);
    const char *line = strstr(message, "line ");
    if (line != NULL) place.line = number_at(line + strlen("line "));
    if (place.line > 0) place.column = 1;
    return ent_fail(taking->sink, ENTENTE_BAD_INPUT, "bad-graph", &place, "is the file whole?", "not %s: %s",
                    taking->language, ent_brief(said).text);
}

static void take_way(struct ent_graph_item *edge, const char *way) {
    if (edge == NULL) return;
    edge->way = strcmp(way, "forward") == 0 ? ENT_WAY_FORWARD
                : strcmp(way, "back") == 0  ? ENT_WAY_BACK
                                            : ENT_WAY_BOTH;
}

static void take_bloc(struct ent_graph *graph, const char *id, const char *bloc) {
    struct ent_graph_item *node = ent_graph_find(graph, id);
    if (node != NULL) node->bloc = ent_import_text(&graph->import, bloc);
}

static void tell_more(const struct taking *taking) {
    const struct ent_place place = {.file = taking->file};
    ent_tell(taking->sink, ENTENTE_WARNING, "more-graphs", &place, "put each into a file of its own",
             "only the first graph of the file is read");
}

static void take_item(struct taking *taking, char mark, const char *first, const char *second) {
    struct ent_graph *graph = taking->graph;
    if (mark == ENT_ANSWER_NODE)
        taking->last = ent_graph_node(graph, first, NULL);
    else if (mark == ENT_ANSWER_EDGE)
        taking->last = ent_graph_edge(graph, first, second, NULL);
    else if (mark == ENT_ANSWER_WAY)
        take_way(taking->last, first);
    else if (mark == ENT_ANSWER_VALUE)
        ent_graph_put(graph, taking->last, first, second);
    else if (mark == ENT_ANSWER_BLOC)
        take_bloc(graph, first, second);
}

static void take_whole(struct taking *taking, char mark, const char *text) {
    struct ent_graph *graph = taking->graph;
    if (mark == ENT_ANSWER_UNDIRECTED)
        graph->undirected = true;
    else if (mark == ENT_ANSWER_OURS)
        graph->is_ours = true;
    else if (mark == ENT_ANSWER_TITLE)
        graph->import.head.title = ent_import_text(&graph->import, text);
    else if (mark == ENT_ANSWER_AS_OF)
        graph->import.head.as_of = ent_import_text(&graph->import, text);
    else if (mark == ENT_ANSWER_SHOWS)
        graph->import.head.shows = ent_import_text(&graph->import, text);
    else if (mark == ENT_ANSWER_MORE)
        tell_more(taking);
}

/* Every record is a letter and two texts with their NULs. */
static enum entente_status take_all(struct taking *taking, const struct ent_buffer *answer) {
    enum entente_status status = ENTENTE_OK;
    for (size_t at = 0; status == ENTENTE_OK && at < answer->length;) {
        char mark = answer->data[at++];
        const char *first = answer->data + at;
        const char *second = first + strlen(first) + 1;
        if (second >= answer->data + answer->length) break;
        at = (size_t)(second - answer->data) + strlen(second) + 1;
        take_item(taking, mark, first, second);
        take_whole(taking, mark, first);
        if (mark == ENT_ANSWER_FAULT) status = take_fault(taking, first);
    }
    return status;
}

enum entente_status ent_answer_read(bool (*work)(const void *payload, struct ent_buffer *answer),
                                    const void *payload, size_t length, struct ent_graph *graph,
                                    const char *file, const char *library, const char *language,
                                    const struct entente_sink *sink) {
    const struct ent_child_limits limits = {.step = library,
                                            .cpu_seconds = 30,
                                            .wall_seconds = 60,
                                            .memory_bytes = (size_t)2 << 30,
                                            .answer_bytes = ((size_t)64 << 20) + 16 * length};
    struct taking taking = {.graph = graph, .file = file, .language = language, .sink = sink};
    const struct ent_place place = {.file = file};
    struct ent_buffer answer = {0};
    enum entente_status status = ENTENTE_OK;
    enum ent_child_end end = ent_child_run(work, payload, &limits, &answer);
    const char *fate = ent_child_fate();
    if (end == ENT_CHILD_NOT_RUN) status = ent_child_not_run(sink);
    if (end == ENT_CHILD_CRASHED)
        status = ent_fail(sink, ENTENTE_LIBRARY, "crashed", &place, "is the file whole, and not too large?",
                          "out of memory, or a fault in %s, where it was read as %s", library, language);
    if (end == ENT_CHILD_FAILED)
        status = ent_fail(sink, ENTENTE_BAD_INPUT, "bad-graph", &place,
                          "is the file whole, and not too large?", "%s could not read it as %s%s%s", library,
                          language, fate != NULL ? ": it " : "", fate != NULL ? fate : "");
    if (status == ENTENTE_OK) status = take_all(&taking, &answer);
    ent_buffer_clear(&answer);
    return status;
}
