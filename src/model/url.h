/* SPDX-License-Identifier: MIT */
/** Which addresses are safe to hand on. */
#ifndef ENT_URL_H
#define ENT_URL_H

enum { ENT_URL_LONGEST = 2048 };

/** NULL when the address is http, https (with a host of plain labels, a possible port, no user part) or
 *  mailto, of visible ASCII or UTF-8 without blanks, double quotes, backquotes, angle brackets or
 *  backslashes, at most ENT_URL_LONGEST bytes; else a phrase why it is dropped: "has no host". */
const char *ent_url_fault(const char *url);

#endif
