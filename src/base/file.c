/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700
#include "base/file.h"

#include "base/find.h"
#include "base/held_signals.h"
#include "base/replace.h"
#include "base/report.h"
#include "base/target.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int open_file(const char *path, int flags) {
    int descriptor;
    do descriptor = open(path, flags);
    while (descriptor < 0 && errno == EINTR);
    return descriptor;
}

static enum entente_status unreadable(const struct entente_sink *sink, const char *path, const char *reason) {
    const struct ent_place place = {.file = path};
    return ent_fail(sink, ENTENTE_UNREADABLE, "unreadable", &place, "", "cannot be read: %s", reason);
}

/* The file in the folder of `path` whose name is spelt the most alike, as a hint; else "". */
static void find_near(const char *path, char *hint, size_t size) {
    const char *slash = strrchr(path, '/'), *name = slash != NULL ? slash + 1 : path;
    struct ent_buffer folder = {0};
    struct ent_nearest nearest;
    struct dirent **entries = NULL;
    hint[0] = '\0';
    ent_buffer_add_bytes(&folder, slash != NULL ? path : ".", slash != NULL ? (size_t)(slash - path) + 1 : 1);
    int count = folder.failed ? 0 : scandir(folder.data, &entries, NULL, alphasort);
    ent_nearest_init(&nearest, name);
    for (int i = 0; i < count; i++) {
        if (entries[i]->d_name[0] != '.') ent_nearest_offer(&nearest, entries[i]->d_name);
    }
    ent_nearest_hint(&nearest, hint, size);
    for (int i = 0; i < count; i++) free(entries[i]);
    free(entries);
    ent_buffer_clear(&folder);
}

static enum entente_status missing(const struct entente_sink *sink, const char *path, int reason) {
    const struct ent_place place = {.file = path};
    char hint[NAME_MAX + 32] = "";
    if (reason == ENOENT) find_near(path, hint, sizeof hint);
    return ent_fail(sink, ENTENTE_UNREADABLE, "unreadable", &place, hint, "cannot be read: %s",
                    strerror(reason));
}

/* True when nothing was there at that moment, and there may be now: others may have set a stream so. */
static bool has_waited(int descriptor) {
    struct pollfd empty = {.fd = descriptor, .events = POLLIN};
    return (errno == EAGAIN || errno == EWOULDBLOCK) && (poll(&empty, 1, -1) >= 0 || errno == EINTR);
}

static enum entente_status read_all(int descriptor, const char *path, size_t most, struct ent_buffer *content,
                                    const struct entente_sink *sink) {
    char block[1 << 16];
    for (;;) {
        ssize_t got = read(descriptor, block, sizeof block);
        if (got < 0 && (errno == EINTR || has_waited(descriptor))) continue;
        if (got < 0) return unreadable(sink, path, strerror(errno));
        if (got == 0) break;
        if ((size_t)got > most - content->length) {
            const struct ent_place place = {.file = path};
            return ent_fail(sink, ENTENTE_TOO_LARGE, "too-large", &place, "raise --max-bytes",
                            "more than %zu bytes", most);
        }
        ent_buffer_add_bytes(content, block, (size_t)got);
        if (content->failed) return ent_no_memory(sink);
    }
    ent_buffer_add_bytes(content, "", 0);
    return content->failed ? ent_no_memory(sink) : ENTENTE_OK;
}

enum entente_status ent_file_read(const char *path, size_t most, struct ent_buffer *content,
                                  const struct entente_sink *sink) {
    *content = (struct ent_buffer){0};
    if (strcmp(path, "-") == 0) {
        enum entente_status status = read_all(STDIN_FILENO, "<stdin>", most, content, sink);
        if (status != ENTENTE_OK) ent_buffer_clear(content);
        return status;
    }
    int descriptor = open_file(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return missing(sink, path, errno);
    enum entente_status status = read_all(descriptor, path, most, content, sink);
    close(descriptor);
    if (status != ENTENTE_OK) ent_buffer_clear(content);
    return status;
}

static const char *hint_for(int reason) {
    switch (reason) {
    case ENOENT:
        return "make its folder first";
    case EACCES:
    case EPERM:
    case EROFS:
        return "it or its folder is protected; take another name";
    default:
        return "";
    }
}

static enum entente_status unwritable(const struct entente_sink *sink, const char *path, int reason) {
    const struct ent_place place = {.file = path};
    if (reason == ENOMEM) return ent_no_memory(sink);
    return ent_fail(sink, ENTENTE_UNWRITABLE, "unwritable", &place, hint_for(reason), "cannot be written: %s",
                    strerror(reason));
}

/* Nothing takes a stream's place: what was written before a failure stays. */
static int write_through(int descriptor, const char *bytes, size_t length) {
    struct ent_held_signals held;
    ent_signals_hold(&held, false);
    int failure = ent_write_all(descriptor, bytes, length);
    ent_signals_release(&held);
    return failure;
}

static int write_stream(const struct ent_target *target, const char *bytes, size_t length) {
    char path[ENT_PATH_SIZE];
    if (!ent_target_path(target, "", path)) return ENAMETOOLONG;
    int descriptor = open_file(path, O_WRONLY | O_APPEND | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0) return errno;
    int failure = write_through(descriptor, bytes, length);
    if (close(descriptor) != 0 && errno != EINTR && failure == 0) failure = errno;
    return failure;
}

static int write_to(const struct ent_target *target, const char *bytes, size_t length,
                    const char **in_place) {
    switch (target->kind) {
    case ENT_TARGET_FOLDER:
        return EISDIR;
    case ENT_TARGET_STREAM:
    case ENT_TARGET_OTHERS:
        return write_stream(target, bytes, length);
    case ENT_TARGET_DESCRIPTOR:
        return write_through(target->descriptor, bytes, length);
    default:
        return ent_replace(target, bytes, length, in_place);
    }
}

enum entente_status ent_file_write(const char *path, const char *bytes, size_t length,
                                   const struct entente_sink *sink) {
    if (strcmp(path, "-") == 0) {
        int failure = write_through(STDOUT_FILENO, bytes, length);
        return failure == 0 ? ENTENTE_OK : unwritable(sink, "<stdout>", failure);
    }
    const struct ent_place place = {.file = path};
    const char *in_place = NULL;
    struct ent_target target;
    int failure = ent_target_find(path, &target);
    if (failure == 0) failure = write_to(&target, bytes, length, &in_place);
    ent_target_clear(&target);
    if (failure != 0) return unwritable(sink, path, failure);
    if (in_place != NULL)
        ent_tell(sink, ENTENTE_NOTE, "in-place", &place, "", "was written in place, for %s", in_place);
    return ENTENTE_OK;
}
