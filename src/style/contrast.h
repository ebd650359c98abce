/* SPDX-License-Identifier: MIT */
/** How well one colour stands out from another. */
#ifndef ENT_CONTRAST_H
#define ENT_CONTRAST_H

/** The contrast ratio of WCAG 2.1 between two colours "#RRGGBB": from 1 to 21. */
double ent_contrast(const char *a, const char *b);

#endif
