/* SPDX-License-Identifier: MIT */
/** Time that passes. */
#ifndef ENT_CLOCK_H
#define ENT_CLOCK_H

/** Seconds since some moment of the past; setting the clock does not move it. */
double ent_clock(void);

#endif
