/* SPDX-License-Identifier: MIT */
/** A database of the Discourse Network Analyzer in memory, asked with care: it may be hostile. */
#ifndef ENT_DNA_DATABASE_H
#define ENT_DNA_DATABASE_H

#include "base/report.h"

#ifdef ENT_HAVE_SQLITE

#include <sqlite3.h>
#include <stdint.h>

/** Once the status is not OK, reported, nothing more is asked or told. */
struct ent_dna_database {
    const char *file;
    const struct entente_sink *sink;
    sqlite3 *handle;
    bool has_entities;   /* version 3: values stand in a table of their own */
    bool has_attributes; /* of values */
    int64_t steps_left;  /* of the database's machine: what takes more is refused */
    enum entente_status status;
};

/** Takes a copy of the bytes; `file` and `sink` must be set, and the status looked at. Only plain tables are
 *  read, no views, and no columns that are computed. Closed by ent_dna_close, also after an error. */
void ent_dna_open(struct ent_dna_database *db, const char *bytes, size_t length);
void ent_dna_close(struct ent_dna_database *db);

void ent_dna_fail(struct ent_dna_database *db, enum entente_status status, const char *code, const char *hint,
                  const char *what);
void ent_dna_fail_memory(struct ent_dna_database *db);

/** NULL after an error, which the calls of the database bear: bind, ask and finalize without a look. */
sqlite3_stmt *ent_dna_prepare(struct ent_dna_database *db, const char *query);
bool ent_dna_next(struct ent_dna_database *db, sqlite3_stmt *statement);
/** NULL for what is absent or blank; valid until the next row. */
const char *ent_dna_text(struct ent_dna_database *db, sqlite3_stmt *statement, int column);

#endif

#endif
