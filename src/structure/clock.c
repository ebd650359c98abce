/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700 /* clock_gettime */
#include "structure/clock.h"

#include <time.h>

double ent_clock(void) {
    struct timespec now;
    return clock_gettime(CLOCK_MONOTONIC, &now) == 0 ? (double)now.tv_sec + 1e-9 * (double)now.tv_nsec : 0;
}
