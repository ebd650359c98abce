/* SPDX-License-Identifier: MIT */
#include "table/word_table.h"

#include "base/number.h"
#include "base/text.h"
#include "read/sign_text.h"
#include "table/csv_row.h"
#include <stdint.h>
#include <string.h>

enum field { WORD, SIGN, WEIGHT, CATEGORY, FORMS, FIELD_COUNT };
enum { FORMS_MOST = 64, FORMS_SIZE = 1024 };

/* By the names in a record, then by others. */
static const char *const field_names[FIELD_COUNT][4] = {
    [WORD] = {"word", "relation", "verb", "term"},
    [SIGN] = {"sign", "polarity", "stance", "sentiment"},
    [WEIGHT] = {"weight", "value", "strength", "intensity"},
    [CATEGORY] = {"category", "type", "class", "group"},
    [FORMS] = {"forms", "aliases", "synonyms", "variants"},
};

struct word_table {
    struct ent_locator locator;
    const char *file;
    const struct entente_sink *sink;
    const struct ent_record_sink *records;
    struct ent_rows rows;
    size_t at[FIELD_COUNT]; /* cells; SIZE_MAX: none */
    size_t index;
};

/* -- places ---------------------------------------------------------------------------------------------- */

static struct ent_place place_at(const struct word_table *table, size_t offset) {
    struct ent_place place = {.file = table->file};
    ent_rows_place(&table->rows, offset, &place);
    return place;
}

/* A word is told about while its row is the current one. */
static void locate(const struct ent_locator *locator, enum ent_section section, size_t index,
                   const char *field, struct ent_place *place) {
    const struct word_table *table = (const struct word_table *)(const void *)locator;
    size_t offset = table->rows.row.offset;
    (void)section, (void)index;
    for (int i = 0; i < FIELD_COUNT; i++) {
        bool is_it = strcmp(field_names[i][0], field) == 0 && table->at[i] < table->rows.row.count;
        if (is_it) offset = table->rows.row.cells[table->at[i]].offset;
    }
    *place = place_at(table, offset);
}

/* -- columns --------------------------------------------------------------------------------------------- */

static enum field find_field(const char *name) {
    for (int i = 0; i < FIELD_COUNT; i++) {
        for (int j = 0; j < 4; j++) {
            if (ent_text_same_ascii(field_names[i][j], name)) return (enum field)i;
        }
    }
    return FIELD_COUNT;
}

static bool is_sign(const char *text) {
    static const char *const signs[] = {"+", "-", "0", "1", "+1", "-1", "positive", "negative", "neutral"};
    const char *sign = ent_sign_text(text);
    for (size_t i = 0; sign != NULL && i < sizeof signs / sizeof *signs; i++) {
        if (ent_text_same_ascii(sign, signs[i])) return true;
    }
    return false;
}

static enum entente_status fail_header(const struct word_table *table) {
    struct ent_place place = place_at(table, table->rows.row.offset);
    return ent_fail(table->sink, ENTENTE_BAD_INPUT, "missing-column", &place,
                    "write word,sign,weight,category, and below it: blames,-,1,criticism",
                    "the first row names no columns \"word\" and \"sign\"");
}

static void tell_unknown(const struct word_table *table, size_t cell) {
    struct ent_place place = place_at(table, table->rows.row.cells[cell].offset);
    ent_tell(table->sink, ENTENTE_WARNING, "unknown-column", &place,
             "columns are word, sign, weight, category and forms", "unknown column \"%s\" is ignored",
             ent_brief(table->rows.row.cells[cell].text).text);
}

static void take_headless(struct word_table *table) {
    for (size_t i = WORD; i <= CATEGORY; i++) table->at[i] = i < table->rows.row.count ? i : SIZE_MAX;
}

/* True where the row is the names of the columns. */
static bool take_header(struct word_table *table) {
    const struct ent_row *row = &table->rows.row;
    for (int i = 0; i < FIELD_COUNT; i++) table->at[i] = SIZE_MAX;
    for (size_t i = 0; i < row->count; i++) {
        enum field field = find_field(row->cells[i].text);
        if (field != FIELD_COUNT && table->at[field] == SIZE_MAX) table->at[field] = i;
    }
    return table->at[WORD] != SIZE_MAX && table->at[SIGN] != SIZE_MAX;
}

static void tell_others(const struct word_table *table) {
    for (size_t i = 0; i < table->rows.row.count; i++) {
        if (find_field(table->rows.row.cells[i].text) == FIELD_COUNT) tell_unknown(table, i);
    }
}

/* -- rows ------------------------------------------------------------------------------------------------ */

static const char *cell_text(const struct word_table *table, enum field field) {
    size_t cell = table->at[field];
    if (cell >= table->rows.row.count) return NULL;
    const char *text = table->rows.row.cells[cell].text;
    return *text != '\0' ? text : NULL;
}

static bool read_weight(const struct word_table *table, struct ent_word_record *record) {
    const char *text = cell_text(table, WEIGHT);
    if (text == NULL) return true;
    record->has_weight = ent_number_parse(text, &record->weight);
    if (record->has_weight) return true;
    struct ent_place place = place_at(table, table->rows.row.cells[table->at[WEIGHT]].offset);
    ent_fail(table->sink, ENTENTE_BAD_INPUT, "bad-number", &place, "write a number as 1 or 0.5",
             "\"%s\" is not a number", ent_brief(text).text);
    return false;
}

/* Cuts the forms apart; those beyond the room are left out. */
static size_t cut_forms(const char *text, char room[FORMS_SIZE], const char *forms[FORMS_MOST]) {
    size_t count = 0, length = text != NULL ? strlen(text) : 0;
    if (length == 0 || length >= FORMS_SIZE) return 0;
    memcpy(room, text, length + 1);
    for (char *at = room; count < FORMS_MOST;) {
        forms[count++] = at;
        at += strcspn(at, "|");
        if (*at == '\0') break;
        *at++ = '\0';
    }
    return count;
}

/* A word that is to count as neutral says so. */
static bool check_sign(const struct word_table *table, const char *sign) {
    if (sign != NULL) return true;
    struct ent_place place = place_at(table, table->rows.row.offset);
    ent_fail(table->sink, ENTENTE_BAD_INPUT, "empty-cell", &place, "write +, - or 0", "the word has no sign");
    return false;
}

static enum entente_status read_word(struct word_table *table) {
    char room[FORMS_SIZE];
    const char *forms[FORMS_MOST];
    const char *word = cell_text(table, WORD), *sign = cell_text(table, SIGN);
    struct ent_word_record record = {
        .word = word != NULL ? word : "",
        .sign = sign != NULL ? ent_sign_text(sign) : NULL,
        .category = cell_text(table, CATEGORY),
        .forms = forms,
        .form_count = cut_forms(cell_text(table, FORMS), room, forms),
        .origin = {.locator = &table->locator, .section = ENT_VOCABULARY, .index = table->index++},
    };
    if (!read_weight(table, &record) || !check_sign(table, sign)) return ENTENTE_OK;
    return table->records->word(table->records->payload, &record);
}

static enum entente_status read_first(struct word_table *table) {
    const struct ent_row *row = &table->rows.row;
    if (take_header(table)) {
        tell_others(table);
        return ENTENTE_OK;
    }
    if (row->count < 2 || !is_sign(row->cells[SIGN].text)) return fail_header(table);
    take_headless(table);
    return read_word(table);
}

static enum entente_status fail_row(const struct word_table *table) {
    const struct ent_row *row = &table->rows.row;
    if (row->fault == ENT_ROW_NO_MEMORY) return ent_no_memory(table->sink);
    struct ent_place place = place_at(table, row->fault_offset);
    return ent_fail(table->sink, ENTENTE_BAD_INPUT, "bad-row", &place,
                    "put cells that hold the delimiter in quotes, and close them", "the row cannot be read");
}

static bool is_comment(const struct ent_row *row) {
    return ent_row_is_blank(row) || row->cells[0].text[0] == '#';
}

static enum entente_status read_rows(struct word_table *table) {
    enum entente_status status = ENTENTE_OK;
    bool has_first = false;
    while (status == ENTENTE_OK && ent_rows_next(&table->rows)) {
        if (table->rows.row.fault != ENT_ROW_FINE) return fail_row(table);
        if (is_comment(&table->rows.row)) continue;
        status = has_first ? read_word(table) : read_first(table);
        has_first = true;
    }
    return status;
}

/* The one that is the most frequent in the first line. */
static char find_delimiter(const char *bytes) {
    static const char delimiters[] = ",;\t";
    size_t length = strcspn(bytes, "\r\n"), most = 0;
    char best = ',';
    for (const char *delimiter = delimiters; *delimiter != '\0'; delimiter++) {
        size_t count = 0;
        for (size_t i = 0; i < length; i++) count += bytes[i] == *delimiter;
        if (count > most) best = *delimiter;
        if (count > most) most = count;
    }
    return best;
}

enum entente_status ent_word_table_read(const char *file, const char *bytes, size_t length,
                                        const struct ent_record_sink *records,
                                        const struct entente_sink *sink) {
    const char *first = bytes;
    while (*first == '#' || *first == '\r' || *first == '\n') {
        first += strcspn(first, "\r\n");
        first += strspn(first, "\r\n");
    }
    struct word_table table = {
        .locator = {locate},
        .file = file,
        .sink = sink,
        .records = records,
        .rows =
            {.bytes = bytes, .length = length, .delimiter = find_delimiter(first), .quotes = true, .line = 1},
    };
    enum entente_status status = read_rows(&table);
    ent_rows_clear(&table.rows);
    return status;
}
