/* SPDX-License-Identifier: MIT */
/** The last lines that run through boxes: moves those boxes, and the lines' ends, a little. */
#ifndef ENT_REPAIR_H
#define ENT_REPAIR_H

#include "figure/scene.h"

/** Moves boxes within the scene's room and leads the lines anew as long as fewer run through boxes. Labels
 * are to be placed afterwards. Does nothing where there are very many lines. False when memory is out. */
ENT_NODISCARD bool ent_repair(struct ent_scene *scene);

#endif
