/* SPDX-License-Identifier: MIT */
#include "base/memory.h"
#include "base/report.h"
#include "base/text.h"
#include "measure/ranking.h"
#include "write/score_notes.h"
#include "write/score_text.h"
#include "write/table_parts.h"
#include "write/writer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NAME_COLUMNS = 40 };

static const char rank_head[] = "rank", actor_head[] = "actor", gap[] = "  ";

/* A column of scores; its head stands one word a line. */
struct column {
    const struct entente_scores *scores;
    int decimals;
    size_t width;
};

struct table {
    struct ent_buffer *out;
    const entente_document *document;
    struct column *columns;
    size_t column_count, actor_count;
    size_t rank_width, name_width, head_lines, top;
    struct ent_rank *ranks;
};

static void measure_head(struct table *table, struct column *column) {
    char word[ENT_HEAD_WORD];
    for (size_t line = 0; ent_head_word(column->scores->measure->title, line, word), *word != '\0'; line++) {
        column->width = ent_greater(column->width, ent_text_columns(word));
        table->head_lines = ent_greater(table->head_lines, line + 1);
    }
}

static void measure_columns(struct table *table) {
    for (size_t c = 0; c < table->column_count; c++) {
        struct column *column = &table->columns[c];
        column->decimals = ent_score_decimals(column->scores->values, table->actor_count);
        measure_head(table, column);
        for (size_t i = 0; i < table->actor_count; i++) {
            char text[ENT_NUMBER_SIZE];
            ent_score_text(column->scores->values[i], column->decimals, text);
            column->width = ent_greater(column->width, ent_text_columns(text));
        }
    }
    table->rank_width = sizeof rank_head - 1;
    table->name_width = sizeof actor_head - 1;
    for (size_t i = 0; i < table->actor_count; i++) {
        char name[ENT_SHOWN_NAME];
        ent_shown_name(entente_document_actor(table->document, i)->name, NAME_COLUMNS, name);
        table->name_width = ent_greater(table->name_width, ent_text_columns(name));
    }
}

static void begin_line(const struct table *table, const char *rank, const char *name) {
    ent_add_padded(table->out, rank, table->rank_width, true);
    ent_buffer_add(table->out, gap);
    ent_add_padded(table->out, name, table->name_width, false);
}

static void add_column(const struct table *table, const struct column *column, const char *text) {
    ent_buffer_add(table->out, gap);
    ent_add_padded(table->out, text, column->width, true);
}

static void write_head(const struct table *table) {
    for (size_t line = table->head_lines; line-- > 0;) {
        begin_line(table, line == 0 ? rank_head : "", line == 0 ? actor_head : "");
        for (size_t c = 0; c < table->column_count; c++) {
            char word[ENT_HEAD_WORD];
            ent_head_word(table->columns[c].scores->measure->title, line, word);
            add_column(table, &table->columns[c], word);
        }
        while (table->out->length > 0 && table->out->data[table->out->length - 1] == ' ')
            table->out->length--;
        ent_buffer_add(table->out, "\n");
    }
}

static void write_row(const struct table *table, const struct ent_rank *rank) {
    char number[ENT_NUMBER_SIZE] = "–", name[ENT_SHOWN_NAME];
    if (rank->rank > 0) snprintf(number, sizeof number, "%zu", rank->rank);
    ent_shown_name(entente_document_actor(table->document, rank->actor)->name, NAME_COLUMNS, name);
    begin_line(table, number, name);
    for (size_t c = 0; c < table->column_count; c++) {
        char text[ENT_NUMBER_SIZE];
        ent_score_text(table->columns[c].scores->values[rank->actor], table->columns[c].decimals, text);
        add_column(table, &table->columns[c], text);
    }
    ent_buffer_add(table->out, "\n");
}

/* Ranks ascend; who has none comes last. */
static bool is_shown(const struct table *table, const struct ent_rank *rank) {
    return table->top == 0 || (rank->rank > 0 && rank->rank <= table->top);
}

static enum entente_status write_actors(struct table *table, const struct entente_sink *sink) {
    table->ranks = ent_rank_actors(table->columns[0].scores->values, table->actor_count);
    if (table->ranks == NULL) return ent_no_memory(sink);
    measure_columns(table);
    write_head(table);
    size_t shown = 0;
    while (shown < table->actor_count && is_shown(table, &table->ranks[shown]))
        write_row(table, &table->ranks[shown++]);
    if (shown < table->actor_count)
        ent_buffer_format(table->out, "and %zu more actor%s\n", table->actor_count - shown,
                          table->actor_count - shown == 1 ? "" : "s");
    ent_buffer_add(table->out, "\n");
    return ENTENTE_OK;
}

static void write_network(struct ent_buffer *out, const struct entente_output *output) {
    size_t width = 0, listed = 0;
    for (size_t i = 0; i < output->score_count; i++) {
        const struct entente_measure *measure = output->scores[i].measure;
        if (measure->scope == ENTENTE_PER_NETWORK)
            width = ent_greater(width, ent_text_columns(measure->title));
    }
    for (size_t i = 0; i < output->score_count; i++) {
        const struct entente_scores *scores = &output->scores[i];
        if (scores->measure->scope != ENTENTE_PER_NETWORK) continue;
        char text[ENT_NUMBER_SIZE];
        ent_score_text(scores->values[0], ent_score_decimals(scores->values, 1), text);
        ent_add_padded(out, scores->measure->title, width, false);
        ent_buffer_format(out, "  %s\n", text);
        listed++;
    }
    if (listed > 0) ent_buffer_add(out, "\n");
}

static void add_isolates(struct ent_buffer *out, const entente_network *network) {
    size_t isolates = entente_network_isolate_count(network);
    if (isolates == 0) return;
    ent_buffer_format(out, "%zu of %zu actors without a tie\n", isolates,
                      entente_network_actor_count(network));
}

static enum entente_status write_table(const struct entente_output *output, struct ent_buffer *bytes,
                                       const struct entente_sink *sink) {
    struct table table = {
        .out = bytes,
        .document = entente_network_document(output->network),
        .columns = ent_alloc(output->score_count, sizeof *table.columns),
        .actor_count = entente_network_actor_count(output->network),
        .top = output->top,
    };
    if (table.columns == NULL) return ent_no_memory(sink);
    for (size_t i = 0; i < output->score_count; i++) {
        if (output->scores[i].measure->scope != ENTENTE_PER_ACTOR) continue;
        table.columns[table.column_count++].scores = &output->scores[i];
    }
    enum entente_status status = table.column_count > 0 ? write_actors(&table, sink) : ENTENTE_OK;
    write_network(bytes, output);
    add_isolates(bytes, output->network);
    ent_score_notes(bytes, output->scores, output->score_count);
    free(table.columns);
    free(table.ranks);
    return status;
}

const struct ent_writer ent_writer_metrics_table = {
    .format = {"table", "", "for reading: actors ranked by the first measure, the network's numbers below",
               ENTENTE_WRITES_SCORES},
    .write = write_table,
};
