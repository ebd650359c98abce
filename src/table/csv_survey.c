/* SPDX-License-Identifier: MIT */
#include "table/csv_survey.h"

#include "base/intern.h"
#include "base/number.h"
#include "read/nothing_text.h"
#include <stdint.h>
#include <string.h>

struct surveying {
    struct ent_survey *survey;
    struct ent_rows rows;
    const struct ent_columns *columns;
    const char *file;
    struct ent_commas weight, confidence;
    struct ent_date_orders orders;
    size_t row_count, mutual_count;
};

static const char *cell(const struct surveying *s, enum ent_column column) {
    size_t at = s->columns->at[column];
    return at < s->rows.row.count ? s->rows.row.cells[at].text : "";
}

static void look_at_number(struct surveying *s, enum ent_column column, struct ent_commas *commas) {
    size_t at = s->columns->at[column];
    if (at < s->rows.row.count) ent_commas_look(commas, &s->rows, at, s->file);
}

static void look_at_sign(struct surveying *s) {
    const char *sign = cell(s, ENT_COLUMN_SIGN);
    s->survey->has_plus |= strcmp(sign, "+") == 0;
    s->survey->has_words |= !ent_says_nothing(sign) && strcmp(sign, "+") != 0;
}

static void look_at_ways(struct surveying *s) {
    struct ent_relation_record record = {0};
    ent_turn_columns_read(&s->columns->turns, &s->rows, s->file, &record, NULL);
    s->mutual_count += record.is_mutual;
    s->row_count++;
}

static bool is_below_zero(const char *text) {
    char plain[ENT_NUMBER_TEXT];
    bool is_share;
    return ent_number_plain(text, plain, &is_share) && plain[0] == '-' && plain[1] != '\0';
}

static void look_at_row(struct surveying *s) {
    if (ent_row_is_empty(&s->rows.row)) return;
    look_at_sign(s);
    look_at_ways(s);
    bool has_sign = cell(s, ENT_COLUMN_SIGN)[0] != '\0';
    s->survey->has_negative |= !has_sign && is_below_zero(cell(s, ENT_COLUMN_WEIGHT));
    look_at_number(s, ENT_COLUMN_WEIGHT, &s->weight);
    look_at_number(s, ENT_COLUMN_CONFIDENCE, &s->confidence);
    ent_date_orders_look(&s->orders, cell(s, ENT_COLUMN_DATE));
    ent_date_orders_look(&s->orders, cell(s, ENT_COLUMN_FROM));
    ent_date_orders_look(&s->orders, cell(s, ENT_COLUMN_TO));
}

bool ent_survey_table(struct ent_survey *survey, struct ent_rows rows, const struct ent_columns *columns,
                      const char *file, const struct entente_sink *sink) {
    struct surveying s = {.survey = survey, .rows = rows, .columns = columns, .file = file};
    enum ent_comma *commas = survey->commas;
    *survey = (struct ent_survey){.has_negative = false};
    while (ent_rows_next(&s.rows) && s.rows.row.fault == ENT_ROW_FINE) look_at_row(&s);
    bool fine =
        ent_commas_judge(&s.weight, rows.delimiter, "weight", &commas[ENT_COLUMN_WEIGHT], sink) &&
        ent_commas_judge(&s.confidence, rows.delimiter, "confidence", &commas[ENT_COLUMN_CONFIDENCE], sink);
    survey->date_order = ent_date_orders_settle(&s.orders);
    survey->is_mutual = s.row_count > 0 && s.mutual_count == s.row_count;
    ent_rows_clear(&s.rows);
    return fine;
}

bool ent_has_row_names(struct ent_rows rows, size_t count) {
    struct ent_index names = {0};
    size_t number;
    bool fits = true;
    while (fits && ent_rows_next(&rows)) {
        if (ent_row_is_blank(&rows.row)) continue;
        const char *name = rows.row.count == count + 1 ? rows.row.cells[0].text : "";
        fits = rows.row.fault == ENT_ROW_FINE && ent_count_parse(name, SIZE_MAX, &number) &&
               ent_index_find(&names, name) == SIZE_MAX && ent_index_add(&names, name, number);
    }
    fits = fits && names.count > 0;
    ent_index_clear(&names);
    ent_rows_clear(&rows);
    return fits;
}

bool ent_survey_number(const struct ent_survey *survey, enum ent_column column, const char *text,
                       double *value) {
    return ent_comma_number(survey->commas[column], text, value);
}
