/* SPDX-License-Identifier: MIT */
/** JSON-LD: resources of RDF in JSON. */
#ifndef ENT_JSON_LD_H
#define ENT_JSON_LD_H

#include "base/buffer.h"
#include "base/report.h"

#include <stdbool.h>
#include <stddef.h>

/**
 * Writes its triples as N-Quads. Contexts stand in the file itself: one that is only named by its address is
 * never fetched, its terms are read as names below that address.
 *
 * Errors  BAD_INPUT (no JSON), TOO_LARGE (contexts that make much out of little), NO_MEMORY.
 */
enum entente_status ent_json_ld_quads(const char *file, const char *bytes, size_t length,
                                      struct ent_buffer *quads, const struct entente_sink *sink);

#endif
