/* SPDX-License-Identifier: MIT */
/** Words that a file of their own teaches. */
#ifndef ENT_WORDS_H
#define ENT_WORDS_H

#include "model/loader.h"

/**
 * Reads the words of `options->words`, a table or JSON, before any document is: they count, also against
 * what a document declares itself. Nothing where there is no such option.
 *
 * Errors  as entente_document_read; errors in single words are counted by the loader.
 */
enum entente_status ent_words_teach(struct ent_loader *loader, const struct entente_read_options *options);

#endif
