/* SPDX-License-Identifier: MIT */
#include "table/number_commas.h"

#include "base/number.h"
#include "read/number_text.h"
#include <string.h>

/* "1,000" and "12,345,678": a comma before each three digits. */
static bool is_grouped(const char *text) {
    text += strspn(text, "+-");
    size_t lead = strspn(text, "0123456789");
    if (lead < 1 || lead > 3 || text[0] == '0' || text[lead] != ',') return false;
    for (text += lead; *text == ','; text += 4) {
        if (strspn(text + 1, "0123456789") != 3) return false;
    }
    return *text == '\0' || *text == '.';
}

static void keep_first(struct ent_comma_first *first, const struct ent_rows *rows, size_t cell,
                       const char *text, const char *file) {
    if (first->place.line > 0) return;
    memcpy(first->text, text, strlen(text) + 1);
    first->place.file = file;
    ent_rows_place(rows, rows->row.cells[cell].offset, &first->place);
}

void ent_commas_look(struct ent_commas *commas, const struct ent_rows *rows, size_t cell, const char *file) {
    char text[ENT_NUMBER_TEXT];
    bool is_share;
    if (!ent_number_plain(rows->row.cells[cell].text, text, &is_share)) return;
    if (strchr(text, ',') != NULL) {
        if (commas->comma.place.line == 0) commas->all_grouped = true;
        commas->all_grouped = commas->all_grouped && is_grouped(text);
        keep_first(&commas->comma, rows, cell, text, file);
    } else if (strchr(rows->row.cells[cell].text, ',') != NULL && is_grouped(rows->row.cells[cell].text)) {
        keep_first(&commas->grouped, rows, cell, rows->row.cells[cell].text, file);
    } else if (strchr(text, '.') != NULL) {
        keep_first(&commas->point, rows, cell, text, file);
    }
}

/* -- judging --------------------------------------------------------------------------------------------- */

static bool fail_two_ways(const struct ent_commas *commas, const char *what,
                          const struct entente_sink *sink) {
    const struct ent_comma_first *point = commas->point.place.line > 0 ? &commas->point : &commas->grouped;
    ent_fail(sink, ENTENTE_BAD_INPUT, "two-decimal-signs", &commas->comma.place,
             "write all numbers with a point", "%s \"%s\" has a comma, \"%s\" at %zu:%zu has a point", what,
             commas->comma.text, point->text, point->place.line, point->place.column);
    return false;
}

static bool fail_either(const struct ent_commas *commas, const char *what, const struct entente_sink *sink) {
    ent_fail(sink, ENTENTE_BAD_INPUT, "bad-number", &commas->comma.place,
             "write it without a comma, or with a point as the decimal sign",
             "%s \"%s\" may have a decimal or a thousands comma", what, commas->comma.text);
    return false;
}

static void tell(const struct ent_comma_first *first, const char *meaning, const struct entente_sink *sink) {
    ent_tell(sink, ENTENTE_NOTE, "comma", &first->place, "", "the comma of \"%s\" is read as %s", first->text,
             meaning);
}

/* Where commas part the columns too, a decimal comma is unusual enough to be told. */
bool ent_commas_judge(const struct ent_commas *commas, char delimiter, const char *what,
                      enum ent_comma *meaning, const struct entente_sink *sink) {
    bool has_grouped = commas->grouped.place.line > 0, is_usual = delimiter != ',';
    bool has_point = commas->point.place.line > 0 || has_grouped;
    if (has_grouped) tell(&commas->grouped, "a thousands sign", sink);
    if (commas->comma.place.line == 0) return true;
    *meaning = ENT_COMMA_DECIMAL;
    if (!commas->all_grouped || is_usual) {
        if (has_point) return fail_two_ways(commas, what, sink);
        if (!is_usual || commas->all_grouped) tell(&commas->comma, "the decimal sign", sink);
        return true;
    }
    *meaning = ENT_COMMA_GROUPS;
    if (!has_point) return fail_either(commas, what, sink);
    if (!has_grouped) tell(&commas->comma, "a thousands sign", sink);
    return true;
}

static bool read_number(enum ent_comma meaning, const char *text, double *value) {
    char copy[ENT_NUMBER_TEXT], *to = copy;
    size_t commas = 0;
    if (meaning == ENT_COMMA_UNKNOWN || strchr(text, ',') == NULL) return ent_number_parse(text, value);
    bool is_decimal = meaning == ENT_COMMA_DECIMAL;
    if (!is_decimal && !is_grouped(text)) return false;
    for (; *text != '\0'; text++) {
        commas += *text == ',';
        if (*text != ',' || is_decimal) *to++ = *text == ',' ? '.' : *text;
    }
    *to = '\0';
    return (!is_decimal || commas == 1) && ent_number_parse(copy, value);
}

bool ent_comma_number(enum ent_comma meaning, const char *text, double *value) {
    char plain[ENT_NUMBER_TEXT];
    bool is_share;
    if (!ent_number_plain(text, plain, &is_share)) return ent_number_parse(text, value);
    if (!read_number(meaning, plain, value)) return false;
    if (is_share) *value /= 100;
    return true;
}
