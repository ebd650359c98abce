/* SPDX-License-Identifier: MIT */
#include "base/library.h"

#include "base/child.h"

#include <dlfcn.h>
#include <string.h>

bool ent_library_load(const char *file, const struct ent_library_call *calls, size_t count) {
    void *library = dlopen(file, RTLD_NOW);
    bool fine = library != NULL;
    const char *reason = fine ? NULL : dlerror();
    if (reason != NULL && strstr(reason, "memory") != NULL) ent_child_starve();
    for (size_t i = 0; i < count && fine; i++) {
        void *address = dlsym(library, calls[i].name);
        fine = address != NULL;
        memcpy(calls[i].call, &address, sizeof address); /* C has no cast from data to function */
    }
    return fine;
}
