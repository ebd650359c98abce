/* SPDX-License-Identifier: MIT */
/** Records whose texts outlive the call that handed them over. */
#ifndef ENT_RECORD_COPY_H
#define ENT_RECORD_COPY_H

#include "base/memory.h"
#include "read/reader.h"

/** Each replaces the record's texts and lists by copies in the arena; false when memory is out. */
ENT_NODISCARD bool ent_copy_head(struct ent_arena *arena, struct ent_head_record *record);
ENT_NODISCARD bool ent_copy_source(struct ent_arena *arena, struct ent_source_record *record);
ENT_NODISCARD bool ent_copy_actor(struct ent_arena *arena, struct ent_actor_record *record);
ENT_NODISCARD bool ent_copy_word(struct ent_arena *arena, struct ent_word_record *record);
ENT_NODISCARD bool ent_copy_relation(struct ent_arena *arena, struct ent_relation_record *record);

#endif
