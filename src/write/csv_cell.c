/* SPDX-License-Identifier: MIT */
#include "write/csv_cell.h"

#include "base/formula.h"
#include "base/report.h"
#include <math.h>
#include <string.h>

static bool needs_quotes(const char *text) {
    bool has_special = text[strcspn(text, ",;\"\r\n\t")] != '\0';
    return has_special || *text == ' ' || (*text != '\0' && text[strlen(text) - 1] == ' ');
}

static void add_guard(struct ent_csv *csv) {
    ent_buffer_add(csv->out, "'");
    csv->guarded++;
}

void ent_csv_text(struct ent_csv *csv, const char *text) {
    bool quoted = needs_quotes(text);
    if (quoted) ent_buffer_add(csv->out, "\"");
    if (!csv->is_plain && ent_formula_needs_guard(text)) add_guard(csv);
    while (*text != '\0') {
        size_t length = strcspn(text, "\"");
        ent_buffer_add_bytes(csv->out, text, length);
        text += length;
        if (*text == '"') {
            ent_buffer_add(csv->out, "\"\"");
            text++;
        }
    }
    if (quoted) ent_buffer_add(csv->out, "\"");
}

void ent_csv_real(struct ent_csv *csv, double value) {
    if (isfinite(value)) ent_buffer_real(csv->out, value);
}

void ent_csv_tell(const struct ent_csv *csv, const struct entente_sink *sink) {
    if (csv->guarded == 0) return;
    ent_tell(
        sink, ENTENTE_NOTE, "formula-guard", NULL, "--plain-csv leaves it out, for programs",
        "%zu cell%s that a spreadsheet would take for a formula begin%s with an apostrophe, which entente "
        "takes off when it reads",
        csv->guarded, csv->guarded == 1 ? "" : "s", csv->guarded == 1 ? "s" : "");
}
