/* SPDX-License-Identifier: MIT */
#include "table/text_line.h"

#include <string.h>

enum { LOOKED_AT = 200 };

static const char *const delimiters[] = {
    "->", "\xE2\x86\x92", "=>", "\t", "|", ";", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " -- ", " - ", ",", NULL,
};

const char *ent_delimiter_at(size_t index) {
    return index < sizeof delimiters / sizeof *delimiters ? delimiters[index] : NULL;
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

static struct ent_part_of_line trimmed(const char *bytes, size_t start, size_t end) {
    while (start < end && is_blank(bytes[start])) start++;
    while (end > start && is_blank(bytes[end - 1])) end--;
    return (struct ent_part_of_line){start, end - start};
}

static size_t find(const char *bytes, size_t start, size_t end, const char *delimiter) {
    size_t length = strlen(delimiter);
    for (size_t i = start; i + length <= end; i++) {
        if (memcmp(bytes + i, delimiter, length) == 0) return i;
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

static void split(const char *bytes, const char *delimiter, struct ent_text_line *line) {
    size_t at = line->start;
    line->count = 0;
    while (line->count < ENT_PARTS_MOST) {
        size_t end = find(bytes, at, line->end, delimiter);
        line->parts[line->count++] = trimmed(bytes, at, end);
        if (end == line->end) break;
        at = end + strlen(delimiter);
    }
    if (strcmp(delimiter, "|") == 0) drop_outer(line);
}

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
    struct ent_part_of_line all = trimmed(bytes, line->start, line->end);
    return all.length == 0 || bytes[all.start] == '#' || is_rule(bytes, line);
}

bool ent_text_line_next(const char *bytes, size_t length, const char *delimiter, size_t *at,
                        struct ent_text_line *line) {
    while (*at < length) {
        line->start = *at;
        while (*at < length && bytes[*at] != '\n') ++*at;
        line->end = *at;
        if (*at < length) ++*at;
        if (says_nothing(bytes, line)) continue;
        split(bytes, delimiter, line);
        return true;
    }
    return false;
}

static bool has_parts(const struct ent_text_line *line, size_t parts) {
    size_t filled = 0;
    for (size_t i = 0; i < line->count && i < parts; i++) filled += line->parts[i].length > 0;
    return filled == parts;
}

const char *ent_delimiter_find(const char *bytes, size_t length, size_t parts, size_t *lines,
                               size_t *fitting) {
    const char *best = NULL;
    *fitting = 0;
    for (size_t i = 0; delimiters[i] != NULL; i++) {
        struct ent_text_line line;
        size_t at = 0, count = 0;
        *lines = 0;
        while (*lines < LOOKED_AT && ent_text_line_next(bytes, length, delimiters[i], &at, &line)) {
            ++*lines;
            count += has_parts(&line, parts);
        }
        if (count <= *fitting) continue;
        *fitting = count;
        best = delimiters[i];
    }
    return best;
}
