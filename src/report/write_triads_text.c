/* SPDX-License-Identifier: MIT */
#include "report/balance_words.h"
#include "write/plain.h"
#include "write/writer.h"

enum { MEMBERS_MOST = 40 };

static double total_of(const struct entente_triads *triads) {
    double total = triads->mixed;
    for (size_t i = 0; i < ENTENTE_TRIAD_CLASSES; i++) total += triads->counts[i];
    return total;
}

static void add_head(struct ent_buffer *out, const struct entente_triads *triads) {
    ent_buffer_format(out, "%.0f triads", total_of(triads));
    if (triads->mixed > 0)
        ent_buffer_format(out, "; %.0f have a tie of both signs and no class", triads->mixed);
    ent_buffer_add(out, "\n");
    if (!(triads->transitive > 0)) return;
    ent_buffer_format(out, "a > b > c with a > c: %.0f, of which %.0f balanced (", triads->transitive,
                      triads->balanced);
    ent_add_short_number(out, triads->balanced / triads->transitive);
    ent_buffer_add(out, ")\n");
}

static void add_classes(struct ent_buffer *out, const struct entente_triads *triads) {
    ent_buffer_add(out, "\nclass       triads\n");
    for (size_t i = 0; i < ENTENTE_TRIAD_CLASSES; i++) {
        if (triads->counts[i] > 0)
            ent_buffer_format(out, "%-11s %6.0f\n", entente_triad_class(i), triads->counts[i]);
    }
    ent_buffer_add(out,
                   "\nThe type of the ties, then their signs: u > v, v > u, u > w, w > u, v > w, w > v;\n"
                   "P positive, N negative, 0 none.\n");
}

static void add_member(struct ent_buffer *out, const entente_network *network,
                       const struct entente_triad *member) {
    static const char *const letters[] = {"  u ", ", v ", ", w "};
    for (size_t i = 0; i < 3; i++) {
        ent_buffer_add(out, letters[i]);
        ent_add_actor_name(out, network, member->actors[i]);
    }
    for (size_t i = 0; i < 3; i++)
        ent_add_bond_relations(out, network, member->actors[i], member->actors[(i + 1) % 3], 0);
    ent_buffer_add(out, "\n");
}

static void add_members(struct ent_buffer *out, const entente_network *network,
                        const struct entente_triads *triads) {
    ent_buffer_format(out, "\nof class %s, with relation ids:\n", entente_triad_class(triads->options.list));
    for (size_t i = 0; i < triads->member_count && i < MEMBERS_MOST; i++)
        add_member(out, network, &triads->members[i]);
    if (triads->member_count == 0) ent_buffer_add(out, "  none\n");
    if (triads->member_count > MEMBERS_MOST)
        ent_buffer_format(out, "  and %zu more, in --json\n", triads->member_count - MEMBERS_MOST);
}

static void add_all(const struct entente_output *output, struct ent_buffer *bytes) {
    add_head(bytes, output->triads);
    add_classes(bytes, output->triads);
    if (output->triads->options.list < ENTENTE_TRIAD_CLASSES)
        add_members(bytes, output->network, output->triads);
}

const struct ent_writer ent_writer_triads_text = {
    .format = {"text", ".txt", "for reading: the classes that occur", ENTENTE_WRITES_TRIADS},
    .add = add_all,
};
