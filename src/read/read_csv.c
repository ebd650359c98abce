/* SPDX-License-Identifier: MIT */
#include "read/csv_table.h"

#include <string.h>

/* Excel writes ';' where the comma is the decimal sign. The header decides: it holds no text of users. */
static struct ent_table_syntax find_syntax(const char *bytes, size_t length) {
    size_t at = 0, commas = 0, semicolons = 0;
    while (at < length && (bytes[at] == '\n' || bytes[at] == '\r')) at++;
    for (; at < length && bytes[at] != '\n' && bytes[at] != '\r'; at++) {
        commas += bytes[at] == ',';
        semicolons += bytes[at] == ';';
    }
    return (struct ent_table_syntax){.delimiter = semicolons > commas ? ';' : ',', .quotes = true};
}

static bool probe(const char *bytes, size_t length) {
    bool has_sep_line = length >= 4 && memcmp(bytes, "sep=", 4) == 0;
    return has_sep_line || ent_table_probe(find_syntax(bytes, length), bytes, length);
}

static enum entente_status read_csv(const char *file, const char *bytes, size_t length,
                                    const struct ent_record_sink *records, const struct entente_sink *sink) {
    return ent_table_read(find_syntax(bytes, length), file, bytes, length, records, sink);
}

const struct ent_reader ent_reader_csv = {
    .format =
        {
            .name = "csv",
            .suffixes = ".csv",
            .summary =
                "one relation a row, columns named in the first row; comma or semicolon, RFC 4180 quotes",
        },
    .probe = probe,
    .read = read_csv,
};
