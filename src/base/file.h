/* SPDX-License-Identifier: MIT */
/** Whole files: bounded reading, atomic writing. */
#ifndef ENT_FILE_H
#define ENT_FILE_H

#include "base/buffer.h"
#include <entente/error.h>

/** Reads a file, or standard input for "-", of at most `most` bytes. */
enum entente_status ent_file_read(const char *path, size_t most, struct ent_buffer *content,
                                  const struct entente_sink *sink);

/** The one way to a file; see entente_save. */
enum entente_status ent_file_write(const char *path, const char *bytes, size_t length,
                                   const struct entente_sink *sink);

#endif
