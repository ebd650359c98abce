/* SPDX-License-Identifier: MIT */
#include "table/csv_turns.h"

#include <stdio.h>
#include <string.h>

bool ent_turn_columns_take(struct ent_turn_columns *turns, const char *name, size_t cell) {
    enum ent_turn turn = ent_turn_of(name);
    if (turn == ENT_TURN_NONE) return false;
    if (turns->count < ENT_TURN_COLUMNS_MOST) {
        struct ent_turn_column *column = &turns->columns[turns->count++];
        column->cell = cell;
        column->turn = turn;
        snprintf(column->name, sizeof column->name, "%s", name);
    }
    return true;
}

const char *ent_turn_columns_field(const struct ent_turn_columns *turns, size_t cell) {
    for (size_t i = 0; i < turns->count; i++) {
        if (turns->columns[i].cell == cell) return ent_turn_field(turns->columns[i].turn);
    }
    return "";
}

bool ent_turn_columns_have_sign(const struct ent_turn_columns *turns) {
    for (size_t i = 0; i < turns->count; i++) {
        if (strcmp(ent_turn_field(turns->columns[i].turn), "sign") == 0) return true;
    }
    return false;
}

void ent_turn_columns_shift(struct ent_turn_columns *turns) {
    for (size_t i = 0; i < turns->count; i++) turns->columns[i].cell++;
}

static bool read_one(const struct ent_turn_column *column, const struct ent_rows *rows, const char *file,
                     struct ent_relation_record *record, const struct entente_sink *sink) {
    size_t cell = column->cell;
    const char *text = cell < rows->row.count ? rows->row.cells[cell].text : "";
    const char *right = ent_cell_is_empty(text) ? NULL : ent_turn_read(column->turn, text, record);
    if (right == NULL || sink == NULL) return right == NULL;
    struct ent_place place = {.file = file};
    char message[ENT_TURN_MESSAGE];
    ent_rows_place(rows, rows->row.cells[cell].offset, &place);
    ent_turn_message(column->name, text, message);
    ent_fail(sink, ENTENTE_BAD_INPUT, "turning-field", &place, right, "%s", message);
    return false;
}

/* What says the sign comes first, in whatever order the columns stand. */
bool ent_turn_columns_read(const struct ent_turn_columns *turns, const struct ent_rows *rows,
                           const char *file, struct ent_relation_record *record,
                           const struct entente_sink *sink) {
    bool fine = true;
    for (int turn = ENT_TURN_SIGN; turns->count > 0 && turn < ENT_TURN_COUNT; turn++) {
        for (size_t i = 0; i < turns->count; i++) {
            const struct ent_turn_column *column = &turns->columns[i];
            if (column->turn == (enum ent_turn)turn)
                fine = read_one(column, rows, file, record, sink) && fine;
        }
    }
    return fine;
}
