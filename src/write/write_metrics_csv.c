/* SPDX-License-Identifier: MIT */
#include "write/csv_cell.h"
#include "write/writer.h"

static bool has_scope(const struct entente_output *output, enum entente_scope scope) {
    for (size_t i = 0; i < output->score_count; i++) {
        if (output->scores[i].measure->scope == scope) return true;
    }
    return false;
}

/* One row an actor; undefined scores are empty cells. */
static void write_actors(const struct entente_output *output, struct ent_csv *csv) {
    const entente_document *document = entente_network_document(output->network);
    ent_buffer_add(csv->out, "id,name,kind");
    for (size_t i = 0; i < output->score_count; i++) {
        if (output->scores[i].measure->scope != ENTENTE_PER_ACTOR) continue;
        ent_buffer_format(csv->out, ",%s", output->scores[i].measure->name);
    }
    ent_buffer_add(csv->out, "\n");
    for (size_t a = 0; a < entente_network_actor_count(output->network); a++) {
        const struct entente_actor *actor = entente_document_actor(document, a);
        ent_csv_text(csv, actor->id);
        ent_buffer_add(csv->out, ",");
        ent_csv_text(csv, actor->name);
        ent_buffer_format(csv->out, ",%s", entente_kind_name(actor->kind));
        for (size_t i = 0; i < output->score_count; i++) {
            if (output->scores[i].measure->scope != ENTENTE_PER_ACTOR) continue;
            ent_buffer_add(csv->out, ",");
            ent_csv_real(csv, output->scores[i].values[a]);
        }
        ent_buffer_add(csv->out, "\n");
    }
}

static void write_network(const struct entente_output *output, struct ent_csv *csv) {
    ent_buffer_add(csv->out, "measure,value\n");
    for (size_t i = 0; i < output->score_count; i++) {
        ent_buffer_format(csv->out, "%s,", output->scores[i].measure->name);
        ent_csv_real(csv, output->scores[i].values[0]);
        ent_buffer_add(csv->out, "\n");
    }
}

/* A table holds one kind of row: the network's scores are written when no actor's were asked for. */
static enum entente_status write_metrics(const struct entente_output *output, struct ent_buffer *bytes,
                                         const struct entente_sink *sink) {
    struct ent_csv csv = {.out = bytes, .is_plain = output->plain_csv};
    if (has_scope(output, ENTENTE_PER_NETWORK) && !has_scope(output, ENTENTE_PER_ACTOR)) {
        write_network(output, &csv);
    } else {
        write_actors(output, &csv);
    }
    ent_csv_tell(&csv, sink);
    return ENTENTE_OK;
}

const struct ent_writer ent_writer_metrics_csv = {
    .format = {"csv", ".csv", "one row an actor, one column a measure; the network's measures only if alone",
               ENTENTE_WRITES_SCORES},
    .write = write_metrics,
};
