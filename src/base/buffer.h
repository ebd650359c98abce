/* SPDX-License-Identifier: MIT */
/** A growing text. Failure sticks: write everything, then ask once. */
#ifndef ENT_BUFFER_H
#define ENT_BUFFER_H

#include "base/attributes.h"
#include <stdbool.h>
#include <stddef.h>

/** {0} is an empty buffer. `data` is NUL-terminated once something was added. */
struct ent_buffer {
    char *data;
    size_t length, capacity;
    bool failed; /* memory ran out; the content is worthless */
};

void ent_buffer_add(struct ent_buffer *buffer, const char *text);
void ent_buffer_add_bytes(struct ent_buffer *buffer, const char *bytes, size_t length);
void ent_buffer_format(struct ent_buffer *buffer, const char *format, ...) ENT_PRINTF(2, 3);
/** A real number as ent_number_text prints it. */
void ent_buffer_real(struct ent_buffer *buffer, double value);
void ent_buffer_clear(struct ent_buffer *buffer);

#endif
