/* SPDX-License-Identifier: MIT */
/** Names that are likely one, told beside what was understood. */
#ifndef ENT_LIKELY_ONE_H
#define ENT_LIKELY_ONE_H

#include "base/buffer.h"
#include "base/json.h"
#include <entente.h>

/** Adds lines, or none where nothing is likely one. Errors: NO_MEMORY. */
enum entente_status ent_likely_one_text(const entente_document *document, struct ent_buffer *text,
                                        const struct entente_sink *sink);
/** Puts the key "likely_one": a list, or null where nothing was compared. Errors: NO_MEMORY. */
enum entente_status ent_likely_one_json(struct ent_json *json, json_t *object,
                                        const entente_document *document, const struct entente_sink *sink);

#endif
