/* SPDX-License-Identifier: MIT */
#include "write/csv_cell.h"
#include "write/relations_only.h"
#include "write/writer.h"

static const char header[] = "source,relation,target,id,sign,weight,confidence,date,note,evidence_source,"
                             "evidence_locator,evidence_note,evidence_speaker,evidence_url,evidence_title\n";

static void add_cell(struct ent_buffer *out, const char *text) {
    ent_buffer_add(out, ",");
    ent_csv_text(out, text);
}

static void add_number(struct ent_buffer *out, double value) {
    ent_buffer_add(out, ",");
    ent_csv_real(out, value);
}

static void add_evidence(struct ent_buffer *out, const entente_document *document,
                         const struct entente_relation *relation) {
    static const struct entente_evidence none = {
        .source = ENTENTE_NONE, .locator = "", .note = "", .speaker = "", .url = "", .title = ""};
    const struct entente_evidence *evidence = relation->evidence_count > 0 ? relation->evidence : &none;
    add_cell(out,
             evidence->source != ENTENTE_NONE ? entente_document_source(document, evidence->source)->id : "");
    add_cell(out, evidence->locator);
    add_cell(out, evidence->note);
    add_cell(out, evidence->speaker);
    add_cell(out, evidence->url);
    add_cell(out, evidence->title);
}

static enum entente_status write_csv(const struct entente_output *output, struct ent_buffer *bytes,
                                     const struct entente_sink *sink) {
    const entente_document *document = entente_network_document(output->network);
    ent_buffer_add(bytes, header);
    for (size_t i = 0; i < entente_document_relation_count(document); i++) {
        const struct entente_relation *relation = entente_document_relation(document, i);
        ent_csv_text(bytes, entente_document_actor(document, relation->source)->name);
        add_cell(bytes, relation->given);
        add_cell(bytes, entente_document_actor(document, relation->target)->name);
        add_cell(bytes, relation->is_numbered ? "" : relation->id);
        add_number(bytes, relation->sign);
        add_number(bytes, relation->weight);
        add_number(bytes, relation->confidence);
        add_cell(bytes, relation->when.text);
        add_cell(bytes, relation->note);
        add_evidence(bytes, document, relation);
        ent_buffer_add(bytes, "\n");
    }
    ent_tell_relations_only(document, "csv", 1, sink);
    return ENTENTE_OK;
}

const struct ent_writer ent_writer_csv = {
    .format =
        {
            .name = "csv",
            .suffix = ".csv",
            .summary = "the relations alone, one a row, actors by name, safe for spreadsheets",
            .subject = ENTENTE_WRITES_DOCUMENT,
        },
    .write = write_csv,
};
