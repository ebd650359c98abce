/* SPDX-License-Identifier: MIT */
#include "report/balance_json.h"
#include "write/json_lines.h"
#include "write/record_json.h"
#include "write/writer.h"

#include <math.h>

static json_t *transitive_json(struct ent_json *json, const struct entente_triads *triads) {
    json_t *object = ent_json_object(json);
    double share = triads->transitive > 0 ? triads->balanced / triads->transitive : (double)NAN;
    ent_json_put_real(json, object, "triples", triads->transitive);
    ent_json_put_real(json, object, "balanced", triads->balanced);
    ent_json_put_real(json, object, "share", share);
    return object;
}

static json_t *class_json(struct ent_json *json, const struct entente_triads *triads, size_t index) {
    json_t *object = ent_json_object(json);
    ent_json_put_string(json, object, "class", entente_triad_class(index));
    ent_json_put_real(json, object, "count", triads->counts[index]);
    return object;
}

static json_t *member_json(struct ent_json *json, const entente_network *network,
                           const struct entente_triad *member) {
    json_t *object = ent_json_object(json), *actors = ent_json_array(json), *relations = ent_json_array(json);
    const entente_document *document = entente_network_document(network);
    for (size_t i = 0; i < 3; i++) {
        size_t a = member->actors[i], b = member->actors[(i + 1) % 3];
        ent_json_append(json, actors, ent_json_text(json, entente_document_actor(document, a)->id));
        ent_join_relations_between(json, relations, network, a, b);
    }
    ent_json_put(json, object, "actors", actors);
    ent_json_put(json, object, "relations", relations);
    return object;
}

static void put(struct ent_json_lines *lines, const struct entente_output *output) {
    struct ent_json *json = &lines->json;
    const struct entente_triads *triads = output->triads;
    ent_lines_put(lines, "directed", json_boolean(entente_network_directed(output->network)));
    ent_lines_put(lines, "net", json_boolean(triads->options.net));
    ent_lines_put(lines, "without_class", ent_json_real(json, triads->mixed));
    ent_lines_put(lines, "transitive", transitive_json(json, triads));
    ent_lines_open(lines, "classes");
    for (size_t i = 0; i < ENTENTE_TRIAD_CLASSES; i++) ent_lines_item(lines, class_json(json, triads, i));
    ent_lines_close(lines);
    if (triads->options.list < ENTENTE_TRIAD_CLASSES) {
        ent_lines_put(lines, "listed", ent_json_text(json, entente_triad_class(triads->options.list)));
        ent_lines_open(lines, "triads");
        for (size_t i = 0; i < triads->member_count; i++)
            ent_lines_item(lines, member_json(json, output->network, &triads->members[i]));
        ent_lines_close(lines);
    }
}

const struct ent_writer ent_writer_triads_json = {
    .format = {"json", ".json", "for programs: all 138 classes, and the triads of the one that was asked for",
               ENTENTE_WRITES_TRIADS},
    .schema = "entente/triads/1",
    .put = put,
};
