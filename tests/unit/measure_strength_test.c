/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

static void adds_weights_by_direction(void **state) {
    (void)state;
    struct made made;
    make_crisis(&made, true);
    expect(&made, "strength", plain, 7.5, 6.5, 5, 4, 0);
    expect(&made, "in_strength", plain, 1, 2.5, 4, 4, 0);
    expect(&made, "out_strength", plain, 6.5, 4, 1, 0, 0);
    unmake(&made);
}

static void adds_weights_of_the_layer(void **state) {
    (void)state;
    struct made made;
    make_crisis(&made, true);
    expect(&made, "strength", positive, 2, 2, 1, 1, 0);
    expect(&made, "strength", negative, 5.5, 1.5, 4, 0, 0);
    unmake(&made);
}

static void is_the_degree_when_unweighted(void **state) {
    (void)state;
    struct made made;
    make_crisis(&made, true);
    expect(&made, "strength", unweighted, 3, 3, 2, 2, 0);
    expect(&made, "in_strength", unweighted, 1, 1, 1, 2, 0);
    unmake(&made);
}

static void ignores_direction_when_undirected(void **state) {
    (void)state;
    struct made made;
    make_crisis(&made, false);
    expect(&made, "strength", plain, 7.5, 6.5, 5, 4, 0);
    expect(&made, "in_strength", plain, 7.5, 6.5, 5, 4, 0);
    expect(&made, "out_strength", plain, 7.5, 6.5, 5, 4, 0);
    unmake(&made);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(adds_weights_by_direction),
        cmocka_unit_test(adds_weights_of_the_layer),
        cmocka_unit_test(is_the_degree_when_unweighted),
        cmocka_unit_test(ignores_direction_when_undirected),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
