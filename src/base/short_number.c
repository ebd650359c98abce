/* SPDX-License-Identifier: MIT */
#include "base/short_number.h"

#include <math.h>
#include <string.h>

void ent_short_number(double value, char text[ENT_NUMBER_SIZE]) {
    if (value != 0 && fabs(value) < 1e-6) {
        ent_number_text(value, text);
        return;
    }
    int decimals = 0;
    for (double size = fabs(value); size < 100 && size > 0 && decimals < 9; size *= 10) decimals++;
    ent_number_fixed(value, decimals, text);
    if (strchr(text, '.') == NULL) return;
    size_t length = strlen(text);
    while (text[length - 1] == '0') length--;
    if (text[length - 1] == '.') length--;
    text[length] = '\0';
}
