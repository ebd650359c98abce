/* SPDX-License-Identifier: MIT */
#include "model/lookalike_hint.h"

#include "base/buffer.h"
#include "base/text.h"
#include "model/document.h"
#include "name/name.h"
#include <stdio.h>
#include <string.h>
#include <utf8proc.h>

enum { LONGEST_HINT = 400 };

static bool is_visible(int32_t code) {
    const utf8proc_property_t *property = utf8proc_get_property(code);
    bool is_mark = property->category >= UTF8PROC_CATEGORY_MN && property->category <= UTF8PROC_CATEGORY_ME;
    bool is_separator = property->category >= UTF8PROC_CATEGORY_ZS;
    return !is_mark && !is_separator && !property->ignorable && property->category != UTF8PROC_CATEGORY_CN;
}

static void describe_character(const char *at, char text[24]) {
    size_t used = 0;
    int32_t code = ent_text_next(at, &used);
    if (code == 0) {
        snprintf(text, 24, "the end");
    } else if (is_visible(code)) {
        snprintf(text, 24, "%.*s U+%04X", (int)used, at, (unsigned)code);
    } else {
        snprintf(text, 24, "U+%04X", (unsigned)code);
    }
}

/* The first character that sets two texts apart. */
static size_t find_difference(const char *a, const char *b) {
    size_t at = 0;
    while (a[at] != '\0' && a[at] == b[at]) at++;
    while (at > 0 && ((unsigned char)a[at] & 0xC0) == 0x80) at--;
    return at;
}

/* A JSON text in which nothing is invisible. */
static void add_quoted(struct ent_buffer *hint, const char *text) {
    size_t used = 0;
    ent_buffer_add(hint, "\"");
    for (int32_t code; (code = ent_text_next(text, &used)) != 0; text += used) {
        if (code == '"' || code == '\\') ent_buffer_add(hint, "\\");
        if (code == ' ' || is_visible(code)) {
            ent_buffer_add_bytes(hint, text, used);
        } else if (code < 0x10000) {
            ent_buffer_format(hint, "\\u%04x", (unsigned)code);
        } else {
            unsigned above = (unsigned)code - 0x10000;
            ent_buffer_format(hint, "\\u%04x\\u%04x", 0xD800 + (above >> 10), 0xDC00 + (above & 0x3FF));
        }
    }
    ent_buffer_add(hint, "\"");
}

static bool would_folding_merge(const char *a, const char *b) {
    struct ent_buffer x = {0}, y = {0};
    bool same = ent_name_key(a, true, &x) && ent_name_key(b, true, &y) && strcmp(x.data, y.data) == 0;
    ent_buffer_clear(&x);
    ent_buffer_clear(&y);
    return same;
}

/* The one that is declared gets the other as its alias; of two alike, the first. */
static void add_hint(const entente_document *document, const struct ent_spelling *first,
                     const struct ent_spelling *second, struct ent_buffer *hint) {
    const struct entente_actor *actors = document->actors;
    bool second_owns = actors[second->actor].declared && !actors[first->actor].declared;
    const struct ent_spelling *owner = second_owns ? second : first, *other = second_owns ? first : second;
    const char *id = actors[owner->actor].id;
    ent_buffer_add(hint, "if they are one actor, ");
    if (strlen(id) + strlen(other->text) > LONGEST_HINT / 2) {
        ent_buffer_add(hint, "make one an alias of the other");
        return;
    }
    if (actors[other->actor].declared) ent_buffer_add(hint, "declare it once and ");
    ent_buffer_add(hint, "add the alias: {\"id\": ");
    add_quoted(hint, id);
    ent_buffer_add(hint, ", \"aliases\": [");
    add_quoted(hint, other->text);
    ent_buffer_add(hint, "]}");
    if (!document->fold_names && would_folding_merge(first->text, second->text)) {
        ent_buffer_add(hint, ", or use --fold-names");
    }
}

void ent_tell_likeness(const entente_document *document, enum ent_likeness likeness,
                       const struct ent_spelling *first, const struct ent_spelling *second,
                       const struct ent_place *place, const struct entente_sink *sink) {
    if (ent_sink_is_full(sink, ENTENTE_WARNING)) {
        ent_tell(sink, ENTENTE_WARNING, "look-alike", place, "", "two names look alike");
        return;
    }
    struct ent_buffer hint = {0};
    add_hint(document, first, second, &hint);
    const char *advice = hint.failed ? "" : hint.data;
    if (likeness == ENT_LETTER_APART) {
        ent_tell(sink, ENTENTE_WARNING, "look-alike", place, advice, "\"%s\" and \"%s\" are one letter apart",
                 ent_brief(first->text).text, ent_brief(second->text).text);
    } else {
        char a[24], b[24];
        size_t at = find_difference(first->text, second->text);
        describe_character(first->text + at, a);
        describe_character(second->text + at, b);
        ent_tell(sink, ENTENTE_WARNING, "look-alike", place, advice, "\"%s\" and \"%s\" look alike (%s, %s)",
                 ent_brief(first->text).text, ent_brief(second->text).text, a, b);
    }
    ent_buffer_clear(&hint);
}
