/* SPDX-License-Identifier: MIT */
/** Partial dates and intervals (a subset of EDTF: levels 0 and 1 of ISO 8601-2), no locale, no time zone. */
#ifndef ENT_DATE_H
#define ENT_DATE_H

#include "base/days.h"
#include <entente/document.h>

enum { ENT_DATE_TEXT = 32 };

enum ent_date_fault {
    ENT_DATE_FINE,
    ENT_DATE_TIDIED, /* fine after dropping blanks round it or a leap second: warn */
    /* refused */
    ENT_DATE_FORM,     /* not YYYY, YYYY-MM, YYYY-MM-DD (a time after "T" is dropped) */
    ENT_DATE_RANGE,    /* no such day, month or year (1–9999) */
    ENT_DATE_REVERSED, /* an interval that ends before it starts */
};

/** Reads "2018", "2018-03", "2018-03-08", "2018-03-08T12:00Z", or an interval "A/B" with A or B (not both)
 *  empty or ".." for open. A time and its zone are checked and dropped: the day is the one written. Two ends
 *  that are written alike become one date. period->text is set to `text`, the normal form: the caller keeps
 *  that storage. What is refused leaves an undated period. */
enum ent_date_fault ent_date_parse(const char *date, struct entente_period *period, char text[ENT_DATE_TEXT]);

/** The same from two ends, either of which may be NULL, empty or ".."; with both the period is undated. */
enum ent_date_fault ent_date_parse_ends(const char *from, const char *to, struct entente_period *period,
                                        char text[ENT_DATE_TEXT]);

/** False when both ends are open. */
bool ent_period_is_dated(const struct entente_period *period);
/** Is it one date of which only the year, or the month, is known? It may be any of its days. */
bool ent_period_is_coarse(const struct entente_period *period);
/** True when they share a day; an undated period overlaps every other. */
bool ent_period_overlaps(const struct entente_period *a, const struct entente_period *b);

/** What to write instead, for hints. */
const char *ent_date_fault_text(enum ent_date_fault fault);

#endif
