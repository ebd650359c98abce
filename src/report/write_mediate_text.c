/* SPDX-License-Identifier: MIT */
#include "base/short_number.h"
#include "figure/sentence.h"
#include "model/document.h"
#include "report/balance_words.h"
#include "write/plain.h"
#include "write/table_parts.h"
#include "write/writer.h"

enum { SAID_MOST = 20, QUARRELS_MOST = 30, MEDIATORS_MOST = 8, NAME_COLUMNS = 40 };

struct text {
    struct ent_buffer *out;
    const entente_network *network;
};

/* What the sources say of mediation, in their words. */
static void add_said(struct text *text, const struct entente_mediation *mediation) {
    const entente_document *document = entente_network_document(text->network);
    size_t count = mediation->said_count, shown = count <= SAID_MOST ? count : SAID_MOST - 1;
    if (count > 0) ent_buffer_add(text->out, "said of mediation:\n");
    for (size_t i = 0; i < shown; i++) {
        const struct entente_relation *relation = entente_document_relation(document, mediation->said[i]);
        struct ent_buffer sentence = {0};
        ent_add_relation_sentence(&sentence, document, relation);
        ent_buffer_add(text->out, "  ");
        if (sentence.failed) text->out->failed = true;
        if (!sentence.failed) ent_add_clean(text->out, sentence.data);
        ent_buffer_add(text->out, "  [");
        ent_add_clean(text->out, relation->id);
        ent_buffer_add(text->out, "]\n");
        ent_buffer_clear(&sentence);
    }
    if (shown < count) ent_buffer_format(text->out, "  and %zu more, in --json\n", count - shown);
    if (count > 0) ent_buffer_add(text->out, "\n");
}

static void add_actor(struct text *text, size_t actor) {
    ent_add_actor_name(text->out, text->network, actor);
}

static void add_number(struct text *text, const char *before, double value, const char *after) {
    char number[ENT_NUMBER_SIZE];
    ent_short_number(value, number);
    ent_buffer_format(text->out, "%s%s%s", before, number, after);
}

/* The weaker of two ties is the one that fails first. */
static void add_alone(struct text *text, const struct entente_quarrel *quarrel) {
    const struct entente_mediator *mediator = &quarrel->mediators[0];
    ent_buffer_add(text->out, mediator->is_even
                                  ? " alone; it depends on the ties with both, which are as strong"
                                  : " alone; it depends on the tie with ");
    if (!mediator->is_even) add_actor(text, mediator->weaker);
    if (mediator->is_even)
        ent_add_bond_relations(text->out, text->network, mediator->actor,
                               mediator->weaker == quarrel->b ? quarrel->a : quarrel->b, 1);
    ent_add_bond_relations(text->out, text->network, mediator->actor, mediator->weaker, 1);
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
    if (quarrel->mediator_count == 1) {
        add_alone(text, quarrel);
    }
    ent_buffer_add(text->out, "\n");
}

static void add_group(struct text *text, const struct entente_groups *groups, size_t group) {
    const entente_document *document = entente_network_document(text->network);
    for (size_t i = 0; i < entente_network_actor_count(text->network); i++) {
        if (groups->of[i] != group) continue;
        char clean[ENT_SHOWN_NAME];
        ent_shown_name(entente_document_actor(document, i)->bloc, NAME_COLUMNS, clean);
        ent_buffer_add(text->out, clean);
        return;
    }
}

static void add_group_quarrel(struct text *text, const struct entente_group_quarrels *group_quarrels,
                              const struct entente_group_quarrel *group_quarrel) {
    if (group_quarrels->groups.by == ENTENTE_BY_BLOC) {
        add_group(text, &group_quarrels->groups, group_quarrel->first);
        ent_buffer_add(text->out, " \xE2\x80\x93 ");
        add_group(text, &group_quarrels->groups, group_quarrel->second);
    } else {
        ent_buffer_format(text->out, "side %zu \xE2\x80\x93 side %zu", group_quarrel->first,
                          group_quarrel->second);
    }
    add_number(text, "  \xE2\x88\x92", group_quarrel->negative, "");
    if (group_quarrel->positive > 0) add_number(text, " +", group_quarrel->positive, "");
    ent_buffer_add(text->out, group_quarrel->mediator_count == 0   ? ": nobody"
                              : group_quarrel->mediator_count == 1 ? ": only"
                                                                   : ":");
    ent_buffer_add(text->out, "\n");
    for (size_t i = 0; i < group_quarrel->mediator_count && i < MEDIATORS_MOST; i++) {
        const struct entente_go_between *mediator = &group_quarrel->mediators[i];
        ent_buffer_add(text->out, "  ");
        add_actor(text, mediator->actor);
        add_number(text, " (", mediator->weaker, ")");
        if (mediator->hangs_on != ENTENTE_NONE) {
            ent_buffer_add(text->out, ", which depends on the tie with ");
            add_actor(text, mediator->hangs_on);
            ent_add_bond_relations(text->out, text->network, mediator->actor, mediator->hangs_on, 1);
        }
        ent_buffer_add(text->out, "\n");
    }
    if (group_quarrel->mediator_count > MEDIATORS_MOST)
        ent_buffer_format(text->out, "  and %zu more, in --json\n",
                          group_quarrel->mediator_count - MEDIATORS_MOST);
}

static void add_group_quarrels(struct text *text, const struct entente_group_quarrels *group_quarrels) {
    if (group_quarrels == NULL || group_quarrels->count == 0) return;
    ent_buffer_format(text->out, "\n%s, and who is on good terms with both (the weaker one)%s:\n",
                      group_quarrels->groups.by == ENTENTE_BY_BLOC ? "hostile blocs"
                      : group_quarrels->groups.is_proved ? "the sides of the best split, see entente balance"
                                                         : "the sides of the best split found, not proved",
                      group_quarrels->groups.by == ENTENTE_BY_CAMP && group_quarrels->groups.is_proved &&
                              !group_quarrels->groups.is_only
                          ? "; other splits do as well, with other sides"
                          : "");
    for (size_t i = 0; i < group_quarrels->count && i < QUARRELS_MOST; i++)
        add_group_quarrel(text, group_quarrels, &group_quarrels->items[i]);
    if (group_quarrels->count > QUARRELS_MOST)
        ent_buffer_format(text->out, "and %zu more, in --json\n", group_quarrels->count - QUARRELS_MOST);
}

static size_t count_mediated(const struct entente_mediation *mediation) {
    size_t count = 0;
    for (size_t i = 0; i < mediation->quarrel_count; i++) count += mediation->quarrels[i].mediator_count > 0;
    return count;
}

static void add_all(const struct entente_output *output, struct ent_buffer *bytes) {
    const struct entente_mediation *mediation = output->mediation;
    struct text text = {bytes, output->network};
    size_t mediated = count_mediated(mediation), shown = 0;
    add_said(&text, mediation);
    if (mediation->quarrel_count == 0) ent_buffer_add(bytes, "no hostile pair\n");
    if (mediation->quarrel_count > 0 && entente_network_document(output->network)->lacks_sign[2])
        ent_buffer_format(bytes,
                          "%zu hostile pair%s; friendly relations are left out, and with them who is on good "
                          "terms with both\n",
                          mediation->quarrel_count, mediation->quarrel_count == 1 ? "" : "s");
    else if (mediation->quarrel_count > 0)
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
    add_group_quarrels(&text, output->group_quarrels);
}

const struct ent_writer ent_writer_mediate_text = {
    .format = {"text", ".txt", "for reading: hostile pairs, and who is on good terms with both",
               ENTENTE_WRITES_MEDIATION},
    .add = add_all,
};
