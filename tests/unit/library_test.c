/* SPDX-License-Identifier: MIT */
#include "base/library.h"
#include "support/test.h"

static double (*cosine)(double);

TEST(test_a_function_is_found) {
    const struct ent_library_call calls[] = {{"cos", (void *)&cosine}};
    assert_true(ent_library_load("libm.so.6", calls, 1));
    assert_true(cosine(0) == 1);
}

TEST(test_what_is_missing_is_told) {
    double (*none)(double) = NULL;
    const struct ent_library_call calls[] = {{"cos", (void *)&cosine}, {"no_such_function", (void *)&none}};
    assert_false(ent_library_load("libm.so.6", calls, 2));
    assert_null(none);
    assert_false(ent_library_load("libno-such-library.so.1", calls, 1));
}
