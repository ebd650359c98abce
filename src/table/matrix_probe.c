/* SPDX-License-Identifier: MIT */
#include "base/buffer.h"
#include "base/intern.h"
#include "name/name.h"
#include "read/nothing_text.h"
#include "table/column_names.h"
#include "table/matrix.h"
#include "table/number_commas.h"

#include <stdint.h>
#include <string.h>

/* So many cells may be wrong before there are as many that are right. */
enum { SLACK = 20 };

struct probing {
    struct ent_rows rows;
    struct ent_matrix_head head;
    struct ent_index row_names, column_names;
    struct ent_buffer key;
    size_t row_count, shared;    /* shared: rows that are called as a column is */
    size_t numbers, faults;      /* of cells, and of rows that do not fit */
    bool has_known, has_numeric; /* names: of columns of other tables; of digits alone */
    bool corner_is_value;        /* the first cell is of digits alone */
};

/* -- parts ----------------------------------------------------------------------------------------------- */

struct ent_table_syntax ent_matrix_syntax(const char *bytes, size_t length) {
    struct ent_table_syntax syntax = ent_table_syntax_find(bytes, length, ",;\t|");
    if (syntax.delimiter == '\t') syntax.quotes = ent_table_is_quoted(syntax, bytes, length);
    return syntax;
}

static size_t next_count(const struct ent_rows *rows) {
    struct ent_rows next = ent_rows_from(rows, rows->at, rows->line);
    size_t count = 0;
    while (count == 0 && ent_rows_next(&next)) count = ent_row_is_empty(&next.row) ? 0 : next.row.count;
    ent_rows_clear(&next);
    return count;
}

bool ent_matrix_read_head(struct ent_rows *rows, struct ent_matrix_head *head) {
    do {
        if (!ent_rows_next(rows)) return false;
    } while (ent_row_is_empty(&rows->row));
    const struct ent_row *row = &rows->row;
    size_t end = row->count;
    if (row->fault != ENT_ROW_FINE) return false;
    bool has_corner = row->cells[0].text[0] == '\0' || next_count(rows) != end + 1;
    while (end > 0 && row->cells[end - 1].text[0] == '\0') end--;
    head->first = has_corner ? 1 : 0;
    head->count = end > head->first ? end - head->first : 0;
    return true;
}

bool ent_matrix_is_absent(const char *text) {
    return *text == '\0' || strcmp(text, ".") == 0 || ent_is_nothing_word(text);
}

bool ent_matrix_is_sign(const char *text) {
    return strcmp(text, "+") == 0 || strcmp(text, "-") == 0;
}

bool ent_matrix_fits(const struct ent_row *row, struct ent_matrix_head head) {
    size_t end = row->count;
    while (end > head.count + 1 && row->cells[end - 1].text[0] == '\0') end--;
    return end == head.count + 1;
}

/* -- the probe ------------------------------------------------------------------------------------------- */

/* Numbers, years and dates. */
static bool is_numeric(const char *name) {
    return name[strspn(name, "0123456789-/.,: ")] == '\0';
}

static bool is_number(const char *text) {
    double value;
    return ent_matrix_is_sign(text) || ent_comma_number(ENT_COMMA_DECIMAL, text, &value) ||
           ent_comma_number(ENT_COMMA_GROUPS, text, &value);
}

/* False when the name is empty, or memory is out. */
static bool take_name(struct probing *p, const char *name, struct ent_index *names) {
    if (!ent_name_key(name, false, &p->key) || p->key.length == 0) return false;
    p->has_numeric |= is_numeric(name);
    return ent_index_find(names, p->key.data) != SIZE_MAX || ent_index_add(names, p->key.data, 0);
}

static bool take_columns(struct probing *p) {
    const struct ent_cell *cells = p->rows.row.cells;
    p->corner_is_value = p->head.first > 0 && *cells[0].text != '\0' && is_numeric(cells[0].text);
    for (size_t i = 0; i < p->head.count; i++) {
        const char *name = cells[p->head.first + i].text;
        if (!take_name(p, name, &p->column_names)) return false;
        p->has_known |= ent_column_find(name) != ENT_COLUMN_COUNT;
    }
    return p->head.count >= 2;
}

/* False once it is clear that this is no matrix. */
static bool take_row(struct probing *p) {
    const struct ent_row *row = &p->rows.row;
    if (row->fault != ENT_ROW_FINE || !take_name(p, row->cells[0].text, &p->row_names)) return false;
    p->row_count++;
    p->shared += ent_index_find(&p->column_names, p->key.data) != SIZE_MAX;
    p->faults += !ent_matrix_fits(row, p->head);
    for (size_t i = 1; i < row->count && i <= p->head.count; i++) {
        const char *text = row->cells[i].text;
        if (ent_matrix_is_absent(text)) continue;
        bool is_fine = is_number(text);
        p->numbers += is_fine;
        p->faults += !is_fine;
    }
    return p->faults <= p->numbers + SLACK;
}

static bool is_matrix(const struct probing *p) {
    if (p->row_count < 2 || p->numbers == 0) return false;
    if (p->row_count == p->head.count && p->shared == p->row_count)
        return p->faults < p->numbers && !(p->has_numeric && p->corner_is_value);
    bool is_fine = p->faults == 0 || (p->head.count > 2 && 8 * p->faults <= p->numbers);
    return is_fine && !p->has_known && !p->has_numeric;
}

bool ent_matrix_probe(struct ent_table_syntax syntax, const char *bytes, size_t length) {
    size_t start = syntax.start + strspn(bytes + syntax.start, " \r\n");
    struct probing p = {.rows = ent_table_rows(syntax, bytes, length)};
    if (start < length && strchr("{[<", bytes[start]) != NULL) return false;
    bool found = ent_matrix_read_head(&p.rows, &p.head) && take_columns(&p);
    while (found && ent_rows_next(&p.rows)) found = ent_row_is_empty(&p.rows.row) || take_row(&p);
    found = found && is_matrix(&p);
    ent_index_clear(&p.row_names);
    ent_index_clear(&p.column_names);
    ent_buffer_clear(&p.key);
    ent_rows_clear(&p.rows);
    return found;
}
