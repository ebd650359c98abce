/* SPDX-License-Identifier: MIT */
/** What the columns of a table say as wholes: how numbers and dates are written, whether weights have signs.
 */
#ifndef ENT_CSV_SURVEY_H
#define ENT_CSV_SURVEY_H

#include "read/date_form.h"
#include "table/csv_columns.h"
#include "table/number_commas.h"

struct ent_survey {
    enum ent_comma commas[ENT_COLUMN_COUNT];
    enum ent_date_order date_order;
    bool has_negative; /* a weight without a sign of its own is below zero */
    bool is_mutual;    /* every relation goes both ways */
    bool has_plus;     /* a sign is "+" */
    bool has_words;    /* a sign is neither "+" nor a dash */
};

/** Reads from the row that `rows` begins with to the end; `rows` is a copy to use up. False after an error
 * was reported: a column writes its numbers in two ways. */
bool ent_survey_table(struct ent_survey *survey, struct ent_rows rows, const struct ent_columns *columns,
                      const char *file, const struct entente_sink *sink);

/** True when all rows have a cell more than the header's `count`, and their first cells are whole numbers,
 * each once: R writes the names of rows so, also of those that were chosen or sorted. `rows` is as above. */
bool ent_has_row_names(struct ent_rows rows, size_t count);

/** A number as its column writes it. */
bool ent_survey_number(const struct ent_survey *survey, enum ent_column column, const char *text,
                       double *value);

#endif
