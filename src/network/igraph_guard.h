/* SPDX-License-Identifier: MIT */
/** igraph without its default handlers, which print and abort. */
#ifndef ENT_IGRAPH_GUARD_H
#define ENT_IGRAPH_GUARD_H

#include <entente/error.h>
#include <igraph.h>

/** Installs our handlers; guards may nest. igraph's first reason is kept for ent_guard_status. */
struct ent_guard {
    igraph_error_handler_t *error;
    igraph_warning_handler_t *warning;
    igraph_fatal_handler_t *fatal;
};
void ent_guard_enter(struct ent_guard *guard);
/** Puts the handlers back that were there before. */
void ent_guard_leave(const struct ent_guard *guard);

/** Reports igraph's failure `code` with its own first reason: NO_MEMORY or LIBRARY; OK for IGRAPH_SUCCESS. */
enum entente_status ent_guard_status(igraph_error_t code, const struct entente_sink *sink);

/** The edges of each actor, a loop once; empty, and safe to destroy, after a failure. */
igraph_error_t ent_inclist_init(const igraph_t *graph, igraph_inclist_t *list);

/** For functions with `status`, `sink` and a label `done`: stores the status and leaves when igraph fails. */
#define TRY_IGRAPH(call)                                                                                     \
    do {                                                                                                     \
        status = ent_guard_status((call), sink);                                                             \
        if (status != ENTENTE_OK) goto done;                                                                 \
    } while (0)

/** The same for our own functions. */
#define TRY(call)                                                                                            \
    do {                                                                                                     \
        status = (call);                                                                                     \
        if (status != ENTENTE_OK) goto done;                                                                 \
    } while (0)

#endif
