/* SPDX-License-Identifier: MIT */
#include "read/read_limits.h"
#include "support/test.h"
#include "table/csv_row.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* All rows as "LINE[a][b]\n", faults as "!N@offset", stray quotes as "?offset". */
static void expect_rows(struct ent_rows rows, const char *expected) {
    char text[1024] = "";
    size_t length = 0;
    rows.line = 1;
    while (ent_rows_next(&rows)) {
        length += (size_t)snprintf(text + length, sizeof text - length, "%zu", rows.row.line);
        for (size_t i = 0; i < rows.row.count; i++) {
            length += (size_t)snprintf(text + length, sizeof text - length, "[%s]", rows.row.cells[i].text);
        }
        if (rows.row.fault != ENT_ROW_FINE) {
            length += (size_t)snprintf(text + length, sizeof text - length, "!%d@%zu", (int)rows.row.fault,
                                       rows.row.fault_offset);
        }
        if (rows.row.has_stray_quote) {
            length += (size_t)snprintf(text + length, sizeof text - length, "?%zu", rows.row.stray_offset);
        }
        length += (size_t)snprintf(text + length, sizeof text - length, "\n");
    }
    ent_rows_clear(&rows);
    assert_string_equal(text, expected);
}

static struct ent_rows commas(const char *bytes) {
    return (struct ent_rows){.bytes = bytes, .length = strlen(bytes), .delimiter = ',', .quotes = true};
}

static struct ent_rows tabs(const char *bytes) {
    return (struct ent_rows){.bytes = bytes, .length = strlen(bytes), .delimiter = '\t'};
}

TEST(test_rows_end_at_each_kind_of_line_end) {
    expect_rows(commas("a,b\r\nc,d\ne,f\rg,h"), "1[a][b]\n2[c][d]\n3[e][f]\n4[g][h]\n");
    expect_rows(commas("a\n\nb\n"), "1[a]\n2[]\n3[b]\n");
    expect_rows(commas(""), "");
}

TEST(test_empty_cells_are_cells) {
    expect_rows(commas(",,\n"), "1[][][]\n");
    expect_rows(commas("a,"), "1[a][]\n");
}

TEST(test_quotes_protect_delimiters_quotes_and_line_ends) {
    expect_rows(commas("\"a,b\",\"c\"\"d\"\"\",\"\"\n"), "1[a,b][c\"d\"][]\n");
    expect_rows(commas("\"a\r\nb\nc\rd\",e\nf\n"), "1[a\r\nb\nc\rd][e]\n5[f]\n");
}

TEST(test_blanks_round_cells_are_dropped_but_not_within_quotes) {
    expect_rows(commas(" a b ,\tc\t, \" d \" ,e\n"), "1[a b][c][ d ][e]\n");
}

TEST(test_faults_have_their_place) {
    expect_rows(commas("a,\"b\nc,d\n"), "1[a][b\nc,d\n]!1@2\n");
    expect_rows(commas("\"a\"x,b\nc\n"), "1[a][b]!2@3\n2[c]\n");
    expect_rows(commas("ab\"c,d\"\n"), "1[ab\"c][d\"]?2\n");
}

TEST(test_quotes_mean_nothing_between_tabs) {
    expect_rows(tabs("\"a\tb\" \t\"\n,c"), "1[\"a][b\"][\"]\n2[,c]\n");
}

TEST(test_length_of_a_cell_is_limited) {
    char *text = malloc(ENT_MAX_CELL + 8);
    assert_non_null(text);
    memset(text, 'x', ENT_MAX_CELL + 1);
    memcpy(text + ENT_MAX_CELL, ",y\n", 4);
    struct ent_rows rows = commas(text);
    assert_true(ent_rows_next(&rows));
    assert_int_equal(rows.row.fault, ENT_ROW_FINE);
    assert_int_equal(strlen(rows.row.cells[0].text), ENT_MAX_CELL);
    assert_string_equal(rows.row.cells[1].text, "y");
    ent_rows_clear(&rows);
    memcpy(text, "a,\"", 3);
    memcpy(text + ENT_MAX_CELL, "xxxx\"\n", 7);
    rows = commas(text);
    assert_true(ent_rows_next(&rows));
    assert_int_equal(rows.row.fault, ENT_ROW_LONG_CELL);
    assert_int_equal(rows.row.fault_offset, 2);
    assert_int_equal(rows.row.count, 0);
    ent_rows_clear(&rows);
    free(text);
}

TEST(test_number_of_columns_is_limited) {
    char text[ENT_MAX_COLUMNS + 2];
    memset(text, ',', sizeof text);
    text[ENT_MAX_COLUMNS - 1] = '\0';
    struct ent_rows rows = commas(text);
    assert_true(ent_rows_next(&rows));
    assert_int_equal(rows.row.fault, ENT_ROW_FINE);
    assert_int_equal(rows.row.count, ENT_MAX_COLUMNS);
    ent_rows_clear(&rows);
    text[ENT_MAX_COLUMNS - 1] = ',';
    text[ENT_MAX_COLUMNS] = '\0';
    rows = commas(text);
    assert_true(ent_rows_next(&rows));
    assert_int_equal(rows.row.fault, ENT_ROW_MANY_CELLS);
    ent_rows_clear(&rows);
}

TEST(test_places_count_characters_and_lines) {
    struct ent_rows rows = commas("x\n\"ä\nb\",\"é\" ,c\n");
    rows.line = 1;
    struct ent_place place = {0};
    assert_true(ent_rows_next(&rows) && ent_rows_next(&rows));
    ent_rows_place(&rows, rows.row.cells[0].offset, &place);
    assert_int_equal(place.line, 2);
    assert_int_equal(place.column, 1);
    ent_rows_place(&rows, rows.row.cells[2].offset, &place);
    assert_int_equal(place.line, 3);
    assert_int_equal(place.column, 9);
    ent_rows_clear(&rows);
}

TEST(test_blank_lines_are_told_from_empty_rows) {
    struct ent_rows rows = commas("  \n,\n");
    assert_true(ent_rows_next(&rows));
    assert_true(ent_row_is_blank(&rows.row));
    assert_true(ent_rows_next(&rows));
    assert_false(ent_row_is_blank(&rows.row));
    assert_false(ent_rows_next(&rows));
    ent_rows_clear(&rows);
}
