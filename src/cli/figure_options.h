/* SPDX-License-Identifier: MIT */
/** The options that all commands share which draw, and the figure that they ask for. */
#ifndef ENT_FIGURE_OPTIONS_H
#define ENT_FIGURE_OPTIONS_H

#include "cli/command.h"
#include <entente.h>

/** Preset, theme, texts round the drawing, what else is in the file. */
extern const struct ent_option_group ent_options_page;

/** The figure as the settings say; without sizes, strip and what is compared. Errors: BAD_OPTION, and those
 * of entente_theme_read. The caller frees figure->own_theme through *theme. */
enum entente_status ent_figure_of(struct ent_call *call, struct entente_figure *figure,
                                  entente_theme **theme);

#endif
