/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

TEST(counts_contacts_less_their_redundancy) {
    static const struct ties star = {5, "a>b+1 a>c+1 a>d+1", false};
    expect_of(&star, "effective_size", plain, 3, 1, 1, 1, U);
    static const struct ties triangle = {3, "a>b+1 b>c+1 c>a+1", false};
    expect_of(&triangle, "effective_size", plain, 1, 1, 1);
    /* Unweighted it is contacts minus twice their ties over contacts: 3 - 2/3 for a. */
    static const struct ties tailed = {4, "a>b+1 b>c+1 c>a+1 d>a+1", false};
    expect_of(&tailed, "effective_size", plain, 3 - 2. / 3, 1, 1, 1);
}

/* Pairs weigh ab 1, ac 3, bc 2. From a: b loses 3/4 · 2/2, c loses 1/4 · 2/3. From b: a loses 2/3 · 3/3, c
 * loses 1/3 · 3/3. From c: a loses 2/5 · 1/3, b loses 3/5 · 1/2. */
TEST(adds_the_weights_of_both_directions) {
    static const struct ties ties = {3, "a>b+1 c>a-3 b>c+1.5 c>b+0.5", true};
    expect_of(&ties, "effective_size", plain, 2 - 3. / 4 - 1. / 6, 2 - 2. / 3 - 1. / 3,
              2 - 2. / 15 - 3. / 10);
    expect_of(&ties, "effective_size", unweighted, 1, 1, 1);
    expect_of(&ties, "effective_size", positive, 1, 2, 1);
}

/* d is no contact of a, although it is one of a's contacts. */
TEST(forgets_one_actor_before_the_next) {
    static const struct ties ties = {4, "a>b+1 b>c+1 b>d+1 c>d+1", false};
    expect_of(&ties, "effective_size", plain, 1, 3 - 2. / 3, 1, 1);
}
