/* SPDX-License-Identifier: MIT */
/** Contract of a writer: an output → bytes in a buffer. It never touches a file. */
#ifndef ENT_WRITER_H
#define ENT_WRITER_H

#include "base/buffer.h"
#include <entente/write.h>

struct ent_writer {
    struct entente_output_format format;
    enum entente_status (*write)(const struct entente_output *output, struct ent_buffer *bytes,
                                 const struct entente_sink *sink);
};

/** The writers. */
#define WRITER(name) extern const struct ent_writer ent_writer_##name;
#include "write/writers.def"
#undef WRITER

#endif
