/* SPDX-License-Identifier: MIT */
/** What a file that no reader knows seems to be, and what to do with it. */
#ifndef ENT_UNRECOGNISED_H
#define ENT_UNRECOGNISED_H

#include <entente/error.h>
#include <stdbool.h>
#include <stddef.h>

/** Refuses documents, pictures, programs and the like, which begin as no text or table does.
 *  Errors  BAD_INPUT. */
enum entente_status ent_refuse_foreign(const char *file, const char *bytes, size_t length,
                                       const struct entente_sink *sink);

/** Refuses a web page, which is a text that no reader may take for its own. Errors  BAD_INPUT. */
enum entente_status ent_refuse_page(const char *file, const char *text, const struct entente_sink *sink);

/** True when a text under a name of JSON begins with words or markup instead. */
bool ent_is_no_json(const char *text);

/** BAD_INPUT: what the text looks like, and the three formats that are the most likely. */
enum entente_status ent_fail_unrecognised(const char *file, const char *text, size_t length,
                                          const struct entente_sink *sink);

#endif
