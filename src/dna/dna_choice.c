/* SPDX-License-Identifier: MIT */
#include "dna/dna_choice.h"

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

void ent_dna_choose(struct ent_dna_database *db, struct ent_dna_choice *choice) {
    static const char *const concepts[] = {"concept", "issue", "topic", "policy", "claim", "frame", NULL};
    static const char *const actors[] = {"organization", "organisation", "actor", "person", "", NULL};
    static const char *const speakers[] = {"person", "speaker", NULL}, *const any[] = {"", NULL};
    struct ent_dna_variable *actor = &choice->actor, *concept = &choice->concept;
    choose_type(db, choice);
    choose(db, &(struct search){choice->type, 0, "short text", concepts}, concept);
    choose(db, &(struct search){choice->type, concept->id, "short text", actors}, actor);
    choose(db, &(struct search){choice->type, actor->id, "short text", any}, concept);
    choose(db, &(struct search){choice->type, actor->id, "short text", speakers}, &choice->speaker);
    choose_agreement(db, choice);
}

#endif
