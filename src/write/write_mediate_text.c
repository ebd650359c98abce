/* SPDX-License-Identifier: MIT */
#include "base/number.h"
#include "base/text.h"
#include "draw/short_number.h"
#include "write/writer.h"

enum { NAME_SIZE = 512, QUARRELS_MOST = 30, MEDIATORS_MOST = 8 };

struct text {
    struct ent_buffer *out;
    const entente_network *network;
};

static void add_actor(struct text *text, size_t actor) {
    char clean[NAME_SIZE];
    const entente_document *document = entente_network_document(text->network);
    ent_text_clean(entente_document_actor(document, actor)->name, clean, sizeof clean);
    ent_buffer_add(text->out, clean);
}

static void add_number(struct text *text, const char *before, double value, const char *after) {
    char number[ENT_NUMBER_SIZE];
    ent_short_number(value, number);
    ent_buffer_format(text->out, "%s%s%s", before, number, after);
}

static void add_quarrel(struct text *text, const struct entente_quarrel *quarrel) {
    add_actor(text, quarrel->a);
    ent_buffer_add(text->out, " \xE2\x80\x93 ");
    add_actor(text, quarrel->b);
    add_number(text, "  \xE2\x88\x92", quarrel->negative, "");
    if (quarrel->positive > 0) add_number(text, " +", quarrel->positive, "");
    ent_buffer_add(text->out, ": ");
    for (size_t i = 0; i < quarrel->mediator_count && i < MEDIATORS_MOST; i++) {
        if (i > 0) ent_buffer_add(text->out, ", ");
        add_actor(text, quarrel->mediators[i].actor);
        add_number(text, " (", quarrel->mediators[i].strength, ")");
    }
    if (quarrel->mediator_count > MEDIATORS_MOST)
        ent_buffer_format(text->out, " and %zu more", quarrel->mediator_count - MEDIATORS_MOST);
    ent_buffer_add(text->out, quarrel->mediator_count == 1 ? " alone\n" : "\n");
}

static size_t count_mediated(const struct entente_mediation *mediation) {
    size_t count = 0;
    for (size_t i = 0; i < mediation->quarrel_count; i++) count += mediation->quarrels[i].mediator_count > 0;
    return count;
}

static enum entente_status write_text(const struct entente_output *output, struct ent_buffer *bytes,
                                      const struct entente_sink *sink) {
    (void)sink;
    const struct entente_mediation *mediation = output->mediation;
    struct text text = {bytes, output->network};
    size_t mediated = count_mediated(mediation), shown = 0;
    ent_buffer_format(bytes, "%zu hostile pair%s; somebody is on good terms with both in %zu\n",
                      mediation->quarrel_count, mediation->quarrel_count == 1 ? "" : "s", mediated);
    if (mediated > 0)
        ent_buffer_add(bytes, "\nhostile pair, and who is on good terms with both (the weaker tie):\n");
    for (size_t i = 0; i < mediation->quarrel_count && shown < QUARRELS_MOST; i++) {
        if (mediation->quarrels[i].mediator_count == 0) continue;
        add_quarrel(&text, &mediation->quarrels[i]);
        shown++;
    }
    if (shown < mediated) ent_buffer_format(bytes, "and %zu more, in --json\n", mediated - shown);
    return ENTENTE_OK;
}

const struct ent_writer ent_writer_mediate_text = {
    .format =
        {
            .name = "text",
            .suffix = ".txt",
            .summary = "for reading: hostile pairs, and who is on good terms with both",
            .subject = ENTENTE_WRITES_MEDIATION,
        },
    .write = write_text,
};
