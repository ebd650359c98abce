/* SPDX-License-Identifier: MIT */
/** Runs work that may crash, hang, print or exit in a process of its own, and brings its answer back. */
#ifndef ENT_CHILD_H
#define ENT_CHILD_H

#include "base/buffer.h"
#include <entente/error.h>
#include <stdbool.h>
#include <stddef.h>

/** What the work may use up; 0 is "no limit of ours". */
struct ent_child_limits {
    const char *step; /* what it does, for ent_child_given_up */
    unsigned cpu_seconds;
    unsigned wall_seconds; /* the parent waits no longer */
    size_t memory_bytes;   /* of address space; not applied under sanitizers, which reserve terabytes */
    size_t file_bytes;     /* of a file that it writes, one in memory too; 0: none */
    size_t answer_bytes;   /* a longer answer is none */
    bool begins_children;  /* it may run children of its own */
    /** Called many times a second while the parent waits; NULL: by nobody. */
    void (*watch)(const void *watcher);
    const void *watcher;
};

/** Why there is no answer. */
enum ent_child_end {
    ENT_CHILD_ANSWERED,
    ENT_CHILD_FAILED,    /* the work said so, exited or was over a limit */
    ENT_CHILD_CRASHED,   /* a library had no memory and did not notice, or has a fault */
    ENT_CHILD_NOT_RUN,   /* no memory, here or there; no process */
    ENT_CHILD_NOT_HEARD, /* the pipe broke; ent_child_run tries again */
};

/**
 * Runs work(payload, answer) in a child and appends the answer to `answer`.
 *
 * The child starts with the caller's memory, so `payload` needs no packing. Its standard streams lead
 * nowhere, it writes no file and no core, and the caller's signal handlers are off in it. It dies with the
 * thread that began it. Work that finds no memory marks its answer as failed. It is dead and reaped when this
 * returns. The caller's own signals and other children are left alone; a handler of SIGCHLD that the caller
 * has will be called.
 */
enum ent_child_end ent_child_run(bool (*work)(const void *payload, struct ent_buffer *answer),
                                 const void *payload, const struct ent_child_limits *limits,
                                 struct ent_buffer *answer);

/** Zeroed bytes that a child begun from now on and its parent see alike, for what is told while it works;
 * NULL: there are none. Freed with ent_shared_free. */
void *ent_shared_new(size_t length);
void ent_shared_free(void *shared, size_t length);

/** A child that works. */
struct ent_child {
    int process, pipe_end;
};

/** The same in two steps, so that several work at a time: begun one after the other by one thread, since a
 * fork beside other threads may find their locks held. What was begun must be finished. False: not run. */
bool ent_child_begin(bool (*work)(const void *payload, struct ent_buffer *answer), const void *payload,
                     const struct ent_child_limits *limits, struct ent_child *child);
enum ent_child_end ent_child_finish(const struct ent_child *child, const struct ent_child_limits *limits,
                                    struct ent_buffer *answer);

/** How the last child of this thread ended that neither answered nor said that it has no answer, to go behind
 * "it": "used up its processor time"; else NULL. */
const char *ent_child_fate(void);

/** Says why the last child of this thread was not run: NO_MEMORY, or LIBRARY where there can be no process.
 */
enum entente_status ent_child_not_run(const struct entente_sink *sink);

/** For what a library calls when it gets no memory: ends a child so that its parent hears it, before the
 * library goes on without; elsewhere marks memory as failed. */
void ent_child_starve(void);

/** Until it is called with false: a crash or exit of this child can have no other reason than a lack of
 * memory. */
void ent_child_expect_no_crash(bool is_sure);

/** For what a library calls where it cannot go on and would print why: a crash without a word. */
_Noreturn void ent_process_crash(void);

/** The step of the last child of this thread that neither answered nor said that it has no answer: it
 * crashed, or was over a limit. NULL: none. */
const char *ent_child_given_up(void);

#endif
