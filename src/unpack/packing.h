/* SPDX-License-Identifier: MIT */
/** Files that gzip or zstd packed. */
#ifndef ENT_PACKING_H
#define ENT_PACKING_H

#include "base/buffer.h"
#include <entente/error.h>

/** True when the bytes begin as a packed file does. */
bool ent_is_packed(const char *bytes, size_t length);

/**
 * Appends what was packed, of at most `most` bytes.
 *
 * Errors  BAD_INPUT (cut or damaged, or packed twice), TOO_LARGE, LIBRARY (built without the one it takes),
 *         NO_MEMORY. One member or frame may follow another.
 */
enum entente_status ent_unpack(const char *file, const char *bytes, size_t length, size_t most,
                               struct ent_buffer *out, const struct entente_sink *sink);

/** "relations.csv" of "relations.csv.gz": how much of the name stays. */
size_t ent_unpacked_name(const char *name);

#endif
