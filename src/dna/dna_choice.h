/* SPDX-License-Identifier: MIT */
/** Which statements of a discourse database are read, and which of their variables says what. */
#ifndef ENT_DNA_CHOICE_H
#define ENT_DNA_CHOICE_H

#include "dna/dna_database.h"
#include <entente/document.h>

#ifdef ENT_HAVE_SQLITE

struct ent_dna_variable {
    sqlite3_int64 id; /* 0: there is none */
    char name[200];
};

struct ent_dna_choice {
    sqlite3_int64 type; /* of statement */
    struct ent_dna_variable actor, concept, speaker, agreement;
    bool is_yes_or_no; /* the agreement, else it is a number */
};

/**
 * What the options name (NULL: nothing), of which an unknown one is BAD_OPTION; else:
 * The type of statement: the first that has two variables of short text, those before that statements have,
 * and of these those that have an agreement. The actor: "organization", else "actor", else "person", else
 * the first short text; the concept by that name or one alike, else another short text.
 */
void ent_dna_choose(struct ent_dna_database *db, const struct entente_read_options *options,
                    struct ent_dna_choice *choice);

#endif

#endif
