/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

/* a = 0.15 / 3 + 0.85 (b + c), as b and c have no other way out, and a + b + c = 1. */
static void follows_ties_by_weight(void **state) {
    (void)state;
    struct made made;
    const double a = 0.9 / 1.85;
    make(&made, 3, "a>b+3 a>c-1 b>a+1 c>a+5", true);
    expect(&made, "pagerank", plain, a, 0.05 + 0.85 * 0.75 * a, 0.05 + 0.85 * 0.25 * a);
    expect(&made, "pagerank", unweighted, a, 0.05 + 0.85 * 0.5 * a, 0.05 + 0.85 * 0.5 * a);
    unmake(&made);
}

/* b has no way out and goes anywhere: a = 0.075 + 0.425 b. */
static void leaves_dead_ends_for_anywhere(void **state) {
    (void)state;
    struct made made;
    make(&made, 2, "a>b+7", true);
    expect(&made, "pagerank", plain, 0.5 / 1.425, 0.925 / 1.425);
    expect(&made, "pagerank", negative, 0.5, 0.5);
    unmake(&made);
}

static void names_its_damping(void **state) {
    (void)state;
    struct made made;
    struct entente_scores scores;
    make(&made, 2, "a>b+7", true);
    run(&made, "pagerank", plain, &scores);
    assert_string_equal(scores.parameter_name, "damping");
    assert_true(is_near(scores.parameter, 0.85, 1e-15));
    entente_scores_clear(&scores);
    unmake(&made);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(follows_ties_by_weight),
        cmocka_unit_test(leaves_dead_ends_for_anywhere),
        cmocka_unit_test(names_its_damping),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
