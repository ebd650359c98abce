/* SPDX-License-Identifier: MIT */
#include "cli/synonyms.h"

#include <string.h>

struct synonym {
    const char *word, *meant;
};

static const struct synonym commands[] = {
    {"draw", "render"},
    {"plot", "render"},
    {"graph", "render"},
    {"picture", "render"},
    {"figure", "render"},
    {"stats", "metrics"},
    {"statistics", "metrics"},
    {"measure", "metrics"},
    {"measures", "metrics"},
    {"centrality", "metrics"},
    {"rank", "metrics"},
    {"summary", "brief"},
    {"summarize", "brief"},
    {"report", "brief"},
    {"findings", "brief"},
    {"sides", "balance"},
    {"frustration", "balance"},
    {"camps", "coalitions"},
    {"clusters", "coalitions"},
    {"communities", "coalitions"},
    {"triangles", "triads"},
    {"census", "triads"},
    {"mediators", "mediate"},
    {"mediation", "mediate"},
    {"brokers", "brokerage"},
    {"compare", "diff"},
    {"changes", "diff"},
    {"what-if", "whatif"},
    {"why", "explain"},
    {"bootstrap", "robustness"},
    {"check", "validate"},
    {"lint", "validate"},
    {"export", "convert"},
    {"import", "convert"},
    {"ls", "list"},
};

static const struct synonym options[] = {
    {"out", "output"},
    {"outfile", "output"},
    {"output-file", "output"},
    {"to-format", "format"},
    {"T", "format"},
    {"type", "format"},
    {"from-format", "input-format"},
    {"V", "version"},
    {"since", "from"},
    {"until", "to"},
    {"silent", "quiet"},
    {"threads", "jobs"},
    {"colors", "theme"},
    {"colours", "theme"},
    {"labels", "edge-labels"},
};

static const char *meant_by(const struct synonym *synonyms, size_t count, const char *word, size_t length) {
    for (size_t i = 0; i < count; i++) {
        if (strlen(synonyms[i].word) == length && memcmp(synonyms[i].word, word, length) == 0)
            return synonyms[i].meant;
    }
    return NULL;
}

const char *ent_synonym_of_command(const char *word) {
    return meant_by(commands, sizeof commands / sizeof *commands, word, strlen(word));
}

const char *ent_synonym_of_option(const char *name, size_t length) {
    return meant_by(options, sizeof options / sizeof *options, name, length);
}
