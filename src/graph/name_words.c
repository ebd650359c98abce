/* SPDX-License-Identifier: MIT */
#include "graph/name_words.h"

#include "base/text.h"
#include <stdio.h>
#include <string.h>

struct word {
    const char *start;
    size_t length;
};

static struct word word_at(const char *at) {
    at += strspn(at, " \t");
    return (struct word){at, strcspn(at, " \t\r\n")};
}

/* Whether it is a good one is igraph's to say. */
static bool is_like_number(struct word word) {
    static const char *const words[] = {"nan", "inf", "infinity"};
    char copy[16];
    if (strchr("+-.0123456789", *word.start) != NULL) return true;
    snprintf(copy, sizeof copy, "%.*s", (int)(word.length < sizeof copy ? word.length : sizeof copy - 1),
             word.start);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (ent_text_same_ascii(copy, words[i])) return true;
    }
    return false;
}

/* The first word of a line behind its names that is no weight, or behind that; length 0: none. */
static struct word find_surplus(const char *line, bool is_lgl) {
    struct word word = word_at(line);
    bool is_head = is_lgl && word.length == 1 && *word.start == '#';
    size_t names = is_lgl && !is_head ? 1 : 2, words = is_head ? names : names + 1;
    for (size_t i = 0; word.length > 0; i++) {
        if (i >= words || (i >= names && !is_like_number(word))) break;
        word = word_at(word.start + word.length);
    }
    return word;
}

static size_t count_characters(const char *from, const char *to) {
    size_t count = 0;
    for (; from < to; from++) count += ((unsigned char)*from & 0xC0) != 0x80;
    return count;
}

static void fail(const char *line, size_t number, struct word word, const char *format, const char *file,
                 const struct entente_sink *sink) {
    const struct ent_place place = {
        .file = file, .line = number, .column = 1 + count_characters(line, word.start)};
    char text[128];
    snprintf(text, sizeof text, "%.*s", (int)(word.length < sizeof text ? word.length : sizeof text - 1),
             word.start);
    ent_fail(sink, ENTENTE_BAD_INPUT, "blank-in-name", &place, "write the graph as GraphML instead",
             "\"%s\" is one word too many: a name with a blank cannot be read in %s", ent_brief(text).text,
             format);
}

static const char *next_line(const char *at) {
    at += strcspn(at, "\r\n");
    bool is_pair = at[0] == '\r' && at[1] == '\n';
    return at + is_pair + (*at != '\0');
}

bool ent_check_words(bool is_lgl, const char *format, const char *file, const char *bytes,
                     const struct entente_sink *sink) {
    if (is_lgl && *word_at(bytes).start != '#') return true; /* it is no LGL */
    for (size_t number = 1; *bytes != '\0'; number++) {
        struct word surplus = find_surplus(bytes, is_lgl);
        if (surplus.length > 0) {
            fail(bytes, number, surplus, format, file, sink);
            return false;
        }
        bytes = next_line(bytes);
    }
    return true;
}
