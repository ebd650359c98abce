/* SPDX-License-Identifier: MIT */
#include "base/find.h"
#include "style/preset.h"

/* Pixels in a unit. */
#define PX 1.0
#define MM (96 / 25.4)

static const struct ent_preset presets[] = {
#define PRESET(name_, width_, height_, tallest_, unit_, margin_, title_, subtitle_, names_, least_, words_,  \
               legend_, source_, thin_, thick_, summary_)                                                    \
    {.choice = {#name_, summary_},                                                                           \
     .width = (width_) * (unit_),                                                                            \
     .height = (height_) * (unit_),                                                                          \
     .tallest = (tallest_) * (unit_),                                                                        \
     .in_millimetres = (unit_) > PX,                                                                         \
     .margin = margin_,                                                                                      \
     .title = title_,                                                                                        \
     .subtitle = subtitle_,                                                                                  \
     .names = names_,                                                                                        \
     .least = least_,                                                                                        \
     .words = words_,                                                                                        \
     .legend = legend_,                                                                                      \
     .source = source_,                                                                                      \
     .thin = thin_,                                                                                          \
     .thick = thick_},
#include "style/presets.def"
#undef PRESET
};

enum { PRESET_COUNT = sizeof presets / sizeof *presets };

size_t entente_preset_count(void) {
    return PRESET_COUNT;
}

const struct entente_choice *entente_preset_at(size_t index) {
    return index < PRESET_COUNT ? &presets[index].choice : NULL;
}

const struct ent_preset *ent_preset_named(const char *name) {
    size_t place = ent_choice_place(entente_preset_at, name);
    return place < PRESET_COUNT ? &presets[place] : NULL;
}
