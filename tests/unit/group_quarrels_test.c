/* SPDX-License-Identifier: MIT */
#include "base/random.h"
#include "support/measured.h"
#include <entente/group_quarrels.h>

static void find(const struct made *made, enum entente_grouping by,
                 struct entente_group_quarrels *group_quarrels) {
    assert_int_equal(entente_group_quarrels_find(made->network, by, 0, group_quarrels, NULL), ENTENTE_OK);
}

/* a and b are bloc x, c and d bloc y, e is in none. */
TEST(test_those_between_hostile_blocs_are_found) {
    struct made made;
    struct entente_group_quarrels group_quarrels;
    make(&made, 5, "a>c-3 b>c+1 e>a+2 e>b+1 e>c+4 e>d-1 b>d+1 a>b+1", true);
    give_blocs(&made, "xxyy.");
    find(&made, ENTENTE_BY_BLOC, &group_quarrels);
    assert_int_equal(group_quarrels.count, 1);
    const struct entente_group_quarrel *group_quarrel = &group_quarrels.items[0];
    assert_true(is_near(group_quarrel->negative, 3, 0) && is_near(group_quarrel->positive, 2, 0));
    assert_int_equal(group_quarrel->mediator_count, 2); /* e: 3 with x, 3 with y; b: 1 with x, 2 with y */
    assert_int_equal(group_quarrel->mediators[0].actor, 4);
    assert_true(is_near(group_quarrel->mediators[0].weaker, 3, 0));
    assert_int_equal(group_quarrel->mediators[0].hangs_on, 2); /* without c, -1 is left */
    assert_true(group_quarrel->mediators[0].friends[0] == 2 && group_quarrel->mediators[0].friends[1] == 1);
    assert_int_equal(group_quarrel->mediators[1].actor, 1);
    assert_int_equal(group_quarrel->mediators[1].hangs_on, 0); /* its only friend in x */
    entente_group_quarrels_clear(&group_quarrels);
    unmake(&made);
}

TEST(test_two_friends_on_each_side_hang_on_nobody) {
    struct made made;
    struct entente_group_quarrels group_quarrels;
    make(&made, 5, "a>c-1 e>a+1 e>b+1 e>c+1 e>d+1", true);
    give_blocs(&made, "xxyy.");
    find(&made, ENTENTE_BY_BLOC, &group_quarrels);
    assert_int_equal(group_quarrels.items[0].mediator_count, 1);
    assert_true(group_quarrels.items[0].mediators[0].hangs_on == ENTENTE_NONE);
    entente_group_quarrels_clear(&group_quarrels);
    unmake(&made);
}

TEST(test_issues_neither_talk_nor_take_sides) {
    struct made made;
    struct entente_group_quarrels group_quarrels;
    make(&made, 4, "a>b-1 c>a+1 c>b+1 a>d+5 b>d-5", true);
    give_blocs(&made, "xy.y");
    made.document.actors[2].kind = ENTENTE_ISSUE;
    made.document.actors[3].kind = ENTENTE_EVENT;
    find(&made, ENTENTE_BY_BLOC, &group_quarrels);
    assert_int_equal(group_quarrels.count, 1); /* a's tie with the event does not reconcile x and y */
    assert_int_equal(group_quarrels.items[0].mediator_count, 0);
    entente_group_quarrels_clear(&group_quarrels);
    unmake(&made);
}

TEST(test_by_default_the_sides_of_the_best_split_are_compared) {
    struct made made;
    struct entente_group_quarrels group_quarrels;
    make(&made, 5, "a>b+3 c>d+3 a>c-2 a>d-2 b>c-2 e>a+1 e>b+1 e>d+1", true);
    find(&made, ENTENTE_BY_DEFAULT, &group_quarrels);
    assert_int_equal(group_quarrels.groups.by, ENTENTE_BY_CAMP);
    assert_int_equal(group_quarrels.count, 1);
    assert_int_equal(group_quarrels.items[0].mediator_count, 1);
    assert_int_equal(group_quarrels.items[0].mediators[0].actor, 4);
    assert_int_equal(group_quarrels.items[0].mediators[0].hangs_on, 3);
    entente_group_quarrels_clear(&group_quarrels);
    unmake(&made);
    make(&made, 3, "a>b+1 b>c+1", true); /* one side alone */
    find(&made, ENTENTE_BY_CAMP, &group_quarrels);
    assert_int_equal(group_quarrels.count, 0);
    entente_group_quarrels_clear(&group_quarrels);
    unmake(&made);
}

/* -- beside sums over every two actors ------------------------------------------------------------------- */

enum { ACTORS = 8 };

static double net_between(const struct made *made, size_t a, size_t b) {
    double sum = 0;
    for (size_t i = 0; i < made->document.relation_count; i++) {
        const struct entente_relation *r = &made->document.relations[i];
        if ((r->source == a && r->target == b) || (r->source == b && r->target == a))
            sum += r->sign * r->weight;
    }
    return sum;
}

static double net_with(const struct made *made, size_t actor, const char *bloc, size_t left_out) {
    double sum = 0;
    for (size_t i = 0; i < ACTORS; i++) {
        if (i != actor && i != left_out && strcmp(made->document.actors[i].bloc, bloc) == 0)
            sum += net_between(made, actor, i);
    }
    return sum;
}

/* Is there a single tie without which the actor would not be on good terms with both? */
static bool hangs(const struct made *made, size_t actor) {
    for (size_t i = 0; i < ACTORS; i++) {
        if (net_with(made, actor, "x", i) <= 0 || net_with(made, actor, "y", i) <= 0) return true;
    }
    return false;
}

static void check_group_quarrel(const struct made *made, const struct entente_group_quarrel *group_quarrel) {
    size_t found = 0;
    for (size_t i = 0; i < ACTORS; i++) {
        double x = net_with(made, i, "x", ACTORS), y = net_with(made, i, "y", ACTORS);
        const struct entente_go_between *mediator = NULL;
        for (size_t k = 0; k < group_quarrel->mediator_count; k++)
            if (group_quarrel->mediators[k].actor == i) mediator = &group_quarrel->mediators[k];
        assert_true((mediator != NULL) == (x > 0 && y > 0));
        if (mediator == NULL) continue;
        found++;
        assert_true(is_near(mediator->weaker, fmin(x, y), 1e-12));
        assert_true((mediator->hangs_on != ENTENTE_NONE) == hangs(made, i));
        if (mediator->hangs_on == ENTENTE_NONE) continue;
        assert_true(net_with(made, i, "x", mediator->hangs_on) <= 0 ||
                    net_with(made, i, "y", mediator->hangs_on) <= 0);
    }
    assert_int_equal(found, group_quarrel->mediator_count);
}

TEST(test_mediators_are_those_of_plain_sums) {
    size_t group_quarrels_met = 0, mediators_met = 0;
    for (uint64_t seed = 1; seed <= 60; seed++) {
        struct ent_random random = ent_random_from(seed);
        struct made made;
        struct entente_group_quarrels group_quarrels;
        struct entente_relation *relations = calloc(ACTORS * ACTORS, sizeof *relations);
        size_t count = 0;
        assert_non_null(relations);
        for (size_t a = 0; a < ACTORS; a++) {
            for (size_t b = 0; b < ACTORS; b++) {
                if (a == b || ent_random_below(&random, 3) > 0) continue;
                relations[count++] =
                    (struct entente_relation){.source = a,
                                              .target = b,
                                              .sign = ent_random_below(&random, 2) == 0 ? 1 : -1,
                                              .weight = 1 + (double)ent_random_below(&random, 3),
                                              .confidence = 1};
            }
        }
        make_of(&made, ACTORS, relations, count, true);
        give_blocs(&made, "xxxyyy..");
        find(&made, ENTENTE_BY_BLOC, &group_quarrels);
        for (size_t i = 0; i < group_quarrels.count; i++, group_quarrels_met++) {
            check_group_quarrel(&made, &group_quarrels.items[i]);
            mediators_met += group_quarrels.items[i].mediator_count;
        }
        entente_group_quarrels_clear(&group_quarrels);
        unmake(&made);
    }
    assert_true(group_quarrels_met > 10 && mediators_met > 10);
}
