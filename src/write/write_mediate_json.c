/* SPDX-License-Identifier: MIT */
#include "write/json_lines.h"
#include "write/record_json.h"
#include "write/writer.h"

struct telling {
    struct ent_json_lines lines;
    const entente_network *network;
};

static json_t *id_json(struct telling *t, size_t actor) {
    const entente_document *document = entente_network_document(t->network);
    return ent_json_text(&t->lines.json, entente_document_actor(document, actor)->id);
}

static json_t *mediators_json(struct telling *t, const struct entente_quarrel *quarrel) {
    struct ent_json *json = &t->lines.json;
    json_t *array = ent_json_array(json);
    for (size_t i = 0; i < quarrel->mediator_count; i++) {
        json_t *object = ent_json_object(json);
        ent_json_put(json, object, "actor", id_json(t, quarrel->mediators[i].actor));
        ent_json_put(json, object, "strength", ent_json_real(json, quarrel->mediators[i].strength));
        ent_json_append(json, array, object);
    }
    return array;
}

static json_t *quarrel_json(struct telling *t, const struct entente_quarrel *quarrel) {
    struct ent_json *json = &t->lines.json;
    json_t *object = ent_json_object(json);
    ent_json_put(json, object, "a", id_json(t, quarrel->a));
    ent_json_put(json, object, "b", id_json(t, quarrel->b));
    ent_json_put(json, object, "positive", ent_json_real(json, quarrel->positive));
    ent_json_put(json, object, "negative", ent_json_real(json, quarrel->negative));
    ent_json_put(json, object, "mediators", mediators_json(t, quarrel));
    return object;
}

static enum entente_status write_json(const struct entente_output *output, struct ent_buffer *bytes,
                                      const struct entente_sink *sink) {
    (void)sink;
    struct telling t = {.network = output->network};
    ent_lines_begin(&t.lines, bytes);
    ent_lines_put(&t.lines, "schema", ent_json_text(&t.lines.json, "entente/mediation/1"));
    ent_lines_put(&t.lines, "generator", ent_generator_json(&t.lines.json));
    ent_lines_open(&t.lines, "quarrels");
    for (size_t i = 0; i < output->mediation->quarrel_count; i++)
        ent_lines_item(&t.lines, quarrel_json(&t, &output->mediation->quarrels[i]));
    ent_lines_close(&t.lines);
    ent_lines_end(&t.lines);
    return ENTENTE_OK;
}

const struct ent_writer ent_writer_mediate_json = {
    .format =
        {
            .name = "json",
            .suffix = ".json",
            .summary = "for programs: every hostile pair with its possible mediators",
            .subject = ENTENTE_WRITES_MEDIATION,
        },
    .write = write_json,
};
