/* SPDX-License-Identifier: MIT */
/* What an output says of what it shows: the one place where a choice is put into words. */
#include "base/buffer.h"
#include "base/memory.h"
#include "base/short_number.h"
#include "base/text.h"
#include "filter/filter.h"

#include <string.h>

enum { NAMES_MOST = 4, NAME_BYTES = 120 };

static void add_name(struct ent_buffer *out, const char *name) {
    ent_buffer_add_bytes(out, name, ent_text_cut(name, NAME_BYTES));
}

/* "A, B or C"; of more, the first and how many. */
struct list {
    struct ent_buffer *out;
    const char *last; /* before the last: " or " */
    size_t count, said;
};

static void add_item(struct list *list, const char *name) {
    size_t shown = list->count > NAMES_MOST + 1 ? NAMES_MOST : list->count;
    if (list->said >= shown) return;
    if (list->said > 0)
        ent_buffer_add(list->out, list->said + 1 == shown && shown == list->count ? list->last : ", ");
    add_name(list->out, name);
    if (++list->said == shown && shown < list->count)
        ent_buffer_format(list->out, "%s%zu more", list->last, list->count - shown);
}

static void add_texts(struct ent_buffer *out, const char *before, const struct entente_texts *texts) {
    struct list list = {out, " or ", texts->count, 0};
    if (texts->count == 0) return;
    ent_buffer_add(out, before);
    for (size_t i = 0; i < texts->count; i++) add_item(&list, texts->items[i]);
}

static size_t count_marks(const entente_document *document, const bool *marks) {
    size_t count = 0;
    for (size_t i = 0; i < document->actor_count; i++) count += marks[i];
    return count;
}

static void add_marked(struct ent_buffer *out, const char *before, const entente_document *document,
                       const bool *marks, const char *last) {
    struct list list = {out, last, count_marks(document, marks), 0};
    if (list.count == 0) return;
    ent_buffer_add(out, before);
    for (size_t i = 0; i < document->actor_count; i++) {
        if (marks[i]) add_item(&list, document->actors[i].name);
    }
}

static void add_signs(struct ent_buffer *out, const struct ent_filter_plan *plan) {
    static const char *const words[] = {"hostile", "neutral", "friendly"};
    struct list list = {out, " and ", 0, 0};
    if (!plan->has_signs) return;
    for (size_t i = 0; i < 3; i++) list.count += plan->sign[i];
    for (size_t i = 0; i < 3; i++) {
        if (plan->sign[i]) add_item(&list, words[i]);
    }
    ent_buffer_add(out, " ");
}

static void add_period(struct ent_buffer *out, const struct entente_filter *filter) {
    const char *from = filter->from, *to = filter->to;
    if (from == NULL && to == NULL) return;
    if (to == NULL || from == NULL) {
        ent_buffer_add(out, to == NULL ? " from " : " up to ");
        add_name(out, to == NULL ? from : to);
        if (to == NULL) ent_buffer_add(out, " on");
        return;
    }
    bool is_one = strcmp(from, to) == 0;
    ent_buffer_add(out, is_one ? " of " : " from ");
    add_name(out, from);
    if (!is_one) ent_buffer_add(out, " to ");
    if (!is_one) add_name(out, to);
}

static void add_kinds(struct ent_buffer *out, const struct ent_filter_plan *plan) {
    struct list list = {out, " or ", 0, 0};
    if (!plan->has_kinds) return;
    for (size_t i = 0; i < ENTENTE_KIND_COUNT; i++) list.count += plan->kind[i];
    ent_buffer_add(out, " between actors of kind ");
    for (size_t i = 0; i < ENTENTE_KIND_COUNT; i++) {
        if (plan->kind[i]) add_item(&list, entente_kind_name((enum entente_kind)i));
    }
}

static void add_sources(struct ent_buffer *out, const struct ent_filter_plan *plan,
                        const entente_document *document) {
    const struct entente_texts *asked = &plan->filter->sources;
    struct list list = {out, " or ", asked->count, 0};
    if (asked->count == 0) return;
    ent_buffer_add(out, asked->count == 1 ? " with evidence from the source "
                                          : " with evidence from the sources ");
    for (size_t i = 0; i < document->source_count; i++) {
        const struct entente_source *source = &document->sources[i];
        if (ent_texts_hold(asked, source->id))
            add_item(&list, source->title[0] != '\0' ? source->title : source->id);
    }
}

static void add_ego(struct ent_buffer *out, const struct ent_filter_plan *plan,
                    const entente_document *document) {
    if (plan->ego == ENTENTE_NONE) return;
    ent_buffer_format(out, " within %zu step%s of ", plan->hops, plan->hops == 1 ? "" : "s");
    add_name(out, document->actors[plan->ego].name);
}

/* Whom the filter leaves out is not named. */
static void add_without(struct ent_buffer *out, bool goes_on, const struct ent_filter_plan *plan,
                        const entente_document *document) {
    size_t count = count_marks(document, plan->is_without);
    if (count > 0)
        ent_buffer_format(out, "%s without %zu actor%s left out by name", goes_on ? "," : "", count,
                          count == 1 ? "" : "s");
}

static void add_weight(struct ent_buffer *out, bool goes_on, double least) {
    char number[ENT_NUMBER_SIZE];
    if (!(least > 0)) return;
    ent_short_number(least, number);
    ent_buffer_format(out, "%s of pairs that weigh %s or more", goes_on ? "," : "", number);
}

/* "Only hostile relations of Russia from 2018 on: 31 of 59." */
static void add_selection(struct ent_buffer *out, const struct ent_filter_plan *plan,
                          const entente_document *document, size_t before) {
    ent_buffer_add(out, "Only ");
    add_signs(out, plan);
    ent_buffer_add(out, "relations");
    size_t bare = out->length;
    add_marked(out, " of ", document, plan->is_actor, " or ");
    add_marked(out, " about ", document, plan->is_issue, " or ");
    add_marked(out, " among ", document, plan->is_among, " and ");
    add_kinds(out, plan);
    add_texts(out, " inside the bloc ", &plan->filter->blocs);
    add_ego(out, plan, document);
    add_sources(out, plan, document);
    add_period(out, plan->filter);
    add_weight(out, out->length > bare, plan->filter->min_weight);
    add_without(out, out->length > bare, plan, document);
    ent_buffer_format(out, ": %zu of %zu.", document->relation_count, before);
}

static void add_sentence(struct ent_buffer *out, const char *sentence) {
    if (out->length > 0) ent_buffer_add(out, " ");
    ent_buffer_add(out, sentence);
}

static void add_repetitions(struct ent_buffer *out, const struct entente_filter *filter) {
    static const char *const within[ENTENTE_DUPLICATES_COUNT] = {
        [ENTENTE_DUPLICATES_EXACT] = "Exact repetitions",
        [ENTENTE_DUPLICATES_DOCUMENT] = "Repetitions in one document",
        [ENTENTE_DUPLICATES_DAY] = "Repetitions on one day",
        [ENTENTE_DUPLICATES_WEEK] = "Repetitions in one week",
        [ENTENTE_DUPLICATES_MONTH] = "Repetitions in one month",
        [ENTENTE_DUPLICATES_YEAR] = "Repetitions in one year",
        [ENTENTE_DUPLICATES_RANGE] = "Repetitions"};
    static const char *const weights[ENTENTE_MERGING_COUNT] = {
        "", " with their weights added", " with the mean of their weights", " with the latest weight",
        " with the weight 1"};
    if (filter->dedup == ENTENTE_DUPLICATES_ALL) return;
    add_sentence(out, within[filter->dedup]);
    ent_buffer_format(out, " count once%s.", weights[filter->merging]);
}

static bool has_parents(const entente_document *document) {
    for (size_t i = 0; i < document->actor_count; i++) {
        if (document->actors[i].parent != ENTENTE_NONE) return true;
    }
    return false;
}

static void add_treatment(struct ent_buffer *out, const struct ent_filter_plan *plan,
                          const entente_document *document) {
    const struct entente_filter *filter = plan->filter;
    if (filter->roll_up && has_parents(document))
        add_sentence(out, "Persons and organs count as what they belong to.");
    if (filter->undirected && document->directed) add_sentence(out, "Directions are ignored.");
    if (filter->coarse_dates == ENTENTE_COARSE_FIRST)
        add_sentence(out, "Dates of a month or a year stand for its first day.");
    if (filter->coarse_dates == ENTENTE_COARSE_OUT)
        add_sentence(out, "Dates of a month or a year count as none.");
    add_repetitions(out, filter);
    if (filter->reciprocal_once) add_sentence(out, "What is listed both ways alike counts once.");
    if (filter->corroborate) add_sentence(out, "Each independent source counts once for a pair and sign.");
    if (filter->isolates == ENTENTE_ISOLATES_DROP && !plan->selects_by_more_than_actor)
        add_sentence(out, "Actors without a relation are left out.");
}

bool ent_has_treatment(const struct entente_filter *filter) {
    return filter->undirected || filter->coarse_dates != ENTENTE_COARSE_SPAN;
}

enum entente_status ent_tell_shown(const struct ent_filter_plan *plan, entente_document *document,
                                   size_t before, const struct entente_sink *sink) {
    struct ent_buffer out = {0};
    ent_buffer_add(&out, document->shows != NULL ? document->shows : "");
    if (plan->selects) add_sentence(&out, "");
    if (plan->selects) add_selection(&out, plan, document, before);
    add_treatment(&out, plan, document);
    document->is_part = document->is_part || plan->selects;
    document->is_centred = document->is_centred || plan->has_actors || plan->has_issues ||
                           (plan->ego != ENTENTE_NONE && plan->hops <= 1);
    for (size_t i = 0; plan->has_signs && i < 3; i++)
        document->lacks_sign[i] = document->lacks_sign[i] || !plan->sign[i];
    if (!out.failed) document->shows = ent_arena_text(&document->arena, out.data, out.length);
    enum entente_status status = out.failed || document->shows == NULL ? ent_no_memory(sink) : ENTENTE_OK;
    ent_buffer_clear(&out);
    return status;
}

void ent_add_shown_of_two(struct ent_buffer *out, const entente_document *before,
                          const entente_document *after) {
    const char *first = entente_document_shows(before), *second = entente_document_shows(after);
    if (*first != '\0') ent_buffer_format(out, "Before: %s", first);
    if (*second != '\0') ent_buffer_format(out, "%sAfter: %s", out->length > 0 ? " " : "", second);
}
