/* SPDX-License-Identifier: MIT */
/** How two who speak of the same issue stand to it, in one wording. */
#ifndef ENT_COMMON_STAND_H
#define ENT_COMMON_STAND_H

#include <entente/positions.h>

enum ent_common_stand {
    ENT_BOTH_FOR,
    ENT_BOTH_AGAINST,
    ENT_AGREEING, /* in another way: both say both, or levels are near to each other */
    ENT_DIFFERING,
    ENT_COMMON_STANDS
};

/** "both for ", "both against ", "agree on ", "differ on ". */
const char *ent_common_stand_words(enum ent_common_stand stand);

/** True when the two stand so to the issue that they share; one that they agree on stands in one way only,
 * and they may differ on it, too. Where one turned, as they stand now. */
bool ent_stand_so(const struct entente_positions *positions, const struct entente_agreement *pair,
                  const struct entente_shared_issue *shared, enum ent_common_stand stand);

#endif
