/* SPDX-License-Identifier: MIT */
#include "filter/repeats.h"
#include "model/document.h"

#include "base/choice.h"
#include "base/disjoint.h"
#include "base/memory.h"
#include "calendar/calendar.h"

#include <stdlib.h>
#include <string.h>

static const char *const duplicates[] = {
    [ENTENTE_DUPLICATES_ALL] = "all",           [ENTENTE_DUPLICATES_EXACT] = "exact",
    [ENTENTE_DUPLICATES_DOCUMENT] = "document", [ENTENTE_DUPLICATES_DAY] = "day",
    [ENTENTE_DUPLICATES_WEEK] = "week",         [ENTENTE_DUPLICATES_MONTH] = "month",
    [ENTENTE_DUPLICATES_YEAR] = "year",         [ENTENTE_DUPLICATES_RANGE] = "range",
};
ENT_CHOICE(duplicates, duplicates, ENTENTE_DUPLICATES_COUNT)

/* -- which repeat each other ----------------------------------------------------------------------------- */

/* A place in the list, and what it shares with others. */
struct shared {
    int64_t key;
    size_t place;
};

static int by_key(const void *a, const void *b) {
    const struct shared *x = a, *y = b;
    if (x->key != y->key) return x->key < y->key ? -1 : 1;
    return (x->place > y->place) - (x->place < y->place);
}

static void join_shared(struct shared *shared, size_t count, size_t *above) {
    if (count > 0) qsort(shared, count, sizeof *shared, by_key);
    for (size_t i = 1; i < count; i++) {
        if (shared[i].key == shared[i - 1].key)
            ent_disjoint_join(above, shared[i - 1].place, shared[i].place);
    }
}

/* False where nothing is told. */
static bool time_of(const struct entente_relation *relation, enum entente_duplicates how, int64_t *key) {
    static const struct ent_step steps[ENTENTE_DUPLICATES_COUNT] = {
        [ENTENTE_DUPLICATES_DAY] = {ENT_DAY, 1},
        [ENTENTE_DUPLICATES_WEEK] = {ENT_WEEK, 1},
        [ENTENTE_DUPLICATES_MONTH] = {ENT_MONTH, 1},
        [ENTENTE_DUPLICATES_YEAR] = {ENT_YEAR, 1},
    };
    *key = 0;
    if (how == ENTENTE_DUPLICATES_RANGE) return true;
    if (relation->when.first == INT32_MIN) return false;
    *key = ent_step_floor(steps[how], relation->when.first);
    return true;
}

static bool join_by_time(const entente_document *document, enum entente_duplicates how,
                         const size_t *relations, size_t count, size_t *above) {
    struct shared *shared = ent_alloc(count, sizeof *shared);
    size_t told = 0;
    if (shared == NULL) return false;
    for (size_t i = 0; i < count; i++) {
        shared[told].place = i;
        told += time_of(&document->relations[relations[i]], how, &shared[told].key);
    }
    join_shared(shared, told, above);
    free(shared);
    return true;
}

/* Files that name no source are documents themselves where there are several. */
static size_t documents_of(const entente_document *document, const struct entente_relation *relation,
                           bool several, size_t place, struct shared *shared) {
    size_t count = 0;
    for (size_t i = 0; i < relation->evidence_count; i++) {
        size_t source = relation->evidence[i].source;
        if (source != ENTENTE_NONE) shared[count++] = (struct shared){(int64_t)source, place};
    }
    if (count == 0 && several)
        shared[count++] = (struct shared){(int64_t)(document->source_count + relation->file), place};
    return count;
}

static bool join_by_document(const entente_document *document, const size_t *relations, size_t count,
                             size_t *above) {
    bool several = ent_has_several_files(document);
    size_t most = count, told = 0;
    for (size_t i = 0; i < count; i++) most += document->relations[relations[i]].evidence_count;
    struct shared *shared = ent_alloc(most, sizeof *shared);
    if (shared == NULL) return false;
    for (size_t i = 0; i < count; i++)
        told += documents_of(document, &document->relations[relations[i]], several, i, &shared[told]);
    join_shared(shared, told, above);
    free(shared);
    return true;
}

struct whole {
    const struct entente_relation *relation;
    size_t place;
};

static int by_whole(const void *a, const void *b) {
    const struct whole *x = a, *y = b;
    int order = ent_relation_compare(x->relation, y->relation);
    return order != 0 ? order : (x->place > y->place) - (x->place < y->place);
}

/* Who gave each an id of its own says that they are several. */
static bool join_exact(const entente_document *document, const size_t *relations, size_t count,
                       size_t *above) {
    struct whole *wholes = ent_alloc(count, sizeof *wholes);
    size_t told = 0;
    if (wholes == NULL) return false;
    for (size_t i = 0; i < count; i++) {
        const struct entente_relation *relation = &document->relations[relations[i]];
        if (relation->is_numbered) wholes[told++] = (struct whole){relation, i};
    }
    if (told > 0) qsort(wholes, told, sizeof *wholes, by_whole);
    for (size_t i = 1; i < told; i++) {
        if (ent_relation_compare(wholes[i - 1].relation, wholes[i].relation) == 0)
            ent_disjoint_join(above, wholes[i - 1].place, wholes[i].place);
    }
    free(wholes);
    return true;
}

bool ent_repeats_join(const entente_document *document, enum entente_duplicates how, const size_t *relations,
                      size_t count, size_t *group) {
    bool fine = true;
    ent_disjoint_init(group, count);
    if (count < 2 || how == ENTENTE_DUPLICATES_ALL) return true;
    if (how == ENTENTE_DUPLICATES_EXACT) {
        fine = join_exact(document, relations, count, group);
    } else if (how == ENTENTE_DUPLICATES_DOCUMENT) {
        fine = join_by_document(document, relations, count, group);
    } else {
        fine = join_by_time(document, how, relations, count, group);
    }
    for (size_t i = 0; i < count; i++) group[i] = ent_disjoint_root(group, i);
    return fine;
}

/* -- which say the same ---------------------------------------------------------------------------------- */

struct saying {
    const struct entente_relation *relation;
    size_t low, high, index;
};

static const char *or_empty(const char *text) {
    return text != NULL ? text : "";
}

static int compare_saying(const struct saying *x, const struct saying *y) {
    const struct entente_relation *a = x->relation, *b = y->relation;
    if (x->low != y->low) return x->low < y->low ? -1 : 1;
    if (x->high != y->high) return x->high < y->high ? -1 : 1;
    if (a->sign != b->sign) return a->sign > b->sign ? -1 : 1;
    int order = strcmp(a->lemma, b->lemma);
    if (order == 0) order = strcmp(or_empty(a->within_source), or_empty(b->within_source));
    return order != 0 ? order : strcmp(or_empty(a->within_target), or_empty(b->within_target));
}

static int by_saying(const void *a, const void *b) {
    const struct saying *x = a, *y = b;
    int order = compare_saying(x, y);
    return order != 0 ? order : (x->index > y->index) - (x->index < y->index);
}

static struct saying saying_of(const entente_document *document, size_t index, bool either_way) {
    const struct entente_relation *relation = &document->relations[index];
    bool turned = either_way && relation->source > relation->target;
    return (struct saying){relation, turned ? relation->target : relation->source,
                           turned ? relation->source : relation->target, index};
}

static bool is_by_pair(const struct saying *items, size_t count) {
    for (size_t i = 1; i < count; i++) {
        bool is_before = items[i].low < items[i - 1].low ||
                         (items[i].low == items[i - 1].low && items[i].high < items[i - 1].high);
        if (is_before) return false;
    }
    return true;
}

/* Relations mostly come in the order of their pairs: then each pair is sorted alone. */
static void sort_sayings(struct saying *items, size_t count) {
    bool is_in_pairs = is_by_pair(items, count);
    for (size_t start = 0, end; start < count; start = end) {
        for (end = start + 1; end < count; end++) {
            bool is_same = items[end].low == items[start].low && items[end].high == items[start].high;
            if (is_in_pairs && !is_same) break;
        }
        if (end - start > 1) qsort(items + start, end - start, sizeof *items, by_saying);
    }
}

bool ent_sayings_find(const entente_document *document, bool either_way, struct ent_sayings *sayings) {
    size_t most = document->relation_count;
    struct saying *items = ent_alloc(most, sizeof *items);
    *sayings = (struct ent_sayings){ent_alloc(most, sizeof *sayings->relations), 0, either_way};
    bool fine = items != NULL && sayings->relations != NULL;
    for (size_t i = 0; fine && i < most; i++) {
        if (ent_has_weight(&document->relations[i]))
            items[sayings->count++] = saying_of(document, i, either_way);
    }
    if (fine) sort_sayings(items, sayings->count);
    for (size_t i = 0; fine && i < sayings->count; i++) sayings->relations[i] = items[i].index;
    free(items);
    return fine;
}

size_t ent_sayings_end(const entente_document *document, const struct ent_sayings *sayings, size_t start) {
    struct saying first = saying_of(document, sayings->relations[start], sayings->either_way);
    size_t end = start + 1;
    while (end < sayings->count) {
        struct saying next = saying_of(document, sayings->relations[end], sayings->either_way);
        if (compare_saying(&first, &next) != 0) break;
        end++;
    }
    return end;
}
