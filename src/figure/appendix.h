/* SPDX-License-Identifier: MIT */
/** The numbered list of relations with date, sources and notes that stands under a figure. A relation's
 * number is its place in the document, from 1. */
#ifndef ENT_APPENDIX_H
#define ENT_APPENDIX_H

#include "figure/scene.h"

/** Lengthens the page by the list. False when memory is out. */
ENT_NODISCARD bool ent_appendix_put(struct ent_scene *scene);

#endif
