/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700
#include "base/target.h"

#include "base/memory.h"
#include "base/number.h"
#include <errno.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LINKS_MOST = 40 };

void ent_target_clear(struct ent_target *target) {
    free(target->folder);
    free(target->name);
    *target = (struct ent_target){.descriptor = -1};
}

static char *copy_of(const char *text, size_t length) {
    char *copy = ent_alloc(length + 1, 1);
    if (copy != NULL) memcpy(copy, text, length);
    return copy;
}

/* "a/b" into the real path of "a", and "b". */
static int split(const char *path, struct ent_target *target) {
    const char *slash = strrchr(path, '/');
    size_t length = slash == NULL ? 0 : slash == path ? 1 : (size_t)(slash - path);
    ent_target_clear(target);
    char *folder = length > 0 ? copy_of(path, length) : copy_of(".", 1);
    const char *name = slash != NULL ? slash + 1 : path;
    target->name = copy_of(name, strlen(name));
    if (folder != NULL && target->name != NULL) target->folder = realpath(folder, NULL);
    int failure = folder == NULL || target->name == NULL ? ENOMEM : target->folder == NULL ? errno : 0;
    free(folder);
    return failure;
}

static bool is_number(const char *text, size_t *number) {
    return *text >= '0' && *text <= '9' && ent_count_parse(text, INT_MAX, number);
}

/* /proc/N/fd and /proc/N/task/N/fd hold descriptors, which look like links but must not be replaced. */
static bool holds_descriptors(const char *folder) {
    size_t length = strlen(folder);
    return strncmp(folder, "/proc/", 6) == 0 && length > 3 && strcmp(folder + length - 3, "/fd") == 0;
}

static bool is_our_own(const char *folder) {
    static const char *const ours[] = {"/proc/self/fd", "/proc/thread-self/fd"};
    bool is_same = false;
    for (size_t i = 0; i < sizeof ours / sizeof *ours && !is_same; i++) {
        char *real = realpath(ours[i], NULL);
        is_same = real != NULL && strcmp(real, folder) == 0;
        free(real);
    }
    return is_same;
}

static bool find_descriptor(struct ent_target *target) {
    size_t number;
    if (!holds_descriptors(target->folder) || !is_number(target->name, &number)) return false;
    target->kind = is_our_own(target->folder) ? ENT_TARGET_DESCRIPTOR : ENT_TARGET_OTHERS;
    target->descriptor = (int)number;
    return true;
}

static enum ent_target_kind kind_of(const struct stat *facts) {
    return S_ISREG(facts->st_mode)   ? ENT_TARGET_FILE
           : S_ISDIR(facts->st_mode) ? ENT_TARGET_FOLDER
                                     : ENT_TARGET_STREAM;
}

/* Where a link leads, seen from where it stands. */
static int follow(struct ent_target *target, const char *path) {
    char link[ENT_PATH_SIZE], next[2 * ENT_PATH_SIZE];
    ssize_t length = readlink(path, link, sizeof link - 1);
    if (length < 0) return errno;
    link[length] = '\0';
    bool is_whole = link[0] == '/';
    snprintf(next, sizeof next, "%s%s%s", is_whole ? "" : target->folder, is_whole ? "" : "/", link);
    return split(next, target);
}

/* One step: *has_ended unless the name was that of a link, which was followed. */
static int step(struct ent_target *target, bool *has_ended) {
    char path[ENT_PATH_SIZE];
    *has_ended = find_descriptor(target);
    if (*has_ended) return 0;
    if (!ent_target_path(target, "", path)) return ENAMETOOLONG;
    if (lstat(path, &target->facts) != 0) {
        target->kind = ENT_TARGET_NEW;
        *has_ended = errno == ENOENT && target->name[0] != '\0';
        return *has_ended ? 0 : errno;
    }
    if (S_ISLNK(target->facts.st_mode)) return follow(target, path);
    target->kind = kind_of(&target->facts);
    *has_ended = true;
    return 0;
}

bool ent_target_path(const struct ent_target *target, const char *name, char path[ENT_PATH_SIZE]) {
    const char *last = *name != '\0' ? name : target->name;
    int length = snprintf(path, ENT_PATH_SIZE, "%s/%s", target->folder, last);
    return length >= 0 && length < ENT_PATH_SIZE;
}

int ent_target_find(const char *path, struct ent_target *target) {
    bool has_ended = false;
    *target = (struct ent_target){.descriptor = -1};
    int failure = split(path, target);
    for (size_t i = 0; i < LINKS_MOST && failure == 0 && !has_ended; i++) failure = step(target, &has_ended);
    return failure != 0 || has_ended ? failure : ELOOP;
}
