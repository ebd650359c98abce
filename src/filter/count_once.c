/* SPDX-License-Identifier: MIT */
/* Repetitions become one relation, which has the evidence of all. */
#include "filter/repeats.h"

#include "base/choice.h"
#include "base/memory.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const char *const mergings[] = {
    [ENTENTE_MERGING_MAX] = "max",   [ENTENTE_MERGING_SUM] = "sum",     [ENTENTE_MERGING_MEAN] = "mean",
    [ENTENTE_MERGING_LAST] = "last", [ENTENTE_MERGING_TIMES] = "count",
};
ENT_CHOICE(merging, mergings, ENTENTE_MERGING_COUNT)

static bool same_evidence(const struct entente_evidence *a, const struct entente_evidence *b) {
    return a->source == b->source && strcmp(a->locator, b->locator) == 0 && strcmp(a->note, b->note) == 0 &&
           strcmp(a->speaker, b->speaker) == 0 && strcmp(a->url, b->url) == 0 &&
           strcmp(a->title, b->title) == 0;
}

static bool has_evidence(const struct entente_evidence *list, size_t count,
                         const struct entente_evidence *evidence) {
    for (size_t i = 0; i < count; i++) {
        if (same_evidence(&list[i], evidence)) return true;
    }
    return false;
}

bool ent_join_evidence(entente_document *document, struct entente_relation *kept,
                       const struct entente_relation *other) {
    size_t count = kept->evidence_count;
    if (other->evidence_count == 0) return true;
    struct entente_evidence *all =
        ent_arena_take(&document->arena, (count + other->evidence_count) * sizeof *all);
    if (all == NULL) return false;
    if (count > 0) memcpy(all, kept->evidence, count * sizeof *all);
    for (size_t i = 0; i < other->evidence_count; i++) {
        if (!has_evidence(all, count, &other->evidence[i])) all[count++] = other->evidence[i];
    }
    kept->evidence = all;
    kept->evidence_count = count;
    return true;
}

void ent_keep_marked(entente_document *document, const bool *gone) {
    size_t kept = 0;
    for (size_t i = 0; i < document->relation_count; i++) {
        if (!gone[i]) document->relations[kept++] = document->relations[i];
    }
    document->relation_count = kept;
    ent_document_sort_relations(document);
}

/* Relations that are being made one. */
struct merge {
    entente_document *document;
    enum entente_merging merging;
    bool *gone; /* per relation */
    size_t gone_count;
    double *sums; /* per place in a group, at its first */
    size_t *sizes, *kept;
};

/* The heavier stands for both; of the last, the later. What is as good stands first. */
static bool is_better(const struct merge *merge, const struct entente_relation *a,
                      const struct entente_relation *b) {
    if (merge->merging == ENTENTE_MERGING_LAST && a->when.first != b->when.first)
        return a->when.first > b->when.first;
    return a->weight > b->weight;
}

static void gather(struct merge *merge, const size_t *relations, size_t count, const size_t *group) {
    struct entente_relation *all = merge->document->relations;
    for (size_t i = 0; i < count; i++) {
        size_t first = group[i];
        if (first == i) {
            merge->sums[i] = 0;
            merge->sizes[i] = 0;
            merge->kept[i] = relations[i];
        } else if (is_better(merge, &all[relations[i]], &all[merge->kept[first]])) {
            merge->kept[first] = relations[i];
        }
        merge->sums[first] += all[relations[i]].weight;
        merge->sizes[first]++;
    }
}

static double merged_weight(const struct merge *merge, size_t first, double own) {
    switch (merge->merging) {
    case ENTENTE_MERGING_SUM:
        return fmin(merge->sums[first], 1e12);
    case ENTENTE_MERGING_MEAN:
        return merge->sums[first] / (double)merge->sizes[first];
    case ENTENTE_MERGING_TIMES:
        return (double)merge->sizes[first];
    default:
        return own;
    }
}

static bool merge_group(struct merge *merge, const size_t *relations, size_t count, const size_t *group) {
    struct entente_relation *all = merge->document->relations;
    gather(merge, relations, count, group);
    for (size_t i = 0; i < count; i++) {
        size_t kept = merge->kept[group[i]];
        if (kept == relations[i]) continue;
        merge->gone[relations[i]] = true;
        merge->gone_count++;
        if (!ent_join_evidence(merge->document, &all[kept], &all[relations[i]])) return false;
    }
    for (size_t i = 0; i < count; i++) {
        struct entente_relation *kept = &all[merge->kept[i]];
        if (group[i] != i) continue;
        double own = kept->weight;
        kept->weight = merged_weight(merge, i, own);
        kept->is_weight_open = kept->is_weight_open && fabs(kept->weight - own) <= 0;
    }
    return true;
}

static bool merge_all(struct merge *merge, enum entente_duplicates how, const struct ent_sayings *sayings) {
    size_t most = sayings->count;
    size_t *group = ent_alloc(most, sizeof *group);
    merge->sums = ent_alloc(most, sizeof *merge->sums);
    merge->sizes = ent_alloc(most, sizeof *merge->sizes);
    merge->kept = ent_alloc(most, sizeof *merge->kept);
    bool fine = group != NULL && merge->sums != NULL && merge->sizes != NULL && merge->kept != NULL;
    for (size_t start = 0, end; fine && start < most; start = end) {
        const size_t *relations = &sayings->relations[start];
        end = ent_sayings_end(merge->document, sayings, start);
        fine = ent_repeats_join(merge->document, how, relations, end - start, group) &&
               merge_group(merge, relations, end - start, group);
    }
    free(group);
    free(merge->sums);
    free(merge->sizes);
    free(merge->kept);
    return fine;
}

static void tell_merged(const struct merge *merge, enum entente_duplicates how,
                        const struct entente_sink *sink) {
    static const char *const within[ENTENTE_DUPLICATES_COUNT] = {
        [ENTENTE_DUPLICATES_EXACT] = "exactly",        [ENTENTE_DUPLICATES_DOCUMENT] = "within a document",
        [ENTENTE_DUPLICATES_DAY] = "within a day",     [ENTENTE_DUPLICATES_WEEK] = "within a week",
        [ENTENTE_DUPLICATES_MONTH] = "within a month", [ENTENTE_DUPLICATES_YEAR] = "within a year",
        [ENTENTE_DUPLICATES_RANGE] = "at any time",
    };
    size_t gone = merge->gone_count;
    if (gone == 0) {
        ent_tell(sink, ENTENTE_NOTE, "counted-once", NULL, "", "no relation repeats another %s", within[how]);
    } else {
        ent_tell(sink, ENTENTE_NOTE, "counted-once", NULL, "",
                 "%zu relation%s another %s and count%s once with it", gone,
                 gone == 1 ? " repeats" : "s repeat", within[how], gone == 1 ? "s" : "");
    }
}

enum entente_status ent_count_once(entente_document *document, const struct entente_filter *filter,
                                   const struct entente_sink *sink) {
    struct ent_sayings sayings;
    struct merge merge = {.document = document, .merging = filter->merging};
    if (filter->dedup == ENTENTE_DUPLICATES_ALL) return ENTENTE_OK;
    bool either_way = filter->undirected || !document->directed;
    merge.gone = ent_alloc(document->relation_count, sizeof *merge.gone);
    bool fine = ent_sayings_find(document, either_way, &sayings) && merge.gone != NULL &&
                merge_all(&merge, filter->dedup, &sayings);
    if (fine) {
        ent_keep_marked(document, merge.gone);
        tell_merged(&merge, filter->dedup, sink);
    }
    free(sayings.relations);
    free(merge.gone);
    return fine ? ENTENTE_OK : ent_no_memory(sink);
}

enum entente_status entente_document_repeats(const entente_document *document, bool undirected,
                                             struct entente_repeats *repeats,
                                             const struct entente_sink *sink) {
    struct ent_sayings sayings;
    *repeats = (struct entente_repeats){0};
    bool fine = ent_sayings_find(document, false, &sayings);
    size_t *group = ent_alloc(sayings.count, sizeof *group);
    fine = fine && group != NULL;
    for (size_t start = 0, end; fine && start < sayings.count; start = end) {
        end = ent_sayings_end(document, &sayings, start);
        fine = ent_repeats_join(document, ENTENTE_DUPLICATES_EXACT, &sayings.relations[start], end - start,
                                group);
        for (size_t i = 0; fine && i < end - start; i++) repeats->exact += group[i] != i;
    }
    if (fine && (undirected || !document->directed))
        fine = ent_both_ways_count(document, &repeats->reciprocal);
    free(group);
    free(sayings.relations);
    return fine ? ENTENTE_OK : ent_no_memory(sink);
}
