/* SPDX-License-Identifier: MIT */
/** Signals that wait while something is done that a stop halfway would leave undone. */
#ifndef ENT_HELD_SIGNALS_H
#define ENT_HELD_SIGNALS_H

#include <signal.h>
#include <stdbool.h>

struct ent_held_signals {
    sigset_t before;
};

/** Holds back what would end this thread while a file is written: with `all`, every signal but those that a
 *  fault of its own raises; else that of a file over its limit alone, so that the write fails instead. */
void ent_signals_hold(struct ent_held_signals *held, bool all);
/** Lets them through again; that of a file over its limit, which was told as an error, is gone. */
void ent_signals_release(const struct ent_held_signals *held);

#endif
