/* SPDX-License-Identifier: MIT */
#include "structure/signed_components.h"

#include "base/disjoint.h"
#include "base/memory.h"
#include "base/report.h"

#include <stdlib.h>

struct ranked {
    size_t root, size;
};

static int largest_first(const void *a, const void *b) {
    const struct ranked *x = a, *y = b;
    if (x->size != y->size) return x->size > y->size ? -1 : 1;
    return x->root < y->root ? -1 : x->root > y->root;
}

static void join_all(const struct ent_pairs *pairs, size_t *above) {
    ent_disjoint_init(above, pairs->actors);
    for (size_t i = 0; i < pairs->count; i++) ent_disjoint_join(above, pairs->items[i].a, pairs->items[i].b);
}

/* Fills `numbers` per root, from 1. */
static void number_roots(const struct ent_pairs *pairs, size_t *above, struct ranked *ranked,
                         struct ent_components *components, size_t *numbers) {
    for (size_t i = 0; i < pairs->actors; i++) ranked[i].root = i;
    for (size_t i = 0; i < pairs->actors; i++) ranked[ent_disjoint_root(above, i)].size++;
    if (pairs->actors > 0) qsort(ranked, pairs->actors, sizeof *ranked, largest_first);
    for (size_t i = 0; i < pairs->actors && ranked[i].size > 1; i++) {
        numbers[ranked[i].root] = i + 1;
        components->sizes[i] = ranked[i].size;
        components->count = i + 1;
    }
}

enum entente_status ent_components_find(const struct ent_pairs *pairs, struct ent_components *components,
                                        const struct entente_sink *sink) {
    size_t actors = pairs->actors;
    size_t *above = ent_alloc(actors, sizeof *above), *numbers = ent_alloc(actors, sizeof *numbers);
    struct ranked *ranked = ent_alloc(actors, sizeof *ranked);
    *components = (struct ent_components){.of = ent_alloc(actors, sizeof *components->of),
                                          .sizes = ent_alloc(actors, sizeof *components->sizes)};
    bool fine = above != NULL && numbers != NULL && ranked != NULL && components->of != NULL &&
                components->sizes != NULL;
    if (fine) {
        join_all(pairs, above);
        number_roots(pairs, above, ranked, components, numbers);
        for (size_t i = 0; i < actors; i++) components->of[i] = numbers[ent_disjoint_root(above, i)];
    }
    free(above);
    free(numbers);
    free(ranked);
    return fine ? ENTENTE_OK : ent_no_memory(sink);
}

void ent_components_clear(struct ent_components *components) {
    free(components->of);
    free(components->sizes);
    *components = (struct ent_components){0};
}
