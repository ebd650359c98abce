/* SPDX-License-Identifier: MIT */
#include "event/event_repeats.h"

#include "base/memory.h"
#include <stdlib.h>
#include <string.h>

/* FNV-1a, with its 64-bit constants; the second key starts where the first ended, on other texts. */
static uint64_t add_text(uint64_t key, const char *text) {
    for (const char *at = text != NULL ? text : ""; *at != '\0'; at++)
        key = (key ^ (unsigned char)*at) * 0x100000001B3u;
    return (key ^ 0xFFu) * 0x100000001B3u;
}

/* A number that grows with the day of "2014-03-06"; of no day the least. */
static int32_t order_of(const char *date) {
    int32_t order = 0;
    if (date == NULL || strlen(date) < 10) return INT32_MIN;
    for (size_t i = 0; i < 10; i++) {
        if (date[i] != '-') order = order * 10 + (date[i] - '0');
    }
    return order;
}

void ent_event_keys(const struct ent_event *event, struct ent_event_row_start *start) {
    start->day = order_of(event->date);
    start->is_weightless = event->has_weight && event->weight == 0;
    if (event->id == NULL) return;
    start->id_key = add_text(0xCBF29CE484222325u, event->id);
    start->whole_key = add_text(start->id_key, event->source.name);
    start->whole_key = add_text(start->whole_key, event->target.name);
    start->whole_key = add_text(start->whole_key, event->word);
}

static int by_keys(const void *a, const void *b) {
    const struct ent_event_row_start *x = *(struct ent_event_row_start *const *)a;
    const struct ent_event_row_start *y = *(struct ent_event_row_start *const *)b;
    if (x->id_key != y->id_key) return x->id_key < y->id_key ? -1 : 1;
    if (x->whole_key != y->whole_key) return x->whole_key < y->whole_key ? -1 : 1;
    if (x->day != y->day) return x->day > y->day ? -1 : 1;
    return (x->offset > y->offset) - (x->offset < y->offset);
}

static void count_row(struct ent_event_reading *reading, struct ent_event_count *counted,
                      const struct ent_event_row_start *start) {
    if (counted->count++ == 0)
        counted->place = (struct ent_place){.file = reading->file, .line = start->line};
    if (start->line < counted->place.line) counted->place.line = start->line;
}

static void mark_sorted(struct ent_event_reading *reading, struct ent_event_row_start **sorted,
                        size_t count) {
    for (size_t i = 1; i < count; i++) {
        const struct ent_event_row_start *before = sorted[i - 1];
        if (sorted[i]->id_key != before->id_key) continue;
        sorted[i]->is_gone = sorted[i]->whole_key == before->whole_key;
        sorted[i]->shares_id = !sorted[i]->is_gone;
        count_row(reading, sorted[i]->is_gone ? &reading->repeated : &reading->shared_ids, sorted[i]);
    }
}

bool ent_event_repeats_mark(struct ent_event_reading *reading) {
    struct ent_event_row_start **sorted = ent_alloc(reading->start_count, sizeof *sorted);
    if (sorted == NULL) return false;
    size_t count = 0;
    for (size_t i = 0; i < reading->start_count; i++) {
        if (reading->starts[i].id_key != 0) sorted[count++] = &reading->starts[i];
    }
    if (count > 0) qsort(sorted, count, sizeof *sorted, by_keys);
    mark_sorted(reading, sorted, count);
    for (size_t i = 0; i < reading->start_count; i++) {
        const struct ent_event_row_start *start = &reading->starts[i];
        if (start->is_weightless && !start->is_gone) count_row(reading, &reading->weightless, start);
    }
    free(sorted);
    return true;
}
