/* SPDX-License-Identifier: MIT */
/** Contract of a writer: an output → bytes in a buffer. It never touches a file. */
#ifndef ENT_WRITER_H
#define ENT_WRITER_H

#include "write/json_lines.h"
#include <entente/write.h>

struct ent_writer {
    struct entente_output_format format;
    /** One of three. What fails for want of memory says so in the buffer. */
    void (*add)(const struct entente_output *output, struct ent_buffer *bytes);
    const char *schema; /* of an answer in JSON: "entente/triads/1" */
    void (*put)(struct ent_json_lines *lines, const struct entente_output *output);
    enum entente_status (*write)(const struct entente_output *output, struct ent_buffer *bytes,
                                 const struct entente_sink *sink);
};

/** By the one that the writer has; an answer in JSON begins with its schema and what it shows. */
enum entente_status ent_writer_write(const struct ent_writer *writer, const struct entente_output *output,
                                     struct ent_buffer *bytes, const struct entente_sink *sink);

/** The writers. */
#define WRITER(name) extern const struct ent_writer ent_writer_##name;
#include "write/writers.def"
#undef WRITER

#endif
