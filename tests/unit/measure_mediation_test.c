/* SPDX-License-Identifier: MIT */
#include "support/loaded.h"
#include "support/measured.h"
#include <entente/mediate.h>

TEST(test_friends_of_both_ends) {
    struct made made;
    struct entente_mediation found;
    /* a and b quarrel; c is a friend of both, d of one, e is for and against a, f is more friend than foe of
     * b */
    make(&made, 6, "a>b-3 b>a+1 c>a+2 b>c+5 d>a+1 d>b-1 e>a+1 e>a-1 e>b+2 a>f+4 f>b+2 f>b-1", true);
    assert_int_equal(entente_mediation_find(made.network, &found, NULL), ENTENTE_OK);
    assert_int_equal(found.quarrel_count, 2);
    const struct entente_quarrel *quarrel = &found.quarrels[0];
    assert_int_equal(quarrel->a, 0);
    assert_int_equal(quarrel->b, 1);
    assert_near(quarrel->negative, 3);
    assert_near(quarrel->positive, 1);
    assert_int_equal(quarrel->mediator_count, 2);
    assert_int_equal(quarrel->mediators[0].actor, 2);
    assert_near(quarrel->mediators[0].strength, 2);
    assert_int_equal(quarrel->mediators[1].actor, 5);
    assert_near(quarrel->mediators[1].strength, 1);
    assert_int_equal(found.quarrels[1].mediator_count, 0); /* b and d: a is the friend of one alone */
    entente_mediation_clear(&found);
    expect(&made, "mediation", plain, 0, 0, 2, 0, 0, 1);
    expect(&made, "mediation", unweighted, 0, 0, 1, 0, 0, 1);
    unmake(&made);
}

TEST(test_things_neither_quarrel_nor_mediate) {
    struct made made;
    make(&made, 4, "a>b-1 a>c+1 b>c+1 a>d+1 b>d+1", false);
    made.document.actors[2].kind = ENTENTE_ISSUE;
    expect(&made, "mediation", plain, 0, 0, 0, 1);
    made.document.actors[1].kind = ENTENTE_EVENT;
    expect(&made, "mediation", plain, 0, 0, 0, 0);
    unmake(&made);
}

TEST(test_nobody) {
    struct made made;
    struct entente_mediation found;
    make(&made, 2, "a>b~1", true);
    assert_int_equal(entente_mediation_find(made.network, &found, NULL), ENTENTE_OK);
    assert_int_equal(found.quarrel_count, 0);
    entente_mediation_clear(&found);
    unmake(&made);
}
