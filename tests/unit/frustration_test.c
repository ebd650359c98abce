/* SPDX-License-Identifier: MIT */
#include "base/random.h"
#include "measure/frustration.h"
#include "measure/frustration_core.h"
#include "support/loaded.h"
#include "support/measured.h"
#include <math.h>

static const struct ent_frustration_limits patient = {.seconds = 60, .steps = 1000000, .optima_most = 20};
static const struct ent_frustration_limits hasty = {.seconds = 60, .steps = 400};

/* What the best of all splits loses, and how many lose no more: by trying them all. */
static double try_all(const struct ent_pairs *pairs, bool weighted, size_t *optima) {
    int camps[16];
    double least = HUGE_VAL;
    *optima = 0;
    for (unsigned mask = 0; mask < 1u << (pairs->actors - 1); mask++) {
        for (size_t i = 0; i < pairs->actors; i++) camps[i] = mask >> i & 1 ? 1 : -1;
        double loss = ent_split_loss(pairs, camps, weighted);
        if (loss < least - 1e-9) *optima = 0;
        least = fmin(least, loss);
        *optima += loss <= least + 1e-9;
    }
    return least;
}

/* Random signs on a random graph; every actor has a tie to the one before. */
static void make_random(struct made *made, size_t actors, double density, double friendly, uint64_t seed) {
    struct ent_random random = ent_random_from(seed);
    struct entente_relation *relations = calloc(actors * actors, sizeof *relations);
    size_t count = 0;
    assert_non_null(relations);
    for (size_t i = 0; i < actors; i++) {
        for (size_t j = 0; j < i; j++) {
            if (j + 1 != i && ent_random_share(&random) >= density) continue;
            int sign = ent_random_share(&random) < friendly ? 1 : -1;
            relations[count++] = (struct entente_relation){.source = i,
                                                           .target = j,
                                                           .sign = sign,
                                                           .weight = 1 + (double)ent_random_below(&random, 4),
                                                           .confidence = 1};
        }
    }
    make_of(made, actors, relations, count, false);
}

static void expect_exact(const struct made *made, bool weighted) {
    struct ent_pairs pairs;
    struct ent_frustration found;
    size_t optima;
    assert_int_equal(ent_pairs_init(&pairs, made->network, NULL), ENTENTE_OK);
    double least = try_all(&pairs, weighted, &optima);
    assert_int_equal(ent_frustration_find(&pairs, weighted, &patient, &found, NULL), ENTENTE_OK);
    assert_true(found.is_proven);
    assert_near(found.upper, least);
    assert_near(found.lower, least);
    assert_near(ent_split_loss(&pairs, found.camps, weighted), least);
    if (optima <= 20)
        assert_int_equal(found.optima, optima);
    else
        assert_true(found.more_optima);
    ent_frustration_clear(&found);
    ent_pairs_clear(&pairs);
}

static void equals_the_best_of_all_splits(void **state) {
    (void)state;
    for (uint64_t seed = 1; seed <= 40; seed++) {
        struct made made;
        make_random(&made, 4 + seed % 12, 0.2 + 0.02 * (double)seed, 0.5, seed);
        expect_exact(&made, false);
        expect_exact(&made, true);
        unmake(&made);
    }
}

/* Ties both for and against weigh nothing: what only they connect may go over, and the other optima are as
 * many as trying all of them finds. */
static void counts_what_may_go_over(void **state) {
    (void)state;
    struct made made;
    make(&made, 2, "a>b+1 b>a-1", true);
    expect_exact(&made, false);
    unmake(&made);
    make(&made, 7, "a>b+1 b>c-1 a>c+1 c>d+1 c>d-1 d>e-1 e>f+2 f>e-2 f>g+1", true);
    expect_exact(&made, false);
    expect_exact(&made, true);
    unmake(&made);
    make(&made, 14,
         "a>b+1 b>c-1 a>c+1 c>d+1 c>d-1 d>e-1 e>f+1 f>g+1 g>h-1 h>i-1 i>j+1 j>k+1 k>l-1 l>m+1 m>n+1 a>n-1",
         true);
    expect_exact(&made, false);
    unmake(&made);
}

/* What is sparse is reduced, and settled without the integer program, which must agree. */
static void reduces_what_is_sparse(void **state) {
    (void)state;
    for (uint64_t seed = 1; seed <= 12; seed++) {
        struct made made;
        struct ent_pairs pairs;
        struct ent_frustration proven, reduced;
        int camps[40];
        bool solved;
        make_random(&made, 14 + seed, 0.02, 0.5, seed);
        assert_int_equal(ent_pairs_init(&pairs, made.network, NULL), ENTENTE_OK);
        for (int weighted = 0; weighted < 2; weighted++) {
            assert_int_equal(ent_core_solve(&pairs, weighted, camps, &solved, NULL), ENTENTE_OK);
            assert_true(solved);
            assert_int_equal(ent_frustration_find(&pairs, weighted, &patient, &proven, NULL), ENTENTE_OK);
            assert_true(proven.is_proven);
            assert_near(ent_split_loss(&pairs, camps, weighted), proven.upper);
            assert_int_equal(ent_frustration_find(&pairs, weighted, &ent_frustration_quick, &reduced, NULL),
                             ENTENTE_OK);
            assert_near(reduced.upper, proven.upper);
            ent_frustration_clear(&proven);
            ent_frustration_clear(&reduced);
        }
        ent_pairs_clear(&pairs);
        unmake(&made);
    }
}

static void leaves_what_is_dense(void **state) {
    (void)state;
    struct made made;
    struct ent_pairs pairs;
    int camps[60];
    bool solved = true;
    make_random(&made, 60, 1, 0.5, 3);
    assert_int_equal(ent_pairs_init(&pairs, made.network, NULL), ENTENTE_OK);
    assert_int_equal(ent_core_solve(&pairs, false, camps, &solved, NULL), ENTENTE_OK);
    assert_false(solved);
    ent_pairs_clear(&pairs);
    unmake(&made);
}

static void knows_what_is_lost_either_way(void **state) {
    (void)state;
    struct made made;
    struct ent_pairs pairs;
    struct ent_frustration found;
    make(&made, 3, "a>b+2 a>b-1 b>a-1 b>c+1", true);
    assert_int_equal(ent_pairs_init(&pairs, made.network, NULL), ENTENTE_OK);
    assert_int_equal(pairs.count, 2);
    assert_int_equal(pairs.items[0].negative_ties, 2);
    assert_int_equal(ent_frustration_find(&pairs, false, &patient, &found, NULL), ENTENTE_OK);
    assert_near(found.upper, 1); /* apart: the positive tie is lost, together two negative ones */
    assert_int_equal(found.camps[0], -1);
    assert_int_equal(found.camps[1], 1);
    assert_int_equal(found.camps[2], 1);
    ent_frustration_clear(&found);
    assert_int_equal(ent_frustration_find(&pairs, true, &patient, &found, NULL), ENTENTE_OK);
    assert_near(found.upper, 2); /* as much on either side, so either will do */
    assert_int_equal(found.optima, 2);
    ent_frustration_clear(&found);
    ent_pairs_clear(&pairs);
    unmake(&made);
}

static void bounds_what_it_cannot_prove(void **state) {
    (void)state;
    struct made made;
    struct ent_pairs pairs;
    struct ent_frustration found;
    make_random(&made, 60, 1, 0.5, 7);
    assert_int_equal(ent_pairs_init(&pairs, made.network, NULL), ENTENTE_OK);
    assert_int_equal(ent_frustration_find(&pairs, false, &hasty, &found, NULL), ENTENTE_OK);
    assert_false(found.is_proven);
    assert_true(found.lower > 0 && found.lower < found.upper);
    assert_near(ent_split_loss(&pairs, found.camps, false), found.upper);
    ent_frustration_clear(&found);
    ent_pairs_clear(&pairs);
    unmake(&made);
}

static void nothing_is_balanced(void **state) {
    (void)state;
    struct made made;
    struct ent_pairs pairs;
    struct ent_frustration found;
    make(&made, 2, "a>b~1", true);
    assert_int_equal(ent_pairs_init(&pairs, made.network, NULL), ENTENTE_OK);
    assert_int_equal(pairs.count, 0);
    assert_int_equal(ent_frustration_find(&pairs, false, &patient, &found, NULL), ENTENTE_OK);
    assert_true(found.is_proven);
    assert_near(found.upper, 0);
    assert_int_equal(found.camps[0], 0);
    ent_frustration_clear(&found);
    ent_pairs_clear(&pairs);
    unmake(&made);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(equals_the_best_of_all_splits), cmocka_unit_test(counts_what_may_go_over),
        cmocka_unit_test(reduces_what_is_sparse),        cmocka_unit_test(leaves_what_is_dense),
        cmocka_unit_test(knows_what_is_lost_either_way), cmocka_unit_test(bounds_what_it_cannot_prove),
        cmocka_unit_test(nothing_is_balanced),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
