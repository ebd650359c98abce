/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

/* a = 0.15 / 3 + 0.85 (b + c), as b and c have no other way out, and a + b + c = 1. */
TEST(follows_ties_by_weight) {
    const double a = 0.9 / 1.85;
    static const struct ties ties = {3, "a>b+3 a>c-1 b>a+1 c>a+5", true};
    expect_of(&ties, "pagerank", plain, a, 0.05 + 0.85 * 0.75 * a, 0.05 + 0.85 * 0.25 * a);
    expect_of(&ties, "pagerank", unweighted, a, 0.05 + 0.85 * 0.5 * a, 0.05 + 0.85 * 0.5 * a);
}

/* b has no way out and goes anywhere: a = 0.075 + 0.425 b. */
TEST(leaves_dead_ends_for_anywhere) {
    static const struct ties ties = {2, "a>b+7", true};
    expect_of(&ties, "pagerank", plain, 0.5 / 1.425, 0.925 / 1.425);
    expect_of(&ties, "pagerank", negative, 0.5, 0.5);
}

TEST(names_its_damping) {
    struct made made;
    struct entente_scores scores;
    make(&made, 2, "a>b+7", true);
    run(&made, "pagerank", plain, &scores);
    assert_string_equal(scores.parameter_name, "damping");
    assert_true(is_near(scores.parameter, 0.85, 1e-15));
    entente_scores_clear(&scores);
    unmake(&made);
}

/* Leaves point at a hub that has no way out. A leaf has a = (1 - d + d hub) / (leaves + 1), the hub
 * a (1 + d leaves). */
TEST(large_networks_as_small_ones) {
    enum { LEAVES = 600 };
    const double d = 0.85, leaf = (1 - d) / (LEAVES + 1 - d * (1 + d * LEAVES));
    struct made made;
    struct entente_scores scores;
    struct tie_list ties = {0};
    for (size_t i = 0; i < LEAVES; i++) {
        add_tie(&ties, i + 1, 0, 1, 1 + (double)(i % 3));
    }
    make_listed(&made, LEAVES + 1, &ties, true);
    run(&made, "pagerank", plain, &scores);
    assert_true(is_near(scores.values[0], leaf * (1 + d * LEAVES), 1e-14));
    for (size_t i = 1; i <= LEAVES; i++) assert_true(is_near(scores.values[i], leaf, 1e-16));
    entente_scores_clear(&scores);
    unmake(&made);
}

/* Leaves give all to the hub, which gives each its share: hub = a (1 + d leaves) + d² hub. */
TEST(large_undirected_networks_too) {
    enum { LEAVES = 600 };
    const double d = 0.85, anywhere = (1 - d) / (LEAVES + 1);
    const double hub = anywhere * (1 + d * LEAVES) / (1 - d * d);
    struct made made;
    struct entente_scores scores;
    struct tie_list ties = {0};
    for (size_t i = 0; i < LEAVES; i++) {
        add_tie(&ties, i % 2 == 0 ? i + 1 : 0, i % 2 == 0 ? 0 : i + 1, 1, 2);
    }
    make_listed(&made, LEAVES + 1, &ties, false);
    run(&made, "pagerank", plain, &scores);
    assert_true(is_near(scores.values[0], hub, 1e-12));
    assert_true(is_near(scores.values[LEAVES], anywhere + d * hub / LEAVES, 1e-15));
    entente_scores_clear(&scores);
    unmake(&made);
}
