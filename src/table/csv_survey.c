/* SPDX-License-Identifier: MIT */
#include "table/csv_survey.h"

#include "base/number.h"
#include <stdint.h>
#include <string.h>

enum { COPY = 64 };

/* The first cell of a kind. */
struct first {
    struct ent_place place; /* line 0: none met */
    char text[COPY];
};

/* The numbers of one column. */
struct numbers {
    struct first comma, point;
    bool all_grouped; /* every comma stands before three digits */
};

struct surveying {
    struct ent_survey *survey;
    struct ent_rows rows;
    const struct ent_columns *columns;
    const char *file;
    const struct entente_sink *sink;
    struct numbers weight, confidence;
    struct ent_date_orders orders;
};

static const char *cell(const struct surveying *s, enum ent_column column) {
    size_t at = s->columns->at[column];
    return at < s->rows.row.count ? s->rows.row.cells[at].text : "";
}

/* -- looking --------------------------------------------------------------------------------------------- */

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

static void keep_first(const struct surveying *s, enum ent_column column, struct first *first) {
    const char *text = cell(s, column);
    if (first->place.line > 0 || strlen(text) >= COPY) return;
    memcpy(first->text, text, strlen(text) + 1);
    first->place.file = s->file;
    ent_rows_place(&s->rows, s->rows.row.cells[s->columns->at[column]].offset, &first->place);
}

static void look_at_number(struct surveying *s, enum ent_column column, struct numbers *numbers) {
    const char *text = cell(s, column);
    bool has_comma = strchr(text, ',') != NULL;
    if (has_comma) {
        if (numbers->comma.place.line == 0) numbers->all_grouped = true;
        numbers->all_grouped = numbers->all_grouped && is_grouped(text);
        keep_first(s, column, &numbers->comma);
    } else if (strchr(text, '.') != NULL) {
        keep_first(s, column, &numbers->point);
    }
}

static void look_at_row(struct surveying *s) {
    bool has_sign = cell(s, ENT_COLUMN_SIGN)[0] != '\0';
    s->survey->has_negative |= !has_sign && cell(s, ENT_COLUMN_WEIGHT)[0] == '-';
    look_at_number(s, ENT_COLUMN_WEIGHT, &s->weight);
    look_at_number(s, ENT_COLUMN_CONFIDENCE, &s->confidence);
    ent_date_orders_look(&s->orders, cell(s, ENT_COLUMN_DATE));
    ent_date_orders_look(&s->orders, cell(s, ENT_COLUMN_FROM));
    ent_date_orders_look(&s->orders, cell(s, ENT_COLUMN_TO));
}

/* -- judging --------------------------------------------------------------------------------------------- */

static bool fail_two_ways(const struct surveying *s, enum ent_column column, const struct numbers *numbers) {
    const struct first *point = &numbers->point;
    ent_fail(s->sink, ENTENTE_BAD_INPUT, "two-decimal-signs", &numbers->comma.place,
             "write all numbers of the column with a point",
             "%s \"%s\" has a comma, \"%s\" at %zu:%zu has a point", ent_column_name(column),
             numbers->comma.text, point->text, point->place.line, point->place.column);
    return false;
}

static bool fail_either(const struct surveying *s, enum ent_column column, const struct numbers *numbers) {
    ent_fail(s->sink, ENTENTE_BAD_INPUT, "bad-number", &numbers->comma.place,
             "write it without a comma, or with a point as the decimal sign",
             "%s \"%s\" may have a decimal or a thousands comma", ent_column_name(column),
             numbers->comma.text);
    return false;
}

static void tell(const struct surveying *s, const struct numbers *numbers, const char *meaning) {
    ent_tell(s->sink, ENTENTE_NOTE, "comma", &numbers->comma.place, "", "the comma of \"%s\" is read as %s",
             numbers->comma.text, meaning);
}

/* Where commas part the columns too, a decimal comma is unusual enough to be told. */
static bool judge(struct surveying *s, enum ent_column column, const struct numbers *numbers) {
    bool has_point = numbers->point.place.line > 0, is_usual = s->rows.delimiter != ',';
    if (numbers->comma.place.line == 0) return true;
    s->survey->commas[column] = ENT_COMMA_DECIMAL;
    if (!numbers->all_grouped || is_usual) {
        if (has_point) return fail_two_ways(s, column, numbers);
        if (!is_usual) tell(s, numbers, "the decimal sign");
        return true;
    }
    s->survey->commas[column] = ENT_COMMA_GROUPS;
    bool has_both = strchr(numbers->comma.text, '.') != NULL;
    if (!has_point && !has_both) return fail_either(s, column, numbers);
    tell(s, numbers, "a thousands sign");
    return true;
}

bool ent_survey_table(struct ent_survey *survey, struct ent_rows rows, const struct ent_columns *columns,
                      const char *file, const struct entente_sink *sink) {
    struct surveying s = {.survey = survey, .rows = rows, .columns = columns, .file = file, .sink = sink};
    *survey = (struct ent_survey){.has_negative = false};
    while (ent_rows_next(&s.rows) && s.rows.row.fault == ENT_ROW_FINE) look_at_row(&s);
    bool fine = judge(&s, ENT_COLUMN_WEIGHT, &s.weight) && judge(&s, ENT_COLUMN_CONFIDENCE, &s.confidence);
    survey->date_order = ent_date_orders_settle(&s.orders);
    ent_rows_clear(&s.rows);
    return fine;
}

bool ent_has_row_names(struct ent_rows rows, size_t count) {
    size_t number, expected = 1;
    bool fits = true;
    while (fits && ent_rows_next(&rows)) {
        if (ent_row_is_blank(&rows.row)) continue;
        fits = rows.row.fault == ENT_ROW_FINE && rows.row.count == count + 1 &&
               ent_count_parse(rows.row.cells[0].text, SIZE_MAX, &number) && number == expected++;
    }
    ent_rows_clear(&rows);
    return fits && expected > 1;
}

/* -- reading --------------------------------------------------------------------------------------------- */

bool ent_survey_number(const struct ent_survey *survey, enum ent_column column, const char *text,
                       double *value) {
    char copy[COPY], *to = copy;
    size_t commas = 0;
    if (survey->commas[column] == ENT_COMMA_UNKNOWN || strchr(text, ',') == NULL || strlen(text) >= COPY)
        return ent_number_parse(text, value);
    bool is_decimal = survey->commas[column] == ENT_COMMA_DECIMAL;
    if (!is_decimal && !is_grouped(text)) return false;
    for (; *text != '\0'; text++) {
        commas += *text == ',';
        if (*text != ',' || is_decimal) *to++ = *text == ',' ? '.' : *text;
    }
    *to = '\0';
    return (!is_decimal || commas == 1) && ent_number_parse(copy, value);
}
