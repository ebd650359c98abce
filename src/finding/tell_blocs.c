/* SPDX-License-Identifier: MIT */
/* Blocs that the input names: how they stand inside, to each other, and to single others. */
#include "analysis/balance_facts.h"
#include "base/memory.h"
#include "finding/quote.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { FINDINGS_MOST = 5 };

/* How a bloc stands to one actor or one bloc outside, or to itself. */
struct standing {
    const char *bloc, *other; /* names of blocs; other NULL: an actor */
    size_t actor;
    size_t hostile, friendly; /* members for an actor, else pairs, by net weight */
    size_t both;              /* as much of one as of the other; of an issue, any of both */
    double positive, negative;
    bool is_told;
};

struct blocs {
    struct ent_findings_builder *t;
    struct standing *items;
    size_t count, room;
    bool failed;
};

static const char *bloc_of(const struct blocs *b, size_t actor) {
    return ent_is_thing(b->t, actor) ? "" : entente_document_actor(b->t->document, actor)->bloc;
}

static size_t size_of(const struct blocs *b, const char *bloc) {
    size_t size = 0;
    for (size_t i = 0; i < entente_network_actor_count(b->t->network); i++)
        size += strcmp(bloc_of(b, i), bloc) == 0;
    return size;
}

/* One alone is no bloc. */
static bool is_bloc(const struct blocs *b, const char *bloc) {
    return *bloc != '\0' && size_of(b, bloc) > 1;
}

static bool is_same(const struct standing *a, const struct standing *b) {
    if (strcmp(a->bloc, b->bloc) != 0 || (a->other == NULL) != (b->other == NULL)) return false;
    return a->other == NULL ? a->actor == b->actor : strcmp(a->other, b->other) == 0;
}

/* On an issue who says both is neither for nor against, as where it is told what they differ on. */
static bool says_both(const struct blocs *b, const struct standing *like, const struct entente_bond *bond) {
    bool has_both = bond->positive > 0 && bond->negative > 0;
    if (like->other == NULL && ent_is_thing(b->t, like->actor)) return has_both;
    return has_both && !(bond->positive > bond->negative) && !(bond->negative > bond->positive);
}

static void count_in(struct blocs *b, const struct standing *like, const struct entente_bond *bond) {
    size_t at = 0;
    while (at < b->count && !is_same(&b->items[at], like)) at++;
    if (at == b->count) {
        if (!ent_grow(&b->items, &b->room, b->count + 1, sizeof *b->items)) {
            b->failed = true;
            return;
        }
        b->items[b->count++] = *like;
    }
    struct standing *standing = &b->items[at];
    bool is_both = says_both(b, like, bond);
    standing->both += is_both;
    standing->hostile += !is_both && bond->negative > bond->positive;
    standing->friendly += !is_both && bond->positive > bond->negative;
    standing->positive += bond->positive;
    standing->negative += bond->negative;
}

static void take_bond(struct blocs *b, const struct entente_bond *bond) {
    const char *first = bloc_of(b, bond->a), *second = bloc_of(b, bond->b);
    bool is_first = is_bloc(b, first), is_second = is_bloc(b, second);
    if (is_first && is_second) {
        bool turned = strcmp(first, second) > 0;
        const struct standing like = {
            .bloc = turned ? second : first, .other = turned ? first : second, .actor = ENTENTE_NONE};
        count_in(b, &like, bond);
    } else if (is_first) {
        count_in(b, &(struct standing){.bloc = first, .actor = bond->b}, bond);
    } else if (is_second) {
        count_in(b, &(struct standing){.bloc = second, .actor = bond->a}, bond);
    }
}

static bool is_inside(const struct standing *s) {
    return s->other != NULL && strcmp(s->bloc, s->other) == 0;
}

/* To an outsider half of the members stand alike, and more than one. */
static bool is_worth_telling(const struct blocs *b, const struct standing *s) {
    size_t most = s->hostile > s->friendly ? s->hostile : s->friendly;
    if (s->other != NULL) return s->hostile + s->friendly > 0;
    return most > 1 && 2 * most >= size_of(b, s->bloc);
}

static double weight_of(const struct standing *s) {
    return fabs(s->positive - s->negative);
}

static int inside_last(const void *a, const void *b) {
    const struct standing *x = a, *y = b;
    if (is_inside(x) != is_inside(y)) return is_inside(x) - is_inside(y);
    if (weight_of(x) != weight_of(y)) return weight_of(x) > weight_of(y) ? -1 : 1;
    int order = strcmp(x->bloc, y->bloc);
    if (order == 0 && x->other != NULL && y->other != NULL) order = strcmp(x->other, y->other);
    return order != 0 ? order : x->actor < y->actor ? -1 : x->actor > y->actor;
}

/* Who they are is said once. */
static bool is_known(const struct blocs *b, const char *bloc) {
    for (size_t i = 0; i < b->count; i++) {
        const struct standing *s = &b->items[i];
        if (!s->is_told) continue;
        if (strcmp(s->bloc, bloc) == 0 || (s->other != NULL && strcmp(s->other, bloc) == 0)) return true;
    }
    return false;
}

static void say_members(struct blocs *b, const char *bloc) {
    if (is_known(b, bloc)) return;
    size_t said = 0, count = size_of(b, bloc), shown = ent_names_shown(count);
    ent_say(b->t, " (");
    for (size_t i = 0; i < entente_network_actor_count(b->t->network) && said < shown; i++) {
        if (strcmp(bloc_of(b, i), bloc) != 0) continue;
        ent_say_between(b->t, said++, shown, count);
        ent_say_actor(b->t, i);
    }
    ent_say_more(b->t, shown, count);
    ent_say(b->t, ")");
}

static void rest_on(struct blocs *b, const struct standing *s) {
    for (size_t i = 0; i < entente_network_tie_count(b->t->network); i++) {
        const struct entente_tie *tie = entente_network_tie(b->t->network, i);
        const struct entente_bond ends = {.a = tie->source, .b = tie->target};
        const char *first = bloc_of(b, ends.a), *second = bloc_of(b, ends.b);
        bool there = strcmp(first, s->bloc) == 0, back = strcmp(second, s->bloc) == 0;
        bool is_there = s->other != NULL ? strcmp(second, s->other) == 0 : ends.b == s->actor;
        bool is_back = s->other != NULL ? strcmp(first, s->other) == 0 : ends.a == s->actor;
        bool is_signed = tie->positive > 0 || tie->negative > 0;
        if (is_signed && ((there && is_there) || (back && is_back))) ent_rest_on_tie(b->t, tie);
    }
}

/* Is the tie from one to the other more hostile than friendly, or the other way round? */
static bool leans(const struct ent_findings_builder *t, size_t from, size_t to, bool is_hostile) {
    const struct entente_tie *tie = ent_tie_between(t->network, from, to);
    if (tie == NULL) return false;
    return is_hostile ? tie->negative > tie->positive : tie->positive > tie->negative;
}

/* Of the members that stand so to the outsider: who says or does it. */
struct sides {
    size_t members, outsider;
};

static struct sides count_sides(const struct blocs *b, const struct standing *s, bool is_hostile) {
    struct sides sides = {0};
    for (size_t i = 0; i < entente_network_actor_count(b->t->network); i++) {
        if (strcmp(bloc_of(b, i), s->bloc) != 0) continue;
        sides.members += leans(b->t, i, s->actor, is_hostile);
        sides.outsider += leans(b->t, s->actor, i, is_hostile);
    }
    return sides;
}

/* "4 of 4 are hostile to Qatar"; where Qatar alone is, "Qatar is hostile to 4 of 4"; where some of each are,
 * "4 of 4 are on hostile terms with Qatar". */
static void say_stand(struct blocs *b, const struct standing *s, bool is_hostile, size_t most) {
    static const char *const terms[] = {"friendly", "hostile"}, *const views[] = {"for", "against"};
    struct ent_findings_builder *t = b->t;
    size_t size = size_of(b, s->bloc);
    struct sides sides = count_sides(b, s, is_hostile);
    bool is_actor = !ent_is_thing(t, s->actor), all_do = sides.members >= most;
    ent_say(t, ": ");
    if (is_actor && sides.members == 0 && sides.outsider >= most) {
        ent_say_actor(t, s->actor);
        ent_buffer_format(&t->now->text, " is %s to %zu of %zu", terms[is_hostile], most, size);
        return;
    }
    ent_buffer_format(&t->now->text, "%zu of %zu are ", most, size);
    if (is_actor)
        ent_buffer_format(&t->now->text, "%s%s%s ", all_do ? "" : "on ", terms[is_hostile],
                          all_do ? " to" : " terms with");
    else
        ent_buffer_format(&t->now->text, "%s ", views[is_hostile]);
    ent_say_actor(t, s->actor);
}

/* "4 of 4 are hostile to Qatar, 1 friendly" */
static void say_outside(struct blocs *b, const struct standing *s) {
    bool is_hostile = s->hostile >= s->friendly;
    size_t most = is_hostile ? s->hostile : s->friendly, fewer = is_hostile ? s->friendly : s->hostile;
    bool is_actor = !ent_is_thing(b->t, s->actor);
    say_stand(b, s, is_hostile, most);
    if (fewer > 0)
        ent_buffer_format(&b->t->now->text, ", %zu %s", fewer,
                          is_actor ? (is_hostile ? "friendly" : "hostile")
                                   : (is_hostile ? "for" : "against"));
    if (s->both > 0) ent_buffer_format(&b->t->now->text, ", %zu both", s->both);
}

static void say_pairs(struct blocs *b, const struct standing *s) {
    if (is_inside(s)) {
        ent_say(b->t, ", among themselves: ");
    } else {
        ent_say(b->t, " and ");
        ent_say_clean(b->t, s->other);
        say_members(b, s->other);
        ent_say(b->t, ": ");
    }
    size_t all = s->hostile + s->friendly + s->both;
    ent_say_count(b->t, all, "pair", "pairs");
    if (s->hostile > 0) ent_buffer_format(&b->t->now->text, ", %zu hostile", s->hostile);
    if (s->friendly > 0) ent_buffer_format(&b->t->now->text, ", %zu friendly", s->friendly);
    if (s->both > 0) ent_buffer_format(&b->t->now->text, ", %zu as friendly as hostile", s->both);
}

/* Claims: who belongs to the bloc by the input; how many pairs have more weight for, and against. */
static void tell_standing(struct blocs *b, struct standing *s) {
    struct ent_findings_builder *t = b->t;
    if (!ent_begin(t, ENT_SECTION_BLOCS)) return;
    t->now->may_be_cut = ent_is_second(t);
    rest_on(b, s);
    ent_say_clean(t, s->bloc);
    say_members(b, s->bloc);
    if (s->other == NULL)
        say_outside(b, s);
    else
        say_pairs(b, s);
    s->is_told = true;
    ent_say(t, ".");
}

void ent_tell_blocs(struct ent_findings_builder *t) {
    struct blocs b = {.t = t};
    size_t told = 0;
    for (size_t i = 0; i < t->brief->balance.bond_count; i++) take_bond(&b, &t->brief->balance.bonds[i]);
    if (b.count > 0) qsort(b.items, b.count, sizeof *b.items, inside_last);
    for (size_t i = 0; i < b.count && told < FINDINGS_MOST; i++) {
        if (!is_worth_telling(&b, &b.items[i])) continue;
        tell_standing(&b, &b.items[i]);
        told++;
    }
    t->findings->failed = t->findings->failed || b.failed;
    free(b.items);
}
