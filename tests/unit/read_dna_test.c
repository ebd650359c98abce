/* SPDX-License-Identifier: MIT */
#include "support/loaded.h"

#ifdef ENT_HAVE_SQLITE

#include <sqlite3.h>
#include <stdlib.h>

#define COMMON                                                                                               \
    "CREATE TABLE STATEMENTTYPES(ID INTEGER PRIMARY KEY, Label TEXT);"                                       \
    "CREATE TABLE VARIABLES(ID INTEGER PRIMARY KEY, Variable TEXT, DataType TEXT, StatementTypeId INTEGER);" \
    "CREATE TABLE DOCUMENTS(ID INTEGER PRIMARY KEY, Title TEXT, Text TEXT, Author TEXT, Source TEXT,"        \
    " Section TEXT, Date INTEGER);"                                                                          \
    "CREATE TABLE STATEMENTS(ID INTEGER PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER,"           \
    " Start INTEGER, Stop INTEGER);"                                                                         \
    "CREATE TABLE DATABOOLEAN(StatementId INTEGER, VariableId INTEGER, Value INTEGER);"                      \
    "CREATE TABLE DATAINTEGER(StatementId INTEGER, VariableId INTEGER, Value INTEGER);"                      \
    "INSERT INTO STATEMENTTYPES VALUES(1, 'DNA Statement'), (2, 'Annotation');"                              \
    "INSERT INTO VARIABLES VALUES(1, 'person', 'short text', 1), (2, 'organization', 'short text', 1),"      \
    " (3, 'concept', 'short text', 1), (4, 'agreement', 'boolean', 1), (5, 'note', 'long text', 2);"         \
    "INSERT INTO STATEMENTS VALUES(1, 1, 1, 0, 9), (2, 1, 1, 10, 14), (3, 2, 1, 0, 3), (4, 1, 2, 0, 4);"     \
    "INSERT INTO DATABOOLEAN VALUES(1, 4, 1), (2, 4, 0), (4, 4, 1);"

static const char version_3[] = COMMON
    "INSERT INTO DOCUMENTS VALUES(1, 'Hearing', 'We agree. Nope.', 'Bluestein', 'House', '876', 1106697600),"
    " (2, 'Hearing', 'Yes.', '', '', '', 1107302400);"
    "CREATE TABLE ENTITIES(ID INTEGER PRIMARY KEY, VariableId INTEGER, Value TEXT, ChildOf INTEGER);"
    "CREATE TABLE DATASHORTTEXT(StatementId INTEGER, VariableId INTEGER, Entity INTEGER);"
    "CREATE TABLE ATTRIBUTEVARIABLES(ID INTEGER PRIMARY KEY, VariableId INTEGER, AttributeVariable TEXT);"
    "CREATE TABLE ATTRIBUTEVALUES(EntityId INTEGER, AttributeVariableId INTEGER, AttributeValue TEXT);"
    "INSERT INTO ENTITIES VALUES(1, 2, 'EPA', 4), (2, 3, 'Cap and trade', NULL), (3, 1, 'Joel', NULL),"
    " (4, 2, 'Government', NULL), (5, 2, '', NULL);"
    "INSERT INTO DATASHORTTEXT VALUES(1, 2, 1), (1, 3, 2), (1, 1, 3), (2, 2, 1), (2, 3, 2), (4, 2, 5),"
    " (4, 3, 2);"
    "INSERT INTO ATTRIBUTEVARIABLES VALUES(1, 2, 'Type'), (2, 2, 'Alias');"
    "INSERT INTO ATTRIBUTEVALUES VALUES(1, 1, 'Federal'), (1, 2, 'Environmental Protection Agency');";

static const char version_2[] = COMMON
    "INSERT INTO DOCUMENTS VALUES(1, 'Hearing', 'We agree. Nope.', 'Bluestein', 'House', '', 1106697600000),"
    " (2, 'Other', 'Yes.', '', '', '', 1107302400000);"
    "CREATE TABLE DATASHORTTEXT(StatementId INTEGER, VariableId INTEGER, Value TEXT);"
    "CREATE TABLE ATTRIBUTES(VariableId INTEGER, Value TEXT, Type TEXT, Alias TEXT, Notes TEXT, ChildOf TEXT);"
    "INSERT INTO DATASHORTTEXT VALUES(1, 2, 'EPA'), (1, 3, 'EPA'), (2, 2, 'EPA'), (2, 3, 'Tax'),"
    " (4, 2, 'Senate'), (4, 3, 'Tax');"
    "INSERT INTO ATTRIBUTES VALUES(2, 'EPA', 'Federal', 'Senate', 'An agency', '');";

/* The bytes of a database that these commands make. */
static unsigned char *made_by(const char *commands, size_t *length) {
    sqlite3 *db;
    sqlite3_int64 size;
    char *fault = NULL;
    assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
    sqlite3_exec(db, commands, NULL, NULL, &fault);
    if (fault != NULL) fail_msg("%s", fault);
    unsigned char *bytes = sqlite3_serialize(db, "main", &size, 0);
    assert_non_null(bytes);
    *length = (size_t)size;
    sqlite3_close(db);
    return bytes;
}

static entente_document *read_made(const char *commands, struct heard *heard, enum entente_status expected) {
    size_t length;
    entente_document *document;
    struct entente_sink sink = hearing(heard);
    unsigned char *bytes = made_by(commands, &length);
    enum entente_status status =
        entente_document_parse("test", (const char *)bytes, length, NULL, &document, &sink);
    sqlite3_free(bytes);
    if (status != expected) fail_msg("%s: %s", entente_status_name(status), heard->text);
    return document;
}

static const struct entente_relation *relation_of(const entente_document *document, const char *word) {
    for (size_t i = 0; i < entente_document_relation_count(document); i++) {
        const struct entente_relation *relation = entente_document_relation(document, i);
        if (strcmp(relation->word, word) == 0) return relation;
    }
    fail_msg("no relation \"%s\"", word);
    return NULL;
}

static const char *name_of(const entente_document *document, size_t actor) {
    return entente_document_actor(document, actor)->name;
}

TEST(test_version_3_is_read) {
    struct heard heard;
    entente_document *document = read_made(version_3, &heard, ENTENTE_OK);
    assert_int_equal(entente_document_relation_count(document), 2);
    const struct entente_relation *relation = relation_of(document, "agrees with");
    assert_string_equal(name_of(document, relation->source), "EPA");
    assert_string_equal(name_of(document, relation->target), "Cap and trade");
    assert_int_equal(relation->sign, 1);
    assert_string_equal(relation->when.text, "2005-01-26");
    assert_string_equal(relation->evidence[0].speaker, "Joel");
    assert_string_equal(relation->evidence[0].note, "We agree.");
    assert_string_equal(relation->evidence[0].locator, "statement 1, section 876, characters 1 to 9");
    const struct entente_source *source = entente_document_source(document, relation->evidence[0].source);
    assert_string_equal(source->id, "document 1: Hearing");
    assert_string_equal(source->author, "Bluestein");
    assert_string_equal(source->publisher, "House");
    assert_int_equal(relation_of(document, "disagrees with")->sign, -1);
    assert_heard(&heard, "statements of other types (1), statements without actor or concept (1)");
    entente_document_free(document);
}

TEST(test_what_is_known_of_actors_is_kept) {
    struct heard heard;
    entente_document *document = read_made(version_3, &heard, ENTENTE_OK);
    size_t found = entente_document_find_actor(document, "Environmental Protection Agency");
    const struct entente_actor *actor = entente_document_actor(document, found);
    assert_string_equal(actor->id, "EPA");
    assert_string_equal(actor->bloc, "Federal");
    assert_int_equal(actor->kind, ENTENTE_ORGANISATION);
    assert_string_equal(name_of(document, actor->parent), "Government");
    found = entente_document_find_actor(document, "Cap and trade");
    assert_int_equal(entente_document_actor(document, found)->kind, ENTENTE_ISSUE);
    entente_document_free(document);
}

static entente_document *read_with(const struct entente_read_options *options, struct heard *heard,
                                   enum entente_status expected) {
    size_t length;
    entente_document *document;
    struct entente_sink sink = hearing(heard);
    unsigned char *bytes = made_by(version_3, &length);
    assert_int_equal(entente_document_parse("test", (const char *)bytes, length, options, &document, &sink),
                     expected);
    sqlite3_free(bytes);
    return document;
}

TEST(test_the_actor_is_the_variable_that_is_named) {
    struct heard heard;
    const struct entente_read_options options = {.actor_variable = "Person"};
    entente_document *document = read_with(&options, &heard, ENTENTE_OK);
    assert_int_equal(entente_document_relation_count(document), 1);
    const struct entente_relation *relation = entente_document_relation(document, 0);
    assert_string_equal(name_of(document, relation->source), "Joel");
    assert_int_equal(entente_document_actor(document, relation->source)->kind, ENTENTE_PERSON);
    entente_document_free(document);
}

TEST(test_names_that_are_not_there) {
    struct heard heard;
    const struct entente_read_options type = {.statement_type = "Claim"};
    assert_null(read_with(&type, &heard, ENTENTE_BAD_OPTION));
    assert_heard(&heard, "there is no type of statement \"Claim\"; there are: DNA Statement, Annotation");
    const struct entente_read_options poor = {.statement_type = "annotation"};
    assert_null(read_with(&poor, &heard, ENTENTE_BAD_OPTION));
    assert_heard(&heard, "are not in statements of type \"annotation\"");
    const struct entente_read_options variable = {.statement_type = "dna statement",
                                                  .actor_variable = "party"};
    assert_null(read_with(&variable, &heard, ENTENTE_BAD_OPTION));
    assert_heard(&heard, "there is no variable \"party\"; there are: person, organization, concept");
}

TEST(test_version_2_is_read) {
    struct heard heard;
    entente_document *document = read_made(version_2, &heard, ENTENTE_OK);
    assert_int_equal(entente_document_relation_count(document), 3);
    const struct entente_relation *relation = relation_of(document, "disagrees with");
    assert_string_equal(relation->when.text, "2005-01-26");
    assert_string_equal(name_of(document, relation->target), "Tax");
    assert_true(entente_document_find_actor(document, "EPA (concept)") != ENTENTE_NONE);
    assert_heard(&heard, "aliases that two share (1)");
    entente_document_free(document);
}

TEST(test_numbers_are_degrees_of_agreement) {
    struct heard heard;
    char commands[8192];
    snprintf(commands, sizeof commands, "%s%s", version_2,
             "UPDATE VARIABLES SET DataType = 'integer' WHERE ID = 4; INSERT INTO DATAINTEGER VALUES"
             "(1, 4, 2), (2, 4, -3), (4, 4, 0);");
    entente_document *document = read_made(commands, &heard, ENTENTE_OK);
    assert_near(relation_of(document, "agrees with")->weight, 2);
    assert_int_equal(relation_of(document, "disagrees with")->sign, -1);
    assert_near(relation_of(document, "disagrees with")->weight, 3);
    assert_int_equal(relation_of(document, "relates to")->sign, 0);
    entente_document_free(document);
}

static void refuse_made(const char *before, const char *commands, const char *said) {
    struct heard heard;
    char all[8192];
    snprintf(all, sizeof all, "%s%s", before, commands);
    assert_null(read_made(all, &heard, ENTENTE_BAD_INPUT));
    assert_heard(&heard, said);
}

TEST(test_other_databases_are_refused) {
    refuse_made("", "CREATE TABLE t(x);", "not one of the Discourse Network Analyzer");
    refuse_made(version_3, "DELETE FROM VARIABLES WHERE ID < 3;", "two variables of short text");
    refuse_made(version_3, "ALTER TABLE DOCUMENTS RENAME COLUMN Section TO Part;", "of another version");
}

TEST(test_what_computes_is_refused) {
    refuse_made(version_3,
                "DROP TABLE DATAINTEGER; CREATE VIEW DATAINTEGER AS WITH RECURSIVE n(x) AS (SELECT 1 UNION"
                " ALL SELECT x + 1 FROM n) SELECT x AS StatementId, 4 AS VariableId, 1 AS Value FROM n;",
                "only plain tables");
    refuse_made(version_3, "ALTER TABLE ENTITIES ADD COLUMN x AS (zeroblob(1000000));", "only plain tables");
}

TEST(test_damage_is_refused) {
    struct heard heard;
    size_t length;
    unsigned char *bytes = made_by(version_3, &length);
    refuse_as("test.dna", (const char *)bytes, length / 2, &heard);
    refuse_as("test.dna", (const char *)bytes, 16, &heard);
    memset(bytes + 100, 0xA5, 400);
    assert_int_equal(refuse_as("test.dna", (const char *)bytes, length, &heard), ENTENTE_BAD_INPUT);
    sqlite3_free(bytes);
}

#else

TEST(test_the_library_is_named) {
    struct heard heard;
    refuse_as("test.dna", "SQLite format 3", 16, &heard);
    assert_heard(&heard, "built without libsqlite3");
}

#endif
