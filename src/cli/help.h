/* SPDX-License-Identifier: MIT */
/** Help texts, made from the tables of commands and options. */
#ifndef ENT_HELP_H
#define ENT_HELP_H

#include "base/buffer.h"
#include "cli/command.h"

/** What the program does, with examples. */
void ent_help_overview(struct ent_buffer *text);
/** The shortest reminder: the commands. */
void ent_help_usage(struct ent_buffer *text);
/** Everything about one command, examples first. */
void ent_help_command(struct ent_buffer *text, const struct ent_command *command);

#endif
