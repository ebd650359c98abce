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

enum { VIEW_COUNT = sizeof views / sizeof *views };

size_t entente_view_count(void) {
    return VIEW_COUNT;
}

const struct entente_choice *entente_view_at(size_t index) {
    return index < VIEW_COUNT ? &views[index]->choice : NULL;
}

const struct ent_view *ent_view_named(const char *name) {
    size_t place = ent_choice_place(entente_view_at, name);
    return place < VIEW_COUNT ? views[place] : NULL;
}
