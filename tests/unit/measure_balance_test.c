/* SPDX-License-Identifier: MIT */
#include "support/loaded.h"
#include "support/measured.h"
#include <entente/balance.h>

/* Two friends and their common enemy, and an enemy of one of them. */
#define ENEMY "a>b+1 a>c-1 b>c-1 c>d-1 b>d-1"

TEST(counts_triangles_by_sign) {
    struct made made;
    make(&made, 4, ENEMY, false);
    expect(&made, "triangles_ppp", plain, 0);
    expect(&made, "triangles_pnn", plain, 1);
    expect(&made, "triangles_nnn", plain, 1);
    expect(&made, "triangle_balance", plain, 0.5);
    expect(&made, "triangle_balance_general", plain, 1);
    unmake(&made);
}

TEST(weighs_triangles_by_their_intensity) {
    static const struct ties ties = {4, "a>b+8 a>c-1 b>c-1 c>d-1 b>d-1", false};
    expect_of(&ties, "triangle_balance", plain, 0.5);
    expect_of(&ties, "triangle_balance_weighted", plain, 2. / 3); /* cube root of 8 beside 1 */
}

TEST(leaves_out_triangles_of_both_signs) {
    struct made made;
    make(&made, 4, ENEMY " b>d+1", true);
    expect(&made, "triangles_nnn", plain, 0);
    expect(&made, "triangle_balance", plain, 1);
    unmake(&made);
}

TEST(directions_make_no_difference) {
    static const struct ties ties = {4, "b>a+1 c>a-1 b>c-1 c>b-1 d>c-1 b>d-1", true};
    expect_of(&ties, "triangles_pnn", plain, 1);
    expect_of(&ties, "frustration", plain, 1);
    expect_of(&ties, "line_balance", plain, 1 - 2. / 6); /* six ties, of which c and b have two */
}

TEST(splits_lose_ties_or_weight) {
    struct made made;
    make(&made, 3, "a>b+1 b>c+3 a>c-2", false);
    expect(&made, "frustration", plain, 1);
    expect(&made, "frustration_weighted", plain, 1);
    unmake(&made);
    make(&made, 3, "a>b+5 b>c+3 a>c-2", false);
    expect(&made, "frustration_weighted", plain, 2);
    unmake(&made);
}

/* A triangle with one negative tie: A has the eigenvalues 1, 1, -2, |A| has 2, -1, -1. */
TEST(compares_closed_walks) {
    struct made made;
    make(&made, 3, "a>b+1 b>c+1 a>c-1", false);
    expect(&made, "walk_balance", plain, (2 * exp(1) + exp(-2)) / (exp(2) + 2 * exp(-1)));
    unmake(&made);
    make(&made, 2, "a>b-7", false);
    expect(&made, "walk_balance", plain, 1);
    expect(&made, "walk_balance_weighted", plain, 1);
    unmake(&made);
}

TEST(nothing_signed_has_no_balance) {
    static const struct ties ties = {3, "a>b~1", true};
    expect_of(&ties, "triangle_balance", plain, U);
    expect_of(&ties, "walk_balance", plain, U);
    expect_of(&ties, "line_balance", plain, U);
    expect_of(&ties, "frustration", plain, 0);
    expect_of(&ties, "triangles_ppp", plain, 0);
}

TEST(tells_who_is_in_the_way) {
    struct made made;
    struct entente_balance balance;
    make(&made, 5, ENEMY, false);
    assert_int_equal(entente_balance_find(made.network, NULL, &balance, NULL), ENTENTE_OK);
    assert_true(balance.is_proved);
    assert_near(balance.upper, 1);
    assert_near(balance.total, 5);
    assert_int_equal(balance.camps[4], 0);
    assert_int_equal(balance.unbalanced[0], 0);
    assert_int_equal(balance.unbalanced[3], 1);
    assert_int_equal(balance.bond_count, 5);
    double lost = 0;
    for (size_t i = 0; i < balance.bond_count; i++) {
        lost += balance.bonds[i].loss;
        bool is_shared = balance.bonds[i].a == 1 && balance.bonds[i].b == 2;
        assert_int_equal(balance.bonds[i].triangles, is_shared ? 2 : 1);
    }
    assert_near(lost, 1);
    assert_int_equal(balance.optima, 2); /* d on either side */
    assert_false(balance.more_optima);
    entente_balance_clear(&balance);
    unmake(&made);
}
