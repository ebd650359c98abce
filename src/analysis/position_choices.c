/* SPDX-License-Identifier: MIT */
/* Names of what positions let one choose among. */
#include "base/choice.h"
#include <entente/positions.h>

static const char *const projections[] = {
    [ENTENTE_PROJECTION_SUBTRACT] = "subtract", [ENTENTE_PROJECTION_CONGRUENCE] = "congruence",
    [ENTENTE_PROJECTION_CONFLICT] = "conflict", [ENTENTE_PROJECTION_IGNORE] = "ignore",
    [ENTENTE_PROJECTION_COMBINE] = "combine",
};
ENT_CHOICE(projection, projections, ENTENTE_PROJECTION_COUNT)

static const char *const norms[] = {
    [ENTENTE_NORM_NONE] = "none",       [ENTENTE_NORM_AVERAGE] = "average",
    [ENTENTE_NORM_JACCARD] = "jaccard", [ENTENTE_NORM_PRODUCT] = "product",
    [ENTENTE_NORM_COSINE] = "cosine",
};
ENT_CHOICE(norm, norms, ENTENTE_NORM_COUNT)

static const char *const stance_norms[] = {
    [ENTENTE_STANCE_NORM_NONE] = "none",
    [ENTENTE_STANCE_NORM_ACTIVITY] = "activity",
    [ENTENTE_STANCE_NORM_PROMINENCE] = "prominence",
};
ENT_CHOICE(stance_norm, stance_norms, ENTENTE_STANCE_NORM_COUNT)
