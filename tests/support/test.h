/* SPDX-License-Identifier: MIT */
/** What every program of tests begins with: cmocka, and tests that are listed by being written. */
#ifndef TEST_TEST_H
#define TEST_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/** Adds a test to those that the program runs, in this order. */
void test_add(const char *name, CMUnitTestFunction function);

/** TEST(what_it_shows) { … } defines a test and adds it. */
#define TEST(name)                                                                                           \
    static void name(void **state);                                                                          \
    __attribute__((constructor)) static void add_##name(void) {                                              \
        test_add(#name, name);                                                                               \
    }                                                                                                        \
    static void name(__attribute__((unused)) void **state)

#endif
