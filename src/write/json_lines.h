/* SPDX-License-Identifier: MIT */
/** A JSON object written member by member, the items of its lists one a line: small diffs, and only one
 *  item in memory at a time. Failure sticks to the buffer. */
#ifndef ENT_JSON_LINES_H
#define ENT_JSON_LINES_H

#include "base/json.h"

struct ent_json_lines {
    struct ent_json json; /* for building the values */
    struct ent_buffer *out;
    size_t depth;
    bool has_item; /* what is open now has one already */
};

void ent_lines_begin(struct ent_json_lines *lines, struct ent_buffer *out);
/** Takes over `value`. */
void ent_lines_put(struct ent_json_lines *lines, const char *key, json_t *value);
/** put, unless the text is "". */
void ent_lines_put_text(struct ent_json_lines *lines, const char *key, const char *text);
/** A list: open, any number of items (taken over), close. Lists do not nest. */
void ent_lines_open(struct ent_json_lines *lines, const char *key);
void ent_lines_item(struct ent_json_lines *lines, json_t *value);
void ent_lines_close(struct ent_json_lines *lines);
/** A whole list; `item` makes the one with this index. */
void ent_lines_list(struct ent_json_lines *lines, const char *key, size_t count,
                    json_t *(*item)(void *context, size_t index), void *context);
void ent_lines_end(struct ent_json_lines *lines);

#endif
