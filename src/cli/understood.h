/* SPDX-License-Identifier: MIT */
/** What was understood of a document, as lines and as JSON. */
#ifndef ENT_CLI_UNDERSTOOD_H
#define ENT_CLI_UNDERSTOOD_H

#include "base/buffer.h"
#include "base/json.h"
#include <entente.h>

/** Adds aligned lines; nothing where there is nothing to say. */
void ent_understood_text(const entente_document *document, struct ent_buffer *text);

/** Adds the keys files, kinds, signs, unknown_words, dates, with_evidence, denied and not_kept; all null
 *  without a document. */
void ent_understood_json(struct ent_json *json, json_t *object, const entente_document *document);

#endif
