/* SPDX-License-Identifier: MIT */
/** What a file in another program's shape holds, gathered before it is handed on: there actors may stand
 *  behind the relations that name them, and what weights mean is known from all of them. */
#ifndef ENT_IMPORT_H
#define ENT_IMPORT_H

#include "base/memory.h"
#include "read/json_place.h"
#include "read/reader.h"

/** Where one record stands: all fields of it. */
struct ent_import_place {
    size_t line, column; /* 0: not known, unless `json` of the import has what the pointer names */
    const char *pointer; /* may be NULL */
};

/** {0} is empty. */
struct ent_import {
    struct ent_locator locator; /* first, so that a locator is an import */
    const char *file;
    const struct ent_json_text *json; /* that pointers go through; NULL: none */
    struct ent_arena arena;           /* all texts, lists and evidence */
    struct ent_head_record head;
    struct ent_actor_record *actors;
    struct ent_relation_record *relations;
    struct ent_import_place *actor_places, *relation_places;
    size_t actor_count, actor_room, actor_place_room;
    size_t relation_count, relation_room, relation_place_room;
    bool failed; /* memory is out: all that follows does nothing */
};

/** A copy that lives as long as the import; NULL for NULL. */
const char *ent_import_text(struct ent_import *import, const char *text);

/** Each takes a copy of the record and of its texts. `place` is borrowed for the call; NULL: not known. */
void ent_import_actor(struct ent_import *import, const struct ent_actor_record *record,
                      const struct ent_place *place);
void ent_import_relation(struct ent_import *import, const struct ent_relation_record *record,
                         const struct ent_place *place);

/**
 * Hands on the head, then actors, then relations, and the end, and clears the import.
 *
 * A relation without a word is named by its sign. Where some relation's weight is below zero and it has no
 * sign of its own, weights carry signs: below zero is hostile, above is friendly.
 */
enum entente_status ent_import_hand_on(struct ent_import *import, const char *file,
                                       const struct ent_record_sink *records,
                                       const struct entente_sink *sink);

/** Without handing anything on. */
void ent_import_clear(struct ent_import *import);

/** Gives a relation without a word the one that its sign stands for, and the weight 1 where it has none.
 * `weights_have_signs`: a weight below zero is hostile, another friendly, and what is left of it is its size.
 */
void ent_name_by_sign(struct ent_relation_record *record, bool weights_have_signs);

#endif
