/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

TEST(counts_contacts_less_their_redundancy) {
    struct made star, triangle, tailed;
    make(&star, 5, "a>b+1 a>c+1 a>d+1", false);
    expect(&star, "effective_size", plain, 3, 1, 1, 1, U);
    make(&triangle, 3, "a>b+1 b>c+1 c>a+1", false);
    expect(&triangle, "effective_size", plain, 1, 1, 1);
    /* Unweighted it is contacts minus twice their ties over contacts: 3 - 2/3 for a. */
    make(&tailed, 4, "a>b+1 b>c+1 c>a+1 d>a+1", false);
    expect(&tailed, "effective_size", plain, 3 - 2. / 3, 1, 1, 1);
    unmake(&star);
    unmake(&triangle);
    unmake(&tailed);
}

/* Pairs weigh ab 1, ac 3, bc 2. From a: b loses 3/4 · 2/2, c loses 1/4 · 2/3. From b: a loses 2/3 · 3/3, c
 * loses 1/3 · 3/3. From c: a loses 2/5 · 1/3, b loses 3/5 · 1/2. */
TEST(adds_the_weights_of_both_directions) {
    struct made made;
    make(&made, 3, "a>b+1 c>a-3 b>c+1.5 c>b+0.5", true);
    expect(&made, "effective_size", plain, 2 - 3. / 4 - 1. / 6, 2 - 2. / 3 - 1. / 3, 2 - 2. / 15 - 3. / 10);
    expect(&made, "effective_size", unweighted, 1, 1, 1);
    expect(&made, "effective_size", positive, 1, 2, 1);
    unmake(&made);
}

/* d is no contact of a, although it is one of a's contacts. */
TEST(forgets_one_actor_before_the_next) {
    struct made made;
    make(&made, 4, "a>b+1 b>c+1 b>d+1 c>d+1", false);
    expect(&made, "effective_size", plain, 1, 3 - 2. / 3, 1, 1);
    unmake(&made);
}
