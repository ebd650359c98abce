/* SPDX-License-Identifier: MIT */
#include "name/name.h"

#include "base/memory.h"
#include "base/text.h"
#include "name/confusable.h"
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

enum form { TIDY, FOLDED, SKELETON };

enum { LONGEST_PIECE = 32 }; /* U+FDFA decomposes into 18 */

struct codes {
    int32_t *items;
    size_t count, room;
    bool failed;
};

static const int form_options[] = {
    [TIDY] = UTF8PROC_COMPOSE | UTF8PROC_STABLE,
    [FOLDED] = UTF8PROC_COMPOSE | UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD,
    [SKELETON] = UTF8PROC_COMPOSE | UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE,
};

static bool is_blank(int32_t code) {
    return code == '\t' || utf8proc_category(code) == UTF8PROC_CATEGORY_ZS;
}

/* Accents, Hebrew points and Arabic vowel signs; marks of the other classes spell another letter. */
static bool is_accent(int32_t code) {
    const utf8proc_property_t *property = utf8proc_get_property(code);
    return property->category == UTF8PROC_CATEGORY_ME || property->combining_class >= 200 ||
           (property->combining_class >= 10 && property->combining_class <= 36);
}

static void add_code(struct codes *codes, int32_t code, enum form form) {
    if (form != TIDY && is_accent(code)) return;
    if (form == SKELETON) code = ent_confusable(code);
    if (code == 0) return;
    if (is_blank(code)) {
        if (codes->count == 0 || codes->items[codes->count - 1] == ' ') return;
        code = ' ';
    }
    if (!ent_grow(&codes->items, &codes->room, codes->count + 1, sizeof *codes->items)) {
        codes->failed = true;
        return;
    }
    codes->items[codes->count++] = code;
}

static void decompose(struct codes *codes, const char *name, enum form form) {
    size_t used = 0;
    for (int32_t code; !codes->failed && (code = ent_text_next(name, &used)) != 0; name += used) {
        int32_t piece[LONGEST_PIECE];
        int boundary = 0;
        /* some compatibility forms (U+00B4) fall apart into a blank and a mark */
        if (form == SKELETON) code = ent_confusable(code);
        if (code == 0) continue;
        utf8proc_ssize_t length = utf8proc_decompose_char(code, piece, LONGEST_PIECE,
                                                          (utf8proc_option_t)form_options[form], &boundary);
        if (length < 0 || length > LONGEST_PIECE) codes->failed = true;
        for (utf8proc_ssize_t i = 0; i < length && !codes->failed; i++) add_code(codes, piece[i], form);
    }
    if (codes->count > 0 && codes->items[codes->count - 1] == ' ') codes->count--;
}

static size_t combining_class(int32_t code) {
    return (size_t)utf8proc_get_property(code)->combining_class;
}

/* Stable counting sort, as utf8proc's own ordering takes quadratic time on long runs. */
static bool sort_marks(int32_t *marks, size_t count) {
    size_t place[256] = {0};
    int32_t *sorted = ent_alloc(count, sizeof *sorted);
    if (sorted == NULL) return false;
    for (size_t i = 0; i < count; i++) {
        size_t class = combining_class(marks[i]);
        if (class < 255) place[class + 1]++;
    }
    for (size_t class = 1; class < 256; class ++) place[class] += place[class - 1];
    for (size_t i = 0; i < count; i++) sorted[place[combining_class(marks[i])]++] = marks[i];
    memcpy(marks, sorted, count * sizeof *marks);
    free(sorted);
    return true;
}

static void order_marks(struct codes *codes) {
    size_t start = 0, last = 0;
    bool ordered = true;
    for (size_t i = 0; i <= codes->count && !codes->failed; i++) {
        size_t class = i < codes->count ? combining_class(codes->items[i]) : 0;
        if (class == 0) {
            if (!ordered && !sort_marks(codes->items + start, i - start)) codes->failed = true;
            start = i + 1;
            ordered = true;
        } else if (class < last) {
            ordered = false;
        }
        last = class;
    }
}

static bool compose(struct codes *codes, enum form form, struct ent_buffer *out) {
    if (codes->failed || !ent_grow(&codes->items, &codes->room, codes->count + 1, sizeof *codes->items)) {
        return false;
    }
    utf8proc_ssize_t length = utf8proc_reencode(codes->items, (utf8proc_ssize_t)codes->count,
                                                (utf8proc_option_t)form_options[form]);
    if (length < 0) return false;
    ent_buffer_add_bytes(out, (const char *)codes->items, (size_t)length);
    return !out->failed;
}

static size_t ascii_length(const char *text) {
    size_t length = 0;
    while (text[length] != '\0' && (unsigned char)text[length] < 0x80) length++;
    return length;
}

/* The same by the byte: nearly all names are ASCII, and there are a million of them. */
static bool rewrite_ascii(const char *name, enum form form, struct ent_buffer *out) {
    ent_buffer_add(out, name);
    if (out->failed) return false;
    size_t kept = 0;
    for (const char *at = name; *at != '\0'; at++) {
        char c = *at == '\t' ? ' ' : *at;
        if (c == ' ' && (kept == 0 || out->data[kept - 1] == ' ')) continue;
        if (form != TIDY && c >= 'A' && c <= 'Z') c = (char)(c - 'A' + 'a');
        if (form == SKELETON) c = (char)ent_confusable(c);
        out->data[kept++] = c;
    }
    if (kept > 0 && out->data[kept - 1] == ' ') kept--;
    out->data[kept] = '\0';
    out->length = kept;
    return true;
}

static bool rewrite(const char *name, enum form form, struct ent_buffer *out) {
    out->length = 0;
    if (name[ascii_length(name)] == '\0') return rewrite_ascii(name, form, out);
    struct codes codes = {0};
    decompose(&codes, name, form);
    order_marks(&codes);
    bool done = compose(&codes, form, out);
    free(codes.items);
    if (!done) out->failed = true;
    return done;
}

bool ent_name_tidy(const char *name, struct ent_buffer *tidy) {
    return rewrite(name, TIDY, tidy);
}

bool ent_name_key(const char *name, bool fold, struct ent_buffer *key) {
    return rewrite(name, fold ? FOLDED : TIDY, key);
}

bool ent_name_skeleton(const char *name, struct ent_buffer *skeleton) {
    return rewrite(name, SKELETON, skeleton);
}
