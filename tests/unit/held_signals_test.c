/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* pthread_sigmask */
#include "base/held_signals.h"
#include "support/loaded.h"

static bool is_held(int number) {
    sigset_t now;
    pthread_sigmask(SIG_BLOCK, NULL, &now);
    return sigismember(&now, number) == 1;
}

TEST(what_would_stop_a_replacement_waits) {
    static const int stops[] = {SIGTERM, SIGINT,  SIGHUP,  SIGQUIT, SIGPIPE,
                                SIGALRM, SIGXCPU, SIGXFSZ, SIGUSR1};
    static const int faults[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGSYS, SIGTRAP, SIGABRT};
    struct ent_held_signals held;
    ent_signals_hold(&held, true);
    for (size_t i = 0; i < sizeof stops / sizeof *stops; i++) assert_true(is_held(stops[i]));
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) assert_false(is_held(faults[i]));
    ent_signals_release(&held);
    for (size_t i = 0; i < sizeof stops / sizeof *stops; i++) assert_false(is_held(stops[i]));
}

TEST(else_a_file_over_its_limit_alone) {
    struct ent_held_signals held;
    ent_signals_hold(&held, false);
    assert_true(is_held(SIGXFSZ));
    assert_false(is_held(SIGTERM) || is_held(SIGINT) || is_held(SIGSEGV));
    raise(SIGXFSZ); /* would end the program, now or once it is let through */
    ent_signals_release(&held);
    assert_false(is_held(SIGXFSZ));
}

TEST(what_the_caller_holds_stays_held) {
    sigset_t own, before;
    struct ent_held_signals held;
    sigemptyset(&own);
    sigaddset(&own, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &own, &before);
    ent_signals_hold(&held, true);
    ent_signals_release(&held);
    assert_true(is_held(SIGTERM));
    assert_false(is_held(SIGINT));
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}
