/* SPDX-License-Identifier: MIT */
/** For tests of how networks are arranged: scenes put together by hand. */
#ifndef TEST_STAGED_H
#define TEST_STAGED_H

#include "arrange/arrange.h"
#include "figure/scene.h"
#include "support/loaded.h"
#include <math.h>

enum { STAGED_NODES = 40, STAGED_LINES = 160, STAGED_WORDS = 16 };

/** A page of 1280 by 720, names 20 and words 14 pixels high. Clear with unstage. */
struct staged {
    struct entente_figure figure;
    struct ent_scene scene;
    struct ent_node nodes[STAGED_NODES];
    struct ent_line lines[STAGED_LINES];
    struct ent_word words[STAGED_LINES][STAGED_WORDS];
    struct entente_tie ties[STAGED_LINES];
};

static inline void stage(struct staged *s) {
    memset(s, 0, sizeof *s);
    s->scene = (struct ent_scene){.figure = &s->figure,
                                  .preset = ent_preset_named(NULL),
                                  .theme = ent_theme_named(NULL),
                                  .size = {1280, 720},
                                  .scale = 1,
                                  .room = {{640, 360}, {1240, 680}},
                                  .type = 20,
                                  .words_size = 14,
                                  .badge_radius = 7,
                                  .nodes = s->nodes,
                                  .lines = s->lines};
}

static inline void unstage(struct staged *s) {
    s->scene.nodes = NULL;
    s->scene.lines = NULL;
    ent_scene_clear(&s->scene);
}

/** A box round (x, y); returns its index. */
static inline size_t put_box(struct staged *s, double x, double y, double width, double height) {
    size_t index = s->scene.node_count++;
    assert_true(index < STAGED_NODES);
    struct ent_size size = {width, height};
    s->nodes[index] = (struct ent_node){
        .actor = index, .box = {{x, y}, size}, .shape = ent_shape_sized(ENTENTE_STATE, size), .name = ""};
    return index;
}

/** Words as "supports|praises", the heaviest first, all of the line's sign; "" for none. A tie of its own. */
static inline struct ent_line *put_line(struct staged *s, size_t source, size_t target, int sign,
                                        const char *words) {
    size_t index = s->scene.line_count++, count = 0;
    assert_true(index < STAGED_LINES);
    for (const char *at = words; *at != '\0'; count++) {
        size_t length = strcspn(at, "|");
        assert_true(count < STAGED_WORDS);
        s->words[index][count] =
            (struct ent_word){ent_arena_text(&s->scene.arena, at, length), sign, 20 - (double)count, 1};
        at += length + (at[length] == '|');
    }
    struct ent_line *line = &s->lines[index];
    s->ties[index] = (struct entente_tie){.source = source, .target = target};
    *line = (struct ent_line){.tie = &s->ties[index],
                              .source = source,
                              .target = target,
                              .sign = sign,
                              .weight = 1,
                              .width = 3,
                              .look = &s->scene.theme->signs[sign + 1],
                              .change = ENTENTE_CHANGE_COUNT,
                              .words = s->words[index],
                              .word_count = count,
                              .name = "",
                              .title = ""};
    line->shares[sign + 1] = 1;
    return line;
}

/** Leads the line straight from point to point. */
static inline void lead(struct ent_line *line, double x1, double y1, double x2, double y2) {
    line->curve = (struct ent_curve){{x1, y1}, {(x1 + x2) / 2, (y1 + y2) / 2}, {x2, y2}};
    line->course = ent_course_of(&line->curve, 1);
    line->is_straight = true;
}

/** Words, courses and labels of all lines. */
static inline void arrange(struct staged *s) {
    assert_true(ent_compose_wordings(&s->scene));
    assert_true(ent_compose_routes(&s->scene));
    assert_true(ent_compose_labels(&s->scene));
}

#endif
