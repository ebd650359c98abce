/* SPDX-License-Identifier: MIT */
/** The header row: which cell of a row holds which field of a relation. */
#ifndef ENT_CSV_COLUMNS_H
#define ENT_CSV_COLUMNS_H

#include "read/csv_row.h"
#include <entente/document.h>

enum ent_column {
    ENT_COLUMN_SOURCE,
    ENT_COLUMN_RELATION,
    ENT_COLUMN_TARGET,
    ENT_COLUMN_ID,
    ENT_COLUMN_SIGN,
    ENT_COLUMN_WEIGHT,
    ENT_COLUMN_CONFIDENCE,
    ENT_COLUMN_DATE,
    ENT_COLUMN_FROM,
    ENT_COLUMN_TO,
    ENT_COLUMN_NOTE,
    ENT_COLUMN_EVIDENCE_SOURCE,
    ENT_COLUMN_EVIDENCE_LOCATOR,
    ENT_COLUMN_EVIDENCE_NOTE,
    ENT_COLUMN_EVIDENCE_SPEAKER,
    ENT_COLUMN_EVIDENCE_URL,
    ENT_COLUMN_EVIDENCE_TITLE,
    ENT_COLUMN_COUNT
};

/** The first three columns are required; the relation is not where a sign or a weight stands for it. */
enum { ENT_COLUMNS_REQUIRED = ENT_COLUMN_TARGET + 1 };

struct ent_columns {
    size_t count;                /* of the cells that every row must have */
    size_t at[ENT_COLUMN_COUNT]; /* a cell's index, or SIZE_MAX */
    bool is_headless;            /* the row is a relation, and columns stand in their usual order */
    bool is_agreement;           /* signs are 1 for agreement, 0 for none */
};

/** The name of a column as it is documented. */
const char *ent_column_name(enum ent_column column);
/** The column whose cells fill a record's field ("source", "evidence/0/url"), or ENT_COLUMN_COUNT. */
enum ent_column ent_column_for_field(const char *field);
/** The column called `name`, or by a name that it has elsewhere, in any case of ASCII letters, or
 *  ENT_COLUMN_COUNT. */
enum ent_column ent_column_find(const char *name);

/** Takes the current row of `rows` for the header, with the columns and the word that `options` name (NULL:
 *  none). False after an error was reported. */
bool ent_columns_read(struct ent_columns *columns, const struct ent_rows *rows,
                      const struct entente_read_options *options, const char *file,
                      const struct entente_sink *sink);

#endif
