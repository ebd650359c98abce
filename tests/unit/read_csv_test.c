/* SPDX-License-Identifier: MIT */
#include "support/recorded.h"

static bool probes(const char *text) {
    return ent_reader_csv.probe(text, strlen(text));
}

TEST(test_the_header_chooses_the_delimiter) {
    expect_records(&ent_reader_csv, "source,relation,target\nA;a,x,B\n", "A;a|x|B\n", "");
    expect_records(&ent_reader_csv, "\r\nsource;relation;target\r\nA,a;x;B,b\r\n", "A,a|x|B,b\n", "");
}

TEST(test_the_line_of_excel_names_the_delimiter) {
    expect_records(&ent_reader_csv, "sep=;\r\nsource;relation;target\r\nA,a;x;B\r\n", "A,a|x|B\n", "");
    struct recorded recorded;
    record_bytes(&recorded, &ent_reader_csv, "sep=|\nsource|relation|target\nA|x|B\n", 35, "target");
    assert_string_equal(recorded.text, "A|x|B @3:5\n");
    expect_records(&ent_reader_csv, "sep=;", "", "");
    expect_records(
        &ent_reader_csv, "sep=;;\n", "",
        "error no-header 1:1  the first row names no column that is known: \"sep=\", \"\", \"\"; the first row must name the "
        "columns: source,relation,target, then any of the others; or name them with --columns "
        "source=…,relation=…,target=…\n");
}

TEST(test_tabs_bars_and_quoted_heads) {
    expect_records(&ent_reader_csv, "source\trelation\ttarget\nA,a\tx\tB\n", "A,a|x|B\n", "");
    expect_records(&ent_reader_csv, "source|relation|target\nA|x|B\n", "A|x|B\n", "");
    expect_records(&ent_reader_csv, "\"source\",\"relation\",\"target\",\"a;b;c;d;e\"\nA,x,B,\n", "A|x|B\n",
                   "warning unknown-column 1:30  unknown column \"a;b;c;d;e\" is ignored; \n");
}

TEST(test_a_decimal_comma_is_read_where_no_comma_parts_the_columns) {
    expect_records(&ent_reader_csv, "source;relation;target;weight\nA;x;B;1,5\n", "A|x|B weight=1.5\n", "");
    expect_records(&ent_reader_csv, "source;relation;target;weight\nA;x;B;1.234,5\n", "A|x|B weight=1234.5\n",
                   "");
    expect_records(&ent_reader_csv, "source;relation;target;weight\nA;x;B;1,000\n", "A|x|B weight=1\n",
                   "note comma 2:7  the comma of \"1,000\" is read as the decimal sign; \n");
}

TEST(test_without_words_the_sign_says_what_there_is) {
    expect_records(
        &ent_reader_csv, "source,target,sign\nA,B,+\nA,C,-1\nA,D,0\n",
        "A|is friendly to|B sign=+ weight=1\nA|is hostile to|C sign=-1 weight=1\nA|relates to|D sign=0 weight=1\n",
        "");
    expect_records(&ent_reader_csv, "source,target,weight\nA,B,2\nA,C,-1.5\n",
                   "A|is friendly to|B sign=+ weight=2\nA|is hostile to|C sign=- weight=1.5\n", "");
    expect_records(&ent_reader_csv, "source,target,weight\nA,B,2\n", "A|relates to|B sign=0 weight=2\n", "");
    expect_records(&ent_reader_csv, "organization,concept,agreement\nA,tax,1\nB,tax,0\n",
                   "A|agrees with|tax sign=+\nB|disagrees with|tax sign=-\n", "");
}

TEST(test_edges_of_gephi) {
    struct heard heard;
    entente_document *document =
        load_as("t.csv", "Source,Target,Type,Id,Label,Weight\nA,B,Undirected,0,,1.0\nB,C,Undirected,1,,2.0\n",
                &heard);
    assert_string_equal(heard.text, "note empty-column 1:23  column \"Label\" is empty; \n");
    assert_false(entente_document_directed(document));
    assert_string_equal(entente_document_relation(document, 0)->word, "relates to");
    entente_document_free(document);
    expect_records(
        &ent_reader_csv, "Source,Target,Type,Weight\nA,B,Directed,1\nB,C,Undirected,2\n",
        "A|relates to|B sign=0 weight=1\nB|relates to|C sign=0 weight=2\n",
        "note directions 1:15  column \"Type\" tells directed and undirected apart: all are read as "
        "directed; \n");
    expect_records(&ent_reader_csv, "Source,Target,Type,Label\nA,B,Directed,praises\n", "A|praises|B\n", "");
}

TEST(test_content_that_looks_like_csv) {
    assert_true(probes("source,relation,target\n"));
    assert_true(probes("id;Subject;predicate;object\n"));
    assert_true(probes("sep=;\nsource;relation;target\n"));
    assert_false(probes("source\trelation\ttarget\n"));
    assert_false(probes("[[\"A\",\"supports\",\"B\"]]"));
    assert_false(probes("Russia,supports,talks\n"));
    assert_false(probes(""));
}
