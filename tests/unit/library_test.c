/* SPDX-License-Identifier: MIT */
#include "base/library.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static double (*cosine)(double);

static void test_a_function_is_found(void **state) {
    (void)state;
    const struct ent_library_call calls[] = {{"cos", (void *)&cosine}};
    assert_true(ent_library_load("libm.so.6", calls, 1));
    assert_true(cosine(0) == 1);
}

static void test_what_is_missing_is_told(void **state) {
    (void)state;
    double (*none)(double) = NULL;
    const struct ent_library_call calls[] = {{"cos", (void *)&cosine}, {"no_such_function", (void *)&none}};
    assert_false(ent_library_load("libm.so.6", calls, 2));
    assert_null(none);
    assert_false(ent_library_load("libno-such-library.so.1", calls, 1));
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_a_function_is_found),
                                       cmocka_unit_test(test_what_is_missing_is_told)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
