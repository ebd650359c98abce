/* SPDX-License-Identifier: MIT */
/* Names of what a figure lets one choose among and that no table of its own holds. */
#include "base/choice.h"
#include <entente/write.h>

static const char *const efforts[] = {
    [ENTENTE_EFFORT_NORMAL] = "normal",
    [ENTENTE_EFFORT_FAST] = "fast",
    [ENTENTE_EFFORT_BEST] = "best",
};
ENT_CHOICE(effort, efforts, ENTENTE_EFFORT_COUNT)

static const char *const labels[] = {
    [ENTENTE_LABELS_AUTO] = "auto",
    [ENTENTE_LABELS_ALL] = "all",
    [ENTENTE_LABELS_NONE] = "none",
};
ENT_CHOICE(edge_labels, labels, ENTENTE_LABELS_COUNT)

static const char *const rows[] = {
    [ENTENTE_ROWS_AUTO] = "auto",
    [ENTENTE_ROWS_PAIRS] = "pairs",
    [ENTENTE_ROWS_ACTORS] = "actors",
};
ENT_CHOICE(rows, rows, ENTENTE_ROWS_COUNT)

static const char *const letters[] = {
    [ENTENTE_LETTERS_TEXT] = "text",
    [ENTENTE_LETTERS_OUTLINES] = "outlines",
};
ENT_CHOICE(letters, letters, ENTENTE_LETTERS_COUNT)

static const char *const splits[] = {
    [ENTENTE_SPLIT_NONE] = "none",     [ENTENTE_SPLIT_SIGN] = "sign", [ENTENTE_SPLIT_BLOC] = "bloc",
    [ENTENTE_SPLIT_PERIOD] = "period", [ENTENTE_SPLIT_YEAR] = "year", [ENTENTE_SPLIT_MONTH] = "month",
    [ENTENTE_SPLIT_WEEK] = "week",     [ENTENTE_SPLIT_DAY] = "day",
};
ENT_CHOICE(split, splits, ENTENTE_SPLIT_COUNT)
