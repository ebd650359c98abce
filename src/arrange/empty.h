/* SPDX-License-Identifier: MIT */
#ifndef ENT_EMPTY_H
#define ENT_EMPTY_H

#include "figure/scene.h"

/** The largest rectangle of the page on which nothing is drawn, as a share of the page. Cost O(page). */
double ent_empty_share(const struct ent_scene *scene);

#endif
