/* SPDX-License-Identifier: MIT */
#include "measure/ranking.h"
#include "support/test.h"

#include <math.h>
#include <stdlib.h>

static void expect_ranks(const double *values, size_t count, const struct ent_rank *expected) {
    struct ent_rank *ranks = ent_rank_actors(values, count);
    assert_non_null(ranks);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(ranks[i].actor, expected[i].actor);
        assert_int_equal(ranks[i].rank, expected[i].rank);
    }
    free(ranks);
}

TEST(test_equal_scores_share_a_rank) {
    const double values[] = {1, 3, 2, 3, -1, 2};
    const struct ent_rank expected[] = {{1, 1}, {3, 1}, {2, 3}, {5, 3}, {0, 5}, {4, 6}};
    expect_ranks(values, 6, expected);
}

TEST(test_undefined_scores_come_last_without_a_rank) {
    const double values[] = {(double)NAN, -5, (double)NAN, 0};
    const struct ent_rank expected[] = {{3, 1}, {1, 2}, {0, 0}, {2, 0}};
    expect_ranks(values, 4, expected);
}

TEST(test_rounding_decides_nothing) {
    const double close[] = {0.3, 0.1 + 0.2, 0.3 * (1 - 1e-14)};
    const struct ent_rank same[] = {{0, 1}, {1, 1}, {2, 1}};
    expect_ranks(close, 3, same);
    const double apart[] = {0.3, 0.3 * (1 + 1e-7)};
    const struct ent_rank turned[] = {{1, 1}, {0, 2}};
    expect_ranks(apart, 2, turned);
}

TEST(test_no_actors) {
    struct ent_rank *ranks = ent_rank_actors(NULL, 0);
    assert_non_null(ranks);
    free(ranks);
}

TEST(test_a_first_place_that_tells_nobody_apart_is_nobodys) {
    const double alone[] = {0, 2, 1}, tied[] = {2, 2, 1}, zero[] = {0, 0, -1}, all[] = {3, 3, 3},
                 lonely[] = {(double)NAN, 0, (double)NAN}, above[] = {-1, 0, -2};
    assert_int_equal(ent_first_holders(alone, (const size_t[]){3, 1, 2}, 3), 1);
    assert_int_equal(ent_first_alone(alone, (const size_t[]){3, 1, 2}, 3), 1);
    assert_int_equal(ent_first_holders(tied, (const size_t[]){1, 1, 3}, 3), 2);
    assert_int_equal(ent_first_alone(tied, (const size_t[]){1, 1, 3}, 3), ENTENTE_NONE);
    assert_int_equal(ent_first_holders(zero, (const size_t[]){1, 1, 3}, 3), 0);
    assert_int_equal(ent_first_holders(all, (const size_t[]){1, 1, 1}, 3), 0);
    assert_int_equal(ent_first_alone(lonely, (const size_t[]){0, 1, 0}, 3), ENTENTE_NONE);
    assert_int_equal(ent_first_alone(above, (const size_t[]){2, 1, 3}, 3), 1);
    assert_int_equal(ent_first_alone(above, NULL, 0), ENTENTE_NONE);
}
