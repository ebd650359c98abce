/* SPDX-License-Identifier: MIT */
/** Kinds of actors as others name them. */
#ifndef ENT_KIND_TEXT_H
#define ENT_KIND_TEXT_H

/** Our name of a kind; NULL: none of ours. */
const char *ent_kind_text(const char *text);

#endif
