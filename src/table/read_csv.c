/* SPDX-License-Identifier: MIT */
#include "table/csv_table.h"

static bool probe(const char *bytes, size_t length) {
    struct ent_table_syntax syntax = ent_table_syntax_find(bytes, length, ",;");
    return syntax.start > 0 || ent_table_probe(syntax, bytes, length);
}

static enum entente_status read_csv(const char *file, const char *bytes, size_t length,
                                    const struct ent_record_sink *records, const struct entente_sink *sink) {
    return ent_table_read(ent_table_syntax_find(bytes, length, ",;\t|"), file, bytes, length, records, sink);
}

const struct ent_reader ent_reader_csv = {
    .format = {"csv", ".csv",
               "one relation a row, columns named in the first row or by --columns; comma, semicolon, tab or "
               "bar between, RFC 4180 quotes"},
    .is_sure = true,
    .probe = probe,
    .read = read_csv,
};
