/* SPDX-License-Identifier: MIT */
#include "write/csv_cell.h"
#include "write/writer.h"

#include <entente/likeness.h>

static enum entente_status write_likeness(const struct entente_output *output, struct ent_buffer *bytes,
                                          const struct entente_sink *sink) {
    const entente_document *document = entente_network_document(output->network);
    struct ent_csv csv = {.out = bytes, .is_plain = output->plain_csv};
    ent_buffer_add(bytes, "name,same_as,reason,relations_of_name,relations_of_same_as\n");
    for (size_t i = 0; i < output->likeness->count; i++) {
        const struct entente_likeness_pair *pair = &output->likeness->pairs[i];
        ent_csv_text(&csv, entente_document_actor(document, pair->name)->name);
        ent_buffer_add(bytes, ",");
        ent_csv_text(&csv, entente_document_actor(document, pair->same_as)->name);
        ent_buffer_format(bytes, ",%s,%zu,%zu\n", entente_likeness_reason_name(pair->reason),
                          pair->relations_of_name, pair->relations_of_same_as);
    }
    ent_csv_tell(&csv, sink);
    return ENTENTE_OK;
}

const struct ent_writer ent_writer_likeness_csv = {
    .format = {"csv", ".csv",
               "names that are likely one: delete the rows that are not, and give it to --aliases",
               ENTENTE_WRITES_LIKENESS},
    .write = write_likeness,
};
