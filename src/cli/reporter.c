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
    char line[LINE_SIZE + 2] = "\n";
    if (!reporter->once || diagnostic->file[0] == '\0' || diagnostic->severity == ENTENTE_ERROR) return false;
    ent_diagnostic_line(diagnostic, line + 1, LINE_SIZE);
    memcpy(line + strlen(line), "\n", 2);
    if (reporter->said.length > 0 && strstr(reporter->said.data, line) != NULL) return true;
    ent_buffer_add(&reporter->said, line);
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
