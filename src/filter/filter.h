/* SPDX-License-Identifier: MIT */
/** A filter with its names looked up in the document. */
#ifndef ENT_FILTER_H
#define ENT_FILTER_H

#include "base/report.h"
#include "model/document.h"
#include <entente/filter.h>

struct ent_filter_plan {
    const struct entente_filter *filter;
    bool narrows; /* some part but roll_up is in use */
    bool reaches; /* actors must be named, or be ends of a relation that stays */
    bool has_period, has_actors, has_issues, has_kinds, has_signs;
    struct entente_period period;
    bool has_among;
    bool *is_actor, *is_issue, *is_among, *is_without; /* per actor: named by the filter */
    bool kind[ENTENTE_KIND_COUNT];
    bool sign[3]; /* sign + 1 */
    size_t ego, hops;
};

/** Looks everything up. Errors BAD_OPTION, NO_MEMORY; clear it in any case. */
enum entente_status ent_filter_plan_init(struct ent_filter_plan *plan, const entente_document *document,
                                         const struct entente_filter *filter,
                                         const struct entente_sink *sink);
void ent_filter_plan_clear(struct ent_filter_plan *plan);

/** Replaces every actor by the topmost one. What is then a relation of an actor with itself stays, and
 *  remembers between whom it was. */
void ent_roll_up(entente_document *document, const struct entente_sink *sink);

/** True when `text` is one of the texts, or there are none. */
bool ent_texts_hold(const struct entente_texts *texts, const char *text);

#endif
