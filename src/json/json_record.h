/* SPDX-License-Identifier: MIT */
/** JSON objects → records, by tables of fields: types, required keys, synonyms and unknown keys are checked
 *  here once for every kind of record. */
#ifndef ENT_JSON_RECORD_H
#define ENT_JSON_RECORD_H

#include "read/reader.h"
#include "json/json_decoder.h"

/**
 * Each fills *record (but for its origin) from `value`, which stands at `pointer`. False when it is not
 * usable: what was wrong has been reported, or decoder->out_of_memory is set.
 */
bool ent_json_head(struct ent_json_decoder *decoder, json_t *value, struct ent_head_record *record);
bool ent_json_source(struct ent_json_decoder *decoder, json_t *value, const char *pointer,
                     struct ent_source_record *record);
bool ent_json_actor(struct ent_json_decoder *decoder, json_t *value, const char *pointer,
                    struct ent_actor_record *record);
bool ent_json_word(struct ent_json_decoder *decoder, json_t *value, const char *pointer,
                   struct ent_word_record *record);
/** An object, or an array of three texts and perhaps a date or a weight. */
bool ent_json_relation(struct ent_json_decoder *decoder, json_t *value, const char *pointer,
                       struct ent_relation_record *record);

/** The pointer below a record for one of its fields as the record names it ("source", "evidence/0/url"),
 *  given how this JSON value spells it (synonyms, triple arrays, a single evidence object). */
void ent_json_field_pointer(const struct ent_json_decoder *decoder, const json_t *value, const char *field,
                            char *pointer, size_t size);

#endif
