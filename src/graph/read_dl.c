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

/* igraph's reader refuses quoted labels, values in matrices and a format on the first line. */

enum shape { FULLMATRIX, UPPERHALF, LOWERHALF, EDGELIST1, EDGELIST2, NODELIST1, NODELIST2, SHAPE_COUNT };
static const char *const shapes[SHAPE_COUNT] = {"fullmatrix", "upperhalf", "lowerhalf", "edgelist1",
                                                "edgelist2",  "nodelist1", "nodelist2"};

enum mode { ROWS, COLUMNS, MATRICES, MODE_COUNT };

/* The labels of rows, columns or matrices. With one mode the columns are the rows. */
struct labels {
    const char **items;
    size_t count, room, expected;
    bool embedded;
};

struct reading {
    struct ent_graph graph;
    struct ent_words words;
    const struct entente_sink *sink;
    struct labels labels[MODE_COUNT];
    struct ent_index found[2]; /* nodes by embedded label */
    enum shape shape;
    bool two_modes, no_diagonal, in_data, has_commas;
    enum mode listing; /* whose labels are being listed; MODE_COUNT: none */
    enum mode next;    /* whose labels the next word is about */
    size_t row, column, matrix;
    bool heads_read; /* the columns' labels of an embedded matrix */
};

static bool fail(const struct reading *r, size_t word, const char *code, const char *hint, const char *before,
                 const char *after) {
    struct ent_place place = ent_words_place(&r->words, word);
    ent_fail(r->sink, ENTENTE_BAD_INPUT, code, &place, hint, "%s\"%s\"%s", before,
             ent_brief(ent_words_at(&r->words, word)).text, after);
    return false;
}

/* -- the head -----------------------------------------------------------------------------------------------
 */

static bool read_count(struct reading *r, size_t word, size_t *count) {
    if (!ent_count_parse(ent_words_at(&r->words, word), SIZE_MAX / 2, count))
        return fail(r, word, "bad-count", "write n= and how many", "", " is not a number of nodes");
    struct ent_place place = ent_words_place(&r->words, word);
    if (*count <= ENT_MAX_ACTORS && *count <= 1000 + r->words.length) return true;
    ent_fail(r->sink, ENTENTE_TOO_LARGE, "too-many-actors", &place, "",
             "%zu nodes are more than such a file can hold", *count);
    return false;
}

static bool read_shape(struct reading *r, size_t word) {
    for (int i = 0; i < SHAPE_COUNT; i++) {
        if (!ent_words_are(&r->words, word, shapes[i])) continue;
        r->shape = (enum shape)i;
        if (r->shape == EDGELIST2 || r->shape == NODELIST2) r->two_modes = true;
        return true;
    }
    return fail(r, word, "bad-format",
                "one of: fullmatrix, upperhalf, lowerhalf, edgelist1, edgelist2, nodelist1, nodelist2", "",
                " is not a format of DL that is read");
}

static bool is_key(const struct reading *r, size_t word, const char *key) {
    char with_colon[32];
    snprintf(with_colon, sizeof with_colon, "%s:", key);
    return !r->words.words[word].is_quoted &&
           (ent_words_are(&r->words, word, key) || ent_words_are(&r->words, word, with_colon));
}

static void add_label(struct reading *r, enum mode mode, const char *label) {
    struct labels *labels = &r->labels[mode];
    if (!ent_grow(&labels->items, &labels->room, labels->count + 1, sizeof *labels->items))
        r->graph.import.failed = true;
    else
        labels->items[labels->count++] = ent_import_text(&r->graph.import, label);
}

/* "row", "column" and "matrix" say whose labels come; "labels" begins them, or says that they are embedded.
 */
static bool take_labels(struct reading *r, size_t *word) {
    enum mode mode = r->next;
    r->next = ROWS;
    r->listing = MODE_COUNT;
    if (*word + 1 < r->words.count && is_key(r, *word + 1, "embedded")) {
        ++*word;
        r->labels[mode].embedded = true;
        if (mode == ROWS && !r->two_modes) r->labels[COLUMNS].embedded = true;
        return true;
    }
    r->listing = mode;
    return true;
}

static bool take_counts(struct reading *r, size_t *word, bool *known) {
    static const struct {
        const char *key;
        enum mode mode;
    } counts[] = {{"n", ROWS}, {"nr", ROWS}, {"nc", COLUMNS}, {"nm", MATRICES}};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        if (!is_key(r, *word, counts[i].key)) continue;
        *known = true;
        if (counts[i].mode == COLUMNS) r->two_modes = true;
        return read_count(r, ++*word, &r->labels[counts[i].mode].expected);
    }
    return true;
}

/* Sets *known when the word is one of the language. */
static bool take_key(struct reading *r, size_t *word, bool *known) {
    *known = true;
    if (is_key(r, *word, "data")) return r->in_data = true;
    if (is_key(r, *word, "format")) return read_shape(r, ++*word);
    if (is_key(r, *word, "labels")) return take_labels(r, word);
    if (is_key(r, *word, "diagonal")) {
        r->no_diagonal = ent_words_are(&r->words, ++*word, "absent");
        return true;
    }
    bool is_row = is_key(r, *word, "row"), is_column = is_key(r, *word, "column") || is_key(r, *word, "col");
    if (is_row || is_column || is_key(r, *word, "matrix") || is_key(r, *word, "level")) {
        r->next = is_row ? ROWS : is_column ? COLUMNS : MATRICES;
        r->two_modes |= is_column;
        return true;
    }
    *known = false;
    return take_counts(r, word, known);
}

static bool is_listing(const struct reading *r) {
    if (r->listing == MODE_COUNT) return false;
    const struct labels *labels = &r->labels[r->listing];
    return labels->expected == 0 || labels->count < labels->expected;
}

static bool take_head(struct reading *r) {
    for (size_t word = 0; word < r->words.count && !r->in_data; word++) {
        const char *text = ent_words_at(&r->words, word);
        bool known = false, listing = is_listing(r);
        bool ends_list = word == 0 && !r->words.words[0].is_quoted && text[strlen(text) - 1] == ':';
        bool names_list = word == 0 && r->words.count > 1 && is_key(r, 1, "labels");
        if (listing && !ends_list && !names_list) {
            add_label(r, r->listing, text);
            continue;
        }
        if (word == 0 && r->words.line == 1 && ent_words_are(&r->words, 0, "dl")) continue;
        if (!take_key(r, &word, &known)) return false;
        if (!known)
            return fail(r, word, "bad-key", "the keys are n, nr, nc, nm, format, labels, data", "",
                        " is not a key of DL");
    }
    return true;
}

/* -- nodes --------------------------------------------------------------------------------------------------
 */

/* Columns that are not the rows have ids of their own. */
static void id_of(const struct reading *r, enum mode mode, size_t number, char id[32]) {
    snprintf(id, 32, "%s%zu", mode == COLUMNS && r->two_modes ? "c" : "", number + 1);
}

static void add_nodes(struct reading *r, enum mode mode) {
    const struct labels *labels = &r->labels[mode];
    size_t count = labels->expected > labels->count ? labels->expected : labels->count;
    struct ent_place place = ent_words_place(&r->words, 0);
    for (size_t i = 0; i < count && !r->graph.import.failed; i++) {
        char id[32];
        id_of(r, mode, i, id);
        struct ent_graph_item *node = ent_graph_node(&r->graph, id, &place);
        if (i < labels->count) ent_graph_put(&r->graph, node, "label", labels->items[i]);
    }
}

static void begin_data(struct reading *r) {
    if (!r->labels[ROWS].embedded) add_nodes(r, ROWS);
    if (r->two_modes && !r->labels[COLUMNS].embedded) add_nodes(r, COLUMNS);
}

/* The id of the node that an embedded label names, made when it is new. */
static bool find_embedded(struct reading *r, enum mode mode, const char *label, char id[32]) {
    struct ent_index *found = &r->found[r->two_modes ? mode : ROWS];
    size_t number = ent_index_find(found, label);
    struct labels *labels = &r->labels[r->two_modes ? mode : ROWS];
    if (number == SIZE_MAX) {
        number = labels->count;
        add_label(r, r->two_modes ? mode : ROWS, label);
        if (r->graph.import.failed || !ent_index_add(found, label, number)) {
            r->graph.import.failed = true;
            return false;
        }
        id_of(r, mode, number, id);
        struct ent_place place = ent_words_place(&r->words, 0);
        ent_graph_put(&r->graph, ent_graph_node(&r->graph, id, &place), "label", label);
    }
    id_of(r, mode, number, id);
    return true;
}

/* A node by its embedded label, or by its number. */
static bool find_node(struct reading *r, enum mode mode, size_t word, char id[32]) {
    size_t number;
    const char *text = ent_words_at(&r->words, word);
    if (word >= r->words.count)
        return fail(r, 0, "no-node", "write both ends, then the value", "the line of ",
                    " names one node only");
    if (r->labels[mode].embedded) return find_embedded(r, mode, text, id);
    if (!ent_count_parse(text, SIZE_MAX / 2, &number) || number == 0)
        return fail(r, word, "bad-node", "write \"labels embedded\" above the data when names stand in it",
                    "", " is not the number of a node");
    id_of(r, mode, number - 1, id);
    return ent_graph_find(&r->graph, id) != NULL ||
           fail(r, word, "bad-node", "count them from 1; n= says how many", "there is no node ", "");
}

/* -- data ---------------------------------------------------------------------------------------------------
 */

static struct ent_graph_item *add_line(struct reading *r, const char *source, const char *target) {
    struct ent_place place = ent_words_place(&r->words, 0);
    const struct labels *matrices = &r->labels[MATRICES];
    struct ent_graph_item *line = ent_graph_edge(&r->graph, source, target, &place);
    if (line == NULL) return NULL;
    line->way = r->shape == UPPERHALF || r->shape == LOWERHALF ? ENT_WAY_BOTH : ENT_WAY_FORWARD;
    if (r->matrix < matrices->count) ent_graph_put(&r->graph, line, "relation", matrices->items[r->matrix]);
    return line;
}

/* "!" and a name begin the next matrix of a list. */
static bool take_edge(struct reading *r) {
    char source[32], target[32];
    if (ent_words_at(&r->words, 0)[0] == '!') {
        r->matrix++;
        return true;
    }
    if (!find_node(r, ROWS, 0, source) || !find_node(r, COLUMNS, 1, target)) return false;
    double value;
    if (r->words.count > 2 && !ent_number_parse(ent_words_at(&r->words, 2), &value))
        return fail(r, 2, "bad-number",
                    "write a plain decimal number such as 1.5, and quotes round names with blanks", "",
                    " is not a number");
    ent_graph_put(&r->graph, add_line(r, source, target), "weight", ent_words_at(&r->words, 2));
    return true;
}

static bool take_neighbours(struct reading *r) {
    char source[32], target[32];
    if (!find_node(r, ROWS, 0, source)) return false;
    for (size_t i = 1; i < r->words.count; i++) {
        if (!find_node(r, COLUMNS, i, target)) return false;
        add_line(r, source, target);
    }
    return true;
}

static size_t width_of(const struct reading *r) {
    const struct labels *rows = &r->labels[ROWS], *columns = &r->labels[COLUMNS];
    size_t own = columns->expected > columns->count ? columns->expected : columns->count;
    size_t others = rows->expected > rows->count ? rows->expected : rows->count;
    return r->two_modes ? own : others;
}

/* The first cell of the row and the one behind its last. */
static size_t first_of(const struct reading *r) {
    return r->shape == UPPERHALF ? r->row + (r->no_diagonal ? 1 : 0) : 0;
}

static size_t end_of(const struct reading *r) {
    return r->shape == LOWERHALF ? r->row + (r->no_diagonal ? 0 : 1) : width_of(r);
}

static void next_row(struct reading *r) {
    size_t rows = r->labels[ROWS].expected > 0 ? r->labels[ROWS].expected : width_of(r);
    r->row++;
    if (r->row >= rows && r->labels[MATRICES].expected > r->matrix + 1) {
        r->row = 0;
        r->matrix++;
        r->heads_read = false;
    }
    r->column = first_of(r);
}

static bool put_cell(struct reading *r, size_t word) {
    char source[32], target[32];
    double value;
    const char *text = ent_words_at(&r->words, word);
    bool is_absent = strcmp(text, ".") == 0 || ent_text_same_ascii(text, "na");
    if (!is_absent && !ent_number_parse(text, &value))
        return fail(r, word, "bad-number", "write a plain decimal number such as 1.5", "",
                    " is not a number");
    id_of(r, ROWS, r->row, source);
    id_of(r, COLUMNS, r->column, target);
    bool is_self = !r->two_modes && r->row == r->column;
    if (ent_graph_find(&r->graph, source) == NULL || ent_graph_find(&r->graph, target) == NULL)
        return fail(r, word, "too-long", "write a row for each node, and a number for each",
                    "the matrix goes on with ", "");
    if (!is_absent && value != 0 && !is_self)
        ent_graph_put(&r->graph, add_line(r, source, target), "weight", text);
    return true;
}

/* Above an embedded matrix stand the labels of its columns. */
static bool take_heads(struct reading *r) {
    char id[32];
    r->heads_read = true;
    for (size_t i = 0; i < r->words.count; i++) {
        if (!find_embedded(r, COLUMNS, ent_words_at(&r->words, i), id)) return false;
    }
    return true;
}

/* Rows may go on over several lines; empty ones hold no cell. */
static bool take_cells(struct reading *r) {
    if (r->labels[COLUMNS].embedded && !r->heads_read) return take_heads(r);
    size_t word = 0;
    while (word < r->words.count) {
        if (r->column == first_of(r) && r->labels[ROWS].embedded) {
            char id[32];
            if (!find_embedded(r, ROWS, ent_words_at(&r->words, word++), id)) return false;
        }
        while (r->column < end_of(r) && word < r->words.count) {
            if (!put_cell(r, word++)) return false;
            r->column++;
        }
        bool is_full = r->column >= end_of(r);
        if (is_full) next_row(r);
        if (width_of(r) == 0)
            return fail(r, 0, "no-count", "write n= and how many nodes", "before ",
                        " nothing says how many nodes there are");
    }
    return true;
}

static bool take(struct reading *r) {
    if (!r->in_data) {
        if (!take_head(r)) return false;
        if (r->in_data) begin_data(r);
        if (r->in_data) r->column = first_of(r);
        return true;
    }
    if (r->shape == EDGELIST1 || r->shape == EDGELIST2) return take_edge(r);
    if (r->shape == NODELIST1 || r->shape == NODELIST2) return take_neighbours(r);
    return take_cells(r);
}

/* -- the whole ----------------------------------------------------------------------------------------------
 */

static const char *gaps_of(const struct reading *r) {
    return r->in_data ? "," : ",=";
}

static bool check_end(const struct reading *r) {
    const struct ent_place place = {.file = r->words.file};
    if (r->in_data) return true;
    ent_fail(r->sink, ENTENTE_BAD_INPUT, "no-data", &place, "write \"data:\" above the data",
             "the file ends before its data");
    return false;
}

static enum entente_status read_dl(const char *file, const char *bytes, size_t length,
                                   const struct ent_record_sink *records, const struct entente_sink *sink) {
    struct reading reading = {
        .words = {.file = file, .bytes = bytes, .length = length}, .sink = sink, .listing = MODE_COUNT};
    bool fine = true;
    while (fine && !reading.graph.import.failed &&
           ent_words_next(&reading.words, gaps_of(&reading), '\0', false))
        fine = take(&reading);
    bool failed = reading.words.failed || reading.graph.import.failed;
    fine = fine && !failed && check_end(&reading);
    enum entente_status status = failed ? ent_no_memory(sink) : fine ? ENTENTE_OK : ENTENTE_BAD_INPUT;
    if (status == ENTENTE_OK) status = ent_graph_hand_on(&reading.graph, file, records, sink);
    ent_graph_clear(&reading.graph);
    ent_words_clear(&reading.words);
    for (size_t i = 0; i < MODE_COUNT; i++) free(reading.labels[i].items);
    ent_index_clear(&reading.found[0]);
    ent_index_clear(&reading.found[1]);
    return status;
}

static bool probe(const char *bytes, size_t length) {
    struct ent_words words = {.bytes = bytes, .length = length < 4096 ? length : 4096};
    bool found = ent_words_next(&words, ",=", '\0', false) && ent_words_are(&words, 0, "dl");
    ent_words_clear(&words);
    return found;
}

const struct ent_reader ent_reader_dl = {
    .format =
        {
            .name = "dl",
            .suffixes = ".dl",
            .summary = "of UCINET: matrices, lists of edges and of neighbours, one mode or two",
        },
    .probe = probe,
    .read = read_dl,
};
