/* SPDX-License-Identifier: MIT */
#include "svg/svg_elements.h"

#include "base/text.h"
#include "style/script.h"
#include <math.h>
#include <string.h>

static const char substitute[] = "\xEF\xBF\xBD";

static const xmlChar *xml(const char *text) {
    return (const xmlChar *)text;
}

static void check(struct ent_svg *svg, int result) {
    if (result < 0) svg->failed = true;
}

bool ent_svg_init(struct ent_svg *svg) {
    *svg = (struct ent_svg){0};
    ent_xml_silence(&svg->speaker);
    svg->buffer = xmlBufferCreate();
    if (svg->buffer != NULL) svg->writer = xmlNewTextWriterMemory(svg->buffer, 0);
    svg->failed = svg->writer == NULL;
    if (!svg->failed) check(svg, xmlTextWriterSetIndent(svg->writer, 1));
    return !svg->failed;
}

bool ent_svg_finish(struct ent_svg *svg, struct ent_buffer *out) {
    if (svg->writer != NULL) {
        check(svg, xmlTextWriterEndDocument(svg->writer));
        check(svg, xmlTextWriterFlush(svg->writer));
        xmlFreeTextWriter(svg->writer);
    }
    bool fine = !svg->failed && !svg->text.failed;
    if (fine) {
        ent_buffer_add_bytes(out, (const char *)xmlBufferContent(svg->buffer),
                             (size_t)xmlBufferLength(svg->buffer));
    }
    if (svg->buffer != NULL) xmlBufferFree(svg->buffer);
    ent_buffer_clear(&svg->text);
    ent_xml_restore(&svg->speaker);
    return fine;
}

/* Characters that XML 1.0 refuses, that turn the text after them, or that no text may hold. */
static bool is_refused(int32_t code) {
    bool is_white = code == '\t' || code == '\n' || code == '\r';
    bool is_nothing = (code >= 0xFDD0 && code <= 0xFDEF) || (code & 0xFFFE) == 0xFFFE;
    bool turns = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    return code < 0 || (code < 0x20 && !is_white) || (code >= 0x7F && code <= 0x9F) || is_nothing || turns;
}

/* What stands for a character; NULL when it stands for itself. */
static const char *replacement(int32_t code) {
    switch (code) {
    case '\n':
        return "&#10;";
    case '\t':
    case '\r':
    case 0x2028:
    case 0x2029:
        return " ";
    default:
        return is_refused(code) ? substitute : ent_text_entity(code);
    }
}

static void escape_part(struct ent_svg *svg, const char *text, size_t length) {
    const char *from = text, *end = text + length;
    for (size_t used; text < end; text += used) {
        const char *other = replacement(ent_text_next(text, &used));
        if (other == NULL) continue;
        ent_buffer_add_bytes(&svg->text, from, (size_t)(text - from));
        ent_buffer_add(&svg->text, other);
        from = text + used;
    }
    ent_buffer_add_bytes(&svg->text, from, (size_t)(text - from));
}

static void escape(struct ent_svg *svg, const char *text) {
    escape_part(svg, text, strlen(text));
}

/* Escaped here and written raw: where memory is out, libxml2's own escaping leaves a text out in silence. */
static void put_raw(struct ent_svg *svg) {
    if (!svg->text.failed && svg->text.length > 0 && !svg->failed) {
        check(svg, xmlTextWriterWriteRawLen(svg->writer, xml(svg->text.data), (int)svg->text.length));
    }
    svg->text.length = 0;
}

void ent_svg_raw(struct ent_svg *svg) {
    put_raw(svg);
}

void ent_svg_declare(struct ent_svg *svg) {
    check(svg, xmlTextWriterStartDocument(svg->writer, NULL, "UTF-8", NULL));
}

void ent_svg_begin(struct ent_svg *svg, const char *element) {
    check(svg, xmlTextWriterStartElement(svg->writer, xml(element)));
}

void ent_svg_end(struct ent_svg *svg) {
    check(svg, xmlTextWriterEndElement(svg->writer));
}

void ent_svg_put(struct ent_svg *svg, const char *name) {
    check(svg, xmlTextWriterStartAttribute(svg->writer, xml(name)));
    put_raw(svg);
    check(svg, xmlTextWriterEndAttribute(svg->writer));
}

void ent_svg_add(struct ent_svg *svg, const char *text) {
    escape(svg, text);
}

/* Tenths are enough, and digits are put together here: printf would take most of the time of writing. */
void ent_svg_add_real(struct ent_svg *svg, double value) {
    char digits[24];
    size_t at = sizeof digits;
    if (!(fabs(value) < 1e9)) value = 0; /* no page is that large */
    unsigned long tenths = (unsigned long)(fabs(value) * 10 + 0.5);
    if (tenths % 10 != 0) {
        digits[--at] = (char)('0' + tenths % 10);
        digits[--at] = '.';
    }
    unsigned long whole = tenths / 10;
    do {
        digits[--at] = (char)('0' + whole % 10);
        whole /= 10;
    } while (whole > 0);
    if (value < 0 && tenths > 0) digits[--at] = '-';
    ent_buffer_add_bytes(&svg->text, digits + at, sizeof digits - at);
}

/* Readers take url(…) in some attributes for a reference. In a name it gets an invisible word joiner. */
static const char *after_url(const char *text) {
    static const char letters[] = "uUrRlL";
    for (; *text != '\0'; text++) {
        size_t at = 0;
        while (at < 3 && (text[at] == letters[2 * at] || text[at] == letters[2 * at + 1])) at++;
        if (at < 3) continue;
        if (text[at + strspn(text + at, " \t\n\r")] == '(') return text + at;
    }
    return NULL;
}

void ent_svg_attribute(struct ent_svg *svg, const char *name, const char *value) {
    for (const char *cut; (cut = after_url(value)) != NULL; value = cut) {
        escape_part(svg, value, (size_t)(cut - value));
        ent_buffer_add(&svg->text, "\xE2\x81\xA0");
    }
    escape(svg, value);
    ent_svg_put(svg, name);
}

void ent_svg_number(struct ent_svg *svg, const char *name, double value) {
    ent_svg_add_real(svg, value);
    ent_svg_put(svg, name);
}

void ent_svg_points(struct ent_svg *svg, const struct ent_point *points, size_t count, struct ent_point by) {
    for (size_t i = 0; i < count; i++) {
        if (i > 0) ent_buffer_add(&svg->text, " ");
        ent_svg_add_real(svg, points[i].x + by.x);
        ent_buffer_add(&svg->text, ",");
        ent_svg_add_real(svg, points[i].y + by.y);
    }
    ent_svg_put(svg, "points");
}

void ent_svg_id(struct ent_svg *svg, const char *name, const char *letter, size_t number) {
    ent_buffer_format(&svg->text, "%s-%s%zu", svg->prefix, letter, number);
    ent_svg_put(svg, name);
}

void ent_svg_content(struct ent_svg *svg, const char *text) {
    escape(svg, text);
    put_raw(svg);
}

/* SVG's start and end are those of reading: with a direction they change sides. */
static const char *anchor_of(enum ent_anchor anchor, bool is_from_right) {
    if (anchor == ENT_ANCHOR_MIDDLE) return "middle";
    return (anchor == ENT_ANCHOR_END) != is_from_right ? "end" : NULL;
}

void ent_svg_line(struct ent_svg *svg, enum ent_anchor anchor_wanted, const char *text) {
    bool is_from_right = ent_script_is_from_right(text);
    const char *anchor = anchor_of(anchor_wanted, is_from_right);
    if (anchor != NULL) ent_svg_attribute(svg, "text-anchor", anchor);
    if (is_from_right) {
        ent_svg_attribute(svg, "direction", "rtl");
        ent_svg_attribute(svg, "unicode-bidi", "embed");
    }
    escape(svg, text);
    put_raw(svg);
}

void ent_svg_leaf(struct ent_svg *svg, const char *element, const char *text) {
    ent_svg_begin(svg, element);
    ent_svg_content(svg, text);
    ent_svg_end(svg);
}
