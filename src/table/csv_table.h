/* SPDX-License-Identifier: MIT */
/** A table of relations, one a row below a header row: what CSV and TSV have in common. */
#ifndef ENT_CSV_TABLE_H
#define ENT_CSV_TABLE_H

#include "read/reader.h"
#include "table/csv_row.h"

/** How the table is written. */
struct ent_table_syntax {
    char delimiter;
    bool quotes;       /* false: quotes are letters like any other */
    size_t start;      /* of the first row: what stands before is one line of another kind */
    size_t first_cell; /* of a sheet: what number its first cell has; places are rows and cells there */
};

/** The rows from the first on. */
struct ent_rows ent_table_rows(struct ent_table_syntax syntax, const char *bytes, size_t length);

/** As the contract of readers has it. A row with an error is told and left out. */
enum entente_status ent_table_read(struct ent_table_syntax syntax, const char *file, const char *bytes,
                                   size_t length, const struct ent_record_sink *records,
                                   const struct entente_sink *sink);

/** The delimiter that stands most often in the first row, the earlier of `delimiters` (up to 8) where several
 * do; a first line "sep=;" names it. A blank where none of the usual ones is there and quotes fit. */
struct ent_table_syntax ent_table_syntax_find(const char *bytes, size_t length, const char *delimiters);

/** True when some cells are in quotes, and all rows are equally long if quotes are read as such. */
bool ent_table_is_quoted(struct ent_table_syntax syntax, const char *bytes, size_t length);

/** True when the first row names an end of relations, or begins with from and to. */
bool ent_table_probe(struct ent_table_syntax syntax, const char *bytes, size_t length);

#endif
