/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

/* The matrix of a 3 – b 4 – c has the largest eigenvalue 5 and the vector (3, 5, 4). */
TEST(adds_both_directions_and_scales_to_one) {
    static const struct ties directed = {4, "a>b+2 b>a-1 c>b+4", true};
    expect_of(&directed, "eigenvector", plain, 0.6, 1, 0.8, 0);
    expect_of(&directed, "eigenvector", positive, 2 / sqrt(20), 1, 4 / sqrt(20), 0);
    static const struct ties path = {3, "a>b+1 b>c+1", false};
    expect_of(&path, "eigenvector", plain, sqrt(0.5), 1, sqrt(0.5));
    expect_of(&directed, "eigenvector", unweighted, sqrt(0.5), 1, sqrt(0.5), 0);
}

TEST(is_zero_outside_the_leading_component) {
    static const struct ties first = {5, "a>b+3 b>c+4 d>e+4.9", false};
    expect_of(&first, "eigenvector", plain, 0.6, 1, 0.8, 0, 0);
    static const struct ties last = {5, "a>b+4.9 c>d+3 d>e+4", false};
    expect_of(&last, "eigenvector", plain, 0, 0, 0.6, 1, 0.8);
}

TEST(is_undefined_when_not_unique) {
    static const struct ties equal = {5, "a>b+5 c>d+3 d>e+4", false};
    expect_of(&equal, "eigenvector", plain, U, U, U, U, U);
    static const struct ties bridged = {6, "a>b+1 b>c+1 c>a+1 d>e+1 e>f+1 f>d+1 a>d+1e-12", false};
    expect_of(&bridged, "eigenvector", plain, U, U, U, U, U, U);
    static const struct ties none = {2, "", true};
    expect_of(&none, "eigenvector", plain, U, U);
}

TEST(compares_eigenvalues_by_their_size) {
    static const struct ties equal = {4, "a>b+5000000.0001 c>d+5000000", false};
    expect_of(&equal, "eigenvector", plain, U, U, U, U);
    static const struct ties different = {4, "a>b+5.0001e-9 c>d+5e-9", false};
    expect_of(&different, "eigenvector", plain, 1, 1, 0, 0);
}

TEST(is_unique_again_when_a_third_component_leads) {
    static const struct ties ties = {6, "a>b+5 c>d+5 e>f+6", false};
    expect_of(&ties, "eigenvector", plain, 0, 0, 0, 0, 1, 1);
}
