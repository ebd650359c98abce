/* SPDX-License-Identifier: MIT */
#include "graph/dot_memory.h"

#include "base/child.h"
#include <string.h>

static void *begin(Agdisc_t *disciplines) {
    return AgMemDisc.open(disciplines);
}

static void *take(void *state, size_t size) {
    void *memory = AgMemDisc.alloc(state, size);
    if (memory == NULL) ent_child_starve();
    return memory;
}

/* Its own does not look whether it got some. */
static void *resize(void *state, void *memory, size_t before, size_t size) {
    void *resized = take(state, size);
    if (resized != NULL && memory != NULL) memcpy(resized, memory, before < size ? before : size);
    if (resized != NULL) AgMemDisc.free(state, memory);
    return resized;
}

static void give_back(void *state, void *memory) {
    AgMemDisc.free(state, memory);
}

Agmemdisc_t ent_dot_memory = {begin, take, resize, give_back, NULL};
