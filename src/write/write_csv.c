/* SPDX-License-Identifier: MIT */
#include "write/csv_cell.h"
#include "write/relations_only.h"
#include "write/writer.h"

static const char header[] = "source,relation,target,id,sign,weight,confidence,date,note,evidence_source,"
                             "evidence_locator,evidence_note,evidence_speaker,evidence_url,evidence_title";
static const char stated_header[] = ",stated_source,stated_target"; /* where rolling up made any */

static void add_cell(struct ent_csv *csv, const char *text) {
    ent_buffer_add(csv->out, ",");
    ent_csv_text(csv, text);
}

static void add_number(struct ent_csv *csv, double value) {
    ent_buffer_add(csv->out, ",");
    ent_csv_real(csv, value);
}

/* What nobody said is left to whoever reads it again. */
static void add_open(struct ent_csv *csv, bool is_open, double value) {
    if (is_open)
        add_cell(csv, "");
    else
        add_number(csv, value);
}

static void add_evidence(struct ent_csv *csv, const entente_document *document,
                         const struct entente_relation *relation) {
    static const struct entente_evidence none = {
        .source = ENTENTE_NONE, .locator = "", .note = "", .speaker = "", .url = "", .title = ""};
    const struct entente_evidence *evidence = relation->evidence_count > 0 ? relation->evidence : &none;
    add_cell(csv,
             evidence->source != ENTENTE_NONE ? entente_document_source(document, evidence->source)->id : "");
    add_cell(csv, evidence->locator);
    add_cell(csv, evidence->note);
    add_cell(csv, evidence->speaker);
    add_cell(csv, evidence->url);
    add_cell(csv, evidence->title);
}

static bool has_stated(const entente_document *document) {
    for (size_t i = 0; i < entente_document_relation_count(document); i++) {
        const struct entente_relation *relation = entente_document_relation(document, i);
        if (relation->stated_source != NULL || relation->stated_target != NULL) return true;
    }
    return false;
}

static void add_stated(struct ent_csv *csv, const struct entente_relation *relation) {
    add_cell(csv, relation->stated_source != NULL ? relation->stated_source : "");
    add_cell(csv, relation->stated_target != NULL ? relation->stated_target : "");
}

static enum entente_status write_csv(const struct entente_output *output, struct ent_buffer *bytes,
                                     const struct entente_sink *sink) {
    const entente_document *document = entente_network_document(output->network);
    struct ent_csv csv = {.out = bytes, .is_plain = output->plain_csv};
    bool states = has_stated(document);
    ent_buffer_add(bytes, header);
    ent_buffer_add(bytes, states ? stated_header : "");
    ent_buffer_add(bytes, "\n");
    for (size_t i = 0; i < entente_document_relation_count(document); i++) {
        const struct entente_relation *relation = entente_document_relation(document, i);
        ent_csv_text(&csv, entente_document_actor(document, relation->source)->name);
        add_cell(&csv, relation->given);
        add_cell(&csv, entente_document_actor(document, relation->target)->name);
        add_cell(&csv, relation->is_numbered ? "" : relation->id);
        add_open(&csv, relation->is_sign_open, relation->sign);
        add_open(&csv, relation->is_weight_open, relation->weight);
        add_number(&csv, relation->confidence);
        add_cell(&csv, relation->when.text);
        add_cell(&csv, relation->note);
        add_evidence(&csv, document, relation);
        if (states) add_stated(&csv, relation);
        ent_buffer_add(bytes, "\n");
    }
    ent_csv_tell(&csv, sink);
    return ent_tell_relations_only(document, "csv", 1, sink);
}

const struct ent_writer ent_writer_csv = {
    .format = {"csv", ".csv", "the relations alone, one a row, actors by name, safe for spreadsheets",
               ENTENTE_WRITES_DOCUMENT},
    .write = write_csv,
};
