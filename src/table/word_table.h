/* SPDX-License-Identifier: MIT */
/** A table of relation words: word, sign, and perhaps weight, category and forms. */
#ifndef ENT_WORD_TABLE_H
#define ENT_WORD_TABLE_H

#include "read/reader.h"

/** Hands each row on as a word; comma, semicolon or tab between, forms separated by '|'. Without a row of
 *  names the columns are word, sign, weight and category. As the contract of readers has it, but for the
 *  end, which is not told. */
enum entente_status ent_word_table_read(const char *file, const char *bytes, size_t length,
                                        const struct ent_record_sink *records,
                                        const struct entente_sink *sink);

#endif
