/* SPDX-License-Identifier: MIT */
#include "analysis/balance_facts.h"
#include "base/memory.h"
#include "base/number.h"
#include "base/share_text.h"
#include "base/short_number.h"
#include "base/text.h"
#include "report/balance_sides.h"
#include "report/balance_words.h"
#include "report/diff_words.h"
#include "structure/frustration.h"
#include "write/writer.h"

#include <math.h>
#include <stdlib.h>

enum { NAME_SIZE = 512, FLIPS_MOST = 20 };

struct text {
    struct ent_buffer *out;
    const struct entente_whatif *whatif;
    const entente_document *document; /* as it is */
};

static void add_clean(struct text *text, const char *name) {
    char clean[NAME_SIZE];
    ent_text_clean(name, clean, sizeof clean);
    ent_buffer_add(text->out, clean);
}

static void add_actor(struct text *text, size_t actor) {
    add_clean(text, entente_document_actor(text->document, actor)->name);
}

static void add_number(struct text *text, double value) {
    char number[ENT_NUMBER_SIZE] = "\xE2\x80\x93";
    if (isfinite(value)) ent_short_number(value, number);
    ent_buffer_add(text->out, number);
}

/* -- hypothetical changes
 * ---------------------------------------------------------------------------------------
 */

static void add_relation(struct text *text, size_t index) {
    const struct entente_relation *relation = entente_document_relation(text->document, index);
    add_clean(text, relation->id);
    ent_buffer_add(text->out, ", ");
    add_actor(text, relation->source);
    ent_buffer_add(text->out,
                   entente_network_directed(text->whatif->network) ? " \xE2\x86\x92 " : " \xE2\x80\x93 ");
    add_actor(text, relation->target);
}

static void add_affected(struct text *text, const struct entente_supposition *supposition) {
    size_t count = 0;
    for (size_t i = 0; i < entente_document_relation_count(text->document); i++) {
        if (!entente_supposition_affects(text->document, supposition, i)) continue;
        if (count++ >= ENT_IDS_MOST) continue;
        ent_buffer_add(text->out, count == 1 ? "  [" : ", ");
        add_clean(text, entente_document_relation(text->document, i)->id);
    }
    if (count > ENT_IDS_MOST) ent_buffer_format(text->out, " and %zu more", count - ENT_IDS_MOST);
    ent_buffer_add(text->out, count > 0 ? "]\n" : "  no relation\n");
}

static void add_supposition(struct text *text, const struct entente_supposition *s) {
    ent_buffer_add(text->out, "  ");
    switch (s->kind) {
    case ENTENTE_FLIPPED_PAIR:
        ent_buffer_add(text->out, "signs flipped between ");
        add_actor(text, s->index);
        ent_buffer_add(text->out, " and ");
        add_actor(text, s->other);
        break;
    case ENTENTE_FLIPPED_RELATION:
        ent_buffer_add(text->out, "sign flipped of ");
        add_relation(text, s->index);
        break;
    case ENTENTE_NO_RELATION:
        ent_buffer_add(text->out, "without relation ");
        add_relation(text, s->index);
        break;
    case ENTENTE_NO_ACTOR:
        ent_buffer_add(text->out, "without actor ");
        add_actor(text, s->index);
        break;
    default:
        ent_buffer_add(text->out, "without what source ");
        add_clean(text, entente_document_source(text->document, s->index)->id);
        ent_buffer_add(text->out, " alone asserts");
    }
    add_affected(text, s);
}

/* -- what changes ---------------------------------------------------------------------------------------- */

static void add_share(struct text *text, double share) {
    char words[ENT_SHARE_SIZE];
    if (isfinite(share)) ent_share_words(share, words);
    ent_buffer_add(text->out, isfinite(share) ? words : "\xE2\x80\x93");
}

/* "frustration index: 1 of 11 ties → 3 of 10, proved" */
static void add_indices(struct text *text) {
    const struct entente_balance *before = &text->whatif->before, *after = &text->whatif->after;
    ent_buffer_add(text->out, "\nfrustration index: ");
    ent_add_index(text->out, before);
    ent_buffer_add(text->out, " of ");
    add_number(text, before->total);
    ent_buffer_format(text->out, " %s \xE2\x86\x92 ", ent_balance_unit(before));
    ent_add_index(text->out, after);
    ent_buffer_add(text->out, " of ");
    add_number(text, after->total);
    bool is_proved = before->is_proved && after->is_proved;
    ent_buffer_add(text->out,
                   is_proved ? ", proved\n" : "; not proved within the limit, raise --time-limit\n");
    double was = ent_triangle_share(before, false), is = ent_triangle_share(after, false);
    if (!isfinite(was) && !isfinite(is)) return;
    ent_buffer_add(text->out, "balanced triangles: ");
    add_share(text, was);
    ent_buffer_add(text->out, " \xE2\x86\x92 ");
    add_share(text, is);
    ent_buffer_add(text->out, "\n");
}

static bool add_camps(struct text *text) {
    const struct entente_whatif *w = text->whatif;
    if (w->is_split_kept) {
        ent_buffer_add(text->out, w->after.is_proved
                                      ? "The split as it is would still do best.\n"
                                      : "The split as it is would do no worse than any that was found.\n");
        return true;
    }
    ent_add_changed_sides(text->out, &w->comparison);
    ent_buffer_add(text->out, "\nbest split then:\n");
    ent_add_optima(text->out, &w->after);
    return ent_add_sides(text->out, w->hypothetical, &w->after);
}

/* -- what would balance it ------------------------------------------------------------------------------- */

static bool add_remedy(struct text *text, const entente_network *network,
                       const struct entente_balance *balance, const char *when) {
    if (balance->is_proved && !(balance->upper > 0)) {
        ent_buffer_format(text->out, "\nbalanced %s: nothing has to change\n", when);
        return true;
    }
    ent_buffer_format(text->out, "\nwhat would balance it %s, flipped or left out: %s", when,
                      balance->options.weighted ? "weight " : "");
    add_number(text, balance->upper);
    if (!balance->options.weighted) ent_buffer_add(text->out, balance->upper > 1 ? " ties" : " tie");
    if (!balance->is_proved) {
        ent_buffer_add(text->out, "; that this is the least is not proved");
    } else {
        ent_buffer_add(text->out, ent_is_only_split(balance->splits, balance->component_count)
                                      ? ", the smallest set there is, and the only one"
                                      : ", the smallest there is; other sets may be as small");
    }
    return ent_add_lost_bonds(text->out, network, balance, "\n");
}

/* -- every flip ------------------------------------------------------------------------------------------ */

static void add_flip(struct text *text, const struct entente_flip *flip) {
    ent_buffer_add(text->out, "  ");
    add_actor(text, flip->a);
    ent_buffer_add(text->out, " \xE2\x80\x93 ");
    add_actor(text, flip->b);
    ent_buffer_add(text->out, "  \xE2\x86\x92 ");
    add_number(text, flip->frustration);
    ent_add_bond_relations(text->out, text->whatif->network, flip->a, flip->b, 0);
    ent_buffer_add(text->out, "\n");
}

/* Of those that move the index towards 0, or away, the farthest first; then in the order of actors. */
static bool is_before(const struct entente_flip *a, const struct entente_flip *b, int way) {
    if (a->frustration != b->frustration) return way * (a->frustration - b->frustration) > 0;
    return a < b;
}

static int way_of(const struct entente_whatif *w, const struct entente_flip *flip) {
    double change = flip->frustration - w->before.upper, slack = 1e-9 * w->before.total;
    return isnan(change) ? 2 : change < -slack ? -1 : change > slack;
}

static bool add_flips_of(struct text *text, int way, const char *head) {
    const struct entente_whatif *w = text->whatif;
    const struct entente_flip **kept = ent_alloc(w->flip_count, sizeof *kept);
    size_t count = 0;
    if (kept == NULL) return false;
    for (size_t i = 0; i < w->flip_count; i++) {
        if (way_of(w, &w->flips[i]) != way) continue;
        size_t at = count++;
        for (; at > 0 && is_before(&w->flips[i], kept[at - 1], way); at--) kept[at] = kept[at - 1];
        kept[at] = &w->flips[i];
    }
    if (count > 0) ent_buffer_format(text->out, "\n%s (%zu):\n", head, count);
    for (size_t i = 0; i < count && i < FLIPS_MOST; i++) add_flip(text, kept[i]);
    if (count > FLIPS_MOST) ent_buffer_format(text->out, "  and %zu more, in --json\n", count - FLIPS_MOST);
    free(kept);
    return true;
}

static bool add_flips(struct text *text) {
    const struct entente_whatif *w = text->whatif;
    size_t same = 0, unknown = 0;
    for (size_t i = 0; i < w->flip_count; i++) {
        same += way_of(w, &w->flips[i]) == 0;
        unknown += way_of(w, &w->flips[i]) == 2;
    }
    bool fine = add_flips_of(text, -1, "nearer to balance, if the signs between the two were flipped") &&
                add_flips_of(text, 1, "farther from it");
    if (same > 0)
        ent_buffer_format(text->out, "\nno nearer and no farther: %zu pair%s\n", same, same == 1 ? "" : "s");
    if (unknown > 0 && w->flip_count > ENTENTE_FLIPS_TRIED)
        ent_buffer_format(text->out,
                          "\nnot tried: %zu pairs, too many to solve for each; name some with --flip\n",
                          unknown);
    else if (unknown > 0)
        ent_buffer_format(text->out, "\nnot solved within --time-limit: %zu pair%s\n", unknown,
                          unknown == 1 ? "" : "s");
    return fine;
}

/* -- all of it ------------------------------------------------------------------------------------------- */

static bool add_hypothetical(struct text *text) {
    const struct entente_whatif *w = text->whatif;
    ent_buffer_add(text->out, "hypothetical changes:\n");
    for (size_t i = 0; i < w->count; i++) add_supposition(text, &w->suppositions[i]);
    add_indices(text);
    if (!add_camps(text)) return false;
    ent_buffer_add(text->out, "\n");
    ent_add_changed_ties(text->out, &w->comparison, ENT_SUPPOSED);
    ent_add_changed_presence(text->out, &w->comparison, ENT_SUPPOSED);
    if (!ent_add_changed_ranks(text->out, &w->comparison))
        ent_buffer_format(text->out, "no rank by %s changes\n", w->comparison.measure->name);
    return add_remedy(text, w->network, &w->before, "now") &&
           add_remedy(text, w->hypothetical, &w->after, "then");
}

static bool add_as_it_is(struct text *text) {
    const struct entente_balance *b = &text->whatif->before;
    if (b->bond_count == 0) {
        ent_buffer_add(text->out, "no positive or negative ties: there is nothing to flip\n");
        return true;
    }
    ent_buffer_add(text->out, "frustration index: ");
    ent_add_index(text->out, b);
    ent_buffer_add(text->out, " of ");
    add_number(text, b->total);
    ent_buffer_format(text->out, " %s%s\n", ent_balance_unit(b),
                      b->is_proved ? ", proved" : "; not proved within the limit, raise --time-limit");
    return add_remedy(text, text->whatif->network, b, "now") && add_flips(text);
}

static void add_all(const struct entente_output *output, struct ent_buffer *bytes) {
    const struct entente_whatif *whatif = output->whatif;
    struct text text = {bytes, whatif, entente_network_document(whatif->network)};
    if (!(whatif->count > 0 ? add_hypothetical(&text) : add_as_it_is(&text))) bytes->failed = true;
}

const struct ent_writer ent_writer_whatif_text = {
    .format = {"text", ".txt", "for reading: what would change, and the least that would balance it",
               ENTENTE_WRITES_WHATIF},
    .add = add_all,
};
