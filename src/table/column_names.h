/* SPDX-License-Identifier: MIT */
/** The columns that a table of relations may have, and their names here and elsewhere. */
#ifndef ENT_COLUMN_NAMES_H
#define ENT_COLUMN_NAMES_H

#include "table/csv_turns.h"
#include <stdbool.h>
#include <stddef.h>

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
    ENT_COLUMN_SOURCE_KIND,
    ENT_COLUMN_TARGET_KIND,
    ENT_COLUMN_SOURCE_BLOC,
    ENT_COLUMN_TARGET_BLOC,
    ENT_COLUMN_STATED_SOURCE,
    ENT_COLUMN_STATED_TARGET,
    ENT_COLUMN_COUNT
};

/** The first three columns are required; the relation is not where a sign or a weight stands for it. */
enum { ENT_COLUMNS_REQUIRED = ENT_COLUMN_TARGET + 1 };

struct ent_columns {
    size_t count;                /* of the cells that every row must have */
    size_t at[ENT_COLUMN_COUNT]; /* a cell's index, or SIZE_MAX */
    bool is_headless;            /* the row is a relation, and columns stand in their usual order */
    bool is_agreement;           /* signs are 1 for agreement, 0 for none */
    bool is_undirected;          /* a column says of every relation that it is mutual */
    struct ent_turn_columns turns;
    bool targets_are_issues; /* their column is called so: those that never act are issues */
};

/** The name of a column as it is documented. */
const char *ent_column_name(enum ent_column column);
/** The column whose cells fill a record's field ("source", "evidence/0/url"), or ENT_COLUMN_COUNT. */
enum ent_column ent_column_for_field(const char *field);
/** The column called `name`, or by a name that it has elsewhere, in any case of ASCII letters, or
 *  ENT_COLUMN_COUNT. */
enum ent_column ent_column_find(const char *name);
/** True for "issue", "concept" and the like: what the column holds is spoken of. */
bool ent_column_holds_issues(const char *name);
/** True for a name that may also be that of where a relation is written: "source". */
bool ent_column_may_be_publication(const char *name);
/** True for "Source_id" after "source". */
bool ent_column_goes_on(const char *name, const char *with);
/** How sure a column's name is: 0 for the documented one, then its synonyms; SIZE_MAX for none of them. */
size_t ent_column_rank(enum ent_column column, const char *name);

#endif
