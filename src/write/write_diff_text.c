/* SPDX-License-Identifier: MIT */
#include "base/number.h"
#include "base/text.h"
#include "draw/short_number.h"
#include "write/writer.h"

#include <math.h>

enum { NAME_SIZE = 512 };

struct text {
    struct ent_buffer *out;
    const struct entente_comparison *comparison;
    bool is_directed;
};

static void add_name(struct text *text, const char *name) {
    char clean[NAME_SIZE];
    ent_text_clean(name, clean, sizeof clean);
    ent_buffer_add(text->out, clean);
}

static void add_number(struct text *text, const char *before, double value, const char *after) {
    char number[ENT_NUMBER_SIZE] = "\xE2\x80\x93";
    if (isfinite(value)) ent_short_number(value, number);
    ent_buffer_format(text->out, "%s%s%s", before, number, after);
}

/* "+2 −1", or "none". */
static void add_weights(struct text *text, const struct entente_tie_weights *weights) {
    const char *gap = "";
    if (weights->positive > 0) {
        add_number(text, "+", weights->positive, "");
        gap = " ";
    }
    if (weights->negative > 0) {
        ent_buffer_add(text->out, gap);
        add_number(text, "\xE2\x88\x92", weights->negative, "");
        gap = " ";
    }
    if (weights->neutral > 0) {
        ent_buffer_add(text->out, gap);
        add_number(text, "neutral ", weights->neutral, "");
        gap = " ";
    }
    if (*gap == '\0') ent_buffer_add(text->out, "none");
}

static void add_tie(struct text *text, const struct entente_tie_change *tie) {
    ent_buffer_add(text->out, "  ");
    add_name(text, tie->source);
    ent_buffer_add(text->out, text->is_directed ? " \xE2\x86\x92 " : " \xE2\x80\x93 ");
    add_name(text, tie->target);
    ent_buffer_add(text->out, "  ");
    add_weights(text, &tie->before);
    ent_buffer_add(text->out, " \xE2\x86\x92 ");
    add_weights(text, &tie->after);
    ent_buffer_add(text->out, "\n");
}

static void add_ties(struct text *text) {
    const struct entente_comparison *c = text->comparison;
    for (size_t i = 0; i < c->tie_count; i++) {
        bool is_first = i == 0 || c->ties[i].change != c->ties[i - 1].change;
        if (is_first) ent_buffer_format(text->out, "ties %s:\n", entente_change_name(c->ties[i].change));
        add_tie(text, &c->ties[i]);
    }
    if (c->tie_count == 0) ent_buffer_add(text->out, "no tie changed\n");
}

static void add_presence(struct text *text, bool is_there) {
    const struct entente_comparison *c = text->comparison;
    const char *before = is_there ? "actors new: " : "actors gone: ";
    bool is_first = true;
    for (size_t i = 0; i < c->actor_count; i++) {
        if (c->actors[i].was_there == is_there || c->actors[i].is_there != is_there) continue;
        ent_buffer_add(text->out, is_first ? before : ", ");
        add_name(text, c->actors[i].id);
        is_first = false;
    }
    if (!is_first) ent_buffer_add(text->out, "\n");
}

static void add_ranks(struct text *text) {
    const struct entente_comparison *c = text->comparison;
    bool is_first = true;
    for (size_t i = 0; i < c->actor_count; i++) {
        const struct entente_actor_change *actor = &c->actors[i];
        if (!actor->was_there || !actor->is_there || actor->rank_before == actor->rank_after) continue;
        if (is_first) ent_buffer_format(text->out, "ranks by %s:\n", c->measure->name);
        is_first = false;
        ent_buffer_add(text->out, "  ");
        add_name(text, actor->id);
        ent_buffer_format(text->out, "  %zu \xE2\x86\x92 %zu", actor->rank_before, actor->rank_after);
        add_number(text, "  (", actor->score_before, " \xE2\x86\x92 ");
        add_number(text, "", actor->score_after, ")\n");
    }
}

static void add_sides(struct text *text) {
    const struct entente_comparison *c = text->comparison;
    bool is_first = true, is_settled = c->is_settled[0] && c->is_settled[1];
    if (!is_settled) ent_buffer_add(text->out, "sides cannot be compared: several splits do equally well\n");
    for (size_t i = 0; is_settled && i < c->actor_count; i++) {
        if (c->actors[i].side_before * c->actors[i].side_after >= 0) continue;
        ent_buffer_add(text->out, is_first ? "changed sides: " : ", ");
        add_name(text, c->actors[i].id);
        is_first = false;
    }
    if (!is_first) ent_buffer_add(text->out, "\n");
    add_number(text, "frustration index: ", c->frustration[0], " \xE2\x86\x92 ");
    add_number(text, "", c->frustration[1], "\n");
}

static enum entente_status write_text(const struct entente_output *output, struct ent_buffer *bytes,
                                      const struct entente_sink *sink) {
    (void)sink;
    struct text text = {.out = bytes,
                        .comparison = output->comparison,
                        .is_directed = entente_network_directed(output->network)};
    add_ties(&text);
    add_presence(&text, true);
    add_presence(&text, false);
    add_ranks(&text);
    add_sides(&text);
    return ENTENTE_OK;
}

const struct ent_writer ent_writer_diff_text = {
    .format =
        {
            .name = "text",
            .suffix = ".txt",
            .summary = "for reading: ties by what happened to them, ranks and sides",
            .subject = ENTENTE_WRITES_COMPARISON,
        },
    .write = write_text,
};
