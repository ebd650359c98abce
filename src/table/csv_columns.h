/* SPDX-License-Identifier: MIT */
/** The header row: which cell of a row holds which field of a relation. */
#ifndef ENT_CSV_COLUMNS_H
#define ENT_CSV_COLUMNS_H

#include "read/reader.h"
#include "table/column_names.h"
#include "table/csv_row.h"

/** Takes the current row of `rows` for the header, with the columns and the word that `options` name (NULL:
 *  none). False after an error was reported. */
bool ent_columns_read(struct ent_columns *columns, const struct ent_rows *rows,
                      const struct entente_read_options *options, const char *file,
                      const struct entente_sink *sink);

/** Tells the taker of the records which column of the header is read as what; false when memory is out. */
bool ent_columns_tell(const struct ent_columns *columns, const struct ent_row *row,
                      const struct ent_record_sink *records);

#endif
