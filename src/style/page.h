/* SPDX-License-Identifier: MIT */
/** A page of the user's own size, and the type that goes with it. */
#ifndef ENT_PAGE_H
#define ENT_PAGE_H

#include "style/preset.h"

struct ent_page {
    double width, height; /* in pixels, 96 to the inch */
    bool is_paper;        /* its size is given as a length on paper */
};

/** Reads "1920x1080", "1920x1080px", "297x210mm", "29.7x21cm" or "11x8.5in", or a paper: "a0" to "a5" or
 * "letter", which lie as figures do, "a4-portrait" stands. False for anything else, and for sides of less
 * than 100 or more than 20,000 pixels. */
ENT_NODISCARD bool ent_page_parse(const char *text, struct ent_page *page);

/** Gives a preset that page. On screens its type and lines grow as the page does, and `least` no less than
 * they; on paper, which is read from as near whatever its size, by half as much. */
void ent_page_apply(const struct ent_page *page, struct ent_preset *preset);

#endif
