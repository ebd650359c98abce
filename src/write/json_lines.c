/* SPDX-License-Identifier: MIT */
#include "write/json_lines.h"

static void begin_item(struct ent_json_lines *lines) {
    ent_buffer_add(lines->out, lines->has_item ? ",\n" : "\n");
    for (size_t i = 0; i < lines->depth; i++) ent_buffer_add(lines->out, " ");
    lines->has_item = true;
}

static void begin_member(struct ent_json_lines *lines, const char *key) {
    begin_item(lines);
    ent_buffer_add(lines->out, "\"");
    ent_buffer_add(lines->out, key);
    ent_buffer_add(lines->out, "\": ");
}

/* Without the line end that the dump adds. */
static void add_value(struct ent_json_lines *lines, json_t *value) {
    ent_json_dump_line(&lines->json, value, lines->out);
    if (!lines->out->failed) lines->out->data[--lines->out->length] = '\0';
}

void ent_lines_begin(struct ent_json_lines *lines, struct ent_buffer *out) {
    *lines = (struct ent_json_lines){.out = out, .depth = 1};
    ent_buffer_add(out, "{");
}

void ent_lines_put(struct ent_json_lines *lines, const char *key, json_t *value) {
    begin_member(lines, key);
    add_value(lines, value);
}

void ent_lines_put_text(struct ent_json_lines *lines, const char *key, const char *text) {
    if (*text != '\0') ent_lines_put(lines, key, ent_json_text(&lines->json, text));
}

void ent_lines_open(struct ent_json_lines *lines, const char *key) {
    begin_member(lines, key);
    ent_buffer_add(lines->out, "[");
    lines->has_item = false;
    lines->depth++;
}

void ent_lines_item(struct ent_json_lines *lines, json_t *value) {
    begin_item(lines);
    add_value(lines, value);
}

void ent_lines_close(struct ent_json_lines *lines) {
    lines->depth--;
    ent_buffer_add(lines->out, lines->has_item ? "\n ]" : "]");
    lines->has_item = true;
}

void ent_lines_list(struct ent_json_lines *lines, const char *key, size_t count,
                    json_t *(*item)(void *context, size_t index), void *context) {
    ent_lines_open(lines, key);
    for (size_t i = 0; i < count; i++) ent_lines_item(lines, item(context, i));
    ent_lines_close(lines);
}

void ent_lines_end(struct ent_json_lines *lines) {
    ent_buffer_add(lines->out, lines->has_item ? "\n}\n" : "}\n");
}
