/* SPDX-License-Identifier: MIT */
/** Some libraries crash where memory is out: the work is done by a second process, the first outlives it. */
#ifndef ENT_SUPERVISE_H
#define ENT_SUPERVISE_H

/**
 * Runs main's work in a process of its own, and returns what it returned. When it crashed, says so on one
 * line and returns the code of an internal error; what stopped it otherwise stops this process too. Either
 * ends with the other. Where there can be no second process, the work is done here.
 */
int ent_supervise(int (*work)(int argc, const char *const *argv), int argc, const char *const *argv);

#endif
