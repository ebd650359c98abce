/* SPDX-License-Identifier: MIT */
#include "analysis/balance_facts.h"
#include "base/memory.h"
#include "base/share_text.h"
#include "report/balance_sides.h"
#include "report/balance_words.h"
#include "structure/frustration.h"
#include "write/plain.h"
#include "write/writer.h"

#include <math.h>
#include <stdlib.h>

enum { ACTORS_MOST = 10, TRIANGLES_MOST = 5 };

struct text {
    struct ent_buffer *out;
    const struct entente_output *output;
    const struct entente_balance *balance;
};

static void add_frustration(struct text *text) {
    const struct entente_balance *b = text->balance;
    ent_buffer_add(text->out, "frustration index: ");
    ent_add_index(text->out, b);
    ent_buffer_add(text->out, " of ");
    ent_add_short_number(text->out, b->total);
    ent_buffer_format(text->out, " %s%s\n", ent_balance_unit(b),
                      b->is_proved ? ", proved" : "; not proved within the limit, raise --time-limit");
    ent_add_optima(text->out, b);
}

static void add_share(struct text *text, double share) {
    char words[ENT_SHARE_SIZE];
    ent_share_words(share, words);
    ent_buffer_add(text->out, words);
}

static void add_triangles(struct text *text) {
    const size_t *count = text->balance->triangles;
    ent_buffer_format(text->out, "triangles: %zu +++, %zu ++-, %zu +--, %zu ---", count[0], count[1],
                      count[2], count[3]);
    if (text->balance->mixed > 0)
        ent_buffer_format(text->out, "; %zu with an ambivalent tie", text->balance->mixed);
    double strict = ent_triangle_share(text->balance, false);
    if (isfinite(strict)) {
        size_t all = count[0] + count[1] + count[2] + count[3];
        ent_buffer_add(text->out, "\nbalanced: ");
        add_share(text, strict);
        ent_buffer_format(text->out, " of %zu triangle%s", all, all == 1 ? "" : "s");
        if (count[3] > 0) {
            ent_buffer_add(text->out, ", or ");
            add_share(text, ent_triangle_share(text->balance, true));
            ent_buffer_add(text->out, " where three camps may oppose each other");
        }
    }
    ent_buffer_add(text->out, "\n");
}

static bool add_split(struct text *text) {
    const struct entente_balance *b = text->balance;
    const char *head = !b->is_proved ? "frustrated by the best split found"
                       : ent_is_only_split(b->splits, b->component_count)
                           ? "frustrated by the split"
                           : "frustrated by this one of the best splits";
    struct ent_buffer line = {0};
    ent_buffer_add(text->out, "\n");
    if (!ent_add_sides(text->out, text->output->network, b)) return false;
    ent_buffer_format(&line, "\n%s, with relation ids:\n", head);
    bool fine = !line.failed && ent_add_lost_bonds(text->out, text->output->network, b, line.data);
    ent_buffer_clear(&line);
    return fine;
}

static bool add_unbalanced_actors(struct text *text) {
    size_t actors = entente_network_actor_count(text->output->network);
    size_t *kept = ent_alloc(actors, sizeof *kept);
    if (kept == NULL) return false;
    size_t count = ent_unbalanced_actors(text->balance, actors, kept);
    if (count > 0) ent_buffer_add(text->out, "\nin unbalanced triangles: ");
    for (size_t i = 0; i < count && i < ACTORS_MOST; i++) {
        if (i > 0) ent_buffer_add(text->out, ", ");
        ent_add_actor_name(text->out, text->output->network, kept[i]);
        ent_buffer_format(text->out, " (%zu)", text->balance->unbalanced[kept[i]]);
    }
    if (count > 0) ent_buffer_add(text->out, count > ACTORS_MOST ? ", \xE2\x80\xA6\n" : "\n");
    free(kept);
    return true;
}

/* The sign of the bond between two actors of an unbalanced triangle, which have one. */
static const char *sign_between(const struct entente_balance *balance, size_t a, size_t b) {
    size_t low = 0, high = balance->bond_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct entente_bond *bond = &balance->bonds[middle];
        if (bond->a < a || (bond->a == a && bond->b < b))
            low = middle + 1;
        else
            high = middle;
    }
    return low < balance->bond_count && balance->bonds[low].positive > 0 ? " + " : " \xE2\x88\x92 ";
}

static void add_triangle(struct text *text, const struct entente_triangle *triangle) {
    const size_t *actors = triangle->actors;
    ent_buffer_add(text->out, "  ");
    ent_add_actor_name(text->out, text->output->network, actors[0]);
    ent_buffer_add(text->out, sign_between(text->balance, actors[0], actors[1]));
    ent_add_actor_name(text->out, text->output->network, actors[1]);
    ent_buffer_add(text->out, sign_between(text->balance, actors[1], actors[2]));
    ent_add_actor_name(text->out, text->output->network, actors[2]);
    ent_buffer_add(text->out, sign_between(text->balance, actors[0], actors[2]));
    ent_add_actor_name(text->out, text->output->network, actors[0]);
    for (size_t i = 0; i < 3; i++)
        ent_add_bond_relations(text->out, text->output->network, actors[i], actors[(i + 1) % 3], 0);
    ent_buffer_add(text->out, "\n");
}

static void add_unbalanced(struct text *text) {
    size_t count = text->balance->unbalanced_triangle_count;
    if (count == 0) return;
    ent_buffer_format(text->out, "\nunbalanced triangles%s, with relation ids:\n",
                      count > TRIANGLES_MOST ? ", the most intense" : "");
    for (size_t i = 0; i < count && i < TRIANGLES_MOST; i++)
        add_triangle(text, &text->balance->unbalanced_triangles[i]);
    if (count > TRIANGLES_MOST)
        ent_buffer_format(text->out, "  and %zu more, in --json\n", count - TRIANGLES_MOST);
}

static void add_null_score(struct text *text, const struct entente_null_score *score) {
    ent_buffer_format(text->out, "  %s ", score->measure->name);
    if (!isfinite(score->observed) || score->defined == 0) {
        ent_buffer_add(text->out, "is not defined\n");
        return;
    }
    bool is_high = score->at_least <= score->at_most;
    ent_add_short_number(text->out, score->observed);
    ent_buffer_add(text->out, "; shuffled ");
    ent_add_short_number(text->out, score->mean);
    ent_buffer_add(text->out, " (");
    ent_add_short_number(text->out, score->low);
    ent_buffer_add(text->out, " to ");
    ent_add_short_number(text->out, score->high);
    ent_buffer_format(text->out, "), as %s in a share of ", is_high ? "high" : "low");
    ent_add_short_number(text->out, is_high ? score->at_least : score->at_most);
    ent_buffer_add(text->out, "\n");
}

static void add_null_model(struct text *text) {
    const struct entente_null_model *model = text->output->null_model;
    if (model == NULL) return;
    ent_buffer_format(
        text->out,
        "\nbeside %zu shuffles of the signs of %zu pairs, %zu of them negative (mean, middle 95 of "
        "100):\n",
        model->options.replicates, model->pairs, model->negative);
    for (size_t i = 0; i < model->score_count; i++) add_null_score(text, &model->scores[i]);
}

static void add_all(const struct entente_output *output, struct ent_buffer *bytes) {
    struct text text = {.out = bytes, .output = output, .balance = output->balance};
    if (text.balance->bond_count == 0) {
        ent_buffer_add(bytes, "no positive or negative ties: there is nothing to split\n");
        return;
    }
    add_frustration(&text);
    ent_add_mixed_pairs(bytes, ent_mixed_bonds(text.balance), text.balance->bond_count, "sides");
    add_triangles(&text);
    if (!add_split(&text) || !add_unbalanced_actors(&text)) bytes->failed = true;
    add_unbalanced(&text);
    add_null_model(&text);
}

const struct ent_writer ent_writer_balance_text = {
    .format = {"text", ".txt", "for reading: the index, the sides, the frustrated ties",
               ENTENTE_WRITES_BALANCE},
    .add = add_all,
};
