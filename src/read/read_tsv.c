/* SPDX-License-Identifier: MIT */
#include "read/csv_table.h"

static const struct ent_table_syntax tabs = {.delimiter = '\t', .quotes = false};

static bool probe(const char *bytes, size_t length) {
    return ent_table_probe(tabs, bytes, length);
}

static enum entente_status read_tsv(const char *file, const char *bytes, size_t length,
                                    const struct ent_record_sink *records, const struct entente_sink *sink) {
    return ent_table_read(tabs, file, bytes, length, records, sink);
}

const struct ent_reader ent_reader_tsv = {
    .format =
        {
            .name = "tsv",
            .suffixes = ".tsv .tab",
            .summary =
                "one relation a row, columns named in the first row; tabs between, quotes are plain letters",
        },
    .probe = probe,
    .read = read_tsv,
};
