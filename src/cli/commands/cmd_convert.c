/* SPDX-License-Identifier: MIT */
#include "cli/pipeline.h"

static const char *format_name(size_t index) {
    return ent_format_name(ENTENTE_WRITES_DOCUMENT, index);
}

#define FIELD(name) offsetof(struct ent_settings, name)

static const struct ent_option output[] = {
    {"output", 'o', "FILE", "write to FILE; without it, or with \"-\", to standard output", NULL,
     FIELD(output), ENT_OPTION_PATH},
    {"format", 'f', "NAME", "output format (default by suffix, else json)", format_name, FIELD(format),
     ENT_OPTION_CHOICE},
    {0},
};

static const struct ent_option_group output_group = {"Output", output};
static const struct ent_option_group *const groups[] = {&output_group, &ent_options_filter,
                                                        &ent_options_reading, &ent_options_common, NULL};

static const struct ent_example examples[] = {
    {"entente convert relations.csv -o relations.json", "a table of relations as a document"},
    {"entente convert input/korea-crisis.json -f network | jq '.ties[0]'", "the ties, with their weights"},
    {"entente convert input/korea-crisis.json -o korea.graphml", "for Gephi, Cytoscape, R or Python"},
    {0},
};

static enum ent_exit run(struct ent_call *call) {
    struct ent_subject subject = {0};
    const struct entente_output_format *format;
    enum entente_status status = ent_format_choose(call, ENTENTE_WRITES_DOCUMENT, &format);
    if (status == ENTENTE_OK) status = ent_subject_build(call, &subject);
    if (status == ENTENTE_OK) {
        const struct entente_output whole = {.network = subject.network};
        status = ent_deliver(call, &whole, format);
    }
    if (status == ENTENTE_OK) status = ent_confirm(call, &subject, format);
    ent_subject_clear(&subject);
    return ent_exit_of(status);
}

const struct ent_command ent_command_convert = {
    .name = "convert",
    .summary = "writes a document, or a part of it, in another format",
    .arguments = "FILE",
    .about = "",
    .least = 1,
    .most = 1,
    .examples = examples,
    .groups = groups,
    .run = run,
};
