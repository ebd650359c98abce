/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

TEST(counts_weighted_walks_that_lead_here) {
    struct made made;
    const double alpha = 0.85 / 4, b = 1 + alpha * 2;
    make(&made, 4, "a>b+2 a>c-1 b>c+3", true);
    expect(&made, "katz", plain, 1, b, 1 + alpha * (1 + 3 * b), 1);
    struct entente_scores scores;
    run(&made, "katz", plain, &scores);
    assert_string_equal(scores.parameter_name, "alpha");
    assert_true(is_near(scores.parameter, alpha, 1e-15));
    entente_scores_clear(&scores);
    unmake(&made);
}

/* With alpha times the strength at 0.85 for everyone, x = 1 / 0.15. */
TEST(reaches_its_bound_where_strengths_are_equal) {
    static const struct ties pair = {2, "a>b+2", false};
    expect_of(&pair, "katz", plain, 1 / 0.15, 1 / 0.15);
    static const struct ties cycle = {3, "a>b+5 b>c+5 c>a+5", true};
    expect_of(&cycle, "katz", plain, 1 / 0.15, 1 / 0.15, 1 / 0.15);
}

TEST(is_one_without_ties) {
    struct made made;
    struct entente_scores scores;
    make(&made, 2, "a>b+1", true);
    expect(&made, "katz", negative, 1, 1);
    run(&made, "katz", negative, &scores);
    assert_true(is_near(scores.parameter, 0, 1e-15));
    entente_scores_clear(&scores);
    unmake(&made);
}
