/* SPDX-License-Identifier: MIT */
/** What no reader should have to think about: packed files, encodings, which reader it is. */
#ifndef ENT_INPUT_H
#define ENT_INPUT_H

#include "base/buffer.h"
#include "read/reader.h"
#include "unpack/encoding.h"

/** Bytes for a reader. Those of the caller are borrowed, others owned. */
struct ent_input {
    const struct ent_reader *reader;
    const char *bytes;
    size_t length;
    struct ent_buffer unpacked, decoded, bare, repaired;
    char encoding[ENT_ENCODING_NAME]; /* "" of what is no text */
};

/**
 * Unpacks, chooses the reader, and makes UTF-8 of a text.
 *
 * Errors  BAD_INPUT, BAD_OPTION (no such format or encoding), TOO_LARGE, LIBRARY, NO_MEMORY.
 * Owner   ent_input_clear, also after a failure.
 */
enum entente_status ent_input_open(const char *file, const char *bytes, size_t length,
                                   const struct entente_read_options *options, struct ent_input *input,
                                   const struct entente_sink *sink);
void ent_input_clear(struct ent_input *input);

#endif
