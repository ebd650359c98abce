/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

TEST(compares_with_all_possible_ties) {
    expect_of(&crisis, "density", plain, 5. / 20);
    expect_of(&crisis, "density", positive, 2. / 20);
    expect_of(&crisis, "density", negative, 3. / 20);
    expect_of(&undirected_crisis, "density", plain, 4. / 10);
    static const struct ties single = {1, "", true};
    expect_of(&single, "density", plain, U);
}

TEST(counts_returned_ties) {
    expect_of(&crisis, "reciprocity", plain, 2. / 5);
    expect_of(&crisis, "reciprocity", negative, 2. / 3);
    expect_of(&crisis, "reciprocity", positive, 0);
    expect_of(&undirected_crisis, "reciprocity", plain, U);
}

TEST(says_why_nothing_can_be_returned) {
    struct made none, undirected;
    struct entente_scores scores;
    make(&none, 2, "a>b+1", true);
    run(&none, "reciprocity", negative, &scores);
    assert_true(isnan(scores.values[0]));
    assert_string_equal(scores.reason, "there are no ties");
    entente_scores_clear(&scores);
    make(&undirected, 2, "a>b+1", false);
    run(&undirected, "reciprocity", plain, &scores);
    assert_string_equal(scores.reason, "the network is undirected");
    entente_scores_clear(&scores);
    unmake(&none);
    unmake(&undirected);
}
