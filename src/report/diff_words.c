/* SPDX-License-Identifier: MIT */
#include "report/diff_words.h"

#include "analysis/compare.h"

#include "base/number.h"
#include "base/short_number.h"
#include "base/text.h"
#include "figure/change_history.h"

#include <math.h>
#include <string.h>

enum { STATEMENTS_MOST = 3, NAME_SIZE = 512, RANKS_MOST = 30 };

/* The name of whoever has the id in either network. */
static void add_name(struct ent_buffer *out, const struct entente_comparison *c, const char *id) {
    char clean[NAME_SIZE];
    const char *name = id;
    for (size_t i = 0; i < 2; i++) {
        const entente_document *document = entente_network_document(c->networks[i]);
        const struct entente_actor *actor =
            entente_document_actor(document, entente_document_find_actor(document, id));
        if (actor != NULL && strcmp(actor->id, id) == 0) name = actor->name;
    }
    ent_text_clean(name, clean, sizeof clean);
    ent_buffer_add(out, clean);
}

static void add_number(struct ent_buffer *out, const char *before, double value, const char *after) {
    char number[ENT_NUMBER_SIZE] = "\xE2\x80\x93";
    if (isfinite(value)) ent_short_number(value, number);
    ent_buffer_format(out, "%s%s%s", before, number, after);
}

static void add_tie(struct ent_buffer *out, const struct entente_comparison *c,
                    const struct entente_tie_change *tie, enum ent_compared_kind kind) {
    bool is_directed = entente_network_directed(c->networks[1]);
    ent_buffer_add(out, "  ");
    add_name(out, c, tie->source);
    ent_buffer_add(out, is_directed ? " \xE2\x86\x92 " : " \xE2\x80\x93 ");
    add_name(out, c, tie->target);
    ent_buffer_add(out, "  ");
    ent_add_tie_weights(out, &tie->before);
    ent_buffer_add(out, " \xE2\x86\x92 ");
    ent_add_tie_weights(out, &tie->after);
    if (tie->change == ENTENTE_CHANGE_SHIFTED) {
        add_number(out, "  (net ", tie->before.positive - tie->before.negative, " \xE2\x86\x92 ");
        add_number(out, "", tie->after.positive - tie->after.negative, ")");
    }
    bool turns = tie->change == ENTENTE_CHANGE_FLIPPED || tie->change == ENTENTE_CHANGE_SIGN;
    if (turns && kind == ENT_IN_TIME) ent_buffer_format(out, "  (%s)", ent_tie_change_words(tie));
    ent_buffer_add(out, "\n");
}

void ent_add_changed_ties(struct ent_buffer *out, const struct entente_comparison *c,
                          enum ent_compared_kind kind) {
    for (size_t i = 0; i < c->tie_count; i++) {
        bool is_first = i == 0 || c->ties[i].change != c->ties[i - 1].change;
        if (is_first)
            ent_buffer_format(out, "ties %s:\n",
                              kind == ENT_IN_TIME ? ent_change_said(c->ties[i].change)
                                                  : entente_change_name(c->ties[i].change));
        add_tie(out, c, &c->ties[i], kind);
    }
    if (c->tie_count == 0) ent_buffer_add(out, "no tie changed\n");
}

/* "withdraws ambassador from (2014-03)" */
static void add_statements(struct ent_buffer *out, const entente_network *network,
                           const struct entente_tie *tie) {
    const entente_document *document = entente_network_document(network);
    size_t shown = tie->relation_count > STATEMENTS_MOST + 1 ? STATEMENTS_MOST : tie->relation_count;
    for (size_t i = 0; i < shown; i++) {
        char clean[NAME_SIZE];
        const struct entente_relation *relation = entente_document_relation(document, tie->relations[i]);
        ent_text_clean(relation->word, clean, sizeof clean);
        ent_buffer_format(out, "%s%s", i > 0 ? ", " : "", clean);
        if (*relation->when.text != '\0') ent_buffer_format(out, " (%s)", relation->when.text);
    }
    if (shown < tie->relation_count) ent_buffer_format(out, " and %zu more", tie->relation_count - shown);
}

void ent_add_restated(struct ent_buffer *out, const struct entente_comparison *c) {
    bool is_directed = entente_network_directed(c->networks[1]);
    if (c->restated_count > 0) ent_buffer_add(out, "ties of the same weight, said otherwise:\n");
    for (size_t i = 0; i < c->restated_count; i++) {
        const struct entente_restated *tie = &c->restated[i];
        ent_buffer_add(out, "  ");
        add_name(out, c, tie->source);
        ent_buffer_add(out, is_directed ? " \xE2\x86\x92 " : " \xE2\x80\x93 ");
        add_name(out, c, tie->target);
        ent_buffer_add(out, "  ");
        add_statements(out, c->networks[0], tie->was);
        ent_buffer_add(out, " \xE2\x86\x92 ");
        add_statements(out, c->networks[1], tie->is);
        ent_buffer_add(out, "\n");
    }
}

static void add_presence(struct ent_buffer *out, const struct entente_comparison *c, bool is_there,
                         const char *before) {
    bool is_first = true;
    for (size_t i = 0; i < c->actor_count; i++) {
        if (c->actors[i].was_there == is_there || c->actors[i].is_there != is_there) continue;
        ent_buffer_add(out, is_first ? before : ", ");
        add_name(out, c, c->actors[i].id);
        is_first = false;
    }
    if (!is_first) ent_buffer_add(out, "\n");
}

void ent_add_changed_presence(struct ent_buffer *out, const struct entente_comparison *c,
                              enum ent_compared_kind kind) {
    add_presence(out, c, true, kind == ENT_IN_TIME ? "actors not mentioned before: " : "actors new: ");
    add_presence(out, c, false, kind == ENT_IN_TIME ? "actors not mentioned after: " : "actors gone: ");
}

static bool is_in_both(const struct entente_actor_change *actor) {
    return actor->was_there && actor->is_there;
}

/* An actor's ranks among those who are in both networks: who comes or goes moves nobody. */
struct ranks {
    size_t before, after;
};

static struct ranks ranks_of(const struct entente_comparison *c, const struct entente_actor_change *actor) {
    struct ranks ranks = {actor->rank_before, actor->rank_after};
    for (size_t i = 0; i < c->actor_count; i++) {
        const struct entente_actor_change *other = &c->actors[i];
        if (is_in_both(other)) continue;
        ranks.before -= other->rank_before > 0 && other->rank_before < actor->rank_before;
        ranks.after -= other->rank_after > 0 && other->rank_after < actor->rank_after;
    }
    return ranks;
}

static void add_rank(struct ent_buffer *out, const struct entente_comparison *c,
                     const struct entente_actor_change *actor, const struct ranks *ranks) {
    ent_buffer_add(out, "  ");
    add_name(out, c, actor->id);
    ent_buffer_format(out, "  %zu \xE2\x86\x92 %zu", ranks->before, ranks->after);
    add_number(out, "  (", actor->score_before, " \xE2\x86\x92 ");
    add_number(out, "", actor->score_after, ")\n");
}

/* Moved by others alone. */
static bool has_same_score(const struct entente_actor_change *actor) {
    return fabs(actor->score_before - actor->score_after) <= 1e-9 * (1 + fabs(actor->score_before));
}

bool ent_add_changed_ranks(struct ent_buffer *out, const struct entente_comparison *c) {
    size_t moved = 0, stay = 0, pushed = 0;
    for (size_t i = 0; i < c->actor_count; i++) stay += is_in_both(&c->actors[i]);
    for (size_t i = 0; i < c->actor_count; i++) {
        const struct ranks ranks = ranks_of(c, &c->actors[i]);
        if (!is_in_both(&c->actors[i]) || ranks.before == ranks.after) continue;
        if (has_same_score(&c->actors[i])) {
            pushed++;
            continue;
        }
        if (moved++ == 0)
            ent_buffer_format(out, "ranks by %s%s:\n", c->measure->name,
                              stay < c->actor_count ? ", of those in both" : "");
        if (moved <= RANKS_MOST) add_rank(out, c, &c->actors[i], &ranks);
    }
    if (moved > RANKS_MOST) ent_buffer_format(out, "  and %zu more, in --json\n", moved - RANKS_MOST);
    if (pushed > 0)
        ent_buffer_format(out, "%s%zu whose score is the same %s by others\n",
                          moved > 0 ? "  " : "ranks: ", pushed, pushed == 1 ? "is moved" : "are moved");
    return moved + pushed > 0;
}

static bool has_sides(const struct entente_actor_change *actor) {
    return actor->side_before != 0 && actor->side_after != 0;
}

static void add_moved(struct ent_buffer *out, const struct entente_comparison *c) {
    bool is_first = true;
    for (size_t i = 0; i < c->actor_count; i++) {
        if (!c->actors[i].has_moved) continue;
        ent_buffer_add(out, is_first ? "changed sides: " : ", ");
        add_name(out, c, c->actors[i].id);
        is_first = false;
    }
    if (!is_first) ent_buffer_add(out, "\n");
}

/* Those of a common set who are turned, or who are not. */
static void add_half(struct ent_buffer *out, const struct entente_comparison *c, size_t set, bool is_turned) {
    bool is_first = true;
    for (size_t i = 0; i < c->actor_count; i++) {
        const struct entente_actor_change *actor = &c->actors[i];
        if (actor->common_set != set || (actor->side_before != actor->side_after) != is_turned) continue;
        if (!is_first) ent_buffer_add(out, ", ");
        add_name(out, c, actor->id);
        is_first = false;
    }
}

/* Sets are numbered in no order of actors: each is told at its first. */
static void add_parted(struct ent_buffer *out, const struct entente_comparison *c) {
    for (size_t i = 0; i < c->actor_count; i++) {
        const struct entente_actor_change *actor = &c->actors[i];
        bool is_told = false;
        for (size_t j = 0; j < i && !is_told; j++) is_told = c->actors[j].common_set == actor->common_set;
        if (!actor->has_parted || is_told) continue;
        bool is_turned = actor->side_before != actor->side_after;
        ent_buffer_add(out, "changed sides to each other, which of them is open: ");
        add_half(out, c, actor->common_set, is_turned);
        ent_buffer_add(out, " / ");
        add_half(out, c, actor->common_set, !is_turned);
        ent_buffer_add(out, "\n");
    }
}

void ent_add_changed_sides(struct ent_buffer *out, const struct entente_comparison *c) {
    size_t both = 0, compared = 0;
    for (size_t i = 0; i < c->actor_count; i++) {
        both += has_sides(&c->actors[i]);
        compared += c->actors[i].common_set > 0;
    }
    add_moved(out, c);
    add_parted(out, c);
    if (compared < both && !(isfinite(c->frustration[0]) && isfinite(c->frustration[1])))
        ent_buffer_add(out, "sides cannot be compared: that a split is the best was not proved\n");
    else if (compared < both && compared == 0)
        ent_buffer_add(out,
                       "sides cannot be compared: best splits leave open how any two actors stand, before "
                       "or after\n");
    else if (compared < both)
        ent_buffer_format(out,
                          "sides of %zu of %zu actors can be compared; best splits leave the others open\n",
                          compared, both);
}
