/* SPDX-License-Identifier: MIT */
#include "report/balance_words.h"
#include "write/plain.h"
#include "write/writer.h"

#include <math.h>

enum { MISPLACED_MOST = 30, COMPONENTS_MOST = 10, SHARED_MOST = 12 };

struct text {
    struct ent_buffer *out;
    const entente_network *network;
    const struct entente_coalitions *found;
};

/* Of ties only at alpha 0.5, where every tie that is lost counts 1. */
static void add_criterion(struct text *text, double criterion, double total) {
    const struct entente_coalitions *found = text->found;
    bool is_plain = !(fabs(found->options.alpha - 0.5) > 0);
    const char *unit = found->options.weighted ? "weight" : total > 1 ? "ties" : "tie";
    ent_buffer_add(text->out, is_plain ? "; frustrated: " : ", criterion ");
    ent_add_short_number(text->out, criterion);
    if (!is_plain) {
        ent_buffer_add(text->out, " at alpha ");
        ent_add_short_number(text->out, found->options.alpha);
    }
    ent_buffer_add(text->out, is_plain ? " of " : ", with ");
    ent_add_short_number(text->out, total);
    ent_buffer_format(text->out, is_plain ? " %s" : " %s in all", unit);
}

static void add_verdict(struct text *text, bool is_proved) {
    ent_buffer_add(text->out,
                   is_proved ? ", proved to be the least" : ", the least that was found, not proved");
}

static void add_optima(struct text *text, const struct entente_coalition_component *part) {
    if (!part->is_proved) return;
    if (part->optima == 1)
        ent_buffer_add(text->out, part->more_optima ? "; other ways to part them may do as well"
                                                    : "; no other way to part them does as well");
    else
        ent_buffer_format(text->out, "; %s%zu other way%s to part them do%s as well",
                          part->more_optima ? "at least " : "", part->optima - 1,
                          part->optima == 2 ? "" : "s", part->optima == 2 ? "es" : "");
}

static void add_head(struct text *text) {
    const struct entente_coalitions *found = text->found;
    ent_buffer_format(text->out, "%zu camp%s", found->camp_count, found->camp_count == 1 ? "" : "s");
    if (found->part_count > 1) ent_buffer_format(text->out, " in %zu components", found->part_count);
    add_criterion(text, found->criterion, found->total);
    add_verdict(text, found->is_proved);
    if (found->part_count == 1) add_optima(text, &found->parts[0]);
    ent_buffer_add(text->out, "\n");
    if (found->part_count > 1)
        ent_buffer_add(
            text->out,
            "No signed tie joins two components: which of their camps belong together is not known.\n");
    ent_add_mixed_pairs(text->out, found->mixed_count, found->pair_count, "camps");
    if (!isnan(found->modularity)) {
        ent_buffer_add(text->out, "signed modularity: ");
        ent_add_short_number(text->out, found->modularity);
        ent_buffer_add(text->out, "\n");
    }
}

static void add_curve(struct text *text) {
    const struct entente_coalitions *found = text->found;
    ent_buffer_add(text->out,
                   found->part_count > 1 ? "by number of camps in each component:" : "by number of camps:");
    for (size_t i = 1; i <= found->curve_count; i++) {
        ent_buffer_format(text->out, "%s%zu: ", i > 1 ? ", " : " ", i);
        ent_add_short_number(text->out, found->curve[i]);
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

static void add_component_head(struct text *text, size_t index) {
    const struct entente_coalition_component *part = &text->found->parts[index];
    if (text->found->part_count == 1) return;
    ent_buffer_format(text->out, "%scomponent %zu, %zu actors", index > 0 ? "\n" : "", index + 1,
                      part->actors);
    add_criterion(text, part->criterion, part->total);
    add_verdict(text, part->is_proved);
    add_optima(text, part);
    ent_buffer_add(text->out, "\n");
}

/* The actors of one number are in one camp in every best way; sets of one actor say nothing. */
static size_t add_set(struct text *text, size_t set, const char *before) {
    const struct entente_coalitions *found = text->found;
    size_t actors = entente_network_actor_count(text->network), count = 0, told = 0;
    for (size_t i = 0; i < actors; i++) count += found->together[i] == set;
    for (size_t i = 0; i < actors && count > 1; i++) {
        if (found->together[i] != set) continue;
        ent_buffer_add(text->out, told++ > 0 ? ", " : before);
        ent_add_actor_name(text->out, text->network, i);
    }
    return told;
}

static void add_together(struct text *text, size_t component) {
    const struct entente_coalitions *found = text->found;
    const char *before = "together in every one of them: ";
    for (size_t i = 0; i < entente_network_actor_count(text->network); i++) {
        bool is_first = found->components[i] == component && found->together[i] > 0;
        for (size_t j = 0; j < i && is_first; j++) is_first = found->together[j] != found->together[i];
        if (is_first && add_set(text, found->together[i], before) > 0) before = "; ";
    }
    if (before[0] == ';') ent_buffer_add(text->out, "\n");
}

static void add_apart(struct text *text, size_t component) {
    const struct entente_coalitions *found = text->found;
    size_t told = 0;
    for (size_t i = 0; i < found->apart_count; i++) {
        const struct entente_coalition_pair *pair = &found->apart[i];
        if (found->components[pair->a] != component || told++ >= SHARED_MOST) continue;
        ent_buffer_add(text->out, told == 1 ? "apart in every one of them: " : ", ");
        ent_add_actor_name(text->out, text->network, pair->a);
        ent_buffer_add(text->out, " \xE2\x80\x93 ");
        ent_add_actor_name(text->out, text->network, pair->b);
    }
    if (told > SHARED_MOST)
        ent_buffer_format(text->out, " and %zu more pairs, in --json", told - SHARED_MOST);
    if (told > 0) ent_buffer_add(text->out, "\n");
}

static void add_component(struct text *text, size_t index) {
    const struct entente_coalition_component *part = &text->found->parts[index];
    add_component_head(text, index);
    for (size_t camp = part->camp; camp < part->camp + part->camp_count; camp++) add_camp(text, camp);
    if (!part->is_proved || (part->optima == 1 && !part->more_optima)) return;
    add_together(text, index + 1);
    add_apart(text, index + 1);
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

static void add_all(const struct entente_output *output, struct ent_buffer *bytes) {
    struct text text = {bytes, output->network, output->coalitions};
    const struct entente_coalitions *found = output->coalitions;
    if (found->camp_count == 0) {
        ent_buffer_add(bytes, "no signed ties, and so no camps\n");
        return;
    }
    add_head(&text);
    add_curve(&text);
    for (size_t i = 0; i < found->part_count && i < COMPONENTS_MOST; i++) add_component(&text, i);
    if (found->part_count > COMPONENTS_MOST)
        ent_buffer_format(bytes, "\nand %zu more components, in --json\n",
                          found->part_count - COMPONENTS_MOST);
    if (found->misplaced_count > 0)
        ent_buffer_add(bytes, "\nhostile inside a camp, or friendly between two, with relation ids:\n");
    for (size_t i = 0; i < found->misplaced_count && i < MISPLACED_MOST; i++)
        add_misplaced(&text, &found->misplaced[i]);
    if (found->misplaced_count > MISPLACED_MOST)
        ent_buffer_format(bytes, "  and %zu more, in --json\n", found->misplaced_count - MISPLACED_MOST);
}

const struct ent_writer ent_writer_coalitions_text = {
    .format = {"text", ".txt", "for reading: the camps, how many do best, and the frustrated ties",
               ENTENTE_WRITES_COALITIONS},
    .add = add_all,
};
