/* SPDX-License-Identifier: MIT */
/* A with B and B with A: where nobody points at anybody, a list that has both says everything twice. */
#include "filter/repeats.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

/* Weight and date are part of what is said here: whose two ways differ is said of both. */
static int by_date_and_weight(const struct entente_relation *a, const struct entente_relation *b) {
    if (a->when.first != b->when.first) return a->when.first < b->when.first ? -1 : 1;
    if (a->when.last != b->when.last) return a->when.last < b->when.last ? -1 : 1;
    if (a->weight != b->weight) return a->weight < b->weight ? -1 : 1;
    return strcmp(a->when.text, b->when.text);
}

struct way {
    const struct entente_relation *relation;
    size_t index;
    bool is_back;
};

static int by_content(const void *a, const void *b) {
    const struct way *x = a, *y = b;
    int order = by_date_and_weight(x->relation, y->relation);
    if (order == 0) order = (x->is_back > y->is_back) - (x->is_back < y->is_back);
    return order != 0 ? order : (x->index > y->index) - (x->index < y->index);
}

/* Those from `start` on that are the same: the ways there stand first, then the ways back. */
static size_t end_of(const struct way *ways, size_t start, size_t count, size_t *back) {
    size_t end = start;
    *back = count;
    while (end < count && by_date_and_weight(ways[start].relation, ways[end].relation) == 0) {
        if (ways[end].is_back && *back == count) *back = end;
        end++;
    }
    if (*back == count) *back = end;
    return end;
}

/* Calls `take` for each way back that has a way there. False when it says so. */
static bool match(struct way *ways, size_t count,
                  bool (*take)(void *payload, const struct way *there, const struct way *back),
                  void *payload) {
    if (count > 0) qsort(ways, count, sizeof *ways, by_content);
    for (size_t start = 0, end, back; start < count; start = end) {
        end = end_of(ways, start, count, &back);
        for (size_t i = 0; start + i < back && back + i < end; i++) {
            if (!take(payload, &ways[start + i], &ways[back + i])) return false;
        }
    }
    return true;
}

static bool match_all(const entente_document *document,
                      bool (*take)(void *payload, const struct way *there, const struct way *back),
                      void *payload) {
    struct ent_sayings sayings;
    bool fine = ent_sayings_find(document, true, &sayings);
    struct way *ways = ent_alloc(sayings.count, sizeof *ways);
    fine = fine && ways != NULL;
    for (size_t start = 0, end; fine && start < sayings.count; start = end) {
        end = ent_sayings_end(document, &sayings, start);
        for (size_t i = start; i < end; i++) {
            const struct entente_relation *relation = &document->relations[sayings.relations[i]];
            ways[i - start] =
                (struct way){relation, sayings.relations[i], relation->source > relation->target};
        }
        fine = match(ways, end - start, take, payload);
    }
    free(ways);
    free(sayings.relations);
    return fine;
}

static bool count_one(void *payload, const struct way *there, const struct way *back) {
    (void)there;
    (void)back;
    ++*(size_t *)payload;
    return true;
}

bool ent_both_ways_count(const entente_document *document, size_t *count) {
    *count = 0;
    return match_all(document, count_one, count);
}

struct taking {
    entente_document *document;
    bool *gone;
    size_t count;
};

static bool take_back(void *payload, const struct way *there, const struct way *back) {
    struct taking *taking = payload;
    taking->gone[back->index] = true;
    taking->count++;
    return ent_join_evidence(taking->document, &taking->document->relations[there->index], back->relation);
}

enum entente_status ent_take_one_way(entente_document *document, const struct entente_filter *filter,
                                     const struct entente_sink *sink) {
    if (!filter->reciprocal_once) return ENTENTE_OK;
    if (document->directed && !filter->undirected)
        return ent_fail(sink, ENTENTE_BAD_OPTION, "has-direction", NULL, "add --undirected to ignore them",
                        "relations have directions here: A of B and B of A are two");
    struct taking taking = {document, ent_alloc(document->relation_count, sizeof *taking.gone), 0};
    bool fine = taking.gone != NULL && match_all(document, take_back, &taking);
    if (fine) {
        ent_keep_marked(document, taking.gone);
        ent_tell(sink, ENTENTE_NOTE, "both-ways", NULL, "",
                 "%zu relation%s both ways, the same with the same weight, and count%s once", taking.count,
                 taking.count == 1 ? " stands" : "s stand", taking.count == 1 ? "s" : "");
    }
    free(taking.gone);
    return fine ? ENTENTE_OK : ent_no_memory(sink);
}
