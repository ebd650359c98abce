/* SPDX-License-Identifier: MIT */
/** Signs as others write them. */
#ifndef ENT_SIGN_TEXT_H
#define ENT_SIGN_TEXT_H

/** "-", "0" or "+" for "neg", "1.0", "TRUE" and the like; the text itself, or NULL, where it is none of them.
 */
const char *ent_sign_text(const char *text);

#endif
