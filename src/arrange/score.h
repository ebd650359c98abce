/* SPDX-License-Identifier: MIT */
/** What a reader would object to in a drawn network. */
#ifndef ENT_SCORE_H
#define ENT_SCORE_H

#include "figure/scene.h"

struct ent_score {
    size_t overlaps;      /* pairs of boxes one on the other */
    size_t through_nodes; /* (line, node) pairs where the line runs through a node that it does not end at */
    size_t grazed;        /* the same where it passes too near */
    size_t crossings;     /* pairs of lines */
    size_t flat;          /* pairs that cross at less than 20 degrees */
    size_t narrow;        /* pairs that leave a node less than 8 degrees apart */
    size_t merged;        /* pairs that run too near to each other for long */
    size_t bare;          /* lines with a sign but without a badge */
    size_t wordless;      /* lines that do not show their words */
    double length;        /* of all lines, in widths of the page */
};

/** Boxes on boxes and lines through boxes alone, which is known much sooner. */
size_t ent_faults_of(const struct ent_scene *scene);

/** Looks at places, courses and labels. Cost O(lines²). */
struct ent_score ent_score_of(const struct ent_scene *scene);

/** The same without words, which may not have a place yet. */
struct ent_score ent_score_of_lines(const struct ent_scene *scene);
/** Adds what lines do not show. */
void ent_score_words(const struct ent_scene *scene, struct ent_score *score);

/** The first node that the line runs through without ending there; SIZE_MAX when there is none. */
size_t ent_first_hit(const struct ent_scene *scene, size_t line);

/** What single things add to ent_score_lines: two lines, a line and a node, a line, two boxes. */
double ent_score_pair(const struct ent_scene *scene, const struct ent_line *a, const struct ent_line *b);
double ent_score_hit(const struct ent_scene *scene, const struct ent_line *line, size_t node);
double ent_score_length(const struct ent_scene *scene, const struct ent_line *line);
double ent_score_overlap(const struct ent_scene *scene, size_t one, size_t other);

/** One number, lower is better: an overlap weighs more than any number of crossings that it may save. */
double ent_score_total(const struct ent_score *score);

/** Of lines and places alone: without what hangs on words. */
double ent_score_lines(const struct ent_score *score);

/** The same before lines through boxes are repaired, which mostly costs some crossings. */
double ent_score_unmended(const struct ent_score *score);

#endif
