/* SPDX-License-Identifier: MIT */
#include "write/tie_text.h"

#include "base/intern.h"
#include "base/memory.h"
#include <stdint.h>
#include <stdlib.h>

static bool add_new(struct ent_tie_texts *texts, struct ent_index *seen, const char *text) {
    if (*text == '\0' || ent_index_find(seen, text) != SIZE_MAX) return true;
    if (!ent_grow(&texts->items, &texts->room, texts->count + 1, sizeof *texts->items)) return false;
    texts->items[texts->count++] = text;
    return ent_index_add(seen, text, texts->count);
}

static bool add_sources(struct ent_tie_texts *texts, struct ent_index *seen, const entente_document *document,
                        const struct entente_relation *relation) {
    bool fine = true;
    for (size_t i = 0; i < relation->evidence_count && fine; i++) {
        size_t source = relation->evidence[i].source;
        if (source == ENTENTE_NONE) continue;
        fine = add_new(texts, seen, entente_document_source(document, source)->id);
    }
    return fine;
}

bool ent_tie_texts_fill(struct ent_tie_texts *texts, const entente_document *document,
                        const struct entente_tie *tie, enum ent_tie_part part) {
    struct ent_index seen = {0};
    bool fine = true;
    texts->count = 0;
    for (size_t i = 0; i < tie->relation_count && fine; i++) {
        const struct entente_relation *relation = entente_document_relation(document, tie->relations[i]);
        if (part == ENT_TIE_SOURCES) {
            fine = add_sources(texts, &seen, document, relation);
        } else {
            fine = add_new(texts, &seen, part == ENT_TIE_WORDS ? relation->word : relation->when.text);
        }
    }
    ent_index_clear(&seen);
    return fine;
}

void ent_tie_texts_clear(struct ent_tie_texts *texts) {
    free(texts->items);
    *texts = (struct ent_tie_texts){0};
}

const char *ent_tie_sign_name(const struct entente_tie *tie) {
    if (tie->positive > 0) return tie->negative > 0 ? "ambivalent" : "positive";
    return tie->negative > 0 ? "negative" : "neutral";
}
