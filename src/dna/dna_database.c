/* SPDX-License-Identifier: MIT */
#include "dna/dna_database.h"

#ifdef ENT_HAVE_SQLITE

#include "base/text.h"
#include <stdint.h>
#include <string.h>

/* -- queries --------------------------------------------------------------------------------------------- */

void ent_dna_fail(struct ent_dna_database *db, enum entente_status status, const char *code, const char *hint,
                  const char *what) {
    const struct ent_place place = {.file = db->file};
    if (db->status == ENTENTE_OK) db->status = ent_fail(db->sink, status, code, &place, hint, "%s", what);
}

void ent_dna_fail_memory(struct ent_dna_database *db) {
    if (db->status == ENTENTE_OK) db->status = ent_no_memory(db->sink);
}

static void fail_query(struct ent_dna_database *db) {
    int fault = sqlite3_errcode(db->handle);
    if (fault == SQLITE_NOMEM) ent_dna_fail_memory(db);
    if (fault == SQLITE_INTERRUPT)
        ent_dna_fail(db, ENTENTE_TOO_LARGE, "dna-too-much", "", "the database takes too long to read");
    const struct ent_place place = {.file = db->file};
    if (db->status != ENTENTE_OK) return;
    db->status = ent_fail(db->sink, ENTENTE_BAD_INPUT, "bad-database", &place,
                          "open it in the Discourse Network Analyzer and save it anew",
                          "the database is damaged, or of another version: %s",
                          ent_brief(sqlite3_errmsg(db->handle)).text);
}

static int count_steps(void *payload) {
    struct ent_dna_database *db = payload;
    db->steps_left -= 1000;
    return db->steps_left < 0;
}

static void restrict_database(struct ent_dna_database *db) {
    sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(db->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    sqlite3_db_config(db->handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
    sqlite3_db_config(db->handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    sqlite3_limit(db->handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(db->handle, SQLITE_LIMIT_LENGTH, 64 << 20);
    sqlite3_limit(db->handle, SQLITE_LIMIT_SQL_LENGTH, 1 << 20);
    sqlite3_limit(db->handle, SQLITE_LIMIT_EXPR_DEPTH, 100);
    sqlite3_limit(db->handle, SQLITE_LIMIT_COLUMN, 200);
    sqlite3_progress_handler(db->handle, 1000, count_steps, db);
}

/* From a copy, which says of itself that no log of changes stands beside it: there is none to ask. */
static void open_copy(struct ent_dna_database *db, const char *bytes, size_t length) {
    enum { WRITE_VERSION = 18, READ_VERSION = 19, HEADER = 100 };
    db->steps_left = 50000000 + 100 * (int64_t)length;
    unsigned char *copy = sqlite3_malloc64(length + 1);
    if (copy == NULL || sqlite3_open_v2(":memory:", &db->handle, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK) {
        sqlite3_free(copy);
        ent_dna_fail_memory(db);
        return;
    }
    memcpy(copy, bytes, length);
    if (length >= HEADER) copy[WRITE_VERSION] = copy[READ_VERSION] = 1;
    sqlite3_int64 size = (sqlite3_int64)length;
    unsigned how = SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY;
    if (sqlite3_deserialize(db->handle, "main", copy, size, size, how) != SQLITE_OK) fail_query(db);
    restrict_database(db);
}

sqlite3_stmt *ent_dna_prepare(struct ent_dna_database *db, const char *query) {
    sqlite3_stmt *statement = NULL;
    if (db->status == ENTENTE_OK && sqlite3_prepare_v2(db->handle, query, -1, &statement, NULL) != SQLITE_OK)
        fail_query(db);
    return statement;
}

bool ent_dna_next(struct ent_dna_database *db, sqlite3_stmt *statement) {
    if (db->status != ENTENTE_OK) return false;
    int outcome = sqlite3_step(statement);
    if (outcome != SQLITE_ROW && outcome != SQLITE_DONE) fail_query(db);
    return outcome == SQLITE_ROW;
}

const char *ent_dna_text(struct ent_dna_database *db, sqlite3_stmt *statement, int column) {
    const char *text = (const char *)sqlite3_column_text(statement, column);
    if (text == NULL || text[strspn(text, " \t\r\n")] == '\0') return NULL;
    if (ent_text_valid(text, strlen(text)) == strlen(text)) return text;
    ent_dna_fail(db, ENTENTE_BAD_INPUT, "bad-database", "", "a text of the database is not Unicode");
    return NULL;
}

/* -- what is in it --------------------------------------------------------------------------------------- */

/* A view or a virtual table in its place could do anything. */
static bool has_table(struct ent_dna_database *db, const char *name) {
    sqlite3_stmt *statement = ent_dna_prepare(
        db, "SELECT type = 'table' AND rootpage > 0 FROM sqlite_master WHERE name = ?1 COLLATE NOCASE");
    bool found = false, is_plain = false;
    sqlite3_bind_text(statement, 1, name, -1, SQLITE_STATIC);
    while (ent_dna_next(db, statement)) {
        is_plain = sqlite3_column_int(statement, 0) == 1 && (is_plain || !found);
        found = true;
    }
    sqlite3_finalize(statement);
    if (found && !is_plain)
        ent_dna_fail(db, ENTENTE_BAD_INPUT, "bad-database", "only plain tables are read",
                     "a table of the database is a view or computed by a program");
    return found;
}

/* Values that are computed when they are read are refused with the views. */
static void check_columns(struct ent_dna_database *db, const char *table) {
    sqlite3_stmt *statement = ent_dna_prepare(db, "SELECT 1 FROM pragma_table_xinfo(?1) WHERE hidden <> 0");
    sqlite3_bind_text(statement, 1, table, -1, SQLITE_STATIC);
    if (ent_dna_next(db, statement))
        ent_dna_fail(db, ENTENTE_BAD_INPUT, "bad-database", "only plain tables are read",
                     "a column of the database is computed by a program");
    sqlite3_finalize(statement);
}

static bool has_plain_table(struct ent_dna_database *db, const char *name) {
    bool found = has_table(db, name);
    if (found) check_columns(db, name);
    return found;
}

static void check_tables(struct ent_dna_database *db) {
    static const char *const tables[] = {"STATEMENTTYPES", "VARIABLES",   "STATEMENTS", "DOCUMENTS",
                                         "DATASHORTTEXT",  "DATABOOLEAN", "DATAINTEGER"};
    for (size_t i = 0; i < sizeof tables / sizeof *tables && db->status == ENTENTE_OK; i++) {
        if (!has_plain_table(db, tables[i]))
            ent_dna_fail(db, ENTENTE_BAD_INPUT, "no-dna", "export the table that holds relations as CSV",
                         "this database is not one of the Discourse Network Analyzer");
    }
    db->has_entities = has_plain_table(db, "ENTITIES");
    db->has_attributes =
        db->has_entities ? has_plain_table(db, "ATTRIBUTEVARIABLES") && has_plain_table(db, "ATTRIBUTEVALUES")
                         : has_plain_table(db, "ATTRIBUTES");
}

void ent_dna_open(struct ent_dna_database *db, const char *bytes, size_t length) {
    open_copy(db, bytes, length);
    if (db->status == ENTENTE_OK) check_tables(db);
}

void ent_dna_close(struct ent_dna_database *db) {
    sqlite3_close(db->handle);
    db->handle = NULL;
}

#endif
