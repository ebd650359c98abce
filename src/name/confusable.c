/* SPDX-License-Identifier: MIT */
#include "name/confusable.h"

#include <stddef.h>
#include <stdlib.h>
#include <utf8proc.h>

struct confusable {
    int32_t code, like;
};

static const struct confusable confusables[] = {
#define ALIKE(code, like) {code, like},
#include "name/confusables.def"
#undef ALIKE
};

static int compare_codes(const void *a, const void *b) {
    const struct confusable *x = a, *y = b;
    return (x->code > y->code) - (x->code < y->code);
}

int32_t ent_confusable(int32_t code) {
    if (code < 0x80) return code == '`' ? '\'' : code;
    const struct confusable wanted = {.code = code};
    const struct confusable *found = bsearch(&wanted, confusables, sizeof confusables / sizeof *confusables,
                                             sizeof *confusables, compare_codes);
    if (found != NULL) return found->like;
    return utf8proc_category(code) == UTF8PROC_CATEGORY_PD ? '-' : code;
}
