/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700
#include "cli/reporter.h"

#include "base/memory.h"
#include "base/report.h"
#include "base/text.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* Room for the longest message, hint, pointer and file name that base/report.c can make. */
enum { LINE_SIZE = 2560 };

enum ent_exit ent_exit_of(enum entente_status status) {
    switch (status) {
    case ENTENTE_OK:
        return ENT_EXIT_DONE;
    case ENTENTE_BAD_OPTION:
        return ENT_EXIT_USAGE;
    case ENTENTE_UNREADABLE:
    case ENTENTE_BAD_INPUT:
    case ENTENTE_TOO_LARGE:
        return ENT_EXIT_INPUT;
    case ENTENTE_UNWRITABLE:
        return ENT_EXIT_OUTPUT;
    case ENTENTE_NO_MEMORY:
    case ENTENTE_LIBRARY:
    case ENTENTE_STATUS_COUNT:
        break;
    }
    return ENT_EXIT_INTERNAL;
}

void ent_diagnostic_line(const struct entente_diagnostic *diagnostic, char *line, size_t size) {
    char place[64] = "";
    if (diagnostic->line > 0 && diagnostic->column > 0) {
        snprintf(place, sizeof place, ":%zu:%zu", diagnostic->line, diagnostic->column);
    } else if (diagnostic->line > 0) {
        snprintf(place, sizeof place, ":%zu", diagnostic->line);
    }
    bool has_pointer = diagnostic->pointer[0] != '\0', has_hint = diagnostic->hint[0] != '\0';
    snprintf(line, size, "%s%s: %s: %s%s%s%s%s%s", diagnostic->file[0] != '\0' ? diagnostic->file : "entente",
             place, entente_severity_name(diagnostic->severity), diagnostic->message, has_pointer ? " (" : "",
             diagnostic->pointer, has_pointer ? ")" : "", has_hint ? "; " : "", diagnostic->hint);
}

static json_t *text_or_null(struct ent_json *json, const char *text) {
    return text[0] != '\0' ? ent_json_text(json, text) : json_null();
}

static json_t *count_or_null(struct ent_json *json, size_t count) {
    return count > 0 ? ent_json_count(json, count) : json_null();
}

json_t *ent_diagnostic_json(struct ent_json *json, const struct entente_diagnostic *diagnostic) {
    json_t *object = ent_json_object(json);
    const char *status = diagnostic->status != ENTENTE_OK ? entente_status_name(diagnostic->status) : "";
    ent_json_put_string(json, object, "severity", entente_severity_name(diagnostic->severity));
    ent_json_put_string(json, object, "code", diagnostic->code);
    ent_json_put(json, object, "status", text_or_null(json, status));
    ent_json_put(json, object, "file", text_or_null(json, diagnostic->file));
    ent_json_put(json, object, "line", count_or_null(json, diagnostic->line));
    ent_json_put(json, object, "column", count_or_null(json, diagnostic->column));
    ent_json_put(json, object, "pointer", text_or_null(json, diagnostic->pointer));
    ent_json_put_string(json, object, "message", diagnostic->message);
    ent_json_put(json, object, "hint", text_or_null(json, diagnostic->hint));
    return object;
}

/* Takes over `object`. Nothing can be done about a stderr that takes no words. */
static void print_json(json_t *object) {
    struct ent_json json = {0};
    struct ent_buffer line = {0};
    ent_json_dump_line(&json, object, &line);
    if (!line.failed) fputs(line.data, stderr);
    ent_buffer_clear(&line);
}

static void print(const struct ent_reporter *reporter, const struct entente_diagnostic *diagnostic) {
    struct ent_json json = {0};
    json_t *object = reporter->json ? ent_diagnostic_json(&json, diagnostic) : NULL;
    if (object != NULL && !json.failed) {
        print_json(object);
        return;
    }
    json_decref(object);
    char line[LINE_SIZE];
    ent_diagnostic_line(diagnostic, line, sizeof line);
    fprintf(stderr, "%s\n", line);
}

/* On one line that needs no memory, and once. */
static void tell_starved(struct ent_reporter *reporter) {
    static const char in_json[] =
        "{\"severity\":\"error\",\"code\":\"no-memory\",\"status\":\"no-memory\",\"file\":null,"
        "\"line\":null,\"column\":null,\"pointer\":null,\"message\":\"out of memory\",\"hint\":null}\n";
    if (reporter->is_starved) return;
    reporter->is_starved = true;
    fputs(reporter->json ? in_json : "entente: error: out of memory\n", stderr);
}

void ent_reporter_pass(struct ent_reporter *reporter, const char *text) {
    if (!reporter->has_passing && *text == '\0') return;
    fprintf(stderr, "\r\033[K%s", text); /* to the start of the line, the rest of it erased: ECMA-48 */
    fflush(stderr);
    reporter->has_passing = *text != '\0';
}

/* What is about a place in a file is the same whenever the file is read. */
static bool was_said(struct ent_reporter *reporter, const struct entente_diagnostic *diagnostic) {
    char line[LINE_SIZE], row[LINE_SIZE + 2];
    if (!reporter->once || diagnostic->file[0] == '\0' || diagnostic->severity == ENTENTE_ERROR) return false;
    ent_diagnostic_line(diagnostic, line, sizeof line);
    snprintf(row, sizeof row, "\n%s\n", line);
    if (reporter->said.length > 0 && strstr(reporter->said.data, row) != NULL) return true;
    ent_buffer_add(&reporter->said, row);
    return false;
}

static void take(struct ent_reporter *reporter, const struct entente_diagnostic *diagnostic) {
    if (was_said(reporter, diagnostic)) return;
    if (diagnostic->severity == ENTENTE_WARNING) reporter->warnings++;
    if (reporter->quiet && diagnostic->severity != ENTENTE_ERROR) return;
    if (reporter->held == NULL) {
        print(reporter, diagnostic);
        return;
    }
    ent_json_append(&reporter->state, reporter->held, ent_diagnostic_json(&reporter->state, diagnostic));
}

/* With the network that it is about. */
static void take_placed(struct ent_reporter *reporter, const struct entente_diagnostic *diagnostic) {
    const struct ent_about *about = &reporter->about;
    struct entente_diagnostic placed = *diagnostic;
    struct ent_buffer message = {0};
    if (diagnostic->file[0] == '\0' && diagnostic->severity != ENTENTE_ERROR) {
        if (about->file != NULL) placed.file = about->file;
        if (about->period != NULL)
            ent_buffer_format(&message, "%s: %s", ent_brief(about->period).text, diagnostic->message);
        if (message.length > 0 && !message.failed) placed.message = message.data;
    }
    take(reporter, &placed);
    ent_buffer_clear(&message);
}

static void receive(void *payload, const struct entente_diagnostic *diagnostic) {
    struct ent_reporter *reporter = payload;
    ent_reporter_pass(reporter, "");
    if (diagnostic->status == ENTENTE_NO_MEMORY || ent_memory_has_failed()) {
        tell_starved(reporter);
        return;
    }
    take_placed(reporter, diagnostic);
}

void ent_reporter_init(struct ent_reporter *reporter, bool json, bool quiet, bool strict) {
    *reporter = (struct ent_reporter){.json = json, .quiet = quiet, .strict = strict};
    reporter->sink = (struct entente_sink){.report = receive, .payload = reporter};
}

void ent_reporter_clear(struct ent_reporter *reporter) {
    json_decref(reporter->held);
    reporter->held = NULL;
    ent_buffer_clear(&reporter->said);
}

void ent_reporter_hold(struct ent_reporter *reporter) {
    reporter->held = ent_json_array(&reporter->state);
}

json_t *ent_reporter_take(struct ent_reporter *reporter) {
    json_t *held = reporter->held;
    reporter->held = NULL;
    return held;
}

void ent_reporter_release(struct ent_reporter *reporter) {
    json_t *held = ent_reporter_take(reporter);
    for (size_t i = 0; i < json_array_size(held); i++) print_json(json_incref(json_array_get(held, i)));
    json_decref(held);
}

enum entente_status ent_reporter_verdict(const struct ent_reporter *reporter) {
    if (!reporter->strict || reporter->warnings == 0) return ENTENTE_OK;
    return ent_fail(&reporter->sink, ENTENTE_BAD_INPUT, "strict", NULL, "",
                    "%zu warning%s, and --strict is on", reporter->warnings,
                    reporter->warnings == 1 ? "" : "s");
}

/* -- progress -------------------------------------------------------------------------------------------- */

static const double SILENT = 1, BETWEEN = 0.1; /* seconds */

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

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
