/* SPDX-License-Identifier: MIT */
/** For tests of comparisons as figures: from two documents' texts to their scene. */
#ifndef TEST_COMPARED_H
#define TEST_COMPARED_H

#include "analysis/combined.h"
#include "figure/figure.h"
#include "support/drawn.h"

struct compared {
    entente_document *documents[2];
    entente_network *networks[2];
    struct entente_comparison comparison;
    struct ent_combined combined;
    struct ent_scene scene;
};

static inline void compare_and_draw(struct compared *c, const char *before, const char *after) {
    const char *const texts[] = {before, after};
    struct heard heard;
    *c = (struct compared){0};
    for (size_t i = 0; i < 2; i++) {
        c->documents[i] = load(texts[i], &heard);
        assert_int_equal(entente_network_new(c->documents[i], NULL, &c->networks[i], NULL), ENTENTE_OK);
    }
    assert_int_equal(entente_compare(c->networks[0], c->networks[1], NULL, &c->comparison, NULL), ENTENTE_OK);
    assert_int_equal(ent_combine(&c->comparison, &c->combined, NULL), ENTENTE_OK);
    const struct entente_figure figure = {.effort = ENTENTE_EFFORT_FAST, .changes = &c->comparison};
    assert_int_equal(ent_figure_compose(&c->scene, c->combined.network, &figure, NULL), ENTENTE_OK);
    c->scene.figure = NULL;
}

static inline void let_go(struct compared *c) {
    ent_scene_clear(&c->scene);
    ent_combined_clear(&c->combined);
    entente_comparison_clear(&c->comparison);
    for (size_t i = 0; i < 2; i++) {
        entente_network_free(c->networks[i]);
        entente_document_free(c->documents[i]);
    }
}

static inline const struct ent_line *line_between(const struct compared *c, const char *source,
                                                  const char *target) {
    for (size_t i = 0; i < c->scene.line_count; i++) {
        const struct ent_line *line = &c->scene.lines[i];
        const char *from =
            entente_document_actor(&c->combined.document, c->scene.nodes[line->source].actor)->id;
        const char *to =
            entente_document_actor(&c->combined.document, c->scene.nodes[line->target].actor)->id;
        if (strcmp(from, source) == 0 && strcmp(to, target) == 0) return line;
    }
    fail_msg("no line from %s to %s", source, target);
    return NULL;
}

#endif
