/* SPDX-License-Identifier: MIT */
/* One event far from the rest takes most of a timeline for itself. */
#include "base/days.h"
#include "base/memory.h"
#include "base/report.h"
#include "view/timeline.h"

#include <stdio.h>
#include <stdlib.h>

enum { DATE_SIZE = 32, EVENTS_LEAST = 4 };

static int by_day(const void *a, const void *b) {
    int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
    return (x > y) - (x < y);
}

static void put_date(int32_t day, char text[DATE_SIZE]) {
    int year, month, of_month;
    ent_day_parts(day, &year, &month, &of_month);
    snprintf(text, DATE_SIZE, "%04d-%02d-%02d", year, month, of_month);
}

static void tell(int32_t day, const char *option, int32_t from, const struct entente_sink *sink) {
    char far[DATE_SIZE], near[DATE_SIZE], hint[96];
    put_date(day, far);
    put_date(from, near);
    snprintf(hint, sizeof hint, "%s %s leaves it out", option, near);
    ent_tell(sink, ENTENTE_NOTE, "far-event", NULL, hint,
             "one event, on %s, lies so far from the others that little of the axis is left for them", far);
}

/* Without it the others would reach over a fifth of the time or less. */
bool ent_timeline_tell_far(const struct ent_timeline *timeline, const struct entente_sink *sink) {
    static const double narrow = 0.2;
    size_t count = timeline->event_count;
    int32_t *days = ent_alloc(count, sizeof *days);
    if (days == NULL) return false;
    for (size_t i = 0; i < count; i++) days[i] = timeline->events[i].first;
    qsort(days, count, sizeof *days, by_day);
    double all = count >= EVENTS_LEAST ? (double)days[count - 1] - days[0] : 0;
    if (all > 0 && (double)days[count - 1] - days[1] <= narrow * all)
        tell(days[0], "--from", days[1], sink);
    else if (all > 0 && (double)days[count - 2] - days[0] <= narrow * all)
        tell(days[count - 1], "--to", days[count - 2], sink);
    free(days);
    return true;
}
