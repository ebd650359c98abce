/* SPDX-License-Identifier: MIT */
/* What the bytes of a table look like. */
#include "table/column_names.h"
#include "table/csv_table.h"

#include <string.h>

static bool is_line_end(char c) {
    return c == '\n' || c == '\r';
}

/* Excel's first line "sep=;" names the delimiter. */
static bool read_sep_line(const char *bytes, size_t length, struct ent_table_syntax *syntax) {
    size_t at = 5;
    if (length < at || memcmp(bytes, "sep=", 4) != 0 || is_line_end(bytes[4])) return false;
    if (at < length && !is_line_end(bytes[at])) return false;
    syntax->delimiter = bytes[4];
    at += at + 1 < length && bytes[at] == '\r' && bytes[at + 1] == '\n' ? 2 : 1;
    syntax->start = at < length ? at : length;
    return true;
}

static const char usual[] = ",;\t|";

/* How often each delimiter stands in the first line that says something, quotes apart. */
static void count_delimiters(const char *bytes, size_t length, const char *delimiters, size_t counts[]) {
    size_t at = 0;
    bool in_quotes = false;
    while (at < length && is_line_end(bytes[at])) at++;
    for (; at < length && (in_quotes || !is_line_end(bytes[at])); at++) {
        const char *found = bytes[at] != '\0' ? strchr(delimiters, bytes[at]) : NULL;
        if (bytes[at] == '"') in_quotes = !in_quotes;
        if (found != NULL && !in_quotes) counts[found - delimiters]++;
    }
}

/* R's write.table puts blanks between cells, and quotes round names. */
static bool has_blanks(const char *bytes, size_t length) {
    size_t counts[sizeof usual] = {0}, blanks = 0;
    count_delimiters(bytes, length, usual, counts);
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        if (counts[i] > 0) return false;
    }
    count_delimiters(bytes, length, " ", &blanks);
    return blanks > 0 && ent_table_is_quoted((struct ent_table_syntax){.delimiter = ' '}, bytes, length);
}

/* Excel writes ';' where the comma is the decimal sign. The header decides: it holds no text of users. */
struct ent_table_syntax ent_table_syntax_find(const char *bytes, size_t length, const char *delimiters) {
    struct ent_table_syntax syntax = {.delimiter = ',', .quotes = true};
    size_t counts[8] = {0}, best = 0;
    if (read_sep_line(bytes, length, &syntax)) return syntax;
    count_delimiters(bytes, length, delimiters, counts);
    for (size_t i = 1; delimiters[i] != '\0'; i++) {
        if (counts[i] > counts[best]) best = i;
    }
    syntax.delimiter = counts[best] == 0 && has_blanks(bytes, length) ? ' ' : delimiters[best];
    return syntax;
}

bool ent_table_is_quoted(struct ent_table_syntax syntax, const char *bytes, size_t length) {
    syntax.quotes = true;
    struct ent_rows rows = ent_table_rows(syntax, bytes, length);
    bool fits = memchr(bytes, '"', length) != NULL, has_names = false; /* of rows, which the header lacks */
    for (size_t count = 0; fits && ent_rows_next(&rows);) {
        if (ent_row_is_blank(&rows.row)) continue;
        bool is_second = count > 0 && !has_names && rows.row.count == count + 1;
        has_names |= is_second;
        count = count == 0 || is_second ? rows.row.count : count;
        fits = rows.row.fault == ENT_ROW_FINE && !rows.row.has_stray_quote && rows.row.count == count;
    }
    ent_rows_clear(&rows);
    return fits;
}

/* "from" and "to" are the ends of relations; further behind they are a time, also of actors. */
static bool begins_with_ends(const struct ent_row *row) {
    size_t at = 0;
    while (at < row->count &&
           (row->cells[at].text[0] == '\0' || ent_column_find(row->cells[at].text) == ENT_COLUMN_ID))
        at++;
    return at + 1 < row->count && ent_column_find(row->cells[at].text) == ENT_COLUMN_FROM &&
           ent_column_find(row->cells[at + 1].text) == ENT_COLUMN_TO;
}

bool ent_table_probe(struct ent_table_syntax syntax, const char *bytes, size_t length) {
    size_t first = strspn(bytes, " \t\r\n");
    if (first < length && (bytes[first] == '{' || bytes[first] == '[')) return false; /* JSON */
    struct ent_rows rows = ent_table_rows(syntax, bytes, length);
    bool found = false;
    while (ent_rows_next(&rows) && ent_row_is_blank(&rows.row)) {
    }
    for (size_t i = 0; i < rows.row.count; i++) {
        enum ent_column column = ent_column_find(rows.row.cells[i].text);
        found |= column == ENT_COLUMN_SOURCE || column == ENT_COLUMN_TARGET;
    }
    found = found || begins_with_ends(&rows.row);
    ent_rows_clear(&rows);
    return found;
}
