/* SPDX-License-Identifier: MIT */
/** Options that have no effect beside what else was given: nobody is to believe that they had one. */
#ifndef ENT_IDLE_OPTIONS_H
#define ENT_IDLE_OPTIONS_H

#include "cli/command.h"

/** A note for each of them. */
void ent_tell_idle_options(struct ent_call *call);

#endif
