/* SPDX-License-Identifier: MIT */
#include "read/sign_text.h"

#include "base/number.h"
#include "base/text.h"
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

static bool is_one_of(const char *const *list, size_t count, const char *text) {
    for (size_t i = 0; i < count; i++) {
        if (ent_text_same_ascii(list[i], text)) return true;
    }
    return false;
}

const char *ent_sign_text(const char *text) {
    static const char *const hostile[] = {"neg", "minus", "against", "no", "false"};
    static const char *const friendly[] = {"pos", "plus", "for", "yes", "true"};
    static const char minus[] = "\xE2\x88\x92";
    double number;
    if (text == NULL) return NULL;
    if (is_one_of(hostile, sizeof hostile / sizeof *hostile, text)) return "-";
    if (is_one_of(friendly, sizeof friendly / sizeof *friendly, text)) return "+";
    if (strcmp(text, minus) == 0) return "-";
    if (strncmp(text, minus, sizeof minus - 1) == 0)
        return ent_number_parse(text + sizeof minus - 1, &number) && number == 1 ? "-" : text;
    bool is_sign = strchr(text, '.') != NULL && ent_number_parse(text, &number) &&
                   (number == -1 || number == 0 || number == 1);
    if (!is_sign) return text;
    return number < 0 ? "-" : number > 0 ? "+" : "0";
}
