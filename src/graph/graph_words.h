/* SPDX-License-Identifier: MIT */
/** The words of a line, as the line formats of network programs have them. */
#ifndef ENT_GRAPH_WORDS_H
#define ENT_GRAPH_WORDS_H

#include "base/buffer.h"
#include "base/report.h"

struct ent_word {
    size_t start, column;
    bool is_quoted;
};

/** A file, and the words of the line that was read last. {.bytes, .length, .file} begins. */
struct ent_words {
    const char *file, *bytes;
    size_t length, at, line;
    size_t start, end;      /* of the line */
    struct ent_buffer text; /* the words, each with its NUL */
    struct ent_word *words;
    size_t count, room;
    bool failed;
};

/** Reads the next line that has words and does not begin with `comment` ('\0': none). Words are parted by any
 *  of `gaps`; quotes, and brackets where `brackets` is set, hold one together. False at the end, or when
 *  memory is out. */
bool ent_words_next(struct ent_words *words, const char *gaps, char comment, bool brackets);
/** Splits the line once more, at one character alone; false when it has none. Blanks at the ends of words go.
 */
bool ent_words_again(struct ent_words *words, char separator);
/** A word; "" beyond the last. */
const char *ent_words_at(const struct ent_words *words, size_t index);
bool ent_words_are(const struct ent_words *words, size_t index, const char *word);
struct ent_place ent_words_place(const struct ent_words *words, size_t index);
void ent_words_clear(struct ent_words *words);

#endif
