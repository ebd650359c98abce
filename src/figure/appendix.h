/* SPDX-License-Identifier: MIT */
/** The list of relations with date, sources and notes that stands under a figure, each by its id: what every
 * other answer cites. */
#ifndef ENT_APPENDIX_H
#define ENT_APPENDIX_H

#include "figure/scene.h"

/** Lengthens the page by the list. False when memory is out. */
ENT_NODISCARD bool ent_appendix_put(struct ent_scene *scene);

#endif
