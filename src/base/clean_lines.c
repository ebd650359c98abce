/* SPDX-License-Identifier: MIT */
#include "base/clean_lines.h"

#include "base/text.h"
#include <stdint.h>
#include <string.h>

static bool is_obeyed(int32_t code) {
    return code < 0 || (ent_is_control(code) && code != '\n' && code != '\t');
}

/* The offset of the next character that is not to be let through, or that of the end; its length in *used. */
static size_t find_obeyed(const struct ent_buffer *text, size_t at, size_t *used) {
    while (at < text->length) {
        int32_t code = ent_text_next(text->data + at, used);
        if (*used == 0) *used = 1; /* a NUL */
        if (code == 0 || is_obeyed(code)) break;
        at += *used;
    }
    return at;
}

static void add_spelt(struct ent_buffer *out, const char *character, size_t length) {
    char piece[8] = "", clean[16];
    if (length < sizeof piece) memcpy(piece, character, length);
    ent_text_clean(piece, clean, sizeof clean);
    ent_buffer_add(out, clean);
}

void ent_buffer_clean_lines(struct ent_buffer *text) {
    struct ent_buffer clean = {0};
    size_t used = 0, from = 0, at = text->failed ? 0 : find_obeyed(text, 0, &used);
    if (text->failed || at >= text->length) return;
    for (; at < text->length; from = at + used, at = find_obeyed(text, from, &used)) {
        ent_buffer_add_bytes(&clean, text->data + from, at - from);
        add_spelt(&clean, text->data + at, used);
    }
    ent_buffer_add_bytes(&clean, text->data + from, text->length - from);
    ent_buffer_clear(text);
    *text = clean;
}
