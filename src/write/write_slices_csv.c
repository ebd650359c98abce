/* SPDX-License-Identifier: MIT */
#include "write/csv_cell.h"
#include "write/writer.h"

static void write_row(struct ent_csv *csv, const struct entente_slice *slice,
                      const struct entente_measure *measure, const struct entente_actor *actor,
                      double value) {
    ent_csv_text(csv, slice->name);
    ent_buffer_format(csv->out, ",%s,%s,%s,", slice->from, slice->to, measure->name);
    if (actor != NULL) ent_csv_text(csv, actor->id);
    ent_buffer_add(csv->out, ",");
    if (actor != NULL) ent_csv_text(csv, actor->name);
    ent_buffer_add(csv->out, ",");
    ent_csv_real(csv, value);
    ent_buffer_add(csv->out, "\n");
}

static enum entente_status write_csv(const struct entente_output *output, struct ent_buffer *bytes,
                                     const struct entente_sink *sink) {
    const struct entente_slices *slices = output->slices;
    const entente_document *document = entente_network_document(output->network);
    size_t actors = entente_network_actor_count(output->network);
    struct ent_csv csv = {.out = bytes, .is_plain = output->plain_csv};
    ent_buffer_add(bytes, "slice,from,to,measure,id,name,value\n");
    for (size_t i = 0; i < slices->count; i++) {
        const double *values = slices->items[i].values;
        for (size_t k = 0; k < slices->options.measure_count; k++) {
            const struct entente_measure *measure = slices->measures[k];
            if (measure->scope == ENTENTE_PER_NETWORK) {
                write_row(&csv, &slices->items[i], measure, NULL, *values++);
                continue;
            }
            for (size_t a = 0; a < actors; a++)
                write_row(&csv, &slices->items[i], measure, entente_document_actor(document, a), *values++);
        }
    }
    ent_csv_tell(&csv, sink);
    return ENTENTE_OK;
}

const struct ent_writer ent_writer_slices_csv = {
    .format = {"csv", ".csv", "one row a score: slice, its days, measure, actor unless the network's",
               ENTENTE_WRITES_SLICES},
    .write = write_csv,
};
