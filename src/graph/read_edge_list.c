/* SPDX-License-Identifier: MIT */
/* Two nodes a line, then numbers, or a dictionary as networkx writes it. */
#include "base/text.h"
#include "graph/graph.h"
#include "graph/graph_words.h"
#include "graph/python_dict.h"
#include "read/date_form.h"
#include "table/headless.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { LOOKED_AT = 200, ENDS = 2 };

struct reading {
    struct ent_words words;
    struct ent_graph graph;
    const struct entente_sink *sink;
    char separator; /* '\0': any blanks */
    size_t at[ENT_COLUMN_COUNT];
    size_t columns; /* of every line without a dictionary */
};

/* -- lines ----------------------------------------------------------------------------------------------- */

static bool is_comment(const char *line) {
    return *line == '#' || *line == '%';
}

/* Also of the head that Konect writes behind '%'. */
static bool next_line(struct ent_words *words, char separator) {
    do {
        if (!ent_words_next(words, "", '\0', false)) return false;
    } while (is_comment(ent_words_at(words, 0)));
    return separator == '\0' || ent_words_again(words, separator) || !words->failed;
}

static const char *find_dictionary(const struct ent_words *words) {
    const char *line = words->bytes + words->start;
    const char *brace = memchr(line, '{', words->end - words->start);
    size_t end = words->end;
    while (end > words->start && strchr(" \t\r", words->bytes[end - 1]) != NULL) end--;
    if (brace == NULL || words->bytes[end - 1] != '}') return NULL;
    return strchr("'\"}", brace[1]) != NULL ? brace : NULL;
}

/* What parts the ends: of the first line, before its dictionary. */
static char find_separator(const char *bytes, size_t length) {
    static const char separators[] = "\t;|,";
    struct ent_words words = {.bytes = bytes, .length = length};
    char found = '\0';
    if (next_line(&words, '\0')) {
        const char *line = bytes + words.start, *brace = find_dictionary(&words);
        size_t until = brace != NULL ? (size_t)(brace - line) : words.end - words.start;
        for (size_t i = 0; separators[i] != '\0' && found == '\0'; i++) {
            if (memchr(line, separators[i], until) != NULL) found = separators[i];
        }
    }
    ent_words_clear(&words);
    return found;
}

/* -- what all lines are like ----------------------------------------------------------------------------- */

static struct ent_headless look_at(const char *bytes, size_t length, char separator, size_t most) {
    struct ent_words words = {.bytes = bytes, .length = length};
    struct ent_headless seen = {0};
    for (size_t count = 0; count < most && next_line(&words, separator); count++) {
        for (size_t i = 0; find_dictionary(&words) == NULL && i < words.count; i++)
            ent_headless_look(&seen, i, ent_words_at(&words, i));
    }
    ent_words_clear(&words);
    return seen;
}

/* All lines have two nodes and numbers behind them, and are no square of numbers but for Konect's; or end in
 * dictionaries. */
static bool probe(const char *bytes, size_t length) {
    struct ent_words words = {.bytes = bytes, .length = length};
    size_t lines = 0, dictionaries = 0, columns = 0;
    bool are_like = true;
    while (are_like && lines < LOOKED_AT && next_line(&words, '\0')) {
        bool has_dictionary = find_dictionary(&words) != NULL && ent_words_at(&words, 0)[0] != '{';
        dictionaries += has_dictionary;
        are_like = has_dictionary || lines == 0 || words.count == columns;
        columns = words.count;
        lines++;
    }
    bool has_more = words.at < words.length;
    ent_words_clear(&words);
    if (lines == 0 || !are_like) return false;
    if (dictionaries > 0) return dictionaries == lines;
    if (columns < 3 || columns > 4) return false;
    const struct ent_headless seen = look_at(bytes, length, '\0', LOOKED_AT);
    const struct ent_triple_order order = ent_triple_order(NULL);
    size_t at[ENT_COLUMN_COUNT], rest;
    bool is_square = columns == lines && !has_more && !seen.columns[0].has_other_than_number;
    if (is_square && *bytes != '%') return false;
    return ent_headless_settle(&seen, order, false, at, &rest) && rest == SIZE_MAX &&
           at[ENT_COLUMN_RELATION] == SIZE_MAX;
}

/* -- reading --------------------------------------------------------------------------------------------- */

static bool fail(struct reading *r, size_t word, const char *code, const char *hint, const char *what) {
    struct ent_place place = ent_words_place(&r->words, word);
    ent_fail(r->sink, ENTENTE_BAD_INPUT, code, &place, hint, "%s", what);
    return false;
}

static void add_node(struct reading *r, const char *name) {
    struct ent_place place = ent_words_place(&r->words, 0);
    if (ent_graph_find(&r->graph, name) == NULL) ent_graph_node(&r->graph, name, &place);
}

static struct ent_graph_item *add_edge(struct reading *r, const char *source, const char *target) {
    struct ent_place place = ent_words_place(&r->words, 0);
    add_node(r, source);
    add_node(r, target);
    struct ent_graph_item *edge = ent_graph_edge(&r->graph, source, target, &place);
    if (edge != NULL) edge->way = ENT_WAY_FORWARD;
    return edge;
}

/* Both ends before the dictionary: false after an error. */
static bool split_ends(struct reading *r, const char *brace, struct ent_words *ends) {
    size_t start = r->words.start, end = (size_t)(brace - r->words.bytes);
    while (end > start && strchr(" \t,;|", r->words.bytes[end - 1]) != NULL) end--;
    struct ent_buffer line = {0};
    ent_buffer_add_bytes(&line, r->words.bytes + start, end - start);
    ent_buffer_add_bytes(&line, "\n", 1);
    *ends = (struct ent_words){.bytes = line.data, .length = line.length};
    bool found = !line.failed && ent_words_next(ends, "", '\0', false) &&
                 (r->separator == '\0' || ent_words_again(ends, r->separator));
    bool is_pair = found && ends->count == ENDS;
    if (line.failed || ends->failed) r->words.failed = true;
    ent_buffer_clear(&line);
    if (is_pair || r->words.failed) return is_pair;
    return fail(r, 0, "blank-in-name", "write the edge list with delimiter=\"\\t\", or the graph as GraphML",
                "where two names with blanks part is not clear");
}

static bool take_dictionary(struct reading *r, const char *brace) {
    struct ent_words ends;
    if (!split_ends(r, brace, &ends)) {
        ent_words_clear(&ends);
        return false;
    }
    struct ent_graph_item *edge = add_edge(r, ent_words_at(&ends, 0), ent_words_at(&ends, 1));
    struct ent_python_dict dict = ent_python_dict(brace, r->words.bytes + r->words.end);
    while (ent_python_dict_next(&dict))
        ent_graph_put(&r->graph, edge, dict.key.data, dict.value.length > 0 ? dict.value.data : "");
    bool is_broken = dict.is_broken;
    if (dict.key.failed || dict.value.failed) r->words.failed = true;
    ent_python_dict_clear(&dict);
    ent_words_clear(&ends);
    return !is_broken || fail(r, 0, "bad-dictionary", "for example {'relation': 'opposes', 'sign': -1}",
                              "the dictionary behind the two nodes is not well formed");
}

static void put(struct reading *r, struct ent_graph_item *edge, enum ent_column column, const char *name) {
    const char *text = r->at[column] < r->words.count ? ent_words_at(&r->words, r->at[column]) : "";
    const struct ent_date_form form = ent_date_form_read(text, ENT_ORDER_UNKNOWN);
    bool is_date = column == ENT_COLUMN_DATE && form.reading == ENT_DATE_READ;
    ent_graph_put(&r->graph, edge, name, is_date ? form.text : text);
}

static bool take_numbers(struct reading *r) {
    if (r->words.count != r->columns)
        return fail(r, 0, "ragged-row", "a name with a blank cannot be read here: part columns by tabs",
                    "the line has another number of columns than those above");
    struct ent_graph_item *edge = add_edge(r, ent_words_at(&r->words, 0), ent_words_at(&r->words, 1));
    put(r, edge, ENT_COLUMN_SIGN, "sign");
    put(r, edge, ENT_COLUMN_WEIGHT, "weight");
    put(r, edge, ENT_COLUMN_DATE, "date");
    return true;
}

static bool settle(struct reading *r, const struct ent_record_sink *records) {
    const struct ent_headless seen = look_at(r->words.bytes, r->words.length, r->separator, SIZE_MAX);
    const struct ent_triple_order order = ent_triple_order(records->options);
    size_t rest;
    r->columns = seen.count;
    if (seen.count == 0) return true; /* dictionaries alone */
    ent_headless_settle(&seen, order, true, r->at, &rest);
    if (seen.count == ENDS || (rest == SIZE_MAX && r->at[ENT_COLUMN_RELATION] == SIZE_MAX)) return true;
    r->words.line = 1;
    return fail(r, 0, "no-edge-list", "is it a table or a text? say so by --input-format csv or text",
                "an edge list has two nodes a line, then a sign, a weight or a date");
}

static bool take(struct reading *r) {
    const char *brace = find_dictionary(&r->words);
    return brace != NULL ? take_dictionary(r, brace) : take_numbers(r);
}

static enum entente_status read_edge_list(const char *file, const char *bytes, size_t length,
                                          const struct ent_record_sink *records,
                                          const struct entente_sink *sink) {
    struct reading r = {.words = {.file = file, .bytes = bytes, .length = length},
                        .sink = sink,
                        .separator = find_separator(bytes, length)};
    bool fine = settle(&r, records);
    r.words.line = 0;
    while (fine && !r.graph.import.failed && next_line(&r.words, r.separator)) fine = take(&r);
    enum entente_status status = fine ? ENTENTE_OK : ENTENTE_BAD_INPUT;
    if (r.words.failed || r.graph.import.failed) status = ent_no_memory(sink);
    if (status == ENTENTE_OK) status = ent_graph_hand_on(&r.graph, file, records, sink);
    ent_graph_clear(&r.graph);
    ent_words_clear(&r.words);
    return status;
}

const struct ent_reader ent_reader_edge_list = {
    .format = {"edge-list", ".edgelist .edges",
               "two nodes a line, then sign, weight or date as numbers, or a dictionary as networkx "
               "writes it"},
    .probe = probe,
    .read = read_edge_list,
};
