/* SPDX-License-Identifier: MIT */
#include "base/memory.h"
#include "base/short_number.h"
#include "figure/compose.h"

struct ent_inner *ent_inner_sums(const entente_document *document) {
    struct ent_inner *sums = ent_alloc(entente_document_actor_count(document), sizeof *sums);
    for (size_t i = 0; sums != NULL && i < entente_document_relation_count(document); i++) {
        const struct entente_relation *relation = entente_document_relation(document, i);
        if (!entente_is_inner(relation)) continue;
        struct ent_inner *sum = &sums[relation->source];
        if (relation->sign > 0) sum->positive += relation->weight;
        if (relation->sign < 0) sum->negative += relation->weight;
        sum->is_there = true;
    }
    return sums;
}

static void add_sum(struct ent_buffer *out, const char *sign, double sum) {
    char number[ENT_NUMBER_SIZE];
    if (!(sum > 0)) return;
    ent_short_number(sum, number);
    ent_buffer_format(out, " %s%s", sign, number);
}

const char *ent_inner_text(struct ent_scene *scene, const struct ent_inner *sum) {
    struct ent_buffer out = {0};
    if (!sum->is_there) return "";
    ent_buffer_add(&out, "inner:");
    add_sum(&out, "+", sum->positive);
    add_sum(&out, "\xE2\x88\x92", sum->negative);
    if (!(sum->positive + sum->negative > 0)) ent_buffer_add(&out, " neutral");
    return ent_scene_keep(scene, &out);
}
