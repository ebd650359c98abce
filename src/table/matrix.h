/* SPDX-License-Identifier: MIT */
/** A matrix as a table: the first row and the first column hold names, all other cells numbers. */
#ifndef ENT_MATRIX_H
#define ENT_MATRIX_H

#include "table/csv_table.h"

/** Where the names of columns stand in the first row. */
struct ent_matrix_head {
    size_t first; /* cell: 1 where one stands above the names of rows, else 0 */
    size_t count;
};

/** How the bytes of a matrix are written. */
struct ent_table_syntax ent_matrix_syntax(const char *bytes, size_t length);

/** Reads the first row that is not blank. False when there is none, or it cannot be read. */
bool ent_matrix_read_head(struct ent_rows *rows, struct ent_matrix_head *head);

/** True for a cell that says that there is no tie. */
bool ent_matrix_is_absent(const char *text);
/** True for "+" and "-". */
bool ent_matrix_is_sign(const char *text);
/** True for a row with a cell for each column, and nothing behind. */
bool ent_matrix_fits(const struct ent_row *row, struct ent_matrix_head head);

/** True when rows and columns have the same names and most cells are numbers; or when nearly all cells are,
 * no name is a number and the first row names no column of a table of relations. */
bool ent_matrix_probe(struct ent_table_syntax syntax, const char *bytes, size_t length);

/** As the contract of readers has it. */
enum entente_status ent_matrix_read(struct ent_table_syntax syntax, const char *file, const char *bytes,
                                    size_t length, const struct ent_record_sink *records,
                                    const struct entente_sink *sink);

#endif
