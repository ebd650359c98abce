/* SPDX-License-Identifier: MIT */
/** Columns that can turn what a relation says (read/turning.h): none of them is passed over. */
#ifndef ENT_CSV_TURNS_H
#define ENT_CSV_TURNS_H

#include "read/turning.h"
#include "table/csv_row.h"

enum { ENT_TURN_COLUMNS_MOST = 12, ENT_TURN_NAME = 48 };

struct ent_turn_column {
    size_t cell;
    enum ent_turn turn;
    char name[ENT_TURN_NAME]; /* as the header has it */
};

struct ent_turn_columns {
    size_t count;
    struct ent_turn_column columns[ENT_TURN_COLUMNS_MOST];
};

/** Takes a column by its name. False where it turns nothing. */
bool ent_turn_columns_take(struct ent_turn_columns *turns, const char *name, size_t cell);

/** What a column is read as; "" where it is none of them. */
const char *ent_turn_columns_field(const struct ent_turn_columns *turns, size_t cell);

/** True where one of them says the sign. */
bool ent_turn_columns_have_sign(const struct ent_turn_columns *turns);

/** The header has no cell above the names of rows. */
void ent_turn_columns_shift(struct ent_turn_columns *turns);

/** Reads them of the current row. False after an error was told; `sink` NULL: nothing is told. */
bool ent_turn_columns_read(const struct ent_turn_columns *turns, const struct ent_rows *rows,
                           const char *file, struct ent_relation_record *record,
                           const struct entente_sink *sink);

#endif
