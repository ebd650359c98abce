/* SPDX-License-Identifier: MIT */
#include "analysis/robustness_facts.h"

#include "analysis/corroboration.h"
#include "resample/variant.h"
#include <math.h>

static const double reliable_from = 0.5, weak_from = 0.25;

const char *ent_stability_name(double stability) {
    if (isnan(stability)) return "undefined";
    if (stability >= reliable_from) return "reliable";
    return stability >= weak_from ? "weak" : "unreliable";
}

bool ent_is_outside(const struct entente_estimate *estimate) {
    double slack = 1e-9 * fabs(estimate->score);
    return estimate->score < estimate->low - slack || estimate->score > estimate->high + slack;
}

const char *ent_unstable_reason(const entente_document *document) {
    bool too_few = ent_dropped_of(ent_draws_from(document), 0.1) == 0;
    return too_few ? "a tenth of so few relations is less than one" : "no score differs from another";
}

void ent_add_tried(struct ent_buffer *out, const struct entente_robustness *robustness) {
    size_t count = 0, said = 0;
    for (size_t what = 0; what < ENTENTE_LEFT_OUT_COUNT; what++) count += robustness->tried[what] > 0;
    for (enum entente_left_out what = 0; what < ENTENTE_LEFT_OUT_COUNT; what++) {
        if (robustness->tried[what] == 0) continue;
        if (said > 0) ent_buffer_add(out, said + 1 == count ? " or " : ", ");
        ent_buffer_add(out, entente_left_out_name(what));
        said++;
    }
}

static void count_tie(const struct entente_tie_sources *tie, struct ent_sourcing *found) {
    found->ties++;
    if (tie->contradicted)
        found->contradicted++;
    else if (tie->positive > 1 || tie->negative > 1 || tie->neutral > 1)
        found->several++;
    else if (tie->any > 0)
        found->single++;
    else
        found->none++;
}

struct ent_sourcing ent_sourcing_of(const entente_document *document,
                                    const struct entente_robustness *robustness) {
    struct ent_sourcing found = {.relations = entente_document_relation_count(document)};
    for (size_t i = 0; i < found.relations; i++)
        found.named += ent_names_source(entente_document_relation(document, i));
    for (size_t i = 0; i < robustness->tie_count; i++) count_tie(&robustness->tie_sources[i], &found);
    return found;
}

void ent_add_sourcing(struct ent_buffer *out, const struct ent_sourcing *found, const char *of) {
    ent_buffer_format(out, "%s%zu tie%s", of, found->ties, found->ties == 1 ? "" : "s");
    if (found->several > 0)
        ent_buffer_format(out, ", %zu %s asserted by several independent sources that say the same",
                          found->several, found->several == 1 ? "is" : "are");
    else
        ent_buffer_add(out, " none is asserted by several independent sources that say the same");
    if (found->single > 0) ent_buffer_format(out, ", %zu by one alone", found->single);
    if (found->contradicted > 0)
        ent_buffer_format(out, "; on %zu of them sources contradict each other", found->contradicted);
    if (found->none > 0) ent_buffer_format(out, "; for %zu no source is named", found->none);
}

const char *ent_left_out_id(const entente_document *document, const struct entente_fall *fall) {
    switch (fall->what) {
    case ENTENTE_WITHOUT_SOURCE:
        return entente_document_source(document, fall->index)->id;
    case ENTENTE_WITHOUT_ACTOR:
        return entente_document_actor(document, fall->index)->id;
    case ENTENTE_WITHOUT_RELATION:
    case ENTENTE_LEFT_OUT_COUNT:
        break;
    }
    return entente_document_relation(document, fall->index)->id;
}
