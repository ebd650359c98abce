/* SPDX-License-Identifier: MIT */
/** What a process may ask of the system, once it only computes. */
#ifndef ENT_CONFINE_H
#define ENT_CONFINE_H

#include <stdbool.h>

/**
 * From now on, and for ever, the system refuses this process all but this: memory, threads and time of its
 * own; to read files; to write to what is open. It cannot write, change or remove files, start programs,
 * reach a network, or begin or signal other processes, unless it begins children of its own, which are as
 * confined. Calls that are refused fail with ENOSYS, for which the C library has other ways where there are
 * some.
 *
 * False, and nothing is changed: the system has no filters, or is not Linux on x86-64, ARM or RISC-V of 64
 * bits.
 */
bool ent_confine(bool begins_children);

#endif
