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
