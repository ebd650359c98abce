/* SPDX-License-Identifier: MIT */
/** Relation words: the built-in vocabulary and a document's own. */
#ifndef ENT_VOCABULARY_H
#define ENT_VOCABULARY_H

#include "base/intern.h"
#include <entente/document.h>

/** Looks words and forms up. The document's own words come before the built-in ones; one that has a built-in
 *  headword as its word or form also takes over that headword's inflections. */
struct ent_vocabulary {
    const entente_document *document;
    struct ent_index own, built_in;
    bool out_of_memory; /* a search failed for want of it: an unknown word may be a known one */
};

/** Indexes the document's words and the built-in ones (about 1 ms); false when memory is out. */
bool ent_vocabulary_init(struct ent_vocabulary *vocabulary, const entente_document *document);
void ent_vocabulary_clear(struct ent_vocabulary *vocabulary);

/** The entry for a word or an inflected form in any case, '_' and '-' read as blanks; NULL when unknown (or
 *  memory is out). *exact is false when only case, blanks, marks or hyphens made it fit. */
const struct entente_word *ent_vocabulary_find(struct ent_vocabulary *vocabulary, const char *word,
                                               bool *exact);

/** The known word or form that was most likely meant, and its sign; or "", also where words of different
 * signs are as near. Needs the vocabulary's document alone. As slow. */
const char *ent_vocabulary_nearest(const struct ent_vocabulary *vocabulary, const char *word, char *nearest,
                                   size_t size, int *sign);

/** The same as a hint that tells the sign, or "". Compares with all of them: a millisecond. */
const char *ent_vocabulary_hint(const struct ent_vocabulary *vocabulary, const char *word, char *hint,
                                size_t size);

/** Reads "-1", "-", "negative", "0", "neutral", "1", "+1", "+", "positive" (any case). */
bool ent_sign_parse(const char *text, int *sign);

#endif
