/* SPDX-License-Identifier: MIT */
#include "base/number.h"
#include "base/text.h"
#include "draw/sentence.h"
#include "draw/short_number.h"
#include "write/writer.h"

#include <math.h>

enum { NAME_SIZE = 512, REASONS_MOST = 20 };

struct text {
    struct ent_buffer *out;
    const entente_network *network;
    const struct entente_explanation *explanation;
};

static void add_clean(struct text *text, const char *words) {
    char clean[NAME_SIZE];
    ent_text_clean(words, clean, sizeof clean);
    ent_buffer_add(text->out, clean);
}

static void add_actor(struct text *text, size_t actor) {
    add_clean(text, entente_document_actor(entente_network_document(text->network), actor)->name);
}

static void add_number(struct text *text, const char *before, double value) {
    char number[ENT_NUMBER_SIZE] = "undefined";
    if (isfinite(value)) ent_short_number(value, number);
    ent_buffer_format(text->out, "%s%s", before, number);
}

static void add_head(struct text *text) {
    const struct entente_explanation *e = text->explanation;
    add_actor(text, e->question.actor);
    if (e->question.other != ENTENTE_NONE) {
        ent_buffer_add(text->out, " and ");
        add_actor(text, e->question.other);
    }
    if (e->question.measure != NULL) {
        ent_buffer_format(text->out, ": %s", e->question.measure->name);
        add_number(text, " ", e->score);
        ent_buffer_format(text->out, ", for which %zu tie%s a difference\n", e->count,
                          e->count == 1 ? " makes" : "s make");
    } else {
        ent_buffer_format(text->out, ": %zu tie%s\n", e->count, e->count == 1 ? "" : "s");
    }
}

/* "A → B  +2 −1" */
static void add_tie(struct text *text, const struct entente_tie *tie) {
    add_actor(text, tie->source);
    bool directed = entente_network_directed(text->network);
    ent_buffer_add(text->out, directed ? " \xE2\x86\x92 " : " \xE2\x80\x93 ");
    add_actor(text, tie->target);
    if (tie->positive > 0) add_number(text, "  +", tie->positive);
    if (tie->negative > 0) add_number(text, "  \xE2\x88\x92", tie->negative);
    if (tie->neutral > 0) add_number(text, "  neutral ", tie->neutral);
}

static void add_evidence(struct text *text, const struct entente_tie *tie) {
    const entente_document *document = entente_network_document(text->network);
    for (size_t i = 0; i < tie->relation_count; i++) {
        const struct entente_relation *relation = entente_document_relation(document, tie->relations[i]);
        struct ent_buffer sentence = {0};
        ent_add_relation_sentence(&sentence, document, relation);
        ent_buffer_add(text->out, "    [");
        add_clean(text, relation->id);
        ent_buffer_add(text->out, "] ");
        if (sentence.failed)
            text->out->failed = true;
        else
            add_clean(text, sentence.data);
        ent_buffer_add(text->out, "\n");
        ent_buffer_clear(&sentence);
    }
}

static enum entente_status write_text(const struct entente_output *output, struct ent_buffer *bytes,
                                      const struct entente_sink *sink) {
    (void)sink;
    const struct entente_explanation *e = output->explanation;
    struct text text = {bytes, output->network, e};
    add_head(&text);
    for (size_t i = 0; i < e->count && i < REASONS_MOST; i++) {
        const struct entente_tie *tie = entente_network_tie(output->network, e->reasons[i].tie);
        ent_buffer_add(bytes, "\n");
        add_tie(&text, tie);
        if (e->question.measure != NULL) add_number(&text, "  without it: ", e->reasons[i].without);
        ent_buffer_add(bytes, "\n");
        add_evidence(&text, tie);
    }
    if (e->count > REASONS_MOST)
        ent_buffer_format(bytes, "\nand %zu ties more, in --json\n", e->count - REASONS_MOST);
    return ENTENTE_OK;
}

const struct ent_writer ent_writer_explain_text = {
    .format =
        {
            .name = "text",
            .suffix = ".txt",
            .summary = "for reading: the ties that matter, under each its dated evidence",
            .subject = ENTENTE_WRITES_EXPLANATION,
        },
    .write = write_text,
};
