/* SPDX-License-Identifier: MIT */
#include "write/table_parts.h"

#include "base/text.h"

#include <stdio.h>
#include <string.h>

void ent_add_padded(struct ent_buffer *out, const char *text, size_t width, bool to_right) {
    size_t columns = ent_text_columns(text);
    if (!to_right) ent_buffer_add(out, text);
    for (; columns < width; columns++) ent_buffer_add(out, " ");
    if (to_right) ent_buffer_add(out, text);
}

size_t ent_greater(size_t a, size_t b) {
    return a > b ? a : b;
}

void ent_head_word(const char *title, size_t line, char word[ENT_HEAD_WORD]) {
    const char *start = title + strlen(title), *end = start;
    for (size_t i = 0; i <= line; i++) {
        if (i > 0 && start == title) {
            word[0] = '\0';
            return;
        }
        end = i > 0 ? start - 1 : start;
        for (start = end; start > title && start[-1] != ' ';) start--;
    }
    snprintf(word, ENT_HEAD_WORD, "%.*s", (int)(end - start), start);
}

void ent_shown_name(const char *name, size_t width, char shown[ENT_SHOWN_NAME]) {
    char clean[ENT_SHOWN_NAME];
    ent_text_clean(name, clean, sizeof clean - sizeof "…");
    if (ent_text_columns(clean) <= width) {
        memcpy(shown, clean, strlen(clean) + 1);
        return;
    }
    size_t length = 0, columns = 0, used = 0;
    while (ent_text_next(clean + length, &used) != 0) {
        char piece[8] = "";
        memcpy(piece, clean + length, used);
        columns += ent_text_columns(piece);
        if (columns >= width) break;
        length += used;
    }
    memcpy(shown, clean, length);
    memcpy(shown + length, "…", sizeof "…");
}
