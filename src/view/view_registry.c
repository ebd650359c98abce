/* SPDX-License-Identifier: MIT */
#include "base/text.h"
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
    if (name == NULL) return views[0];
    for (size_t i = 0; i < VIEW_COUNT; i++) {
        if (ent_text_same_ascii(views[i]->choice.name, name)) return views[i];
    }
    return NULL;
}
