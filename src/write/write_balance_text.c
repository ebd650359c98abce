/* SPDX-License-Identifier: MIT */
#include "base/memory.h"
#include "base/number.h"
#include "base/report.h"
#include "base/text.h"
#include "draw/short_number.h"
#include "write/balance_facts.h"
#include "write/balance_words.h"
#include "write/writer.h"

#include <math.h>
#include <stdlib.h>

enum { ACTORS_MOST = 10, NAME_SIZE = 512 };

struct text {
    struct ent_buffer *out;
    const struct entente_output *output;
    const struct entente_balance *balance;
};

static void add_name(struct text *text, const char *name) {
    char clean[NAME_SIZE];
    ent_text_clean(name, clean, sizeof clean);
    ent_buffer_add(text->out, clean);
}

static void add_actor(struct text *text, size_t actor) {
    add_name(text, entente_document_actor(entente_network_document(text->output->network), actor)->name);
}

static void add_number(struct text *text, double value) {
    char number[ENT_NUMBER_SIZE];
    ent_short_number(value, number);
    ent_buffer_add(text->out, number);
}

static void add_frustration(struct text *text) {
    const struct entente_balance *b = text->balance;
    ent_buffer_add(text->out, "frustration index: ");
    ent_add_index(text->out, b);
    ent_buffer_add(text->out, " of ");
    add_number(text, b->total);
    ent_buffer_format(text->out, " %s%s\n", ent_balance_unit(b),
                      b->is_proven ? ", proved" : "; proving it was given up, see --time-limit");
    if (!b->is_proven) return;
    if (b->optima == 1 && !b->more_optima)
        ent_buffer_add(text->out, "No other split does as well.\n");
    else
        ent_buffer_format(text->out, "%s%zu other split%s as well.\n", b->more_optima ? "At least " : "",
                          b->optima - 1, b->optima == 2 ? " does" : "s do");
}

static void add_triangles(struct text *text) {
    const size_t *count = text->balance->triangles;
    ent_buffer_format(text->out, "triangles: %zu +++, %zu ++-, %zu +--, %zu ---", count[0], count[1],
                      count[2], count[3]);
    if (text->balance->mixed > 0)
        ent_buffer_format(text->out, "; %zu with an ambivalent tie", text->balance->mixed);
    double strict = ent_triangle_share(text->balance, false);
    if (isfinite(strict)) {
        ent_buffer_add(text->out, "\nbalanced: ");
        add_number(text, strict);
        ent_buffer_add(text->out, " of them, or ");
        add_number(text, ent_triangle_share(text->balance, true));
        ent_buffer_add(text->out, " where three camps may oppose each other");
    }
    ent_buffer_add(text->out, "\n");
}

static void add_camp(struct text *text, int side) {
    const char *before = side < 0 ? "\none side:   " : "other side: ";
    bool is_empty = true;
    for (size_t i = 0; i < entente_network_actor_count(text->output->network); i++) {
        if (text->balance->camps[i] != side) continue;
        ent_buffer_add(text->out, before);
        add_actor(text, i);
        before = ", ";
        is_empty = false;
    }
    ent_buffer_format(text->out, "%s%s", is_empty ? before : "", is_empty ? "nobody\n" : "\n");
}

static bool add_torn(struct text *text) {
    size_t actors = entente_network_actor_count(text->output->network);
    size_t *torn = ent_alloc(actors, sizeof *torn);
    if (torn == NULL) return false;
    size_t count = ent_torn_actors(text->balance, actors, torn);
    if (count > 0) ent_buffer_add(text->out, "\nin unbalanced triangles: ");
    for (size_t i = 0; i < count && i < ACTORS_MOST; i++) {
        if (i > 0) ent_buffer_add(text->out, ", ");
        add_actor(text, torn[i]);
        ent_buffer_format(text->out, " (%zu)", text->balance->unbalanced[torn[i]]);
    }
    if (count > 0) ent_buffer_add(text->out, count > ACTORS_MOST ? ", \xE2\x80\xA6\n" : "\n");
    free(torn);
    return true;
}

static enum entente_status write_text(const struct entente_output *output, struct ent_buffer *bytes,
                                      const struct entente_sink *sink) {
    struct text text = {.out = bytes, .output = output, .balance = output->balance};
    add_frustration(&text);
    add_triangles(&text);
    add_camp(&text, -1);
    add_camp(&text, 1);
    bool fine = ent_add_lost_bonds(bytes, output->network, output->balance,
                                   "\nagainst the split, with relation ids:\n");
    return fine && add_torn(&text) ? ENTENTE_OK : ent_no_memory(sink);
}

const struct ent_writer ent_writer_balance_text = {
    .format =
        {
            .name = "text",
            .suffix = ".txt",
            .summary = "for reading: the index, the sides, what stands against them",
            .subject = ENTENTE_WRITES_BALANCE,
        },
    .write = write_text,
};
