/* SPDX-License-Identifier: MIT */
/** igraph without its default handlers, which print and abort. */
#ifndef ENT_IGRAPH_GUARD_H
#define ENT_IGRAPH_GUARD_H

#include <entente/error.h>
#include <igraph.h>

/** What a built graph is to igraph. */
struct ent_igraph {
    igraph_t graph;
};

/** Installs our handlers; guards may nest. igraph's first reason is kept for ent_guard_leave. */
struct ent_guard {
    igraph_error_handler_t *error;
    igraph_warning_handler_t *warning;
    igraph_fatal_handler_t *fatal;
};
void ent_guard_enter(struct ent_guard *guard);
/** Puts the handlers back that were there before, and reports igraph's failure `code` with its own first
 *  reason: NO_MEMORY or LIBRARY; OK for IGRAPH_SUCCESS. */
enum entente_status ent_guard_leave(const struct ent_guard *guard, igraph_error_t code,
                                    const struct entente_sink *sink);

#endif
