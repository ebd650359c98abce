/* SPDX-License-Identifier: MIT */
#include "style/contrast.h"

#include <math.h>

static double digit(char c) {
    if (c >= 'a') return c - 'a' + 10;
    return c >= 'A' ? c - 'A' + 10 : c - '0';
}

static double channel(const char *pair) {
    double share = (16 * digit(pair[0]) + digit(pair[1])) / 255;
    return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4);
}

static double luminance(const char *colour) {
    return 0.2126 * channel(colour + 1) + 0.7152 * channel(colour + 3) + 0.0722 * channel(colour + 5);
}

double ent_contrast(const char *a, const char *b) {
    double x = luminance(a), y = luminance(b);
    return (fmax(x, y) + 0.05) / (fmin(x, y) + 0.05);
}
