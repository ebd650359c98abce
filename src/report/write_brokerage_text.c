/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "write/plain.h"
#include "write/table_parts.h"
#include "write/writer.h"

#include <math.h>
#include <stdio.h>

enum { NAME_COLUMNS = 32 };
static const double beyond_chance = 2;

struct table {
    struct ent_buffer *out;
    const entente_network *network;
    const struct entente_brokerage *found;
    size_t name_width;
};

static void shown_name(const struct table *table, size_t actor, char shown[ENT_SHOWN_NAME]) {
    const entente_document *document = entente_network_document(table->network);
    ent_shown_name(entente_document_actor(document, actor)->name, NAME_COLUMNS, shown);
}

/* Roles hang on the split that was chosen. */
static void add_split_note(struct ent_buffer *out, const struct entente_groups *groups) {
    if (groups->by != ENTENTE_BY_CAMP || groups->actors == 0) return;
    if (!groups->is_proved)
        ent_buffer_add(out, "That it is the best is not proved: entente balance has its bounds.\n");
    else if (!groups->is_only)
        ent_buffer_add(out,
                       "Other splits do as well, with other roles: entente balance lists who is on either "
                       "side.\n");
    if (groups->components > 1)
        ent_buffer_format(out, "%zu components have sides of their own: %zu groups in all.\n",
                          groups->components, groups->count);
}

static void add_head(const struct table *table) {
    const struct entente_brokerage *found = table->found;
    if (found->groups.actors == 0) {
        ent_buffer_add(table->out,
                       found->groups.by == ENTENTE_BY_BLOC
                           ? "no actor has a bloc: there is nobody to stand between\n"
                           : "no positive or negative ties: there are no sides to stand between\n");
        return;
    }
    const char *const kinds[] = {[ENTENTE_BY_BLOC] = "bloc",
                                 [ENTENTE_BY_CAMP] = found->groups.is_proved
                                                         ? "side of the best split"
                                                         : "side of the best split found"};
    size_t left = entente_network_actor_count(table->network) - found->groups.actors;
    ent_buffer_format(table->out, "%zu open path%s through %s ties, by %s", found->path_count,
                      found->path_count == 1 ? "" : "s", entente_layer_name(found->options.layer),
                      kinds[found->groups.by]);
    if (left > 0)
        ent_buffer_format(table->out, "; %zu actor%s without one %s left out", left, left == 1 ? "" : "s",
                          left == 1 ? "is" : "are");
    ent_buffer_add(table->out, "\n");
    add_split_note(table->out, &found->groups);
}

static void add_cell(const struct table *table, const struct entente_role_score *score, size_t width) {
    char text[32];
    const char *mark = !(fabs(score->z) >= beyond_chance) ? " " : score->z > 0 ? "*" : "°";
    snprintf(text, sizeof text, "%zu%s", score->count, mark);
    ent_buffer_add(table->out, "  ");
    ent_add_padded(table->out, text, width, true);
}

static void add_row(const struct table *table, const char *name,
                    const struct entente_role_score scores[ENTENTE_ROLE_COUNT], size_t total) {
    char text[32];
    ent_add_padded(table->out, name, table->name_width, false);
    for (size_t r = 0; r < ENTENTE_ROLE_COUNT; r++)
        add_cell(table, &scores[r], ent_text_columns(entente_role_name((enum entente_role)r)));
    snprintf(text, sizeof text, "%zu", total);
    ent_buffer_add(table->out, "  ");
    ent_add_padded(table->out, text, sizeof "total" - 1, true);
    ent_buffer_add(table->out, "\n");
}

static void add_table(struct table *table) {
    const struct entente_brokerage *found = table->found;
    char name[ENT_SHOWN_NAME];
    table->name_width = sizeof "broker" - 1;
    for (size_t i = 0; i < found->broker_count; i++) {
        shown_name(table, found->brokers[i].actor, name);
        table->name_width = ent_greater(table->name_width, ent_text_columns(name));
    }
    ent_buffer_add(table->out, "\n");
    ent_add_padded(table->out, "broker", table->name_width, false);
    for (size_t r = 0; r < ENTENTE_ROLE_COUNT; r++)
        ent_buffer_format(table->out, "  %s", entente_role_name((enum entente_role)r));
    ent_buffer_add(table->out, "  total\n");
    for (size_t i = 0; i < found->broker_count; i++) {
        shown_name(table, found->brokers[i].actor, name);
        add_row(table, name, found->brokers[i].roles, found->brokers[i].total);
    }
    add_row(table, "all", found->roles, found->path_count);
    ent_buffer_add(table->out,
                   "\n* more, ° fewer than where the groups are dealt out by chance: |z| of 2 or more\n");
}

static void add_all(const struct entente_output *output, struct ent_buffer *bytes) {
    struct table table = {.out = bytes, .network = output->network, .found = output->brokerage};
    add_head(&table);
    if (output->brokerage->path_count > 0) add_table(&table);
}

const struct ent_writer ent_writer_brokerage_text = {
    .format = {"text", ".txt", "for reading: a row a broker, marks where chance would give less or more",
               ENTENTE_WRITES_BROKERAGE},
    .add = add_all,
};
