/* SPDX-License-Identifier: MIT */
#include "finding/quote.h"

#include "base/memory.h"
#include "base/short_number.h"
#include "base/text.h"
#include "model/date.h"
#include "model/document.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { DETAIL_SIZE = 512 };

/* What several relations say alike. */
struct statement {
    const struct entente_relation *first;
    const struct entente_relation *earliest, *latest;
    const char *speaker; /* of all of them; NULL: none, or several */
    double weight, confidence;
    size_t count;
    bool has_undated;
    struct ent_buffer details; /* "2017-06, according to …" */
};

struct quotation {
    struct ent_findings_builder *t;
    struct statement *items; /* the heaviest first */
    size_t count, most;
};

/* -- what is said alike ---------------------------------------------------------------------------------- */

static int compare_texts(const char *a, const char *b) {
    if (a == NULL || b == NULL) return (a != NULL) - (b != NULL);
    return strcmp(a, b);
}

static int compare_speakers(const struct entente_relation *x, const struct entente_relation *y) {
    if (x->source != y->source) return x->source < y->source ? -1 : 1;
    return compare_texts(x->stated_source, y->stated_source);
}

static int compare_targets(const struct entente_relation *x, const struct entente_relation *y) {
    if (x->target != y->target) return x->target < y->target ? -1 : 1;
    return compare_texts(x->stated_target, y->stated_target);
}

static int compare_sayings(const struct entente_relation *x, const struct entente_relation *y) {
    int order = compare_speakers(x, y);
    if (order == 0) order = compare_targets(x, y);
    return order != 0 ? order : strcmp(x->word, y->word);
}

static int by_saying(const void *a, const void *b) {
    const struct entente_relation *x = *(const struct entente_relation *const *)a,
                                  *y = *(const struct entente_relation *const *)b;
    int order = compare_sayings(x, y);
    return order != 0 ? order : x < y ? -1 : x > y;
}

static int heaviest_first(const void *a, const void *b) {
    static const double slack = 1e-9; /* sums of the same weights may differ by rounding */
    const struct statement *x = a, *y = b;
    double room = slack * (x->weight + y->weight);
    if (x->weight > y->weight + room) return -1;
    if (y->weight > x->weight + room) return 1;
    return x->first < y->first ? -1 : x->first > y->first;
}

/* The one that all evidence names; NULL: not all does, or not the same. */
static const char *speaker_of(const struct entente_relation *relation) {
    const char *speaker = NULL;
    for (size_t i = 0; i < relation->evidence_count; i++) {
        const char *named = relation->evidence[i].speaker;
        if (*named == '\0' || (speaker != NULL && strcmp(named, speaker) != 0)) return NULL;
        speaker = named;
    }
    return speaker;
}

static void take(struct statement *statement, const struct entente_relation *relation) {
    const char *speaker = speaker_of(relation);
    bool is_first = statement->count++ == 0;
    if (is_first) *statement = (struct statement){.first = relation, .speaker = speaker, .count = 1};
    statement->weight += relation->weight;
    statement->confidence = fmax(statement->confidence, relation->confidence);
    if (compare_texts(statement->speaker, speaker) != 0) statement->speaker = NULL;
    if (!ent_period_is_dated(&relation->when)) {
        statement->has_undated = true;
        return;
    }
    if (statement->earliest == NULL || relation->when.first < statement->earliest->when.first)
        statement->earliest = relation;
    if (statement->latest == NULL || relation->when.last > statement->latest->when.last)
        statement->latest = relation;
}

static void list_statements(struct quotation *q, const struct entente_relation **said, size_t count) {
    if (count > 0) qsort(said, count, sizeof *said, by_saying);
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || compare_sayings(said[i - 1], said[i]) != 0) q->count++;
        take(&q->items[q->count - 1], said[i]);
    }
    if (q->count > 0) qsort(q->items, q->count, sizeof *q->items, heaviest_first);
}

/* -- what is told ---------------------------------------------------------------------------------------- */

static void add_clean(struct ent_buffer *out, const char *text) {
    char clean[DETAIL_SIZE];
    ent_text_clean(text, clean, sizeof clean);
    ent_buffer_add(out, clean);
}

static void add_detail(struct ent_buffer *out, const char *before, const char *text) {
    ent_buffer_add(out, out->length > 0 ? ", " : "");
    ent_buffer_add(out, before);
    add_clean(out, text);
}

static void add_dates(struct statement *s) {
    if (s->has_undated || s->earliest == NULL) return;
    add_detail(&s->details, "", s->earliest->when.text);
    if (strcmp(s->earliest->when.text, s->latest->when.text) == 0) return;
    ent_buffer_add(&s->details, " to ");
    add_clean(&s->details, s->latest->when.text);
}

/* Who says so, where it is not the source itself, and how sure it is. */
static void add_reserve(struct statement *s) {
    if (s->speaker != NULL) add_detail(&s->details, "according to ", s->speaker);
    if (s->confidence < 1) {
        char number[ENT_NUMBER_SIZE];
        ent_short_number(s->confidence, number);
        add_detail(&s->details, "confidence ", number);
    }
}

static void describe(const struct ent_findings_builder *t, struct statement *s) {
    const char *whose = ent_counted_for(t->document, s->first->target, s->first->stated_target);
    if (whose != NULL) add_detail(&s->details, "", whose);
    add_dates(s);
    if (s->count > 1)
        ent_buffer_format(&s->details, "%s%zu relations", s->details.length > 0 ? ", " : "", s->count);
    add_reserve(s);
    t->findings->failed = t->findings->failed || s->details.failed;
}

static void say_speaker(struct ent_findings_builder *t, const struct entente_relation *relation) {
    if (relation->stated_source == NULL) {
        ent_say_actor(t, relation->source);
        return;
    }
    ent_say_clean(t, relation->stated_source);
    const char *whose = ent_counted_for(t->document, relation->source, relation->stated_source);
    if (whose == NULL) return;
    ent_say(t, " (");
    ent_say_clean(t, whose);
    ent_say(t, ")");
}

static void say_target(struct ent_findings_builder *t, const struct statement *s) {
    ent_say(t, " ");
    if (s->first->stated_target != NULL)
        ent_say_clean(t, s->first->stated_target);
    else
        ent_say_actor(t, s->first->target);
}

static void say_details(struct ent_findings_builder *t, const struct statement *s) {
    if (s->details.length == 0) return;
    ent_say(t, " (");
    ent_say(t, s->details.data);
    ent_say(t, ")");
}

static bool are_between_the_same(const struct statement *a, const struct statement *b) {
    return b != NULL && compare_speakers(a->first, b->first) == 0 && compare_targets(a->first, b->first) == 0;
}

static bool have_same_details(const struct statement *a, const struct statement *b) {
    return a->details.length == b->details.length &&
           (a->details.length == 0 || strcmp(a->details.data, b->details.data) == 0);
}

/* "mediates between Egypt" and "mediates between Israel", at the same time: the word is said once. */
static bool is_same_of_another(const struct statement *a, const struct statement *b) {
    return a != NULL && b != NULL && compare_speakers(a->first, b->first) == 0 &&
           strcmp(a->first->word, b->first->word) == 0 && compare_targets(a->first, b->first) != 0 &&
           have_same_details(a, b);
}

/* What stands in the brackets is about the relation alone, not about whom it is aimed at. */
static bool may_stand_alone(const struct ent_findings_builder *t, const struct statement *s) {
    return s->details.length > 0 &&
           ent_counted_for(t->document, s->first->target, s->first->stated_target) == NULL;
}

/* "cuts ties with, wants closed Qatar (2017)"; "threatens (2014), sanctions Qatar (2017)": whom it is about
 * is said once, unless what has no details would take on those of the next. */
static void say_end(struct ent_findings_builder *t, const struct statement *s,
                    const struct statement *after) {
    bool goes_on = are_between_the_same(s, after), is_same = goes_on && have_same_details(s, after);
    if (is_same_of_another(s, after)) {
        say_target(t, s);
        return;
    }
    if (!goes_on || (!is_same && !may_stand_alone(t, s))) say_target(t, s);
    if (!is_same) say_details(t, s);
}

static void say_statement(struct quotation *q, const struct statement *before, const struct statement *s,
                          const struct statement *after) {
    struct ent_findings_builder *t = q->t;
    bool goes_on = before != NULL && compare_speakers(before->first, s->first) == 0;
    if (is_same_of_another(before, s)) {
        ent_say(t, is_same_of_another(s, after) ? "," : " and");
        say_end(t, s, after);
        return;
    }
    if (before != NULL) ent_say(t, goes_on ? ", " : "; ");
    if (!goes_on) say_speaker(t, s->first);
    if (!goes_on) ent_say(t, " ");
    ent_say_clean(t, s->first->word);
    say_end(t, s, after);
}

/* Those of one speaker stand together, in the order of the heaviest of each. */
static void order_by_speaker(const struct statement *items, size_t count, size_t *order) {
    size_t placed = 0;
    for (size_t i = 0; i < count; i++) {
        bool is_placed = false;
        for (size_t k = 0; k < placed; k++) is_placed = is_placed || order[k] == i;
        for (size_t j = i; !is_placed && j < count; j++) {
            if (compare_speakers(items[i].first, items[j].first) == 0) order[placed++] = j;
        }
    }
}

static void say_statements(struct quotation *q) {
    size_t order[ENT_QUOTED_MOST] = {0};
    size_t shown = q->count <= q->most ? q->count : q->most - 1;
    for (size_t i = 0; i < shown; i++) describe(q->t, &q->items[i]);
    order_by_speaker(q->items, shown, order);
    for (size_t i = 0; i < shown; i++)
        say_statement(q, i > 0 ? &q->items[order[i - 1]] : NULL, &q->items[order[i]],
                      i + 1 < shown ? &q->items[order[i + 1]] : NULL);
    ent_say_more(q->t, shown, q->count);
    for (size_t i = 0; i < shown; i++) ent_buffer_clear(&q->items[i].details);
}

void ent_say_reserve(struct ent_findings_builder *t, const struct entente_relation *const *said,
                     size_t count) {
    struct statement s = {0};
    for (size_t i = 0; i < count; i++) take(&s, said[i]);
    if (count > 0) add_reserve(&s);
    t->findings->failed = t->findings->failed || s.details.failed;
    if (s.details.length > 0) ent_buffer_format(&t->now->text, " (%s)", s.details.data);
    ent_buffer_clear(&s.details);
}

void ent_quote(struct ent_findings_builder *t, const size_t *relations, size_t count, int sign, size_t most) {
    struct quotation q = {.t = t, .most = most, .items = ent_alloc(count, sizeof *q.items)};
    const struct entente_relation **said = ent_alloc(count, sizeof *said);
    size_t listed = 0;
    bool fine = q.items != NULL && said != NULL;
    for (size_t i = 0; fine && i < count; i++) {
        const struct entente_relation *relation = entente_document_relation(t->document, relations[i]);
        if ((relation->sign == sign || sign == ENT_ANY_SIGN) && ent_makes_tie(relation))
            said[listed++] = relation;
    }
    for (size_t i = 0; i < listed; i++) ent_rest_on(t, said[i]);
    if (fine) {
        list_statements(&q, said, listed);
        say_statements(&q);
    }
    t->findings->failed = t->findings->failed || !fine;
    free(q.items);
    free(said);
}
