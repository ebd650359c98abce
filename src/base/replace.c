/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* O_TMPFILE, eaccess */
#include "base/replace.h"

#include "base/held_signals.h"
#include "base/memory.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

enum { NAMES_MOST = 10000, NAME_SIZE = 32, LIST_SIZE = 4096, VALUE_SIZE = 65536 };

/* -- calls that a signal may break off ------------------------------------------------------------------- */

static int open_file(const char *path, int flags, mode_t mode) {
    int descriptor;
    do descriptor = open(path, flags | O_CLOEXEC | O_NOCTTY, mode);
    while (descriptor < 0 && errno == EINTR);
    return descriptor;
}

/* 0, or errno; some file systems have nothing to wait for. */
static int sync_file(int descriptor) {
    int result;
    do result = fsync(descriptor);
    while (result != 0 && errno == EINTR);
    return result == 0 || errno == EINVAL || errno == ENOTSUP ? 0 : errno;
}

static int rename_file(const char *from, const char *to) {
    int result;
    do result = rename(from, to);
    while (result != 0 && errno == EINTR);
    return result == 0 ? 0 : errno;
}

/* True when there was no room at that moment, and there may be now: others may have set a stream so. */
static bool has_waited(int descriptor) {
    struct pollfd full = {.fd = descriptor, .events = POLLOUT};
    return (errno == EAGAIN || errno == EWOULDBLOCK) && (poll(&full, 1, -1) >= 0 || errno == EINTR);
}

/* A full disk may show as a short write without errno. */
int ent_write_all(int descriptor, const char *bytes, size_t length) {
    while (length > 0) {
        errno = 0;
        ssize_t put = write(descriptor, bytes, length);
        if (put < 0 && (errno == EINTR || has_waited(descriptor))) continue;
        if (put <= 0) return errno != 0 ? errno : ENOSPC;
        bytes += put;
        length -= (size_t)put;
    }
    return 0;
}

/* -- what the old file has beside its bytes -------------------------------------------------------------- */

/* Lists for access count; what a system sets itself may be refused. */
static bool must_be_kept(const char *name) {
    return strcmp(name, "system.posix_acl_access") == 0 || strncmp(name, "user.", 5) == 0;
}

static bool copy_attribute(const char *old, int descriptor, const char *name, char *value) {
    ssize_t length = getxattr(old, name, value, VALUE_SIZE);
    bool is_copied = length >= 0 && fsetxattr(descriptor, name, value, (size_t)length, 0) == 0;
    return is_copied || !must_be_kept(name);
}

/* False when memory is out too: then the file is written in place, which needs none. */
static bool copy_attributes(const char *old, int descriptor) {
    char names[LIST_SIZE];
    ssize_t length = listxattr(old, names, sizeof names);
    if (length == 0 || (length < 0 && errno == ENOTSUP)) return true;
    char *value = length > 0 ? ent_alloc(VALUE_SIZE, 1) : NULL;
    bool fine = value != NULL;
    for (ssize_t at = 0; fine && at < length; at += (ssize_t)strlen(names + at) + 1)
        fine = copy_attribute(old, descriptor, names + at, value);
    free(value);
    return fine;
}

/* Rights come last: a new owner or list takes some away. */
static bool keep_facts(int descriptor, const char *path, const struct stat *old) {
    struct stat made;
    if (fstat(descriptor, &made) != 0) return false;
    bool is_others = made.st_uid != old->st_uid || made.st_gid != old->st_gid;
    if (is_others && fchown(descriptor, old->st_uid, old->st_gid) != 0) return false;
    return copy_attributes(path, descriptor) && fchmod(descriptor, old->st_mode & 07777) == 0;
}

/* -- the new file ---------------------------------------------------------------------------------------- */

/* While it is written it has no name where the file system can do that, else a short one. */
struct made {
    int descriptor;
    char path[ENT_PATH_SIZE]; /* "": without a name */
};

static bool beside(const struct ent_target *target, size_t number, char path[ENT_PATH_SIZE]) {
    char name[NAME_SIZE];
    snprintf(name, sizeof name, ".entente-%zu.tmp", number);
    return ent_target_path(target, name, path);
}

static int make_named(const struct ent_target *target, mode_t mode, struct made *made) {
    errno = ENAMETOOLONG;
    for (size_t i = 0; i < NAMES_MOST && beside(target, i, made->path); i++) {
        made->descriptor = open_file(made->path, O_WRONLY | O_CREAT | O_EXCL, mode);
        if (made->descriptor >= 0 || errno != EEXIST) break;
    }
    return made->descriptor >= 0 ? 0 : errno;
}

static int make(const struct ent_target *target, struct made *made) {
    mode_t mode = target->kind == ENT_TARGET_NEW ? 0666 : 0600;
    bool can_be_named = access("/proc/self/fd", X_OK) == 0;
    *made = (struct made){.descriptor = -1, .path = ""};
    if (can_be_named) made->descriptor = open_file(target->folder, O_TMPFILE | O_WRONLY, mode);
    return made->descriptor >= 0 ? 0 : make_named(target, mode, made);
}

static int link_as(int descriptor, const char *path) {
    char own[NAME_SIZE];
    snprintf(own, sizeof own, "/proc/self/fd/%d", descriptor);
    return linkat(AT_FDCWD, own, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0 ? 0 : errno;
}

/* A file without a name cannot take another's place: it gets one for a moment. */
static int give_name(const struct ent_target *target, struct made *made) {
    int failure = EEXIST;
    for (size_t i = 0; i < NAMES_MOST && failure == EEXIST; i++)
        failure = beside(target, i, made->path) ? link_as(made->descriptor, made->path) : ENAMETOOLONG;
    if (failure != 0) made->path[0] = '\0';
    return failure;
}

static int put_in_place(const struct ent_target *target, struct made *made) {
    char path[ENT_PATH_SIZE];
    if (!ent_target_path(target, "", path)) return ENAMETOOLONG;
    int failure = made->path[0] == '\0' ? give_name(target, made) : 0;
    if (failure == 0) failure = rename_file(made->path, path);
    if (failure != 0 && made->path[0] != '\0') unlink(made->path);
    return failure;
}

static void sync_folder(const char *folder) {
    int descriptor = open_file(folder, O_RDONLY | O_DIRECTORY, 0);
    if (descriptor < 0) return;
    sync_file(descriptor); /* some file systems refuse it for folders: the rename stands anyway */
    close(descriptor);
}

/* -- in place -------------------------------------------------------------------------------------------- */

/* Room for what is longer is taken first, so that a full disk leaves the old content. */
static int take_room(int descriptor, off_t old, off_t length) {
    int failure = length > old ? posix_fallocate(descriptor, old, length - old) : 0;
    if (failure == 0 || failure == EINVAL || failure == ENOTSUP || failure == ENODEV) return 0;
    return ftruncate(descriptor, old) == 0 ? failure : errno;
}

/* Where nothing could be written the old content is left, without the room that was taken behind it. */
static int fill_in_place(int descriptor, off_t old, const char *bytes, size_t length) {
    int failure = ent_write_all(descriptor, bytes, length);
    return failure == 0 || ftruncate(descriptor, old) == 0 ? failure : errno;
}

static int write_in_place(const char *path, const struct stat *old, const char *bytes, size_t length) {
    int descriptor = open_file(path, O_WRONLY, 0);
    if (descriptor < 0) return errno;
    int failure = take_room(descriptor, old->st_size, (off_t)length);
    if (failure == 0) failure = fill_in_place(descriptor, old->st_size, bytes, length);
    if (failure == 0 && ftruncate(descriptor, (off_t)length) != 0) failure = errno;
    if (failure == 0) failure = sync_file(descriptor);
    close(descriptor); /* whether the bytes are on the disk is known already */
    return failure;
}

/* -- which of the two ------------------------------------------------------------------------------------ */

static bool forbids_files(int failure) {
    return failure == EACCES || failure == EPERM || failure == EROFS || failure == EBUSY || failure == EXDEV;
}

/* Nobody's right to write is a wish, also where the user may do everything. */
static bool is_protected(const char *path, const struct stat *old) {
    return (old->st_mode & 0222) == 0 || eaccess(path, W_OK) != 0;
}

static int write_anew(const struct ent_target *target, const char *path, const char *bytes, size_t length,
                      const char **in_place) {
    bool is_old = target->kind == ENT_TARGET_FILE;
    struct made made;
    int failure = make(target, &made);
    if (failure != 0) {
        if (is_old && forbids_files(failure)) *in_place = "its folder lets no file be made";
        return failure;
    }
    if (is_old && !keep_facts(made.descriptor, path, &target->facts))
        *in_place = "its owner and rights could not be kept";
    if (*in_place == NULL) failure = ent_write_all(made.descriptor, bytes, length);
    if (*in_place == NULL && failure == 0) failure = sync_file(made.descriptor);
    bool is_whole = *in_place == NULL && failure == 0;
    if (is_whole) failure = put_in_place(target, &made);
    if (!is_whole && made.path[0] != '\0') unlink(made.path);
    if (is_whole && is_old && forbids_files(failure)) *in_place = "nothing can take its place in its folder";
    close(made.descriptor); /* the bytes are on the disk already */
    return failure;
}

static int replace(const struct ent_target *target, const char *path, const char *bytes, size_t length,
                   const char **in_place) {
    bool is_old = target->kind == ENT_TARGET_FILE;
    if (is_old && is_protected(path, &target->facts)) return EACCES;
    if (is_old && target->facts.st_nlink > 1) *in_place = "it has other names";
    int failure = *in_place == NULL ? write_anew(target, path, bytes, length, in_place) : 0;
    if (*in_place != NULL) return write_in_place(path, &target->facts, bytes, length);
    if (failure == 0) sync_folder(target->folder);
    return failure;
}

int ent_replace(const struct ent_target *target, const char *bytes, size_t length, const char **in_place) {
    char path[ENT_PATH_SIZE];
    *in_place = NULL;
    if (!ent_target_path(target, "", path)) return ENAMETOOLONG;
    struct ent_held_signals held;
    ent_signals_hold(&held, true);
    int failure = replace(target, path, bytes, length, in_place);
    ent_signals_release(&held);
    return failure;
}
