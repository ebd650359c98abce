/* SPDX-License-Identifier: MIT */
#include "base/library.h"

#include "base/child.h"

#include <dlfcn.h>
#include <errno.h>
#include <string.h>

/* Not every lack of memory is called so in words. */
static bool is_starved(int failure) {
    const char *reason = dlerror();
    return failure == ENOMEM || (reason != NULL && strstr(reason, "memory") != NULL);
}

bool ent_library_load(const char *file, const struct ent_library_call *calls, size_t count) {
    errno = 0;
    void *library = dlopen(file, RTLD_NOW);
    bool fine = library != NULL;
    if (!fine && is_starved(errno)) ent_child_starve();
    for (size_t i = 0; i < count && fine; i++) {
        void *address = dlsym(library, calls[i].name);
        fine = address != NULL;
        memcpy(calls[i].call, &address, sizeof address); /* C has no cast from data to function */
    }
    return fine;
}
