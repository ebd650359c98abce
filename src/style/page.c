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

/* In millimetres, lying. */
static const struct paper {
    const char *name;
    double width, height;
} papers[] = {{"a0", 1189, 841}, {"a1", 841, 594}, {"a2", 594, 420},        {"a3", 420, 297},
              {"a4", 297, 210},  {"a5", 210, 148}, {"letter", 279.4, 215.9}};

static bool find_paper(const char *text, struct ent_page *page) {
    static const char lying[] = "-landscape", standing[] = "-portrait";
    for (size_t i = 0; i < sizeof papers / sizeof *papers; i++) {
        size_t length = strlen(papers[i].name);
        char name[16] = "";
        if (strlen(text) < length) continue;
        memcpy(name, text, length);
        const char *rest = text + length;
        bool stands = ent_text_same_ascii(rest, standing);
        if (!ent_text_same_ascii(name, papers[i].name)) continue;
        if (*rest != '\0' && !stands && !ent_text_same_ascii(rest, lying)) continue;
        double width = papers[i].width * 96 / 25.4, height = papers[i].height * 96 / 25.4;
        *page = (struct ent_page){stands ? height : width, stands ? width : height, true};
        return true;
    }
    return false;
}

static bool is_side(double pixels) {
    return pixels >= SIDE_LEAST && pixels <= SIDE_MOST;
}

bool ent_page_parse(const char *text, struct ent_page *page) {
    char copy[64];
    size_t length = strlen(text);
    const struct unit *unit = &units[0];
    if (find_paper(text, page)) return true;
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
