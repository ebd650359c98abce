/* SPDX-License-Identifier: MIT */
/** The known name that a misspelt one most likely meant. */
#ifndef ENT_FIND_H
#define ENT_FIND_H

#include <entente/write.h>
#include <stddef.h>

/** Damerau–Levenshtein distance (optimal string alignment) over code points, case of ASCII ignored;
 *  anything above `most` comes back as most + 1. */
size_t ent_edit_distance(const char *a, const char *b, size_t most);

/** Gathers candidates and keeps the nearest by spelling, else the first that the wanted one abbreviates:
 *  "US" USA and United States, "Trump" Donald Trump. Ties go to the first. */
struct ent_nearest {
    const char *wanted;
    const char *best;         /* NULL while none is near enough */
    const char *namesakes[2]; /* candidates that are the wanted one with what tells them apart in brackets */
    size_t distance;          /* of the best; beyond any that is near while `best` is not near by spelling */
};
void ent_nearest_init(struct ent_nearest *nearest, const char *wanted);
void ent_nearest_offer(struct ent_nearest *nearest, const char *candidate);

/** The place of a choice by name, without case of ASCII: that of the first for NULL; SIZE_MAX for none. */
size_t ent_choice_place(const struct entente_choice *(*at)(size_t), const char *name);

/** Defines entente_LIST_count and entente_LIST_at, which give a field of each record of a table. */
#define ENT_LIST(list, type, records, field)                                                                 \
    size_t entente_##list##_count(void) {                                                                    \
        return sizeof(records) / sizeof *(records);                                                          \
    }                                                                                                        \
    const type *entente_##list##_at(size_t index) {                                                          \
        return index < sizeof(records) / sizeof *(records) ? &(records)[index]->field : NULL;                \
    }

/** The same of records of struct ent_KIND with a choice, and ent_KIND_named, which finds one. */
#define ENT_LIST_OF_CHOICES(kind, records)                                                                   \
    ENT_LIST(kind, struct entente_choice, records, choice)                                                   \
    const struct ent_##kind *ent_##kind##_named(const char *name) {                                          \
        size_t place = ent_choice_place(entente_##kind##_at, name);                                          \
        return place < sizeof(records) / sizeof *(records) ? (records)[place] : NULL;                        \
    }

/** A hint 'did you mean "x"?' for the best candidate, or "" — written into `hint`, which is returned. */
const char *ent_nearest_hint(const struct ent_nearest *nearest, char *hint, size_t size);

#endif
