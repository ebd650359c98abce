/* SPDX-License-Identifier: MIT */
#include "style/text_width.h"

#include "base/text.h"
#include <stdint.h>
#include <string.h>

/* Source: Adobe Font Metrics of Helvetica and Helvetica-Bold, thousandths of an em, U+0020 to U+007E. */
static const uint16_t ascii[2][95] = {
    {278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
     556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
     611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
     667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
     222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584},
    {278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
     556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
     611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
     667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
     278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584},
};

/* Letters with marks are as wide as without; '?' stands for those that are letters of their own. */
static const char latin_bases[] = /* U+00C0 to U+017F */
    "AAAAAA?CEEEEIIII?NOOOOO?OUUUUY??aaaaaa?ceeeeiiii?nooooo?ouuuuy?y"
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi??JjKkkLlLlLlL"
    "lLlNnNnNnn??OoOoOo??RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzf";

static const struct {
    int32_t code;
    uint16_t width[2];
} others[] = {
    {0x00A0, {278, 278}},   {0x00B0, {400, 400}},   {0x00B1, {584, 584}}, {0x00B7, {278, 278}},
    {0x00D7, {584, 584}},   {0x00DF, {611, 611}},   {0x0131, {278, 278}}, {0x2013, {556, 556}},
    {0x2014, {1000, 1000}}, {0x2018, {222, 278}},   {0x2019, {222, 278}}, {0x201C, {333, 500}},
    {0x201D, {333, 500}},   {0x2026, {1000, 1000}}, {0x2212, {584, 584}},
};

enum { EM = 1000, UNKNOWN = 667 };

static const double slack = 1.04;

size_t ent_character_columns(const char *text, size_t length) {
    char one[8] = {0};
    memcpy(one, text, length < sizeof one ? length : sizeof one - 1);
    return ent_text_columns(one);
}

static unsigned width_of(const char *text, size_t length, int32_t code, enum ent_weight_of_type weight) {
    if (code >= 0x20 && code < 0x7F) return ascii[weight][code - 0x20];
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (others[i].code == code) return others[i].width[weight];
    }
    if (code >= 0x00C0 && code < 0x00C0 + (int32_t)sizeof latin_bases - 1) {
        char base = latin_bases[code - 0x00C0];
        return base == '?' ? UNKNOWN : ascii[weight][base - 0x20];
    }
    if (code < 0 || ent_is_control(code)) return EM; /* shown as U+FFFD */
    size_t columns = ent_character_columns(text, length);
    return columns == 0 ? 0 : columns == 1 ? UNKNOWN : EM;
}

double ent_text_width(const char *text, double size, enum ent_weight_of_type weight) {
    uint64_t sum = 0;
    size_t used = 0;
    for (int32_t code; (code = ent_text_next(text, &used)) != 0; text += used) {
        sum += width_of(text, used, code, weight);
    }
    return (double)sum / EM * size * slack;
}

size_t ent_text_fit(const char *text, double width, double size, enum ent_weight_of_type weight) {
    double most = width / (size * slack) * EM;
    double sum = 0;
    size_t at = 0, used = 0;
    for (int32_t code; (code = ent_text_next(text + at, &used)) != 0; at += used) {
        sum += width_of(text + at, used, code, weight);
        if (sum > most) break;
    }
    return at;
}
