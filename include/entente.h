/* SPDX-License-Identifier: MIT */
/**
 * entente: relation triples between actors → signed network → measures → diagrams.
 *
 *     read → document → network → scores → bytes
 *
 * Rules that hold everywhere:
 * - Functions that can fail return `enum entente_status` and take a sink last; a NULL sink is silent.
 *   Outputs are set to empty before anything else and stay empty on failure.
 * - Options and filters may be NULL: the default of each, as {0} is where its header says nothing else.
 * - `x_new` or `x_read` gives, `x_free` takes back and accepts NULL. Pointers found inside an object
 *   are borrowed: they live as long as the object.
 * - A network borrows its document, scores borrow their network: free them in reverse order.
 * - The library never prints, exits, sets a locale or a signal handler. It is not thread-safe: igraph's
 *   error handlers, which it sets and restores around each call, are process-wide.
 */
#ifndef ENTENTE_H
#define ENTENTE_H

#include <entente/balance.h>
#include <entente/brief.h>
#include <entente/brokerage.h>
#include <entente/coalitions.h>
#include <entente/compare.h>
#include <entente/document.h>
#include <entente/error.h>
#include <entente/explain.h>
#include <entente/filter.h>
#include <entente/group_quarrels.h>
#include <entente/groups.h>
#include <entente/likeness.h>
#include <entente/measure.h>
#include <entente/mediate.h>
#include <entente/network.h>
#include <entente/null_model.h>
#include <entente/positions.h>
#include <entente/robustness.h>
#include <entente/slices.h>
#include <entente/triads.h>
#include <entente/understood.h>
#include <entente/version.h>
#include <entente/whatif.h>
#include <entente/write.h>

#endif
