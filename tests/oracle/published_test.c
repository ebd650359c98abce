/* SPDX-License-Identifier: MIT */
/* Published values, and values on which networkx and igraph agree. */
#include "oracle/published_values.h"

TEST(kite_as_computed) {
    CHECK_ROWS(kite_ties, kite_computed);
}

TEST(florentine_as_computed) {
    CHECK_ROWS(florentine_ties, florentine_computed);
}

TEST(karate_as_computed) {
    CHECK_ROWS(karate_ties, karate_computed);
}

TEST(kite_as_published) {
    CHECK_ROWS(kite_ties, kite_published);
}

TEST(florentine_as_published) {
    CHECK_ROWS(florentine_ties, florentine_published);
}

/* Borgatti's "Structural Holes: Unpacking Burt's Redundancy Measures" 1997, as in networkx' tests: its actors
 * A to G are a to g here. */
TEST(structural_holes_as_published) {
    struct made even, weighted, directed;
    make(&even, 7, "a>b+1 a>f+1 a>g+1 a>e+1 e>g+1 f>g+1 b>g+1 b>d+1 d>g+1 g>c+1", false);
    near_published(&even, "constraint", 6, 0.4, 0.001);
    near_published(&even, "constraint", 0, 0.595, 0.001);
    near_published(&even, "constraint", 2, 1, 0.001);
    near_published(&even, "effective_size", 6, 4.67, 0.01);
    near_published(&even, "effective_size", 0, 2.5, 0.01);
    near_published(&even, "effective_size", 2, 1, 0.01);
    make(&weighted, 7, "a>b+2 a>f+3 a>g+5 a>e+2 e>g+8 f>g+3 b>g+4 b>d+1 d>g+3 g>c+10", false);
    near_published(&weighted, "constraint", 6, 0.299, 0.001);
    near_published(&weighted, "constraint", 0, 0.795, 0.001);
    near_published(&weighted, "constraint", 2, 1, 0.001);
    near_published(&weighted, "effective_size", 6, 5.47, 0.01);
    near_published(&weighted, "effective_size", 0, 2.47, 0.01);
    near_published(&weighted, "effective_size", 2, 1, 0.01);
    make(&directed, 3, "a>b+1 a>c+1 b>a+1 c>b+1", true);
    near_published(&directed, "constraint", 0, 1.003, 0.001);
    near_published(&directed, "constraint", 1, 1.003, 0.001);
    near_published(&directed, "constraint", 2, 1.389, 0.001);
    near_published(&directed, "effective_size", 0, 1.167, 0.001);
    near_published(&directed, "effective_size", 1, 1.167, 0.001);
    near_published(&directed, "effective_size", 2, 1, 0.001);
    unmake(&even);
    unmake(&weighted);
    unmake(&directed);
}
