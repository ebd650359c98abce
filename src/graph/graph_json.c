/* SPDX-License-Identifier: MIT */
#include "graph/graph_json.h"

#include "base/json.h"
#include "base/number.h"
#include "json/json_parse.h"
#include "json/json_record.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* One list of a value, being read. */
struct list {
    struct ent_json_text text;
    struct ent_json_decoder decoder;
    json_t *array;
};

static enum entente_status open_list(struct list *list, const char *bytes, size_t line, const char *file,
                                     const struct entente_sink *sink) {
    enum entente_status status = ENTENTE_OK;
    *list = (struct list){.text = {.file = file, .bytes = bytes, .first_line = line}};
    list->decoder = (struct ent_json_decoder){.text = &list->text, .sink = sink};
    list->array = ent_json_parse(&list->text, strlen(bytes), sink, &status);
    if (list->array == NULL) return status;
    if (!json_is_array(list->array)) ent_json_fault(&list->decoder, "", "wrong-type", "", "expected a list");
    return ENTENTE_OK;
}

static void close_list(struct list *list) {
    ent_arena_clear(&list->decoder.scratch);
    json_decref(list->array);
}

/* -- the graph ------------------------------------------------------------------------------------------- */

static enum entente_status take_source(struct list *list, json_t *value,
                                       const struct ent_record_sink *records) {
    struct ent_source_record record = {0};
    if (!ent_json_source(&list->decoder, value, "", &record)) return ENTENTE_OK;
    record.origin.section = ENT_SOURCES;
    return records->source(records->payload, &record);
}

static enum entente_status take_word(struct list *list, json_t *value,
                                     const struct ent_record_sink *records) {
    struct ent_word_record record = {0};
    if (!ent_json_word(&list->decoder, value, "", &record)) return ENTENTE_OK;
    record.origin.section = ENT_VOCABULARY;
    return records->word(records->payload, &record);
}

static enum entente_status take_all(const char *bytes, size_t line, const char *file,
                                    enum entente_status (*take)(struct list *, json_t *,
                                                                const struct ent_record_sink *),
                                    const struct ent_record_sink *records, const struct entente_sink *sink) {
    struct list list;
    if (bytes == NULL) return ENTENTE_OK;
    enum entente_status status = open_list(&list, bytes, line, file, sink);
    for (size_t i = 0; status == ENTENTE_OK && i < json_array_size(list.array); i++) {
        status = take(&list, json_array_get(list.array, i), records);
        if (list.decoder.out_of_memory) status = ent_no_memory(sink);
    }
    close_list(&list);
    return status;
}

/* -- relations ------------------------------------------------------------------------------------------- */

static bool take_relation(struct ent_graph *graph, struct list *list, size_t index,
                          const struct ent_place *place) {
    struct ent_relation_record record = {0};
    bool fine = ent_json_relation(&list->decoder, json_array_get(list->array, index), "", &record);
    if (fine) ent_import_relation(&graph->import, &record, place);
    if (list->decoder.out_of_memory) graph->import.failed = true;
    ent_arena_clear(&list->decoder.scratch);
    return fine;
}

static bool says(const struct ent_graph_item *edge, const char *name, double expected) {
    double number;
    const char *text = ent_graph_value(edge, name);
    return text == NULL || !ent_number_parse(text, &number) ||
           fabs(number - expected) <= 1e-9 * (1 + fabs(expected));
}

/* As it was said, else as it was read. */
static double number_of(const json_t *relation, const char *said, const char *read) {
    const json_t *number = json_object_get(relation, said);
    return json_number_value(number != NULL ? number : json_object_get(relation, read));
}

/* Somebody may have changed what is seen of the edge and left the rest. */
static bool is_unchanged(const struct list *list, const struct ent_graph_item *edge) {
    double weight = 0, balance = 0;
    for (size_t i = 0; i < json_array_size(list->array); i++) {
        const json_t *relation = json_array_get(list->array, i);
        double size = number_of(relation, "weight", "read_weight");
        weight += size;
        balance += size * number_of(relation, "sign", "read_sign");
    }
    bool has_noise = fabs(balance) <= 1e-9 * (1 + weight);
    return says(edge, "weight", weight) && says(edge, "sign", has_noise ? 0 : balance > 0 ? 1 : -1);
}

/* The rest of the edge says the same. */
static void mark_repeated(const struct ent_graph_item *edge) {
    for (struct ent_graph_value *value = edge->values; value != NULL; value = value->next) value->used = true;
}

static bool tell_changed(const char *file, const struct ent_place *at, const struct entente_sink *sink) {
    struct ent_place place = *at;
    place.file = file;
    ent_tell(
        sink, ENTENTE_WARNING, "changed-edge", &place, "",
        "the edge's weight or sign is no longer that of the relations it keeps: it is read as one relation");
    return false;
}

bool ent_graph_json_edge(struct ent_graph *graph, const struct ent_graph_item *edge, const char *file,
                         const struct entente_sink *sink) {
    struct list list;
    const struct ent_place place = {.line = edge->line, .column = edge->column};
    const char *bytes = ent_graph_value(edge, "relations");
    if (bytes == NULL || bytes[0] != '[') return false;
    bool taken = open_list(&list, bytes, edge->line, file, sink) == ENTENTE_OK;
    if (taken && !is_unchanged(&list, edge)) taken = tell_changed(file, &place, sink);
    for (size_t i = 0; taken && i < json_array_size(list.array); i++) take_relation(graph, &list, i, &place);
    if (taken) mark_repeated(edge);
    close_list(&list);
    return taken;
}

static enum entente_status take_relations(struct ent_graph *graph, const struct ent_graph_item *whole,
                                          const char *file, const struct entente_sink *sink) {
    struct list list;
    const char *bytes = ent_graph_value(whole, "relations");
    if (bytes == NULL) return ENTENTE_OK;
    enum entente_status status = open_list(&list, bytes, 1, file, sink);
    for (size_t i = 0; status == ENTENTE_OK && i < json_array_size(list.array); i++)
        take_relation(graph, &list, i, NULL);
    close_list(&list);
    return status;
}

enum entente_status ent_graph_json_whole(struct ent_graph *graph, const struct ent_graph_item *whole,
                                         const char *file, const struct ent_record_sink *records,
                                         const struct entente_sink *sink) {
    enum entente_status status =
        take_all(ent_graph_value(whole, "sources"), 1, file, take_source, records, sink);
    if (status == ENTENTE_OK)
        status = take_all(ent_graph_value(whole, "vocabulary"), 1, file, take_word, records, sink);
    return status == ENTENTE_OK ? take_relations(graph, whole, file, sink) : status;
}

bool ent_graph_json_texts(const char *list, void (*take)(void *payload, const char *text), void *payload) {
    json_error_t error;
    json_t *array = list[0] == '[' ? ent_json_load(list, strlen(list), 0, &error) : NULL;
    bool is_list = json_is_array(array);
    for (size_t i = 0; is_list && i < json_array_size(array); i++) {
        const char *text = json_string_value(json_array_get(array, i));
        if (text != NULL) take(payload, text);
    }
    json_decref(array);
    return is_list;
}
