/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700
#include "base/file.h"

#include "base/find.h"
#include "base/report.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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

static enum entente_status read_all(int descriptor, const char *path, size_t most, struct ent_buffer *content,
                                    const struct entente_sink *sink) {
    char block[1 << 16];
    for (;;) {
        ssize_t got = read(descriptor, block, sizeof block);
        if (got < 0 && errno == EINTR) continue;
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
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return missing(sink, path, errno);
    enum entente_status status = read_all(descriptor, path, most, content, sink);
    close(descriptor);
    if (status != ENTENTE_OK) ent_buffer_clear(content);
    return status;
}

static enum entente_status unwritable(const struct entente_sink *sink, const char *path, int reason) {
    const struct ent_place place = {.file = path};
    return ent_fail(sink, ENTENTE_UNWRITABLE, "unwritable", &place, "", "cannot be written: %s",
                    strerror(reason));
}

/* 0, or the errno of the first failure. A full disk may show as a short write without errno. */
static int write_all(int descriptor, const char *bytes, size_t length) {
    while (length > 0) {
        errno = 0;
        ssize_t put = write(descriptor, bytes, length);
        if (put < 0 && errno == EINTR) continue;
        if (put <= 0) return errno != 0 ? errno : ENOSPC;
        bytes += put;
        length -= (size_t)put;
    }
    return 0;
}

static int write_directly(const char *path, const char *bytes, size_t length) {
    int descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0) return errno;
    int failure = write_all(descriptor, bytes, length);
    if (close(descriptor) != 0 && failure == 0) failure = errno;
    return failure;
}

static mode_t mode_for(const struct stat *old) {
    if (old != NULL) return old->st_mode & 0777;
    mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

static void sync_folder_of(const char *path) {
    char folder[PATH_MAX];
    const char *slash = strrchr(path, '/');
    snprintf(folder, sizeof folder, "%.*s", slash == NULL ? 1 : (int)(slash - path + 1),
             slash == NULL ? "." : path);
    int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    fsync(descriptor); /* some file systems refuse it for folders: the rename stands anyway */
    close(descriptor);
}

static int write_beside_and_rename(const char *path, const struct stat *old, const char *bytes,
                                   size_t length) {
    char beside[PATH_MAX];
    int needed = snprintf(beside, sizeof beside, "%s.XXXXXX", path);
    if (needed < 0 || (size_t)needed >= sizeof beside) return ENAMETOOLONG;
    int descriptor = mkstemp(beside);
    if (descriptor < 0) return errno;
    int failure = write_all(descriptor, bytes, length);
    if (failure == 0 && fchmod(descriptor, mode_for(old)) != 0) failure = errno;
    if (failure == 0 && fsync(descriptor) != 0) failure = errno;
    if (close(descriptor) != 0 && failure == 0) failure = errno;
    if (failure == 0 && rename(beside, path) != 0) failure = errno;
    if (failure != 0) {
        unlink(beside);
    } else {
        sync_folder_of(path);
    }
    return failure;
}

enum entente_status ent_file_write(const char *path, const char *bytes, size_t length,
                                   const struct entente_sink *sink) {
    if (strcmp(path, "-") == 0) {
        int failure = write_all(STDOUT_FILENO, bytes, length);
        return failure == 0 ? ENTENTE_OK : unwritable(sink, "<stdout>", failure);
    }
    struct stat old;
    bool exists = stat(path, &old) == 0;
    if (!exists && errno != ENOENT) return unwritable(sink, path, errno);
    int failure;
    if (exists && !S_ISREG(old.st_mode)) {
        failure = S_ISDIR(old.st_mode) ? EISDIR : write_directly(path, bytes, length);
    } else {
        char *real = exists ? realpath(path, NULL) : NULL;
        failure = exists && real == NULL ? errno
                                         : write_beside_and_rename(real != NULL ? real : path,
                                                                   exists ? &old : NULL, bytes, length);
        free(real);
    }
    return failure == 0 ? ENTENTE_OK : unwritable(sink, path, failure);
}
