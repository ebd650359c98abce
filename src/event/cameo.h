/* SPDX-License-Identifier: MIT */
/** What the codes of event data say was done: CAMEO's, three or four digits below a root of two, and the
 * types of PLOVER. */
#ifndef ENT_CAMEO_H
#define ENT_CAMEO_H

#include <stddef.h>

/** A code, what it says of who does it to whom, and its value on the published scales. */
struct ent_deed {
    const char *code;
    const char *word; /* "appeals for aid to" */
    const char *sign; /* by its quad class; root 01 of CAMEO, statements, is neutral */
    const char *text; /* as ICEWS has it; NULL: it has none */
    double goldstein_icews, goldstein_gdelt, plover; /* NaN: not on that scale */
};

/** The deed of a CAMEO code or, where it is none, of the nearest code above it: of "13y" that of "13". NULL
 *  where not even its root is one. Codes are texts: "010" is not "10". */
const struct ent_deed *ent_cameo_find(const char *code);

/** The deed that ICEWS words so, in any case of letters; NULL: none. */
const struct ent_deed *ent_cameo_worded(const char *text);

/** Deeds of CAMEO by their place. */
size_t ent_deed_place(const struct ent_deed *deed);
const struct ent_deed *ent_deed_at(size_t place);

/** The deed of a type such as "CONSULT", in any case of letters; NULL: none. */
const struct ent_deed *ent_plover_find(const char *type);

#endif
