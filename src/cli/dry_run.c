/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700
#include "cli/dry_run.h"

#include "base/report.h"
#include "base/text.h"
#include "cli/console.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool is_stdout(const char *path) {
    return path == NULL || strcmp(path, "-") == 0;
}

/* A file is replaced by another one that is made beside it. */
static int folder_failure(const char *path) {
    struct ent_buffer folder = {0};
    const char *slash = strrchr(path, '/');
    ent_buffer_format(&folder, "%.*s", slash == NULL ? 1 : (int)(slash - path + 1),
                      slash == NULL ? "." : path);
    int failure = folder.failed ? ENOMEM : access(folder.data, W_OK | X_OK) != 0 ? errno : 0;
    ent_buffer_clear(&folder);
    return failure;
}

/* 0, or the errno that writing would fail with. */
static int find_failure(const char *path, bool *replaces) {
    struct stat old;
    *replaces = false;
    if (stat(path, &old) != 0) return errno != ENOENT ? errno : folder_failure(path);
    if (S_ISDIR(old.st_mode)) return EISDIR;
    if (!S_ISREG(old.st_mode)) return access(path, W_OK) != 0 ? errno : 0;
    *replaces = true;
    char *real = realpath(path, NULL);
    int failure = real == NULL ? errno : folder_failure(real);
    free(real);
    return failure;
}

static enum entente_status say_json(struct ent_call *call, size_t length, bool replaces) {
    char name[512];
    struct ent_json json = {0};
    struct ent_buffer text = {0};
    bool to_stdout = is_stdout(call->settings.output);
    json_t *object = ent_json_object(&json);
    if (!to_stdout) ent_text_clean(call->settings.output, name, sizeof name);
    ent_json_put_string(&json, object, "schema", "entente/dry-run/1");
    ent_json_put(&json, object, "output", to_stdout ? json_null() : ent_json_text(&json, name));
    ent_json_put_string(&json, object, "format", call->format->name);
    ent_json_put_count(&json, object, "bytes", length);
    ent_json_put(&json, object, "replaces", json_boolean(replaces));
    ent_json_dump(&json, object, &text);
    return ent_console_print(&text, &call->reporter.sink);
}

static enum entente_status say(struct ent_call *call, size_t length, bool replaces) {
    char name[512] = "standard output";
    struct ent_buffer text = {0};
    if (!is_stdout(call->settings.output)) ent_text_clean(call->settings.output, name, sizeof name);
    ent_buffer_format(&text, "would write %zu bytes of %s to %s%s\n", length, call->format->name, name,
                      replaces ? ", replacing what is there" : "");
    return ent_console_print(&text, &call->reporter.sink);
}

enum entente_status ent_dry_run(struct ent_call *call, size_t length) {
    bool replaces = false;
    const char *path = call->settings.output;
    int failure = is_stdout(path) ? 0 : find_failure(path, &replaces);
    if (failure != 0) {
        const struct ent_place place = {.file = path};
        return ent_fail(&call->reporter.sink, ENTENTE_UNWRITABLE, "unwritable", &place, "",
                        "cannot be written: %s", strerror(failure));
    }
    return call->settings.json ? say_json(call, length, replaces) : say(call, length, replaces);
}
