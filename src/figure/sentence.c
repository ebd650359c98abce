/* SPDX-License-Identifier: MIT */
#include "figure/sentence.h"

#include "base/number.h"
#include "base/short_number.h"
#include "base/text.h"
#include "model/document.h"
#include "name/name.h"

/* Of one relation; a relation may have any number. */
enum { EVIDENCE_MOST = 3 };

static void add_after(struct ent_buffer *out, const char *before, const char *text, const char *after) {
    if (*text == '\0') return;
    size_t shown = ent_text_cut(text, ENT_NAME_SHOWN);
    ent_buffer_add(out, before);
    ent_buffer_add_bytes(out, text, shown);
    if (text[shown] != '\0') ent_buffer_add(out, "\xE2\x80\xA6");
    ent_buffer_add(out, after);
}

void ent_add_source_name(struct ent_buffer *out, const struct entente_source *source) {
    size_t before = out->length;
    add_after(out, "", source->author, "");
    add_after(out, out->length > before ? ", " : "", source->publisher, "");
    if (out->length == before) add_after(out, "", source->title, "");
    if (out->length == before) add_after(out, "", source->id, "");
    add_after(out, " (", source->date, ")");
}

static void add_evidence(struct ent_buffer *out, const entente_document *document,
                         const struct entente_evidence *evidence) {
    add_after(out, ": ", evidence->note, "");
    add_after(out, " (according to ", evidence->speaker, ")");
    bool has_source = evidence->source != ENTENTE_NONE;
    if (!has_source && *evidence->locator == '\0') return;
    ent_buffer_add(out, " [");
    if (has_source) ent_add_source_name(out, entente_document_source(document, evidence->source));
    add_after(out, has_source ? ", " : "", evidence->locator, "");
    ent_buffer_add(out, "]");
}

static void add_number(struct ent_buffer *out, const char *before, double value) {
    char text[ENT_NUMBER_SIZE];
    ent_short_number(value, text);
    add_after(out, before, text, "");
}

/* "Donald Trump (United States)": whom the statement names, and for whom it is counted. */
static void add_end(struct ent_buffer *out, const entente_document *document, size_t actor,
                    const char *stated) {
    const char *whose = ent_counted_for(document, actor, stated);
    add_after(out, "", stated != NULL ? stated : entente_document_actor(document, actor)->name, "");
    if (whose != NULL) add_after(out, " (", whose, ")");
}

void ent_add_relation_sentence(struct ent_buffer *out, const entente_document *document,
                               const struct entente_relation *relation) {
    bool is_within = relation->within_source != NULL;
    if (is_within)
        add_after(out, "", relation->within_source, "");
    else
        add_end(out, document, relation->source, relation->stated_source);
    add_after(out, " ", relation->word, " ");
    if (is_within)
        add_after(out, "", relation->within_target, "");
    else
        add_end(out, document, relation->target, relation->stated_target);
    if (is_within) add_after(out, " within ", entente_document_actor(document, relation->source)->name, "");
    add_number(out, " (weight ", relation->weight);
    if (relation->confidence < 1) add_number(out, ", confidence ", relation->confidence);
    add_after(out, ", ", relation->when.text, "");
    ent_buffer_add(out, ")");
    add_after(out, ": ", relation->note, "");
    size_t shown = relation->evidence_count < EVIDENCE_MOST ? relation->evidence_count : EVIDENCE_MOST;
    for (size_t i = 0; i < shown; i++) add_evidence(out, document, &relation->evidence[i]);
}
