/* SPDX-License-Identifier: MIT */
#include "cli/pipeline.h"

static enum ent_exit run(struct ent_call *call) {
    struct ent_subject subject = {0};
    enum entente_status status = ent_format_choose(call);
    if (status == ENTENTE_OK) status = ent_subject_build(call, &subject);
    const struct entente_output whole = {.network = subject.network};
    if (status == ENTENTE_OK) status = ent_deliver(call, &whole);
    if (status == ENTENTE_OK) status = ent_confirm(call, &subject);
    ent_subject_clear(&subject);
    return ent_exit_of(status);
}

const struct ent_command ent_command_convert = {
    .name = "convert",
    .summary = "writes a document, or a part of it, in another format",
    .examples =
        {
            {"entente convert relations.csv -o relations.json", "a table of relations as a document"},
            {"entente convert input/korea-crisis.json -f network | jq '.ties[0]'",
             "the ties, with their weights"},
            {"entente convert input/korea-crisis.json --roll-up --agreement -o allies.json",
             "who agrees with whom on the issues"},
            {"entente convert input/korea-crisis.json -o korea.graphml", "for Gephi, Cytoscape, R or Python"},
        },
    .groups = {&ent_options_output, &ent_options_table, &ent_options_agreement, &ent_options_filter,
               &ent_options_reading, &ent_options_common},
    .writes = ENTENTE_WRITES_DOCUMENT,
    .run = run,
};
