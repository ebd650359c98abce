/* SPDX-License-Identifier: MIT */
#include "view/network_page.h"

#include "arrange/arrange.h"
#include "arrange/line_words.h"
#include "figure/compose.h"
#include "figure/frame.h"
#include "view/panels.h"

#include <math.h>
#include <stdio.h>

/* The share of the room that names and what is kept free round them take up. */
static double density(const struct ent_scene *scene) {
    double gap = ent_gap(scene), sum = 0;
    for (size_t i = 0; i < scene->node_count; i++) {
        const struct ent_size *size = &scene->nodes[i].box.size;
        sum += (size->width + gap) * (size->height + gap);
    }
    return sum / (scene->room.size.width * scene->room.size.height);
}

/* The share of the words at lines. */
static double words_density(const struct ent_scene *scene) {
    double gap = ent_gap(scene), sum = 0;
    for (size_t i = 0; i < scene->line_count; i++) {
        const struct ent_line *line = &scene->lines[i];
        if (line->wording_count == 0) continue;
        struct ent_size size = ent_label_size(scene, line, line->wordings);
        sum += (size.width + gap) * size.height;
    }
    return sum / (scene->room.size.width * scene->room.size.height);
}

/* A figure looks best up to the first, and can be drawn without overlap up to the last. */
static const double of_words = 0.4; /* they share room with lines */
static const double density_good = 0.32, density_fair = 0.3, density_most = 0.5;
/* Lines up to which they leave each other room; more take it from names that are larger than the preset's. */
static const double lines_few = 40;
/* The largest names, by those of the preset, and by how much the higher score is larger at most. */
static const double largest_names = 1.9, range_usual = 1.5, range_dense = 1.25;

/* From the largest size of names down to the preset's least: the largest that leaves room enough. */
static bool size_for(struct ent_scene *scene) {
    double least = scene->preset->least, size = largest_names * scene->preset->names / range_dense;
    while (size > least) {
        double range = fmax(range_dense, fmin(range_usual, scene->preset->names * 1.15 / size));
        if (!ent_size_nodes(scene, size, range)) return false;
        double crowd = size > scene->preset->names ? fmax(1, (double)scene->line_count / lines_few) : 1;
        if (density(scene) + of_words * words_density(scene) <= density_good / crowd) return true;
        size = fmax(least, 0.96 * size);
    }
    return ent_size_nodes(scene, least, range_dense);
}

static void tell_if_dense(const struct ent_scene *scene, const struct entente_sink *sink) {
    char what[32];
    snprintf(what, sizeof what, "%zu actors", scene->node_count);
    ent_page_tell(scene, what,
                  "draw less of it (--min-weight, --ego, --roll-up), a larger preset, or --view matrix",
                  sink);
}

bool ent_network_page(struct ent_scene *scene, const struct ent_legend *legend,
                      const struct entente_sink *sink) {
    const struct ent_preset *preset = scene->preset;
    struct ent_size page = {preset->width, preset->height};
    while (true) {
        if (!ent_frame_put(scene, legend, page)) return false;
        ent_panels_arrange(scene);
        if (!size_for(scene)) return false;
        double full = density(scene);
        bool is_least = scene->type <= preset->least;
        if (full <= density_fair || !is_least) break;
        if (page.height < preset->tallest && page.height < preset->tallest * scene->scale) {
            page.height = fmin(1.08 * page.height, preset->tallest * scene->scale);
        } else if (full <= density_most) {
            break;
        } else {
            page = ent_page_enlarged(scene);
        }
    }
    tell_if_dense(scene, sink);
    return true;
}

size_t ent_network_number_rows(const struct ent_scene *scene) {
    static const double none_at = 0.46, per_row = 0.05;
    double full = density(scene) + words_density(scene);
    return scene->has_numbers ? (size_t)fmax(0, round((full - none_at) / per_row)) : 0;
}
