/* SPDX-License-Identifier: MIT */
#include "dna/dna_choice.h"

#include "base/buffer.h"

#ifdef ENT_HAVE_SQLITE

static void choose_type(struct ent_dna_database *db, struct ent_dna_choice *choice) {
    sqlite3_stmt *statement = ent_dna_prepare(
        db, "SELECT t.ID FROM STATEMENTTYPES t WHERE (SELECT count(*) FROM VARIABLES v WHERE"
            " v.StatementTypeId = t.ID AND v.DataType = 'short text') > 1"
            " ORDER BY NOT EXISTS (SELECT 1 FROM STATEMENTS s WHERE s.StatementTypeId = t.ID),"
            " NOT EXISTS (SELECT 1 FROM VARIABLES v WHERE v.StatementTypeId = t.ID AND"
            " v.DataType IN ('boolean', 'integer')), t.ID LIMIT 1");
    if (ent_dna_next(db, statement))
        choice->type = sqlite3_column_int64(statement, 0);
    else
        ent_dna_fail(db, ENTENTE_BAD_INPUT, "no-statements", "an actor and a concept are needed",
                     "no type of statement has two variables of short text");
    sqlite3_finalize(statement);
}

/* The values of a query in one text, for a hint: "there are a, b". */
static void list_values(struct ent_dna_database *db, sqlite3_stmt *statement, struct ent_buffer *text) {
    ent_buffer_add(text, "there are: ");
    for (bool is_first = true; ent_dna_next(db, statement); is_first = false) {
        const char *value = ent_dna_text(db, statement, 0);
        ent_buffer_format(text, "%s%s", is_first ? "" : ", ", value != NULL ? ent_brief(value).text : "");
    }
    sqlite3_finalize(statement);
}

/* Takes over the statement, which lists what there is. */
static void fail_named(struct ent_dna_database *db, sqlite3_stmt *list, const char *what, const char *name) {
    struct ent_buffer hint = {0}, message = {0};
    list_values(db, list, &hint);
    ent_buffer_format(&message, "%s \"%s\"", what, ent_brief(name).text);
    if (hint.failed || message.failed)
        ent_dna_fail_memory(db);
    else
        ent_dna_fail(db, ENTENTE_BAD_OPTION, "unknown-choice", hint.data, message.data);
    ent_buffer_clear(&hint);
    ent_buffer_clear(&message);
}

static void choose_named_type(struct ent_dna_database *db, const char *name, struct ent_dna_choice *choice) {
    sqlite3_stmt *statement = ent_dna_prepare(
        db, "SELECT ID FROM STATEMENTTYPES WHERE Label = ?1 COLLATE NOCASE ORDER BY ID LIMIT 1");
    sqlite3_bind_text(statement, 1, name, -1, SQLITE_STATIC);
    if (ent_dna_next(db, statement)) choice->type = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    if (choice->type != 0) return;
    fail_named(db, ent_dna_prepare(db, "SELECT Label FROM STATEMENTTYPES ORDER BY ID"),
               "there is no type of statement", name);
}

static sqlite3_stmt *prepare_variables(struct ent_dna_database *db, sqlite3_int64 type) {
    sqlite3_stmt *statement = ent_dna_prepare(
        db,
        "SELECT Variable FROM VARIABLES WHERE StatementTypeId = ?1 AND DataType = 'short text' ORDER BY ID");
    sqlite3_bind_int64(statement, 1, type);
    return statement;
}

/* An actor and a concept must differ. */
static void check_type(struct ent_dna_database *db, const char *name, sqlite3_int64 type) {
    size_t count = 0;
    sqlite3_stmt *statement = prepare_variables(db, type);
    while (ent_dna_next(db, statement)) count++;
    sqlite3_finalize(statement);
    if (count < 2)
        fail_named(db, ent_dna_prepare(db, "SELECT Label FROM STATEMENTTYPES ORDER BY ID"),
                   "two variables of short text, an actor and a concept, are not in statements of type",
                   name);
}

/* What is looked for: a kind of variable by names, the first best; "" fits any. Ends with NULL. */
struct search {
    sqlite3_int64 type, other; /* not this one */
    const char *data_type;
    const char *const *names;
};

static void choose(struct ent_dna_database *db, const struct search *search,
                   struct ent_dna_variable *chosen) {
    for (size_t i = 0; search->names[i] != NULL && chosen->id == 0; i++) {
        sqlite3_stmt *statement = ent_dna_prepare(
            db, "SELECT ID, Variable FROM VARIABLES WHERE StatementTypeId = ?1 AND DataType = ?2 AND"
                " (?3 = '' OR Variable = ?3 COLLATE NOCASE) AND ID <> ?4 ORDER BY ID LIMIT 1");
        sqlite3_bind_int64(statement, 1, search->type);
        sqlite3_bind_text(statement, 2, search->data_type, -1, SQLITE_STATIC);
        sqlite3_bind_text(statement, 3, search->names[i], -1, SQLITE_STATIC);
        sqlite3_bind_int64(statement, 4, search->other);
        const char *name = ent_dna_next(db, statement) ? ent_dna_text(db, statement, 1) : NULL;
        if (name != NULL) {
            chosen->id = sqlite3_column_int64(statement, 0);
            sqlite3_snprintf(sizeof chosen->name, chosen->name, "%s", name);
        }
        sqlite3_finalize(statement);
    }
}

static void choose_agreement(struct ent_dna_database *db, struct ent_dna_choice *choice) {
    static const char *const by_name[] = {"agreement", NULL}, *const any[] = {"", NULL};
    const struct search searches[] = {{choice->type, 0, "boolean", by_name},
                                      {choice->type, 0, "integer", by_name},
                                      {choice->type, 0, "boolean", any},
                                      {choice->type, 0, "integer", any}};
    for (size_t i = 0; i < 4 && choice->agreement.id == 0; i++) {
        choose(db, &searches[i], &choice->agreement);
        choice->is_yes_or_no = searches[i].data_type[0] == 'b';
    }
}

/* The variable that the caller names. */
static void choose_named_actor(struct ent_dna_database *db, const char *name, struct ent_dna_choice *choice) {
    const char *const names[] = {name, NULL};
    choose(db, &(struct search){choice->type, 0, "short text", names}, &choice->actor);
    if (choice->actor.id == 0)
        fail_named(db, prepare_variables(db, choice->type), "there is no variable", name);
}

void ent_dna_choose(struct ent_dna_database *db, const struct entente_read_options *options,
                    struct ent_dna_choice *choice) {
    static const char *const concepts[] = {"concept", "issue", "topic", "policy", "claim", "frame", NULL};
    static const char *const actors[] = {"organization", "organisation", "actor", "person", "", NULL};
    static const char *const speakers[] = {"person", "speaker", NULL}, *const any[] = {"", NULL};
    struct ent_dna_variable *actor = &choice->actor, *concept = &choice->concept;
    const char *type = options != NULL ? options->statement_type : NULL;
    const char *named = options != NULL ? options->actor_variable : NULL;
    if (type != NULL) {
        choose_named_type(db, type, choice);
        check_type(db, type, choice->type);
    } else {
        choose_type(db, choice);
    }
    if (named != NULL) choose_named_actor(db, named, choice);
    choose(db, &(struct search){choice->type, actor->id, "short text", concepts}, concept);
    choose(db, &(struct search){choice->type, concept->id, "short text", actors}, actor);
    choose(db, &(struct search){choice->type, actor->id, "short text", any}, concept);
    choose(db, &(struct search){choice->type, actor->id, "short text", speakers}, &choice->speaker);
    choose_agreement(db, choice);
}

#endif
