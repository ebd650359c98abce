/* SPDX-License-Identifier: MIT */
#include "read/nothing_text.h"

#include "base/text.h"
#include <stddef.h>
#include <string.h>

bool ent_is_nothing_word(const char *text) {
    static const char *const words[] = {"NA",      "N/A",     "#N/A", "#NA",  "NaN",   "NaT",
                                        "NULL",    "None",    "nil",  "n.a.", "n. a.", "n/d",
                                        "<NA>",    "<null>",  "\\N",  "k.A.", "k. A.", "keine Angabe",
                                        "missing", "unknown", "?",    NULL};
    return ent_text_is_one_of_ascii(text, words);
}

bool ent_says_nothing(const char *text) {
    static const char *const dashes[] = {"-", "--", "\xE2\x80\x93", "\xE2\x80\x94", ".", NULL};
    return text[strspn(text, " \t\r\n")] == '\0' || ent_text_is_one_of(text, dashes) ||
           ent_is_nothing_word(text);
}
