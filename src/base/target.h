/* SPDX-License-Identifier: MIT */
/** What stands where a path leads: an output is written differently to each. */
#ifndef ENT_TARGET_H
#define ENT_TARGET_H

#include <limits.h>
#include <stdbool.h>
#include <sys/stat.h>

enum { ENT_PATH_SIZE = PATH_MAX };

enum ent_target_kind {
    ENT_TARGET_NEW,        /* nothing yet, also at the end of a link */
    ENT_TARGET_FILE,       /* a regular file */
    ENT_TARGET_FOLDER,     /* nothing that can be written */
    ENT_TARGET_STREAM,     /* a device, pipe or socket */
    ENT_TARGET_DESCRIPTOR, /* one of our own, such as /dev/stdout */
    ENT_TARGET_OTHERS,     /* a descriptor of another process */
};

struct ent_target {
    enum ent_target_kind kind;
    char *folder, *name; /* where the links end: the folder's real path, and what stands in it */
    int descriptor;      /* of DESCRIPTOR */
    struct stat facts;   /* of FILE */
};

/** Follows the links of a path. 0, or the errno of what is in the way. Clear it also after a failure. */
int ent_target_find(const char *path, struct ent_target *target);
void ent_target_clear(struct ent_target *target);

/** The path of another name beside the target, of its own for "". False when it is too long. */
bool ent_target_path(const struct ent_target *target, const char *name, char path[ENT_PATH_SIZE]);

#endif
