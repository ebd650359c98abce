/* SPDX-License-Identifier: MIT */
#include "analysis/common_stand.h"
#include "analysis/statements.h"
#include "base/memory.h"
#include "base/number.h"
#include "base/short_number.h"
#include "base/text.h"
#include "write/writer.h"

#include <math.h>
#include <stdlib.h>

enum { NAME_SIZE = 512, PAIRS_MOST = 8, ISSUES_MOST = 12, SHARED_MOST = 4 };

struct text {
    struct ent_buffer *out;
    const entente_document *document;
    const struct entente_positions *found;
};

static void add_actor(struct text *text, size_t actor) {
    char clean[NAME_SIZE];
    ent_text_clean(entente_document_actor(text->document, actor)->name, clean, sizeof clean);
    ent_buffer_add(text->out, clean);
}

/* "; both against A, B" */
static void add_issues(struct text *text, const struct entente_agreement *pair, enum ent_common_stand stand) {
    size_t shown = 0;
    for (size_t i = pair->first; i < pair->first + pair->count; i++) {
        const struct entente_shared_issue *shared = &text->found->shared[i];
        if (!ent_stand_so(text->found, pair, shared, stand)) continue;
        if (shown++ >= SHARED_MOST) continue;
        ent_buffer_add(text->out, shown > 1 ? ", " : "; ");
        if (shown == 1) ent_buffer_add(text->out, ent_common_stand_words(stand));
        add_actor(text, shared->issue);
    }
    if (shown > SHARED_MOST) ent_buffer_format(text->out, " and %zu more", shown - SHARED_MOST);
}

static void add_pair(struct text *text, const struct entente_agreement *pair) {
    static const char *const kinds[] = {"", "agree", "differ", "agree and differ"};
    bool is_kind = text->found->options.projection == ENTENTE_PROJECTION_COMBINE;
    char number[ENT_NUMBER_SIZE] = "undefined";
    if (isfinite(pair->value)) ent_short_number(pair->value, number);
    ent_buffer_add(text->out, "  ");
    add_actor(text, pair->a);
    ent_buffer_add(text->out, " \xE2\x80\x93 ");
    add_actor(text, pair->b);
    ent_buffer_format(text->out, "  %s", is_kind ? kinds[(size_t)pair->value] : number);
    for (enum ent_common_stand stand = 0; stand < ENT_COMMON_STANDS; stand++) add_issues(text, pair, stand);
    ent_buffer_add(text->out, "\n");
}

static int highest_first(const void *a, const void *b) {
    const struct entente_agreement *x = *(const struct entente_agreement *const *)a,
                                   *y = *(const struct entente_agreement *const *)b;
    double p = isnan(x->value) ? -HUGE_VAL : x->value, q = isnan(y->value) ? -HUGE_VAL : y->value;
    if (p > q) return -1;
    if (p < q) return 1;
    return x < y ? -1 : x > y;
}

/* Both ends of the list where it is long: what lies between is nearest to indifference. */
static void add_pairs(struct text *text) {
    const struct entente_positions *found = text->found;
    size_t count = found->agreement_count;
    const struct entente_agreement **pairs = ent_alloc(count, sizeof *pairs);
    text->out->failed = text->out->failed || pairs == NULL;
    if (pairs == NULL) return;
    for (size_t i = 0; i < count; i++) pairs[i] = &found->agreements[i];
    qsort(pairs, count, sizeof *pairs, highest_first);
    if (count > 0) ent_buffer_add(text->out, "\npairs, by the tie between them:\n");
    for (size_t i = 0; i < count; i++) {
        bool is_shown = i < PAIRS_MOST || i + PAIRS_MOST >= count;
        if (is_shown) add_pair(text, pairs[i]);
        if (!is_shown && i == PAIRS_MOST)
            ent_buffer_format(text->out, "  \xE2\x80\xA6 %zu between, in --json\n",
                              count - PAIRS_MOST - PAIRS_MOST);
    }
    free(pairs);
}

/* "; turned to against: Saudi Arabia, US" */
static void add_turned_to(struct text *text, size_t issue, int sign) {
    size_t shown = 0;
    for (size_t i = 0; i < text->found->stance_count; i++) {
        const struct entente_stance *stance = &text->found->stances[i];
        if (stance->issue != issue || stance->turned_to != sign || shown++ >= SHARED_MOST) continue;
        if (shown == 1) ent_buffer_format(text->out, "; turned %s it: ", sign > 0 ? "for" : "against");
        if (shown > 1) ent_buffer_add(text->out, ", ");
        add_actor(text, stance->actor);
    }
    if (shown > SHARED_MOST) ent_buffer_format(text->out, " and %zu more", shown - SHARED_MOST);
}

static void add_turned(struct text *text, size_t issue) {
    add_turned_to(text, issue, 1);
    add_turned_to(text, issue, -1);
}

static void add_division(struct text *text, const struct entente_division *division) {
    char number[ENT_NUMBER_SIZE];
    ent_short_number(division->division, number);
    ent_buffer_add(text->out, "  ");
    add_actor(text, division->issue);
    ent_buffer_format(text->out, "  %s: %zu for, %zu against", number, division->supporters,
                      division->opponents);
    if (division->wavering > 0) ent_buffer_format(text->out, ", %zu both", division->wavering);
    add_turned(text, division->issue);
    ent_buffer_add(text->out, "\n");
}

static void add_divisions(struct text *text) {
    const struct entente_positions *found = text->found;
    size_t count = 0;
    const struct entente_division **items = ent_most_contested(found, 1, &count);
    text->out->failed = text->out->failed || items == NULL;
    if (count > 0)
        ent_buffer_add(
            text->out,
            "\nissues, the most contested and most widely so first (0: all are on one side, 1: half on each):\n");
    for (size_t i = 0; items != NULL && i < count && i < ISSUES_MOST; i++) add_division(text, items[i]);
    if (count > ISSUES_MOST) ent_buffer_format(text->out, "and %zu more, in --json\n", count - ISSUES_MOST);
    free(items);
}

/* Neutral statements are no positions. */
static void add_counts(struct text *text) {
    const struct entente_positions *found = text->found;
    size_t positions = 0, issues = 0, neutral = 0;
    for (size_t i = 0; i < found->stance_count; i++) {
        positions += entente_stance_count(found, &found->stances[i]) > 0;
        neutral += !(entente_stance_count(found, &found->stances[i]) > 0);
    }
    for (size_t i = 0; i < found->division_count; i++)
        issues += isfinite(found->divisions[i].division) ? 1 : 0;
    ent_buffer_format(text->out, "%zu position%s on %zu issue%s", positions, positions == 1 ? "" : "s",
                      issues, issues == 1 ? "" : "s");
    if (neutral > 0)
        ent_buffer_format(text->out, "; %zu neutral stance%s not counted", neutral,
                          neutral == 1 ? " is" : "s are");
}

static bool has_turned(const struct entente_positions *found) {
    for (size_t i = 0; i < found->stance_count; i++) {
        if (found->stances[i].turned_to != 0) return true;
    }
    return false;
}

static void add_all(const struct entente_output *output, struct ent_buffer *bytes) {
    const struct entente_positions *found = output->positions;
    const struct entente_position_options *options = &found->options;
    struct text text = {bytes, entente_network_document(output->network), found};
    add_counts(&text);
    ent_buffer_format(bytes, "; projection %s, norm %s, duplicates %s%s\n",
                      entente_projection_name(options->projection), entente_norm_name(options->norm),
                      entente_duplicates_name(options->duplicates),
                      options->counts_weights ? ", weights are counts" : "");
    if (has_turned(found))
        ent_buffer_add(bytes,
                       "ties count what was said at any time; who turned stands where it stood last\n");
    if (found->stance_count == 0)
        ent_buffer_add(bytes,
                       "no actor speaks of an issue or event: give things their kind under \"actors\"\n");
    add_pairs(&text);
    add_divisions(&text);
}

const struct ent_writer ent_writer_positions_text = {
    .format = {"text", ".txt", "for reading: who agrees and differs most, on what, and what divides",
               ENTENTE_WRITES_POSITIONS},
    .add = add_all,
};
