/* SPDX-License-Identifier: MIT */
#include "support/loaded.h"
#include "table/csv_columns.h"

static bool read_header(const char *text, struct ent_columns *columns, struct heard *heard) {
    struct ent_rows rows = {
        .bytes = text, .length = strlen(text), .delimiter = ',', .quotes = true, .line = 1};
    struct entente_sink sink = hearing(heard);
    assert_true(ent_rows_next(&rows));
    bool fine = ent_columns_read(columns, &rows, NULL, "test", &sink);
    ent_rows_clear(&rows);
    return fine;
}

static void expect_refused(const char *text, const char *said) {
    struct ent_columns columns;
    struct heard heard;
    assert_false(read_header(text, &columns, &heard));
    assert_string_equal(heard.text, said);
}

TEST(test_columns_stand_in_any_order_and_case) {
    struct ent_columns columns;
    struct heard heard;
    assert_true(read_header("Weight,OBJECT,evidence_URL, subject ,\"predicate\"", &columns, &heard));
    assert_string_equal(heard.text, "");
    assert_int_equal(columns.count, 5);
    assert_int_equal(columns.at[ENT_COLUMN_WEIGHT], 0);
    assert_int_equal(columns.at[ENT_COLUMN_TARGET], 1);
    assert_int_equal(columns.at[ENT_COLUMN_EVIDENCE_URL], 2);
    assert_int_equal(columns.at[ENT_COLUMN_SOURCE], 3);
    assert_int_equal(columns.at[ENT_COLUMN_RELATION], 4);
    assert_true(columns.at[ENT_COLUMN_DATE] == SIZE_MAX);
}

TEST(test_every_column_finds_itself_by_name_and_field) {
    static const char *const fields[ENT_COLUMN_COUNT] = {"source",
                                                         "relation",
                                                         "target",
                                                         "id",
                                                         "sign",
                                                         "weight",
                                                         "confidence",
                                                         "date",
                                                         "from",
                                                         "to",
                                                         "note",
                                                         "evidence/0/source",
                                                         "evidence/0/locator",
                                                         "evidence/0/note",
                                                         "evidence/0/speaker",
                                                         "evidence/0/url",
                                                         "evidence/0/title",
                                                         "source_kind",
                                                         "target_kind",
                                                         "source_bloc",
                                                         "target_bloc",
                                                         "stated_source",
                                                         "stated_target"};
    for (int i = 0; i < ENT_COLUMN_COUNT; i++) {
        assert_int_equal(ent_column_find(ent_column_name((enum ent_column)i)), i);
        assert_int_equal(ent_column_for_field(fields[i]), i);
    }
    assert_int_equal(ent_column_for_field(""), ENT_COLUMN_COUNT);
    assert_int_equal(ent_column_find("sources"), ENT_COLUMN_COUNT);
}

TEST(test_unknown_columns_are_told_with_what_was_meant) {
    struct ent_columns columns;
    struct heard heard;
    assert_true(read_header("source,relation,target,weigth,,colour", &columns, &heard));
    assert_string_equal(
        heard.text,
        "warning unknown-column 1:24  unknown column \"weigth\" is ignored; did you mean \"weight\"?\n"
        "warning unknown-column 1:31  column 5 has no name and is ignored; \n"
        "warning unknown-column 1:32  unknown column \"colour\" is ignored; \n");
    assert_int_equal(columns.count, 6);
}

TEST(test_two_columns_of_one_meaning_are_refused) {
    expect_refused("source,relation,target,Source",
                   "error two-columns 1:24  column \"Source\" is there twice; keep one of them\n");
}

TEST(test_missing_columns_are_all_named) {
    struct ent_columns columns;
    struct heard heard;
    assert_false(read_header("source,weight", &columns, &heard));
    assert_int_equal(heard.count, 2);
    assert_heard(&heard,
                 "error missing-column 1:1  there is no column \"relation\"; the first row must name");
    assert_heard(&heard, "error missing-column 1:1  there is no column \"target\"; ");
}

TEST(test_what_is_no_header_is_said_once) {
    expect_refused("# coded by hand",
                   "error comment-line 1:1  the first line is a comment, not the names of the "
                   "columns; delete it: there are no comment lines\n");
    expect_refused(
        "Russia,supports,talks,Reuters",
        "error no-header 1:1  the first row names no column that is known: \"Russia\", \"supports\", "
        "\"talks\", \"Reuters\"; the first row must name the columns: source,relation,target, then any of the others; or name them with --columns "
        "source=…,relation=…,target=…\n");
}

TEST(test_three_cells_that_name_nothing_are_a_relation) {
    struct ent_columns columns;
    struct heard heard;
    assert_true(read_header("Russia,supports,talks", &columns, &heard));
    assert_string_equal(
        heard.text,
        "note no-header 1:1  the first row names no column: it is read as a relation; if it does: "
        "--columns \"source=Russia,relation=supports,target=talks\"\n");
    assert_true(columns.is_headless);
    assert_int_equal(columns.at[ENT_COLUMN_SOURCE], 0);
    assert_int_equal(columns.at[ENT_COLUMN_RELATION], 1);
    assert_int_equal(columns.at[ENT_COLUMN_TARGET], 2);
}

/* What columns are read as is told by the note. */
static void expect_order(const char *text, const char *order) {
    struct ent_columns columns;
    struct heard heard;
    char told[160];
    assert_true(read_header(text, &columns, &heard));
    snprintf(told, sizeof told, "note no-header 1:1  the first row names no column: it is read as %s; \n",
             order);
    assert_string_equal(heard.text, told);
}

TEST(test_all_rows_show_what_nameless_columns_hold) {
    expect_order("Russia,Iran,1\nUSA,Iran,-1", "source, target, sign");
    expect_order("Russia,Iran,+\nUSA,Iran,negative", "source, target, sign");
    expect_order("Russia,Iran,1\nUSA,Iran,1", "source, target, weight");
    expect_order("Russia,Iran,2.5\nUSA,Iran,-4", "source, target, weight");
    expect_order("6,2,4,1289241911.72836\n6,5,-10,1289241941.5", "source, target, weight, date");
    expect_order("UK,Egypt,-1,2.0\nUSA,UK,-1,1", "source, target, sign, weight");
    expect_order("Russia,supports,talks,2018", "source, relation, target, date");
    expect_order("Russia,supports,talks,2018-03-01,-,2", "source, relation, target, date, sign, weight");
    /* a first row unlike the others is a head that names none of our columns */
    struct ent_columns columns;
    struct heard heard;
    assert_false(read_header("Land A,Land B,Wert A\nRussland,Iran,-1", &columns, &heard));
    expect_refused(
        "Russia,Iran,2018-03-01",
        "error no-header 1:1  the first row names no column that is known: \"Russia\", \"Iran\", "
        "\"2018-03-01\"; give the relation's word with --relation, or name the columns with --columns "
        "source=1,target=2 by their numbers\n");
    expect_refused(
        "Russia,Iran,2,3",
        "error no-header 1:1  the first row names no column that is known: \"Russia\", \"Iran\", "
        "\"2\", \"3\"; name the columns by their numbers, as --columns source=1,target=2,weight=3, or in "
        "a first row\n");
}

static void expect_ends(const char *text, size_t source, size_t relation, size_t target) {
    struct ent_columns columns;
    struct heard heard;
    assert_true(read_header(text, &columns, &heard));
    assert_false(columns.is_headless);
    assert_int_equal(columns.at[ENT_COLUMN_SOURCE], source);
    assert_int_equal(columns.at[ENT_COLUMN_RELATION], relation);
    assert_int_equal(columns.at[ENT_COLUMN_TARGET], target);
}

TEST(test_columns_are_known_by_the_names_they_have_elsewhere) {
    expect_ends("from,to,type", 0, 2, 1);
    expect_ends("subject,predicate,object", 0, 1, 2);
    expect_ends("head,relation,tail", 0, 1, 2);
    expect_ends("Source,Target,Weight,Label", 0, 3, 1);
    expect_ends("actor,stance,issue", 0, 1, 2);
    expect_ends("person,organization,concept,agreement", 1, SIZE_MAX, 2);
    expect_ends("source,target,sign", 0, SIZE_MAX, 1);
    expect_ends("Actor A,Actor B,Type of relation", 0, 2, 1);
    expect_ends("subject_name,subject_type,predicate,object_name,object_type", 0, 2, 3);
    expect_ends("from_name,to_name,Edge Type", 0, 2, 1);
    expect_ends("Country1,Country2,Strength (1-5)", 0, SIZE_MAX, 1);
    expect_ends("who,what,whom,when", 0, 1, 2);
    expect_ends("person,stance,issue", 0, 1, 2);
    expect_ends("source_id,source_label,relation,target", 1, 2, 3);
}

TEST(test_names_of_columns_forgive_form) {
    static const struct {
        const char *name;
        enum ent_column column;
    } names[] = {
        {"Event Date", ENT_COLUMN_DATE},
        {"event_date", ENT_COLUMN_DATE},
        {"Date of event", ENT_COLUMN_DATE},
        {"doc-date", ENT_COLUMN_DATE},
        {"Weight [0-1]", ENT_COLUMN_WEIGHT},
        {"Start Year", ENT_COLUMN_FROM},
        {"end.date", ENT_COLUMN_TO},
        {"sourceType", ENT_COLUMN_SOURCE_KIND},
        {"Target Bloc", ENT_COLUMN_TARGET_BLOC},
        {"to_type", ENT_COLUMN_TARGET_KIND},
        {"Quote", ENT_COLUMN_EVIDENCE_NOTE},
        {"Source URL", ENT_COLUMN_EVIDENCE_URL},
        {"Newspaper", ENT_COLUMN_EVIDENCE_SOURCE},
        {"Comments", ENT_COLUMN_NOTE},
        {"said_by", ENT_COLUMN_EVIDENCE_SPEAKER},
        {"source_blood", ENT_COLUMN_COUNT},
        {"sources", ENT_COLUMN_COUNT},
        {"", ENT_COLUMN_COUNT},
        {"()", ENT_COLUMN_COUNT},
        {"Russia", ENT_COLUMN_COUNT},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        assert_int_equal(ent_column_find(names[i].name), names[i].column);
}

TEST(test_columns_of_issues_say_so) {
    assert_true(ent_column_holds_issues("Issue"));
    assert_true(ent_column_holds_issues("concept"));
    assert_false(ent_column_holds_issues("target"));
    assert_false(ent_column_holds_issues("object"));
}

TEST(test_dates_are_no_ends_where_ends_are_named) {
    struct ent_columns columns;
    struct heard heard;
    assert_true(read_header("source,relation,target,from,to", &columns, &heard));
    assert_int_equal(columns.at[ENT_COLUMN_FROM], 3);
    assert_int_equal(columns.at[ENT_COLUMN_TO], 4);
    assert_true(read_header("from,to,type", &columns, &heard));
    assert_true(columns.at[ENT_COLUMN_FROM] == SIZE_MAX);
    assert_true(read_header("from,to,sign,begin,end", &columns, &heard)); /* ends, and when */
    assert_int_equal(columns.at[ENT_COLUMN_SOURCE], 0);
    assert_int_equal(columns.at[ENT_COLUMN_TARGET], 1);
    assert_int_equal(columns.at[ENT_COLUMN_FROM], 3);
    assert_int_equal(columns.at[ENT_COLUMN_TO], 4);
    assert_string_equal(heard.text, "");
}

TEST(test_of_two_names_for_a_column_the_surer_counts) {
    struct ent_columns columns;
    struct heard heard;
    assert_true(read_header("source,target,type,label", &columns, &heard));
    assert_int_equal(columns.at[ENT_COLUMN_RELATION], 3);
    assert_string_equal(heard.text, "note unused-column 1:15  column \"type\" is not read: \"label\" is; \n");
}

/* With options: "word" and "columns" may be NULL. */
static bool read_chosen(const char *text, const char *word, const char *choice, struct ent_columns *columns,
                        struct heard *heard) {
    const struct entente_read_options options = {.relation = word, .columns = choice};
    struct ent_rows rows = {
        .bytes = text, .length = strlen(text), .delimiter = ',', .quotes = true, .line = 1};
    struct entente_sink sink = hearing(heard);
    assert_true(ent_rows_next(&rows));
    bool fine = ent_columns_read(columns, &rows, &options, "test", &sink);
    ent_rows_clear(&rows);
    return fine;
}

TEST(test_columns_are_chosen_by_name_or_number) {
    struct ent_columns columns;
    struct heard heard;
    assert_true(read_chosen("Country,How,Other,date", NULL, "source=country,relation=How,target=3", &columns,
                            &heard));
    assert_string_equal(heard.text, "");
    assert_false(columns.is_headless);
    assert_int_equal(columns.at[ENT_COLUMN_SOURCE], 0);
    assert_int_equal(columns.at[ENT_COLUMN_RELATION], 1);
    assert_int_equal(columns.at[ENT_COLUMN_TARGET], 2);
    assert_int_equal(columns.at[ENT_COLUMN_DATE], 3);
    assert_true(read_chosen("A,B", "knows", "source=2,target=1", &columns, &heard));
    assert_true(columns.is_headless);
    assert_int_equal(columns.at[ENT_COLUMN_SOURCE], 1);
    assert_false(read_chosen("A,B", NULL, "source=C", &columns, &heard));
    assert_string_equal(heard.text,
                        "error missing-column 1:1  there is no column \"C\"; there are \"A\", \"B\"\n");
    assert_false(read_chosen("A,B", NULL, "whoever=A", &columns, &heard));
    assert_heard(&heard,
                 "error bad-columns 0:0  \"whoever\" names no column of a table; write FIELD=NAME; fields "
                 "are source, relation, target, ");
}

TEST(test_a_word_for_all_stands_for_a_column) {
    struct ent_columns columns;
    struct heard heard;
    assert_true(read_chosen("source,target", "knows", NULL, &columns, &heard));
    assert_true(columns.at[ENT_COLUMN_RELATION] == SIZE_MAX);
    assert_true(read_chosen("A,B", "knows", NULL, &columns, &heard));
    assert_int_equal(columns.at[ENT_COLUMN_TARGET], 1);
    assert_false(read_chosen("source,target", NULL, NULL, &columns, &heard));
    assert_string_equal(
        heard.text, "error missing-column 1:1  there is no column \"relation\"; give one word for all with "
                    "--relation, or name the column with --columns relation=…\n");
    assert_false(read_chosen("A,B", NULL, NULL, &columns, &heard));
    assert_string_equal(
        heard.text,
        "error no-header 1:1  the first row names no column that is known: \"A\", \"B\"; give the relation's "
        "word with --relation, or name the columns with --columns source=1,target=2 by their "
        "numbers\n");
}

TEST(test_times_have_many_names) {
    struct ent_columns columns;
    struct heard heard;
    assert_true(read_header("source,relation,target,valid_from,until,Year,month", &columns, &heard));
    assert_int_equal(columns.at[ENT_COLUMN_FROM], 3);
    assert_int_equal(columns.at[ENT_COLUMN_TO], 4);
    assert_int_equal(columns.at[ENT_COLUMN_DATE], 5);
    assert_string_equal(heard.text, "note unused-column 1:46  column \"month\" is not read: \"Year\" is; \n");
}

TEST(test_german_names_are_known) {
    struct ent_columns columns;
    struct heard heard;
    assert_true(read_header("Akteur,Haltung,Thema,Gewicht,Datum,Vorzeichen,Notiz", &columns, &heard));
    assert_string_equal(heard.text, "");
    assert_int_equal(columns.at[ENT_COLUMN_SOURCE], 0);
    assert_int_equal(columns.at[ENT_COLUMN_RELATION], 1);
    assert_int_equal(columns.at[ENT_COLUMN_TARGET], 2);
    assert_int_equal(columns.at[ENT_COLUMN_WEIGHT], 3);
    assert_int_equal(columns.at[ENT_COLUMN_DATE], 4);
    assert_int_equal(columns.at[ENT_COLUMN_SIGN], 5);
    assert_int_equal(columns.at[ENT_COLUMN_NOTE], 6);
    assert_true(read_header("Von,Nach,Typ", &columns, &heard));
    assert_int_equal(columns.at[ENT_COLUMN_SOURCE], 0);
    assert_int_equal(columns.at[ENT_COLUMN_TARGET], 1);
    assert_true(read_header("who,what,whom", &columns, &heard));
    assert_int_equal(columns.at[ENT_COLUMN_TARGET], 2);
    assert_false(columns.is_headless);
}

/* Where another column names who acts. */
TEST(test_a_source_beside_an_actor_is_a_publication) {
    struct ent_columns columns;
    struct heard heard;
    static const char *const heads[] = {"Date,Actor,Action,Target,Source",
                                        "note,subject,predicate,object,source",
                                        "x,Akteur,Beziehung,Ziel,Quelle"};
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        assert_true(read_header(heads[i], &columns, &heard));
        assert_int_equal(columns.at[ENT_COLUMN_SOURCE], 1);
        assert_int_equal(columns.at[ENT_COLUMN_EVIDENCE_SOURCE], 4);
    }
    assert_true(read_header("source,source_type,relation,target", &columns, &heard));
    assert_int_equal(columns.at[ENT_COLUMN_SOURCE], 0);
}
