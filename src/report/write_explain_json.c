/* SPDX-License-Identifier: MIT */
#include "model/document.h"
#include "report/balance_json.h"
#include "write/json_lines.h"
#include "write/record_json.h"
#include "write/writer.h"

#include <math.h>

struct explaining {
    struct ent_json_lines *lines;
    const entente_network *network;
    const struct entente_explanation *explanation;
};

static json_t *id_json(struct explaining *x, size_t actor) {
    if (actor == ENTENTE_NONE) return json_null();
    const entente_document *document = entente_network_document(x->network);
    return ent_json_text(&x->lines->json, entente_document_actor(document, actor)->id);
}

static json_t *relations_json(struct explaining *x, const struct entente_tie *tie) {
    struct ent_json *json = &x->lines->json;
    const entente_document *document = entente_network_document(x->network);
    json_t *array = ent_json_array(json);
    for (size_t i = 0; i < tie->relation_count; i++) {
        const struct entente_relation *relation = entente_document_relation(document, tie->relations[i]);
        json_t *object =
            ent_relation_json(json, document, relation, ENT_ACTORS_BY_ID, ENT_OPEN_WRITTEN, relation->id);
        if (ent_has_several_files(document))
            ent_json_put_text(json, object, "file", entente_document_input(document, relation->file)->name);
        ent_json_append(json, array, object);
    }
    return array;
}

static json_t *reason_json(void *context, size_t index) {
    struct explaining *x = context;
    const struct entente_reason *reason = &x->explanation->reasons[index];
    struct ent_json *json = &x->lines->json;
    const struct entente_tie *tie = entente_network_tie(x->network, reason->tie);
    json_t *object = ent_json_object(json);
    ent_json_put(json, object, "source", id_json(x, tie->source));
    ent_json_put(json, object, "target", id_json(x, tie->target));
    ent_json_put_real(json, object, "positive", tie->positive);
    ent_json_put_real(json, object, "negative", tie->negative);
    ent_json_put_real(json, object, "neutral", tie->neutral);
    ent_json_put_real(json, object, "without", reason->without);
    ent_json_put(json, object, "bearing",
                 reason->bearing != ENTENTE_BEARS_NOTHING
                     ? ent_json_text(json, entente_bearing_name(reason->bearing))
                     : json_null());
    ent_json_put(json, object, "relations", relations_json(x, tie));
    return object;
}

static json_t *camp_json(struct explaining *x) {
    const struct entente_explanation *e = x->explanation;
    struct ent_json *json = &x->lines->json;
    if (e->question.camp == 0) return json_null();
    json_t *object = ent_json_object(json), *actors = ent_json_array(json);
    size_t component = 0;
    for (size_t i = 0; i < entente_network_actor_count(x->network); i++) {
        if (e->sides[i] != e->question.camp) continue;
        component = e->balance.components[i];
        ent_json_append(json, actors, id_json(x, i));
    }
    ent_json_put_count(json, object, "number", e->question.camp);
    ent_json_put_count(json, object, "component", component);
    ent_json_put(json, object, "actors", actors);
    ent_json_put(json, object, "frustration", ent_index_json(json, &e->balance));
    return object;
}

static void put(struct ent_json_lines *lines, const struct entente_output *output) {
    const struct entente_explanation *e = output->explanation;
    struct explaining x = {.lines = lines, .network = output->network, .explanation = e};
    const char *measure = e->question.measure != NULL ? e->question.measure->name : NULL;
    ent_lines_put(lines, "actor", id_json(&x, e->question.actor));
    ent_lines_put(lines, "other", id_json(&x, e->question.other));
    ent_lines_put(lines, "camp", camp_json(&x));
    ent_lines_put(lines, "measure", measure != NULL ? ent_json_text(&lines->json, measure) : json_null());
    ent_lines_put(lines, "score", ent_json_real(&lines->json, e->score));
    ent_lines_put(lines, "found_by_search", json_boolean(e->is_searched));
    ent_lines_list(lines, "ties", e->count, reason_json, &x);
}

const struct ent_writer ent_writer_explain_json = {
    .format = {"json", ".json", "for programs: every tie that matters, with its relations and their evidence",
               ENTENTE_WRITES_EXPLANATION},
    .schema = "entente/explanation/1",
    .put = put,
};
