/* SPDX-License-Identifier: MIT */
#include "base/number.h"
#include "base/short_number.h"
#include "base/text.h"
#include "figure/sentence.h"
#include "model/document.h"
#include "report/balance_words.h"
#include "write/plain.h"
#include "write/writer.h"

#include <math.h>

enum { REASONS_MOST = 20 };

struct text {
    struct ent_buffer *out;
    const entente_network *network;
    const struct entente_explanation *explanation;
};

static void add_actor(struct text *text, size_t actor) {
    ent_add_clean(text->out, entente_document_actor(entente_network_document(text->network), actor)->name);
}

static void add_members(struct text *text) {
    const struct entente_explanation *e = text->explanation;
    const char *before = ": ";
    for (size_t i = 0; i < entente_network_actor_count(text->network); i++) {
        if (e->sides[i] != e->question.camp) continue;
        ent_buffer_add(text->out, before);
        add_actor(text, i);
        before = ", ";
    }
    ent_buffer_add(text->out, "\n");
}

static size_t component_of_camp(const struct entente_explanation *e) {
    size_t first = 0;
    while (e->sides[first] != e->question.camp) first++;
    return e->balance.components[first];
}

/* A side is one of its component's two: what other components lose says nothing of it. */
static void add_camp_head(struct text *text) {
    const struct entente_explanation *e = text->explanation;
    size_t component = component_of_camp(e);
    const struct entente_component_split *split = &e->balance.splits[component - 1];
    ent_buffer_format(text->out, "side %zu of %zu of the best split%s", e->question.camp, e->side_count,
                      e->balance.is_proved ? "" : " found");
    add_members(text);
    if (e->balance.component_count > 1)
        ent_buffer_format(text->out, "component %zu of %zu, which no signed tie joins: ", component,
                          e->balance.component_count);
    ent_buffer_add(text->out, "frustration index: ");
    ent_add_bounds(text->out, split->lower, split->upper, split->is_proved);
    ent_add_number_or_undefined(text->out, " of ", split->total);
    ent_buffer_add(text->out, split->is_proved ? " ties, proved"
                                               : " ties; not proved within the limit, raise --time-limit\n");
    if (!split->is_proved) return;
    ent_buffer_add(text->out, split->optima > 1    ? "; other splits, with other sides, do as well\n"
                              : split->more_optima ? "; other splits may do as well\n"
                                                   : "; no other split does as well\n");
}

static void add_head(struct text *text) {
    const struct entente_explanation *e = text->explanation;
    const char *plural = e->count == 1 ? "" : "s";
    if (e->question.camp != 0) {
        add_camp_head(text);
        return;
    }
    if (e->question.actor != ENTENTE_NONE) add_actor(text, e->question.actor);
    if (e->question.other != ENTENTE_NONE) {
        ent_buffer_add(text->out, " and ");
        add_actor(text, e->question.other);
    }
    if (e->question.measure == NULL) {
        ent_buffer_format(text->out, ": %zu tie%s\n", e->count, plural);
        return;
    }
    ent_buffer_format(text->out, "%s%s", e->question.actor != ENTENTE_NONE ? ": " : "",
                      e->question.measure->name);
    ent_add_number_or_undefined(text->out, " ", e->score);
    ent_buffer_format(text->out, ", for which %zu tie%s %s a difference\n", e->count, plural,
                      e->count == 1 ? "makes" : "make");
    if (e->is_searched)
        ent_buffer_add(text->out,
                       "Scores are the best that a search found, not proved to be the best there are.\n");
}

/* "A → B  +2 −1" */
static void add_tie(struct text *text, const struct entente_tie *tie) {
    add_actor(text, tie->source);
    bool directed = entente_network_directed(text->network);
    ent_buffer_add(text->out, directed ? " \xE2\x86\x92 " : " \xE2\x80\x93 ");
    add_actor(text, tie->target);
    if (tie->positive > 0) ent_add_number_or_undefined(text->out, "  +", tie->positive);
    if (tie->negative > 0) ent_add_number_or_undefined(text->out, "  \xE2\x88\x92", tie->negative);
    if (tie->neutral > 0) ent_add_number_or_undefined(text->out, "  neutral ", tie->neutral);
}

/* "p5.8", of several files "p5.8 in korea.json"; made-up ids tell their file themselves. */
static void add_mark(struct text *text, const entente_document *document,
                     const struct entente_relation *relation) {
    ent_add_clean(text->out, relation->id);
    if (relation->is_numbered || !ent_has_several_files(document)) return;
    ent_buffer_add(text->out, " in ");
    ent_add_clean(text->out, entente_document_input(document, relation->file)->name);
}

static void add_evidence(struct text *text, const struct entente_tie *tie) {
    const entente_document *document = entente_network_document(text->network);
    for (size_t i = 0; i < tie->relation_count; i++) {
        const struct entente_relation *relation = entente_document_relation(document, tie->relations[i]);
        struct ent_buffer sentence = {0};
        ent_add_relation_sentence(&sentence, document, relation);
        ent_buffer_add(text->out, "    [");
        add_mark(text, document, relation);
        ent_buffer_add(text->out, "] ");
        if (sentence.failed)
            text->out->failed = true;
        else
            ent_add_clean(text->out, sentence.data);
        ent_buffer_add(text->out, "\n");
        ent_buffer_clear(&sentence);
    }
}

static void add_reason(struct text *text, const struct entente_reason *reason) {
    const struct entente_tie *tie = entente_network_tie(text->network, reason->tie);
    ent_buffer_add(text->out, "\n");
    add_tie(text, tie);
    if (text->explanation->question.measure != NULL)
        ent_add_number_or_undefined(text->out, "  without it: ", reason->without);
    ent_buffer_add(text->out, "\n");
    add_evidence(text, tie);
}

/* Ties of one bearing under its head; those of no camp have none. */
static size_t add_bearing(struct text *text, size_t from) {
    static const char *const heads[ENTENTE_BEARING_COUNT] = {
        [ENTENTE_HOLDS_TOGETHER] = "what holds it together",
        [ENTENTE_SETS_APART] = "what sets it apart from the other side",
        [ENTENTE_DIVIDES_WITHIN] = "hostile within it, frustrated",
        [ENTENTE_CONNECTS_ACROSS] = "friendly to the other side, frustrated"};
    const struct entente_explanation *e = text->explanation;
    size_t to = from;
    while (to < e->count && e->reasons[to].bearing == e->reasons[from].bearing) to++;
    const char *head = heads[e->reasons[from].bearing];
    if (head != NULL)
        ent_buffer_format(text->out, "\n%s: %zu tie%s\n", head, to - from, to - from == 1 ? "" : "s");
    for (size_t i = from; i < to && i < from + REASONS_MOST; i++) add_reason(text, &e->reasons[i]);
    if (to - from > REASONS_MOST)
        ent_buffer_format(text->out, "\nand %zu ties more, in --json\n", to - from - REASONS_MOST);
    return to;
}

/* What was asked about, but makes no tie. */
static void add_weightless(struct text *text) {
    const entente_document *document = entente_network_document(text->network);
    const struct entente_question *question = &text->explanation->question;
    const char *before = "\nrelations of weight 0, which make no tie: ";
    if (question->measure != NULL || question->actor == ENTENTE_NONE) return;
    for (size_t i = 0; i < entente_document_relation_count(document); i++) {
        const struct entente_relation *relation = entente_document_relation(document, i);
        bool from = relation->source == question->actor, to = relation->target == question->actor;
        size_t other = from ? relation->target : relation->source;
        if (ent_has_weight(relation) || !(from || to)) continue;
        if (question->other != ENTENTE_NONE && question->other != other) continue;
        ent_buffer_add(text->out, before);
        ent_add_clean(text->out, relation->id);
        before = ", ";
    }
    if (before[0] == ',') ent_buffer_add(text->out, "\n");
}

static void add_all(const struct entente_output *output, struct ent_buffer *bytes) {
    struct text text = {bytes, output->network, output->explanation};
    add_head(&text);
    for (size_t i = 0; i < text.explanation->count;) i = add_bearing(&text, i);
    add_weightless(&text);
}

const struct ent_writer ent_writer_explain_text = {
    .format = {"text", ".txt", "for reading: the ties that matter, under each its dated evidence",
               ENTENTE_WRITES_EXPLANATION},
    .add = add_all,
};
