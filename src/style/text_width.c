/* SPDX-License-Identifier: MIT */
#include "style/text_width.h"

#include "base/text.h"
#include <stdint.h>
#include <string.h>

enum { ROW = 32 };

struct row {
    int32_t first;
    uint8_t width[2][ROW]; /* regular, bold */
};

static const struct row rows[] = {
#include "style/widths.def"
};

static const struct row joined[] = {
#include "style/widths_joined.def"
};

enum { ROW_COUNT = sizeof rows / sizeof *rows, ASCII_ROWS = 3, ARABIC = 0x0620, ARABIC_END = 0x0700 };
_Static_assert(sizeof joined / sizeof *joined == (ARABIC_END - ARABIC) / ROW, "a row for each 32 letters");

/* In hundredths. Wide characters fill an em in every font, pictures somewhat more. */
enum { EM = 100, UNKNOWN = 75, PICTURE = 130 };

size_t ent_character_columns(const char *text, size_t length) {
    char one[8] = {0};
    memcpy(one, text, length < sizeof one ? length : sizeof one - 1);
    return ent_text_columns(one);
}

static const struct row *row_of(int32_t code) {
    size_t low = ASCII_ROWS, high = ROW_COUNT;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (rows[middle].first + ROW <= code)
            low = middle + 1;
        else
            high = middle;
    }
    return low < ROW_COUNT && rows[low].first <= code ? &rows[low] : NULL;
}

static bool is_arabic(int32_t code) {
    return code >= ARABIC && code < ARABIC_END;
}

/* Whether the first character that is no mark is an Arabic letter. */
static bool goes_on_in_arabic(const char *text) {
    size_t used = 0;
    int32_t code = ent_text_next(text, &used);
    while (is_arabic(code) && ent_character_columns(text, used) == 0) {
        text += used;
        code = ent_text_next(text, &used);
    }
    return is_arabic(code) && joined[(code - ARABIC) / ROW].width[ENT_REGULAR][code % ROW] > 0;
}

static unsigned width_elsewhere(const char *text, size_t length, int32_t code,
                                enum ent_weight_of_type weight) {
    if (code < 0 || ent_is_control(code)) return EM; /* shown as U+FFFD */
    size_t columns = ent_character_columns(text, length);
    if (columns == 2) return code >= 0x1F000 && code < 0x20000 ? PICTURE : EM;
    const struct row *row =
        is_arabic(code) && goes_on_in_arabic(text + length) ? &joined[(code - ARABIC) / ROW] : row_of(code);
    unsigned width = row != NULL ? row->width[weight][code - row->first] : 0;
    return width > 0 || columns == 0 ? width : UNKNOWN;
}

static unsigned width_of(const char *text, size_t length, int32_t code, enum ent_weight_of_type weight) {
    if (code >= ROW && code < 0x7F) return rows[code / ROW - 1].width[weight][code % ROW];
    return width_elsewhere(text, length, code, weight);
}

double ent_text_width(const char *text, double size, enum ent_weight_of_type weight) {
    uint64_t sum = 0;
    size_t used = 0;
    for (int32_t code; (code = ent_text_next(text, &used)) != 0; text += used) {
        sum += width_of(text, used, code, weight);
    }
    return (double)sum / EM * size;
}

size_t ent_text_fit(const char *text, double width, double size, enum ent_weight_of_type weight) {
    double most = width / size * EM;
    double sum = 0;
    size_t at = 0, used = 0;
    for (int32_t code; (code = ent_text_next(text + at, &used)) != 0; at += used) {
        sum += width_of(text + at, used, code, weight);
        if (sum > most) break;
    }
    return at;
}
