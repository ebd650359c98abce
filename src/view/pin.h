/* SPDX-License-Identifier: MIT */
/** Yesterday's places: who stood somewhere stays there. */
#ifndef ENT_PIN_H
#define ENT_PIN_H

#include "figure/scene.h"

/** Places the nodes of a figure with pinned places, whose sizes and room are known: new actors stand near
 * those they are tied to, in the room that is left. False when memory is out. */
ENT_NODISCARD bool ent_pin_nodes(struct ent_scene *scene);

#endif
