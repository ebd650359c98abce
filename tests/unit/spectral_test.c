/* SPDX-License-Identifier: MIT */
/* Components above the dense solver's size: what Lanczos finds, and what it may not pretend to find. */
#include "support/measured.h"

static void add_path(struct tie_list *ties, size_t first, size_t last, double weight) {
    for (size_t i = first; i < last; i++) add_tie(ties, i, i + 1, 1, weight);
}

/* A path of n has the leading vector sin(iπ / (n + 1)), i from 1. */
TEST(finds_the_sine_of_a_long_path) {
    const size_t sizes[] = {499, 501, 601};
    for (size_t k = 0; k < 3; k++) {
        struct made made;
        struct entente_scores scores;
        struct tie_list ties = {0};
        add_path(&ties, 0, sizes[k] - 1, 1);
        make_listed(&made, sizes[k], &ties, false);
        run(&made, "eigenvector", plain, &scores);
        for (size_t i = 0; i < sizes[k]; i++) {
            double expected = sin((double)(i + 1) * acos(-1) / (double)(sizes[k] + 1));
            if (!is_near(scores.values[i], expected, 1e-8))
                fail_msg("%zu: %g, %g", i, scores.values[i], expected);
        }
        entente_scores_clear(&scores);
        unmake(&made);
    }
}

/* Wheels: the hub at 1, the n - 1 rim actors at 1 / (λ - 2) with λ = 1 + √n. */
static void add_wheel(struct tie_list *ties, size_t hub, size_t rim) {
    for (size_t i = 1; i <= rim; i++) {
        add_tie(ties, hub, hub + i, 1, 1);
        add_tie(ties, hub + i, hub + 1 + i % rim, 1, 1);
    }
}

TEST(solves_big_components_beside_small_ones) {
    const size_t rim = 600;
    struct made made;
    struct entente_scores scores;
    struct tie_list ties = {0};
    add_tie(&ties, 0, 1, 1, 5);
    add_wheel(&ties, 2, rim);
    make_listed(&made, rim + 3, &ties, false);
    run(&made, "eigenvector", plain, &scores);
    assert_true(is_near(scores.values[0], 0, 1e-12));
    assert_true(is_near(scores.values[2], 1, 1e-12));
    for (size_t i = 3; i < scores.count; i++)
        assert_true(is_near(scores.values[i], 1 / (sqrt(601) - 1), 1e-10));
    entente_scores_clear(&scores);
    unmake(&made);
}

/* Two wheels, apart or tied by next to nothing. */
static void check_two_wheels(double tie_between) {
    const size_t rim = 600;
    struct made made;
    struct entente_scores scores;
    struct tie_list ties = {0};
    add_wheel(&ties, 0, rim);
    add_wheel(&ties, rim + 1, rim);
    add_tie(&ties, 0, rim + 1, 1, tie_between);
    make_listed(&made, 2 * (rim + 1), &ties, false);
    run(&made, "eigenvector", plain, &scores);
    for (size_t i = 0; i < scores.count; i++) assert_true(isnan(scores.values[i]));
    assert_string_equal(scores.reason, "the largest eigenvalue is not unique, and so its vector is not");
    entente_scores_clear(&scores);
    unmake(&made);
}

TEST(sees_that_two_big_components_are_equal) {
    check_two_wheels(0);
}

TEST(sees_that_two_big_halves_are_as_good_as_apart) {
    check_two_wheels(1e-12);
}

/* The two largest eigenvalues of this path differ by less than two millionths, too little for the steps
 * allowed. */
TEST(admits_that_it_did_not_converge) {
    struct made made;
    struct entente_scores scores;
    struct tie_list ties = {0};
    add_path(&ties, 0, 2999, 1);
    make_listed(&made, 3000, &ties, false);
    run(&made, "eigenvector", plain, &scores);
    for (size_t i = 0; i < scores.count; i++) assert_true(isnan(scores.values[i]));
    assert_string_equal(scores.reason, "the iteration for the largest eigenvalue did not converge");
    entente_scores_clear(&scores);
    unmake(&made);
}
