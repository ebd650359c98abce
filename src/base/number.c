/* SPDX-License-Identifier: MIT */
#include "base/number.h"

#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* printf and strtod follow the process's locale, which belongs to the caller. */
static const char *decimal_point(void) {
    const struct lconv *convention = localeconv();
    return convention->decimal_point;
}

static void use_point(char *text) {
    const char *point = decimal_point();
    char *found = strcmp(point, ".") == 0 ? NULL : strstr(text, point);
    if (found == NULL) return;
    *found = '.';
    memmove(found + 1, found + strlen(point), strlen(found + strlen(point)) + 1);
}

void ent_number_text(double value, char text[ENT_NUMBER_SIZE]) {
    if (!isfinite(value)) {
        memcpy(text, "null", sizeof "null");
        return;
    }
    snprintf(text, ENT_NUMBER_SIZE, "%.15g", value == 0 ? 0.0 : value);
    use_point(text);
}

void ent_number_fixed(double value, int decimals, char text[ENT_NUMBER_SIZE]) {
    if (!isfinite(value) || fabs(value) >= 1e25) {
        ent_number_text(value, text);
        return;
    }
    snprintf(text, ENT_NUMBER_SIZE, "%.*f", decimals, value);
    use_point(text);
    if (text[0] == '-' && strspn(text, "-0.") == strlen(text)) memmove(text, text + 1, strlen(text));
}

static const char *skip_digits(const char *text) {
    return text + strspn(text, "0123456789");
}

/* The end of a number spelt as in JSON, but with leading zeros allowed; NULL when there is none. */
static const char *number_end(const char *text) {
    if (*text == '-' || *text == '+') text++;
    const char *end = skip_digits(text);
    if (end == text) return NULL;
    if (*end == '.') {
        const char *fraction = end + 1;
        end = skip_digits(fraction);
        if (end == fraction) return NULL;
    }
    if (*end == 'e' || *end == 'E') {
        const char *exponent = end + 1;
        if (*exponent == '-' || *exponent == '+') exponent++;
        end = skip_digits(exponent);
        if (end == exponent) return NULL;
    }
    return end;
}

bool ent_number_parse(const char *text, double *value) {
    text += strspn(text, " \t");
    const char *end = number_end(text);
    if (end == NULL || end[strspn(end, " \t")] != '\0') return false;
    char copy[512];
    const char *point = decimal_point();
    size_t length = 0;
    for (const char *c = text; c < end; c++) {
        const char *piece = *c == '.' ? point : c;
        size_t size = *c == '.' ? strlen(point) : 1;
        if (length + size >= sizeof copy) return false;
        memcpy(copy + length, piece, size);
        length += size;
    }
    copy[length] = '\0';
    *value = strtod(copy, NULL);
    return isfinite(*value);
}

bool ent_count_parse(const char *text, size_t most, size_t *value) {
    size_t count = 0;
    if (*text == '\0' || *skip_digits(text) != '\0') return false;
    for (; *text != '\0'; text++) {
        size_t digit = (size_t)(*text - '0');
        if (digit > most || count > (most - digit) / 10) return false;
        count = count * 10 + digit;
    }
    *value = count;
    return true;
}
