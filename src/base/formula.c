/* SPDX-License-Identifier: MIT */
#include "base/formula.h"

#include "base/number.h"
#include <string.h>

/* The full-width forms count too: some spreadsheets fold them before they look. */
static bool starts_formula(const char *text) {
    static const char *const starts[] = {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        if (strncmp(text, starts[i], strlen(starts[i])) == 0) return true;
    }
    return false;
}

bool ent_formula_needs_guard(const char *text) {
    double number;
    return ent_formula_has_guard(text) || (starts_formula(text) && !ent_number_parse(text, &number));
}

bool ent_formula_has_guard(const char *text) {
    size_t apostrophes = strspn(text, "'");
    return apostrophes > 0 && starts_formula(text + apostrophes);
}
