/* SPDX-License-Identifier: MIT */
/** For tests of figures: from a document's text to its scene. */
#ifndef TEST_DRAWN_H
#define TEST_DRAWN_H

#include "figure/figure.h"
#include "figure/scene.h"
#include "support/loaded.h"

/** The three triples that entente is about. */
#define MISSION                                                                                              \
    "[[\"Russia\",\"supports\",\"Trump\u2013Kim talks\"],[\"Russia\",\"opposes\",\"US\u2013South Korean "    \
    "drills\"],[\"North Korea\",\"fears\",\"regime change\"]]"

/** Everything that a scene borrows. Clear with undraw. */
struct drawn {
    entente_document *document;
    entente_network *network;
    struct entente_scores sizes;
    struct ent_scene scene;
    struct heard heard; /* what drawing said */
};

/** Draws, with little effort, with nodes sized by `measure`, unless it is NULL. */
static inline enum entente_status draw_as(struct drawn *drawn, const char *document, const char *measure,
                                          struct entente_figure figure) {
    struct heard heard;
    figure.effort = ENTENTE_EFFORT_FAST;
    *drawn = (struct drawn){.document = load(document, &heard)};
    assert_int_equal(entente_network_new(drawn->document, NULL, &drawn->network, NULL), ENTENTE_OK);
    if (measure != NULL) {
        const struct entente_measure_options options = {0};
        assert_int_equal(
            entente_measure_run(drawn->network, entente_measure_find(measure), &options, &drawn->sizes, NULL),
            ENTENTE_OK);
        figure.sizes = &drawn->sizes;
    }
    struct entente_sink sink = hearing(&drawn->heard);
    return ent_figure_compose(&drawn->scene, drawn->network, &figure, &sink);
}

/** Draws in the usual way, which must succeed in silence. */
static inline const struct ent_scene *draw(struct drawn *drawn, const char *document) {
    assert_int_equal(draw_as(drawn, document, NULL, (struct entente_figure){0}), ENTENTE_OK);
    assert_string_equal(drawn->heard.text, "");
    return &drawn->scene;
}

static inline void undraw(struct drawn *drawn) {
    ent_scene_clear(&drawn->scene);
    entente_scores_clear(&drawn->sizes);
    entente_network_free(drawn->network);
    entente_document_free(drawn->document);
}

/** Drawing is refused, for this reason. */
static inline void expect_refused(const char *document, struct entente_figure figure, const char *reason) {
    struct drawn drawn;
    assert_int_equal(draw_as(&drawn, document, NULL, figure), ENTENTE_BAD_OPTION);
    assert_heard(&drawn.heard, reason);
    undraw(&drawn);
}

/** How many groups of marks there are of a class. */
static inline size_t count_groups(const struct ent_scene *scene, const char *class_name) {
    size_t count = 0;
    for (size_t i = 0; i < scene->marks.count; i++) {
        const struct ent_mark *mark = &scene->marks.items[i];
        count += mark->kind == ENT_MARK_GROUP && strcmp(mark->text, class_name) == 0;
    }
    return count;
}

#endif
