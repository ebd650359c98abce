/* SPDX-License-Identifier: MIT */
#include "finding/findings.h"

#include "finding/findings_builder.h"
#include "model/document.h"

#include <stdlib.h>

const char *ent_section_title(enum ent_section section) {
    static const char *const titles[ENT_SECTION_COUNT] = {
        "The point",           "Who is at the centre",   "Who is ambivalent",
        "What happens within", "Where sources disagree", "What they differ on",
        "Who is with whom",    "Who could mediate",      "What the findings depend on",
        "How this was found"};
    return titles[section];
}

const char *ent_section_name(enum ent_section section) {
    static const char *const names[ENT_SECTION_COUNT] = {"point",   "centre", "minds", "within",
                                                         "sources", "issues", "sides", "mediators",
                                                         "support", "methods"};
    return names[section];
}

void ent_findings_init(struct ent_findings *findings, const entente_network *network,
                       const struct entente_brief *brief) {
    *findings = (struct ent_findings){0};
    struct ent_findings_builder t = {.findings = findings,
                                     .network = network,
                                     .document = entente_network_document(network),
                                     .brief = brief};
    bool has_centre = !t.document->is_centred, has_both = !ent_lacks_a_sign(t.document);
    if (has_centre) {
        ent_tell_point(&t);
        ent_tell_centre(&t);
    }
    if (has_both) ent_tell_ambivalence(&t);
    ent_tell_within(&t);
    if (has_both) {
        ent_tell_disagreements(&t);
        ent_tell_issues(&t);
    }
    if (has_both && brief->balance.total > 0) {
        ent_tell_split(&t);
        ent_tell_contradictions(&t);
    }
    if (has_both) ent_tell_mediators(&t);
    ent_tell_sources(&t);
    for (size_t i = 0; i < brief->robustness.options.measure_count; i++) ent_tell_falls(&t, i);
    ent_tell_left_out(&t);
    ent_tell_methods(&t);
    for (size_t i = 0; i < findings->count; i++)
        findings->failed = findings->failed || findings->items[i].text.failed;
}

void ent_findings_clear(struct ent_findings *findings) {
    for (size_t i = 0; i < findings->count; i++) {
        ent_buffer_clear(&findings->items[i].text);
        free(findings->items[i].relations);
    }
    free(findings->items);
    *findings = (struct ent_findings){0};
}
