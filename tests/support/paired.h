/* SPDX-License-Identifier: MIT */
/** For tests of what splits and camps are searched in: the pairs of a network that is written down as text.
 */
#ifndef TEST_PAIRED_H
#define TEST_PAIRED_H

#include "structure/signed_pairs.h"
#include "support/measured.h"

/** Of ties as `make` takes them. Clear with ent_pairs_clear. */
static inline void pairs_of(struct ent_pairs *pairs, size_t actors, const char *ties, bool directed) {
    struct made made;
    make(&made, actors, ties, directed);
    assert_int_equal(ent_pairs_init(pairs, made.network, NULL), ENTENTE_OK);
    unmake(&made);
}

#endif
