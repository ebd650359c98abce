/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

/* a→d is shorter through b (0.4 + 1/3) than through c (0.25 + 1); b reaches c through a. */
TEST(follows_short_and_directed_paths) {
    expect_of(&crisis, "betweenness", plain, 1, 1, 0, 0, 0);
    expect_of(&crisis, "betweenness", hops, 1, 0.5, 0.5, 0, 0);
    expect_of(&crisis, "betweenness", unweighted, 1, 0.5, 0.5, 0, 0);
    expect_of(&crisis, "betweenness", positive, 0, 0, 0, 0, 0);
    expect_of(&crisis, "betweenness", negative, 1, 0, 0, 0, 0);
    expect_of(&crisis, "betweenness_normalized", hops, 1. / 12, 0.5 / 12, 0.5 / 12, 0, 0);
}

/* Even c and d, tied by 1, are nearer to each other through a and b (1/4 + 1/3.5 + 1/3). */
TEST(counts_pairs_once_when_undirected) {
    expect_of(&undirected_crisis, "betweenness", plain, 2, 2, 0, 0, 0);
    expect_of(&undirected_crisis, "betweenness_normalized", plain, 2. / 6, 2. / 6, 0, 0, 0);
}

TEST(is_largest_in_the_middle) {
    static const struct ties star = {4, "a>b+1 a>c+1 a>d+1", false};
    expect_of(&star, "betweenness", plain, 3, 0, 0, 0);
    expect_of(&star, "betweenness_normalized", plain, 1, 0, 0, 0);
    static const struct ties path = {4, "a>b+1 b>c+1 c>d+1", true};
    expect_of(&path, "betweenness", plain, 0, 2, 2, 0);
    expect_of(&path, "betweenness_normalized", plain, 0, 2. / 6, 2. / 6, 0);
}

static void says_why(const struct made *made, const char *name, const char *reason) {
    struct entente_scores scores;
    run(made, name, plain, &scores);
    assert_string_equal(scores.reason, reason);
    entente_scores_clear(&scores);
}

TEST(needs_three_actors_to_be_normalized) {
    struct made two, three;
    make(&two, 2, "a>b+1", true);
    expect(&two, "betweenness", plain, 0, 0);
    expect(&two, "betweenness_normalized", plain, U, U);
    says_why(&two, "betweenness_normalized", "no actor can lie between others: there are fewer than three");
    make(&three, 3, "a>b+1 b>c+1", true);
    expect(&three, "betweenness_normalized", plain, 0, 0.5, 0);
    unmake(&two);
    unmake(&three);
}

TEST(refuses_weights_too_far_apart) {
    struct made wide;
    make(&wide, 3, "a>b+1e10 b>c+1", true);
    expect(&wide, "betweenness", plain, U, U, U);
    says_why(&wide, "betweenness", "the distances of the ties differ by more than a factor of 1e9");
    expect(&wide, "betweenness", hops, 0, 1, 0);
    static const struct ties near = {3, "a>b+1e8 b>c+1", true};
    expect_of(&near, "betweenness", plain, 0, 1, 0);
    unmake(&wide);
}
