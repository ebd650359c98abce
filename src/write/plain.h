/* SPDX-License-Identifier: MIT */
/** Names and numbers in text for reading. */
#ifndef ENT_PLAIN_H
#define ENT_PLAIN_H

#include "base/buffer.h"
#include <entente/network.h>

/** The text, without anything that a terminal would obey. */
void ent_add_clean(struct ent_buffer *out, const char *text);

/** The actor's name, without anything that a terminal would obey. */
void ent_add_actor_name(struct ent_buffer *out, const entente_network *network, size_t actor);

/** About three significant digits, as ent_short_number. */
void ent_add_short_number(struct ent_buffer *out, double value);

/** `before`, then the number, or "undefined" where it is none. */
void ent_add_number_or_undefined(struct ent_buffer *out, const char *before, double value);

#endif
