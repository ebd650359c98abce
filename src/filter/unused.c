/* SPDX-License-Identifier: MIT */
/* What nothing that stays uses would tell of what was left out. */
#include "base/buffer.h"
#include "base/intern.h"
#include "base/memory.h"
#include "filter/filter.h"

#include <stdint.h>
#include <stdlib.h>

/* Whether a piece of evidence stays, and the number that its source has then. */
struct choice {
    const struct entente_texts *sources; /* those asked for; NULL: any, and none */
    const size_t *place;                 /* per source; NULL: as it is */
};

static bool is_chosen(const entente_document *document, const struct choice *choice,
                      const struct entente_evidence *evidence) {
    if (choice->sources == NULL) return true;
    return evidence->source != ENTENTE_NONE &&
           ent_texts_hold(choice->sources, document->sources[evidence->source].id);
}

static bool choose_evidence(entente_document *document, const struct choice *choice,
                            struct entente_relation *relation) {
    size_t count = 0;
    struct entente_evidence *kept =
        ent_arena_take(&document->arena, (relation->evidence_count + 1) * sizeof *kept);
    if (kept == NULL) return false;
    for (size_t i = 0; i < relation->evidence_count; i++) {
        struct entente_evidence evidence = relation->evidence[i];
        if (!is_chosen(document, choice, &evidence)) continue;
        if (choice->place != NULL && evidence.source != ENTENTE_NONE)
            evidence.source = choice->place[evidence.source];
        kept[count++] = evidence;
    }
    relation->evidence = kept;
    relation->evidence_count = count;
    return true;
}

static bool choose_all_evidence(entente_document *document, const struct choice *choice) {
    bool fine = true;
    for (size_t i = 0; i < document->relation_count && fine; i++)
        fine = choose_evidence(document, choice, &document->relations[i]);
    return fine;
}

enum entente_status ent_keep_evidence_of(const struct entente_texts *sources, entente_document *document,
                                         const struct entente_sink *sink) {
    const struct choice choice = {.sources = sources};
    if (sources->count == 0) return ENTENTE_OK;
    return choose_all_evidence(document, &choice) ? ENTENTE_OK : ent_no_memory(sink);
}

static bool drop_sources(entente_document *document) {
    size_t *place = ent_alloc(document->source_count, sizeof *place), next = 0;
    const struct choice choice = {.place = place};
    if (place == NULL) return false;
    for (size_t i = 0; i < document->relation_count; i++) {
        const struct entente_relation *relation = &document->relations[i];
        for (size_t e = 0; e < relation->evidence_count; e++) {
            if (relation->evidence[e].source != ENTENTE_NONE) place[relation->evidence[e].source] = 1;
        }
    }
    for (size_t i = 0; i < document->source_count; i++) {
        bool is_used = place[i] > 0;
        place[i] = next;
        if (is_used) document->sources[next++] = document->sources[i];
    }
    bool fine = choose_all_evidence(document, &choice);
    document->source_count = next;
    free(place);
    return fine;
}

static bool drop_words(entente_document *document) {
    struct ent_index used = {0};
    size_t next = 0;
    bool fine = true;
    for (size_t i = 0; i < document->relation_count && fine; i++) {
        const char *lemma = document->relations[i].lemma;
        if (ent_index_find(&used, lemma) == SIZE_MAX) fine = ent_index_add(&used, lemma, i);
    }
    for (size_t i = 0; i < document->word_count && fine; i++) {
        if (ent_index_find(&used, document->words[i].word) != SIZE_MAX)
            document->words[next++] = document->words[i];
    }
    if (fine) document->word_count = next;
    ent_index_clear(&used);
    return fine;
}

enum entente_status ent_drop_unused(const struct ent_filter_plan *plan, entente_document *document,
                                    const struct entente_sink *sink) {
    size_t sources = document->source_count, words = document->word_count;
    bool has_note = document->note != NULL && *document->note != '\0';
    if (!drop_sources(document) || !drop_words(document)) return ent_no_memory(sink);
    document->note = "";
    sources -= document->source_count;
    words -= document->word_count;
    if (!plan->filter->as_document || sources + words + has_note == 0) return ENTENTE_OK;
    struct ent_buffer list = {0};
    if (sources > 0) ent_buffer_format(&list, "%zu source%s", sources, sources == 1 ? "" : "s");
    if (words > 0)
        ent_buffer_format(&list, "%s%zu declared word%s", sources > 0 ? ", " : "", words,
                          words == 1 ? "" : "s");
    if (has_note) ent_buffer_add(&list, sources + words > 0 ? ", the note" : "the note");
    ent_tell(sink, ENTENTE_NOTE, "unused", NULL, "--keep-unused keeps what nothing shown uses",
             "left out with the rest: %s", list.failed ? "" : list.data);
    enum entente_status status = list.failed ? ent_no_memory(sink) : ENTENTE_OK;
    ent_buffer_clear(&list);
    return status;
}
