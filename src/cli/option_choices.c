/* SPDX-License-Identifier: MIT */
/* What options choose from: names of enumerations, and of records that begin with one. */
#include "cli/options.h"

#include <entente.h>

#define ENUMERATION(type)                                                                                    \
    const char *ent_##type##_choice(size_t index) {                                                          \
        return entente_##type##_name((enum entente_##type)index);                                            \
    }
#define RECORDS(kind)                                                                                        \
    const char *ent_##kind##_choice(size_t index) {                                                          \
        return entente_##kind##_at(index) != NULL ? entente_##kind##_at(index)->name : NULL;                 \
    }
#include "cli/option_choices.def"

const char *ent_grouping_choice(size_t index) {
    return entente_grouping_name((enum entente_grouping)(index + ENTENTE_BY_BLOC));
}
