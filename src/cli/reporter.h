/* SPDX-License-Identifier: MIT */
/** Words to the user: diagnostics on stderr, and the exit code. */
#ifndef ENT_REPORTER_H
#define ENT_REPORTER_H

#include "base/buffer.h"
#include "base/json.h"
#include <entente/error.h>
#include <stdbool.h>

enum ent_exit {
    ENT_EXIT_DONE = 0,
    ENT_EXIT_FALSE = 1, /* checked, and it is not so */
    ENT_EXIT_USAGE = 2,
    ENT_EXIT_INPUT = 3,
    ENT_EXIT_OUTPUT = 4,
    ENT_EXIT_INTERNAL = 70,
};
enum ent_exit ent_exit_of(enum entente_status status);

/** What the line that passes is about. Times are seconds of a clock. */
struct ent_passing {
    double begun, step_begun, last; /* the program, the step, when the line was last written */
    double step_share, share;       /* of the step that was done when it began, and that is */
    char step[96];
};

/** What notes and warnings are about that name no file: of several networks, which one. NULL: not said. */
struct ent_about {
    const char *file, *period;
};

/** Hand `sink` to the library. The object must not move while the sink is in use. */
struct ent_reporter {
    struct entente_sink sink;
    bool json, quiet, strict;
    bool has_passing; /* the last line on stderr is one that passes */
    struct ent_passing passing;
    bool is_starved; /* said that memory is out, and nothing since: what is found wrong then may be right */
    size_t warnings;
    struct ent_about about;
    bool once;              /* what was said of a file is not said again */
    struct ent_buffer said; /* the lines of files so far, one each; only where `once` is on */
    json_t *held;           /* an array that takes the diagnostics instead of stderr, or NULL; owned */
    struct ent_json state;
};

void ent_reporter_init(struct ent_reporter *reporter, bool json, bool quiet, bool strict);
void ent_reporter_clear(struct ent_reporter *reporter);

/** From now on gathers diagnostics as JSON instead of printing them. */
void ent_reporter_hold(struct ent_reporter *reporter);
/** Hands over the array gathered so far, and prints again from now on. */
json_t *ent_reporter_take(struct ent_reporter *reporter);
/** Prints the array gathered so far, and what comes from now on. */
void ent_reporter_release(struct ent_reporter *reporter);

/** BAD_INPUT, with a report, when there were warnings and they are to fail. Ask before writing. */
enum entente_status ent_reporter_verdict(const struct ent_reporter *reporter);

/** Shows a line on a terminal until the next one, or what is reported, takes its place; "" takes it away. */
void ent_reporter_pass(struct ent_reporter *reporter, const char *text);

/** "FILE:LINE:COLUMN: error: message (/json/pointer); hint", without the parts that are empty. */
void ent_diagnostic_line(const struct entente_diagnostic *diagnostic, char *line, size_t size);
/** One object with every key, null where a part is empty. */
json_t *ent_diagnostic_json(struct ent_json *json, const struct entente_diagnostic *diagnostic);

/** From now on the reporter's sink shows what takes longer than a second, where stderr is a terminal that may
 * be written to and nobody asked for quiet. True when it does. */
bool ent_progress_watch(struct ent_reporter *reporter);

/** Of the reading of a file, as entente_read_options asks for it; `payload` is the reporter. */
void ent_progress_of_reading(void *payload, const char *file, size_t rows, double share);

/** "big.csv: 1200000 rows, 63 %, 410000 rows/s" after so many seconds. */
void ent_progress_rows(const char *file, size_t rows, double share, double seconds, char *text, size_t size);

/** "measuring variants: 1200 of 4900, 24 %, about 40 s left" or "proving the split: from 41 to 45, for about
 * 20 s more at most", so many seconds after the share was `since`. */
void ent_progress_text(const struct entente_progress *progress, double since, double seconds, char *text,
                       size_t size);

#endif
