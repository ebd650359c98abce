/* SPDX-License-Identifier: MIT */
/** A figure as geometry and text, ready to be written: every position, size, colour and word is decided. */
#ifndef ENT_SCENE_H
#define ENT_SCENE_H

#include "base/buffer.h"
#include "base/memory.h"
#include "figure/marks.h"
#include "layout/geometry.h"
#include "layout/shape.h"
#include "layout/turned_box.h"
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

/** A relation word that a line stands for. */
struct ent_word {
    const char *text;
    int sign;
    double weight; /* of the relations that have it */
    size_t count;  /* of those */
};

/** One way to write a line's words: rows, the first ways in full, later ones shorter. */
struct ent_wording {
    struct ent_lines rows;
    double width;     /* of the widest row, per pixel of type */
    double shortness; /* 0: all of it */
    bool is_in_a_row; /* the badges of both signs stand in one row before the words */
    bool is_number;   /* leads to the words below the drawing */
};
enum { ENT_WORDINGS_MOST = 10 };

/** A part of a line that is not drawn, by parameters. */
struct ent_gap {
    double from, to;
};
enum { ENT_GAPS_MOST = 6 };

/** What stands at a line: badges, and words beside them. */
struct ent_label {
    const struct ent_wording *words; /* NULL: none */
    size_t badges;                   /* 0, 1, or 2 for a line of both signs, over or beside each other */
    struct ent_turned_box box;       /* holds both; nothing is shown: 0 by 0 */
    bool cuts;                       /* the line gives way to it */
    double at;                       /* the parameter of the line where it stands */
    struct ent_gap gap;              /* the part of the line that gives way to it; empty: none */
    bool is_on_lines;                /* others run under it */
    bool crosses;                    /* others pass behind it */
    double cost;                     /* 0 for all words in the best place, more for less */
};

/** What is drawn for a tie, or for one sign of it. */
struct ent_line {
    const struct entente_tie *tie;
    const struct entente_tie *back; /* the opposite tie, which the line stands for too; NULL: it does not */
    size_t source, target;          /* nodes */
    int sign;                       /* the stronger one of both */
    double weight;
    double shares[3]; /* of the weight, by sign + 1 */
    size_t relation_count;
    double width; /* of the stroke */
    const struct ent_line_look *look;
    struct ent_curve curve;   /* from border to border, or to the arrowhead */
    struct ent_course course; /* the same in pieces */
    bool is_straight;
    bool has_head;
    bool is_ambivalent; /* the tie has the other sign too */
    int turned_to; /* … the sign that followed on the other, never at the same time (structure/turns.h); 0:
                      they were there at once, or there is but one */
    enum entente_change change; /* in a comparison; ENTENTE_CHANGE_COUNT: none */
    bool is_quiet;              /* in a comparison: it did not change, and has neither badge nor words */
    struct ent_point head[3], tail[3]; /* the tail's where it stands for both ties */
    const struct ent_word *words;      /* the heaviest first */
    size_t word_count;
    struct ent_wording *wordings; /* ENT_WORDINGS_MOST, by shortness */
    size_t wording_count;
    struct ent_wording *number; /* in place of words; its row is known when all labels stand */
    const char *number_words;   /* what it leads to */
    struct ent_label label;
    struct ent_gap gaps[ENT_GAPS_MOST]; /* where it passes behind the words of others, in its direction */
    size_t gap_count;
    const char *name;  /* "Russia supports talks" */
    const char *title; /* all relations as sentences, one a line */
};

/** The texts round the drawing; "" is not shown. */
struct ent_frame_words {
    const char *title, *subtitle, *caption, *numbers, *note, *source, *handling;
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
    double type;         /* the size of the smallest names */
    double badge_radius, words_size;
    bool has_numbers;   /* where words find no room, a number leads to them */
    size_t number_rows; /* that are at least kept free below the drawing for what they lead to */
    double weight_least, weight_most; /* of lines, for their widths */
    bool is_directed;
    struct ent_node *nodes; /* in the order of actors */
    size_t node_count;
    struct ent_line *lines; /* weak to strong */
    size_t line_count;
    bool tells_counts;  /* each line says how many relations it stands for */
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

/** The node of lower index that the line joins, and that of higher index: whichever way it runs. */
size_t ent_line_low(const struct ent_line *line);
size_t ent_line_high(const struct ent_line *line);
/** True when both join the same two nodes. */
bool ent_lines_join_same(const struct ent_line *a, const struct ent_line *b);

/** The text in a buffer, moved to the arena; clears the buffer. NULL when memory is out. */
const char *ent_scene_keep(struct ent_scene *scene, struct ent_buffer *buffer);

#endif
