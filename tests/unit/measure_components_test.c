/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

TEST(counts_pieces) {
    expect_of(&crisis, "components_weak", plain, 2);
    expect_of(&crisis, "components_strong", plain, 4);
    expect_of(&crisis, "components_weak", positive, 3);
    expect_of(&crisis, "components_strong", positive, 5);
    expect_of(&undirected_crisis, "components_weak", plain, 2);
    expect_of(&undirected_crisis, "components_strong", plain, 2);
}
