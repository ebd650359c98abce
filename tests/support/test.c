/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include <stdlib.h>

enum { MOST = 200 };

/* cmocka passes over those without a function. */
static struct CMUnitTest tests[MOST];
static size_t count;

void test_add(const char *name, CMUnitTestFunction function) {
    if (count == MOST) abort();
    tests[count++] = (struct CMUnitTest){.name = name, .test_func = function};
}

int main(void) {
    return cmocka_run_group_tests(tests, NULL, NULL);
}
