/* SPDX-License-Identifier: MIT */
/** Theme files: JSON → names and values, with their places. What they mean is the taker's to say. */
#ifndef ENT_THEME_JSON_H
#define ENT_THEME_JSON_H

#include "base/report.h"

enum { ENT_THEME_DASHES_MOST = 4 };

/** Each is called per entry of the file and stops the reading by an error. */
struct ent_theme_taker {
    void *payload;
    enum entente_status (*base)(void *payload, const char *name, const struct ent_place *place);
    enum entente_status (*colour)(void *payload, const char *name, const char *value,
                                  const struct ent_place *place);
    /** Lengths in units of the line's width; none: solid. */
    enum entente_status (*dash)(void *payload, const char *sign, const double *lengths, size_t count,
                                const struct ent_place *place);
};

/**
 * Reads {"base": …, "colours": {…}, "dashes": {…}}; "base" is taken first.
 *
 * Errors  UNREADABLE, TOO_LARGE (1 MiB), BAD_INPUT, NO_MEMORY, and those of the taker.
 */
enum entente_status ent_theme_json(const char *path, const struct ent_theme_taker *taker,
                                   const struct entente_sink *sink);

#endif
