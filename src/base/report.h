/* SPDX-License-Identifier: MIT */
/** Diagnostics: formatted without allocating, cleaned for terminals, handed to the caller's sink. */
#ifndef ENT_REPORT_H
#define ENT_REPORT_H

#include "base/attributes.h"
#include <entente/error.h>
#include <stdarg.h>
#include <stdbool.h>

/** Where in the input. Zeroed: nowhere. */
struct ent_place {
    const char *file;
    size_t line, column;
    char pointer[160]; /* keeps its tail when long */
};

/** A value cut to a length that fits a message: use as ent_brief(value).text within one expression. */
struct ent_brief {
    char text[84];
};
struct ent_brief ent_brief(const char *value);

/** Reports an error and returns its status, so that callers can `return ent_fail(…)`. `hint` may be "". */
enum entente_status ent_fail(const struct entente_sink *sink, enum entente_status status, const char *code,
                             const struct ent_place *place, const char *hint, const char *format, ...)
    ENT_PRINTF(6, 7);

/** Reports a warning or a note. */
void ent_tell(const struct entente_sink *sink, enum entente_severity severity, const char *code,
              const struct ent_place *place, const char *hint, const char *format, ...) ENT_PRINTF(6, 7);

/** Tells that `done` of `total` parts of a step are done. `step` is a phrase that never changes. */
void ent_tell_progress(const struct entente_sink *sink, const char *step, size_t done, size_t total);
/** The same sink for what is one part of a step, and would tell of steps of its own. */
struct entente_sink ent_sink_of_part(const struct entente_sink *sink);

/** The two failures that need no words of their own. */
enum entente_status ent_no_memory(const struct entente_sink *sink);
enum entente_status ent_library_failed(const struct entente_sink *sink, const char *library,
                                       const char *reason);

/** For functions with `status` and a label `done`: stores the status and leaves when it is a failure. */
#define TRY(call)                                                                                            \
    do {                                                                                                     \
        status = (call);                                                                                     \
        if (status != ENTENTE_OK) goto done;                                                                 \
    } while (0)

/** Passes diagnostics on to `outer` until a severity's share is used up, and counts all of them. */
struct ent_tally {
    const struct entente_sink *outer, *watcher; /* the watcher hears of all; NULL: none */
    size_t most;                                /* of a severity; 0: the usual share */
    size_t forgives;                            /* so much bad input is a warning each */
    size_t forgiven;                            /* so many were */
    size_t count[ENTENTE_ERROR + 1];
    struct entente_sink sink; /* give this one to the callees */
};
void ent_tally_init(struct ent_tally *tally, const struct entente_sink *outer);
/** True when `sink` is a tally's that would only count a diagnostic of this severity: its place need not be
 * sought. */
bool ent_sink_is_full(const struct entente_sink *sink, enum entente_severity severity);
/** Reports how many were held back. */
void ent_tally_close(const struct ent_tally *tally, const char *file);

#endif
