/* SPDX-License-Identifier: MIT */
#include "name/name.h"

#include "base/text.h"
#include <assert.h>
#include <stdio.h>
#include <string.h>
#include <utf8proc.h>

enum { JOINER = 0x200D, NON_JOINER = 0x200C, BLACK_FLAG = 0x1F3F4, REPLACEMENT = 0xFFFD };

/* What is known of the characters before the current one. */
struct walk {
    int32_t previous, base; /* base: the last one that is no mark, selector, or modifier */
    size_t marks;           /* in a row, up to here */
    bool has_ink, has_other_than_blanks;
};

static bool is_within(int32_t code, int32_t first, int32_t last) {
    return code >= first && code <= last;
}

static bool is_blank(int32_t code) {
    return code == '\t' || utf8proc_category(code) == UTF8PROC_CATEGORY_ZS;
}

static bool is_mark(int32_t code) {
    utf8proc_category_t category = utf8proc_category(code);
    return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC ||
           category == UTF8PROC_CATEGORY_ME;
}

static bool is_letter(int32_t code) {
    utf8proc_category_t category = utf8proc_category(code);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

static bool is_ignorable(int32_t code) {
    return utf8proc_get_property(code)->ignorable || is_within(code, 0xFFF9, 0xFFFB);
}

static bool is_refused(int32_t code) {
    return (ent_is_control(code) && !ent_is_bidi_control(code) && code != '\t') || code < 0 ||
           is_within(code, 0xFDD0, 0xFDEF) || (code & 0xFFFE) == 0xFFFE;
}

static bool is_emoji(int32_t code) {
    return utf8proc_get_property(code)->boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

static bool is_skin_tone(int32_t code) {
    return is_within(code, 0x1F3FB, 0x1F3FF);
}

static bool is_variation_selector(int32_t code) {
    return is_within(code, 0xFE00, 0xFE0F) || is_within(code, 0xE0100, 0xE01EF) ||
           is_within(code, 0x180B, 0x180F);
}

static bool is_ideograph(int32_t code) {
    return is_within(code, 0x3400, 0x9FFF) || is_within(code, 0xF900, 0xFAFF) ||
           is_within(code, 0x20000, 0x3FFFD);
}

static bool is_mongolian(int32_t code) {
    return is_within(code, 0x1820, 0x18AA);
}

/* Arabic, Syriac, N'Ko, the scripts of India and Indochina, Mongolian: letters there change by what joins
 * them. */
static bool is_of_joining_script(int32_t code) {
    bool within = is_within(code, 0x0600, 0x109F) || is_within(code, 0x1780, 0x18AF) ||
                  is_within(code, 0x1900, 0x1CFF) || is_within(code, 0xA800, 0xAAFF) ||
                  is_within(code, 0xFB50, 0xFDFF) || is_within(code, 0xFE70, 0xFEFC) ||
                  is_within(code, 0x10A00, 0x11FFF);
    return within && (is_letter(code) || is_mark(code));
}

static bool is_in_place(const struct walk *walk, int32_t code, int32_t next) {
    if (code == JOINER && is_emoji(walk->base) && is_emoji(next)) return true;
    if (code == JOINER || code == NON_JOINER) {
        return is_of_joining_script(walk->previous) && is_of_joining_script(next);
    }
    if (is_within(code, 0x180B, 0x180F)) return is_mongolian(walk->base);
    if (is_variation_selector(code)) {
        return walk->base != 0 && !is_blank(walk->base) &&
               (is_ideograph(walk->base) || !is_letter(walk->base));
    }
    return is_within(code, 0xE0020, 0xE007F) && walk->base == BLACK_FLAG;
}

static bool is_styled(int32_t code) {
    const utf8proc_property_t *property = utf8proc_get_property(code);
    return (property->decomp_type == UTF8PROC_DECOMP_TYPE_FONT ||
            property->decomp_type == UTF8PROC_DECOMP_TYPE_WIDE) &&
           (is_letter(code) || property->category == UTF8PROC_CATEGORY_ND);
}

static enum ent_name_fault judge(const struct walk *walk, int32_t code, int32_t next) {
    if (is_refused(code)) return ENT_NAME_CONTROL;
    if (ent_is_bidi_control(code)) return ENT_NAME_BIDI;
    if (is_ignorable(code)) return is_in_place(walk, code, next) ? ENT_NAME_FINE : ENT_NAME_HIDDEN;
    if (code == REPLACEMENT) return ENT_NAME_DAMAGED;
    if (utf8proc_category(code) == UTF8PROC_CATEGORY_CO) return ENT_NAME_PRIVATE;
    if (is_mark(code) && walk->marks >= ENT_NAME_MARKS) return ENT_NAME_STACKED;
    return is_styled(code) ? ENT_NAME_STYLED : ENT_NAME_FINE;
}

static void step(struct walk *walk, int32_t code) {
    bool blank = is_blank(code), mark = is_mark(code), ignorable = is_ignorable(code);
    walk->previous = code;
    if (!blank) walk->has_other_than_blanks = true;
    if (!blank && !mark && !ignorable && !ent_is_bidi_control(code) && code != 0x2800) walk->has_ink = true;
    if (ignorable) return;
    walk->marks = mark ? walk->marks + 1 : 0;
    if (!mark && !is_skin_tone(code)) walk->base = code;
}

static enum ent_name_fault weigh_whole(const struct walk *walk, const char *name,
                                       enum ent_name_fault gravest) {
    if (gravest == ENT_NAME_CONTROL) return gravest;
    if (!walk->has_other_than_blanks) return ENT_NAME_EMPTY;
    if (!walk->has_ink) return ENT_NAME_INVISIBLE;
    bool is_lighter = gravest == ENT_NAME_FINE || gravest > ENT_NAME_LONG;
    return is_lighter && strlen(name) > ENT_NAME_SHOWN ? ENT_NAME_LONG : gravest;
}

enum ent_name_fault ent_name_check(const char *name, int32_t *code) {
    struct walk walk = {0};
    enum ent_name_fault gravest = ENT_NAME_FINE;
    int32_t shown = 0;
    size_t used = 0, next_used = 0;
    int32_t current = ent_text_next(name, &used);
    for (const char *at = name; current != 0;) {
        at += used;
        int32_t next = ent_text_next(at, &next_used);
        enum ent_name_fault fault = judge(&walk, current, next);
        if (fault != ENT_NAME_FINE && (gravest == ENT_NAME_FINE || fault < gravest)) {
            gravest = fault;
            shown = current;
        }
        step(&walk, current);
        current = next;
        used = next_used;
    }
    enum ent_name_fault whole = weigh_whole(&walk, name, gravest);
    *code = whole == gravest ? shown : 0;
    return whole;
}

bool ent_name_is_refused(enum ent_name_fault fault) {
    return fault == ENT_NAME_CONTROL || fault == ENT_NAME_EMPTY || fault == ENT_NAME_INVISIBLE;
}

void ent_name_fault_text(enum ent_name_fault fault, int32_t code, char *text, size_t size) {
    static const char *const phrases[] = {
        [ENT_NAME_FINE] = "is fine",
        [ENT_NAME_CONTROL] = "holds the control character",
        [ENT_NAME_EMPTY] = "is blank",
        [ENT_NAME_INVISIBLE] = "holds nothing visible",
        [ENT_NAME_BIDI] = "holds the bidirectional control character",
        [ENT_NAME_HIDDEN] = "holds the invisible character",
        [ENT_NAME_PRIVATE] = "holds the private-use character",
        [ENT_NAME_DAMAGED] = "holds the sign of a wrong encoding,",
        [ENT_NAME_STACKED] = "stacks more than 32 marks, at",
        [ENT_NAME_LONG] = "is longer than 1024 bytes",
        [ENT_NAME_STYLED] = "holds the styled letter",
    };
    static_assert(ENT_NAME_MARKS == 32 && ENT_NAME_SHOWN == 1024, "the phrases say so");
    if (code != 0) {
        snprintf(text, size, "%s U+%04X", phrases[fault], (unsigned)code);
    } else {
        snprintf(text, size, "%s", phrases[fault]);
    }
}
