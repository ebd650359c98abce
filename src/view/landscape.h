/* SPDX-License-Identifier: MIT */
/** The parties in their camps and what they contest, before and after it has places. All is in the scene's
 *  arena. */
#ifndef ENT_LANDSCAPE_H
#define ENT_LANDSCAPE_H

#include "figure/frame.h"

/** On which side of the page, and of the best split. */
enum ent_flank { ENT_LEFT, ENT_RIGHT, ENT_APART };

/** An actor with whom all that belong to it are counted. */
struct ent_party {
    size_t actor;
    double weight; /* of its signed ties with parties and issues */
    enum ent_flank flank;
    bool is_open; /* other best splits have it on the other side */
    bool is_shown;
    size_t rank; /* from the top of its flank */
    struct ent_lines name, voices;
    struct ent_box box;
};

/** An issue or event. */
struct ent_topic {
    size_t actor;
    double pro, contra; /* weight */
    size_t voices;      /* parties that take a stand */
    size_t pro_count, contra_count;
    bool is_shown;
    struct ent_lines name;
    struct ent_box box;
};

/** What a party says of an issue, or two parties of each other. */
struct ent_arc {
    enum ent_arc_kind { ENT_STANCE, ENT_PAIR } kind;
    size_t party, other;                    /* of parties; of topics or parties */
    const struct entente_tie *there, *back; /* what either says, where it does */
    double positive, negative;
    bool is_shown;
    bool is_link;              /* of two that stand one above the other */
    size_t note;               /* the note that it is the proof of, from 1; 0: none */
    struct ent_lines words[2]; /* above and below the line; of a link in it, one after the other */
    size_t word_blocks;        /* 1 or 2 */
    double y;                  /* where it lies in the middle of the page */
    double port, far_port;     /* where it leaves its parties */
};

struct ent_landscape {
    struct ent_party *parties; /* the heaviest first */
    size_t party_count;
    struct ent_topic *topics; /* the most contested first */
    size_t topic_count;
    struct ent_arc *arcs; /* stances by topic, then pairs; the heaviest first */
    size_t arc_count;
    bool has_camps;                     /* parties stand against each other in the best split */
    size_t shown_topics, shown_parties; /* how many are drawn */
    size_t topic_note[4];               /* per note, from 1: the topic that it is about + 1; 0: none */
    size_t between_things, neutral;     /* relations that are not drawn */
    const char *title;
    bool has_own_title; /* the caller's */
    const char *notes[3];
    size_t note_count;
    const char *fold; /* what is not drawn, in words */
};

/** Lists parties, issues, and what is said, without camps. False when memory is out. */
ENT_NODISCARD bool ent_landscape_list(struct ent_scene *scene, struct ent_landscape *landscape);

/** Finds parties, issues, stances and camps. Errors: BAD_OPTION (nothing is contested), NO_MEMORY, LIBRARY.
 */
enum entente_status ent_landscape_find(struct ent_scene *scene, struct ent_landscape *landscape,
                                       const struct entente_sink *sink);

/** Chooses what is drawn: at most about so many boxes and lines. */
void ent_landscape_choose(struct ent_landscape *landscape, size_t marks);

/** Orders the parties of each flank so that few lines cross and friends stand next to each other, and links
 *  those who do. */
void ent_landscape_order(struct ent_landscape *landscape);

/** Title, notes and what is told instead of drawn. False when memory is out. */
ENT_NODISCARD bool ent_landscape_tell(struct ent_scene *scene, struct ent_landscape *landscape);

/** What is told instead of drawn, alone. False when memory is out. */
ENT_NODISCARD bool ent_landscape_fold(struct ent_scene *scene, struct ent_landscape *landscape);

#endif
