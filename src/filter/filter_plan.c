/* SPDX-License-Identifier: MIT */
#include "filter/filter.h"

#include "base/buffer.h"
#include "base/find.h"
#include "base/memory.h"
#include "base/number.h"
#include "model/date.h"
#include "model/vocabulary.h"
#include <stdlib.h>
#include <string.h>

bool ent_texts_hold(const struct entente_texts *texts, const char *text) {
    for (size_t i = 0; i < texts->count; i++) {
        if (strcmp(texts->items[i], text) == 0) return true;
    }
    return texts->count == 0;
}

static enum entente_status unknown(const struct entente_sink *sink, const char *what, const char *name,
                                   const struct ent_nearest *nearest) {
    char hint[160];
    return ent_fail(sink, ENTENTE_BAD_OPTION, "unknown-filter-value", NULL,
                    ent_nearest_hint(nearest, hint, sizeof hint), "no %s \"%s\" in the document", what,
                    ent_brief(name).text);
}

static enum entente_status unknown_actor(const entente_document *document, const char *what, const char *name,
                                         const struct entente_sink *sink) {
    struct ent_nearest nearest;
    ent_nearest_init(&nearest, name);
    for (size_t i = 0; i < document->actor_count; i++) {
        const struct entente_actor *actor = &document->actors[i];
        ent_nearest_offer(&nearest, actor->id);
        ent_nearest_offer(&nearest, actor->name);
        for (size_t a = 0; a < actor->alias_count; a++) ent_nearest_offer(&nearest, actor->aliases[a]);
    }
    return unknown(sink, what, name, &nearest);
}

/* After rolling up, whoever was named is found in the one it belongs to. */
static size_t find_actor(const struct ent_filter_plan *plan, const entente_document *document,
                         const char *name) {
    size_t actor = entente_document_find_actor(document, name);
    return actor != ENTENTE_NONE && plan->filter->roll_up ? ent_document_top(document, actor) : actor;
}

/* Names that are wanted, and where they are marked. */
struct marking {
    const struct entente_texts *names;
    bool issues; /* they must be issues */
    bool *marks; /* per actor */
};

static bool mark(const struct ent_filter_plan *plan, const entente_document *document,
                 const struct marking *marking, const char *name) {
    size_t actor = find_actor(plan, document, name);
    bool fits = actor != ENTENTE_NONE && (!marking->issues || document->actors[actor].kind == ENTENTE_ISSUE);
    if (fits) marking->marks[actor] = true;
    return fits;
}

static void take_piece(struct ent_buffer *piece, const char *text, size_t length) {
    while (length > 0 && text[length - 1] == ' ') length--;
    piece->length = 0;
    ent_buffer_add(piece, "");
    ent_buffer_add_bytes(piece, text, length);
}

/* A name may hold commas itself, so the longest beginning that is one is taken. Its length, or 0. */
static size_t mark_longest(const struct ent_filter_plan *plan, const entente_document *document,
                           const struct marking *marking, const char *text, struct ent_buffer *piece) {
    size_t length = strlen(text);
    while (length > 0) {
        take_piece(piece, text, length);
        if (piece->failed || mark(plan, document, marking, piece->data)) break;
        do length--;
        while (length > 0 && text[length] != ',');
    }
    return length;
}

static enum entente_status mark_list(const struct ent_filter_plan *plan, const entente_document *document,
                                     const struct marking *marking, const char *text,
                                     const struct entente_sink *sink) {
    struct ent_buffer piece = {0};
    enum entente_status status = ENTENTE_OK;
    for (bool more = true; more && status == ENTENTE_OK;) {
        text += strspn(text, " ");
        size_t length = mark_longest(plan, document, marking, text, &piece);
        if (length == 0) take_piece(&piece, text, strcspn(text, ","));
        if (piece.failed) {
            status = ent_no_memory(sink);
        } else if (length == 0) {
            status = unknown_actor(document, marking->issues ? "issue" : "actor", piece.data, sink);
        }
        more = text[length] == ',';
        text += length + more;
    }
    ent_buffer_clear(&piece);
    return status;
}

static enum entente_status mark_names(const struct ent_filter_plan *plan, const entente_document *document,
                                      const struct entente_sink *sink) {
    const struct entente_filter *filter = plan->filter;
    const struct marking markings[] = {{&filter->actors, false, plan->is_actor},
                                       {&filter->issues, true, plan->is_issue},
                                       {&filter->among, false, plan->is_among},
                                       {&filter->without, false, plan->is_without}};
    enum entente_status status = ENTENTE_OK;
    for (size_t m = 0; m < sizeof markings / sizeof *markings; m++) {
        for (size_t i = 0; i < markings[m].names->count && status == ENTENTE_OK; i++)
            status = mark_list(plan, document, &markings[m], markings[m].names->items[i], sink);
    }
    return status;
}

static enum entente_status mark_kinds(struct ent_filter_plan *plan, const struct entente_sink *sink) {
    for (size_t i = 0; i < plan->filter->kinds.count; i++) {
        const char *name = plan->filter->kinds.items[i];
        enum entente_kind kind;
        if (entente_kind_find(name, &kind)) {
            plan->kind[kind] = true;
            continue;
        }
        struct ent_nearest nearest;
        ent_nearest_init(&nearest, name);
        for (int k = 0; k < ENTENTE_KIND_COUNT; k++) {
            ent_nearest_offer(&nearest, entente_kind_name((enum entente_kind)k));
        }
        char hint[160];
        ent_nearest_hint(&nearest, hint, sizeof hint);
        return ent_fail(sink, ENTENTE_BAD_OPTION, "unknown-kind", NULL,
                        *hint != '\0' ? hint : "see: entente list kinds", "unknown kind \"%s\"",
                        ent_brief(name).text);
    }
    return ENTENTE_OK;
}

static enum entente_status mark_signs(struct ent_filter_plan *plan, const struct entente_sink *sink) {
    for (size_t i = 0; i < plan->filter->signs.count; i++) {
        int sign;
        if (!ent_sign_parse(plan->filter->signs.items[i], &sign)) {
            return ent_fail(sink, ENTENTE_BAD_OPTION, "bad-sign", NULL, "use positive, negative or neutral",
                            "\"%s\" is not a sign", ent_brief(plan->filter->signs.items[i]).text);
        }
        plan->sign[sign + 1] = true;
    }
    return ENTENTE_OK;
}

static enum entente_status check_blocs(const struct ent_filter_plan *plan, const entente_document *document,
                                       const struct entente_sink *sink) {
    for (size_t i = 0; i < plan->filter->blocs.count; i++) {
        struct ent_nearest nearest;
        ent_nearest_init(&nearest, plan->filter->blocs.items[i]);
        bool found = false;
        for (size_t a = 0; a < document->actor_count && !found; a++) {
            found = strcmp(document->actors[a].bloc, plan->filter->blocs.items[i]) == 0;
            if (*document->actors[a].bloc != '\0') ent_nearest_offer(&nearest, document->actors[a].bloc);
        }
        if (!found) return unknown(sink, "bloc", plan->filter->blocs.items[i], &nearest);
    }
    return ENTENTE_OK;
}

static enum entente_status check_sources(const struct ent_filter_plan *plan, const entente_document *document,
                                         const struct entente_sink *sink) {
    for (size_t i = 0; i < plan->filter->sources.count; i++) {
        struct ent_nearest nearest;
        ent_nearest_init(&nearest, plan->filter->sources.items[i]);
        bool found = false;
        for (size_t s = 0; s < document->source_count && !found; s++) {
            found = strcmp(document->sources[s].id, plan->filter->sources.items[i]) == 0;
            ent_nearest_offer(&nearest, document->sources[s].id);
        }
        if (!found) return unknown(sink, "source", plan->filter->sources.items[i], &nearest);
    }
    return ENTENTE_OK;
}

static enum entente_status read_period(struct ent_filter_plan *plan, const struct entente_sink *sink) {
    plan->has_period = plan->filter->from != NULL || plan->filter->to != NULL;
    if (!plan->has_period) return ENTENTE_OK;
    char text[ENT_DATE_TEXT];
    const char *from = plan->filter->from, *to = plan->filter->to;
    enum ent_date_fault fault = ent_date_parse_ends(from, to, &plan->period, text);
    if (fault <= ENT_DATE_TIDIED) return ENTENTE_OK;
    if (fault == ENT_DATE_REVERSED) {
        return ent_fail(sink, ENTENTE_BAD_OPTION, "bad-period", NULL, "swap the two dates",
                        "the period from %s to %s ends before it starts", ent_brief(from).text,
                        ent_brief(to).text);
    }
    struct entente_period end;
    bool is_from = from != NULL && ent_date_parse_ends(from, NULL, &end, text) > ENT_DATE_TIDIED;
    return ent_fail(sink, ENTENTE_BAD_OPTION, "bad-date", NULL, ent_date_fault_text(fault),
                    "%s \"%s\" is not a date", is_from ? "from" : "to", ent_brief(is_from ? from : to).text);
}

/* A name may hold a colon itself, so the whole text is tried first. */
static enum entente_status find_ego(struct ent_filter_plan *plan, const entente_document *document,
                                    const struct entente_sink *sink) {
    plan->ego = ENTENTE_NONE;
    plan->hops = 1;
    const char *text = plan->filter->ego;
    if (text == NULL) return ENTENTE_OK;
    plan->ego = find_actor(plan, document, text);
    const char *colon = strrchr(text, ':');
    if (plan->ego == ENTENTE_NONE && colon != NULL && ent_count_parse(colon + 1, 1000, &plan->hops)) {
        struct ent_buffer name = {0};
        ent_buffer_add_bytes(&name, text, (size_t)(colon - text));
        if (name.failed) return ent_no_memory(sink);
        plan->ego = find_actor(plan, document, name.data);
        enum entente_status status =
            plan->ego != ENTENTE_NONE ? ENTENTE_OK : unknown_actor(document, "actor", name.data, sink);
        ent_buffer_clear(&name);
        return status;
    }
    return plan->ego != ENTENTE_NONE ? ENTENTE_OK : unknown_actor(document, "actor", text, sink);
}

enum entente_status ent_filter_plan_init(struct ent_filter_plan *plan, const entente_document *document,
                                         const struct entente_filter *filter,
                                         const struct entente_sink *sink) {
    *plan = (struct ent_filter_plan){
        .filter = filter,
        .has_actors = filter->actors.count > 0,
        .has_issues = filter->issues.count > 0,
        .has_kinds = filter->kinds.count > 0,
        .has_signs = filter->signs.count > 0,
        .is_actor = ent_alloc(document->actor_count, sizeof(bool)),
        .is_issue = ent_alloc(document->actor_count, sizeof(bool)),
        .has_among = filter->among.count > 0,
        .is_among = ent_alloc(document->actor_count, sizeof(bool)),
        .is_without = ent_alloc(document->actor_count, sizeof(bool)),
    };
    if (plan->is_actor == NULL || plan->is_issue == NULL || plan->is_among == NULL ||
        plan->is_without == NULL)
        return ent_no_memory(sink);
    enum entente_status status = mark_names(plan, document, sink);
    if (status == ENTENTE_OK) status = mark_kinds(plan, sink);
    if (status == ENTENTE_OK) status = mark_signs(plan, sink);
    if (status == ENTENTE_OK) status = check_blocs(plan, document, sink);
    if (status == ENTENTE_OK) status = check_sources(plan, document, sink);
    if (status == ENTENTE_OK) status = read_period(plan, sink);
    if (status == ENTENTE_OK) status = find_ego(plan, document, sink);
    plan->selects_by_more_than_actor = plan->has_period || plan->has_actors || plan->has_issues ||
                                       plan->has_signs || filter->sources.count > 0 ||
                                       filter->min_weight > 0 || filter->ego != NULL || plan->has_among;
    plan->selects = plan->selects_by_more_than_actor || plan->has_kinds || filter->blocs.count > 0 ||
                    filter->without.count > 0;
    plan->narrows = plan->selects || filter->isolates == ENTENTE_ISOLATES_DROP ||
                    filter->dedup != ENTENTE_DUPLICATES_ALL || filter->reciprocal_once || filter->corroborate;
    plan->reaches = plan->has_actors || plan->has_issues || filter->ego != NULL;
    return status;
}

void ent_filter_plan_clear(struct ent_filter_plan *plan) {
    free(plan->is_actor);
    free(plan->is_issue);
    free(plan->is_among);
    free(plan->is_without);
    *plan = (struct ent_filter_plan){0};
}
