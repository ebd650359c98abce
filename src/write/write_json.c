/* SPDX-License-Identifier: MIT */
#include "base/report.h"
#include "write/json_lines.h"
#include "write/record_json.h"
#include "write/relations_only.h"
#include "write/writer.h"

#include <stdlib.h>
#include <string.h>

/* An actor that a relation names, and of which nothing else is known, comes back by itself. */
static bool must_be_listed(const struct entente_actor *actor, bool related) {
    return actor->declared || !related || actor->kind != ENTENTE_OTHER || strcmp(actor->id, actor->name) != 0;
}

static void write_actors(struct ent_json_lines *lines, const entente_document *document,
                         const bool *related) {
    bool open = false;
    for (size_t i = 0; i < entente_document_actor_count(document); i++) {
        const struct entente_actor *actor = entente_document_actor(document, i);
        if (!must_be_listed(actor, related[i])) continue;
        if (!open) ent_lines_open(lines, "actors");
        open = true;
        ent_lines_item(lines, ent_actor_json(&lines->json, document, actor, false));
    }
    if (open) ent_lines_close(lines);
}

static void write_relations(struct ent_json_lines *lines, const entente_document *document) {
    ent_lines_open(lines, "relations");
    for (size_t i = 0; i < entente_document_relation_count(document); i++) {
        const struct entente_relation *relation = entente_document_relation(document, i);
        ent_lines_item(lines, ent_relation_json(&lines->json, document, relation, ENT_ACTORS_BY_ID,
                                                ENT_OPEN_LEFT_OUT, ent_given_id(relation)));
    }
    ent_lines_close(lines);
}

static enum entente_status write_json(const struct entente_output *output, struct ent_buffer *bytes,
                                      const struct entente_sink *sink) {
    const entente_document *document = entente_network_document(output->network);
    bool *related = ent_mark_related(document);
    if (related == NULL) return ent_no_memory(sink);
    struct ent_json_lines lines;
    ent_lines_begin(&lines, bytes);
    ent_lines_put_text(&lines, "title", entente_document_title(document));
    ent_lines_put_text(&lines, "as_of", entente_document_as_of(document));
    ent_lines_put_text(&lines, "note", entente_document_note(document));
    ent_lines_put_text(&lines, "scale", entente_document_scale(document));
    ent_lines_put_text(&lines, "shows", entente_document_shows(document));
    if (!entente_document_directed(document)) ent_lines_put(&lines, "directed", json_false());
    ent_lines_sources(&lines, document);
    write_actors(&lines, document, related);
    ent_lines_vocabulary(&lines, document);
    write_relations(&lines, document);
    ent_lines_end(&lines);
    free(related);
    return ENTENTE_OK;
}

const struct ent_writer ent_writer_json = {
    .format = {"json", ".json", "the document in our input format, complete", ENTENTE_WRITES_DOCUMENT},
    .write = write_json,
};
