/* SPDX-License-Identifier: MIT */
#include "style/page.h"

#include "base/number.h"
#include "base/text.h"

#include <math.h>
#include <string.h>

enum { SIDE_LEAST = 100, SIDE_MOST = 20000 };

static const struct unit {
    const char *name;
    double pixels;
    bool is_paper;
} units[] = {{"px", 1, false}, {"mm", 96 / 25.4, true}, {"cm", 960 / 25.4, true}, {"in", 96, true}};

static bool is_side(double pixels) {
    return pixels >= SIDE_LEAST && pixels <= SIDE_MOST;
}

bool ent_page_parse(const char *text, struct ent_page *page) {
    char copy[64];
    size_t length = strlen(text);
    const struct unit *unit = &units[0];
    if (length >= sizeof copy) return false;
    memcpy(copy, text, length + 1);
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (!ent_text_ends_with(copy, units[i].name)) continue;
        unit = &units[i];
        copy[length - strlen(unit->name)] = '\0';
        break;
    }
    char *by = copy + strcspn(copy, "xX");
    if (*by == '\0') return false;
    *by = '\0';
    if (!ent_number_parse(copy, &page->width) || !ent_number_parse(by + 1, &page->height)) return false;
    page->width *= unit->pixels;
    page->height *= unit->pixels;
    page->is_paper = unit->is_paper;
    return is_side(page->width) && is_side(page->height);
}

void ent_page_apply(const struct ent_page *page, struct ent_preset *preset) {
    static const double least_growth = 0.75;
    double growth = sqrt(page->width * page->height / (preset->width * preset->height));
    if (page->is_paper) growth = sqrt(growth);
    growth = fmax(growth, least_growth);
    double *const sizes[] = {&preset->margin, &preset->title, &preset->subtitle,
                             &preset->names,  &preset->words, &preset->legend,
                             &preset->source, &preset->thin,  &preset->thick};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) *sizes[i] *= growth;
    if (!page->is_paper) preset->least *= growth;
    preset->least = fmin(preset->least, fmin(preset->words, fmin(preset->legend, preset->source)));
    preset->width = page->width;
    preset->height = preset->tallest = page->height;
    preset->in_millimetres = page->is_paper;
}
