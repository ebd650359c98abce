/* SPDX-License-Identifier: MIT */
#include "table/text_line.h"

#include <string.h>

enum { LOOKED_AT = 200 };

/* What may stand between the parts, the surest first. */
static const char *const delimiters[] = {
    "->", "\xE2\x86\x92", "=>", "\t", "|", ";", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " -- ", " - ", ",", NULL,
};

/* -- parts ----------------------------------------------------------------------------------------------- */

static bool is_arrow(const char *delimiter) {
    return delimiter[strlen(delimiter) - 1] == '>';
}

/* "--->" and "==>" are arrows as "->" is. */
static size_t arrow_start(const char *bytes, size_t start, size_t at) {
    while (at > start && (bytes[at - 1] == '-' || bytes[at - 1] == '=')) at--;
    return at;
}

/* Where the next delimiter is, outside quotes; `end` when there is none. */
static size_t find(const char *bytes, size_t start, size_t end, const char *delimiter) {
    size_t length = strlen(delimiter);
    for (size_t i = start; i + length <= end; i++) {
        if (bytes[i] == '"') i = ent_quote_end(bytes, i, end);
        if (i + length <= end && memcmp(bytes + i, delimiter, length) == 0) return i;
    }
    return end;
}

/* "| A | B |" has three bars more than cells need. */
static void drop_outer(struct ent_text_line *line) {
    if (line->count > 1 && line->parts[line->count - 1].length == 0) line->count--;
    if (line->count > 1 && line->parts[0].length == 0) {
        line->count--;
        memmove(line->parts, line->parts + 1, line->count * sizeof *line->parts);
    }
}

static void add_part(const char *bytes, size_t start, size_t end, struct ent_text_line *line) {
    if (line->count < ENT_PARTS_MOST) line->parts[line->count++] = ent_unframed(bytes, start, end);
}

/* A word on the arrow itself: "A --supports--> B", "(A)-[:SUPPORTS]->(B)", "A -->|supports| B". */
static void split_arrow(const char *bytes, struct ent_part_of_line all, size_t arrow, size_t behind,
                        struct ent_text_line *line) {
    size_t end = all.start + all.length, shaft = ent_shaft_find(bytes, all.start, arrow);
    line->count = 0;
    if (shaft < arrow) {
        add_part(bytes, all.start, shaft, line);
        size_t word = shaft;
        while (word < arrow && strchr("-= ", bytes[word]) != NULL) word++;
        add_part(bytes, word, arrow, line);
        add_part(bytes, behind, end, line);
        return;
    }
    const char *bar =
        behind < end && bytes[behind] == '|' ? memchr(bytes + behind + 1, '|', end - behind - 1) : NULL;
    add_part(bytes, all.start, arrow, line);
    if (bar != NULL) add_part(bytes, behind + 1, (size_t)(bar - bytes), line);
    add_part(bytes, bar != NULL ? (size_t)(bar - bytes) + 1 : behind, end, line);
}

static void split(const char *bytes, struct ent_part_of_line all, const char *delimiter,
                  struct ent_text_line *line) {
    size_t at = all.start, end = all.start + all.length, first = end, behind = end;
    bool is_arrows = is_arrow(delimiter);
    for (line->count = 0; line->count < ENT_PARTS_MOST;) {
        size_t found = find(bytes, at, end, delimiter);
        size_t stop = is_arrows && found < end ? arrow_start(bytes, at, found) : found;
        add_part(bytes, at, stop, line);
        if (found == end) break;
        at = found + strlen(delimiter);
        if (line->count == 1) {
            first = stop;
            behind = at;
        }
    }
    if (is_arrows && line->count == 2) split_arrow(bytes, all, first, behind, line);
    if (strcmp(delimiter, "|") == 0) drop_outer(line);
}

/* -- lines ----------------------------------------------------------------------------------------------- */

/* "|---|:--:|" */
static bool is_rule(const char *bytes, const struct ent_text_line *line) {
    bool has_dash = false;
    for (size_t i = line->start; i < line->end; i++) {
        if (strchr("-:| \t\r", bytes[i]) == NULL) return false;
        has_dash = has_dash || bytes[i] == '-';
    }
    return has_dash;
}

static bool says_nothing(const char *bytes, const struct ent_text_line *line) {
    size_t first = line->start;
    while (first < line->end && strchr(" \t\r", bytes[first]) != NULL) first++;
    return first == line->end || bytes[first] == '#' || is_rule(bytes, line);
}

static bool next(const char *bytes, size_t length, size_t *at, struct ent_text_line *line) {
    while (*at < length) {
        line->start = *at;
        while (*at < length && bytes[*at] != '\n') ++*at;
        line->end = *at;
        if (*at < length) ++*at;
        if (!says_nothing(bytes, line)) return true;
    }
    return false;
}

bool ent_text_line_next(const char *bytes, size_t length, const struct ent_text_form *form, size_t *at,
                        struct ent_text_line *line) {
    if (!next(bytes, length, at, line)) return false;
    split(bytes, ent_line_content(bytes, line->start, line->end, form->is_numbered), form->delimiter, line);
    return true;
}

/* -- the form -------------------------------------------------------------------------------------------- */

static bool are_numbered(const char *bytes, size_t length) {
    struct ent_text_line line;
    size_t at = 0, number = 0;
    while (number < LOOKED_AT && next(bytes, length, &at, &line)) {
        if (ent_line_number(bytes, line.start, line.end) != ++number) return false;
    }
    return number > 0;
}

static bool has_parts(const struct ent_text_line *line, size_t parts) {
    size_t filled = 0;
    for (size_t i = 0; i < line->count && i < parts; i++) filled += line->parts[i].length > 0;
    return filled == parts;
}

struct ent_text_form ent_text_form_find(const char *bytes, size_t length, size_t parts, size_t *lines,
                                        size_t *fitting) {
    struct ent_text_form best = {.is_numbered = are_numbered(bytes, length)}, form = best;
    *fitting = 0;
    for (size_t i = 0; delimiters[i] != NULL; i++) {
        struct ent_text_line line;
        size_t at = 0, count = 0;
        *lines = 0;
        form.delimiter = delimiters[i];
        while (*lines < LOOKED_AT && ent_text_line_next(bytes, length, &form, &at, &line)) {
            ++*lines;
            count += has_parts(&line, parts);
        }
        if (count <= *fitting) continue;
        *fitting = count;
        best = form;
    }
    return best;
}
