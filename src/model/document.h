/* SPDX-License-Identifier: MIT */
/** The document's inside, for the rooms to the right that read it. */
#ifndef ENT_DOCUMENT_H
#define ENT_DOCUMENT_H

#include "base/intern.h"
#include "base/memory.h"
#include <entente/document.h>
#include <entente/understood.h>

/** An input, and the columns that it owns. */
struct ent_document_input {
    struct entente_understood told;
    struct entente_column *columns;
    size_t column_room;
};

struct entente_document {
    struct ent_arena arena; /* all texts, alias lists and evidence */
    const char *title, *as_of, *note, *scale;
    bool directed;
    bool fold_names;
    const char *shows;  /* what of what was read this is, told by whoever left the rest out; NULL: all */
    bool is_part;       /* relations were left out */
    bool is_centred;    /* whoever was asked for is an end of every relation, or next to one */
    bool lacks_sign[3]; /* sign + 1: relations of it were left out for their sign */
    struct entente_source *sources;
    size_t source_count, source_room;
    struct entente_actor *actors; /* ordered by id once loaded */
    size_t actor_count, actor_room;
    struct entente_word *words;
    size_t word_count, word_room;
    struct entente_relation *relations; /* in canonical order once loaded */
    size_t relation_count, relation_room;
    struct ent_document_input *inputs;
    size_t input_count, input_room;
    struct entente_unknown_word *unknown;
    size_t unknown_count, unknown_room;
    struct ent_index unknown_index; /* while loading: word → its place in `unknown` */
    struct entente_remark *remarks;
    size_t remark_count, remark_room, denied_count;
    struct ent_index names; /* key of every id, name and alias → actor */
};

/** A document of its own with these actors and relations, whose texts are borrowed: it must be freed first.
 *  NULL when memory is out. Owner: entente_document_free. */
entente_document *ent_document_copy(const entente_document *document);

/** The topmost actor that this one belongs to; itself when it belongs to none. */
size_t ent_document_top(const entente_document *document, size_t actor);

/** Were friendly or hostile relations left out for their sign? Balance and mediation mean nothing then. */
bool ent_lacks_a_sign(const entente_document *document);

/** Does it weigh anything? Else it is kept and listed, and counts nowhere. */
bool ent_has_weight(const struct entente_relation *relation);

/** Does it make, or add to, a tie? Not of an actor with itself, and not with the weight 0. */
bool ent_makes_tie(const struct entente_relation *relation);

/** Puts the relations into canonical order: by source, target, date, word and the rest of their content. */
void ent_document_sort_relations(entente_document *document);

/** Orders by all that is said but who says it of whom, and without regard to ids: date, word, sign, weight,
 *  confidence, note and evidence. */
int ent_relation_compare(const struct entente_relation *x, const struct entente_relation *y);

/** The text of an independent source: those of one publisher are one; without a publisher, each is its own.
 */
const char *ent_source_origin(const entente_document *document, size_t source);

/** True when relations may stand in several files: tables of actors and aliases have none. */
bool ent_has_several_files(const entente_document *document);

/** For whom a statement counts that names somebody else: the actor's name, unless the name that was stated
 *  has it in it; NULL: nothing is to be told. */
const char *ent_counted_for(const entente_document *document, size_t actor, const char *stated);

/** True when the relation names a source. */
bool ent_names_source(const struct entente_relation *relation);

#endif
