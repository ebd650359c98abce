/* SPDX-License-Identifier: MIT */
#include "cli/understood_counts.h"

#include "base/days.h"
#include <stdint.h>
#include <stdio.h>

static void day_text(int32_t day, char text[ENT_DAY_SIZE]) {
    int year, month, of_month;
    ent_day_parts(day, &year, &month, &of_month);
    snprintf(text, ENT_DAY_SIZE, "%04d-%02d-%02d", year, month, of_month);
}

/* Ends that are open tell no day. */
struct days {
    int32_t first, last;
    bool has_first, has_last;
};

static void take_day(struct days *days, int32_t day) {
    if (day == INT32_MIN || day == INT32_MAX) return;
    if (!days->has_first || day < days->first) days->first = day;
    if (!days->has_last || day > days->last) days->last = day;
    days->has_first = days->has_last = true;
}

static void count_relation(struct ent_understood_counts *counts, struct days *days,
                           const struct entente_relation *relation) {
    counts->signs[relation->sign + 1]++;
    counts->with_evidence += relation->evidence_count > 0;
    if (relation->when.text[0] == '\0') return;
    counts->dated++;
    take_day(days, relation->when.first);
    take_day(days, relation->when.last);
}

struct ent_understood_counts ent_understood_count(const entente_document *document) {
    struct ent_understood_counts counts = {0};
    struct days days = {0};
    for (size_t i = 0; i < entente_document_actor_count(document); i++)
        counts.kinds[entente_document_actor(document, i)->kind]++;
    for (size_t i = 0; i < entente_document_relation_count(document); i++)
        count_relation(&counts, &days, entente_document_relation(document, i));
    if (days.has_first) day_text(days.first, counts.first);
    if (days.has_last) day_text(days.last, counts.last);
    return counts;
}
