/* SPDX-License-Identifier: MIT */
/** Texts in other encodings become UTF-8. */
#ifndef ENT_ENCODING_H
#define ENT_ENCODING_H

#include "base/buffer.h"
#include <entente/error.h>

enum { ENT_ENCODING_NAME = 40 };

/**
 * Fills `decoded` where the text is not UTF-8 yet, and notes what it was read as; else leaves it empty.
 *
 * `named` is what the caller says it is, or NULL: then a byte order mark, an XML declaration, the zeros of
 * UTF-16 and at last the letters tell. JSON, and what is UTF-8 but for a few bytes, is left as it is: there
 * other bytes are a mistake. `read_as` gets the name of what it was read as, "UTF-8" among others.
 *
 * Errors  BAD_OPTION (no such encoding), BAD_INPUT (bytes that it does not have), NO_MEMORY.
 */
enum entente_status ent_decode(const char *file, const char *named, const char *bytes, size_t length,
                               struct ent_buffer *decoded, char read_as[ENT_ENCODING_NAME],
                               const struct entente_sink *sink);

#endif
