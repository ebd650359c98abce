/* SPDX-License-Identifier: MIT */
/* What the bytes of a table look like. */
#include "table/column_names.h"
#include "table/csv_table.h"

#include <string.h>

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

bool ent_table_probe(struct ent_table_syntax syntax, const char *bytes, size_t length) {
    size_t first = strspn(bytes, " \t\r\n");
    if (first < length && (bytes[first] == '{' || bytes[first] == '[')) return false; /* JSON */
    struct ent_rows rows = ent_table_rows(syntax, bytes, length);
    bool found = false;
    while (ent_rows_next(&rows) && ent_row_is_blank(&rows.row)) {
    }
    for (size_t i = 0; i < rows.row.count; i++) {
        found |= ent_column_find(rows.row.cells[i].text) < (enum ent_column)ENT_COLUMNS_REQUIRED;
    }
    ent_rows_clear(&rows);
    return found;
}
