/* SPDX-License-Identifier: MIT */
/* What many sources say weighs more than what one says often. */
#include "filter/repeats.h"
#include "model/document.h"

#include "base/intern.h"
#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

/* Independent sources by number; files that name none speak for themselves, each with a number behind. */
struct voices {
    size_t *of_source; /* per source */
    size_t *heard_in;  /* per voice: the run in which it was heard, from 1 */
    size_t count, run;
};

static bool init_voices(const entente_document *document, struct voices *voices) {
    struct ent_index origins = {0};
    size_t sources = document->source_count;
    *voices = (struct voices){.of_source = ent_alloc(sources, sizeof(size_t))};
    bool fine = voices->of_source != NULL;
    for (size_t i = 0; fine && i < sources; i++) {
        const char *origin = ent_source_origin(document, i);
        size_t found = ent_index_find(&origins, origin);
        if (found == SIZE_MAX) {
            found = voices->count++;
            fine = ent_index_add(&origins, origin, found);
        }
        voices->of_source[i] = found;
    }
    voices->heard_in = ent_alloc(voices->count + document->input_count + 1, sizeof(size_t));
    ent_index_clear(&origins);
    return fine && voices->heard_in != NULL;
}

static void clear_voices(struct voices *voices) {
    free(voices->of_source);
    free(voices->heard_in);
}

static bool is_new(struct voices *voices, size_t voice) {
    if (voices->heard_in[voice] == voices->run) return false;
    voices->heard_in[voice] = voices->run;
    return true;
}

/* How many say it of whom nothing as weighty was heard in this run. */
static size_t hear(struct voices *voices, const struct entente_relation *relation) {
    size_t fresh = 0;
    if (!ent_names_source(relation)) return is_new(voices, voices->count + relation->file);
    for (size_t i = 0; i < relation->evidence_count; i++) {
        size_t source = relation->evidence[i].source;
        if (source != ENTENTE_NONE) fresh += is_new(voices, voices->of_source[source]);
    }
    return fresh;
}

struct claim {
    size_t low, high, index;
    double weight;
    int sign;
};

static bool same_run(const struct claim *a, const struct claim *b) {
    return a->low == b->low && a->high == b->high && a->sign == b->sign;
}

static int by_pair_and_weight(const void *a, const void *b) {
    const struct claim *x = a, *y = b;
    if (x->low != y->low) return x->low < y->low ? -1 : 1;
    if (x->high != y->high) return x->high < y->high ? -1 : 1;
    if (x->sign != y->sign) return x->sign > y->sign ? -1 : 1;
    if (x->weight != y->weight) return x->weight > y->weight ? -1 : 1;
    return (x->index > y->index) - (x->index < y->index);
}

static struct claim *list_claims(const entente_document *document, bool either_way, size_t *count) {
    struct claim *claims = ent_alloc(document->relation_count, sizeof *claims);
    *count = 0;
    for (size_t i = 0; claims != NULL && i < document->relation_count; i++) {
        const struct entente_relation *relation = &document->relations[i];
        bool turned = either_way && relation->source > relation->target;
        if (!ent_has_weight(relation)) continue;
        claims[(*count)++] =
            (struct claim){turned ? relation->target : relation->source,
                           turned ? relation->source : relation->target, i, relation->weight, relation->sign};
    }
    if (*count > 0) qsort(claims, *count, sizeof *claims, by_pair_and_weight);
    return claims;
}

/* The number of those that are gone. */
static size_t weigh(entente_document *document, const struct claim *claims, size_t count,
                    struct voices *voices, bool *gone) {
    size_t gone_count = 0;
    for (size_t i = 0; i < count; i++) {
        struct entente_relation *relation = &document->relations[claims[i].index];
        if (i == 0 || !same_run(&claims[i - 1], &claims[i])) voices->run++;
        size_t fresh = hear(voices, relation);
        relation->is_weight_open = relation->is_weight_open && fresh == 1;
        relation->weight = fmin(relation->weight * (double)fresh, 1e12);
        gone[claims[i].index] = fresh == 0;
        gone_count += fresh == 0;
    }
    return gone_count;
}

enum entente_status ent_count_by_source(entente_document *document, const struct entente_filter *filter,
                                        const struct entente_sink *sink) {
    if (!filter->corroborate) return ENTENTE_OK;
    struct voices voices;
    size_t count;
    bool fine = init_voices(document, &voices);
    bool *gone = ent_alloc(document->relation_count, sizeof *gone);
    struct claim *claims = list_claims(document, filter->undirected || !document->directed, &count);
    fine = fine && gone != NULL && claims != NULL;
    if (fine) {
        size_t dropped = weigh(document, claims, count, &voices, gone);
        ent_keep_marked(document, gone);
        ent_tell(sink, ENTENTE_NOTE, "by-source", NULL, "",
                 "%zu relation%s left out, whose sources say as much of the pair elsewhere", dropped,
                 dropped == 1 ? " is" : "s are");
    }
    clear_voices(&voices);
    free(gone);
    free(claims);
    return fine ? ENTENTE_OK : ent_no_memory(sink);
}
