/* SPDX-License-Identifier: MIT */
#include "support/measured.h"

static void counts_each_sign_by_direction(void **state) {
    (void)state;
    struct made made;
    make_crisis(&made, true);
    expect(&made, "positive_degree", plain, 1, 1, 1, 1, 0);
    expect(&made, "positive_in_degree", plain, 0, 1, 0, 1, 0);
    expect(&made, "positive_out_degree", plain, 1, 0, 1, 0, 0);
    expect(&made, "negative_degree", plain, 3, 2, 1, 0, 0);
    expect(&made, "negative_in_degree", plain, 1, 1, 1, 0, 0);
    expect(&made, "negative_out_degree", plain, 2, 1, 0, 0, 0);
    unmake(&made);
}

static void nets_and_compares_them(void **state) {
    (void)state;
    struct made made;
    make_crisis(&made, true);
    expect(&made, "net_degree", plain, -2, -1, 0, 1, 0);
    expect(&made, "net_in_degree", plain, -1, 0, -1, 1, 0);
    expect(&made, "net_out_degree", plain, -1, -1, 1, 0, 0);
    expect(&made, "ratio_degree", plain, 1. / 4, 1. / 3, 1. / 2, 1, U);
    expect(&made, "ratio_in_degree", plain, 0, 1. / 2, 0, 1, U);
    expect(&made, "ratio_out_degree", plain, 1. / 3, 0, 1, U, U);
    unmake(&made);
}

static void counts_both_ends_when_undirected(void **state) {
    (void)state;
    struct made made;
    make_crisis(&made, false);
    expect(&made, "negative_degree", plain, 2, 1, 1, 0, 0);
    expect(&made, "negative_in_degree", plain, 2, 1, 1, 0, 0);
    expect(&made, "negative_out_degree", plain, 2, 1, 1, 0, 0);
    expect(&made, "net_degree", plain, -1, 0, 0, 1, 0);
    unmake(&made);
}

static void reads_both_signs_whatever_the_layer(void **state) {
    (void)state;
    struct made made;
    make_crisis(&made, true);
    expect(&made, "net_degree", positive, -2, -1, 0, 1, 0);
    expect(&made, "net_degree", negative, -2, -1, 0, 1, 0);
    unmake(&made);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_each_sign_by_direction),
        cmocka_unit_test(nets_and_compares_them),
        cmocka_unit_test(counts_both_ends_when_undirected),
        cmocka_unit_test(reads_both_signs_whatever_the_layer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
