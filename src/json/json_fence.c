/* SPDX-License-Identifier: MIT */
#include "json/json_fence.h"

#include <string.h>

struct range {
    size_t start, stop;
};

static size_t skip_blanks(const char *bytes, size_t at) {
    return at + strspn(bytes + at, " \t\r\n");
}

static size_t line_end(const char *bytes, size_t length, size_t at) {
    const char *end = memchr(bytes + at, '\n', length - at);
    return end != NULL ? (size_t)(end - bytes) : length;
}

static bool is_fence(const char *bytes, size_t at) {
    return strncmp(bytes + at + strspn(bytes + at, " \t"), "```", 3) == 0;
}

static bool opens(char c) {
    return c == '{' || c == '[';
}

/* From behind the opening fence to the closing one; the first fence at or behind `at` that holds JSON. */
static bool find_fence(const char *bytes, size_t length, size_t at, struct range *range) {
    for (; at < length; at = line_end(bytes, length, at) + 1) {
        if (!is_fence(bytes, at)) continue;
        size_t start = line_end(bytes, length, at), stop = start;
        while (stop < length && !is_fence(bytes, stop + 1)) stop = line_end(bytes, length, stop + 1);
        *range = (struct range){start, stop};
        if (opens(bytes[skip_blanks(bytes, start)])) return true;
        at = stop + 1 < length ? stop + 1 : length - 1;
    }
    return false;
}

static void blank_out(char *bytes, size_t from, size_t to) {
    for (size_t i = from; i < to; i++) {
        if (bytes[i] != '\n') bytes[i] = ' ';
    }
}

/* What stands in several fences stays: whether it is one network is for its reader to say. */
static void keep_fences(char *bytes, size_t length, struct range range) {
    size_t behind = 0;
    do {
        blank_out(bytes, behind, range.start);
        behind = range.stop;
    } while (behind < length && find_fence(bytes, length, line_end(bytes, length, behind + 1) + 1, &range));
    blank_out(bytes, behind, length);
}

/* From the first line that begins with a bracket to the last one that closes. */
static bool find_bare(const char *bytes, size_t length, struct range *range) {
    for (size_t at = 0; at < length; at = line_end(bytes, length, at) + 1) {
        if (!opens(bytes[at])) continue;
        char closing = bytes[at] == '{' ? '}' : ']';
        size_t stop = length;
        while (stop > at && bytes[stop - 1] != closing) stop--;
        *range = (struct range){at, stop};
        return stop > at;
    }
    return false;
}

bool ent_json_unfence(const char *bytes, size_t length, bool may_be_bare, struct ent_buffer *out) {
    struct range range;
    if (opens(bytes[skip_blanks(bytes, 0)])) return false;
    bool is_fenced = find_fence(bytes, length, 0, &range);
    if (!is_fenced && !(may_be_bare && find_bare(bytes, length, &range))) return false;
    ent_buffer_add_bytes(out, bytes, length);
    if (out->failed) return false;
    if (is_fenced) {
        keep_fences(out->data, length, range);
    } else {
        blank_out(out->data, 0, range.start);
        blank_out(out->data, range.stop, length);
    }
    return true;
}
