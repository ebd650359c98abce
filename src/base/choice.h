/* SPDX-License-Identifier: MIT */
/** The names of an enumeration that one chooses from. */
#ifndef ENT_CHOICE_H
#define ENT_CHOICE_H

#include "base/text.h"
#include <assert.h>

/** Defines entente_TYPE_name and entente_TYPE_find from a table of names in the order of enum entente_TYPE.
 */
#define ENT_CHOICE(type, names, count)                                                                       \
    static_assert(sizeof(names) / sizeof *(names) == (count), "a name for each");                            \
    const char *entente_##type##_name(enum entente_##type choice) {                                          \
        return (size_t)choice < (count) ? (names)[choice] : NULL;                                            \
    }                                                                                                        \
    bool entente_##type##_find(const char *name, enum entente_##type *choice) {                              \
        size_t place;                                                                                        \
        if (!ent_text_find_ascii(names, count, name, &place)) return false;                                  \
        *choice = (enum entente_##type)place;                                                                \
        return true;                                                                                         \
    }

#endif
