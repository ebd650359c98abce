/* SPDX-License-Identifier: MIT */
#include "finding/findings.h"
#include "write/json_lines.h"
#include "write/record_json.h"
#include "write/writer.h"

#include <stdlib.h>

static json_t *finding_json(struct ent_json *json, const struct ent_finding *finding) {
    json_t *object = ent_json_object(json), *ids = ent_json_array(json);
    ent_json_put_string(json, object, "section", ent_section_name(finding->section));
    ent_json_put(json, object, "page", json_boolean(!finding->is_detail));
    ent_json_put_string(json, object, "text", finding->text.data);
    for (size_t i = 0; i < finding->relation_count; i++)
        ent_json_append(json, ids, ent_json_text(json, finding->relations[i]->id));
    ent_json_put(json, object, "relations", ids);
    return object;
}

static bool put_evidence(struct ent_json_lines *lines, const entente_document *document,
                         const struct ent_findings *findings) {
    bool *cited = ent_findings_cited(findings, document);
    if (cited == NULL) return false;
    ent_lines_open(lines, "evidence");
    for (size_t i = 0; i < entente_document_relation_count(document); i++) {
        const struct entente_relation *relation = entente_document_relation(document, i);
        if (cited[i])
            ent_lines_item(lines, ent_relation_json(&lines->json, document, relation, ENT_ACTORS_BY_NAME,
                                                    ENT_OPEN_WRITTEN, relation->id));
    }
    ent_lines_close(lines);
    free(cited);
    return true;
}

static void put(struct ent_json_lines *lines, const struct entente_output *output) {
    const entente_document *document = entente_network_document(output->network);
    struct ent_findings findings;
    ent_findings_init(&findings, output->network, output->brief);
    ent_lines_put_text(lines, "title", entente_document_title(document));
    ent_lines_put_text(lines, "as_of", entente_document_as_of(document));
    ent_lines_put_text(lines, "scale", entente_document_scale(document));
    ent_lines_open(lines, "findings");
    for (size_t i = 0; i < findings.count && !findings.failed; i++)
        ent_lines_item(lines, finding_json(&lines->json, &findings.items[i]));
    ent_lines_close(lines);
    if (findings.failed || (output->appendix && !put_evidence(lines, document, &findings)))
        lines->out->failed = true;
    ent_findings_clear(&findings);
}

const struct ent_writer ent_writer_brief_json = {
    .format = {"json", ".json", "for programs: the findings, each with all relations that it rests on",
               ENTENTE_WRITES_BRIEF},
    .schema = "entente/brief/1",
    .put = put,
};
