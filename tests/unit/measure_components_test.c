/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

TEST(counts_pieces) {
    struct made directed, undirected;
    make_crisis(&directed, true);
    expect(&directed, "components_weak", plain, 2);
    expect(&directed, "components_strong", plain, 4);
    expect(&directed, "components_weak", positive, 3);
    expect(&directed, "components_strong", positive, 5);
    make_crisis(&undirected, false);
    expect(&undirected, "components_weak", plain, 2);
    expect(&undirected, "components_strong", plain, 2);
    unmake(&directed);
    unmake(&undirected);
}
