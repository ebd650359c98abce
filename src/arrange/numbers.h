/* SPDX-License-Identifier: MIT */
/** Numbers at lines whose words find no room, and the key that they lead to. */
#ifndef ENT_NUMBERS_H
#define ENT_NUMBERS_H

#include "figure/scene.h"

/** Numbers the words of the lines that show a number, the same words by the same one, in the order of the
 *  alphabet; fills scene->words.numbers, "" when no line shows one. False when memory is out. */
ENT_NODISCARD bool ent_number_words(struct ent_scene *scene);

#endif
