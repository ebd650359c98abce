/* SPDX-License-Identifier: MIT */
#include "event/event_dates.h"

#include "base/number.h"
#include <stdint.h>

/* 0: not known. */
static int part(struct ent_event_reading *reading, size_t column) {
    double value;
    if (column == SIZE_MAX || ent_event_cell(reading, column) == NULL) return 0;
    if (!ent_event_number(reading, column, &value) || value < 0) return 0;
    return value <= 9999 ? (int)value : 10000;
}

const char *ent_event_parts(struct ent_event_reading *reading, size_t year, size_t month, size_t day) {
    int y = part(reading, year), m = part(reading, month), d = part(reading, day);
    if (y == 0 || reading->is_bad) return NULL;
    if (y > 9999 || !ent_event_is_day(y, m > 0 ? m : 1, m > 0 && d > 0 ? d : 1)) {
        ent_event_bad(reading, year, "there is no day %d-%02d-%02d", y, m, d);
        return NULL;
    }
    if (m == 0) return ent_event_text(reading, "%04d", y);
    return d == 0 ? ent_event_text(reading, "%04d-%02d", y, m)
                  : ent_event_text(reading, "%04d-%02d-%02d", y, m, d);
}
