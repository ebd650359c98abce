/* SPDX-License-Identifier: MIT */
/** A filter with its names looked up in the document. */
#ifndef ENT_FILTER_H
#define ENT_FILTER_H

#include "base/buffer.h"
#include "base/report.h"
#include "model/document.h"
#include <entente/filter.h>

struct ent_filter_plan {
    const struct entente_filter *filter;
    bool narrows;                    /* some part but roll_up is in use */
    bool selects;                    /* some part leaves relations out */
    bool selects_by_more_than_actor; /* than kind, bloc or name */
    bool reaches;                    /* actors must be named, or be ends of a relation that stays */
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

/** Adds what was chosen to what the document shows; `before`: how many relations it had. Errors NO_MEMORY. */
enum entente_status ent_tell_shown(const struct ent_filter_plan *plan, entente_document *document,
                                   size_t before, const struct entente_sink *sink);

/** "Before: Only … After: Only …": what two that are compared show; nothing where both show all. */
void ent_add_shown_of_two(struct ent_buffer *out, const entente_document *before,
                          const entente_document *after);

/** Does it change how relations are taken, though it neither leaves any out nor makes some one? */
bool ent_has_treatment(const struct entente_filter *filter);

/** Drops sources, words and the note that nothing that stays uses. Errors NO_MEMORY. */
enum entente_status ent_drop_unused(const struct ent_filter_plan *plan, entente_document *document,
                                    const struct entente_sink *sink);
/** Takes evidence away that is of none of these sources; all stays when there are none. Errors NO_MEMORY. */
enum entente_status ent_keep_evidence_of(const struct entente_texts *sources, entente_document *document,
                                         const struct entente_sink *sink);

/** True when `text` is one of the texts, or there are none. */
bool ent_texts_hold(const struct entente_texts *texts, const char *text);

#endif
