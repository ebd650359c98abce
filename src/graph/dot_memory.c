/* SPDX-License-Identifier: MIT */
#include "graph/dot_memory.h"

#include "base/child.h"

static void *begin(Agdisc_t *disciplines) {
    return AgMemDisc.open(disciplines);
}

static void *take(void *state, size_t size) {
    void *memory = AgMemDisc.alloc(state, size);
    if (memory == NULL) ent_child_starve();
    return memory;
}

static void *resize(void *state, void *memory, size_t before, size_t size) {
    void *resized = AgMemDisc.resize(state, memory, before, size);
    if (resized == NULL) ent_child_starve();
    return resized;
}

static void give_back(void *state, void *memory) {
    AgMemDisc.free(state, memory);
}

Agmemdisc_t ent_dot_memory = {begin, take, resize, give_back, NULL};
