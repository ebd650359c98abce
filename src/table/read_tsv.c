/* SPDX-License-Identifier: MIT */
#include "table/csv_table.h"

static const struct ent_table_syntax tabs = {.delimiter = '\t', .quotes = false};

/* Quotes are letters here; but Excel and R put cells into them in this format too. */
static struct ent_table_syntax find_syntax(const char *bytes, size_t length) {
    struct ent_table_syntax syntax = tabs;
    syntax.quotes = ent_table_is_quoted(tabs, bytes, length);
    return syntax;
}

static bool probe(const char *bytes, size_t length) {
    return ent_table_probe(find_syntax(bytes, length), bytes, length);
}

static enum entente_status read_tsv(const char *file, const char *bytes, size_t length,
                                    const struct ent_record_sink *records, const struct entente_sink *sink) {
    return ent_table_read(find_syntax(bytes, length), file, bytes, length, records, sink);
}

const struct ent_reader ent_reader_tsv = {
    .format =
        {"tsv", ".tsv .tab",
         "one relation a row, columns named in the first row; tabs between, quotes where all rows have them as CSV does"},
    .is_sure = true,
    .probe = probe,
    .read = read_tsv,
};
