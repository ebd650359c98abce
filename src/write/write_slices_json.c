/* SPDX-License-Identifier: MIT */
#include "write/json_lines.h"
#include "write/record_json.h"
#include "write/writer.h"

struct telling {
    struct ent_json_lines *lines;
    const entente_network *network;
    const struct entente_slices *slices;
};

static json_t *measure_json(struct ent_json *json, const struct entente_measure *measure, bool is_searched) {
    json_t *object = ent_json_object(json);
    ent_json_put_string(json, object, "name", measure->name);
    ent_json_put_string(json, object, "title", measure->title);
    ent_json_put_string(json, object, "scope", measure->scope == ENTENTE_PER_ACTOR ? "actor" : "network");
    ent_json_put_string(json, object, "unit", measure->unit);
    ent_json_put(json, object, "found_by_search", json_boolean(is_searched));
    return object;
}

static json_t *scores_json(struct telling *t, const double *values) {
    struct ent_json *json = &t->lines->json;
    json_t *object = ent_json_object(json);
    const entente_document *document = entente_network_document(t->network);
    for (size_t i = 0; i < entente_network_actor_count(t->network); i++)
        ent_json_put_real(json, object, entente_document_actor(document, i)->id, values[i]);
    return object;
}

static json_t *values_json(struct telling *t, const struct entente_slice *slice, enum entente_scope scope) {
    struct ent_json *json = &t->lines->json;
    json_t *object = ent_json_object(json);
    const double *values = slice->values;
    for (size_t k = 0; k < t->slices->options.measure_count; k++) {
        const struct entente_measure *measure = t->slices->measures[k];
        bool is_single = measure->scope == ENTENTE_PER_NETWORK;
        if (measure->scope == scope)
            ent_json_put(json, object, measure->name,
                         is_single ? ent_json_real(json, *values) : scores_json(t, values));
        values += is_single ? 1 : entente_network_actor_count(t->network);
    }
    return object;
}

static json_t *slice_json(void *context, size_t index) {
    struct telling *t = context;
    const struct entente_slice *slice = &t->slices->items[index];
    struct ent_json *json = &t->lines->json;
    json_t *object = ent_json_object(json), *relations = ent_json_array(json);
    const entente_document *document = entente_network_document(t->network);
    for (size_t i = 0; i < slice->relation_count; i++)
        ent_json_append(json, relations,
                        ent_json_text(json, entente_document_relation(document, slice->relations[i])->id));
    ent_json_put_string(json, object, "name", slice->name);
    ent_json_put_string(json, object, "from", slice->from);
    ent_json_put_string(json, object, "to", slice->to);
    ent_json_put_count(json, object, "actors", slice->actor_count);
    ent_json_put_count(json, object, "ties", slice->tie_count);
    ent_json_put(json, object, "network", values_json(t, slice, ENTENTE_PER_NETWORK));
    ent_json_put(json, object, "scores", values_json(t, slice, ENTENTE_PER_ACTOR));
    ent_json_put(json, object, "relations", relations);
    return object;
}

static void put(struct ent_json_lines *lines, const struct entente_output *output) {
    struct telling t = {.lines = lines, .network = output->network, .slices = output->slices};
    struct ent_json *json = &lines->json;
    ent_lines_put(lines, "undated_relations", ent_json_count(json, t.slices->undated));
    ent_lines_open(lines, "measures");
    for (size_t i = 0; i < t.slices->options.measure_count; i++)
        ent_lines_item(lines, measure_json(json, t.slices->measures[i], t.slices->is_searched[i]));
    ent_lines_close(lines);
    ent_lines_list(lines, "slices", t.slices->count, slice_json, &t);
}

const struct ent_writer ent_writer_slices_json = {
    .format = {"json", ".json", "for programs: every slice with its days, scores and relations",
               ENTENTE_WRITES_SLICES},
    .schema = "entente/slices/1",
    .put = put,
};
