/* SPDX-License-Identifier: MIT */
/** A list of relation words in JSON: an array of them, or an object whose "vocabulary" is one. */
#ifndef ENT_JSON_WORDS_H
#define ENT_JSON_WORDS_H

#include "read/reader.h"

/** Hands each on as a word. As the contract of readers has it, but for the end, which is not told. */
enum entente_status ent_json_words_read(const char *file, const char *bytes, size_t length,
                                        const struct ent_record_sink *records,
                                        const struct entente_sink *sink);

#endif
