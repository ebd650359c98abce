/* SPDX-License-Identifier: MIT */
#include "paint/library.h"

#include <dlfcn.h>
#include <string.h>

void *ent_library_open(void) {
    return dlopen("librsvg-2.so.2", RTLD_NOW);
}

bool ent_library_call(void *library, const char *name, void *call, size_t size) {
    void *address = dlsym(library, name);
    memcpy(call, &address, size);
    return address != NULL;
}
