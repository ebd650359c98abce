/* SPDX-License-Identifier: MIT */
#include "json/json_cut.h"

#include <string.h>

enum { DEEPEST = 1000 };

/* A bracket that is open. */
struct level {
    size_t end;   /* behind the last whole entry of a list */
    size_t whole; /* entries before it */
    bool is_list, has_entry;
};

struct scan {
    const char *bytes;
    size_t length, at;
    size_t depth;
    struct level levels[DEEPEST];
};

/* Behind the text that begins at `at`; false where it does not end. */
static bool skip_text(struct scan *scan) {
    for (scan->at++; scan->at < scan->length && scan->bytes[scan->at] != '"'; scan->at++)
        scan->at += scan->bytes[scan->at] == '\\';
    if (scan->at >= scan->length) return false;
    scan->at++;
    return true;
}

static void take_entry(struct scan *scan, size_t end) {
    if (scan->depth == 0) return;
    struct level *level = &scan->levels[scan->depth - 1];
    if (!level->is_list || !level->has_entry) return;
    level->end = end;
    level->whole++;
    level->has_entry = false;
}

static void note_entry(struct scan *scan) {
    if (scan->depth > 0) scan->levels[scan->depth - 1].has_entry = true;
}

/* False where the brackets do not fit, or are too deep. */
static bool take_bracket(struct scan *scan, char c) {
    if (c == '[' || c == '{') {
        note_entry(scan);
        if (scan->depth == DEEPEST) return false;
        scan->levels[scan->depth++] = (struct level){.is_list = c == '['};
        return true;
    }
    if (scan->depth == 0 || scan->levels[scan->depth - 1].is_list != (c == ']')) return false;
    scan->depth--;
    take_entry(scan, scan->at + 1);
    return true;
}

/* Goes on to the end of the first value. True when the text ends before it does. */
static bool is_cut(struct scan *scan) {
    while (scan->at < scan->length) {
        char c = scan->bytes[scan->at];
        if (c == '"') {
            note_entry(scan);
            if (!skip_text(scan)) return scan->depth > 0;
            continue;
        }
        if (strchr("[]{}", c) != NULL) {
            if (!take_bracket(scan, c) || scan->depth == 0) return false;
        } else if (c == ',') {
            take_entry(scan, scan->at);
        } else if (strchr(" \t\r\n:", c) == NULL) {
            note_entry(scan);
        }
        scan->at++;
    }
    return scan->depth > 0;
}

bool ent_json_cut_find(const char *bytes, size_t length, struct ent_json_cut *cut) {
    struct scan scan = {.bytes = bytes, .length = length};
    if (!is_cut(&scan)) return false;
    size_t list = 0;
    while (list < scan.depth && scan.levels[list].whole == 0) list++;
    if (list == scan.depth) return false;
    cut->end = scan.levels[list].end;
    cut->whole = scan.levels[list].whole;
    for (size_t i = 0; i <= list; i++) cut->closing[i] = scan.levels[list - i].is_list ? ']' : '}';
    cut->closing[list + 1] = '\0';
    return true;
}

bool ent_json_cut_repair(const char *bytes, size_t length, struct ent_json_cut *cut, struct ent_buffer *out) {
    if (!ent_json_cut_find(bytes, length, cut)) return false;
    ent_buffer_add_bytes(out, bytes, cut->end);
    ent_buffer_add(out, cut->closing);
    return !out->failed;
}
