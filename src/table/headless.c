/* SPDX-License-Identifier: MIT */
#include "table/headless.h"

#include "base/number.h"
#include "base/text.h"
#include "read/date_form.h"
#include <stdint.h>
#include <string.h>

enum column_class { CLASS_EMPTY, CLASS_NUMBER, CLASS_SIGN, CLASS_DATE, CLASS_TEXT };

/* -- cells ----------------------------------------------------------------------------------------------- */

static bool is_sign_word(const char *text) {
    static const char *const words[] = {"+", "-", "\xE2\x88\x92", "pos", "neg", "positive", "negative", NULL};
    return ent_text_is_one_of_ascii(text, words);
}

/* 1 and 0 may be weights as well. */
static bool is_sign_number(const char *text) {
    double number;
    return ent_number_parse(text, &number) && (number == -1 || number == 0 || number == 1);
}

static bool is_year(const char *text) {
    return strlen(text) == 4 && strspn(text, "0123456789") == 4 && strcmp(text, "1500") >= 0 &&
           strcmp(text, "2100") <= 0;
}

bool ent_headless_is_date(const char *text) {
    bool is_ours = strspn(text, "0123456789") == 4 && text[4] == '-' && text[5] >= '0' && text[5] <= '9';
    return is_ours || is_year(text) || ent_date_form_read(text, ENT_ORDER_UNKNOWN).reading != ENT_DATE_LEFT;
}

void ent_headless_look(struct ent_headless *seen, size_t column, const char *text) {
    double number;
    if (column >= ENT_HEADLESS_MOST) return;
    if (column >= seen->count) seen->count = column + 1;
    if (*text == '\0') return;
    bool is_word = is_sign_word(text), is_minus = text[0] == '-' && is_sign_number(text);
    seen->columns[column].has_cells = true;
    seen->columns[column].says_sign |= is_word || is_minus;
    seen->columns[column].has_minus |= text[0] == '-' && !is_word;
    seen->columns[column].has_other_than_number |= !ent_number_parse(text, &number);
    seen->columns[column].has_other_than_sign |= !is_word && !is_sign_number(text);
    seen->columns[column].has_other_than_date |= !ent_headless_is_date(text);
}

/* -- columns --------------------------------------------------------------------------------------------- */

/* A year is a number too, and four digits in every row are years. */
static enum column_class class_of(const struct ent_headless *seen, size_t column) {
    if (!seen->columns[column].has_cells) return CLASS_EMPTY;
    if (seen->columns[column].says_sign && !seen->columns[column].has_other_than_sign) return CLASS_SIGN;
    if (!seen->columns[column].has_other_than_date) return CLASS_DATE;
    return seen->columns[column].has_other_than_number ? CLASS_TEXT : CLASS_NUMBER;
}

static bool take(size_t *at, size_t column) {
    if (*at != SIZE_MAX) return false;
    *at = column;
    return true;
}

/* A second column of nothing but 1 and -1 is a weight where it may be one. */
static bool take_further(const struct ent_headless *seen, size_t column, size_t at[ENT_COLUMN_COUNT]) {
    switch (class_of(seen, column)) {
    case CLASS_EMPTY:
        return true;
    case CLASS_SIGN:
        if (take(&at[ENT_COLUMN_SIGN], column)) return true;
        return !seen->columns[column].has_other_than_number && take(&at[ENT_COLUMN_WEIGHT], column);
    case CLASS_NUMBER:
        return take(&at[ENT_COLUMN_WEIGHT], column);
    case CLASS_DATE:
        return take(&at[ENT_COLUMN_DATE], column);
    case CLASS_TEXT:
        break;
    }
    return false;
}

/* Numbers and signs are no targets, unless the sources are numbers and the words between are none. */
static bool has_two_ends(const struct ent_headless *seen) {
    bool is_number = class_of(seen, 0) == CLASS_NUMBER, is_like = class_of(seen, 1) == CLASS_NUMBER;
    enum column_class third = class_of(seen, 2);
    if (third == CLASS_SIGN || third == CLASS_DATE) return true;
    return third == CLASS_NUMBER && is_number == is_like;
}

static bool says_what(const size_t at[ENT_COLUMN_COUNT]) {
    return at[ENT_COLUMN_RELATION] != SIZE_MAX || at[ENT_COLUMN_SIGN] != SIZE_MAX ||
           at[ENT_COLUMN_WEIGHT] != SIZE_MAX;
}

bool ent_headless_settle(const struct ent_headless *seen, struct ent_triple_order order, bool has_word,
                         size_t at[ENT_COLUMN_COUNT], size_t *rest) {
    bool is_pair = seen->count == 2 || (seen->count > 2 && has_two_ends(seen));
    for (size_t i = 0; i < ENT_COLUMN_COUNT; i++) at[i] = SIZE_MAX;
    *rest = SIZE_MAX;
    if (seen->count < 2) return false;
    at[ENT_COLUMN_SOURCE] = is_pair ? 0 : order.source;
    at[ENT_COLUMN_TARGET] = is_pair ? 1 : order.target;
    if (!is_pair) at[ENT_COLUMN_RELATION] = order.relation;
    for (size_t i = is_pair ? 2 : 3; i < seen->count && *rest == SIZE_MAX; i++) {
        if (!take_further(seen, i, at)) *rest = i;
    }
    return has_word || says_what(at);
}
