/* SPDX-License-Identifier: MIT */
#include "finding/findings.h"

#include "base/memory.h"
#include "finding/findings_builder.h"
#include "finding/fit_page.h"
#include "model/document.h"

#include <stdlib.h>

const char *ent_section_title(enum ent_section section) {
    static const char *const titles[ENT_SECTION_COUNT] = {
        [ENT_SECTION_PAIRS] = "The heaviest pairs",
        [ENT_SECTION_BLOCS] = "How the blocs stand",
        [ENT_SECTION_MINDS] = "Who is ambivalent",
        [ENT_SECTION_ISSUES] = "What they differ on",
        [ENT_SECTION_SIDES] = "Who is with whom",
        [ENT_SECTION_TURNS] = "What has turned",
        [ENT_SECTION_SOURCES] = "Where sources disagree",
        [ENT_SECTION_PARTIES] = "Who is divided",
        [ENT_SECTION_WITHIN] = "What happens within",
        [ENT_SECTION_MEDIATORS] = "Who mediates, or could",
        [ENT_SECTION_CENTRE] = "Who is at the centre",
        [ENT_SECTION_SUPPORT] = "What the findings depend on",
        [ENT_SECTION_METHODS] = "How this was found",
        [ENT_SECTION_DETAILS] = "What the numbers mean",
    };
    return titles[section];
}

const char *ent_section_name(enum ent_section section) {
    static const char *const names[ENT_SECTION_COUNT] = {
        [ENT_SECTION_PAIRS] = "pairs",     [ENT_SECTION_BLOCS] = "blocs",
        [ENT_SECTION_MINDS] = "minds",     [ENT_SECTION_ISSUES] = "issues",
        [ENT_SECTION_SIDES] = "sides",     [ENT_SECTION_TURNS] = "turns",
        [ENT_SECTION_SOURCES] = "sources", [ENT_SECTION_PARTIES] = "parties",
        [ENT_SECTION_WITHIN] = "within",   [ENT_SECTION_MEDIATORS] = "mediators",
        [ENT_SECTION_CENTRE] = "centre",   [ENT_SECTION_SUPPORT] = "support",
        [ENT_SECTION_METHODS] = "methods", [ENT_SECTION_DETAILS] = "details"};
    return names[section];
}

/* What a page has room for comes first, each part in its order. */
static void put_details_last(struct ent_findings *findings) {
    struct ent_finding *sorted = ent_alloc(findings->count, sizeof *sorted);
    size_t count = 0;
    findings->failed = findings->failed || sorted == NULL;
    if (sorted == NULL) return;
    for (int details = 0; details < 2; details++) {
        for (size_t i = 0; i < findings->count; i++) {
            if (findings->items[i].is_detail == (details == 1)) sorted[count++] = findings->items[i];
        }
    }
    free(findings->items);
    findings->items = sorted;
    findings->room = findings->count;
}

/* Turns come before sides where these join what was at different times. */
static void tell_sides_and_turns(struct ent_findings_builder *t) {
    bool turns_first = ent_turns_are_notable(t);
    if (turns_first) ent_tell_turns(t);
    ent_tell_sides(t);
    if (!turns_first) ent_tell_turns(t);
}

void ent_findings_init(struct ent_findings *findings, const entente_network *network,
                       const struct entente_brief *brief) {
    *findings = (struct ent_findings){0};
    struct ent_findings_builder t = {.findings = findings,
                                     .network = network,
                                     .document = entente_network_document(network),
                                     .brief = brief};
    bool has_both = !ent_lacks_a_sign(t.document);
    ent_tell_pairs(&t);
    if (has_both) {
        ent_tell_blocs(&t);
        ent_tell_issues(&t);
        ent_tell_ambivalence(&t);
        tell_sides_and_turns(&t);
        ent_tell_disagreements(&t);
        ent_tell_parties(&t);
    }
    ent_tell_within(&t);
    if (has_both) ent_tell_mediators(&t);
    if (!t.document->is_centred) ent_tell_centre(&t);
    ent_tell_sources(&t);
    for (size_t i = 0; i < brief->robustness.options.measure_count; i++) ent_tell_falls(&t, i);
    ent_tell_left_out(&t);
    ent_tell_methods(&t);
    ent_tell_details(&t);
    for (size_t i = 0; i < findings->count; i++)
        findings->failed = findings->failed || findings->items[i].text.failed;
    ent_fit_page(findings);
    put_details_last(findings);
}

bool *ent_findings_cited(const struct ent_findings *findings, const entente_document *document) {
    bool *cited = ent_alloc(entente_document_relation_count(document), sizeof *cited);
    const struct entente_relation *first = entente_document_relation(document, 0);
    for (size_t i = 0; cited != NULL && i < findings->count; i++) {
        const struct ent_finding *finding = &findings->items[i];
        for (size_t k = 0; k < finding->relation_count; k++) cited[finding->relations[k] - first] = true;
    }
    return cited;
}

void ent_findings_clear(struct ent_findings *findings) {
    for (size_t i = 0; i < findings->count; i++) {
        ent_buffer_clear(&findings->items[i].text);
        free(findings->items[i].relations);
    }
    free(findings->items);
    *findings = (struct ent_findings){0};
}
