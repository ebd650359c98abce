/* SPDX-License-Identifier: MIT */
#include "read/number_text.h"

#include <stddef.h>
#include <string.h>

static size_t starts_with(const char *text, const char *const *list, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (strncmp(text, list[i], strlen(list[i])) == 0) return strlen(list[i]);
    }
    return 0;
}

/* The bytes of a minus that is no ASCII one. */
static size_t minus_at(const char *text) {
    static const char *const dashes[] = {"\xE2\x88\x92", "\xE2\x80\x93", "\xEF\xBC\x8D"};
    return starts_with(text, dashes, sizeof dashes / sizeof *dashes);
}

/* The bytes of what parts groups of three and nothing else. */
static size_t parting_at(const char *text) {
    static const char *const signs[] = {" ",           "'", "_", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89",
                                        "\xE2\x80\x99"};
    return starts_with(text, signs, sizeof signs / sizeof *signs);
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool has_three(const char *text) {
    return strspn(text, "0123456789") == 3;
}

static size_t count_of(const char *text, char c) {
    size_t count = 0;
    for (; *text != '\0'; text++) count += *text == c;
    return count;
}

static void drop(char *text, char c) {
    char *to = text;
    for (const char *from = text; *from != '\0'; from++) {
        if (*from != c) *to++ = *from;
    }
    *to = '\0';
}

/* "12.345.678", or up to another sign: the first group has one to three digits, the others three. */
static bool is_grouped_by(const char *text, char sign) {
    text += strspn(text, "+-");
    size_t lead = strspn(text, "0123456789");
    if (lead < 1 || lead > 3 || text[lead] != sign) return false;
    for (text += lead; *text == sign; text += 4) {
        if (!has_three(text + 1)) return false;
    }
    return *text == '\0' || *text == '.' || *text == ',';
}

/* Of a comma and a point the one in front parts thousands; so does one that stands twice. */
static void drop_thousands(char *plain) {
    const char *comma = strchr(plain, ','), *point = strchr(plain, '.');
    char sign = comma != NULL && (point == NULL || comma < point) ? ',' : '.';
    bool has_both = comma != NULL && point != NULL;
    if (!(has_both || count_of(plain, sign) > 1) || !is_grouped_by(plain, sign)) return;
    drop(plain, sign);
    char *decimal = strchr(plain, ',');
    if (has_both && decimal != NULL && count_of(plain, ',') == 1) *decimal = '.';
}

bool ent_number_plain(const char *text, char plain[ENT_NUMBER_TEXT], bool *is_share) {
    size_t length = 0, bytes;
    text += strspn(text, " \t");
    *is_share = false;
    if (strlen(text) >= ENT_NUMBER_TEXT) return false;
    if ((bytes = minus_at(text)) > 0) {
        plain[length++] = '-';
        text += bytes;
    }
    for (const char *at = text; *at != '\0'; at += bytes) {
        bytes = parting_at(at);
        bool parts = bytes > 0 && at > text && is_digit(at[-1]) && has_three(at + bytes);
        if (!parts) plain[length++] = *at, bytes = 1;
    }
    while (length > 0 && strchr(" \t", plain[length - 1]) != NULL) length--;
    if (length > 0 && plain[length - 1] == '%') *is_share = true, length--;
    while (length > 0 && strchr(" \t", plain[length - 1]) != NULL) length--;
    if (*is_share && length > 1 && (unsigned char)plain[length - 1] == 0xA0)
        length -= 2; /* a blank that keeps */
    plain[length] = '\0';
    drop_thousands(plain);
    return true;
}
