/* SPDX-License-Identifier: MIT */
#include "figure/change_history.h"

#include "analysis/compare.h"
#include "base/short_number.h"
#include "base/text.h"
#include "figure/change.h"
#include "figure/sentence.h"
#include "name/name.h"

/* Ids and sentences of either side; a tie may have any number of relations. */
enum { TOLD_MOST = 12 };

static const char arrow[] = " \xE2\x86\x92 ";

static void add_weight(struct ent_buffer *out, const char *sign, double weight, size_t start) {
    char number[ENT_NUMBER_SIZE];
    if (!(weight > 0)) return;
    ent_short_number(weight, number);
    ent_buffer_format(out, "%s%s%s", out->length > start ? " " : "", sign, number);
}

void ent_add_tie_weights(struct ent_buffer *out, const struct entente_tie_weights *weights) {
    size_t start = out->length;
    add_weight(out, "+", weights->positive, start);
    add_weight(out, "\xE2\x88\x92", weights->negative, start);
    add_weight(out, "neutral ", weights->neutral, start);
    if (out->length == start) ent_buffer_add(out, "none");
}

const char *ent_tie_change_words(const struct entente_tie_change *tie) {
    static const char *const words[4][4] = {
        {NULL, "now friendly", "now hostile", "now friendly and hostile"},
        {"no longer friendly", NULL, "turned from friendly to hostile", "now also hostile"},
        {"no longer hostile", "turned from hostile to friendly", NULL, "now also friendly"},
        {"neither friendly nor hostile any more", "no longer also hostile", "no longer also friendly", NULL}};
    bool is_turn = tie->change == ENTENTE_CHANGE_FLIPPED, is_sign = tie->change == ENTENTE_CHANGE_SIGN;
    int was = ent_change_signs(&tie->before), is = ent_change_signs(&tie->after);
    if (is_turn && (was == 3 || is == 3 || was == is))
        return tie->before.positive > tie->before.negative ? "turned from more friendly to more hostile"
                                                           : "turned from more hostile to more friendly";
    const char *said = is_turn || is_sign ? words[was][is] : NULL;
    return said != NULL ? said : ent_change_said(tie->change);
}

static const struct entente_relation *relation_at(const struct ent_scene *scene, size_t side,
                                                  const struct entente_tie *tie, size_t index) {
    return entente_document_relation(entente_network_document(scene->figure->changes->networks[side]),
                                     tie->relations[index]);
}

static void add_ids(struct ent_buffer *out, const struct ent_scene *scene, size_t side,
                    const struct entente_tie *tie) {
    if (tie == NULL) {
        ent_buffer_add(out, "none");
        return;
    }
    for (size_t i = 0; i < tie->relation_count && i < TOLD_MOST; i++) {
        const char *id = relation_at(scene, side, tie, i)->id;
        ent_buffer_add(out, i > 0 ? ", " : "");
        ent_buffer_add_bytes(out, id, ent_text_cut(id, ENT_NAME_SHOWN));
    }
    if (tie->relation_count > TOLD_MOST)
        ent_buffer_format(out, " and %zu more", tie->relation_count - TOLD_MOST);
}

void ent_change_add_history(struct ent_buffer *out, const struct ent_scene *scene,
                            const struct ent_line *line) {
    const struct entente_tie_change *change = ent_change_of(scene, line);
    if (change == NULL) return;
    ent_buffer_format(out, "%s: ", ent_tie_change_words(change));
    ent_add_tie_weights(out, &change->before);
    ent_buffer_add(out, arrow);
    ent_add_tie_weights(out, &change->after);
    ent_buffer_add(out, "; relations ");
    add_ids(out, scene, 0, change->was);
    ent_buffer_add(out, arrow);
    add_ids(out, scene, 1, change->is);
    ent_buffer_add(out, "\n");
}

void ent_change_add_former(struct ent_buffer *out, const struct ent_scene *scene,
                           const struct ent_line *line) {
    const struct entente_tie_change *change = ent_change_of(scene, line);
    if (change == NULL || change->was == NULL || change->is == NULL) return;
    const struct entente_tie *was = change->was;
    const entente_document *before = entente_network_document(scene->figure->changes->networks[0]);
    for (size_t i = 0; i < was->relation_count && i < TOLD_MOST; i++) {
        ent_buffer_add(out, "\nbefore: ");
        ent_add_relation_sentence(out, before, relation_at(scene, 0, was, i));
    }
    if (was->relation_count > TOLD_MOST)
        ent_buffer_format(out, "\nbefore: \xE2\x80\xA6 and %zu more", was->relation_count - TOLD_MOST);
}
