/* SPDX-License-Identifier: MIT */
#include "style/text_wrap.h"

#include "base/text.h"
#include "style/script.h"
#include "style/text_width.h"
#include <stdint.h>
#include <string.h>

static const char ellipsis[] = "\xE2\x80\xA6";

/* A stretch of text: from `start`, `length` bytes, without the blank at which it was broken. */
struct stretch {
    const char *start;
    size_t length;
    bool ends_in_word; /* and is told by a hyphen */
};

struct filled {
    struct stretch line[ENT_LINES_MOST];
    size_t count;
    bool was_cut, broke_a_word;
};

static bool may_break_after(int32_t code, size_t columns) {
    return columns == 2 || code == '-' || code == '/' || (code >= 0x2010 && code <= 0x2014);
}

static const char *skip_blanks(const char *text) {
    return text + strspn(text, " ");
}

/* A hyphen is for letters, and not for those of scripts that know none; two letters stay together. */
static bool takes_hyphen(int32_t code) {
    bool is_latin = (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z');
    return is_latin || (code >= 0xC0 && code < 0x2000 && ent_script_of(code) == 0);
}

/* The longest part of a word of at most `columns`, hyphen included, with letters on both sides of its end;
 * all that fits where there is none. */
static struct stretch take_part_of_word(const char *text, size_t columns, size_t fits) {
    enum { LETTERS_LEAST = 2 };
    size_t at = 0, good = 0, used = 0, sum = 0, letters = 0;
    for (int32_t code; at < fits && (code = ent_text_next(text + at, &used)) != 0; at += used) {
        size_t wide = ent_character_columns(text + at, used);
        if (wide > 0 && letters >= LETTERS_LEAST && takes_hyphen(code) && sum + 1 <= columns) good = at;
        letters = wide == 0 ? letters : takes_hyphen(code) ? letters + 1 : 0;
        sum += wide;
    }
    return (struct stretch){text, good > 0 ? good : fits, good > 0};
}

/* The longest line at `text` of at most `columns`: up to the last good place, or within a word. */
static struct stretch take_line(const char *text, size_t columns, bool *broke_a_word) {
    size_t at = 0, good = 0, used = 0, sum = 0;
    for (int32_t code; (code = ent_text_next(text + at, &used)) != 0; at += used) {
        size_t wide = ent_character_columns(text + at, used);
        if (code == ' ') good = at;
        if (sum + wide > columns && at > 0) break;
        sum += wide;
        if (may_break_after(code, wide)) good = at + used;
        if (at > 64 * columns) break; /* marks without end */
    }
    if (text[at] == '\0') return (struct stretch){text, at, false};
    *broke_a_word = *broke_a_word || good == 0;
    return good > 0 ? (struct stretch){text, good, false} : take_part_of_word(text, columns, at);
}

static struct filled fill(const char *text, size_t columns, size_t most) {
    struct filled filled = {.count = 0};
    text = skip_blanks(text);
    while (*text != '\0' && filled.count < most) {
        struct stretch line = take_line(text, columns, &filled.broke_a_word);
        filled.line[filled.count++] = line;
        text = skip_blanks(line.start + line.length);
    }
    filled.was_cut = *text != '\0';
    return filled;
}

/* The narrowest way to fill the same number of lines without new harm. */
static struct filled fill_evenly(const char *text, size_t columns, size_t most) {
    struct filled best = fill(text, columns, most);
    for (size_t fewer = columns - 1; fewer > 0 && !best.was_cut && best.count > 1; fewer--) {
        struct filled filled = fill(text, fewer, most);
        if (filled.was_cut || filled.count > best.count || filled.broke_a_word != best.broke_a_word) break;
        best = filled;
    }
    return best;
}

/* Back to the end of a word, where that leaves half of the line. */
static size_t end_of_word(struct stretch line, size_t length) {
    if (length == line.length || line.start[length] == ' ') return length;
    for (size_t at = length; 2 * at >= length && at > 0; at--) {
        if (line.start[at] == ' ') return at;
    }
    return length;
}

static const char *copy_whole(struct ent_arena *arena, struct stretch line) {
    char hyphenated[1024];
    if (!line.ends_in_word || line.length + 2 > sizeof hyphenated)
        return ent_arena_text(arena, line.start, line.length);
    memcpy(hyphenated, line.start, line.length);
    hyphenated[line.length] = '-';
    return ent_arena_text(arena, hyphenated, line.length + 1);
}

static const char *copy_cut(struct ent_arena *arena, struct stretch line, size_t columns) {
    char cut[1024];
    size_t room = sizeof cut - sizeof ellipsis, length = 0, sum = 0, used = 0;
    for (size_t at = 0; at < line.length; at += used) {
        ent_text_next(line.start + at, &used);
        sum += ent_character_columns(line.start + at, used);
        if (sum >= columns || at + used > room) break;
        length = at + used;
    }
    length = end_of_word(line, length);
    while (length > 0 && line.start[length - 1] == ' ') length--;
    memcpy(cut, line.start, length);
    memcpy(cut + length, ellipsis, sizeof ellipsis);
    return ent_arena_text(arena, cut, length + sizeof ellipsis - 1);
}

bool ent_text_wrap(struct ent_arena *arena, const char *text, size_t columns, size_t most,
                   struct ent_lines *lines) {
    struct filled filled = fill_evenly(text, columns, most);
    *lines = (struct ent_lines){
        .count = filled.count, .was_cut = filled.was_cut, .broke_a_word = filled.broke_a_word};
    for (size_t i = 0; i < filled.count; i++) {
        bool is_cut = filled.was_cut && i + 1 == filled.count;
        struct stretch line = filled.line[i];
        lines->line[i] = is_cut ? copy_cut(arena, line, columns) : copy_whole(arena, line);
        if (lines->line[i] == NULL) return false;
    }
    return true;
}

bool ent_text_wrap_narrow(struct ent_arena *arena, const char *text, size_t most, struct ent_lines *lines) {
    enum { COLUMNS_MOST = 120 };
    size_t columns = 2;
    while (columns < COLUMNS_MOST) {
        struct filled filled = fill(text, columns, most);
        if (!filled.was_cut && !filled.broke_a_word) break;
        columns++;
    }
    return ent_text_wrap(arena, text, columns, most, lines);
}
