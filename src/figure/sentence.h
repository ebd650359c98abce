/* SPDX-License-Identifier: MIT */
/** Relations and actors as sentences, for those who point at a figure or have it read to them. */
#ifndef ENT_SENTENCE_H
#define ENT_SENTENCE_H

#include "base/buffer.h"
#include <entente/document.h>

/** "Russia supports Trump–Kim talks (weight 1, 2018-03-08): note [source, para 3]". */
void ent_add_relation_sentence(struct ent_buffer *out, const entente_document *document,
                               const struct entente_relation *relation);

/** "Samuel Ramani, The Diplomat (2018-03)": what is known of author, publisher and date, else title or id. */
void ent_add_source_name(struct ent_buffer *out, const struct entente_source *source);

#endif
