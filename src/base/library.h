/* SPDX-License-Identifier: MIT */
/** Libraries that are loaded when they are asked for: the program runs where they are missing. */
#ifndef ENT_LIBRARY_H
#define ENT_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>

/** A function of the library by name, and the pointer to function that is to point at it. */
struct ent_library_call {
    const char *name;
    void *call;
};

/** Points every call at its function; false when the library or one of them is missing. It stays loaded. */
bool ent_library_load(const char *file, const struct ent_library_call *calls, size_t count);

#endif
