/* SPDX-License-Identifier: MIT */
#include "table/text_frame.h"

#include <string.h>

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

static struct ent_part_of_line trimmed(const char *bytes, size_t start, size_t end) {
    while (start < end && is_blank(bytes[start])) start++;
    while (end > start && is_blank(bytes[end - 1])) end--;
    return (struct ent_part_of_line){start, end - start};
}

static bool begins(const char *bytes, struct ent_part_of_line part, const char *with) {
    size_t length = strlen(with);
    return part.length >= length && memcmp(bytes + part.start, with, length) == 0;
}

static bool ends(const char *bytes, struct ent_part_of_line part, const char *with) {
    size_t length = strlen(with);
    return part.length >= length && memcmp(bytes + part.start + part.length - length, with, length) == 0;
}

/* -- quotes and brackets --------------------------------------------------------------------------------- */

size_t ent_quote_end(const char *bytes, size_t start, size_t end) {
    const char *found = start + 1 < end ? memchr(bytes + start + 1, '"', end - start - 1) : NULL;
    return found != NULL ? (size_t)(found - bytes) : start;
}

struct frame {
    const char *open, *close;
};

static const struct frame quotes[] = {{"\"", "\""},
                                      {"\xE2\x80\x9C", "\xE2\x80\x9D"}, /* “ ” */
                                      {"\xE2\x80\x9E", "\xE2\x80\x9C"}, /* „ “ */
                                      {"\xC2\xAB", "\xC2\xBB"},         /* « » */
                                      {"'", "'"},
                                      {"`", "`"},
                                      {"**", "**"}};
static const struct frame brackets[] = {{"(", ")"}, {"[", "]"}, {"<", ">"}, {"{", "}"}};

static size_t count(const char *bytes, struct ent_part_of_line part, const char *what) {
    size_t found = 0, length = strlen(what);
    for (size_t i = 0; i + length <= part.length; i++)
        found += memcmp(bytes + part.start + i, what, length) == 0;
    return found;
}

/* True when the frame stands round all of the part, and nowhere within. */
static bool is_framed(const char *bytes, struct ent_part_of_line part, const struct frame *frame) {
    size_t wanted = strcmp(frame->open, frame->close) == 0 ? 2 : 1;
    return part.length > strlen(frame->open) + strlen(frame->close) && begins(bytes, part, frame->open) &&
           ends(bytes, part, frame->close) && count(bytes, part, frame->open) == wanted &&
           count(bytes, part, frame->close) == wanted;
}

static struct ent_part_of_line inside(const char *bytes, struct ent_part_of_line part,
                                      const struct frame *frame) {
    return trimmed(bytes, part.start + strlen(frame->open), part.start + part.length - strlen(frame->close));
}

static struct ent_part_of_line unquoted(const char *bytes, struct ent_part_of_line part) {
    for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++) {
        if (is_framed(bytes, part, &quotes[i])) return inside(bytes, part, &quotes[i]);
    }
    return part;
}

static struct ent_part_of_line without_brackets(const char *bytes, struct ent_part_of_line part) {
    for (size_t i = 0; i < sizeof brackets / sizeof *brackets; i++) {
        if (is_framed(bytes, part, &brackets[i])) return inside(bytes, part, &brackets[i]);
    }
    return part;
}

/* Of "(A, supports, B) +" the parts are "(A" and "B)". */
static struct ent_part_of_line without_halves(const char *bytes, struct ent_part_of_line part) {
    static const struct frame round = {"(", ")"};
    size_t opened = count(bytes, part, round.open), closed = count(bytes, part, round.close);
    if (opened == closed + 1 && begins(bytes, part, round.open))
        return trimmed(bytes, part.start + 1, part.start + part.length);
    if (closed == opened + 1 && ends(bytes, part, round.close))
        return trimmed(bytes, part.start, part.start + part.length - 1);
    return part;
}

struct ent_part_of_line ent_unframed(const char *bytes, size_t start, size_t end) {
    struct ent_part_of_line all = trimmed(bytes, start, end), part = without_brackets(bytes, all);
    bool had_brackets = part.length < all.length;
    if (had_brackets && begins(bytes, part, ":"))
        part = trimmed(bytes, part.start + 1, part.start + part.length);
    return unquoted(bytes, without_halves(bytes, part));
}

/* -- lists ----------------------------------------------------------------------------------------------- */

/* How long the number and the mark behind it are; 0: there is none. */
static size_t number_length(const char *bytes, struct ent_part_of_line part, size_t *number) {
    enum { DIGITS_MOST = 5 };
    size_t at = 0;
    for (*number = 0; at < part.length && at < DIGITS_MOST; at++) {
        char c = bytes[part.start + at];
        if (c < '0' || c > '9') break;
        *number = *number * 10 + (size_t)(c - '0');
    }
    bool has_mark = at > 0 && at + 1 < part.length && strchr(".)", bytes[part.start + at]) != NULL &&
                    is_blank(bytes[part.start + at + 1]);
    return has_mark ? at + 1 : 0;
}

size_t ent_line_number(const char *bytes, size_t start, size_t end) {
    size_t number;
    return number_length(bytes, trimmed(bytes, start, end), &number) > 0 ? number : 0;
}

static size_t mark_length(const char *bytes, struct ent_part_of_line part, bool is_numbered) {
    static const char *const marks[] = {"- ", "* ", "\xE2\x80\xA2", "\xE2\x80\x93 ", "\xC2\xB7 "}; /* • – · */
    size_t number;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (begins(bytes, part, marks[i])) return strlen(marks[i]);
    }
    return is_numbered ? number_length(bytes, part, &number) : 0;
}

/* "(A, supports, B)," */
static struct ent_part_of_line without_frame(const char *bytes, struct ent_part_of_line line) {
    struct ent_part_of_line part = line;
    if (part.length > 0 && strchr(",;", bytes[part.start + part.length - 1]) != NULL) part.length--;
    struct ent_part_of_line within =
        without_brackets(bytes, trimmed(bytes, part.start, part.start + part.length));
    return within.length < part.length ? within : line;
}

struct ent_part_of_line ent_line_content(const char *bytes, size_t start, size_t end, bool is_numbered) {
    struct ent_part_of_line line = trimmed(bytes, start, end);
    size_t mark = mark_length(bytes, line, is_numbered);
    return without_frame(bytes, trimmed(bytes, line.start + mark, line.start + line.length));
}

/* -- arrows ---------------------------------------------------------------------------------------------- */

/* Behind a blank or a bracket, so that "Saudi-Arabia" is a name. */
size_t ent_shaft_find(const char *bytes, size_t start, size_t end) {
    for (size_t i = start + 1; i + 1 < end; i++) {
        bool is_open = strchr(" )]\"", bytes[i - 1]) != NULL;
        bool is_shaft = bytes[i] == '-' || bytes[i] == '=';
        if (is_shaft && (is_open || strchr("-=[", bytes[i + 1]) != NULL)) return i;
    }
    return end;
}
