/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

TEST(compares_with_all_possible_ties) {
    struct made directed, undirected, single;
    make_crisis(&directed, true);
    expect(&directed, "density", plain, 5. / 20);
    expect(&directed, "density", positive, 2. / 20);
    expect(&directed, "density", negative, 3. / 20);
    make_crisis(&undirected, false);
    expect(&undirected, "density", plain, 4. / 10);
    make(&single, 1, "", true);
    expect(&single, "density", plain, U);
    unmake(&directed);
    unmake(&undirected);
    unmake(&single);
}

TEST(counts_returned_ties) {
    struct made directed, undirected;
    make_crisis(&directed, true);
    expect(&directed, "reciprocity", plain, 2. / 5);
    expect(&directed, "reciprocity", negative, 2. / 3);
    expect(&directed, "reciprocity", positive, 0);
    make_crisis(&undirected, false);
    expect(&undirected, "reciprocity", plain, U);
    unmake(&directed);
    unmake(&undirected);
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
