/* SPDX-License-Identifier: MIT */
/** Places for a landscape: columns of parties left and right, issues between them in rows, pairs below. */
#ifndef ENT_LANDSCAPE_PLAN_H
#define ENT_LANDSCAPE_PLAN_H

#include "view/landscape.h"

/* All lengths but the width of columns are in heights of type. */
#define ENT_BADGE_ROOM   1.5 /* of a line, that its badge takes */
#define ENT_ARROW_LENGTH 0.8
#define ENT_NAME_SCALE   1.12 /* of a party's name */
#define ENT_LINE_STEP    1.2

struct ent_landscape_plan {
    struct ent_scene *scene;
    struct ent_landscape *landscape;
    struct ent_box body; /* the part of the room for parties and issues */
    double size;         /* of type */
    double column[2];    /* width of either flank's column of parties; 0: nobody is there */
    double fan;          /* width in which lines spread from a column to their rows */
    double lane;         /* length of a row between fan and issue */
    double topic_width;  /* 0: no issues */
    double head;         /* height of the headings */
    double height;       /* that all of it needs */
    double slack;        /* what the body has more, per gap */
    bool is_cut;         /* words or names are not whole */
    bool is_broken;      /* words that should stand in one line stand in two */
};

/** Lays everything out with this size of type; plan->height may be more than the body has. False when memory
 *  is out. */
ENT_NODISCARD bool ent_plan_lay(struct ent_landscape_plan *plan, double size);

/** Left and right end of a flank's column, inner side last. */
double ent_plan_column_edge(const struct ent_landscape_plan *plan, enum ent_flank flank);
/** Lines of an arc's words, above and below together. */
size_t ent_plan_word_lines(const struct ent_arc *arc);
/** Where rows begin on that side: the end of the fan. */
double ent_plan_lane_start(const struct ent_landscape_plan *plan, enum ent_flank flank);
/** Of the type in which those stand who speak for a party. */
double ent_plan_voice_size(const struct ent_landscape_plan *plan);
double ent_plan_topic_middle(const struct ent_landscape_plan *plan);

/** The height of a party's box and of the gap below it. */
double ent_plan_party_height(const struct ent_landscape_plan *plan, const struct ent_party *party);
/** The party of a flank by its rank; NULL from the end on. */
struct ent_party *ent_plan_party_at(const struct ent_landscape_plan *plan, enum ent_flank flank, size_t rank);

/** Breaks a text into lines of a width, at most so many; what is longer is cut, and told. */
ENT_NODISCARD bool ent_plan_wrap(struct ent_landscape_plan *plan, const char *text, double width, double size,
                                 enum ent_weight_of_type type, size_t most, struct ent_lines *lines);

/** Words of all that is shown, by the lengths of the plan. False when memory is out. */
ENT_NODISCARD bool ent_plan_words(struct ent_landscape_plan *plan);
/** The party's name, as long as it may be. */
const char *ent_plan_name(const struct ent_landscape_plan *plan, size_t actor);

/** Draws all of it. False when memory is out. */
ENT_NODISCARD bool ent_plan_paint(const struct ent_landscape_plan *plan);

#endif
