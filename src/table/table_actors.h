/* SPDX-License-Identifier: MIT */
/** What the rows of a table say of the actors at both ends: their kinds and blocs. */
#ifndef ENT_TABLE_ACTORS_H
#define ENT_TABLE_ACTORS_H

#include "base/intern.h"
#include "table/column_names.h"
#include "table/csv_row.h"

struct ent_table_actor {
    const char *name, *kind, *bloc; /* NULL: not said */
    bool kind_is_usual;             /* the name of the column says it */
    size_t offset, line;            /* of the row that names it first */
};

/** {0} is empty. */
struct ent_table_actors {
    struct ent_arena arena;
    struct ent_index by_name;
    struct ent_table_actor *items;
    size_t count, room;
};

/** Reads from the row that `rows` begins with to the end; `rows` is a copy to use up. What rows say of one
 * actor is put together; two kinds are an error, two blocs a warning. Errors: BAD_INPUT, NO_MEMORY. */
enum entente_status ent_table_actors_gather(struct ent_table_actors *actors, struct ent_rows rows,
                                            const struct ent_columns *columns, const char *file,
                                            const struct entente_sink *sink);
void ent_table_actors_clear(struct ent_table_actors *actors);

#endif
