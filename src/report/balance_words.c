/* SPDX-License-Identifier: MIT */
#include "report/balance_words.h"

#include "analysis/balance_facts.h"
#include "base/memory.h"
#include "write/plain.h"

#include <stdlib.h>

enum { BONDS_MOST = 20 };

const char *ent_balance_unit(const struct entente_balance *balance) {
    return balance->options.weighted ? "weight" : "ties";
}

void ent_add_bounds(struct ent_buffer *out, double lower, double upper, bool is_proved) {
    if (!is_proved) {
        ent_buffer_add(out, "between ");
        ent_add_short_number(out, lower);
        ent_buffer_add(out, " and ");
    }
    ent_add_short_number(out, upper);
}

void ent_add_index(struct ent_buffer *out, const struct entente_balance *balance) {
    ent_add_bounds(out, balance->lower, balance->upper, balance->is_proved);
}

void ent_add_mixed_pairs(struct ent_buffer *out, size_t mixed, size_t pairs, const char *groups) {
    if (mixed == 0) return;
    ent_buffer_format(out, "%zu of %zu pair%s %s friendly and hostile both", mixed, pairs,
                      pairs == 1 ? "" : "s", mixed == 1 ? "is" : "are");
    if (ent_mean_little(mixed, pairs))
        ent_buffer_format(out, ": %s mean little; --net counts each as that of the greater weight", groups);
    ent_buffer_add(out, "\n");
}

struct ids {
    struct ent_buffer *out;
    size_t count;
};

static void add_relation(void *payload, const struct entente_relation *relation) {
    struct ids *ids = payload;
    if (ids->count++ >= ENT_IDS_MOST) return;
    ent_buffer_add(ids->out, ids->count > 1 ? ", " : "  [");
    ent_add_clean(ids->out, relation->id);
}

void ent_add_bond_relations(struct ent_buffer *out, const entente_network *network, size_t a, size_t b,
                            int sign) {
    struct ids ids = {.out = out};
    const struct entente_bond bond = {.a = a, .b = b};
    if (sign >= 0) ent_bond_relations(network, &bond, 1, add_relation, &ids);
    if (sign <= 0) ent_bond_relations(network, &bond, -1, add_relation, &ids);
    if (ids.count > ENT_IDS_MOST) ent_buffer_format(out, " and %zu more", ids.count - ENT_IDS_MOST);
    if (ids.count > 0) ent_buffer_add(out, "]");
}

static void add_lost(struct ent_buffer *out, const entente_network *network,
                     const struct entente_balance *balance, const struct entente_bond *bond) {
    int sign = ent_lost_sign(balance, bond);
    ent_buffer_add(out, "  ");
    ent_add_actor_name(out, network, bond->a);
    ent_buffer_add(out, sign > 0 ? " + " : " \xE2\x88\x92 ");
    ent_add_actor_name(out, network, bond->b);
    ent_buffer_add(out, "  ");
    ent_add_short_number(out, bond->loss);
    ent_add_bond_relations(out, network, bond->a, bond->b, sign);
    ent_buffer_add(out, "\n");
}

bool ent_add_lost_bonds(struct ent_buffer *out, const entente_network *network,
                        const struct entente_balance *balance, const char *head) {
    const struct entente_bond **lost = ent_alloc(balance->bond_count, sizeof *lost);
    if (lost == NULL) return false;
    size_t count = ent_lost_bonds(balance, lost);
    if (count > 0) ent_buffer_add(out, head);
    for (size_t i = 0; i < count && i < BONDS_MOST; i++) add_lost(out, network, balance, lost[i]);
    if (count > BONDS_MOST) ent_buffer_format(out, "  and %zu more, in --json\n", count - BONDS_MOST);
    free(lost);
    return true;
}
