/* SPDX-License-Identifier: MIT */
/** Groups of actors that a measure compares: their blocs, or the sides of the best split. */
#ifndef ENTENTE_GROUPS_H
#define ENTENTE_GROUPS_H

#include <entente/network.h>

enum entente_grouping {
    ENTENTE_BY_DEFAULT, /* the command's own */
    ENTENTE_BY_BLOC,    /* the attribute `bloc` */
    ENTENTE_BY_CAMP,    /* the sides of the best split, see entente_balance_find */
    ENTENTE_GROUPING_COUNT
};
/** "bloc" or "camp"; NULL for the default and when out of range. */
ENTENTE_API const char *entente_grouping_name(enum entente_grouping grouping);
ENTENTE_API bool entente_grouping_find(const char *name, enum entente_grouping *grouping);

/** Who is in which group. */
struct entente_groups {
    enum entente_grouping by; /* never the default */
    size_t *of;               /* per actor: its group, from 1; 0: none */
    size_t count;             /* blocs are numbered by their first actors; camps: the two sides of component
                                 1, then those of component 2; one with nobody on it has no number */
    size_t *sizes;            /* per group, from index 0 */
    size_t actors;            /* in all groups together */
    bool is_proved;           /* of camps: no split loses less */
    size_t components;        /* of camps: how the sides of one stand to those of another is not known */
    bool is_only;             /* of camps: in each component no other split does as well */
    size_t optima;            /* of camps: splits that lose no more, this one included */
    bool more_optima;         /* there are more than were counted, or may be */
};

#endif
