/* SPDX-License-Identifier: MIT */
#include "analysis/robustness_facts.h"
#include "base/memory.h"
#include "base/number.h"
#include "base/share_text.h"
#include "base/short_number.h"
#include "base/text.h"
#include "measure/ranking.h"
#include "resample/variant.h"
#include "write/plain.h"
#include "write/writer.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { ACTORS_MOST = 5, FALLS_MOST = 12 };

struct text {
    struct ent_buffer *out;
    const entente_document *document;
    const struct entente_robustness *found;
};

static void add_actor(struct text *text, size_t actor) {
    if (actor == ENTENTE_NONE)
        ent_buffer_add(text->out, "nobody alone");
    else
        ent_add_clean(text->out, entente_document_actor(text->document, actor)->name);
}

/* "0.214 (0.1 to 0.32)" */
static void add_range(struct text *text, const struct entente_estimate *estimate) {
    ent_add_number_or_undefined(text->out, "", estimate->score);
    if (estimate->defined == 0) return;
    ent_add_number_or_undefined(text->out, " (", estimate->low);
    ent_add_number_or_undefined(text->out, " to ", estimate->high);
    ent_buffer_add(text->out, ")");
}

static void add_share(struct text *text, double share) {
    char cell[ENT_SHARE_SIZE];
    ent_share_cell(share, cell);
    ent_buffer_format(text->out, "  %6s", cell);
}

static void add_ranked(struct text *text, size_t actor, const struct entente_estimate *estimate) {
    char ranks[64];
    snprintf(ranks, sizeof ranks, "%zu\xE2\x80\x93%zu", estimate->rank_low, estimate->rank_high);
    ent_buffer_format(text->out, "%4zu   %s", estimate->rank, ranks);
    for (size_t i = ent_text_columns(ranks); i < 7; i++) ent_buffer_add(text->out, " ");
    add_share(text, estimate->first_alone);
    add_share(text, estimate->first - estimate->first_alone);
    ent_buffer_add(text->out, "   ");
    add_actor(text, actor);
    ent_buffer_add(text->out, "  ");
    add_range(text, estimate);
    ent_buffer_add(text->out, "\n");
}

static bool add_ranking(struct text *text, const struct entente_estimates *estimates) {
    double *scores = ent_alloc(estimates->count, sizeof *scores);
    struct ent_rank *ranks = NULL;
    for (size_t i = 0; scores != NULL && i < estimates->count; i++) scores[i] = estimates->items[i].score;
    if (scores != NULL) ranks = ent_rank_actors(scores, estimates->count);
    if (ranks != NULL) ent_buffer_add(text->out, "rank   range    alone  shared   actor, score (range)\n");
    for (size_t i = 0; ranks != NULL && i < estimates->count && i < ACTORS_MOST; i++) {
        if (ranks[i].rank > 0) add_ranked(text, ranks[i].actor, &estimates->items[ranks[i].actor]);
    }
    bool fine = ranks != NULL;
    free(scores);
    free(ranks);
    return fine;
}

static bool add_estimates(struct text *text, const struct entente_estimates *estimates) {
    ent_buffer_format(text->out, "\n%s", estimates->measure->name);
    if (estimates->measure->scope == ENTENTE_PER_NETWORK) {
        ent_buffer_add(text->out, "  ");
        if (estimates->count > 0) add_range(text, &estimates->items[0]);
        ent_buffer_add(text->out, "\n");
        return true;
    }
    if (isnan(estimates->stability))
        ent_buffer_format(text->out, ", stability undefined (%s)\n", ent_unstable_reason(text->document));
    else {
        ent_add_number_or_undefined(text->out, ", stability ", estimates->stability);
        ent_buffer_format(text->out, " (%s)\n", ent_stability_name(estimates->stability));
    }
    return add_ranking(text, estimates);
}

static bool is_same_cut(const struct entente_fall *a, const struct entente_fall *b) {
    return a->what == b->what && a->index == b->index;
}

static void add_cut(struct text *text, const struct entente_fall *fall) {
    ent_buffer_format(text->out, "without %s ", entente_left_out_name(fall->what));
    if (fall->what == ENTENTE_WITHOUT_ACTOR) {
        add_actor(text, fall->index);
    } else {
        ent_add_clean(text->out, ent_left_out_id(text->document, fall));
    }
    if (fall->what != ENTENTE_WITHOUT_RELATION) return;
    const struct entente_relation *relation = entente_document_relation(text->document, fall->index);
    ent_buffer_add(text->out, " (");
    add_actor(text, relation->source);
    ent_buffer_add(text->out, " ");
    ent_add_clean(text->out, relation->word);
    ent_buffer_add(text->out, " ");
    add_actor(text, relation->target);
    ent_buffer_add(text->out, ")");
}

/* Claims nothing where no measure has an actor that alone is first, or nothing was left out. */
static void add_no_falls(struct text *text) {
    const struct entente_robustness *found = text->found;
    size_t leaders = 0, tried = 0;
    for (size_t i = 0; i < found->options.measure_count; i++)
        leaders += found->estimates[i].leader != ENTENTE_NONE;
    for (size_t what = 0; what < ENTENTE_LEFT_OUT_COUNT; what++) tried += found->tried[what];
    if (leaders == 0 || tried == 0) return;
    ent_buffer_add(text->out, "no first place depends on one ");
    ent_add_tried(text->out, found);
    ent_buffer_add(text->out, "\n");
}

static void add_leaderless(struct text *text) {
    const struct entente_robustness *found = text->found;
    for (size_t i = 0; i < found->options.measure_count; i++) {
        const struct entente_estimates *estimates = &found->estimates[i];
        if (estimates->measure->scope != ENTENTE_PER_NETWORK && estimates->leader == ENTENTE_NONE)
            ent_buffer_format(text->out, "nobody alone is first by %s\n", estimates->measure->name);
    }
}

static void add_falls(struct text *text) {
    const struct entente_robustness *found = text->found;
    size_t shown = 0, cuts = 0;
    for (size_t i = 0; i < found->fall_count; i++) {
        const struct entente_fall *fall = &found->falls[i];
        bool is_new = i == 0 || !is_same_cut(fall, fall - 1);
        cuts += is_new;
        if (cuts > FALLS_MOST) continue;
        if (is_new) {
            ent_buffer_add(text->out, i == 0 ? "what the first place depends on:\n" : "\n");
            add_cut(text, fall);
        }
        ent_buffer_format(text->out, "%s %s: ", is_new ? ":" : ";",
                          found->estimates[fall->measure].measure->name);
        add_actor(text, fall->before);
        ent_buffer_add(text->out, " \xE2\x86\x92 ");
        add_actor(text, fall->after);
        shown++;
    }
    if (shown > 0) ent_buffer_add(text->out, "\n");
    if (cuts > FALLS_MOST) ent_buffer_format(text->out, "and %zu more, in --json\n", cuts - FALLS_MOST);
    if (cuts == 0) add_no_falls(text);
    add_leaderless(text);
}

/* Why something was not left out in turn. */
static const char *untried(const entente_document *document, enum entente_left_out what) {
    if (what == ENTENTE_WITHOUT_SOURCE) return "none is named";
    size_t count = what == ENTENTE_WITHOUT_ACTOR ? entente_document_actor_count(document)
                                                 : entente_document_relation_count(document);
    return count == 0 ? "there are none" : "there are too many";
}

static void add_untried(struct text *text) {
    for (enum entente_left_out what = 0; what < ENTENTE_LEFT_OUT_COUNT; what++) {
        if (text->found->tried[what] == 0)
            ent_buffer_format(text->out, "no %s was left out: %s\n", entente_left_out_name(what),
                              untried(text->document, what));
    }
}

static void add_corroboration(struct text *text) {
    const struct ent_sourcing found = ent_sourcing_of(text->document, text->found);
    size_t none = found.relations - found.named;
    if (found.named == 0)
        ent_buffer_add(text->out, "no source is named");
    else
        ent_add_sourcing(text->out, &found, "of ");
    ent_buffer_add(text->out, "\n");
    if (found.named == 0) return;
    const char *which = entente_document_source_count(text->document) == 1 ? "the only" : "a";
    if (none > 0)
        ent_buffer_format(text->out, "%zu relation%s %s source, %zu %s none\n", found.named,
                          found.named == 1 ? " names" : "s name", which, none, none == 1 ? "names" : "name");
    else if (entente_document_source_count(text->document) == 1)
        ent_buffer_add(text->out, "everything rests on one source\n");
}

static bool add_outside(struct text *text, const struct entente_estimates *estimates) {
    size_t outside = 0;
    for (size_t i = 0; i < estimates->count; i++)
        outside += estimates->items[i].defined > 0 && ent_is_outside(&estimates->items[i]);
    if (outside == 0) return false;
    if (estimates->measure->scope == ENTENTE_PER_NETWORK)
        ent_buffer_format(text->out, "%s: the score lies outside its range\n", estimates->measure->name);
    else
        ent_buffer_format(text->out, "%s: %zu of %zu scores lie%s outside their range\n",
                          estimates->measure->name, outside, estimates->count, outside == 1 ? "s" : "");
    return true;
}

/* A range is no confidence interval: where that shows, it is told. */
static void add_bias(struct text *text) {
    bool is_told = false;
    for (size_t i = 0; i < text->found->options.measure_count; i++)
        is_told |= add_outside(text, &text->found->estimates[i]);
    if (is_told)
        ent_buffer_add(text->out, "a replicate lacks some relations: a range shows how much a score varies "
                                  "between such replicates, not where it lies\n\n");
}

static void add_all(const struct entente_output *output, struct ent_buffer *bytes) {
    const struct entente_robustness *found = output->robustness;
    struct text text = {bytes, entente_network_document(output->network), found};
    size_t relations = ent_draws_from(text.document);
    if (relations == 0) {
        ent_buffer_add(bytes, "no relations: there is nothing to resample\n");
        return;
    }
    ent_buffer_format(bytes,
                      "%zu replicates of %zu relation%s, seed %zu; a range holds the middle %.4g %% of them\n"
                      "alone, shared: in how many of them the actor alone is first, or one of several\n",
                      found->options.replicates, relations, relations == 1 ? "" : "s", found->options.seed,
                      100 * found->options.level);
    for (size_t i = 0; i < found->options.measure_count; i++) {
        if (!add_estimates(&text, &found->estimates[i])) bytes->failed = true;
    }
    ent_buffer_add(bytes, "\n");
    add_bias(&text);
    add_falls(&text);
    add_untried(&text);
    ent_buffer_add(bytes, "\n");
    add_corroboration(&text);
}

const struct ent_writer ent_writer_robustness_text = {
    .format = {"text", ".txt",
               "for reading: first places, their range in the replicates, and what they depend on",
               ENTENTE_WRITES_ROBUSTNESS},
    .add = add_all,
};
