/* SPDX-License-Identifier: MIT */
#include "base/number.h"
#include "base/text.h"
#include "graph/dl_head.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* igraph's reader refuses quoted labels, values in matrices and a format on the first line. */

/* -- nodes ----------------------------------------------------------------------------------------------- */

/* Columns that are not the rows have ids of their own. */
static void id_of(const struct ent_dl *r, enum ent_dl_mode mode, size_t number, char id[32]) {
    snprintf(id, 32, "%s%zu", mode == ENT_DL_COLUMNS && r->two_modes ? "c" : "", number + 1);
}

static void add_nodes(struct ent_dl *r, enum ent_dl_mode mode) {
    const struct ent_dl_labels *labels = &r->labels[mode];
    size_t count = labels->expected > labels->count ? labels->expected : labels->count;
    struct ent_place place = ent_words_place(&r->words, 0);
    for (size_t i = 0; i < count && !r->graph.import.failed; i++) {
        char id[32];
        id_of(r, mode, i, id);
        struct ent_graph_item *node = ent_graph_node(&r->graph, id, &place);
        if (i < labels->count) ent_graph_put(&r->graph, node, "label", labels->items[i]);
    }
}

static void begin_data(struct ent_dl *r) {
    if (!r->labels[ENT_DL_ROWS].embedded) add_nodes(r, ENT_DL_ROWS);
    if (r->two_modes && !r->labels[ENT_DL_COLUMNS].embedded) add_nodes(r, ENT_DL_COLUMNS);
}

/* The id of the node that an embedded label names, made when it is new. */
static bool find_embedded(struct ent_dl *r, enum ent_dl_mode mode, const char *label, char id[32]) {
    struct ent_index *found = &r->found[r->two_modes ? mode : ENT_DL_ROWS];
    size_t number = ent_index_find(found, label);
    struct ent_dl_labels *labels = &r->labels[r->two_modes ? mode : ENT_DL_ROWS];
    if (number == SIZE_MAX) {
        number = labels->count;
        ent_dl_add_label(r, r->two_modes ? mode : ENT_DL_ROWS, label);
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
static bool find_node(struct ent_dl *r, enum ent_dl_mode mode, size_t word, char id[32]) {
    size_t number;
    const char *text = ent_words_at(&r->words, word);
    if (word >= r->words.count)
        return ent_dl_fail(r, 0, "no-node", "write both ends, then the value", "the line of ",
                           " names one node only");
    if (r->labels[mode].embedded) return find_embedded(r, mode, text, id);
    if (!ent_count_parse(text, SIZE_MAX / 2, &number) || number == 0)
        return ent_dl_fail(r, word, "bad-node",
                           "write \"labels embedded\" above the data when names stand in it", "",
                           " is not the number of a node");
    id_of(r, mode, number - 1, id);
    return ent_graph_find(&r->graph, id) != NULL ||
           ent_dl_fail(r, word, "bad-node", "count them from 1; n= says how many", "there is no node ", "");
}

/* -- data ------------------------------------------------------------------------------------------------ */

static struct ent_graph_item *add_line(struct ent_dl *r, const char *source, const char *target) {
    struct ent_place place = ent_words_place(&r->words, 0);
    const struct ent_dl_labels *matrices = &r->labels[ENT_DL_MATRICES];
    struct ent_graph_item *line = ent_graph_edge(&r->graph, source, target, &place);
    if (line == NULL) return NULL;
    line->way = r->shape == ENT_DL_UPPERHALF || r->shape == ENT_DL_LOWERHALF ? ENT_WAY_BOTH : ENT_WAY_FORWARD;
    if (r->matrix < matrices->count) ent_graph_put(&r->graph, line, "relation", matrices->items[r->matrix]);
    return line;
}

/* "!" and a name begin the next matrix of a list. */
static bool take_edge(struct ent_dl *r) {
    char source[32], target[32];
    if (ent_words_at(&r->words, 0)[0] == '!') {
        r->matrix++;
        return true;
    }
    if (!find_node(r, ENT_DL_ROWS, 0, source) || !find_node(r, ENT_DL_COLUMNS, 1, target)) return false;
    double value;
    if (r->words.count > 2 && !ent_number_parse(ent_words_at(&r->words, 2), &value))
        return ent_dl_fail(r, 2, "bad-number",
                           "write a plain decimal number such as 1.5, and quotes round names with blanks", "",
                           " is not a number");
    struct ent_graph_item *edge = add_line(r, source, target);
    ent_graph_put(&r->graph, edge, "weight", ent_words_at(&r->words, 2));
    for (size_t i = 3; i < r->words.count; i++)
        ent_graph_put(&r->graph, edge, "further columns", ent_words_at(&r->words, i));
    return true;
}

static bool take_neighbours(struct ent_dl *r) {
    char source[32], target[32];
    if (!find_node(r, ENT_DL_ROWS, 0, source)) return false;
    for (size_t i = 1; i < r->words.count; i++) {
        if (!find_node(r, ENT_DL_COLUMNS, i, target)) return false;
        add_line(r, source, target);
    }
    return true;
}

static size_t width_of(const struct ent_dl *r) {
    const struct ent_dl_labels *rows = &r->labels[ENT_DL_ROWS], *columns = &r->labels[ENT_DL_COLUMNS];
    size_t own = columns->expected > columns->count ? columns->expected : columns->count;
    size_t others = rows->expected > rows->count ? rows->expected : rows->count;
    return r->two_modes ? own : others;
}

/* The first cell of the row and the one behind its last. */
static size_t first_of(const struct ent_dl *r) {
    return r->shape == ENT_DL_UPPERHALF ? r->row + (r->no_diagonal ? 1 : 0) : 0;
}

static size_t end_of(const struct ent_dl *r) {
    return r->shape == ENT_DL_LOWERHALF ? r->row + (r->no_diagonal ? 0 : 1) : width_of(r);
}

static void next_row(struct ent_dl *r) {
    size_t rows = r->labels[ENT_DL_ROWS].expected > 0 ? r->labels[ENT_DL_ROWS].expected : width_of(r);
    r->row++;
    if (r->row >= rows && r->labels[ENT_DL_MATRICES].expected > r->matrix + 1) {
        r->row = 0;
        r->matrix++;
        r->heads_read = false;
    }
    r->column = first_of(r);
}

static bool put_cell(struct ent_dl *r, size_t word) {
    char source[32], target[32];
    double value;
    const char *text = ent_words_at(&r->words, word);
    bool is_absent = strcmp(text, ".") == 0 || ent_text_same_ascii(text, "na");
    if (!is_absent && !ent_number_parse(text, &value))
        return ent_dl_fail(r, word, "bad-number", "write a plain decimal number such as 1.5", "",
                           " is not a number");
    id_of(r, ENT_DL_ROWS, r->row, source);
    id_of(r, ENT_DL_COLUMNS, r->column, target);
    bool is_self = !r->two_modes && r->row == r->column;
    if (ent_graph_find(&r->graph, source) == NULL || ent_graph_find(&r->graph, target) == NULL)
        return ent_dl_fail(r, word, "too-long", "write a row for each node, and a number for each",
                           "the matrix goes on with ", "");
    if (is_absent || value == 0) return true;
    if (is_self)
        r->selves++;
    else
        ent_graph_put(&r->graph, add_line(r, source, target), "weight", text);
    return true;
}

/* Above an embedded matrix stand the labels of its columns. */
static bool take_heads(struct ent_dl *r) {
    char id[32];
    r->heads_read = true;
    for (size_t i = 0; i < r->words.count; i++) {
        if (!find_embedded(r, ENT_DL_COLUMNS, ent_words_at(&r->words, i), id)) return false;
    }
    return true;
}

/* Rows may go on over several lines; empty ones hold no cell. */
static bool take_cells(struct ent_dl *r) {
    if (r->labels[ENT_DL_COLUMNS].embedded && !r->heads_read) return take_heads(r);
    size_t word = 0;
    while (word < r->words.count) {
        if (r->column == first_of(r) && r->labels[ENT_DL_ROWS].embedded) {
            char id[32];
            if (!find_embedded(r, ENT_DL_ROWS, ent_words_at(&r->words, word++), id)) return false;
        }
        while (r->column < end_of(r) && word < r->words.count) {
            if (!put_cell(r, word++)) return false;
            r->column++;
        }
        bool is_full = r->column >= end_of(r);
        if (is_full) next_row(r);
        if (width_of(r) == 0)
            return ent_dl_fail(r, 0, "no-count", "write n= and how many nodes", "before ",
                               " nothing says how many nodes there are");
    }
    return true;
}

static bool take(struct ent_dl *r) {
    if (!r->in_data) {
        if (!ent_dl_take_head(r)) return false;
        if (r->in_data) begin_data(r);
        if (r->in_data) r->column = first_of(r);
        return true;
    }
    if (r->shape == ENT_DL_EDGELIST1 || r->shape == ENT_DL_EDGELIST2) return take_edge(r);
    if (r->shape == ENT_DL_NODELIST1 || r->shape == ENT_DL_NODELIST2) return take_neighbours(r);
    return take_cells(r);
}

/* -- the whole ------------------------------------------------------------------------------------------- */

static const char *gaps_of(const struct ent_dl *r) {
    return r->in_data ? "," : ",=";
}

/* Every row of the last matrix was there. */
static bool is_whole(const struct ent_dl *r) {
    const struct ent_dl_labels *rows = &r->labels[ENT_DL_ROWS];
    size_t count = rows->expected > rows->count ? rows->expected : rows->count;
    if (r->shape > ENT_DL_LOWERHALF) return true;
    bool last_is_empty = r->shape == ENT_DL_UPPERHALF && r->no_diagonal;
    return r->row + last_is_empty >= count && r->matrix + 1 >= r->labels[ENT_DL_MATRICES].expected;
}

static bool check_end(const struct ent_dl *r) {
    struct ent_place place = {.file = r->words.file, .line = r->words.line, .column = 1};
    if (!r->in_data)
        ent_fail(r->sink, ENTENTE_BAD_INPUT, "no-data", &place, "write \"data:\" above the data",
                 "the file ends before its data");
    else if (!is_whole(r))
        ent_fail(r->sink, ENTENTE_BAD_INPUT, "cut-off", &place, "write a row for each node",
                 "the matrix ends in row %zu", r->row + 1);
    return r->in_data && is_whole(r);
}

static void tell_selves(const struct ent_dl *r) {
    const struct ent_place place = {.file = r->words.file};
    if (r->selves > 0)
        ent_tell(r->sink, ENTENTE_NOTE, "diagonal", &place, "", "values on the diagonal are not kept: %zu",
                 r->selves);
}

static enum entente_status read_dl(const char *file, const char *bytes, size_t length,
                                   const struct ent_record_sink *records, const struct entente_sink *sink) {
    struct ent_dl reading = {.words = {.file = file, .bytes = bytes, .length = length},
                             .sink = sink,
                             .listing = ENT_DL_MODE_COUNT};
    bool fine = true;
    while (fine && !reading.graph.import.failed &&
           ent_words_next(&reading.words, gaps_of(&reading), '\0', false))
        fine = take(&reading);
    bool failed = reading.words.failed || reading.graph.import.failed;
    fine = fine && !failed && check_end(&reading);
    enum entente_status status = failed ? ent_no_memory(sink) : fine ? ENTENTE_OK : ENTENTE_BAD_INPUT;
    if (status == ENTENTE_OK) tell_selves(&reading);
    if (status == ENTENTE_OK) status = ent_graph_hand_on(&reading.graph, file, records, sink);
    ent_graph_clear(&reading.graph);
    ent_words_clear(&reading.words);
    for (size_t i = 0; i < ENT_DL_MODE_COUNT; i++) free(reading.labels[i].items);
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
    .format = {"dl", ".dl", "of UCINET: matrices, lists of edges and of neighbours, one mode or two"},
    .probe = probe,
    .read = read_dl,
};
