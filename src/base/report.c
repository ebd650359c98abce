/* SPDX-License-Identifier: MIT */
#include "base/report.h"

#include "base/text.h"
#include <assert.h>
#include <stdio.h>
#include <string.h>

static const char *const status_names[] = {
    [ENTENTE_OK] = "ok",
    [ENTENTE_BAD_OPTION] = "bad-option",
    [ENTENTE_UNREADABLE] = "unreadable",
    [ENTENTE_BAD_INPUT] = "bad-input",
    [ENTENTE_TOO_LARGE] = "too-large",
    [ENTENTE_UNWRITABLE] = "unwritable",
    [ENTENTE_NO_MEMORY] = "no-memory",
    [ENTENTE_LIBRARY] = "library",
};
static_assert(sizeof status_names / sizeof *status_names == ENTENTE_STATUS_COUNT, "a name for each status");

static const char *const severity_names[] = {"note", "warning", "error"};
static const size_t severity_share[] = {10, 20, 20};

const char *entente_status_name(enum entente_status status) {
    return (unsigned)status < ENTENTE_STATUS_COUNT ? status_names[status] : "unknown";
}

const char *entente_severity_name(enum entente_severity severity) {
    return (unsigned)severity <= ENTENTE_ERROR ? severity_names[severity] : "unknown";
}

struct ent_brief ent_brief(const char *value) {
    struct ent_brief brief;
    size_t length = strlen(value);
    if (length < sizeof brief.text) {
        memcpy(brief.text, value, length + 1);
        return brief;
    }
    size_t keep = ent_text_cut(value, sizeof brief.text - sizeof "…");
    memcpy(brief.text, value, keep);
    memcpy(brief.text + keep, "…", sizeof "…");
    return brief;
}

static void report(const struct entente_sink *sink, enum entente_severity severity,
                   enum entente_status status, const char *code, const struct ent_place *place,
                   const char *hint, const char *format, va_list arguments) ENT_PRINTF(7, 0);

static void report(const struct entente_sink *sink, enum entente_severity severity,
                   enum entente_status status, const char *code, const struct ent_place *place,
                   const char *hint, const char *format, va_list arguments) {
    if (sink == NULL || sink->report == NULL) return;
    char raw[512], message[768], clean_hint[512], pointer[320], file[512];
    vsnprintf(raw, sizeof raw, format, arguments);
    ent_text_clean(raw, message, sizeof message);
    ent_text_clean(hint, clean_hint, sizeof clean_hint);
    ent_text_clean(place != NULL ? place->pointer : "", pointer, sizeof pointer);
    ent_text_clean(place != NULL && place->file != NULL ? place->file : "", file, sizeof file);
    const struct entente_diagnostic diagnostic = {
        .severity = severity,
        .status = status,
        .code = code,
        .file = file,
        .line = place != NULL ? place->line : 0,
        .column = place != NULL ? place->column : 0,
        .pointer = pointer,
        .message = message,
        .hint = clean_hint,
    };
    sink->report(sink->payload, &diagnostic);
}

enum entente_status ent_fail(const struct entente_sink *sink, enum entente_status status, const char *code,
                             const struct ent_place *place, const char *hint, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    report(sink, ENTENTE_ERROR, status, code, place, hint, format, arguments);
    va_end(arguments);
    return status;
}

void ent_tell(const struct entente_sink *sink, enum entente_severity severity, const char *code,
              const struct ent_place *place, const char *hint, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    report(sink, severity, ENTENTE_OK, code, place, hint, format, arguments);
    va_end(arguments);
}

enum entente_status ent_no_memory(const struct entente_sink *sink) {
    return ent_fail(sink, ENTENTE_NO_MEMORY, "no-memory", NULL, "", "out of memory");
}

enum entente_status ent_library_failed(const struct entente_sink *sink, const char *library,
                                       const char *reason) {
    return ent_fail(sink, ENTENTE_LIBRARY, "library-failed", NULL, "", "%s failed: %s", library, reason);
}

void ent_tell_progress(const struct entente_sink *sink, const char *step, size_t done, size_t total) {
    if (sink == NULL || sink->progress == NULL || total == 0) return;
    const struct entente_progress progress = {
        .step = step, .done = done, .total = total, .share = (double)done / (double)total};
    sink->progress(sink->payload, &progress);
}

struct entente_sink ent_sink_of_part(const struct entente_sink *sink) {
    struct entente_sink part = {0};
    if (sink != NULL) part = *sink;
    part.progress = NULL;
    return part;
}

static size_t share_of(const struct ent_tally *tally, size_t severity) {
    return tally->most > 0 ? tally->most : severity_share[severity];
}

/* How many rows are bad was judged by who counted them. */
static bool is_judged(const struct entente_diagnostic *diagnostic) {
    return strcmp(diagnostic->code, "bad-rows") == 0;
}

static void pass_within_share(void *payload, const struct entente_diagnostic *given) {
    struct ent_tally *tally = payload;
    struct entente_diagnostic forgiven = *given;
    bool is_bad_input = given->severity == ENTENTE_ERROR && given->status == ENTENTE_BAD_INPUT;
    bool is_forgiven = is_bad_input && tally->forgiven < tally->forgives && !is_judged(given);
    const struct entente_diagnostic *diagnostic = is_forgiven ? &forgiven : given;
    if (diagnostic == &forgiven) {
        forgiven.severity = ENTENTE_WARNING;
        forgiven.status = ENTENTE_OK;
        tally->forgiven++;
    }
    if (tally->watcher != NULL) tally->watcher->report(tally->watcher->payload, diagnostic);
    if (tally->count[diagnostic->severity]++ >= share_of(tally, diagnostic->severity)) return;
    if (tally->outer != NULL && tally->outer->report != NULL)
        tally->outer->report(tally->outer->payload, diagnostic);
}

void ent_tally_init(struct ent_tally *tally, const struct entente_sink *outer) {
    *tally = (struct ent_tally){.outer = outer};
    tally->sink = (struct entente_sink){.report = pass_within_share, .payload = tally};
}

bool ent_sink_is_full(const struct entente_sink *sink, enum entente_severity severity) {
    if (sink == NULL || sink->report != pass_within_share) return sink == NULL;
    const struct ent_tally *tally = sink->payload;
    if (tally->forgiven < tally->forgives && severity == ENTENTE_ERROR) severity = ENTENTE_WARNING;
    return tally->count[severity] >= share_of(tally, severity);
}

void ent_tally_close(const struct ent_tally *tally, const char *file) {
    const struct ent_place place = {.file = file};
    for (int severity = ENTENTE_ERROR; severity >= ENTENTE_NOTE; severity--) {
        size_t share = share_of(tally, (size_t)severity);
        if (tally->count[severity] <= share) continue;
        ent_tell(tally->outer, ENTENTE_NOTE, "more", &place, "", "%zu more %ss are not shown",
                 tally->count[severity] - share, severity_names[severity]);
    }
}
