/* SPDX-License-Identifier: MIT */
#include "figure/change.h"
#include "figure/compose.h"

#include <math.h>

static const double usual_share = 0.3;

/* -- widths ---------------------------------------------------------------------------------------------- */

static void weigh(struct ent_scene *scene) {
    scene->weight_most = 0;
    scene->weight_least = HUGE_VAL;
    for (size_t i = 0; i < scene->line_count; i++) {
        scene->weight_most = fmax(scene->weight_most, scene->lines[i].weight);
        scene->weight_least = fmin(scene->weight_least, scene->lines[i].weight);
    }
}

/* Of the way from thin to thick, by the root of the weight. Weights that hardly differ do not look as if. */
static double share_of(const struct ent_scene *scene, double weight) {
    double least = scene->weight_least, most = scene->weight_most, common = scene->figure->scale_to;
    if (common > 0) return sqrt(fmin(weight, common) / common);
    if (!(most > least)) return usual_share;
    double span = fmin(1, (most - least) / least);
    return span * (sqrt(weight) - sqrt(least)) / (sqrt(most) - sqrt(least));
}

double ent_line_scale(const struct ent_scene *scene) {
    static const double most = 1.4;
    if (scene->figure->scale_to > 0) return 1;
    return fmax(1, fmin(most, sqrt(scene->type / scene->preset->least)));
}

void ent_size_lines(struct ent_scene *scene, double thin, double thick) {
    if (scene->share == NULL) weigh(scene);
    for (size_t i = 0; i < scene->line_count; i++) {
        struct ent_line *line = &scene->lines[i];
        double share = share_of(scene, line->weight);
        if (scene->figure->changes != NULL) share = ent_change_share(line, share);
        if (line->is_quiet) share = 0;
        line->width = round(10 * (thin + (thick - thin) * share)) / 10;
    }
}
