/* SPDX-License-Identifier: MIT */
/** For tests: the findings of a brief. */
#ifndef TEST_TOLD_H
#define TEST_TOLD_H

#include "finding/findings.h"
#include "support/loaded.h"

struct told {
    entente_document *document;
    entente_network *network;
    struct entente_brief brief;
    struct ent_findings findings;
};

static inline void tell(struct told *told, const char *text) {
    const struct entente_brief_options options = {.replicates = 300, .seed = 1};
    struct heard heard;
    *told = (struct told){.document = load(text, &heard)};
    assert_int_equal(entente_network_new(told->document, NULL, &told->network, NULL), ENTENTE_OK);
    assert_int_equal(entente_brief_find(told->network, &options, &told->brief, NULL), ENTENTE_OK);
    ent_findings_init(&told->findings, told->network, &told->brief);
    assert_false(told->findings.failed);
}

static inline void forget(struct told *told) {
    ent_findings_clear(&told->findings);
    entente_brief_clear(&told->brief);
    entente_network_free(told->network);
    entente_document_free(told->document);
}

/* The first finding of the section that has these words; NULL when there is none. */
static inline const struct ent_finding *find(const struct told *told, enum ent_section section,
                                             const char *words) {
    for (size_t i = 0; i < told->findings.count; i++) {
        const struct ent_finding *finding = &told->findings.items[i];
        if (finding->section == section && strstr(finding->text.data, words) != NULL) return finding;
    }
    return NULL;
}

static inline bool rests_on(const struct ent_finding *finding, const char *id) {
    for (size_t i = 0; i < finding->relation_count; i++) {
        if (strcmp(finding->relations[i]->id, id) == 0) return true;
    }
    return false;
}

#endif
