/* SPDX-License-Identifier: MIT */
/** Signs as others write them. */
#ifndef ENT_SIGN_TEXT_H
#define ENT_SIGN_TEXT_H

/** "-", "0" or "+" for "neg", "against", "TRUE" and the like; NULL where it is no such word. */
const char *ent_sign_word(const char *text);

/** The same, and for "1.0" and a true minus; the text itself, or NULL, where it is none of them. */
const char *ent_sign_text(const char *text);

#endif
