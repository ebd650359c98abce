/* SPDX-License-Identifier: MIT */
/** An arc for those who point at it or have it read to them. */
#ifndef ENT_LANDSCAPE_SENTENCES_H
#define ENT_LANDSCAPE_SENTENCES_H

#include "view/landscape.h"

/** "Russia supports, hails, yet doubts Trump–Kim talks". NULL when memory is out. */
const char *ent_arc_label(struct ent_scene *scene, const struct ent_arc *arc);
/** Its relations as they were said, by whom they were said, a line each. NULL when memory is out. */
const char *ent_arc_title(struct ent_scene *scene, const struct ent_arc *arc);

#endif
