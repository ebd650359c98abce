/* SPDX-License-Identifier: MIT */
#include "base/text.h"

#include "base/buffer.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <utf8proc.h>

static int32_t decode(const char *text, size_t length, size_t *used) {
    utf8proc_int32_t code;
    utf8proc_ssize_t size = utf8proc_iterate((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)length, &code);
    if (size <= 0) {
        *used = 1;
        return -1;
    }
    *used = (size_t)size;
    return code;
}

size_t ent_text_valid(const char *text, size_t length) {
    size_t at = 0, used = 0;
    while (at < length) {
        if ((unsigned char)text[at] < 0x80) {
            at++;
            continue;
        }
        if (decode(text + at, length - at, &used) < 0) return at;
        at += used;
    }
    return length;
}

int32_t ent_text_next(const char *text, size_t *length) {
    *length = 0;
    if (*text == '\0') return 0;
    return decode(text, 4, length); /* stops at the NUL: it continues no sequence */
}

size_t ent_text_cut(const char *text, size_t most) {
    size_t length = strlen(text);
    if (length <= most) return length;
    while (most > 0 && ((unsigned char)text[most] & 0xC0) == 0x80) most--;
    return most;
}

bool ent_is_bidi_control(int32_t code) {
    return code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069);
}

bool ent_is_control(int32_t code) {
    return (code >= 0 && code < 0x20) || (code >= 0x7F && code <= 0x9F) || code == 0x2028 || code == 0x2029 ||
           ent_is_bidi_control(code);
}

void ent_text_clean(const char *text, char *clean, size_t size) {
    size_t length = strlen(text), at = 0, out = 0;
    while (at < length) {
        char piece[16];
        size_t used = 0;
        int32_t code = decode(text + at, length - at, &used);
        if (code < 0) {
            snprintf(piece, sizeof piece, "\xEF\xBF\xBD");
        } else if (ent_is_control(code) && code < 0x80) {
            snprintf(piece, sizeof piece, "\\x%02x", (unsigned)code);
        } else if (ent_is_control(code)) {
            snprintf(piece, sizeof piece, "U+%04X", (unsigned)code);
        } else {
            memcpy(piece, text + at, used);
            piece[used] = '\0';
        }
        at += used;
        size_t piece_length = strlen(piece);
        if (out + piece_length + 1 > size) break;
        memcpy(clean + out, piece, piece_length);
        out += piece_length;
    }
    clean[out] = '\0';
}

size_t ent_text_columns(const char *text) {
    size_t columns = 0, used = 0;
    for (int32_t code; (code = ent_text_next(text, &used)) != 0; text += used) {
        int width = code < 0 ? 1 : utf8proc_charwidth(code);
        columns += width > 0 ? (size_t)width : 0;
    }
    return columns;
}

static char ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool ent_text_same_ascii(const char *a, const char *b) {
    while (*a != '\0' && ascii_lower(*a) == ascii_lower(*b)) a++, b++;
    return ascii_lower(*a) == ascii_lower(*b);
}

size_t ent_text_word_place(const char *list, const char *word) {
    size_t length = strlen(word);
    for (size_t place = 0; *list != '\0'; place++) {
        size_t item = strcspn(list, " ");
        if (item == length && memcmp(list, word, length) == 0) return place;
        list += item + strspn(list + item, " ");
    }
    return SIZE_MAX;
}

void ent_text_plain(const char *text, size_t length, const char *dropped, char *plain, size_t size) {
    size_t used = 0, i = 0;
    for (; i < length && used + 1 < size; i++) {
        if (strchr(dropped, text[i]) == NULL) plain[used++] = ascii_lower(text[i]);
    }
    plain[i == length ? used : 0] = '\0';
}

bool ent_text_ends_with(const char *text, const char *suffix) {
    size_t length = strlen(text), wanted = strlen(suffix);
    return length >= wanted && ent_text_same_ascii(text + length - wanted, suffix);
}

bool ent_text_has(const char *text, const char *part) {
    for (; *text != '\0'; text++) {
        size_t same = 0;
        while (part[same] != '\0' && ascii_lower(text[same]) == ascii_lower(part[same])) same++;
        if (part[same] == '\0') return true;
    }
    return *part == '\0';
}

bool ent_text_is_one_of(const char *text, const char *const *list) {
    while (*list != NULL && strcmp(text, *list) != 0) list++;
    return *list != NULL;
}

bool ent_text_is_one_of_ascii(const char *text, const char *const *list) {
    while (*list != NULL && !ent_text_same_ascii(text, *list)) list++;
    return *list != NULL;
}

const char *ent_text_entity(int32_t code) {
    switch (code) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    default:
        return NULL;
    }
}

bool ent_text_find_ascii(const char *const *names, size_t count, const char *name, size_t *place) {
    for (*place = 0; *place < count; ++*place) {
        if (names[*place] != NULL && ent_text_same_ascii(names[*place], name)) return true;
    }
    return false;
}

/* -- the last gate before people ------------------------------------------------------------------------- */

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
