/* SPDX-License-Identifier: MIT */
/** A figure as geometry and text, ready to be written: every position, size, colour and word is decided. */
#ifndef ENT_SCENE_H
#define ENT_SCENE_H

#include "base/buffer.h"
#include "base/memory.h"
#include "figure/marks.h"
#include "layout/geometry.h"
#include "layout/shape.h"
#include "network/parties.h"
#include "style/preset.h"
#include "style/text_width.h"
#include "style/text_wrap.h"
#include "style/theme.h"

/* Texts are in the scene's arena or borrowed from the document; they may hold any characters. */

/** What is drawn for an actor. */
struct ent_node {
    size_t actor;
    size_t bloc; /* 1, 2, … in the order of names; 0: none */
    struct ent_box box;
    struct ent_shape shape;
    enum ent_colour fill, border, ink;
    bool is_new, is_gone; /* in a comparison: a bold border, a dashed one */
    struct ent_lines lines;
    double font_size;
    enum ent_weight_of_type type;
    const char *name;  /* whole */
    const char *title; /* a sentence: what it is, its score */
    const char *inner; /* what it is to itself, in figures; "": nothing */
};

/** What is drawn for the relations of one sign of a tie. */
struct ent_line {
    const struct entente_tie *tie;
    size_t source, target; /* nodes */
    int sign;
    double weight;
    double width; /* of the stroke */
    const struct ent_line_look *look;
    struct ent_curve curve; /* from border to border, or to the arrowhead */
    bool is_straight;
    bool has_head;
    bool is_ambivalent;         /* the tie has the other sign too */
    enum entente_change change; /* in a comparison; ENTENTE_CHANGE_COUNT: none */
    bool is_quiet;              /* in a comparison: it did not change, and has neither badge nor words */
    struct ent_point head[3];
    bool has_badge, has_words;
    struct ent_box plate; /* holds badge and words; nothing: neither is shown */
    struct ent_point badge;
    struct ent_lines words;   /* as much of them as is shown */
    struct ent_box words_box; /* the background shows there */
    enum ent_flush { ENT_FLUSH_LEFT, ENT_CENTRED, ENT_FLUSH_RIGHT } words_flush;
    const char *label; /* "Russia supports talks" */
    const char *title; /* all relations as sentences, one a line */
};

/** The texts round the drawing; "" is not shown. */
struct ent_frame_words {
    const char *title, *subtitle, *caption, *note, *source, *handling;
};

/** Texts that are shown cut: how many, and some of them. */
enum { ENT_SHORTENED_TOLD = 6 };
struct ent_shortened {
    const char *texts[ENT_SHORTENED_TOLD];
    size_t count;
};

struct ent_view;

/** What of a network a small multiple shows. */
struct ent_share {
    const char *name;
    enum entente_split by; /* SIGN, BLOC or a period */
    int sign;
    size_t bloc;
    struct entente_period when;
};

struct ent_scene {
    struct ent_arena arena;
    const entente_network *network;
    const entente_network *original; /* before a view derived another; else the same */
    struct ent_derived derived;
    const struct entente_figure *figure;
    struct entente_figure own_figure; /* of a derived network, which scores of the original do not fit */
    const struct ent_view *view;
    const struct ent_theme *theme;
    const struct ent_preset *preset;
    const struct ent_share *share; /* what alone is shown; NULL: all */
    struct ent_scene *panels;      /* small multiples, which hold the nodes and lines; NULL: none */
    size_t panel_count;
    size_t first_node, first_line; /* in the numbers of the whole figure */
    struct ent_size size;          /* of the page as it is drawn: the viewBox */
    double scale;        /* how much smaller the page is shown than drawn; 1 unless it is too dense */
    struct ent_box room; /* for the drawing, inside the frame */
    double badge_radius, words_size;
    double weight_least, weight_most; /* of lines, for their widths */
    bool is_directed;
    struct ent_node *nodes; /* in the order of actors */
    size_t node_count;
    struct ent_line *lines; /* weak to strong */
    size_t line_count;
    const char **blocs; /* their names, sorted; in the arena */
    size_t bloc_count;
    struct ent_marks under; /* behind lines and nodes */
    struct ent_marks marks; /* in front of them, or all that a view draws */
    struct ent_marks frame;
    struct ent_shortened shortened, shortened_frame;
    struct ent_frame_words words;
    const char *title;
    const char *description;
};

/** From one row of words to the next, per pixel of size. */
#define ENT_WORDS_STEP 1.17

/** Of what a figure's composing filled. */
void ent_scene_clear(struct ent_scene *scene);

/** The text in a buffer, moved to the arena; clears the buffer. NULL when memory is out. */
const char *ent_scene_keep(struct ent_scene *scene, struct ent_buffer *buffer);

#endif
