/* SPDX-License-Identifier: MIT */
/* Databases of the Discourse Network Analyzer, of version 2 and 3: statements of who agrees with what. */
#include "base/buffer.h"
#include "base/intern.h"
#include "base/text.h"
#include "dna/dna_choice.h"
#include "read/import.h"
#include "read/read_limits.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static const char magic[] = "SQLite format 3"; /* and a NUL */

static bool probe(const char *bytes, size_t length) {
    return length >= sizeof magic && memcmp(bytes, magic, sizeof magic) == 0;
}

#ifdef ENT_HAVE_SQLITE

/* What statements are about, by either variable: its values that occur, in their order. */
struct side {
    struct ent_dna_variable variable;
    struct ent_index index;
    const char **names;
    size_t count, room;
};

struct reading {
    const struct ent_record_sink *records;
    struct ent_dna_database db;
    struct ent_import import;
    struct ent_dna_choice choice;
    struct side actors, concepts;
    struct ent_index documents, spellings;
    size_t incomplete, shared_aliases;
};

/* -- statements ------------------------------------------------------------------------------------------ */

enum column {
    COLUMN_ID,
    COLUMN_ACTOR,
    COLUMN_CONCEPT,
    COLUMN_SPEAKER,
    COLUMN_AGREEMENT,
    COLUMN_START,
    COLUMN_STOP,
    COLUMN_EXCERPT,
    COLUMN_DOCUMENT,
    COLUMN_TITLE,
    COLUMN_AUTHOR,
    COLUMN_SOURCE,
    COLUMN_SECTION,
    COLUMN_DATE,
};

#define VALUE(name, number)                                                                                  \
    " LEFT JOIN DATASHORTTEXT " name " ON " name ".StatementId = s.ID AND " name ".VariableId = ?" number
#define ENTITY(name) " LEFT JOIN ENTITIES " name "e ON " name "e.ID = " name ".Entity"

/* What the versions do in ways of their own; days are counted in milliseconds, later in seconds. */
static const struct dialect {
    const char *values, *joins, *day;
} dialects[] = {
    {"a.Value, c.Value, p.Value", VALUE("a", "1") VALUE("c", "2") VALUE("p", "3"), "d.Date / 1000"},
    {"ae.Value, ce.Value, pe.Value",
     VALUE("a", "1") VALUE("c", "2") VALUE("p", "3") ENTITY("a") ENTITY("c") ENTITY("p"), "d.Date"},
};

static const char details[] =
    ", coalesce(b.Value, i.Value), s.Start, s.Stop, substr(d.Text, s.Start + 1, min(s.Stop - s.Start, 600)),"
    " d.ID, d.Title, d.Author, d.Source, d.Section";
static const char detail_joins[] = " LEFT JOIN DATABOOLEAN b ON b.StatementId = s.ID AND b.VariableId = ?4"
                                   " LEFT JOIN DATAINTEGER i ON i.StatementId = s.ID AND i.VariableId = ?5"
                                   " LEFT JOIN DOCUMENTS d ON d.ID = s.DocumentId";

/* The statements with the columns above, or the first of them only. */
static sqlite3_stmt *prepare_statements(struct reading *r, bool in_detail) {
    const struct dialect *dialect = &dialects[r->db.has_entities];
    struct ent_buffer query = {0};
    ent_buffer_format(&query, "SELECT s.ID, %s", dialect->values);
    if (in_detail)
        ent_buffer_format(&query, "%s, strftime('%%Y-%%m-%%d', %s, 'unixepoch')", details, dialect->day);
    ent_buffer_format(&query, " FROM STATEMENTS s%s%s WHERE s.StatementTypeId = ?6 ORDER BY s.ID",
                      dialect->joins, in_detail ? detail_joins : "");
    if (query.failed) ent_dna_fail_memory(&r->db);
    sqlite3_stmt *statement = ent_dna_prepare(&r->db, query.data);
    ent_buffer_clear(&query);
    sqlite3_bind_int64(statement, 1, r->actors.variable.id);
    sqlite3_bind_int64(statement, 2, r->concepts.variable.id);
    sqlite3_bind_int64(statement, 3, r->choice.speaker.id);
    if (in_detail) sqlite3_bind_int64(statement, r->choice.is_yes_or_no ? 4 : 5, r->choice.agreement.id);
    sqlite3_bind_int64(statement, 6, r->choice.type);
    return statement;
}

static void add_value(struct reading *r, struct side *side, const char *value) {
    if (r->db.status != ENTENTE_OK || ent_index_find(&side->index, value) != SIZE_MAX) return;
    const char *kept = ent_import_text(&r->import, value);
    if (kept == NULL || !ent_index_add(&side->index, value, side->count) ||
        !ent_grow(&side->names, &side->room, side->count + 1, sizeof *side->names))
        ent_dna_fail_memory(&r->db);
    else
        side->names[side->count++] = kept;
}

static void gather_values(struct reading *r) {
    sqlite3_stmt *statement = prepare_statements(r, false);
    while (ent_dna_next(&r->db, statement)) {
        const char *actor = ent_dna_text(&r->db, statement, COLUMN_ACTOR);
        const char *concept = ent_dna_text(&r->db, statement, COLUMN_CONCEPT);
        if (actor == NULL || concept == NULL) continue;
        add_value(r, &r->actors, actor);
        add_value(r, &r->concepts, concept);
    }
    sqlite3_finalize(statement);
}

/* A concept that is called as an actor is stays another thing. */
static const char *concept_id(struct reading *r, const char *concept, struct ent_buffer *scratch) {
    if (ent_index_find(&r->actors.index, concept) == SIZE_MAX) return concept;
    ent_buffer_clear(scratch);
    ent_buffer_format(scratch, "%s (%s)", concept, r->concepts.variable.name);
    return scratch->data;
}

static void declare_document(struct reading *r, sqlite3_stmt *statement, const char *id) {
    if (ent_index_find(&r->documents, id) != SIZE_MAX) return;
    const struct ent_source_record record = {.id = id,
                                             .title = ent_dna_text(&r->db, statement, COLUMN_TITLE),
                                             .author = ent_dna_text(&r->db, statement, COLUMN_AUTHOR),
                                             .publisher = ent_dna_text(&r->db, statement, COLUMN_SOURCE),
                                             .date = ent_dna_text(&r->db, statement, COLUMN_DATE)};
    if (!ent_index_add(&r->documents, id, 0)) ent_dna_fail_memory(&r->db);
    if (r->db.status == ENTENTE_OK && r->records->source != NULL)
        r->db.status = r->records->source(r->records->payload, &record);
}

static void take_agreement(const struct reading *r, sqlite3_stmt *statement,
                           struct ent_relation_record *record) {
    if (sqlite3_column_type(statement, COLUMN_AGREEMENT) == SQLITE_NULL) return;
    double value = sqlite3_column_double(statement, COLUMN_AGREEMENT);
    bool is_no = r->choice.is_yes_or_no ? value == 0 : value < 0;
    bool is_neutral = !r->choice.is_yes_or_no && value == 0;
    record->sign = is_no ? "-" : is_neutral ? "0" : "+";
    if (!is_neutral) record->word = is_no ? "disagrees with" : "agrees with";
    record->weight = r->choice.is_yes_or_no || is_neutral ? 1 : is_no ? -value : value;
    record->has_weight = true;
}

/* What a statement's texts are put together in. */
struct scratch {
    struct ent_buffer document, place, concept;
};

/* Numbers alone would be one where two databases are read together. */
static const char *document_id(struct reading *r, sqlite3_stmt *statement, struct ent_buffer *id) {
    const char *title = ent_dna_text(&r->db, statement, COLUMN_TITLE);
    if (sqlite3_column_type(statement, COLUMN_DOCUMENT) == SQLITE_NULL) return NULL;
    ent_buffer_clear(id);
    ent_buffer_format(id, "document %lld", (long long)sqlite3_column_int64(statement, COLUMN_DOCUMENT));
    if (title != NULL) ent_buffer_format(id, ": %s", title);
    return id->data;
}

static const char *describe_place(struct reading *r, sqlite3_stmt *statement, struct ent_buffer *place) {
    const char *section = ent_dna_text(&r->db, statement, COLUMN_SECTION);
    ent_buffer_clear(place);
    ent_buffer_format(place, "statement %lld, ", (long long)sqlite3_column_int64(statement, COLUMN_ID));
    if (section != NULL) ent_buffer_format(place, "section %s, ", section);
    ent_buffer_format(place, "characters %lld to %lld",
                      (long long)sqlite3_column_int64(statement, COLUMN_START) + 1,
                      (long long)sqlite3_column_int64(statement, COLUMN_STOP));
    return place->data;
}

static void import_statement(struct reading *r, sqlite3_stmt *statement, struct scratch *scratch) {
    const char *concept = ent_dna_text(&r->db, statement, COLUMN_CONCEPT);
    const struct ent_evidence_record evidence = {.source = document_id(r, statement, &scratch->document),
                                                 .locator = describe_place(r, statement, &scratch->place),
                                                 .note = ent_dna_text(&r->db, statement, COLUMN_EXCERPT),
                                                 .speaker = ent_dna_text(&r->db, statement, COLUMN_SPEAKER)};
    struct ent_relation_record record = {.source = ent_dna_text(&r->db, statement, COLUMN_ACTOR),
                                         .target = concept_id(r, concept, &scratch->concept),
                                         .date = ent_dna_text(&r->db, statement, COLUMN_DATE),
                                         .evidence = &evidence,
                                         .evidence_count = 1};
    take_agreement(r, statement, &record);
    if (scratch->document.failed || scratch->place.failed || scratch->concept.failed)
        ent_dna_fail_memory(&r->db);
    if (r->db.status != ENTENTE_OK) return;
    if (evidence.source != NULL) declare_document(r, statement, evidence.source);
    ent_import_relation(&r->import, &record, NULL);
}

static void import_statements(struct reading *r) {
    sqlite3_stmt *statement = prepare_statements(r, true);
    struct scratch scratch = {0};
    while (ent_dna_next(&r->db, statement)) {
        bool is_whole = ent_dna_text(&r->db, statement, COLUMN_ACTOR) != NULL &&
                        ent_dna_text(&r->db, statement, COLUMN_CONCEPT) != NULL;
        if (!is_whole)
            r->incomplete++;
        else if (r->import.relation_count < ENT_MAX_RELATIONS)
            import_statement(r, statement, &scratch);
        else
            ent_dna_fail(&r->db, ENTENTE_TOO_LARGE, "too-many-relations", "",
                         "there are more than 10000000 statements");
    }
    sqlite3_finalize(statement);
    ent_buffer_clear(&scratch.document);
    ent_buffer_clear(&scratch.place);
    ent_buffer_clear(&scratch.concept);
}

/* -- actors and concepts --------------------------------------------------------------------------------- */

/* Name and value of what is known of a value: Type, Alias, Notes and the value that it is a child of. */
static const char *attributes_query(const struct reading *r) {
    if (r->db.has_entities)
        return "SELECT n.AttributeVariable, v.AttributeValue FROM ENTITIES e JOIN ATTRIBUTEVALUES v ON"
               " v.EntityId = e.ID JOIN ATTRIBUTEVARIABLES n ON n.ID = v.AttributeVariableId WHERE"
               " e.VariableId = ?1 AND e.Value = ?2 UNION ALL SELECT 'ChildOf', p.Value FROM ENTITIES e JOIN"
               " ENTITIES p ON p.ID = e.ChildOf WHERE e.VariableId = ?1 AND e.Value = ?2 AND p.ID <> e.ID";
    return "WITH a AS (SELECT * FROM ATTRIBUTES WHERE VariableId = ?1 AND Value = ?2)"
           " SELECT 'Type', Type FROM a UNION ALL SELECT 'Alias', Alias FROM a UNION ALL"
           " SELECT 'Notes', Notes FROM a UNION ALL SELECT 'ChildOf', ChildOf FROM a WHERE ChildOf <> Value";
}

static void take_attribute(struct reading *r, struct ent_actor_record *record, const char *name,
                           const char *value, const char **alias) {
    const char *kept = ent_import_text(&r->import, value);
    if (ent_text_same_ascii(name, "Type"))
        record->bloc = kept;
    else if (ent_text_same_ascii(name, "Notes"))
        record->note = kept;
    else if (ent_text_same_ascii(name, "ChildOf"))
        record->parent = kept;
    else if (ent_text_same_ascii(name, "Alias"))
        *alias = kept;
}

static void read_attributes(struct reading *r, const struct side *side, const char *value,
                            struct ent_actor_record *record, const char **alias) {
    if (!r->db.has_attributes) return;
    sqlite3_stmt *statement = ent_dna_prepare(&r->db, attributes_query(r));
    sqlite3_bind_int64(statement, 1, side->variable.id);
    sqlite3_bind_text(statement, 2, value, -1, SQLITE_STATIC);
    while (ent_dna_next(&r->db, statement)) {
        const char *name = ent_dna_text(&r->db, statement, 0), *text = ent_dna_text(&r->db, statement, 1);
        if (name != NULL && text != NULL) take_attribute(r, record, name, text, alias);
    }
    sqlite3_finalize(statement);
}

static const char *kind_of(const struct reading *r, const struct side *side) {
    if (side == &r->concepts) return "issue";
    const char *name = side->variable.name;
    if (ent_text_same_ascii(name, "person") || ent_text_same_ascii(name, "speaker")) return "person";
    bool is_organisation =
        ent_text_same_ascii(name, "organization") || ent_text_same_ascii(name, "organisation");
    return is_organisation ? "organisation" : NULL;
}

/* One spelling stands for one actor: an alias that another has is left out. */
static bool is_own_spelling(struct reading *r, const char *alias) {
    bool is_taken = ent_index_find(&r->actors.index, alias) != SIZE_MAX ||
                    ent_index_find(&r->concepts.index, alias) != SIZE_MAX ||
                    ent_index_find(&r->spellings, alias) != SIZE_MAX;
    r->shared_aliases += is_taken;
    if (!is_taken && !ent_index_add(&r->spellings, alias, 0)) ent_dna_fail_memory(&r->db);
    return !is_taken;
}

static void import_value(struct reading *r, struct side *side, const char *value) {
    struct ent_buffer scratch = {0};
    const char *alias = NULL;
    struct ent_actor_record record = {.id = side == &r->concepts ? concept_id(r, value, &scratch) : value,
                                      .kind = kind_of(r, side)};
    read_attributes(r, side, value, &record, &alias);
    if (alias != NULL && is_own_spelling(r, alias)) {
        record.aliases = &alias;
        record.alias_count = 1;
    }
    if (record.parent != NULL && side == &r->actors)
        add_value(r, side, record.parent);
    else
        record.parent = NULL;
    if (scratch.failed) ent_dna_fail_memory(&r->db);
    if (r->db.status == ENTENTE_OK) ent_import_actor(&r->import, &record, NULL);
    ent_buffer_clear(&scratch);
}

/* -- the format ------------------------------------------------------------------------------------------ */

static size_t count_other_types(struct reading *r) {
    sqlite3_stmt *statement =
        ent_dna_prepare(&r->db, "SELECT count(*) FROM STATEMENTS WHERE StatementTypeId <> ?1");
    sqlite3_bind_int64(statement, 1, r->choice.type);
    bool is_there = ent_dna_next(&r->db, statement);
    size_t count = is_there ? (size_t)sqlite3_column_int64(statement, 0) : 0;
    sqlite3_finalize(statement);
    return count;
}

static void add_part(struct ent_buffer *text, size_t count, const char *what) {
    if (count > 0) ent_buffer_format(text, "%s%s (%zu)", text->length > 0 ? ", " : "", what, count);
}

static void tell_left(struct reading *r) {
    const struct ent_place place = {.file = r->db.file};
    struct ent_buffer text = {0};
    size_t others = count_other_types(r);
    add_part(&text, others, "statements of other types");
    add_part(&text, r->incomplete, "statements without actor or concept");
    add_part(&text, r->shared_aliases, "aliases that two share");
    if (r->db.status == ENTENTE_OK && text.length > 0 && !text.failed)
        ent_tell(r->db.sink, ENTENTE_NOTE, "dna-left", &place,
                 others > 0 ? "--statement-type NAME reads another type" : "", "left out: %s", text.data);
    ent_buffer_clear(&text);
}

static void import_all(struct reading *r) {
    ent_dna_choose(&r->db, r->records->options, &r->choice);
    r->actors.variable = r->choice.actor;
    r->concepts.variable = r->choice.concept;
    gather_values(r);
    import_statements(r);
    for (size_t i = 0; i < r->actors.count; i++) import_value(r, &r->actors, r->actors.names[i]);
    for (size_t i = 0; i < r->concepts.count; i++) import_value(r, &r->concepts, r->concepts.names[i]);
    tell_left(r);
}

static void clear_side(struct side *side) {
    ent_index_clear(&side->index);
    free(side->names);
}

static enum entente_status read_dna(const char *file, const char *bytes, size_t length,
                                    const struct ent_record_sink *records, const struct entente_sink *sink) {
    struct reading reading = {.db = {.file = file, .sink = sink}, .records = records};
    ent_dna_open(&reading.db, bytes, length);
    import_all(&reading);
    ent_dna_close(&reading.db);
    enum entente_status status = reading.db.status;
    if (status == ENTENTE_OK)
        status = ent_import_hand_on(&reading.import, file, records, sink);
    else
        ent_import_clear(&reading.import);
    clear_side(&reading.actors);
    clear_side(&reading.concepts);
    ent_index_clear(&reading.documents);
    ent_index_clear(&reading.spellings);
    return status;
}

#else

static enum entente_status read_dna(const char *file, const char *bytes, size_t length,
                                    const struct ent_record_sink *records, const struct entente_sink *sink) {
    (void)bytes, (void)length, (void)records;
    const struct ent_place place = {.file = file};
    return ent_fail(sink, ENTENTE_LIBRARY, "no-sqlite", &place,
                    "install libsqlite3 and its headers and build entente anew",
                    "this program was built without libsqlite3: databases cannot be read");
}

#endif

const struct ent_reader ent_reader_dna = {
    .format = {"dna", ".dna",
               "database of the Discourse Network Analyzer, version 2 or 3: organizations that agree or "
               "disagree with concepts, by document and date"},
    .takes_bytes = true,
    .probe = probe,
    .read = read_dna,
};
