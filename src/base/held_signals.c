/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* sigtimedwait, pthread_sigmask */
#include "base/held_signals.h"

#include <stddef.h>
#include <time.h>

void ent_signals_hold(struct ent_held_signals *held, bool all) {
    static const int faults[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGSYS, SIGTRAP, SIGABRT};
    sigset_t waiting;
    sigemptyset(&waiting);
    if (all) sigfillset(&waiting);
    for (size_t i = 0; all && i < sizeof faults / sizeof *faults; i++) sigdelset(&waiting, faults[i]);
    sigaddset(&waiting, SIGXFSZ);
    pthread_sigmask(SIG_BLOCK, &waiting, &held->before);
}

void ent_signals_release(const struct ent_held_signals *held) {
    static const struct timespec at_once = {0, 0};
    sigset_t told;
    sigemptyset(&told);
    sigaddset(&told, SIGXFSZ);
    if (!sigismember(&held->before, SIGXFSZ)) sigtimedwait(&told, NULL, &at_once);
    pthread_sigmask(SIG_SETMASK, &held->before, NULL);
}
