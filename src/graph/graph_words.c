/* SPDX-License-Identifier: MIT */
#include "graph/graph_words.h"

#include "base/memory.h"
#include "base/text.h"
#include <stdlib.h>
#include <string.h>

static bool is_gap(char c, const char *gaps) {
    return c == ' ' || c == '\t' || c == '\r' || (c != '\0' && strchr(gaps, c) != NULL);
}

/* The end of what begins with a quote or bracket, or NULL when it does not end on its line. */
static const char *find_close(const char *at, const char *end, char close) {
    for (at++; at < end; at++) {
        if (*at == '\\' && at + 1 < end && at[1] == close)
            at++;
        else if (*at == close)
            return at;
    }
    return NULL;
}

static void add_quoted(struct ent_buffer *text, const char *from, const char *to, char close) {
    for (; from < to; from++) {
        if (*from == '\\' && from + 1 < to && from[1] == close) from++;
        ent_buffer_add_bytes(text, from, 1);
    }
}

/* Adds the word at `at` and returns its end. */
static const char *add_word(struct ent_words *words, const char *line, const char *at, const char *end,
                            const char *gaps, bool brackets) {
    if (!ent_grow(&words->words, &words->room, words->count + 1, sizeof *words->words)) {
        words->failed = true;
        return end;
    }
    struct ent_word *word = &words->words[words->count++];
    *word = (struct ent_word){.start = words->text.length, .column = (size_t)(at - line) + 1};
    char close = *at == '"' || *at == '\'' ? *at : brackets && *at == '[' ? ']' : '\0';
    const char *stop = close != '\0' ? find_close(at, end, close) : NULL;
    if (stop != NULL && close != ']') {
        word->is_quoted = true;
        add_quoted(&words->text, at + 1, stop, close);
        stop++;
    } else {
        if (stop == NULL) stop = at;
        while (stop < end && !is_gap(*stop, gaps)) stop++;
        ent_buffer_add_bytes(&words->text, at, (size_t)(stop - at));
    }
    ent_buffer_add_bytes(&words->text, "", 1);
    return stop;
}

static void split(struct ent_words *words, const char *line, const char *end, const char *gaps,
                  bool brackets) {
    words->count = 0;
    words->text.length = 0;
    for (const char *at = line; at < end && !words->failed;) {
        if (is_gap(*at, gaps))
            at++;
        else
            at = add_word(words, line, at, end, gaps, brackets);
    }
    if (words->text.failed) words->failed = true;
}

bool ent_words_next(struct ent_words *words, const char *gaps, char comment, bool brackets) {
    while (words->at < words->length && !words->failed) {
        const char *line = words->bytes + words->at;
        size_t length = strcspn(line, "\n");
        words->start = words->at;
        words->end = words->at + length;
        words->at += length + 1;
        words->line++;
        if (comment != '\0' && *line == comment) continue;
        split(words, line, line + length, gaps, brackets);
        if (words->count > 0 && !words->failed) return true;
    }
    return false;
}

static void add_part(struct ent_words *words, const char *from, const char *to) {
    const char *line = words->bytes + words->start;
    while (from < to && is_gap(*from, "")) from++;
    while (to > from && is_gap(to[-1], "")) to--;
    if (from == to) return;
    if (!ent_grow(&words->words, &words->room, words->count + 1, sizeof *words->words)) words->failed = true;
    if (!words->failed) {
        words->words[words->count++] =
            (struct ent_word){.start = words->text.length, .column = (size_t)(from - line) + 1};
        ent_buffer_add_bytes(&words->text, from, (size_t)(to - from));
        ent_buffer_add_bytes(&words->text, "", 1);
    }
}

bool ent_words_again(struct ent_words *words, char separator) {
    const char *at = words->bytes + words->start, *end = words->bytes + words->end;
    if (memchr(at, separator, (size_t)(end - at)) == NULL) return false;
    words->count = 0;
    words->text.length = 0;
    while (at < end && !words->failed) {
        const char *stop = memchr(at, separator, (size_t)(end - at));
        if (stop == NULL) stop = end;
        add_part(words, at, stop);
        at = stop + 1;
    }
    if (words->text.failed) words->failed = true;
    return true;
}

const char *ent_words_at(const struct ent_words *words, size_t index) {
    return index < words->count ? words->text.data + words->words[index].start : "";
}

bool ent_words_are(const struct ent_words *words, size_t index, const char *word) {
    return index < words->count && ent_text_same_ascii(ent_words_at(words, index), word);
}

struct ent_place ent_words_place(const struct ent_words *words, size_t index) {
    size_t column = index < words->count ? words->words[index].column : 1;
    return (struct ent_place){.file = words->file, .line = words->line, .column = column};
}

void ent_words_clear(struct ent_words *words) {
    ent_buffer_clear(&words->text);
    free(words->words);
    words->words = NULL;
    words->count = words->room = 0;
}
