/* SPDX-License-Identifier: MIT */
#include "read/sign_text.h"

#include "base/number.h"
#include "base/text.h"
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

const char *ent_sign_word(const char *text) {
    static const char *const negative[] = {"-",           "\xE2\x88\x92", "negative",  "neg",
                                           "minus",       "against",      "anti",      "no",
                                           "false",       "oppose",       "opposes",   "opposed",
                                           "opposing",    "opposition",   "hostile",   "con",
                                           "hostility",   "disagree",     "disagrees", "disagreement",
                                           "unfavorable", "unfavourable", "conflict",  "conflictual",
                                           "critical",    "enemy",        "foe",       NULL};
    static const char *const positive[] = {
        "+",         "positive", "pos",       "plus",        "for",         "pro",      "yes",
        "true",      "support",  "supports",  "supportive",  "supporting",  "in favor", "in favour",
        "favor",     "favour",   "favorable", "favourable",  "friendly",    "agree",    "agrees",
        "agreement", "ally",     "friend",    "cooperation", "cooperative", NULL};
    static const char *const neither[] = {"0",          "neutral", "none",    "mixed",
                                          "ambivalent", "unclear", "unknown", NULL};
    return ent_text_is_one_of_ascii(text, negative)   ? "-"
           : ent_text_is_one_of_ascii(text, positive) ? "+"
           : ent_text_is_one_of_ascii(text, neither)  ? "0"
                                                      : NULL;
}

/* "-1.0"; of "1" and "0" the text itself is one. */
static const char *sign_of_number(const char *text) {
    double number;
    bool is_sign = strchr(text, '.') != NULL && ent_number_parse(text, &number) &&
                   (number == -1 || number == 0 || number == 1);
    if (!is_sign) return text;
    return number < 0 ? "-" : number > 0 ? "+" : "0";
}

const char *ent_sign_text(const char *text) {
    static const char minus[] = "\xE2\x88\x92";
    if (text == NULL || strchr("+-01", text[0]) != NULL) return text == NULL ? NULL : sign_of_number(text);
    const char *word = ent_sign_word(text);
    if (word != NULL) return word;
    return strncmp(text, minus, sizeof minus - 1) == 0 && strcmp(text + sizeof minus - 1, "1") == 0 ? "-"
                                                                                                    : text;
}
