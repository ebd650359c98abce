/* SPDX-License-Identifier: MIT */
#include "graph/python_dict.h"

#include <string.h>

struct ent_python_dict ent_python_dict(const char *start, const char *end) {
    return (struct ent_python_dict){.at = start + 1, .end = end};
}

static char peek(const struct ent_python_dict *dict) {
    return dict->at < dict->end ? *dict->at : '\0';
}

static void skip_blanks(struct ent_python_dict *dict) {
    while (dict->at < dict->end && strchr(" \t\r\n", *dict->at) != NULL) dict->at++;
}

static bool fail(struct ent_python_dict *dict) {
    dict->is_broken = true;
    return false;
}

/* 'it\'s' or "it's" */
static bool take_quoted(struct ent_python_dict *dict, struct ent_buffer *text) {
    char quote = *dict->at++;
    for (; dict->at < dict->end && *dict->at != quote; dict->at++) {
        if (*dict->at == '\\' && dict->at + 1 < dict->end) dict->at++;
        ent_buffer_add_bytes(text, dict->at, 1);
    }
    if (peek(dict) != quote) return fail(dict);
    dict->at++;
    return true;
}

/* Numbers, names, and whole lists: to the comma or brace that ends the member. */
static bool take_plain(struct ent_python_dict *dict, struct ent_buffer *text) {
    const char *start = dict->at;
    size_t depth = 0;
    for (; dict->at < dict->end; dict->at++) {
        char c = *dict->at;
        if (depth == 0 && strchr(",}:", c) != NULL) break;
        if (strchr("[({", c) != NULL) depth++;
        if (strchr("])}", c) != NULL) depth--;
    }
    const char *last = dict->at;
    while (last > start && last[-1] == ' ') last--;
    if (last == start) return fail(dict);
    bool is_none = last - start == 4 && memcmp(start, "None", 4) == 0;
    if (!is_none) ent_buffer_add_bytes(text, start, (size_t)(last - start));
    return true;
}

static bool take(struct ent_python_dict *dict, struct ent_buffer *text) {
    ent_buffer_clear(text);
    skip_blanks(dict);
    char first = peek(dict);
    bool done = first == '\'' || first == '"' ? take_quoted(dict, text) : take_plain(dict, text);
    ent_buffer_add_bytes(text, "", 0);
    skip_blanks(dict);
    return done;
}

bool ent_python_dict_next(struct ent_python_dict *dict) {
    skip_blanks(dict);
    if (peek(dict) == '}' || dict->is_broken) return false;
    if (!take(dict, &dict->key)) return false;
    if (peek(dict) != ':') return fail(dict);
    dict->at++;
    if (!take(dict, &dict->value)) return false;
    if (peek(dict) == ',') {
        dict->at++;
        return true;
    }
    return peek(dict) == '}' || fail(dict);
}

void ent_python_dict_clear(struct ent_python_dict *dict) {
    ent_buffer_clear(&dict->key);
    ent_buffer_clear(&dict->value);
}
