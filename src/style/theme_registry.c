/* SPDX-License-Identifier: MIT */
#include "base/find.h"
#include "style/theme.h"

static const struct ent_theme *const themes[] = {
#define THEME(name) &ent_theme_##name,
#include "style/themes.def"
#undef THEME
};

ENT_LIST_OF_CHOICES(theme, themes)

static const char *const colour_names[ENT_COLOUR_COUNT] = {
#define COLOUR(name, constant) [ENT_##constant] = #name,
#include "style/colours.def"
#undef COLOUR
};

const char *ent_colour_name(enum ent_colour colour) {
    return colour_names[colour];
}

const char *ent_theme_colour(const struct ent_theme *theme, enum ent_colour colour) {
    return theme->day != NULL ? theme->day->colours[colour] : theme->colours[colour];
}

const char *entente_colour_at(size_t index) {
    return index + 1 < ENT_COLOUR_COUNT ? colour_names[index + 1] : NULL;
}

const char *entente_colour_in(const char *theme, size_t index) {
    const struct ent_theme *found = ent_theme_named(theme);
    bool is_there = found != NULL && index + 1 < ENT_COLOUR_COUNT;
    return is_there ? ent_theme_colour(found, (enum ent_colour)(index + 1)) : NULL;
}
