/* SPDX-License-Identifier: MIT */
#include "view/timeline.h"
#include "model/document.h"

#include "base/text.h"
#include "figure/sentence.h"
#include "model/date.h"
#include "name/name.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { SENTENCES_MOST = 12 };

static const struct entente_relation *relation_of(const struct ent_scene *scene, size_t index) {
    return entente_document_relation(entente_network_document(scene->network), index);
}

/* -- rows ------------------------------------------------------------------------------------------------ */

static int by_beginning(const void *a, const void *b) {
    const struct ent_row *x = a, *y = b;
    if (x->first != y->first) return x->first < y->first ? -1 : 1;
    if (x->source != y->source) return x->source < y->source ? -1 : 1;
    return x->target < y->target ? -1 : x->target > y->target;
}

static const char *name_row(struct ent_scene *scene, const struct ent_row *row) {
    struct ent_buffer out = {0};
    const char *source = scene->nodes[row->source].name;
    ent_buffer_add_bytes(&out, source, ent_text_cut(source, ENT_NAME_SHOWN));
    if (row->target != ENT_NO_TARGET) {
        const char *target = scene->nodes[row->target].name;
        ent_buffer_add(&out, scene->is_directed ? " \xE2\x86\x92 " : " \xE2\x80\x93 ");
        ent_buffer_add_bytes(&out, target, ent_text_cut(target, ENT_NAME_SHOWN));
    }
    return ent_scene_keep(scene, &out);
}

static size_t row_of(struct ent_timeline *timeline, size_t source, size_t target) {
    for (size_t i = timeline->row_count; i > 0; i--) {
        const struct ent_row *row = &timeline->rows[i - 1];
        if (row->source == source && row->target == target) return i - 1;
    }
    timeline->rows[timeline->row_count] =
        (struct ent_row){.source = source, .target = target, .first = INT32_MAX, .met = timeline->row_count};
    return timeline->row_count++;
}

/* Rows in the order in which they begin; the events follow them. */
static bool sort_rows(struct ent_scene *scene, struct ent_timeline *timeline) {
    size_t *place = ent_arena_take(&scene->arena, (timeline->row_count + 1) * sizeof *place);
    if (place == NULL) return false;
    for (size_t i = 0; i < timeline->event_count; i++) {
        struct ent_row *row = &timeline->rows[timeline->events[i].row];
        if (timeline->events[i].first < row->first) row->first = timeline->events[i].first;
    }
    qsort(timeline->rows, timeline->row_count, sizeof *timeline->rows, by_beginning);
    for (size_t i = 0; i < timeline->row_count; i++) {
        place[timeline->rows[i].met] = i;
        if ((timeline->rows[i].name = name_row(scene, &timeline->rows[i])) == NULL) return false;
    }
    for (size_t i = 0; i < timeline->event_count; i++)
        timeline->events[i].row = place[timeline->events[i].row];
    return true;
}

/* -- events ---------------------------------------------------------------------------------------------- */

static int in_order(const void *a, const void *b) {
    const struct ent_event *x = a, *y = b;
    if (x->row != y->row) return x->row < y->row ? -1 : 1;
    if (x->sign != y->sign) return x->sign > y->sign ? -1 : 1;
    if (x->first != y->first) return x->first < y->first ? -1 : 1;
    if (x->last != y->last) return x->last < y->last ? -1 : 1;
    return strcmp(x->title, y->title);
}

static const char *sentence_of(struct ent_scene *scene, const struct entente_relation *relation) {
    struct ent_buffer out = {0};
    ent_add_relation_sentence(&out, entente_network_document(scene->network), relation);
    return ent_scene_keep(scene, &out);
}

static bool add_event(struct ent_scene *scene, struct ent_timeline *timeline, size_t row,
                      const struct entente_relation *relation) {
    const char *title = sentence_of(scene, relation);
    if (title == NULL) return false;
    timeline->events[timeline->event_count++] =
        (struct ent_event){.row = row,
                           .sign = relation->sign,
                           .first = relation->when.first,
                           .last = relation->when.last,
                           .is_coarse = ent_period_is_coarse(&relation->when),
                           .opens = relation->when.first == INT32_MIN,
                           .goes_on = relation->when.last == INT32_MAX,
                           .weight = relation->weight,
                           .words = relation->word,
                           .title = title,
                           .count = 1};
    return true;
}

static bool add_line(struct ent_scene *scene, struct ent_timeline *timeline, const struct ent_line *line,
                     bool per_actor) {
    size_t row = SIZE_MAX;
    for (size_t i = 0; i < line->tie->relation_count; i++) {
        const struct entente_relation *relation = relation_of(scene, line->tie->relations[i]);
        if (relation->sign != line->sign || !ent_makes_tie(relation)) continue;
        if (!ent_period_is_dated(&relation->when)) {
            timeline->undated++;
            continue;
        }
        timeline->dated++;
        if (row == SIZE_MAX) row = row_of(timeline, line->source, per_actor ? ENT_NO_TARGET : line->target);
        if (!add_event(scene, timeline, row, relation)) return false;
    }
    return true;
}

/* Open ends reach as far as anything that is known. */
static void close_ends(struct ent_timeline *timeline) {
    timeline->first = INT32_MAX;
    timeline->last = INT32_MIN;
    for (size_t i = 0; i < timeline->event_count; i++) {
        const struct ent_event *event = &timeline->events[i];
        int32_t known[] = {event->first != INT32_MIN ? event->first : event->last,
                           event->last != INT32_MAX ? event->last : event->first};
        if (known[0] < timeline->first) timeline->first = known[0];
        if (known[1] > timeline->last) timeline->last = known[1];
    }
    for (size_t i = 0; i < timeline->event_count; i++) {
        struct ent_event *event = &timeline->events[i];
        if (event->first == INT32_MIN) event->first = timeline->first;
        if (event->last == INT32_MAX) event->last = timeline->last;
    }
}

bool ent_timeline_fill(struct ent_scene *scene, bool per_actor, struct ent_timeline *timeline) {
    *timeline = (struct ent_timeline){0};
    size_t relations = entente_document_relation_count(entente_network_document(scene->network));
    timeline->rows = ent_arena_take(&scene->arena, (scene->line_count + 1) * sizeof *timeline->rows);
    timeline->events = ent_arena_take(&scene->arena, (relations + 1) * sizeof *timeline->events);
    if (timeline->rows == NULL || timeline->events == NULL) return false;
    for (size_t i = 0; i < scene->line_count; i++) {
        if (!add_line(scene, timeline, &scene->lines[i], per_actor)) return false;
    }
    close_ends(timeline);
    if (!sort_rows(scene, timeline)) return false;
    qsort(timeline->events, timeline->event_count, sizeof *timeline->events, in_order);
    return true;
}

/* -- steps ----------------------------------------------------------------------------------------------- */

static bool has_word(const char *words, const char *word) {
    size_t length = strlen(word);
    for (const char *at = words; (at = strstr(at, word)) != NULL; at += length) {
        bool begins = at == words || at[-1] == ' ', ends = at[length] == '\0' || at[length] == ',';
        if (begins && ends) return true;
    }
    return false;
}

static bool join(struct ent_scene *scene, struct ent_event *event, const struct ent_event *more) {
    event->weight += more->weight;
    event->count++;
    if (event->count <= SENTENCES_MOST) {
        struct ent_buffer title = {0};
        ent_buffer_format(&title, "%s\n%s", event->title, more->title);
        if ((event->title = ent_scene_keep(scene, &title)) == NULL) return false;
    }
    if (event->count <= SENTENCES_MOST && !has_word(event->words, more->words)) {
        struct ent_buffer words = {0};
        ent_buffer_format(&words, "%s, %s", event->words, more->words);
        if ((event->words = ent_scene_keep(scene, &words)) == NULL) return false;
    }
    return true;
}

static bool tell_rest(struct ent_scene *scene, struct ent_event *event) {
    if (event->count <= SENTENCES_MOST) return true;
    struct ent_buffer title = {0};
    ent_buffer_format(&title, "%s\n… and %zu more", event->title, event->count - SENTENCES_MOST);
    return (event->title = ent_scene_keep(scene, &title)) != NULL;
}

bool ent_timeline_merge(struct ent_scene *scene, struct ent_step step, struct ent_timeline *timeline) {
    size_t kept = 0;
    for (size_t i = 0; i < timeline->event_count; i++) {
        struct ent_event event = timeline->events[i];
        event.first = ent_step_floor(step, event.first);
        event.last = ent_step_next(step, event.last) - 1;
        event.lasts = event.last >= ent_step_next(step, event.first);
        struct ent_event *last = kept > 0 ? &timeline->events[kept - 1] : NULL;
        bool is_same = last != NULL && last->row == event.row && last->sign == event.sign &&
                       last->first == event.first && last->last == event.last &&
                       last->is_coarse == event.is_coarse && last->opens == event.opens &&
                       last->goes_on == event.goes_on;
        if (!is_same)
            timeline->events[kept++] = event;
        else if (!join(scene, last, &event))
            return false;
    }
    timeline->event_count = kept;
    timeline->first = ent_step_floor(step, timeline->first);
    timeline->last = ent_step_next(step, timeline->last) - 1;
    for (size_t i = 0; i < kept; i++) {
        timeline->most = fmax(timeline->most, timeline->events[i].weight);
        if (!tell_rest(scene, &timeline->events[i])) return false;
    }
    return true;
}
