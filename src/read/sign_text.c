/* SPDX-License-Identifier: MIT */
#include "read/sign_text.h"

#include "base/number.h"
#include "base/text.h"
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

enum { LONGEST_SIGN = 64 };

/* What only says how much so: "strongly against". */
static const char *without_degree(const char *text) {
    static const char *const degrees[] = {"very",   "strongly", "mildly", "weakly",  "slightly", "mostly",
                                          "rather", "somewhat", "fully",  "broadly", NULL};
    char word[LONGEST_SIGN];
    size_t length = strcspn(text, " ");
    memcpy(word, text, length);
    word[length] = '\0';
    return text[length] == ' ' && ent_text_is_one_of_ascii(word, degrees) ? text + length + 1 : text;
}

/* Without blanks at its ends; NULL where it is too long to be a sign. */
static const char *trimmed(const char *text, char copy[LONGEST_SIGN]) {
    text += strspn(text, " \t\r\n");
    size_t length = strlen(text);
    while (length > 0 && strchr(" \t\r\n", text[length - 1]) != NULL) length--;
    if (length >= LONGEST_SIGN) return NULL;
    memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

static const char *sign_of_word(const char *text) {
    static const char *const negative[] = {
        "-",         "\xE2\x88\x92", "\xE2\x80\x93", "\xEF\xBC\x8D", "negative", "neg",         "minus",
        "against",   "anti",         "no",           "false",        "oppose",   "opposes",     "opposed",
        "opposing",  "opposition",   "hostile",      "con",          "contra",   "hostility",   "disagree",
        "disagrees", "disagreement", "unfavorable",  "unfavourable", "conflict", "conflictual", "critical",
        "enemy",     "foe",          "negativ",      "negativo",     "négatif",  "nein",        "dagegen",
        "contre",    "unfriendly",   "reject",       "rejects",      NULL};
    static const char *const positive[] = {
        "+",         "\xEF\xBC\x8B", "positive", "pos",       "plus",        "for",         "pro",
        "yes",       "true",         "support",  "supports",  "supportive",  "supporting",  "in favor",
        "in favour", "favor",        "favour",   "favorable", "favourable",  "friendly",    "agree",
        "agrees",    "agreement",    "ally",     "friend",    "cooperation", "cooperative", "positiv",
        "positivo",  "positif",      "ja",       "dafür",     "pour",        NULL};
    static const char *const neither[] = {"0",       "neutral", "none",   "mixed", "ambivalent",
                                          "unclear", "unknown", "neutre", NULL};
    return ent_text_is_one_of_ascii(text, negative)   ? "-"
           : ent_text_is_one_of_ascii(text, positive) ? "+"
           : ent_text_is_one_of_ascii(text, neither)  ? "0"
                                                      : NULL;
}

const char *ent_sign_word(const char *text) {
    char copy[LONGEST_SIGN];
    const char *bare = trimmed(text, copy);
    return bare != NULL ? sign_of_word(without_degree(bare)) : NULL;
}

/* The digits behind a dash that is no ASCII one, or behind a plus of full width; NULL where there is none. */
static const char *behind_dash(const char *text) {
    static const char *const dashes[] = {"\xE2\x88\x92", "\xE2\x80\x93", "\xEF\xBC\x8D"};
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++) {
        if (strncmp(text, dashes[i], strlen(dashes[i])) == 0) return text + strlen(dashes[i]);
    }
    return NULL;
}

/* "-1.0" and "1,0": a comma is a decimal one where nothing but -1, 0 and 1 may stand. */
static const char *sign_of_number(const char *text) {
    char copy[LONGEST_SIGN];
    double number;
    if (trimmed(text, copy) == NULL || strpbrk(text, ".,") == NULL) return NULL;
    for (char *comma = copy; (comma = strchr(comma, ',')) != NULL;) *comma = '.';
    if (!ent_number_parse(copy, &number) || (number != -1 && number != 0 && number != 1)) return NULL;
    return number < 0 ? "-" : number > 0 ? "+" : "0";
}

const char *ent_sign_text(const char *text) {
    if (text == NULL) return NULL;
    const char *sign = ent_sign_word(text), *digits = behind_dash(text);
    if (sign == NULL && digits != NULL && strcmp(digits, "1") == 0) sign = "-";
    if (sign == NULL) sign = sign_of_number(text);
    return sign != NULL ? sign : text;
}
