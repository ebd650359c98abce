/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700 /* clock_gettime */
#include "cli/progress.h"

#include "base/report.h"
#include "base/text.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static const double SILENT = 1, BETWEEN = 0.1; /* seconds */

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* -- words ----------------------------------------------------------------------------------------------- */

void ent_progress_rows(const char *file, size_t rows, double share, double seconds, char *text, size_t size) {
    double rate = seconds > 0 ? (double)rows / seconds : 0;
    snprintf(text, size, "%s: %zu rows, %.0f %%, %.0f rows/s", file, rows, 100 * share, rate);
}

static void add(char *text, size_t size, const char *more) {
    size_t length = strlen(text);
    snprintf(text + length, size - length, "%s", more);
}

static void add_time(char *text, size_t size, const char *before, double seconds, const char *after) {
    const double minute = 60, hour = 3600;
    char time[96];
    if (seconds < 1.5 * minute)
        snprintf(time, sizeof time, "%s%.0f s%s", before, seconds, after);
    else if (seconds < 1.5 * hour)
        snprintf(time, sizeof time, "%s%.0f min%s", before, seconds / minute, after);
    else
        snprintf(time, sizeof time, "%s%.0f h%s", before, seconds / hour, after);
    add(text, size, time);
}

void ent_progress_text(const struct entente_progress *progress, double since, double seconds, char *text,
                       size_t size) {
    char part[96] = "";
    double share = progress->share, gained = share - since,
           left = gained > 0 ? seconds * (1 - share) / gained : 0;
    snprintf(text, size, "%s:", progress->step);
    if (progress->upper > 0) {
        snprintf(part, sizeof part, " from %g to %g", progress->lower, progress->upper);
        add(text, size, part);
        if (gained > 0) add_time(text, size, ", for about ", left, " more at most");
        return;
    }
    if (progress->total > 0) snprintf(part, sizeof part, " %zu of %zu,", progress->done, progress->total);
    add(text, size, part);
    snprintf(part, sizeof part, " %.0f %%", 100 * share);
    add(text, size, part);
    if (gained > 0) add_time(text, size, ", about ", left, " left");
}

/* -- when ------------------------------------------------------------------------------------------------ */

/* True when a line is due. A step that is further back than it was has begun anew. */
static bool is_due(struct ent_passing *passing, const char *step, double share, double time) {
    char name[sizeof passing->step];
    snprintf(name, sizeof name, "%s", step);
    if (strcmp(name, passing->step) != 0 || share < passing->share) {
        memcpy(passing->step, name, sizeof name);
        passing->step_begun = time;
        passing->step_share = share;
    }
    passing->share = share;
    if (time - passing->begun < SILENT || time - passing->last < BETWEEN) return false;
    passing->last = time;
    return true;
}

static void tell_step(void *payload, const struct entente_progress *progress) {
    struct ent_reporter *reporter = payload;
    struct ent_passing *passing = &reporter->passing;
    char text[256];
    double time = now();
    if (!is_due(passing, progress->step, progress->share, time)) return;
    ent_progress_text(progress, passing->step_share, time - passing->step_begun, text, sizeof text);
    ent_reporter_pass(reporter, text);
}

void ent_progress_of_reading(void *payload, const char *file, size_t rows, double share) {
    struct ent_reporter *reporter = payload;
    struct ent_passing *passing = &reporter->passing;
    char text[256], name[sizeof passing->step];
    double time = now();
    ent_text_clean(ent_brief(file).text, name, sizeof name);
    if (!is_due(passing, name, share, time)) return;
    ent_progress_rows(name, rows, share, time - passing->step_begun, text, sizeof text);
    ent_reporter_pass(reporter, text);
}

bool ent_progress_watch(struct ent_reporter *reporter) {
    const char *terminal = getenv("TERM");
    bool is_seen =
        !reporter->quiet && isatty(STDERR_FILENO) == 1 && terminal != NULL && strcmp(terminal, "dumb") != 0;
    reporter->sink.progress = is_seen ? tell_step : NULL;
    reporter->passing = (struct ent_passing){.begun = now()};
    return is_seen;
}
