/* SPDX-License-Identifier: MIT */
#include "base/report.h"
#include "write/json_lines.h"
#include "write/record_json.h"
#include "write/tie_text.h"
#include "write/writer.h"
#include <stdio.h>

struct id {
    char text[32];
};

/* A made-up id tells a place in the input, which says nothing of the network: here it is the place in the
 * list. */
static const char *relation_id(const entente_document *document, size_t index, struct id *id) {
    const struct entente_relation *relation = entente_document_relation(document, index);
    snprintf(id->text, sizeof id->text, "#%zu", index + 1);
    return relation->is_numbered ? id->text : relation->id;
}

static json_t *words_json(struct ent_json *json, const struct ent_tie_texts *words) {
    json_t *array = ent_json_array(json);
    for (size_t i = 0; i < words->count; i++)
        ent_json_append(json, array, ent_json_text(json, words->items[i]));
    return array;
}

static json_t *ids_json(struct ent_json *json, const entente_document *document,
                        const struct entente_tie *tie) {
    json_t *array = ent_json_array(json);
    struct id id;
    for (size_t i = 0; i < tie->relation_count; i++) {
        ent_json_append(json, array, ent_json_text(json, relation_id(document, tie->relations[i], &id)));
    }
    return array;
}

static json_t *tie_json(struct ent_json *json, const entente_document *document,
                        const struct entente_tie *tie, const struct ent_tie_texts *words) {
    json_t *object = ent_json_object(json);
    ent_json_put_string(json, object, "source", entente_document_actor(document, tie->source)->id);
    ent_json_put_string(json, object, "target", entente_document_actor(document, tie->target)->id);
    ent_json_put_string(json, object, "sign", ent_tie_sign_name(tie));
    ent_json_put_real(json, object, "positive", tie->positive);
    ent_json_put_real(json, object, "negative", tie->negative);
    ent_json_put_real(json, object, "neutral", tie->neutral);
    ent_json_put_count(json, object, "count", tie->relation_count);
    ent_json_put_real(json, object, "confidence", tie->confidence);
    ent_json_put(json, object, "words", words_json(json, words));
    ent_json_put(json, object, "relations", ids_json(json, document, tie));
    return object;
}

static void write_head(struct ent_json_lines *lines, const struct entente_output *output) {
    const entente_network *network = output->network;
    const entente_document *document = entente_network_document(network);
    ent_lines_head(lines, "entente/network/1", output);
    ent_lines_put(lines, "title", ent_json_text(&lines->json, entente_document_title(document)));
    ent_lines_put(lines, "as_of", ent_json_text(&lines->json, entente_document_as_of(document)));
    ent_lines_put_text(lines, "note", entente_document_note(document));
    ent_lines_put_text(lines, "scale", entente_document_scale(document));
    ent_lines_put(lines, "directed", json_boolean(entente_network_directed(network)));
    ent_lines_sources(lines, document);
    ent_lines_vocabulary(lines, document);
}

static void write_actors(struct ent_json_lines *lines, const entente_document *document) {
    ent_lines_open(lines, "actors");
    for (size_t i = 0; i < entente_document_actor_count(document); i++) {
        const struct entente_actor *actor = entente_document_actor(document, i);
        ent_lines_item(lines, ent_actor_json(&lines->json, document, actor, true));
    }
    ent_lines_close(lines);
}

static enum entente_status write_ties(struct ent_json_lines *lines, const entente_network *network,
                                      const struct entente_sink *sink) {
    const entente_document *document = entente_network_document(network);
    struct ent_tie_texts words = {0};
    enum entente_status status = ENTENTE_OK;
    ent_lines_open(lines, "ties");
    for (size_t i = 0; i < entente_network_tie_count(network); i++) {
        const struct entente_tie *tie = entente_network_tie(network, i);
        if (!ent_tie_texts_fill(&words, document, tie, ENT_TIE_WORDS)) {
            status = ent_no_memory(sink);
            break;
        }
        ent_lines_item(lines, tie_json(&lines->json, document, tie, &words));
    }
    ent_lines_close(lines);
    ent_tie_texts_clear(&words);
    return status;
}

/* Self-relations too, though no tie is made of them. */
static void write_relations(struct ent_json_lines *lines, const entente_document *document) {
    ent_lines_open(lines, "relations");
    for (size_t i = 0; i < entente_document_relation_count(document); i++) {
        const struct entente_relation *relation = entente_document_relation(document, i);
        struct id id;
        ent_lines_item(lines, ent_relation_json(&lines->json, document, relation, ENT_ACTORS_BY_ID,
                                                ENT_OPEN_ASIDE, relation_id(document, i, &id)));
    }
    ent_lines_close(lines);
}

static enum entente_status write_network(const struct entente_output *output, struct ent_buffer *bytes,
                                         const struct entente_sink *sink) {
    const entente_document *document = entente_network_document(output->network);
    struct ent_json_lines lines;
    ent_lines_begin(&lines, bytes);
    write_head(&lines, output);
    write_actors(&lines, document);
    enum entente_status status = write_ties(&lines, output->network, sink);
    write_relations(&lines, document);
    ent_lines_end(&lines);
    return status;
}

const struct ent_writer ent_writer_network = {
    .format = {"network", ".network.json",
               "actors, ties with positive and negative weight, and the relations behind them, in JSON",
               ENTENTE_WRITES_DOCUMENT},
    .write = write_network,
};
