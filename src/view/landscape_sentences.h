/* SPDX-License-Identifier: MIT */
/** A strand for those who point at it or have it read to them. */
#ifndef ENT_LANDSCAPE_SENTENCES_H
#define ENT_LANDSCAPE_SENTENCES_H

#include "view/landscape.h"

/** "Russia supports, hails, yet doubts Trump–Kim talks". NULL when memory is out. */
const char *ent_strand_label(struct ent_scene *scene, const struct ent_strand *strand);
/** Its relations as they were said, by whom they were said, a line each. NULL when memory is out. */
const char *ent_strand_title(struct ent_scene *scene, const struct ent_strand *strand);

#endif
