/* SPDX-License-Identifier: MIT */
/**
 * Fields that can turn what a relation says: its sign, its direction or its ends. A reader may leave out a
 * field that it does not know, but never one of these: it is read, or it is an error.
 */
#ifndef ENT_TURNING_H
#define ENT_TURNING_H

#include "read/reader.h"

/** In the order in which they are read: what says the sign itself comes first. */
enum ent_turn {
    ENT_TURN_NONE,
    ENT_TURN_SIGN,      /* for or against */
    ENT_TURN_AGREEMENT, /* whether it agrees: 0 is against */
    ENT_TURN_NEGATIVE,  /* whether it is negative */
    ENT_TURN_POSITIVE,  /* whether it is positive */
    ENT_TURN_AGAINST,   /* the same in words; numbers count who is against */
    ENT_TURN_FOR,
    ENT_TURN_NEGATED,  /* whether it is said not to be so */
    ENT_TURN_AFFIRMED, /* whether it is said to be so */
    ENT_TURN_DIRECTED, /* whether, or which way, it goes */
    ENT_TURN_MUTUAL,   /* whether it goes both ways */
    ENT_TURN_REVERSED, /* whether its ends stand the other way round, in one way or another */
    ENT_TURN_COUNT
};

/** What a field of this name can turn, without case, blanks and punctuation; ENT_TURN_NONE: nothing. */
enum ent_turn ent_turn_of(const char *name);

/** The field that it is read as: "sign", "negated", "mutual". */
const char *ent_turn_field(enum ent_turn turn);

/** Reads what stands under such a name. NULL where it is understood; else what would be right. A sign that
 *  the record has already must be the same. The sign and the weight of a number are those of the record. */
const char *ent_turn_read(enum ent_turn turn, const char *text, struct ent_relation_record *record);

enum { ENT_TURN_MESSAGE = 400 };

/** The message of the error, code "turning-field", for what ent_turn_read did not understand; its hint is
 * what that returned. `text` may be NULL: no single text. */
void ent_turn_message(const char *name, const char *text, char message[ENT_TURN_MESSAGE]);

#endif
