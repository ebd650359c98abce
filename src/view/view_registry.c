/* SPDX-License-Identifier: MIT */
#include "base/find.h"
#include "figure/view.h"

#define VIEW(name) extern const struct ent_view ent_view_##name;
#include "view/views.def"
#undef VIEW

static const struct ent_view *const views[] = {
#define VIEW(name) &ent_view_##name,
#include "view/views.def"
#undef VIEW
};

ENT_LIST_OF_CHOICES(view, views)
