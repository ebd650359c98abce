/* SPDX-License-Identifier: MIT */
#include "base/number.h"
#include "base/text.h"
#include "graph/graph.h"
#include "graph/graph_words.h"
#include "read/read_limits.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* igraph's reader refuses names of relations, labels of lines and times, which is where the words are. */

enum section { BEFORE, VERTICES, ARCS, EDGES, ARCSLIST, EDGESLIST, MATRIX, PARTITION, PASSED_OVER };

struct reading {
    struct ent_graph graph;
    struct ent_words words;
    const struct entente_sink *sink;
    struct ent_index relations; /* words by number, into `names` */
    const char **names;
    size_t name_count, name_room;
    enum section section;
    const char *word;              /* of the section */
    size_t count, first_mode, row; /* vertices; those of the first of two modes; of a matrix or partition */
    size_t networks, passed_over;
    bool is_partition;
};

static bool fail(const struct reading *r, size_t word, const char *code, const char *hint, const char *before,
                 const char *after) {
    struct ent_place place = ent_words_place(&r->words, word);
    ent_fail(r->sink, ENTENTE_BAD_INPUT, code, &place, hint, "%s\"%s\"%s", before,
             ent_brief(ent_words_at(&r->words, word)).text, after);
    return false;
}

static const char *copy(struct reading *r, const char *text) {
    return ent_import_text(&r->graph.import, text);
}

/* -- vertices -------------------------------------------------------------------------------------------- */

static struct ent_graph_item *vertex(const struct reading *r, size_t number) {
    return r->graph.nodes[number - 1];
}

/* The number of a vertex; 0 after an error was reported. */
static size_t read_vertex(const struct reading *r, size_t word) {
    size_t number;
    if (!ent_count_parse(ent_words_at(&r->words, word), SIZE_MAX / 2, &number)) {
        fail(r, word, "bad-vertex", "write numbers of vertices, then the value", "",
             " is not the number of a vertex");
        return 0;
    }
    if (number >= 1 && number <= r->graph.node_count) return number;
    struct ent_place place = ent_words_place(&r->words, word);
    ent_fail(r->sink, ENTENTE_BAD_INPUT, "bad-vertex", &place,
             "count them from 1, and say how many after *Vertices",
             "there is no vertex %zu, but %zu vertices", number, r->graph.node_count);
    return 0;
}

static bool open_vertices(struct reading *r) {
    size_t count;
    if (!ent_count_parse(ent_words_at(&r->words, 1), SIZE_MAX / 2, &count))
        return fail(r, 1, "bad-count", "write *Vertices and how many", "", " is not a number of vertices");
    if (r->graph.node_count > 0) return true; /* a partition repeats it */
    struct ent_place place = ent_words_place(&r->words, 1);
    if (count > ENT_MAX_ACTORS || count > 1000 + r->words.length) {
        ent_fail(r->sink, ENTENTE_TOO_LARGE, "too-many-actors", &place, "",
                 "%zu vertices are more than such a file can hold", count);
        return false;
    }
    ent_count_parse(ent_words_at(&r->words, 2), count, &r->first_mode);
    for (size_t i = 1; i <= count; i++) {
        char id[24];
        snprintf(id, sizeof id, "%zu", i);
        ent_graph_node(&r->graph, id, &place);
    }
    r->count = count;
    return true;
}

/* Behind the label, which goes on without quotes with words that are no numbers and, other than shapes, begin
 * large. */
static size_t behind_label(const struct reading *r) {
    size_t at = 2;
    for (; at < r->words.count && !r->words.words[1].is_quoted; at++) {
        const char *next = ent_words_at(&r->words, at);
        bool begins_large = (*next >= 'A' && *next <= 'Z') || (unsigned char)*next >= 0x80;
        if (!begins_large) break;
    }
    return at;
}

static void put_label(struct reading *r, struct ent_graph_item *node) {
    struct ent_buffer label = {0};
    ent_buffer_add(&label, ent_words_at(&r->words, 1));
    for (size_t i = 2; i < behind_label(r); i++) ent_buffer_format(&label, " %s", ent_words_at(&r->words, i));
    if (label.failed) r->graph.import.failed = true;
    if (!label.failed) ent_graph_put(&r->graph, node, "label", label.data);
    ent_buffer_clear(&label);
}

/* What Pajek itself says of how things are drawn. */
static bool is_of_drawing(const char *key) {
    static const char *const keys[] = {"x_fact",  "y_fact",   "phi",   "lphi",  "font",   "ellipse", "box",
                                       "diamond", "triangle", "cross", "empty", "circle", NULL};
    return strlen(key) <= 3 || ent_text_is_one_of_ascii(key, keys);
}

/* Pairs of a key and what it says, as other programs add them: "relation opposes sign -1". */
static void put_pairs(struct reading *r, struct ent_graph_item *item, size_t from) {
    for (size_t at = from; at + 1 < r->words.count; at += 2) {
        const char *key = ent_words_at(&r->words, at);
        if (key[0] == '[') return;
        if (ent_graph_is_field(key) || !is_of_drawing(key))
            ent_graph_put(&r->graph, item, key, ent_words_at(&r->words, at + 1));
    }
}

/* Where the pairs of a vertex begin: behind its coordinates and its shape. */
static size_t behind_shape(const struct reading *r) {
    double number;
    size_t at = behind_label(r);
    while (at < r->words.count && ent_number_parse(ent_words_at(&r->words, at), &number)) at++;
    bool has_shape = at < r->words.count && (r->words.count - at) % 2 == 1;
    return at + has_shape;
}

/* Number, label, then coordinates and how it is drawn; times stand in brackets. */
static bool take_vertex(struct reading *r) {
    size_t number = read_vertex(r, 0);
    if (number == 0) return false;
    struct ent_graph_item *node = vertex(r, number);
    struct ent_place place = ent_words_place(&r->words, 0);
    node->line = place.line;
    node->column = place.column;
    put_label(r, node);
    put_pairs(r, node, behind_shape(r));
    const char *last = ent_words_at(&r->words, r->words.count - 1);
    if (r->words.count > 2 && last[0] == '[') ent_graph_put(&r->graph, node, "times", last);
    return true;
}

/* -- lines ----------------------------------------------------------------------------------------------- */

/* "5", "5-7" or "5-*"; the year may be any text without a dash. */
static void set_times(struct reading *r, struct ent_graph_item *edge, const char *from, size_t length) {
    char period[64] = "";
    if (edge == NULL || length >= sizeof period) return;
    memcpy(period, from, length);
    char *dash = strchr(period, '-');
    if (dash != NULL) *dash = '\0';
    const char *to = dash != NULL ? dash + 1 : period;
    edge->from = period[0] != '*' && period[0] != '\0' ? copy(r, period) : NULL;
    edge->to = to[0] != '*' && to[0] != '\0' ? copy(r, to) : NULL;
}

/* "[1990-1995,1997]": a relation for each. */
static void take_times(struct reading *r, struct ent_graph_item *edge, const char *times) {
    for (const char *at = times + 1; *at != '\0' && *at != ']';) {
        size_t length = strcspn(at, ",]");
        if (at != times + 1) edge = ent_graph_again(&r->graph, edge);
        set_times(r, edge, at, length);
        at += length + (at[length] == ',');
    }
}

static const char *relation_word(const struct reading *r, const char *number) {
    size_t index = ent_index_find(&r->relations, number);
    return index != SIZE_MAX ? r->names[index] : NULL;
}

static struct ent_graph_item *add_line(struct reading *r, size_t source, size_t target, const char *word) {
    struct ent_place place = ent_words_place(&r->words, 0);
    bool both = r->section == EDGES || r->section == EDGESLIST;
    struct ent_graph_item *line =
        ent_graph_edge(&r->graph, vertex(r, source)->id, vertex(r, target)->id, &place);
    if (line == NULL) return NULL;
    line->way = both ? ENT_WAY_BOTH : ENT_WAY_FORWARD;
    if (word != NULL) ent_graph_put(&r->graph, line, "relation", word);
    return line;
}

/* Both ends, a value, then pairs of a key and what it says: l is the label. "2:" before all is a relation. */
static bool take_line(struct reading *r) {
    const char *first = ent_words_at(&r->words, 0), *word = r->word, *times = NULL;
    size_t at = 0, count = r->words.count;
    if (ent_text_ends_with(first, ":")) {
        char number[24] = "";
        if (strlen(first) <= sizeof number)
            snprintf(number, sizeof number, "%.*s", (int)strlen(first) - 1, first);
        word = relation_word(r, number);
        at = 1;
    }
    size_t source = read_vertex(r, at), target = source > 0 ? read_vertex(r, at + 1) : 0;
    if (target == 0) return false;
    double weight;
    bool has_weight = ent_number_parse(ent_words_at(&r->words, at + 2), &weight);
    const char *value = has_weight ? ent_words_at(&r->words, at + 2) : "";
    size_t pairs = at + (has_weight ? 3 : 2);
    for (at = pairs; at < count; at++) {
        const char *key = ent_words_at(&r->words, at);
        if (key[0] == '[') times = key;
        if (strcmp(key, "l") == 0 && at + 1 < count) word = ent_words_at(&r->words, at + 1);
        if (key[0] != '[') at++;
    }
    struct ent_graph_item *line = add_line(r, source, target, word);
    ent_graph_put(&r->graph, line, "weight", value);
    put_pairs(r, line, pairs);
    if (times != NULL) take_times(r, line, times);
    return true;
}

static bool take_list(struct reading *r) {
    size_t source = read_vertex(r, 0);
    for (size_t i = 1; source > 0 && i < r->words.count; i++) {
        size_t target = read_vertex(r, i);
        if (target == 0) return false;
        add_line(r, source, target, r->word);
    }
    return source > 0;
}

static bool take_cell(struct reading *r, size_t column) {
    double value;
    if (!ent_number_parse(ent_words_at(&r->words, column), &value))
        return fail(r, column, "bad-number", "write a plain decimal number such as 1.5", "",
                    " is not a number");
    if (value == 0) return true;
    size_t target = column + 1 + r->first_mode;
    if (target > r->graph.node_count)
        return fail(r, column, "too-long", "write a number for each vertex", "the row goes on with ", "");
    struct ent_graph_item *line = add_line(r, r->row, target, r->word);
    ent_graph_put(&r->graph, line, "weight", ent_words_at(&r->words, column));
    return true;
}

static bool take_row(struct reading *r) {
    size_t rows = r->first_mode > 0 ? r->first_mode : r->graph.node_count;
    if (++r->row > rows)
        return fail(r, 0, "too-long", "write a row for each vertex", "the matrix goes on with ", "");
    for (size_t i = 0; i < r->words.count; i++) {
        if (!take_cell(r, i)) return false;
    }
    return true;
}

/* A project's partition puts each vertex into a class. */
static bool take_class(struct reading *r) {
    if (++r->row > r->graph.node_count) return true;
    ent_graph_put(&r->graph, vertex(r, r->row), "group", ent_words_at(&r->words, 0));
    return true;
}

/* -- sections -------------------------------------------------------------------------------------------- */

/* "*Arcs :2 "opposes"" */
static void open_relation(struct reading *r) {
    const char *number = ent_words_at(&r->words, 1);
    r->word = NULL;
    if (number[0] != ':' || r->words.count < 3) return;
    const char *word = copy(r, ent_words_at(&r->words, 2));
    if (!ent_grow(&r->names, &r->name_room, r->name_count + 1, sizeof *r->names)) {
        r->graph.import.failed = true;
        return;
    }
    r->names[r->name_count] = r->word = word;
    if (ent_index_find(&r->relations, number + 1) == SIZE_MAX &&
        !ent_index_add(&r->relations, number + 1, r->name_count))
        r->graph.import.failed = true;
    r->name_count++;
}

static const struct {
    const char *name;
    enum section section;
} sections[] = {
    {"*vertices", VERTICES},   {"*arcs", ARCS},     {"*edges", EDGES},         {"*arcslist", ARCSLIST},
    {"*edgeslist", EDGESLIST}, {"*matrix", MATRIX}, {"*partition", PARTITION}, {"*network", BEFORE},
};

static enum section section_named(const char *name) {
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
        if (ent_text_same_ascii(name, sections[i].name)) return sections[i].section;
    }
    return PASSED_OVER;
}

static bool open_network(struct reading *r) {
    if (r->networks++ == 0 && r->words.count > 1)
        r->graph.import.head.title = copy(r, ent_words_at(&r->words, 1));
    return true;
}

static bool close_section(const struct reading *r) {
    size_t rows = r->first_mode > 0 ? r->first_mode : r->graph.node_count;
    if (r->section != MATRIX || r->row >= rows) return true;
    struct ent_place place = {.file = r->words.file, .line = r->words.line, .column = 1};
    ent_fail(r->sink, ENTENTE_BAD_INPUT, "cut-off", &place, "write a row for each vertex",
             "the matrix ends after %zu of %zu rows", r->row, rows);
    return false;
}

static bool open_section(struct reading *r) {
    if (!close_section(r)) return false;
    enum section section = section_named(ent_words_at(&r->words, 0));
    if (r->networks > 1 && section != BEFORE) section = PASSED_OVER;
    bool is_repeated = section == VERTICES && r->graph.node_count > 0;
    if (!is_repeated || r->section != PARTITION) r->section = section;
    if (is_repeated && r->section == VERTICES) r->section = PASSED_OVER;
    r->row = 0;
    if (section == BEFORE) return open_network(r);
    if (section == VERTICES) return open_vertices(r);
    if (section == PASSED_OVER && r->networks <= 1) r->passed_over++;
    if (section != PASSED_OVER && section != PARTITION && r->graph.node_count == 0)
        return fail(r, 0, "no-vertices", "begin with *Vertices and how many", "before",
                    " no vertices are declared");
    open_relation(r);
    return true;
}

static bool take(struct reading *r) {
    if (ent_words_at(&r->words, 0)[0] == '*') return open_section(r);
    switch (r->section) {
    case VERTICES:
        return take_vertex(r);
    case ARCS:
    case EDGES:
        return take_line(r);
    case ARCSLIST:
    case EDGESLIST:
        return take_list(r);
    case MATRIX:
        return take_row(r);
    case PARTITION:
        return take_class(r);
    case PASSED_OVER:
        return true;
    case BEFORE:
        break;
    }
    return fail(r, 0, "no-vertices", "begin with *Vertices and how many", "", " stands before all sections");
}

static void tell_passed_over(const struct reading *r) {
    const struct ent_place place = {.file = r->words.file};
    if (r->networks > 1)
        ent_tell(r->sink, ENTENTE_WARNING, "more-graphs", &place, "put each into a file of its own",
                 "only the first network of the file is read");
    if (r->passed_over > 0)
        ent_tell(r->sink, ENTENTE_NOTE, "not-kept", &place, "",
                 "sections that are not kept, such as vectors: %zu", r->passed_over);
}

static enum entente_status read_pajek(const char *file, const char *bytes, size_t length,
                                      const struct ent_record_sink *records,
                                      const struct entente_sink *sink) {
    struct reading reading = {.words = {.file = file, .bytes = bytes, .length = length}, .sink = sink};
    bool fine = true;
    while (fine && !reading.graph.import.failed && ent_words_next(&reading.words, "", '%', true))
        fine = take(&reading);
    fine = fine && close_section(&reading);
    enum entente_status status = fine ? ENTENTE_OK : ENTENTE_BAD_INPUT;
    if (reading.words.failed || reading.graph.import.failed) status = ent_no_memory(sink);
    if (status == ENTENTE_OK) tell_passed_over(&reading);
    if (status == ENTENTE_OK) status = ent_graph_hand_on(&reading.graph, file, records, sink);
    ent_graph_clear(&reading.graph);
    ent_index_clear(&reading.relations);
    ent_words_clear(&reading.words);
    free(reading.names);
    return status;
}

/* The first word of the first line that is no comment. */
static bool probe(const char *bytes, size_t length) {
    struct ent_words words = {.bytes = bytes, .length = length < 4096 ? length : 4096};
    bool found = ent_words_next(&words, "", '%', false) &&
                 (ent_words_are(&words, 0, "*vertices") || ent_words_are(&words, 0, "*network"));
    ent_words_clear(&words);
    return found;
}

const struct ent_reader ent_reader_pajek = {
    .format = {"pajek", ".net .paj",
               "arcs, edges and matrices with names of relations, labels of lines and times"},
    .probe = probe,
    .read = read_pajek,
};
