/* SPDX-License-Identifier: MIT */
/** What one says of another, in as many of its words as a line holds. */
#ifndef ENT_LANDSCAPE_WORDS_H
#define ENT_LANDSCAPE_WORDS_H

#include "figure/scene.h"

/** What a tie says: with the heavier sign first. */
struct ent_saying {
    const struct entente_tie *tie;
    int first;        /* the heavier sign */
    bool is_both;     /* it says the other, too */
    const char *turn; /* before the other: "yet ", "at another time " */
};
struct ent_saying ent_saying_of(struct ent_scene *scene, const struct entente_tie *tie);

/** Where the words are to stand: what comes before and after them, and the room for all. */
struct ent_slot {
    const char *before, *after;
    double width, size;
};

/** "Russia supports, hails +2": the words of the first sign, or the second. *fits is false when even one word
 *  is too wide. NULL when memory is out. */
const char *ent_saying_words(struct ent_scene *scene, const struct ent_saying *saying, bool second,
                             const struct ent_slot *slot, bool *fits);
/** Both signs in one line: "Russia supports, hails, yet doubts". */
const char *ent_saying_whole(struct ent_scene *scene, const struct ent_saying *saying,
                             const struct ent_slot *slot, bool *fits);

/** The text, or its start to the end of a word and "…", which is told. NULL when memory is out. */
const char *ent_cut_to(struct ent_scene *scene, const char *text, double width, double size);

#endif
