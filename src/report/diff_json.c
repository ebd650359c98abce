/* SPDX-License-Identifier: MIT */
#include "report/diff_json.h"

static json_t *relations_json(struct ent_json *json, const entente_network *network,
                              const struct entente_tie *tie) {
    const entente_document *document = entente_network_document(network);
    json_t *array = ent_json_array(json);
    for (size_t i = 0; tie != NULL && i < tie->relation_count; i++) {
        const struct entente_relation *relation = entente_document_relation(document, tie->relations[i]);
        ent_json_append(json, array, ent_json_text(json, relation->id));
    }
    return array;
}

static json_t *weights_json(struct ent_json *json, const struct entente_tie_weights *weights,
                            json_t *relations) {
    json_t *object = ent_json_object(json);
    ent_json_put_real(json, object, "positive", weights->positive);
    ent_json_put_real(json, object, "negative", weights->negative);
    ent_json_put_real(json, object, "neutral", weights->neutral);
    ent_json_put(json, object, "relations", relations);
    return object;
}

json_t *ent_tie_change_json(struct ent_json *json, const struct entente_comparison *c,
                            const struct entente_tie_change *tie) {
    json_t *object = ent_json_object(json);
    ent_json_put_string(json, object, "change", entente_change_name(tie->change));
    ent_json_put_string(json, object, "source", tie->source);
    ent_json_put_string(json, object, "target", tie->target);
    ent_json_put(json, object, "before",
                 weights_json(json, &tie->before, relations_json(json, c->networks[0], tie->was)));
    ent_json_put(json, object, "after",
                 weights_json(json, &tie->after, relations_json(json, c->networks[1], tie->is)));
    return object;
}

static json_t *statements_json(struct ent_json *json, const entente_network *network,
                               const struct entente_tie *tie) {
    const entente_document *document = entente_network_document(network);
    json_t *object = ent_json_object(json), *words = ent_json_array(json), *dates = ent_json_array(json);
    for (size_t i = 0; i < tie->relation_count; i++) {
        const struct entente_relation *relation = entente_document_relation(document, tie->relations[i]);
        ent_json_append(json, words, ent_json_text(json, relation->word));
        ent_json_append(json, dates, ent_json_text(json, relation->when.text));
    }
    ent_json_put(json, object, "words", words);
    ent_json_put(json, object, "dates", dates);
    ent_json_put(json, object, "relations", relations_json(json, network, tie));
    return object;
}

json_t *ent_restated_json(struct ent_json *json, const struct entente_comparison *c,
                          const struct entente_restated *tie) {
    json_t *object = ent_json_object(json);
    ent_json_put_string(json, object, "source", tie->source);
    ent_json_put_string(json, object, "target", tie->target);
    ent_json_put(json, object, "before", statements_json(json, c->networks[0], tie->was));
    ent_json_put(json, object, "after", statements_json(json, c->networks[1], tie->is));
    return object;
}

static json_t *standing_json(struct ent_json *json, bool is_there, double score, size_t rank, int side) {
    static const char *const sides[] = {"left", "none", "right"};
    if (!is_there) return json_null();
    json_t *object = ent_json_object(json);
    ent_json_put_real(json, object, "score", score);
    ent_json_put(json, object, "rank", rank > 0 ? ent_json_count(json, rank) : json_null());
    ent_json_put_string(json, object, "side", sides[side + 1]);
    return object;
}

json_t *ent_actor_change_json(struct ent_json *json, const struct entente_actor_change *actor) {
    json_t *object = ent_json_object(json);
    ent_json_put_string(json, object, "id", actor->id);
    ent_json_put(
        json, object, "before",
        standing_json(json, actor->was_there, actor->score_before, actor->rank_before, actor->side_before));
    ent_json_put(
        json, object, "after",
        standing_json(json, actor->is_there, actor->score_after, actor->rank_after, actor->side_after));
    ent_json_put(json, object, "common_set",
                 actor->common_set > 0 ? ent_json_count(json, actor->common_set) : json_null());
    ent_json_put(json, object, "moved", json_boolean(actor->has_moved));
    ent_json_put(json, object, "parted", json_boolean(actor->has_parted));
    return object;
}
