/* SPDX-License-Identifier: MIT */
/** Memory for cgraph, which does not survive a failing allocation: a child that gets none ends at once. */
#ifndef ENT_DOT_MEMORY_H
#define ENT_DOT_MEMORY_H

#include <cgraph.h>

extern Agmemdisc_t ent_dot_memory;

#endif
