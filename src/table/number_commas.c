/* SPDX-License-Identifier: MIT */
#include "table/number_commas.h"

#include "base/number.h"
#include <string.h>

/* "1,000" and "12,345,678": a comma before each three digits. */
static bool is_grouped(const char *text) {
    text += strspn(text, "+-");
    size_t lead = strspn(text, "0123456789");
    if (lead < 1 || lead > 3 || text[0] == '0') return false;
    for (text += lead; *text == ','; text += 4) {
        if (strspn(text + 1, "0123456789") != 3) return false;
    }
    return *text == '\0' || *text == '.';
}

static void keep_first(struct ent_comma_first *first, const struct ent_rows *rows, size_t cell,
                       const char *file) {
    const char *text = rows->row.cells[cell].text;
    if (first->place.line > 0 || strlen(text) >= ENT_COMMA_TEXT) return;
    memcpy(first->text, text, strlen(text) + 1);
    first->place.file = file;
    ent_rows_place(rows, rows->row.cells[cell].offset, &first->place);
}

void ent_commas_look(struct ent_commas *commas, const struct ent_rows *rows, size_t cell, const char *file) {
    const char *text = rows->row.cells[cell].text;
    if (strchr(text, ',') != NULL) {
        if (commas->comma.place.line == 0) commas->all_grouped = true;
        commas->all_grouped = commas->all_grouped && is_grouped(text);
        keep_first(&commas->comma, rows, cell, file);
    } else if (strchr(text, '.') != NULL) {
        keep_first(&commas->point, rows, cell, file);
    }
}

/* -- judging --------------------------------------------------------------------------------------------- */

static bool fail_two_ways(const struct ent_commas *commas, const char *what,
                          const struct entente_sink *sink) {
    const struct ent_comma_first *point = &commas->point;
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

static void tell(const struct ent_commas *commas, const char *meaning, const struct entente_sink *sink) {
    ent_tell(sink, ENTENTE_NOTE, "comma", &commas->comma.place, "", "the comma of \"%s\" is read as %s",
             commas->comma.text, meaning);
}

/* Where commas part the columns too, a decimal comma is unusual enough to be told. */
bool ent_commas_judge(const struct ent_commas *commas, char delimiter, const char *what,
                      enum ent_comma *meaning, const struct entente_sink *sink) {
    bool has_point = commas->point.place.line > 0, is_usual = delimiter != ',';
    if (commas->comma.place.line == 0) return true;
    *meaning = ENT_COMMA_DECIMAL;
    if (!commas->all_grouped || is_usual) {
        if (has_point) return fail_two_ways(commas, what, sink);
        if (!is_usual) tell(commas, "the decimal sign", sink);
        return true;
    }
    *meaning = ENT_COMMA_GROUPS;
    bool has_both = strchr(commas->comma.text, '.') != NULL;
    if (!has_point && !has_both) return fail_either(commas, what, sink);
    tell(commas, "a thousands sign", sink);
    return true;
}

bool ent_comma_number(enum ent_comma meaning, const char *text, double *value) {
    char copy[ENT_COMMA_TEXT], *to = copy;
    size_t commas = 0;
    if (meaning == ENT_COMMA_UNKNOWN || strchr(text, ',') == NULL || strlen(text) >= ENT_COMMA_TEXT)
        return ent_number_parse(text, value);
    bool is_decimal = meaning == ENT_COMMA_DECIMAL;
    if (!is_decimal && !is_grouped(text)) return false;
    for (; *text != '\0'; text++) {
        commas += *text == ',';
        if (*text != ',' || is_decimal) *to++ = *text == ',' ? '.' : *text;
    }
    *to = '\0';
    return (!is_decimal || commas == 1) && ent_number_parse(copy, value);
}
