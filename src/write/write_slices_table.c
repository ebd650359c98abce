/* SPDX-License-Identifier: MIT */
#include "base/memory.h"
#include "base/report.h"
#include "base/text.h"
#include "write/score_text.h"
#include "write/table_parts.h"
#include "write/writer.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ACTORS_MOST = 8, TITLE_COLUMNS = 32 };

static const char gap[] = "  ", slice_head[] = "slice";

/* A column: what it is called, and its cell in each slice. */
struct column {
    char title[ENT_SHOWN_NAME];
    double *cells; /* per slice */
    int decimals;
    size_t width;
};

struct table {
    struct ent_buffer *out;
    const struct entente_slices *slices;
    struct column *columns;
    size_t count, room, head_lines, name_width;
};

/* -- filling --------------------------------------------------------------------------------------------- */

static struct column *add_column(struct table *table, const char *title) {
    if (!ent_grow(&table->columns, &table->room, table->count + 1, sizeof *table->columns)) return NULL;
    struct column *column = &table->columns[table->count];
    *column = (struct column){.cells = ent_alloc(table->slices->count, sizeof *column->cells)};
    if (column->cells == NULL) return NULL;
    ent_shown_name(title, TITLE_COLUMNS, column->title);
    table->count++;
    return column;
}

static bool add_values(struct table *table, const char *title, size_t offset) {
    struct column *column = add_column(table, title);
    for (size_t i = 0; column != NULL && i < table->slices->count; i++)
        column->cells[i] = table->slices->items[i].values[offset];
    return column != NULL;
}

static bool add_counts(struct table *table) {
    struct column *relations = add_column(table, "Relations");
    for (size_t i = 0; relations != NULL && i < table->slices->count; i++)
        relations->cells[i] = (double)table->slices->items[i].relation_count;
    struct column *ties = add_column(table, "Ties");
    for (size_t i = 0; ties != NULL && i < table->slices->count; i++)
        ties->cells[i] = (double)table->slices->items[i].tie_count;
    return relations != NULL && ties != NULL;
}

static void clear_columns(struct table *table) {
    for (size_t i = 0; i < table->count; i++) free(table->columns[i].cells);
    table->count = 0;
}

/* -- writing --------------------------------------------------------------------------------------------- */

static void size_columns(struct table *table) {
    const struct entente_slices *slices = table->slices;
    char text[ENT_NUMBER_SIZE], word[ENT_HEAD_WORD];
    table->name_width = sizeof slice_head - 1;
    table->head_lines = 1;
    for (size_t i = 0; i < slices->count; i++)
        table->name_width = ent_greater(table->name_width, ent_text_columns(slices->items[i].name));
    for (size_t c = 0; c < table->count; c++) {
        struct column *column = &table->columns[c];
        column->decimals = ent_score_decimals(column->cells, slices->count);
        for (size_t i = 0; i < slices->count; i++) {
            ent_score_text(column->cells[i], column->decimals, text);
            column->width = ent_greater(column->width, ent_text_columns(text));
        }
        for (size_t line = 0; ent_head_word(column->title, line, word), *word != '\0'; line++) {
            column->width = ent_greater(column->width, ent_text_columns(word));
            table->head_lines = ent_greater(table->head_lines, line + 1);
        }
    }
}

static void end_line(struct ent_buffer *out) {
    while (out->length > 0 && out->data[out->length - 1] == ' ') out->length--;
    ent_buffer_add(out, "\n");
}

static void write_columns(struct table *table) {
    struct ent_buffer *out = table->out;
    size_columns(table);
    for (size_t line = table->head_lines; line-- > 0;) {
        ent_add_padded(out, line == 0 ? slice_head : "", table->name_width, false);
        for (size_t c = 0; c < table->count; c++) {
            char word[ENT_HEAD_WORD];
            ent_head_word(table->columns[c].title, line, word);
            ent_buffer_add(out, gap);
            ent_add_padded(out, word, table->columns[c].width, true);
        }
        end_line(out);
    }
    for (size_t i = 0; i < table->slices->count; i++) {
        ent_add_padded(out, table->slices->items[i].name, table->name_width, false);
        for (size_t c = 0; c < table->count; c++) {
            char text[ENT_NUMBER_SIZE];
            ent_score_text(table->columns[c].cells[i], table->columns[c].decimals, text);
            ent_buffer_add(out, gap);
            ent_add_padded(out, text, table->columns[c].width, true);
        }
        end_line(out);
    }
}

static bool write_network(struct table *table, const entente_network *network) {
    size_t measures = 0;
    for (size_t k = 0; k < table->slices->options.measure_count; k++)
        measures += table->slices->measures[k]->scope == ENTENTE_PER_NETWORK;
    if (measures == 0) return true;
    if (!add_counts(table)) return false;
    for (size_t k = 0; k < table->slices->options.measure_count; k++) {
        if (table->slices->measures[k]->scope != ENTENTE_PER_NETWORK) continue;
        if (!add_values(table, table->slices->measures[k]->title,
                        entente_slices_offset(network, table->slices, k)))
            return false;
    }
    write_columns(table);
    clear_columns(table);
    return true;
}

/* The actor's highest score in any slice; below every score when it has none. */
static double highest(const struct entente_slices *slices, size_t offset) {
    double most = -(double)INFINITY;
    for (size_t i = 0; i < slices->count; i++)
        if (isfinite(slices->items[i].values[offset])) most = fmax(most, slices->items[i].values[offset]);
    return most;
}

/* The actors with the highest scores; false when memory is out. */
static bool write_actors(struct table *table, const entente_network *network, size_t measure) {
    const entente_document *document = entente_network_document(network);
    size_t offset = entente_slices_offset(network, table->slices, measure), shown[ACTORS_MOST], count = 0,
           left = 0;
    for (size_t i = 0; i < entente_network_actor_count(network); i++) {
        double score = highest(table->slices, offset + i);
        if (!isfinite(score)) continue;
        size_t at = count;
        while (at > 0 && highest(table->slices, offset + shown[at - 1]) < score) at--;
        left += count == ACTORS_MOST;
        if (at == ACTORS_MOST) continue;
        if (count < ACTORS_MOST) count++;
        memmove(shown + at + 1, shown + at, (count - at - 1) * sizeof *shown);
        shown[at] = i;
    }
    ent_buffer_format(table->out, "%s%s\n", table->out->length > 0 ? "\n" : "",
                      table->slices->measures[measure]->title);
    for (size_t i = 0; i < count; i++) {
        if (!add_values(table, entente_document_actor(document, shown[i])->name, offset + shown[i]))
            return false;
    }
    write_columns(table);
    clear_columns(table);
    if (left > 0) ent_buffer_format(table->out, "and %zu more actors, in --json or -f csv\n", left);
    return true;
}

static enum entente_status write_table(const struct entente_output *output, struct ent_buffer *bytes,
                                       const struct entente_sink *sink) {
    struct table table = {.out = bytes, .slices = output->slices};
    bool fine = write_network(&table, output->network);
    for (size_t k = 0; fine && k < output->slices->options.measure_count; k++) {
        if (output->slices->measures[k]->scope == ENTENTE_PER_ACTOR)
            fine = write_actors(&table, output->network, k);
    }
    clear_columns(&table);
    free(table.columns);
    return fine ? ENTENTE_OK : ent_no_memory(sink);
}

const struct ent_writer ent_writer_slices_table = {
    .format = {"table", "", "for reading: a row a slice; of actors those with the highest scores",
               ENTENTE_WRITES_SLICES},
    .write = write_table,
};
