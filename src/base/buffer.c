/* SPDX-License-Identifier: MIT */
#include "base/buffer.h"

#include "base/memory.h"
#include "base/number.h"
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool make_room(struct ent_buffer *buffer, size_t more) {
    if (buffer->failed) return false;
    if (more > SIZE_MAX - buffer->length - 1 ||
        !ent_grow(&buffer->data, &buffer->capacity, buffer->length + more + 1, 1)) {
        buffer->failed = true;
    }
    return !buffer->failed;
}

void ent_buffer_add_bytes(struct ent_buffer *buffer, const char *bytes, size_t length) {
    if (!make_room(buffer, length)) return;
    if (length > 0) memcpy(buffer->data + buffer->length, bytes, length);
    buffer->length += length;
    buffer->data[buffer->length] = '\0';
}

void ent_buffer_add(struct ent_buffer *buffer, const char *text) {
    ent_buffer_add_bytes(buffer, text, strlen(text));
}

void ent_buffer_format(struct ent_buffer *buffer, const char *format, ...) {
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    if (length < 0) {
        buffer->failed = true;
    } else if (make_room(buffer, (size_t)length)) {
        vsnprintf(buffer->data + buffer->length, (size_t)length + 1, format, again);
        buffer->length += (size_t)length;
    }
    va_end(again);
    va_end(arguments);
}

void ent_buffer_real(struct ent_buffer *buffer, double value) {
    char text[ENT_NUMBER_SIZE];
    ent_number_text(value, text);
    ent_buffer_add(buffer, text);
}

void ent_buffer_clear(struct ent_buffer *buffer) {
    free(buffer->data);
    *buffer = (struct ent_buffer){0};
}
