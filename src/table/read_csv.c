/* SPDX-License-Identifier: MIT */
#include "table/csv_table.h"

#include <stdbool.h>
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

/* Excel writes ';' where the comma is the decimal sign. The header decides: it holds no text of users. */
static struct ent_table_syntax find_syntax(const char *bytes, size_t length, const char *delimiters) {
    struct ent_table_syntax syntax = {.delimiter = ',', .quotes = true};
    size_t counts[8] = {0}, best = 0;
    if (read_sep_line(bytes, length, &syntax)) return syntax;
    count_delimiters(bytes, length, delimiters, counts);
    for (size_t i = 1; delimiters[i] != '\0'; i++) {
        if (counts[i] > counts[best]) best = i;
    }
    syntax.delimiter = delimiters[best];
    return syntax;
}

static bool probe(const char *bytes, size_t length) {
    struct ent_table_syntax syntax = find_syntax(bytes, length, ",;");
    return syntax.start > 0 || ent_table_probe(syntax, bytes, length);
}

static enum entente_status read_csv(const char *file, const char *bytes, size_t length,
                                    const struct ent_record_sink *records, const struct entente_sink *sink) {
    return ent_table_read(find_syntax(bytes, length, ",;\t|"), file, bytes, length, records, sink);
}

const struct ent_reader ent_reader_csv = {
    .format =
        {
            .name = "csv",
            .suffixes = ".csv",
            .summary =
                "one relation a row, columns named in the first row or by --columns; comma, semicolon, tab or "
                "bar between, RFC 4180 quotes",
        },
    .probe = probe,
    .read = read_csv,
};
