/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700
#include "cli/progress.h"

#include "base/report.h"
#include "base/text.h"
#include "cli/console.h"
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

struct ent_progress_line ent_progress_begin(struct ent_reporter *reporter) {
    const char *terminal = getenv("TERM");
    bool is_seen = !reporter->quiet && !reporter->json && isatty(STDERR_FILENO) == 1 && terminal != NULL &&
                   strcmp(terminal, "dumb") != 0;
    return (struct ent_progress_line){.reporter = is_seen ? reporter : NULL};
}

void ent_progress_text(const char *file, size_t rows, double share, double seconds, char *text, size_t size) {
    double rate = seconds > 0 ? (double)rows / seconds : 0;
    snprintf(text, size, "%s: %zu rows, %.0f %%, %.0f rows/s", file, rows, 100 * share, rate);
}

void ent_progress_tell(void *payload, const char *file, size_t rows, double share) {
    struct ent_progress_line *line = payload;
    double time = now();
    char text[256], name[sizeof line->file];
    ent_text_clean(ent_brief(file).text, name, sizeof name);
    if (strcmp(name, line->file) != 0) {
        memcpy(line->file, name, sizeof name);
        line->start = time;
    }
    if (time - line->start < SILENT || time - line->last < BETWEEN) return;
    line->last = time;
    ent_progress_text(name, rows, share, time - line->start, text, sizeof text);
    ent_reporter_pass(line->reporter, text);
}
