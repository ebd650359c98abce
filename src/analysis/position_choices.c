/* SPDX-License-Identifier: MIT */
/* Names of what positions let one choose among. */
#include "base/text.h"
#include <assert.h>
#include <entente/positions.h>

static const char *const projections[] = {
    [ENTENTE_PROJECTION_SUBTRACT] = "subtract", [ENTENTE_PROJECTION_CONGRUENCE] = "congruence",
    [ENTENTE_PROJECTION_CONFLICT] = "conflict", [ENTENTE_PROJECTION_IGNORE] = "ignore",
    [ENTENTE_PROJECTION_COMBINE] = "combine",
};
static_assert(sizeof projections / sizeof *projections == ENTENTE_PROJECTION_COUNT, "a name for each");

static const char *const norms[] = {
    [ENTENTE_NORM_NONE] = "none",       [ENTENTE_NORM_AVERAGE] = "average",
    [ENTENTE_NORM_JACCARD] = "jaccard", [ENTENTE_NORM_PRODUCT] = "product",
    [ENTENTE_NORM_COSINE] = "cosine",
};
static_assert(sizeof norms / sizeof *norms == ENTENTE_NORM_COUNT, "a name for each");

static const char *const stance_norms[] = {
    [ENTENTE_STANCE_NORM_NONE] = "none",
    [ENTENTE_STANCE_NORM_ACTIVITY] = "activity",
    [ENTENTE_STANCE_NORM_PROMINENCE] = "prominence",
};
static_assert(sizeof stance_norms / sizeof *stance_norms == ENTENTE_STANCE_NORM_COUNT, "a name for each");

#define CHOICE(type, names, count)                                                                           \
    const char *entente_##type##_name(enum entente_##type choice) {                                          \
        return (size_t)choice < (count) ? (names)[choice] : NULL;                                            \
    }                                                                                                        \
    bool entente_##type##_find(const char *name, enum entente_##type *choice) {                              \
        size_t index;                                                                                        \
        if (!ent_text_find_ascii(names, count, name, &index)) return false;                                  \
        *choice = (enum entente_##type)index;                                                                \
        return true;                                                                                         \
    }

CHOICE(projection, projections, ENTENTE_PROJECTION_COUNT)
CHOICE(norm, norms, ENTENTE_NORM_COUNT)
CHOICE(stance_norm, stance_norms, ENTENTE_STANCE_NORM_COUNT)
