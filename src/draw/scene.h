/* SPDX-License-Identifier: MIT */
/** A figure as geometry and text, ready to be written: every position, size, colour and word is decided. */
#ifndef ENT_SCENE_H
#define ENT_SCENE_H

#include "base/buffer.h"
#include "base/memory.h"
#include "draw/geometry.h"
#include "draw/shape.h"
#include "draw/text_width.h"
#include "draw/text_wrap.h"
#include "draw/theme.h"

/* Texts are in the scene's arena or borrowed from the document; they may hold any characters. */

/** What is drawn for an actor, or a sample in the legend (then without lines and name). */
struct ent_node {
    size_t actor;
    struct ent_box box;
    struct ent_shape shape;
    const char *fill, *border, *ink;
    struct ent_lines lines;
    double font_size;
    enum ent_weight_of_type type;
    const char *name;  /* whole */
    const char *title; /* a sentence: what it is, its score */
};

/** What is drawn for the relations of one sign of a tie, or a sample in the legend (then without title). */
struct ent_line {
    const struct entente_tie *tie;
    size_t source, target; /* nodes */
    int sign;
    double weight;
    double width; /* of the stroke */
    const struct ent_line_look *look;
    struct ent_curve curve; /* from border to border, or to the arrowhead */
    bool has_head;
    struct ent_point head[3];
    bool has_badge, has_words;
    struct ent_box plate; /* holds badge and words */
    struct ent_point badge;
    struct ent_lines words;   /* as much of them as is shown */
    struct ent_box words_box; /* the background shows there */
    enum ent_flush { ENT_FLUSH_LEFT, ENT_CENTRED, ENT_FLUSH_RIGHT } words_flush;
    const char *label; /* "Russia supports talks" */
    const char *title; /* all relations as sentences, one a line */
};

/** A line of text at the left end of its baseline. */
struct ent_caption {
    struct ent_point at;
    double size;
    enum ent_weight_of_type type;
    const char *colour;
    const char *text;
};

enum { ENT_CAPTIONS_MOST = 32, ENT_SAMPLES_MOST = 24 };

struct ent_scene {
    struct ent_arena arena;
    const entente_network *network;
    const struct ent_theme *theme;
    struct ent_size size;
    bool is_directed;
    struct ent_node *nodes; /* in the order of actors */
    size_t node_count;
    struct ent_line *lines; /* weak to strong */
    size_t line_count;
    struct ent_caption captions[ENT_CAPTIONS_MOST];
    size_t caption_count;
    struct ent_node node_samples[ENT_SAMPLES_MOST];
    size_t node_sample_count;
    struct ent_line line_samples[ENT_SAMPLES_MOST];
    size_t line_sample_count;
    const char *title;
    const char *description;
};

/** The largest figures. */
enum { ENT_NODES_MOST = 2000, ENT_LINES_DRAWN_MOST = 20000, ENT_LINES_READABLE = 200 };

/** Sizes in pixels. */
enum { ENT_NAME_SIZE = 13, ENT_WORDS_SIZE = 12, ENT_WORDS_STEP = 14, ENT_BADGE_RADIUS = 7, ENT_MARGIN = 28 };

/**
 * Composes the figure.
 *
 * Errors  BAD_OPTION (no such layout or theme; sizes that are not one per actor), TOO_LARGE (more than 2,000
 *         actors or 20,000 lines), NO_MEMORY, LIBRARY.
 * Owner   the caller clears the scene, also after an error; network and scores must outlive it.
 */
enum entente_status ent_scene_init(struct ent_scene *scene, const entente_network *network,
                                   const struct entente_figure *figure, const struct entente_sink *sink);
void ent_scene_clear(struct ent_scene *scene);

/** The nodes and lines alone, without places, and of any number: for those who draw by themselves. */
enum entente_status ent_scene_init_unplaced(struct ent_scene *scene, const entente_network *network,
                                            const struct entente_figure *figure,
                                            const struct entente_sink *sink);

/** The text in a buffer, moved to the arena; clears the buffer. NULL when memory is out. */
const char *ent_scene_keep(struct ent_scene *scene, struct ent_buffer *buffer);

#endif
