/* SPDX-License-Identifier: MIT */
#include "support/recorded.h"
#include "table/csv_table.h"

#define HEADER "source,relation,target,weight\n"

static enum entente_status read_table(const char *file, const char *bytes, size_t length,
                                      const struct ent_record_sink *records,
                                      const struct entente_sink *sink) {
    return ent_table_read((struct ent_table_syntax){.delimiter = ',', .quotes = true}, file, bytes, length,
                          records, sink);
}

static const struct ent_reader table = {.read = read_table};

TEST(test_every_cell_goes_into_its_field) {
    expect_records(&table,
                   "id,source,relation,target,sign,weight,confidence,date,from,to,note,evidence_source,"
                   "evidence_locator,evidence_note,evidence_speaker,evidence_url,evidence_title\n"
                   "x1,A,supports,B,+,-2.5,0.5,2018,2017,2019,n,s1,p. 2,en,C,https://e.example/,T\n",
                   "A|supports|B id=x1 sign=+ weight=-2.5 confidence=0.5 date=2018 from=2017 to=2019 note=n "
                   "[ source=s1 locator=p. 2 note=en speaker=C url=https://e.example/ title=T ]\n",
                   "");
}

TEST(test_empty_and_blank_cells_are_absent) {
    expect_records(&table, "source,relation,target,id,weight,evidence_url\nA,x,B,,\"  \", \n", "A|x|B\n", "");
    expect_records(&table, "source,relation,target,evidence_title\nA,x,B,T\n", "A|x|B [ title=T ]\n", "");
}

TEST(test_blank_lines_are_skipped_and_empty_rows_told) {
    expect_records(&table, "\n" HEADER "\nA,x,B,1\n   \n,,,\nC,y,D,2\n", "A|x|B weight=1\nC|y|D weight=2\n",
                   "warning empty-row 6:1  all cells of the row are empty: it is skipped; \n");
    expect_records(&table, HEADER, "", "");
    expect_records(&table, "", "", "");
}

TEST(test_cells_at_the_end_may_be_left_off) {
    expect_records(&table, HEADER "A,x,B\nC,y,D,2\n", "A|x|B\nC|y|D weight=2\n", "");
}

TEST(test_rows_with_errors_are_left_out_and_the_rest_is_read) {
    expect_records(
        &table, HEADER "A,x\nA,x,B,1,\nA,x,B,1e999\n\"A\"?,x,B,1\n,x,,1\nC,y,D,2\n", "C|y|D weight=2\n",
        "error ragged-row 2:1  expected 4 cells, got 2; \n"
        "error ragged-row 3:1  expected 4 cells, got 5; put cells that hold the delimiter in quotes\n"
        "error bad-number 4:7  weight \"1e999\" is not a number; write a plain decimal number such as 1.5\n"
        "error text-after-quote 5:4  text follows a closing quote; double the quotes within a quoted cell\n"
        "error empty-cell 6:1  the cell of \"source\" is empty; every relation needs its three parts\n"
        "error empty-cell 6:4  the cell of \"target\" is empty; every relation needs its three parts\n");
}

TEST(test_numbers_are_plain_decimals) {
    static const char *const refused[] = {"1.23.567", "inf", "0x1p4", "1x", "5 kg"};
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
        char text[128], said[256];
        snprintf(text, sizeof text, HEADER "A,x,B,%s\n", refused[i]);
        snprintf(
            said, sizeof said,
            "error bad-number 2:7  weight \"%s\" is not a number; write a plain decimal number such as 1.5\n",
            refused[i]);
        expect_records(&table, text, "", said);
    }
    expect_records(&table, "source,relation,target,confidence\nA,x,B,80%\nA,x,C,7 %\n",
                   "A|x|B confidence=0.8\nA|x|C confidence=0.07\n", "");
    expect_records(&table, HEADER "A,x,B,1.234.567\nA,x,C,1 000\nA,x,D,1'000\nA,x,E,2\n",
                   "A|x|B weight=1234567\nA|x|C weight=1000\nA|x|D weight=1000\nA|x|E weight=2\n", "");
    expect_records(&table, HEADER "A,x,B,\xE2\x88\x92\x32\nA,x,C,1\n",
                   "A|x|B sign=- weight=2\nA|x|C sign=+ weight=1\n", "");
}

TEST(test_commas_in_numbers_have_one_reading) {
    expect_records(&table, HEADER "A,x,B,\nA,x,C,2\nA,x,D,\"1,5\"\n",
                   "A|x|B\nA|x|C weight=2\nA|x|D weight=1.5\n",
                   "note comma 4:7  the comma of \"1,5\" is read as the decimal sign; \n");
    expect_records(&table, HEADER "A,x,B,\"1,000\"\nA,x,C,2.5\n", "A|x|B weight=1000\nA|x|C weight=2.5\n",
                   "note comma 2:7  the comma of \"1,000\" is read as a thousands sign; \n");
    expect_records(&table, HEADER "A,x,B,\"1,234.5\"\n", "A|x|B weight=1234.5\n",
                   "note comma 2:7  the comma of \"1,234.5\" is read as a thousands sign; \n");
    expect_records(
        &table, HEADER "A,x,B,1.5\nA,x,C,\"1,5\"\n", "",
        "error two-decimal-signs 3:7  weight \"1,5\" has a comma, \"1.5\" at 2:7 has a point; write all "
        "numbers with a point\n");
    expect_records(&table, HEADER "A,x,B,\"1,000\"\n", "",
                   "error bad-number 2:7  weight \"1,000\" may have a decimal or a thousands comma; write it "
                   "without a comma, or with a point as the decimal sign\n");
}

TEST(test_weights_below_zero_make_the_others_friendly) {
    expect_records(&table, HEADER "A,tie,B,-2\nB,tie,C,3\n",
                   "A|tie|B sign=- weight=2\nB|tie|C sign=+ weight=3\n", "");
}

TEST(test_signs_as_others_write_them) {
    expect_records(&table,
                   "source,relation,target,sign\nA,x,B,neg\nA,x,B,1.0\nA,x,B,TRUE\nA,x,B,\xE2\x88\x92\x31\n"
                   "A,x,B,0.0\nA,x,B,0.5\nA,x,B,-1\n",
                   "A|x|B sign=-\nA|x|B sign=+\nA|x|B sign=+\nA|x|B sign=-\nA|x|B sign=0\nA|x|B sign=0.5\n"
                   "A|x|B sign=-1\n",
                   "");
}

TEST(test_names_of_rows_are_passed_over) {
    expect_records(
        &table, "source,relation,target\n\"1\",A,x,B\n\"2\",C,y,D\n", "A|x|B\nC|y|D\n",
        "note row-names 1:1  the rows begin with numbers that the first row has no column for: they are "
        "not read; \n");
    expect_records(
        &table, "source,relation,target\nA,x,B,\n", "",
        "error ragged-row 2:1  expected 3 cells, got 4; put cells that hold the delimiter in quotes\n");
}

TEST(test_na_is_nothing) {
    expect_records(
        &table, "source,relation,target,sign,weight,date\nNA,x,B,NA,nan,N/A\nA,x,B,-,-,None\n",
        "NA|x|B\nA|x|B\n",
        "note nothing 2:8  6 cells, here the first, that say NA or the like are read as empty; \n");
}

TEST(test_a_dash_among_signs_is_a_minus_where_it_can_be_one) {
    expect_records(&table, "source,relation,target,sign\nA,x,B,-\nA,x,C,\n", "A|x|B sign=-\nA|x|C\n", "");
    expect_records(&table, "source,relation,target,sign\nA,x,B,-\nA,x,C,+\n", "A|x|B sign=-\nA|x|C sign=+\n",
                   "");
    expect_records(&table, "source,relation,target,sign\nA,x,B,-\nA,x,C,-1\n", "A|x|B\nA|x|C sign=-1\n",
                   "note nothing 2:7  1 cell, here the first, that says NA or the like is read as empty; \n");
}

TEST(test_rows_beside_the_table_are_skipped) {
    expect_records(
        &table, "source,relation,target,shoe\nA,x,B,\n,,,sum\n", "A|x|B\n",
        "warning unknown-column 1:24  unknown column \"shoe\" is ignored; \n"
        "warning empty-row 3:1  the row has nothing in the columns that are read: it is skipped; \n");
}

TEST(test_a_quote_inside_a_cell_is_kept_and_told) {
    expect_records(
        &table, HEADER "A\"x,y,B,1\n", "A\"x|y|B weight=1\n",
        "warning stray-quote 2:2  a quote within an unquoted cell is kept as it is; put the whole cell in "
        "quotes and double those within\n");
}

TEST(test_an_open_quote_is_told_where_it_began) {
    expect_records(
        &table, HEADER "A,x,B,1\nC,\"y,D,2\nE,z,F,3\n", "A|x|B weight=1\n",
        "error open-quote 3:3  the quote that begins here is never closed; close it, or double the quotes "
        "within a quoted cell\n");
}

TEST(test_nothing_is_read_below_a_bad_header) {
    struct recorded recorded;
    record_text(&recorded, &table, "source,target\nA,B\nA\n");
    assert_int_equal(recorded.status, ENTENTE_BAD_INPUT);
    assert_int_equal(recorded.heard.count, 1);
    assert_int_equal(recorded.count, 0);
}

TEST(test_limits_end_the_reading) {
    char wide[1200];
    memset(wide, ',', 1100);
    wide[1100] = '\0';
    struct recorded recorded;
    record_text(&recorded, &table, wide);
    assert_int_equal(recorded.status, ENTENTE_TOO_LARGE);
    assert_false(recorded.ended);
    assert_string_equal(recorded.heard.text, "error many-columns 1:1  a row has more than 1000 columns; \n");
}

TEST(test_places_of_fields) {
    static const char text[] = HEADER "A,supports,B,1\n\n\"Ä\nx\",\"é\",C,2\n";
    static const struct {
        const char *field, *expected;
    } places[] = {
        {"", "A|supports|B weight=1 @2:1\nÄ\nx|é|C weight=2 @4:1\n"},
        {"source", "A|supports|B weight=1 @2:1\nÄ\nx|é|C weight=2 @4:1\n"},
        {"relation", "A|supports|B weight=1 @2:3\nÄ\nx|é|C weight=2 @5:4\n"},
        {"weight", "A|supports|B weight=1 @2:14\nÄ\nx|é|C weight=2 @5:10\n"},
        {"date", "A|supports|B weight=1 @2:1\nÄ\nx|é|C weight=2 @4:1\n"},
    };
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        struct recorded recorded;
        record_bytes(&recorded, &table, text, strlen(text), places[i].field);
        assert_string_equal(recorded.text, places[i].expected);
    }
}

static enum entente_status stop(void *payload, const struct ent_relation_record *record) {
    (void)record;
    ++*(size_t *)payload;
    return ENTENTE_NO_MEMORY;
}

TEST(test_the_taker_can_end_the_reading) {
    static const char text[] = HEADER "A,x,B,1\nA,x,B,1\n";
    size_t count = 0;
    const struct ent_record_sink records = {.payload = &count, .relation = stop};
    assert_int_equal(table.read("test", text, strlen(text), &records, NULL), ENTENTE_NO_MEMORY);
    assert_int_equal(count, 1);
}
