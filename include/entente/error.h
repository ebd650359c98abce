/* SPDX-License-Identifier: MIT */
/** What went wrong, and how the library tells: a status for the program, diagnostics for the reader. */
#ifndef ENTENTE_ERROR_H
#define ENTENTE_ERROR_H

#include <entente/export.h>
#include <stddef.h>

enum entente_status {
    ENTENTE_OK = 0,
    ENTENTE_BAD_OPTION, /* the caller asked for something that does not exist or does not fit */
    ENTENTE_UNREADABLE, /* the input cannot be opened or read */
    ENTENTE_BAD_INPUT,  /* the input is malformed or contradicts itself */
    ENTENTE_TOO_LARGE,  /* the input is over a documented limit */
    ENTENTE_UNWRITABLE, /* the output could not be written whole; what was there before is untouched */
    ENTENTE_NO_MEMORY,
    ENTENTE_LIBRARY, /* igraph, Graphviz, jansson or libxml2 failed where they should not */
    ENTENTE_STATUS_COUNT
};

/** A status as a short kebab-case name ("bad-input"). Unknown values give "unknown". */
ENTENTE_API const char *entente_status_name(enum entente_status status);

enum entente_severity { ENTENTE_NOTE, ENTENTE_WARNING, ENTENTE_ERROR };

/** "note", "warning" or "error". */
ENTENTE_API const char *entente_severity_name(enum entente_severity severity);

/**
 * One thing that the reader should know. All texts are valid UTF-8 on one line, without control or
 * bidirectional characters, never NULL, and borrowed for the duration of the call.
 */
struct entente_diagnostic {
    enum entente_severity severity;
    enum entente_status status; /* of an error; ENTENTE_OK for notes and warnings */
    const char *code;           /* its kind, kebab-case and stable: "unknown-relation" */
    const char *file;           /* as the caller named it; "" where no file is meant */
    size_t line, column;        /* counted from 1, column in characters; 0 where there is no place */
    const char *pointer;        /* JSON pointer such as "/relations/3/sign"; "" where there is none */
    const char *message;        /* lower case, no full stop, names the offending value */
    const char *hint;           /* what to do next; "" where nothing is to be said */
};

/** How far long work is. */
struct entente_progress {
    const char *step;   /* what is being done, one step after the other: "measuring variants" */
    size_t done, total; /* parts of it; total 0: they are not counted */
    double share; /* of it that is done, from 0 to 1; where there are bounds, of the most that it may be */
    double lower, upper; /* what a proof has the answer between so far; upper 0: no proof */
};

/** Receives diagnostics as they are found. At most 20 errors, 20 warnings and 10 notes of one call to
 *  the reader arrive, then one that counts the rest. */
struct entente_sink {
    void (*report)(void *payload, const struct entente_diagnostic *diagnostic);
    void *payload;
    /** Told by what may take seconds, many times a second, in the caller's own process and thread. NULL:
     * nobody asks. It changes no answer. */
    void (*progress)(void *payload, const struct entente_progress *progress);
};

#endif
