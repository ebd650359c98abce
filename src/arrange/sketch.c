/* SPDX-License-Identifier: MIT */
#include "arrange/sketch.h"

#include "arrange/arrange.h"
#include "arrange/line_words.h"
#include "arrange/score.h"
#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

void ent_sketch_clear(struct ent_sketch *s) {
    void *const owned[] = {s->pairs, s->hits,      s->lengths,  s->redrawn,     s->place,
                           s->bends, s->new_pairs, s->new_hits, s->new_lengths, s->node_hits};
    for (size_t i = 0; i < sizeof owned / sizeof *owned; i++) free(owned[i]);
    ent_routing_clear(&s->routing);
}

static bool make_room(struct ent_sketch *s, size_t lines, size_t nodes) {
    size_t pairs = s->weighs_pairs ? lines * lines : 1;
    s->pairs = ent_alloc(pairs, sizeof *s->pairs);
    s->hits = ent_alloc(lines * nodes, sizeof *s->hits);
    s->lengths = ent_alloc(lines, sizeof *s->lengths);
    s->redrawn = ent_alloc(lines, sizeof *s->redrawn);
    s->place = ent_alloc(lines, sizeof *s->place);
    s->bends = ent_alloc(lines, sizeof *s->bends);
    s->new_pairs = ent_alloc(pairs, sizeof *s->new_pairs);
    s->new_hits = ent_alloc(lines * nodes, sizeof *s->new_hits);
    s->new_lengths = ent_alloc(lines, sizeof *s->new_lengths);
    s->node_hits = ent_alloc(lines, sizeof *s->node_hits);
    return s->pairs != NULL && s->hits != NULL && s->lengths != NULL && s->redrawn != NULL &&
           s->place != NULL && s->bends != NULL && s->new_pairs != NULL && s->new_hits != NULL &&
           s->new_lengths != NULL && s->node_hits != NULL;
}

/* In crossings: a line without any room for its words. */
static const double short_for_words = 1;

/* -- costs ----------------------------------------------------------------------------------------------- */

/* The same in either order. */
static double pair_cost(const struct ent_sketch *s, size_t one, size_t other) {
    const struct ent_line *lines = s->scene->lines;
    if (one == other) return 0;
    return one > other ? ent_score_pair(s->scene, &lines[one], &lines[other])
                       : ent_score_pair(s->scene, &lines[other], &lines[one]);
}

static double hit_cost(const struct ent_sketch *s, size_t line, size_t node) {
    return ent_score_hit(s->scene, &s->scene->lines[line], node);
}

/* A line that is long, or too short for its words. */
static double length_cost(const struct ent_sketch *s, size_t index) {
    const struct ent_line *line = &s->scene->lines[index];
    if (!s->weighs_pairs) return 0;
    double cost = ent_score_length(s->scene, line),
           length = ent_point_distance(line->curve.start, line->curve.end);
    if (line->wording_count == 0) return cost;
    double need = ent_label_size(s->scene, line, line->wordings).width + 2 * s->scene->words_size;
    return length < need ? cost + short_for_words * (1 - length / need) : cost;
}

/* Of the node with all others. */
static double overlap_cost(const struct ent_sketch *s, size_t node) {
    double cost = 0;
    for (size_t i = 0; i < s->scene->node_count; i++)
        cost += i == node ? 0 : ent_score_overlap(s->scene, i, node);
    return cost;
}

static void judge_all(struct ent_sketch *s) {
    size_t lines = s->scene->line_count, nodes = s->scene->node_count;
    for (size_t i = 0; i < nodes; i++) s->total += overlap_cost(s, i) / 2;
    for (size_t i = 0; i < lines; i++) {
        s->total += s->lengths[i] = length_cost(s, i);
        for (size_t k = 0; k < nodes; k++) s->total += s->hits[i * nodes + k] = hit_cost(s, i, k);
        for (size_t k = 0; k < i && s->weighs_pairs; k++)
            s->total += s->pairs[i * lines + k] = s->pairs[k * lines + i] = pair_cost(s, i, k);
    }
}

bool ent_sketch_init(struct ent_sketch *s, struct ent_scene *scene) {
    *s = (struct ent_sketch){.scene = scene, .weighs_pairs = scene->line_count <= ENT_WEIGHED_LINES_MOST};
    if (!ent_routing_init(&s->routing, scene) || !make_room(s, scene->line_count, scene->node_count))
        return false;
    ent_route_all(&s->routing);
    judge_all(s);
    return true;
}

/* -- a move ---------------------------------------------------------------------------------------------- */

static struct ent_stroke stroke_of(const struct ent_sketch *s, size_t index) {
    const struct ent_line *line = &s->scene->lines[index];
    struct ent_stroke stroke = {.curve = line->curve,
                                .course = line->course,
                                .whole = s->routing.courses[index],
                                .is_straight = line->is_straight};
    memcpy(stroke.head, line->head, sizeof stroke.head);
    memcpy(stroke.tail, line->tail, sizeof stroke.tail);
    return stroke;
}

static void restore(struct ent_sketch *s, const struct ent_redrawn *redrawn) {
    struct ent_line *line = &s->scene->lines[redrawn->line];
    line->curve = redrawn->before.curve;
    line->course = redrawn->before.course;
    line->is_straight = redrawn->before.is_straight;
    s->routing.courses[redrawn->line] = redrawn->before.whole;
    memcpy(line->head, redrawn->before.head, sizeof line->head);
    memcpy(line->tail, redrawn->before.tail, sizeof line->tail);
}

static void note(struct ent_sketch *s, const struct ent_bundle *bundle) {
    for (size_t i = 0; i < bundle->count; i++) {
        size_t line = s->routing.order[bundle->first + i];
        s->redrawn[s->redrawn_count] = (struct ent_redrawn){line, stroke_of(s, line)};
        s->place[line] = ++s->redrawn_count;
    }
}

/* All that mind are known before the first is led anew. */
static void redraw(struct ent_sketch *s, const struct ent_box *before) {
    struct ent_routing *r = &s->routing;
    s->redrawn_count = 0;
    for (size_t i = 0; i < r->bundle_count; i++) {
        s->bends[i] = r->bundles[i].bend;
        if (ent_bundle_minds(r, &r->bundles[i], s->node, before)) note(s, &r->bundles[i]);
    }
    for (size_t i = 0; i < r->bundle_count; i++) {
        if (s->place[r->order[r->bundles[i].first]] > 0) ent_route_bundle(r, &r->bundles[i]);
    }
}

/* What a line that was redrawn costs more. Two of them share a cost, which counts at the later one. */
static double judge_line(struct ent_sketch *s, size_t index) {
    size_t lines = s->scene->line_count, nodes = s->scene->node_count, line = s->redrawn[index].line;
    double *pairs = s->new_pairs + index * lines, *hits = s->new_hits + index * nodes;
    s->new_lengths[index] = length_cost(s, line);
    double change = s->new_lengths[index] - s->lengths[line];
    for (size_t k = 0; k < nodes; k++) {
        hits[k] = hit_cost(s, line, k);
        change += hits[k] - s->hits[line * nodes + k];
    }
    for (size_t k = 0; k < lines && s->weighs_pairs; k++) {
        bool is_later = s->place[k] > index + 1;
        pairs[k] = is_later ? 0 : pair_cost(s, line, k);
        if (!is_later) change += pairs[k] - s->pairs[line * lines + k];
    }
    return change;
}

/* Lines that stay pass the node where it now is. */
static double judge_node(struct ent_sketch *s) {
    double change = 0;
    size_t nodes = s->scene->node_count;
    for (size_t i = 0; i < s->scene->line_count; i++) {
        if (s->place[i] > 0) continue;
        s->node_hits[i] = hit_cost(s, i, s->node);
        change += s->node_hits[i] - s->hits[i * nodes + s->node];
    }
    return change;
}

double ent_sketch_try(struct ent_sketch *s, size_t node, struct ent_point to) {
    struct ent_box *box = &s->scene->nodes[node].box, before = *box;
    s->node = node;
    s->from = box->centre;
    s->change = -overlap_cost(s, node);
    box->centre = to;
    s->change += overlap_cost(s, node);
    redraw(s, &before);
    for (size_t i = 0; i < s->redrawn_count; i++) s->change += judge_line(s, i);
    s->change += judge_node(s);
    return s->total + s->change;
}

static void keep_line(struct ent_sketch *s, size_t index) {
    size_t lines = s->scene->line_count, nodes = s->scene->node_count, line = s->redrawn[index].line;
    s->lengths[line] = s->new_lengths[index];
    memcpy(s->hits + line * nodes, s->new_hits + index * nodes, nodes * sizeof *s->hits);
    for (size_t k = 0; k < lines && s->weighs_pairs; k++) {
        if (s->place[k] > index + 1) continue;
        s->pairs[line * lines + k] = s->pairs[k * lines + line] = s->new_pairs[index * lines + k];
    }
}

static void end_trial(struct ent_sketch *s) {
    for (size_t i = 0; i < s->redrawn_count; i++) s->place[s->redrawn[i].line] = 0;
    s->redrawn_count = 0;
}

void ent_sketch_keep(struct ent_sketch *s) {
    s->total += s->change;
    for (size_t i = 0; i < s->redrawn_count; i++) keep_line(s, i);
    for (size_t i = 0; i < s->scene->line_count; i++) {
        if (s->place[i] == 0) s->hits[i * s->scene->node_count + s->node] = s->node_hits[i];
    }
    end_trial(s);
}

void ent_sketch_drop(struct ent_sketch *s) {
    s->scene->nodes[s->node].box.centre = s->from;
    for (size_t i = 0; i < s->redrawn_count; i++) restore(s, &s->redrawn[i]);
    for (size_t i = 0; i < s->routing.bundle_count; i++) s->routing.bundles[i].bend = s->bends[i];
    end_trial(s);
}
