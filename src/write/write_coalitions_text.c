/* SPDX-License-Identifier: MIT */
#include "write/balance_words.h"
#include "write/plain.h"
#include "write/writer.h"

#include <math.h>

enum { MISPLACED_MOST = 30 };

struct text {
    struct ent_buffer *out;
    const entente_network *network;
    const struct entente_coalitions *found;
};

static void add_head(struct text *text) {
    const struct entente_coalitions *found = text->found;
    ent_buffer_format(text->out, "%zu camp%s, against ", found->camp_count,
                      found->camp_count == 1 ? "" : "s");
    ent_add_short_number(text->out, found->criterion);
    ent_buffer_add(text->out, " of ");
    ent_add_short_number(text->out, found->total);
    ent_buffer_format(text->out, " %s", found->options.weighted ? "weight" : "ties");
    if (fabs(found->options.alpha - 0.5) > 0) {
        ent_buffer_add(text->out, " with alpha ");
        ent_add_short_number(text->out, found->options.alpha);
    }
    ent_buffer_add(text->out, found->is_proved ? ", proved to be the least\n"
                                               : ", the least that was found, not proved\n");
    if (!isnan(found->modularity)) {
        ent_buffer_add(text->out, "signed modularity: ");
        ent_add_short_number(text->out, found->modularity);
        ent_buffer_add(text->out, "\n");
    }
}

static void add_curve(struct text *text) {
    ent_buffer_add(text->out, "by number of camps:");
    for (size_t i = 1; i <= text->found->curve_count; i++) {
        ent_buffer_format(text->out, "%s%zu: ", i > 1 ? ", " : " ", i);
        ent_add_short_number(text->out, text->found->curve[i]);
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
        ent_add_actor_name(text->out, text->network, i);
    }
    ent_buffer_add(text->out, "\n");
}

static void add_misplaced(struct text *text, const struct entente_misplaced *misplaced) {
    ent_buffer_add(text->out, "  ");
    ent_add_actor_name(text->out, text->network, misplaced->a);
    ent_buffer_add(text->out, misplaced->sign > 0 ? " + " : " \xE2\x88\x92 ");
    ent_add_actor_name(text->out, text->network, misplaced->b);
    ent_buffer_add(text->out, "  ");
    ent_add_short_number(text->out, misplaced->loss);
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
