/* SPDX-License-Identifier: MIT */
#include "write/record_json.h"
#include "write/relations_only.h"
#include "write/writer.h"

#include <stdint.h>

static enum entente_status write_ndjson(const struct entente_output *output, struct ent_buffer *bytes,
                                        const struct entente_sink *sink) {
    const entente_document *document = entente_network_document(output->network);
    struct ent_json json = {0};
    ent_buffer_add(bytes, "");
    for (size_t i = 0; i < entente_document_relation_count(document); i++) {
        const struct entente_relation *relation = entente_document_relation(document, i);
        ent_json_dump_line(&json,
                           ent_relation_json(&json, document, relation, ENT_ACTORS_BY_NAME, ENT_OPEN_LEFT_OUT,
                                             ent_given_id(relation)),
                           bytes);
    }
    return ent_tell_relations_only(document, "ndjson", SIZE_MAX, sink);
}

const struct ent_writer ent_writer_ndjson = {
    .format = {"ndjson", ".ndjson", "the relations alone, one in JSON a line, actors by name",
               ENTENTE_WRITES_DOCUMENT},
    .write = write_ndjson,
};
