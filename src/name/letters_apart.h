/* SPDX-License-Identifier: MIT */
/** Two names that a slip of the pen could have made of one. */
#ifndef ENT_LETTERS_APART_H
#define ENT_LETTERS_APART_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** The characters of a name's skeleton. */
struct ent_letters {
    const int32_t *codes;
    size_t count;
};

/** True when one letter more, less, other, or two letters swapped makes `a` into `b`, within a word of at
 *  least five letters in both: "Rusia" and "Russia", but not "node-a" and "node-b", "n100" and "n101". */
bool ent_is_letter_apart(struct ent_letters a, struct ent_letters b);

#endif
