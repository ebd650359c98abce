/* SPDX-License-Identifier: MIT */
/** Parts of a document as JSON, spelt as our input format spells them; absent texts are left out. */
#ifndef ENT_RECORD_JSON_H
#define ENT_RECORD_JSON_H

#include "write/json_lines.h"
#include <entente/write.h>

/** What stands for an actor: its id where the actors are listed too, its name where they are not. */
enum ent_actor_naming { ENT_ACTORS_BY_ID, ENT_ACTORS_BY_NAME };

json_t *ent_source_json(struct ent_json *json, const struct entente_source *source);
/** `whole`: name and kind also where they are the default. */
json_t *ent_actor_json(struct ent_json *json, const entente_document *document,
                       const struct entente_actor *actor, bool whole);
/** The id alone. */
json_t *ent_actor_id_json(struct ent_json *json, const entente_network *network, size_t actor);
json_t *ent_word_json(struct ent_json *json, const struct entente_word *word);
/** What is written of a sign or weight that nobody said. */
enum ent_open_numbers {
    ENT_OPEN_LEFT_OUT, /* nothing: whoever reads it again decides anew */
    ENT_OPEN_ASIDE,    /* what it counts as, under "read_sign" and "read_weight" */
    ENT_OPEN_WRITTEN   /* what it counts as, as if it had been said: in answers */
};

/** `id` stands for its own; NULL: none. */
json_t *ent_relation_json(struct ent_json *json, const entente_document *document,
                          const struct entente_relation *relation, enum ent_actor_naming naming,
                          enum ent_open_numbers open, const char *id);
/** The relation's id where it was given, else NULL: what was made up is not written as if it had been said.
 */
const char *ent_given_id(const struct entente_relation *relation);
/** The first members of every answer: its schema, the program, and what the answer shows unless that is all.
 */
void ent_lines_head(struct ent_json_lines *lines, const char *schema, const struct entente_output *output);
/** What the output shows, as sentences; nothing where it shows all. */
void ent_add_shown(struct ent_buffer *out, const struct entente_output *output);

/** The lists "sources" and "vocabulary"; nothing where there are none. */
void ent_lines_sources(struct ent_json_lines *lines, const entente_document *document);
void ent_lines_vocabulary(struct ent_json_lines *lines, const entente_document *document);

#endif
