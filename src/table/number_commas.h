/* SPDX-License-Identifier: MIT */
/** What the comma of "1,5" and of "1,000" means: numbers that stand together are written in one way. */
#ifndef ENT_NUMBER_COMMAS_H
#define ENT_NUMBER_COMMAS_H

#include "read/number_text.h"
#include "table/csv_row.h"

enum ent_comma { ENT_COMMA_UNKNOWN, ENT_COMMA_DECIMAL, ENT_COMMA_GROUPS };

/** The first number of a kind. */
struct ent_comma_first {
    struct ent_place place; /* line 0: none met */
    char text[ENT_NUMBER_TEXT];
};

/** The numbers that were looked at; {0}: none. */
struct ent_commas {
    struct ent_comma_first comma, point;
    struct ent_comma_first grouped; /* with a comma that can only part thousands */
    bool all_grouped;               /* every comma stands before three digits */
};

/** Looks at a cell of the current row. */
void ent_commas_look(struct ent_commas *commas, const struct ent_rows *rows, size_t cell, const char *file);

/** Settles what commas mean where `delimiter` parts the cells; `what` a number is called in messages. False
 * after an error was reported: the numbers are written in two ways. */
bool ent_commas_judge(const struct ent_commas *commas, char delimiter, const char *what,
                      enum ent_comma *meaning, const struct entente_sink *sink);

/** Reads a number with commas of that meaning. */
bool ent_comma_number(enum ent_comma meaning, const char *text, double *value);

#endif
