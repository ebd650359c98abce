/* SPDX-License-Identifier: MIT */
/** Which column holds what where no first row names the columns: what all its cells look like decides. */
#ifndef ENT_HEADLESS_H
#define ENT_HEADLESS_H

#include "read/triple_order.h"
#include "table/column_names.h"

enum { ENT_HEADLESS_MOST = 12, ENT_HEADLESS_ROWS = 1000 };

/** What is known of the columns from the rows that were looked at; {0}: none yet. */
struct ent_headless {
    size_t count; /* of columns */
    struct {
        bool has_cells, has_other_than_number, has_other_than_sign, has_other_than_date;
        bool says_sign; /* a cell is a sign and nothing else: "+", "negative", "-1" */
        bool has_minus; /* a number below zero */
    } columns[ENT_HEADLESS_MOST];
};

/** True for a date in any form that is read. */
bool ent_headless_is_date(const char *text);

/** Looks at one cell; those beyond ENT_HEADLESS_MOST are passed over. */
void ent_headless_look(struct ent_headless *seen, size_t column, const char *text);

/** Fills `at` with the columns of source, relation and target, or of source and target where a number, a
 *  sign or, with a word for all (`has_word`), a date stands third; and of sign, weight and date behind them.
 *  Two columns are the ends where there is a word for all. False where the cells do not tell. What is left
 *  over is in `*rest`: the first column that could not be told, or SIZE_MAX. */
bool ent_headless_settle(const struct ent_headless *seen, struct ent_triple_order order, bool has_word,
                         size_t at[ENT_COLUMN_COUNT], size_t *rest);

#endif
