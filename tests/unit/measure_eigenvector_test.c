/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

/* The matrix of a 3 – b 4 – c has the largest eigenvalue 5 and the vector (3, 5, 4). */
TEST(adds_both_directions_and_scales_to_one) {
    struct made directed, path;
    make(&directed, 4, "a>b+2 b>a-1 c>b+4", true);
    expect(&directed, "eigenvector", plain, 0.6, 1, 0.8, 0);
    expect(&directed, "eigenvector", positive, 2 / sqrt(20), 1, 4 / sqrt(20), 0);
    make(&path, 3, "a>b+1 b>c+1", false);
    expect(&path, "eigenvector", plain, sqrt(0.5), 1, sqrt(0.5));
    expect(&directed, "eigenvector", unweighted, sqrt(0.5), 1, sqrt(0.5), 0);
    unmake(&directed);
    unmake(&path);
}

TEST(is_zero_outside_the_leading_component) {
    struct made first, last;
    make(&first, 5, "a>b+3 b>c+4 d>e+4.9", false);
    expect(&first, "eigenvector", plain, 0.6, 1, 0.8, 0, 0);
    make(&last, 5, "a>b+4.9 c>d+3 d>e+4", false);
    expect(&last, "eigenvector", plain, 0, 0, 0.6, 1, 0.8);
    unmake(&first);
    unmake(&last);
}

TEST(is_undefined_when_not_unique) {
    struct made equal, bridged, none;
    make(&equal, 5, "a>b+5 c>d+3 d>e+4", false);
    expect(&equal, "eigenvector", plain, U, U, U, U, U);
    make(&bridged, 6, "a>b+1 b>c+1 c>a+1 d>e+1 e>f+1 f>d+1 a>d+1e-12", false);
    expect(&bridged, "eigenvector", plain, U, U, U, U, U, U);
    make(&none, 2, "", true);
    expect(&none, "eigenvector", plain, U, U);
    unmake(&equal);
    unmake(&bridged);
    unmake(&none);
}

TEST(compares_eigenvalues_by_their_size) {
    struct made equal, different;
    make(&equal, 4, "a>b+5000000.0001 c>d+5000000", false);
    expect(&equal, "eigenvector", plain, U, U, U, U);
    make(&different, 4, "a>b+5.0001e-9 c>d+5e-9", false);
    expect(&different, "eigenvector", plain, 1, 1, 0, 0);
    unmake(&equal);
    unmake(&different);
}

TEST(is_unique_again_when_a_third_component_leads) {
    struct made made;
    make(&made, 6, "a>b+5 c>d+5 e>f+6", false);
    expect(&made, "eigenvector", plain, 0, 0, 0, 0, 1, 1);
    unmake(&made);
}
