/* SPDX-License-Identifier: MIT */
/** Names: what makes two spellings one actor, which ones only look so, and which no name may be. */
#ifndef ENT_NAME_H
#define ENT_NAME_H

#include "base/buffer.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The three forms take valid UTF-8 of any length, in linear time, and replace what the buffer held, so that
 * one buffer serves many names. They are false when memory is out. */

/** The name as it is kept and printed: NFC, blanks at the ends dropped, runs of blanks made one.
 *  Blanks are tabs and Unicode's space separators; line breaks are left for ent_name_check to refuse. */
bool ent_name_tidy(const char *name, struct ent_buffer *tidy);

/** What names are compared by: the tidy name, or with `fold` also NFKC, case and marks folded. Marks that
 *  are letters' own (Indic vowels, kana's voicing, Thai tones) are not folded. */
bool ent_name_key(const char *name, bool fold, struct ent_buffer *key);

/** What look-alikes share: NFKC, case, marks and invisible characters folded, confusable letters of other
 *  scripts, hyphens and apostrophes mapped to one form (Unicode UTS 39 in spirit, a short table). */
bool ent_name_skeleton(const char *name, struct ent_buffer *skeleton);

/** Longest name that is shown and written whole, in bytes; longer ones are kept, warned about and cut. */
enum { ENT_NAME_SHOWN = 1024, ENT_NAME_MARKS = 32 };

/** From the gravest down. */
enum ent_name_fault {
    ENT_NAME_FINE,
    /* not a name */
    ENT_NAME_CONTROL,   /* control characters, line breaks, U+2028/9, non-characters */
    ENT_NAME_EMPTY,     /* nothing but blanks */
    ENT_NAME_INVISIBLE, /* nothing but combining or invisible characters */
    /* a name to be warned about */
    ENT_NAME_BIDI,    /* bidirectional control characters */
    ENT_NAME_HIDDEN,  /* zero-width or tag characters (but not joiners within emoji or scripts that need them)
                       */
    ENT_NAME_PRIVATE, /* private-use characters */
    ENT_NAME_DAMAGED, /* U+FFFD */
    ENT_NAME_STACKED, /* more than ENT_NAME_MARKS combining marks in a row */
    ENT_NAME_LONG,    /* over ENT_NAME_SHOWN bytes */
    ENT_NAME_STYLED,  /* mathematical or full-width letters that look like plain ones */
};

/** The gravest fault of a name, and in *code the first character that shows it (0 where none does). */
enum ent_name_fault ent_name_check(const char *name, int32_t *code);

bool ent_name_is_refused(enum ent_name_fault fault);

/** A phrase for the fault that fits after the name: "holds the control character U+0007". */
void ent_name_fault_text(enum ent_name_fault fault, int32_t code, char *text, size_t size);

#endif
