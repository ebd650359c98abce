/* SPDX-License-Identifier: MIT */
#include "write/csv_cell.h"

#include "base/number.h"
#include <math.h>
#include <string.h>

/* The full-width forms count too: some spreadsheets fold them before they look. */
static bool looks_like_formula(const char *text) {
    static const char *const starts[] = {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};
    double number;
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        if (strncmp(text, starts[i], strlen(starts[i])) == 0) return !ent_number_parse(text, &number);
    }
    return false;
}

void ent_csv_text(struct ent_buffer *out, const char *text) {
    bool quoted = text[strcspn(text, ",;\"\r\n\t")] != '\0' || *text == ' ' ||
                  (*text != '\0' && text[strlen(text) - 1] == ' ');
    if (quoted) ent_buffer_add(out, "\"");
    if (looks_like_formula(text)) ent_buffer_add(out, "'");
    while (*text != '\0') {
        size_t length = strcspn(text, "\"");
        ent_buffer_add_bytes(out, text, length);
        text += length;
        if (*text == '"') {
            ent_buffer_add(out, "\"\"");
            text++;
        }
    }
    if (quoted) ent_buffer_add(out, "\"");
}

void ent_csv_real(struct ent_buffer *out, double value) {
    if (isfinite(value)) ent_buffer_real(out, value);
}
