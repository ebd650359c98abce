/* SPDX-License-Identifier: MIT */
#include "base/share_text.h"

#include <math.h>
#include <stdio.h>

static void write_share(double share, const char *more, const char *fewer, char text[ENT_SHARE_SIZE]) {
    double percent = round(100 * share);
    if (share < 1 && percent > 99)
        snprintf(text, ENT_SHARE_SIZE, "%s99 %%", more);
    else if (share > 0 && percent < 1)
        snprintf(text, ENT_SHARE_SIZE, "%s1 %%", fewer);
    else
        snprintf(text, ENT_SHARE_SIZE, "%.0f %%", percent);
}

void ent_share_words(double share, char words[ENT_SHARE_SIZE]) {
    write_share(share, "more than ", "fewer than ", words);
}

void ent_share_cell(double share, char cell[ENT_SHARE_SIZE]) {
    write_share(share, ">", "<", cell);
}
