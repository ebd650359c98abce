/* SPDX-License-Identifier: MIT */
#include "base/find.h"
#include "style/theme.h"

#define THEME(name) extern const struct ent_theme ent_theme_##name;
#include "style/themes.def"
#undef THEME

static const struct ent_theme *const themes[] = {
#define THEME(name) &ent_theme_##name,
#include "style/themes.def"
#undef THEME
};

enum { THEME_COUNT = sizeof themes / sizeof *themes };

size_t entente_theme_count(void) {
    return THEME_COUNT;
}

const struct entente_choice *entente_theme_at(size_t index) {
    return index < THEME_COUNT ? &themes[index]->choice : NULL;
}

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

const struct ent_theme *ent_theme_named(const char *name) {
    size_t place = ent_choice_place(entente_theme_at, name);
    return place < THEME_COUNT ? themes[place] : NULL;
}

const char *entente_colour_at(size_t index) {
    return index + 1 < ENT_COLOUR_COUNT ? colour_names[index + 1] : NULL;
}

const char *entente_colour_in(const char *theme, size_t index) {
    const struct ent_theme *found = ent_theme_named(theme);
    bool is_there = found != NULL && index + 1 < ENT_COLOUR_COUNT;
    return is_there ? ent_theme_colour(found, (enum ent_colour)(index + 1)) : NULL;
}
