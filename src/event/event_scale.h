/* SPDX-License-Identifier: MIT */
/** What an event weighs: the size of its value on a scale that has a name. */
#ifndef ENT_EVENT_SCALE_H
#define ENT_EVENT_SCALE_H

#include "base/intern.h"
#include "event/cameo.h"
#include <entente/error.h>
#include <stdbool.h>

enum ent_scale_kind {
    ENT_SCALE_GOLDSTEIN_ICEWS,
    ENT_SCALE_GOLDSTEIN_GDELT,
    ENT_SCALE_PLOVER,
    ENT_SCALE_OWN, /* what each event says itself */
    ENT_SCALE_FILE,
};

/** {0} is empty. */
struct ent_scale {
    enum ent_scale_kind kind;
    const char *text; /* what is said of it in outputs */
    struct ent_arena arena;
    struct ent_index codes; /* of a file: code → its place among the values */
    double *values;
    size_t count, room;
};

/**
 * Opens the scale called `name`, a file where it is none of those that are built in.
 *
 * Errors  BAD_OPTION (neither), UNREADABLE, BAD_INPUT (a row that is not code,value; a code with two values),
 *         NO_MEMORY.
 */
enum entente_status ent_scale_open(struct ent_scale *scale, const char *name, size_t most_bytes,
                                   const struct entente_sink *sink);
void ent_scale_clear(struct ent_scale *scale);

/** The value of a deed; of a file, of `code` or else of the nearest code above it. NaN: it has none. */
double ent_scale_value(const struct ent_scale *scale, const struct ent_deed *deed, const char *code);

/** Has the scale values for codes of CAMEO, or types of PLOVER? */
bool ent_scale_knows_cameo(const struct ent_scale *scale);
bool ent_scale_knows_plover(const struct ent_scale *scale);

#endif
