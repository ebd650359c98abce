/* SPDX-License-Identifier: MIT */
#include "write/score_text.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

enum { SIGNIFICANT = 4, MOST_DECIMALS = 9 };

int ent_score_decimals(const double *values, size_t count) {
    double largest = 0;
    bool all_whole = true;
    for (size_t i = 0; i < count; i++) {
        if (!isfinite(values[i])) continue;
        largest = fmax(largest, fabs(values[i]));
        all_whole = all_whole && values[i] == round(values[i]);
    }
    if (all_whole) return 0;
    int decimals = SIGNIFICANT - 1 - (int)floor(log10(largest));
    if (decimals > MOST_DECIMALS) return -1;
    return decimals < 0 ? 0 : decimals;
}

void ent_score_text(double value, int decimals, char text[ENT_NUMBER_SIZE]) {
    if (!isfinite(value)) {
        memcpy(text, "–", sizeof "–");
    } else if (decimals < 0) {
        ent_number_text(value, text);
    } else {
        ent_number_fixed(value, decimals, text);
    }
}
