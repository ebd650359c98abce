/* SPDX-License-Identifier: MIT */
#include "base/buffer.h"
#include "base/number.h"
#include "base/text.h"
#include "graph/graph.h"
#include "read/sign_text.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static bool refuse(const struct ent_graph_item *edge, const char *file, const struct entente_sink *sink,
                   const char *code, const char *hint, const char *before, const char *value,
                   const char *after) {
    const struct ent_place place = {.file = file, .line = edge->line, .column = edge->column};
    ent_fail(sink, ENTENTE_BAD_INPUT, code, &place, hint, "%s \"%s\"%s", before, ent_brief(value).text,
             after);
    return false;
}

static bool is_minus(const char *text) {
    return strcmp(text, "-") == 0 || strcmp(text, "\xE2\x88\x92") == 0;
}

static bool fail_turn(const struct ent_graph_item *edge, const struct ent_graph_value *value,
                      const char *right, const char *file, const struct entente_sink *sink) {
    const struct ent_place place = {.file = file, .line = edge->line, .column = edge->column};
    char message[ENT_TURN_MESSAGE];
    ent_turn_message(value->name, value->text, message);
    ent_fail(sink, ENTENTE_BAD_INPUT, "turning-field", &place, right, "%s", message);
    return false;
}

static bool read_turns(const struct ent_graph *graph, const struct ent_graph_item *edge, const char *file,
                       struct ent_relation_record *record, const struct entente_sink *sink) {
    bool fine = true;
    for (int turn = ENT_TURN_SIGN; turn < ENT_TURN_COUNT; turn++) {
        struct ent_graph_value *value = NULL;
        while ((value = ent_graph_turn(edge, graph->is_ours, (enum ent_turn)turn, value)) != NULL) {
            const char *right = ent_turn_read((enum ent_turn)turn, value->text, record);
            if (right != NULL) fine = fail_turn(edge, value, right, file, sink);
        }
    }
    record->is_mutual = false; /* the way of the edge says it */
    return fine;
}

/* A label may also be a sign, or show the weight. */
static void read_word(struct ent_graph *graph, const struct ent_graph_item *edge,
                      struct ent_relation_record *record) {
    const char *text = ent_graph_field(edge, ENT_EDGE_WORD);
    if (text == NULL) return;
    const char *word = ent_graph_tidy(&graph->import, text);
    double number;
    if (strcmp(word, "+") == 0 || is_minus(word)) {
        if (record->sign == NULL) record->sign = ent_sign_word(word);
    } else if (!ent_number_parse(word, &number)) {
        record->word = word;
    } else if (!record->has_weight) {
        record->has_weight = true;
        record->weight = number;
    }
}

static bool read_number(const struct ent_graph_item *edge, enum ent_graph_field field, const char *file,
                        bool *given, double *value, const struct entente_sink *sink) {
    const char *text = ent_graph_field(edge, field);
    if (text == NULL || ent_text_same_ascii(text, "nan")) return true;
    *given = ent_number_parse(text, value);
    if (*given) return true;
    return refuse(edge, file, sink, "bad-number", "write a plain decimal number such as 1.5",
                  field == ENT_EDGE_WEIGHT ? "the weight" : "the confidence", text, " is not a number");
}

/* A year, or a day as 20180308; NULL when the number is neither. */
static const char *date_of(struct ent_import *import, double number) {
    char text[32];
    if (floor(number) != number || !(number >= 1000) || !(number < 30000000)) return NULL;
    int whole = (int)number, month = whole / 100 % 100, day = whole % 100;
    if (whole < 3000)
        snprintf(text, sizeof text, "%d", whole);
    else if (whole >= 10000000 && month >= 1 && month <= 12 && day >= 1 && day <= 31)
        snprintf(text, sizeof text, "%d-%02d-%02d", whole / 10000, month, day);
    else
        return NULL;
    return ent_import_text(import, text);
}

/* What counts steps or seconds is no date: it goes into the note. */
static const char *read_time(struct ent_graph *graph, const struct ent_graph_item *edge,
                             enum ent_graph_field field, const char *name, struct ent_buffer *note) {
    const char *text = ent_graph_field(edge, field);
    double number;
    if (field == ENT_EDGE_FROM && edge->from != NULL) text = edge->from;
    if (field == ENT_EDGE_TO && edge->to != NULL) text = edge->to;
    if (text == NULL || !ent_number_parse(text, &number)) return text;
    const char *date = date_of(&graph->import, number);
    if (date != NULL || graph->import.failed) return date;
    char shown[ENT_NUMBER_SIZE];
    ent_number_text(number, shown);
    ent_buffer_format(note, "%s%s %s", note->length > 0 ? "; " : "", name, shown);
    return NULL;
}

static void read_times(struct ent_graph *graph, const struct ent_graph_item *edge,
                       struct ent_relation_record *record) {
    struct ent_buffer note = {0};
    const char *given = ent_graph_field(edge, ENT_EDGE_NOTE);
    if (given != NULL) ent_buffer_add(&note, given);
    record->date = read_time(graph, edge, ENT_EDGE_DATE, "time", &note);
    record->from = read_time(graph, edge, ENT_EDGE_FROM, "from", &note);
    record->to = read_time(graph, edge, ENT_EDGE_TO, "to", &note);
    if (note.failed) graph->import.failed = true;
    if (note.length > 0) record->note = ent_import_text(&graph->import, note.data);
    ent_buffer_clear(&note);
}

static const char *end_of(const struct ent_graph *graph, const struct ent_graph_item *edge, const char *id,
                          const char *file, const struct entente_sink *sink) {
    const struct ent_graph_item *node = ent_graph_find(graph, id);
    if (node != NULL) return node->actor;
    refuse(edge, file, sink, "no-node", "name the id of a node", "an edge ends at", id,
           ", which is not the id of a node");
    return NULL;
}

bool ent_graph_relation(struct ent_graph *graph, const struct ent_graph_item *edge, const char *file,
                        struct ent_relation_record *record, struct ent_evidence_record *evidence,
                        const struct entente_sink *sink) {
    record->source = end_of(graph, edge, edge->source, file, sink);
    record->target = end_of(graph, edge, edge->target, file, sink);
    bool fine = record->source != NULL && record->target != NULL;
    fine = read_number(edge, ENT_EDGE_WEIGHT, file, &record->has_weight, &record->weight, sink) && fine;
    fine = read_number(edge, ENT_EDGE_CONFIDENCE, file, &record->has_confidence, &record->confidence, sink) &&
           fine;
    fine = read_turns(graph, edge, file, record, sink) && fine;
    read_word(graph, edge, record);
    read_times(graph, edge, record);
    *evidence = (struct ent_evidence_record){.source = ent_graph_field(edge, ENT_EDGE_SOURCE),
                                             .url = ent_graph_field(edge, ENT_EDGE_URL)};
    record->evidence = evidence;
    record->evidence_count = evidence->source != NULL || evidence->url != NULL;
    return fine;
}
