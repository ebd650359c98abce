/* SPDX-License-Identifier: MIT */
/** UTF-8: checking, cutting, cleaning, measuring. */
#ifndef ENT_TEXT_H
#define ENT_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** The offset of the first byte that is not valid UTF-8, or `length` when all is. */
size_t ent_text_valid(const char *text, size_t length);

/** The code point at `text` (valid UTF-8, NUL-terminated), and its length in bytes; 0 at the end. */
int32_t ent_text_next(const char *text, size_t *length);

/** How many bytes of `text` to keep for at most `most` bytes without cutting a character in two. */
size_t ent_text_cut(const char *text, size_t most);

/** Copies, showing control and bidirectional characters as \xNN and U+NNNN, bad bytes as U+FFFD. */
void ent_text_clean(const char *text, char *clean, size_t size);

/** As ent_text_clean, in place, but for line ends and tabs: the last gate before people. */
struct ent_buffer;
void ent_buffer_clean_lines(struct ent_buffer *text);

/** True for characters that terminals obey or that turn the text after them: C0, DEL, C1, bidi, U+2028/9. */
bool ent_is_control(int32_t code);
bool ent_is_bidi_control(int32_t code);

/** Columns on a terminal: 2 for wide characters, 0 for combining ones. */
size_t ent_text_columns(const char *text);

/** Equal when ASCII letters are compared without case; no locale. */
bool ent_text_same_ascii(const char *a, const char *b);

/** True when `part` stands in `text`, ASCII letters compared without case. */
bool ent_text_has(const char *text, const char *part);

/** Whether a text is one of a list that NULL ends: to the letter, or without case of ASCII. */
bool ent_text_is_one_of(const char *text, const char *const *list);
bool ent_text_is_one_of_ascii(const char *text, const char *const *list);

/** What stands in XML and HTML for a character that means something there, as "&amp;"; NULL for others. */
const char *ent_text_entity(int32_t code);

/** The place of a name among so many, without case of ASCII; false when it is none of them. */
bool ent_text_find_ascii(const char *const *names, size_t count, const char *name, size_t *place);

/** The place of a word in a list of words with blanks between them, or SIZE_MAX. */
size_t ent_text_word_place(const char *list, const char *word);

/** `length` bytes in small ASCII letters and without the characters of `dropped`, for comparing names; ""
 * where that does not fit into `size`. */
void ent_text_plain(const char *text, size_t length, const char *dropped, char *plain, size_t size);

/** True when `text` ends in `suffix`, ASCII letters compared without case. */
bool ent_text_ends_with(const char *text, const char *suffix);

#endif
