/* SPDX-License-Identifier: MIT */
#include "paint/svg_read.h"

#include <stdio.h>
#include <string.h>

static const struct {
    const char *written, *meant;
} entities[] = {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#10;", "\n"}};

static void add_unescaped(struct ent_buffer *out, const char *text, const char *end) {
    while (text < end) {
        const char *stop = memchr(text, '&', (size_t)(end - text));
        if (stop == NULL) stop = end;
        ent_buffer_add_bytes(out, text, (size_t)(stop - text));
        text = stop;
        for (size_t i = 0; i < sizeof entities / sizeof *entities && text == stop && text < end; i++) {
            size_t length = strlen(entities[i].written);
            if (strncmp(text, entities[i].written, length) != 0) continue;
            ent_buffer_add(out, entities[i].meant);
            text += length;
        }
        if (text == stop && text < end) ent_buffer_add_bytes(out, text++, 1);
    }
}

/* What stands in the first element of that name; NULL when there is none. */
static const char *find(const char *svg, const char *element, const char **end) {
    size_t length = strlen(element);
    for (const char *at = svg; (at = strchr(at, '<')) != NULL; at++) {
        if (strncmp(at + 1, element, length) != 0 || strchr(" >", at[1 + length]) == NULL) continue;
        const char *start = strchr(at, '>');
        *end = start != NULL ? strchr(start, '<') : NULL;
        return *end != NULL ? start + 1 : NULL;
    }
    return NULL;
}

void ent_svg_read(const char *svg, const char *element, struct ent_buffer *texts) {
    ent_buffer_add(texts, "");
    for (const char *text, *end; (text = find(svg, element, &end)) != NULL; svg = end) {
        add_unescaped(texts, text, end);
        ent_buffer_add(texts, "\n");
    }
}

void ent_svg_read_first(const char *svg, const char *element, struct ent_buffer *text) {
    const char *end, *start = find(svg, element, &end);
    ent_buffer_add(text, "");
    if (start != NULL) add_unescaped(text, start, end);
}
