/* SPDX-License-Identifier: MIT */
/** Columns that the caller names: "source=Country,target=2". */
#ifndef ENT_COLUMN_CHOICE_H
#define ENT_COLUMN_CHOICE_H

#include "table/column_names.h"
#include "table/csv_row.h"

/** Sets the columns that `choice` gives by a name in the first row or a number from 1. Where numbers alone
 * are given and the first row names no column, it is a relation. False after an error was reported. */
bool ent_columns_choose(struct ent_columns *columns, const struct ent_rows *rows, const char *choice,
                        const char *file, const struct entente_sink *sink);
/** The cell that names the column most surely; SIZE_MAX: none does. */
size_t ent_column_surest(const struct ent_row *row, enum ent_column column);
bool ent_column_is_chosen(const struct ent_columns *columns, size_t cell);

#endif
