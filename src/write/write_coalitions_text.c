/* SPDX-License-Identifier: MIT */
#include "base/number.h"
#include "base/text.h"
#include "draw/short_number.h"
#include "write/balance_words.h"
#include "write/writer.h"

#include <math.h>

enum { NAME_SIZE = 512, MISPLACED_MOST = 30 };

struct text {
    struct ent_buffer *out;
    const entente_network *network;
    const struct entente_coalitions *found;
};

static void add_actor(struct text *text, size_t actor) {
    char clean[NAME_SIZE];
    const entente_document *document = entente_network_document(text->network);
    ent_text_clean(entente_document_actor(document, actor)->name, clean, sizeof clean);
    ent_buffer_add(text->out, clean);
}

static void add_number(struct text *text, double value) {
    char number[ENT_NUMBER_SIZE];
    ent_short_number(value, number);
    ent_buffer_add(text->out, number);
}

static void add_head(struct text *text) {
    const struct entente_coalitions *found = text->found;
    ent_buffer_format(text->out, "%zu camp%s, against ", found->camp_count,
                      found->camp_count == 1 ? "" : "s");
    add_number(text, found->criterion);
    ent_buffer_add(text->out, " of ");
    add_number(text, found->total);
    ent_buffer_format(text->out, " %s", found->options.weighted ? "weight" : "ties");
    if (fabs(found->options.alpha - 0.5) > 0) {
        ent_buffer_add(text->out, " with alpha ");
        add_number(text, found->options.alpha);
    }
    ent_buffer_add(text->out, found->is_proved ? ", proved to be the least\n"
                                               : ", the least that was found, not proved\n");
    if (!isnan(found->modularity)) {
        ent_buffer_add(text->out, "signed modularity: ");
        add_number(text, found->modularity);
        ent_buffer_add(text->out, "\n");
    }
}

static void add_curve(struct text *text) {
    ent_buffer_add(text->out, "by number of camps:");
    for (size_t i = 1; i <= text->found->curve_count; i++) {
        ent_buffer_format(text->out, "%s%zu: ", i > 1 ? ", " : " ", i);
        add_number(text, text->found->curve[i]);
    }
    ent_buffer_add(text->out, "\n\n");
}

static void add_camp(struct text *text, size_t camp) {
    bool is_first = true;
    ent_buffer_format(text->out, "camp %zu: ", camp);
    for (size_t i = 0; i < entente_network_actor_count(text->network); i++) {
        if (text->found->camps[i] != camp) continue;
        if (!is_first) ent_buffer_add(text->out, ", ");
        is_first = false;
        add_actor(text, i);
    }
    ent_buffer_add(text->out, "\n");
}

static void add_misplaced(struct text *text, const struct entente_misplaced *misplaced) {
    ent_buffer_add(text->out, "  ");
    add_actor(text, misplaced->a);
    ent_buffer_add(text->out, misplaced->sign > 0 ? " + " : " \xE2\x88\x92 ");
    add_actor(text, misplaced->b);
    ent_buffer_add(text->out, "  ");
    add_number(text, misplaced->loss);
    ent_add_bond_relations(text->out, text->network, misplaced->a, misplaced->b, misplaced->sign);
    ent_buffer_add(text->out, "\n");
}

static enum entente_status write_text(const struct entente_output *output, struct ent_buffer *bytes,
                                      const struct entente_sink *sink) {
    (void)sink;
    struct text text = {bytes, output->network, output->coalitions};
    const struct entente_coalitions *found = output->coalitions;
    if (found->camp_count == 0) {
        ent_buffer_add(bytes, "no signed ties, and so no camps\n");
        return ENTENTE_OK;
    }
    add_head(&text);
    add_curve(&text);
    for (size_t i = 1; i <= found->camp_count; i++) add_camp(&text, i);
    if (found->misplaced_count > 0)
        ent_buffer_add(bytes, "\nhostile inside a camp, or friendly between two, with relation ids:\n");
    for (size_t i = 0; i < found->misplaced_count && i < MISPLACED_MOST; i++)
        add_misplaced(&text, &found->misplaced[i]);
    if (found->misplaced_count > MISPLACED_MOST)
        ent_buffer_format(bytes, "  and %zu more, in --json\n", found->misplaced_count - MISPLACED_MOST);
    return ENTENTE_OK;
}

const struct ent_writer ent_writer_coalitions_text = {
    .format =
        {
            .name = "text",
            .suffix = ".txt",
            .summary = "for reading: the camps, how many do best, and what stands against them",
            .subject = ENTENTE_WRITES_COALITIONS,
        },
    .write = write_text,
};
