/* SPDX-License-Identifier: MIT */
/** A file of UCINET's DL, being read: its head says of what shape the data are and who is in them. */
#ifndef ENT_DL_HEAD_H
#define ENT_DL_HEAD_H

#include "graph/graph.h"
#include "graph/graph_words.h"

enum ent_dl_shape {
    ENT_DL_FULLMATRIX,
    ENT_DL_UPPERHALF,
    ENT_DL_LOWERHALF,
    ENT_DL_EDGELIST1,
    ENT_DL_EDGELIST2,
    ENT_DL_NODELIST1,
    ENT_DL_NODELIST2,
    ENT_DL_SHAPE_COUNT
};

enum ent_dl_mode { ENT_DL_ROWS, ENT_DL_COLUMNS, ENT_DL_MATRICES, ENT_DL_MODE_COUNT };

/** The labels of rows, columns or matrices. With one mode the columns are the rows. */
struct ent_dl_labels {
    const char **items;
    size_t count, room, expected;
    bool embedded;
};

struct ent_dl {
    struct ent_graph graph;
    struct ent_words words;
    const struct entente_sink *sink;
    struct ent_dl_labels labels[ENT_DL_MODE_COUNT];
    struct ent_index found[2]; /* nodes by embedded label */
    enum ent_dl_shape shape;
    bool two_modes, no_diagonal, in_data;
    enum ent_dl_mode listing; /* whose labels are being listed; ENT_DL_MODE_COUNT: none */
    enum ent_dl_mode next;    /* whose labels the next word is about */
    size_t row, column, matrix, selves;
    bool heads_read; /* the columns' labels of an embedded matrix */
};

/** Takes the words of a line above the data; in_data is set once they begin. False after an error was
 *  reported. */
bool ent_dl_take_head(struct ent_dl *dl);
void ent_dl_add_label(struct ent_dl *dl, enum ent_dl_mode mode, const char *label);
/** Reports an error about a word; false. */
bool ent_dl_fail(const struct ent_dl *dl, size_t word, const char *code, const char *hint, const char *before,
                 const char *after);

#endif
