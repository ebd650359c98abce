/* SPDX-License-Identifier: MIT */
#include "read/json_place.h"

#include "base/number.h"
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static const char *skip_blanks(const char *at) {
    return at + strspn(at, " \t\r\n");
}

/* From an opening quote to behind the closing one. */
static const char *skip_string(const char *at) {
    for (at++; *at != '\0' && *at != '"'; at++) {
        if (*at == '\\' && at[1] != '\0') at++;
    }
    return *at == '"' ? at + 1 : at;
}

static const char *skip_value(const char *at) {
    size_t depth = 0;
    do {
        at = skip_blanks(at);
        if (*at == '"') {
            at = skip_string(at);
        } else if (*at == '{' || *at == '[') {
            depth++, at++;
        } else if (*at == '}' || *at == ']') {
            depth -= depth > 0, at++;
        } else if (*at == ',' || *at == ':') {
            at++;
        } else {
            at += strcspn(at, " \t\r\n,:]}");
        }
    } while (depth > 0 && *at != '\0');
    return at;
}

const char *ent_json_skip(const char *value) {
    return skip_value(value);
}

const char *ent_json_next_member(const char *at, char *key, size_t size) {
    at = skip_blanks(at);
    if (*at == ',') at = skip_blanks(at + 1);
    if (*at != '"') return NULL;
    const char *end = skip_string(at);
    size_t length = (size_t)(end - at) - (end[-1] == '"' && end - at > 1 ? 2 : 1);
    if (length >= size) length = size - 1;
    memcpy(key, at + 1, length);
    key[length] = '\0';
    at = skip_blanks(end);
    return *at == ':' ? skip_blanks(at + 1) : NULL;
}

/* The value of a member whose key is spelt without escapes; NULL when there is none. */
static const char *find_member(const char *object, const char *key) {
    size_t length = strlen(key);
    for (const char *at = skip_blanks(object + 1); *at == '"';) {
        const char *end = skip_string(at);
        bool found = (size_t)(end - at) == length + 2 && memcmp(at + 1, key, length) == 0;
        at = skip_blanks(skip_blanks(end) + 1);
        if (found) return at;
        at = skip_blanks(skip_value(at));
        if (*at == ',') at = skip_blanks(at + 1);
    }
    return NULL;
}

static const char *find_element(const char *array, const char *key) {
    size_t index;
    if (!ent_count_parse(key, SIZE_MAX / 2, &index)) return NULL;
    const char *at = skip_blanks(array + 1);
    for (; index > 0 && *at != ']' && *at != '\0'; index--) {
        at = skip_blanks(skip_value(at));
        if (*at == ',') at = skip_blanks(at + 1);
    }
    return *at == ']' || *at == '\0' ? NULL : at;
}

/* Copies the pointer's next part without its escapes and returns what follows. */
static const char *next_part(const char *pointer, char *part, size_t size) {
    size_t length = 0;
    for (pointer++; *pointer != '\0' && *pointer != '/'; pointer++) {
        char c = *pointer;
        if (c == '~' && (pointer[1] == '0' || pointer[1] == '1')) c = *++pointer == '0' ? '~' : '/';
        if (length + 1 < size) part[length++] = c;
    }
    part[length] = '\0';
    return pointer;
}

void ent_json_place_at(const struct ent_json_text *text, size_t offset, struct ent_place *place) {
    size_t line = text->first_line, column = 1;
    for (const char *at = text->bytes; at < text->bytes + offset; at++) {
        if (*at == '\n') {
            line++;
            column = 1;
        } else if (((unsigned char)*at & 0xC0) != 0x80) {
            column++;
        }
    }
    place->file = text->file;
    place->line = line;
    place->column = column;
}

void ent_json_place(const struct ent_json_text *text, const char *pointer, struct ent_place *place) {
    const char *value = skip_blanks(text->bytes);
    for (const char *rest = pointer; *rest == '/';) {
        char part[sizeof place->pointer];
        rest = next_part(rest, part, sizeof part);
        const char *below = *value == '{'   ? find_member(value, part)
                            : *value == '[' ? find_element(value, part)
                                            : NULL;
        if (below == NULL) break;
        value = below;
    }
    ent_json_place_at(text, (size_t)(value - text->bytes), place);
    snprintf(place->pointer, sizeof place->pointer, "%s", pointer);
}

void ent_pointer_add(char *pointer, size_t size, const char *key) {
    size_t length = strlen(pointer);
    if (length + 1 < size) pointer[length++] = '/';
    for (; *key != '\0' && length + 2 < size; key++) {
        bool escaped = *key == '~' || *key == '/';
        if (escaped) pointer[length++] = '~';
        pointer[length++] = escaped ? (*key == '~' ? '0' : '1') : *key;
    }
    pointer[length] = '\0';
}
