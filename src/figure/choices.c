/* SPDX-License-Identifier: MIT */
/* Names of what a figure lets one choose among and that no table of its own holds. */
#include "base/text.h"
#include <assert.h>
#include <entente/write.h>

static const char *const efforts[] = {
    [ENTENTE_EFFORT_NORMAL] = "normal",
    [ENTENTE_EFFORT_FAST] = "fast",
    [ENTENTE_EFFORT_BEST] = "best",
};
static_assert(sizeof efforts / sizeof *efforts == ENTENTE_EFFORT_COUNT, "a name for each effort");

static const char *const labels[] = {
    [ENTENTE_LABELS_AUTO] = "auto",
    [ENTENTE_LABELS_ALL] = "all",
    [ENTENTE_LABELS_NONE] = "none",
};
static_assert(sizeof labels / sizeof *labels == ENTENTE_LABELS_COUNT, "a name for each way to label");

static const char *const rows[] = {
    [ENTENTE_ROWS_AUTO] = "auto",
    [ENTENTE_ROWS_PAIRS] = "pairs",
    [ENTENTE_ROWS_ACTORS] = "actors",
};
static_assert(sizeof rows / sizeof *rows == ENTENTE_ROWS_COUNT, "a name for each kind of rows");

static const char *const letters[] = {
    [ENTENTE_LETTERS_TEXT] = "text",
    [ENTENTE_LETTERS_OUTLINES] = "outlines",
};
static_assert(sizeof letters / sizeof *letters == ENTENTE_LETTERS_COUNT, "a name for each kind of letters");

static const char *const splits[] = {
    [ENTENTE_SPLIT_NONE] = "none",     [ENTENTE_SPLIT_SIGN] = "sign", [ENTENTE_SPLIT_BLOC] = "bloc",
    [ENTENTE_SPLIT_PERIOD] = "period", [ENTENTE_SPLIT_YEAR] = "year", [ENTENTE_SPLIT_MONTH] = "month",
    [ENTENTE_SPLIT_WEEK] = "week",     [ENTENTE_SPLIT_DAY] = "day",
};
static_assert(sizeof splits / sizeof *splits == ENTENTE_SPLIT_COUNT, "a name for each way to split");

static bool find(const char *const *names, size_t count, const char *name, size_t *index) {
    for (*index = 0; *index < count; ++*index) {
        if (ent_text_same_ascii(names[*index], name)) return true;
    }
    return false;
}

const char *entente_effort_name(enum entente_effort effort) {
    return (size_t)effort < ENTENTE_EFFORT_COUNT ? efforts[effort] : NULL;
}

bool entente_effort_find(const char *name, enum entente_effort *effort) {
    size_t index;
    if (!find(efforts, ENTENTE_EFFORT_COUNT, name, &index)) return false;
    *effort = (enum entente_effort)index;
    return true;
}

const char *entente_edge_labels_name(enum entente_edge_labels choice) {
    return (size_t)choice < ENTENTE_LABELS_COUNT ? labels[choice] : NULL;
}

bool entente_edge_labels_find(const char *name, enum entente_edge_labels *choice) {
    size_t index;
    if (!find(labels, ENTENTE_LABELS_COUNT, name, &index)) return false;
    *choice = (enum entente_edge_labels)index;
    return true;
}

const char *entente_rows_name(enum entente_rows choice) {
    return (size_t)choice < ENTENTE_ROWS_COUNT ? rows[choice] : NULL;
}

bool entente_rows_find(const char *name, enum entente_rows *choice) {
    size_t index;
    if (!find(rows, ENTENTE_ROWS_COUNT, name, &index)) return false;
    *choice = (enum entente_rows)index;
    return true;
}

const char *entente_letters_name(enum entente_letters choice) {
    return (size_t)choice < ENTENTE_LETTERS_COUNT ? letters[choice] : NULL;
}

bool entente_letters_find(const char *name, enum entente_letters *choice) {
    size_t index;
    if (!find(letters, ENTENTE_LETTERS_COUNT, name, &index)) return false;
    *choice = (enum entente_letters)index;
    return true;
}

const char *entente_split_name(enum entente_split split) {
    return (size_t)split < ENTENTE_SPLIT_COUNT ? splits[split] : NULL;
}

bool entente_split_find(const char *name, enum entente_split *split) {
    size_t index;
    if (!find(splits, ENTENTE_SPLIT_COUNT, name, &index)) return false;
    *split = (enum entente_split)index;
    return true;
}
